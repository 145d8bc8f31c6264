/** In front of what is printed as a batch number; followed by letters it is a part of it. */
const BATCH_WORD = /^\s*(生产批号|产品批号|批号|批次|(LOT|BATCH)(\s*NO)?(?![A-Z]))/;
/** Below so many characters nothing is taken for a part of something longer. */
const LEAST_PART = 4;
const ALIKE: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };

/**
 * What several people make of one label or paper, as one text: without regard to capitals, width, spaces and signs, and to the
 * words `批号` or `LOT` in front. `批号:B－7 ` and `b7` are one.
 */
export function labelKey(text: string): string {
  const plain = text.normalize('NFKC').toUpperCase();
  const key = plain.replace(BATCH_WORD, '').replace(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? plain.trim() : key;
}

export const isSameLabel = (one: string, other: string): boolean => labelKey(one) === labelKey(other);

/** Whether one may be the other, read wrongly (`O` for `0`) or in part. Never true of what has the same key, nor a reason to be sure. */
export function mayBeSameLabel(one: string, other: string): boolean {
  const [a, b] = [labelKey(one), labelKey(other)];
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return alike(a) === alike(b) || (short.length >= LEAST_PART && alike(long).includes(alike(short)));
}

const alike = (key: string): string => [...key].map((letter) => ALIKE[letter] ?? letter).join('');
