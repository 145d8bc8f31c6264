import { Converter } from 'opencc-js/t2cn';
import { nameKey, plainWidth } from '../contract/sound-text.js';

/** One forbidden food with the names it goes by. */
export interface ForbiddenFood {
  rule: string;
  names: readonly string[];
  /** Local words that may mean it, or something permitted. */
  aliases: readonly string[];
}

export type Screening = { verdict: 'allowed' } | { verdict: 'forbidden' | 'doubtful'; rule: string; matched: string };

const simplified = Converter({ from: 't', to: 'cn' });

/**
 * Whether a canteen may have what `name` says (S-14). A forbidden name anywhere in it forbids; an alias only raises a
 * question for a person, since the same word is used for permitted food elsewhere. So does a forbidden name with blanks between its
 * characters: it may as well be the end of one word and the beginning of another (四季 豆腐). Traditional characters are read as
 * simplified ones (涼拌), letters of whatever case and width (NaNO₂).
 */
export function screenFood(name: string, forbidden: readonly ForbiddenFood[]): Screening {
  const found = (key: (text: string) => string, pick: (food: ForbiddenFood) => readonly string[]) => {
    // as it was written, too: a simplified character may be the traditional form of another one
    const writings = [key(name), key(simplified(plainWidth(name)))];
    for (const food of forbidden) {
      const matched = pick(food).find((word) => writings.some((text) => text.includes(key(word))));
      if (matched !== undefined) return { rule: food.rule, matched };
    }
    return null;
  };
  const forbids = found(
    (text) => plainWidth(text).toLowerCase(),
    ({ names }) => names,
  );
  if (forbids) return { verdict: 'forbidden', ...forbids };
  const doubts = found(nameKey, ({ names, aliases }) => [...names, ...aliases]);
  return doubts ? { verdict: 'doubtful', ...doubts } : { verdict: 'allowed' };
}
