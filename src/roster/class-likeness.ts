import { nameKey } from '../contract/sound-text.js';

const DIGITS = '一二三四五六七八九';
const GRADE = `[${DIGITS}1-9]`;
const NUMBER = `\\d{1,2}|[${DIGITS}十]{1,3}`;
/** `三年级1班`, `三年级(1)班`; `三(1)班`; `3-1`, `3.1班`; `三1班`, `三一班`. */
const FORMS = [
  `(${GRADE})年级?\\(?(${NUMBER})\\)?班?`,
  `(${GRADE})\\((${NUMBER})\\)班?`,
  `(${GRADE})[-.·](${NUMBER})班?`,
  `([${DIGITS}])(\\d{1,2}|[${DIGITS}])班`,
].map((form) => new RegExp(`^(?:${form})$`));

/**
 * By what two spellings are one class of a school, `3-1` for `三年级(1)班`: lists of the same school spell it in many ways, and
 * each would be a class of its own. Null for a name that does not say its grade and number for sure.
 */
export function classLikeness(name: string): string | null {
  const text = nameKey(name);
  for (const form of FORMS) {
    const [, grade, number] = form.exec(text) ?? [];
    if (grade === undefined || number === undefined) continue;
    const of = counted(number);
    if (of !== null && of > 0) return `${counted(grade)}-${of}`;
  }
  return null;
}

/** `十二` and `12` are 12; null for what is no number, such as `一二`. */
function counted(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const [, tens, isTen, ones] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined || (isTen === '' && tens !== '' && ones !== '')) return null;
  const digit = (one = ''): number => DIGITS.indexOf(one || '0') + 1;
  return isTen === '' ? digit(tens || ones) : (digit(tens) || 1) * 10 + digit(ones);
}
