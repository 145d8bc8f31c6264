/**
 * Formats that a book may use without describing them. 27–36 and 50–58 are days only where East Asian lists are made,
 * and that is where ours are made: ECMA-376 part 1, 18.8.30, zh-cn.
 */
const BUILT_IN_DAYS = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22],
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36],
  ...[45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/** How numbers of a format are shown, where that changes what is meant: `digits` is the least number of them. */
export type NumberLook = { kind: 'plain' } | { kind: 'day' } | { kind: 'percent' } | { kind: 'digits'; digits: number };

const BUILT_IN_PERCENT = new Set([9, 10]);

/** `code` is null for a format the book does not describe. */
export function numberLook(id: number, code: string | null): NumberLook {
  if (isDayFormat(id, code)) return { kind: 'day' };
  if (code === null) return { kind: BUILT_IN_PERCENT.has(id) ? 'percent' : 'plain' };
  const [shown = ''] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';');
  if (shown.includes('%')) return { kind: 'percent' };
  // `0000` shows 7 as 0007: a code whose noughts stand in its format and not in its number
  return /^00+$/.test(shown.trim()) ? { kind: 'digits', digits: shown.trim().length } : { kind: 'plain' };
}

/** Whether numbers of this format are shown as days or times. `code` is null for a format the book does not describe. */
export function isDayFormat(id: number, code: string | null): boolean {
  if (code === null) return BUILT_IN_DAYS.has(id);
  const letters = code
    .split(';')[0] // what follows is for negative numbers and text
    ?.replace(/"[^"]*"/g, '') // 0"人"
    .replace(/\\.|_.|\*./g, '') // one literal character, a gap, a filler
    .replace(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, '') // colours, conditions, languages; [h] is hours
    .replace(/general|g\/通用格式|am\/pm|a\/p|上午\/下午/gi, '');
  return /[ymdhs]/i.test(letters ?? '');
}
