/** Without half of a surrogate pair, which UTF-8 cannot write: every language hashes such a text alike. */
export const isWholeText = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/**
 * Half of a surrogate pair, as a text cut in the middle of an emoji has it, or U+0000. The first cannot be written in
 * UTF-8, so a database stores something else; the second ends a text in some programs and not in others.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it finds
const UNSOUND = /\p{Surrogate}|\u0000/u;

/** Whether every database and every language keeps the text as it is: only then may it be hashed. */
export const isSoundText = (text: string): boolean => !UNSOUND.test(text);

/**
 * Where in a JSON value the first text stands that is not sound, keys of objects included.
 *
 * @returns its path, or null where all of it is sound
 */
export function unsoundText(value: unknown): (string | number)[] | null {
  if (typeof value === 'string') return isSoundText(value) ? null : [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!isSoundText(key)) return [];
    const path = unsoundText(inner);
    if (path) return [Array.isArray(value) ? Number(key) : key, ...path];
  }
  return null;
}

/**
 * A JSON value with a sign in the place of every half character and U+0000 in its texts (keys of objects are left). For what
 * cameras say and what was cut off by length: refused, it would take everything with it that is told beside it.
 */
export function madeSound<T>(value: T): T {
  if (typeof value === 'string') return value.replace(new RegExp(UNSOUND, 'gu'), '\ufffd') as T;
  if (typeof value !== 'object' || value === null || unsoundText(value) === null) return value;
  if (Array.isArray(value)) return value.map(madeSound) as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, madeSound(inner)])) as T;
}

/** Marks that turn the direction of writing: copied along with numbers from other programs, or put in to make a text look otherwise. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
export const plainlyDirected = (text: string): string => text.replace(DIRECTIONS, '');

/** Takes up no room, so that nobody sees that it is there. */
export const WITHOUT_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * By what two writings of one name are the same: letters and digits of whatever width, blanks of any kind left out
 * (`三年级　１班` and `三年级1班`). For comparing only; what was written stays what it is.
 */
export const nameKey = (text: string): string => plainWidth(text).replace(/\s/g, '').toLowerCase();

/** Letters, digits and signs of the usual width, and nothing that takes up no room. */
export const plainWidth = (text: string): string => text.normalize('NFKC').replace(WITHOUT_WIDTH, '');

/** Blanks that count as letters or signs. */
const BLANK = /[\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/gu;
/** Whether there is anything to be seen: a name of zero width is none. */
export const isVisible = (text: string): boolean => text.replace(BLANK, '') !== '';
