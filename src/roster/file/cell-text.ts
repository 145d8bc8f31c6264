import type { NumberLook } from './day-format.js';
import { type Cell, dayOfSerial } from './sheet.js';

const MAX_CELL = 500;
/** Beyond so many digits a spreadsheet keeps noughts in their place. */
const EXACT_DIGITS = 15;
/** The largest serial that is a day before the year 10000. */
const MAX_SERIAL = 2_958_465;

/** How Excel shows a long number in a narrow column and then saves it: the digits behind are gone. */
const SHORTENED = /^[+-]?(\d+\.\d+E[+-]?|\d+E\+)\d{1,3}$/i;
/** Of Excel and WPS, of Google's tables (`#ERROR!`), of LibreOffice (`Err:508`), and what a column too narrow shows. */
const ERROR_VALUE =
  /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|EXTERNAL!|BUSY!|PYTHON!|ERROR!)|Err:\d{3}|#{3,})$/i;
/** Every legal writing of a number in XML Schema, but for the infinite ones. */
const XSD_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(E[+-]?\d+)?$/i;

/** Full-width letters and digits as usual ones, no stray spaces, no control characters. */
export function plainText(value: string): string {
  return (
    value
      .slice(0, 4 * MAX_CELL)
      // a Han character is left as it was written: some stand in names and have a twin that NFKC would put in their place
      .replace(/[^\p{Script=Han}]+/gu, (part) => part.normalize('NFKC'))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it takes away
      .replace(/[\u0000-\u001f\u007f\u200b-\u200f\ufeff]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, MAX_CELL)
      // half a character, where the bound cut one
      .replace(HALF_CHARACTER, '')
  );
}

/** A surrogate without its other half; a whole pair is one code point and no match. */
const HALF_CHARACTER = /\p{Cs}/gu;

/** A cell of text, from a csv or a book. */
export function textCell(value: string): Cell {
  // typed before a number lest a spreadsheet reckon with it, and copied along: no part of what is meant
  const text = plainText(value)
    .replace(/^'(?=[^']+$)/, '')
    .trimStart();
  // a database would keep something else in its place
  if (value.search(HALF_CHARACTER) >= 0) return { text, type: 'error' };
  if (SHORTENED.test(text)) return { text, type: 'cut' };
  return { text, type: ERROR_VALUE.test(text) ? 'error' : 'text' };
}

/**
 * A cell of a number, however it is written: `42.0`, `5.325000001E9` and `5325000001` are one. The shortest decimal
 * stands for it; a whole number of more digits than a spreadsheet keeps is `cut`. Where the format adds to it what is meant, that
 * is read along: `0.87` shown in percent is `87%`, and `7` of the format `0000` is `0007`.
 *
 * @returns null when it is no number
 */
export function numberCell(lexical: string, look: NumberLook = { kind: 'plain' }): Cell | null {
  const written = lexical.trim();
  if (!XSD_NUMBER.test(written)) return null;
  const value = Number(written);
  if (!Number.isFinite(value)) return null;
  if (Number.isInteger(value) && Math.abs(value) >= 10 ** EXACT_DIGITS) return { text: written, type: 'cut' };
  if (look.kind === 'percent')
    return { text: `${decimal(Number((value * 100).toPrecision(EXACT_DIGITS)))}%`, type: 'number' };
  const text = decimal(value);
  const isPadded = look.kind === 'digits' && /^\d+$/.test(text);
  return { text: isPadded ? text.padStart(look.digits, '0') : text, type: 'number' };
}

/** A number cell that is formatted as a day or a time. @returns null when it is no number, or none a day can have */
export function dayCell(lexical: string, countsFrom1904: boolean): Cell | null {
  const serial = XSD_NUMBER.test(lexical.trim()) ? Number(lexical) : Number.NaN;
  if (!(serial >= 0 && serial <= MAX_SERIAL)) return null;
  if (serial < 1) return { text: clockTime(serial), type: 'text' };
  return { text: dayOfSerial(serial, countsFrom1904), type: 'day' };
}

/**
 * A cell that holds an ISO date, which is the day that stands there whatever the time zone; a time alone is text.
 * Rounded to the second, as a serial number is: SheetJS writes a midnight it has read as `23:59:59.999` of the day before.
 */
export function isoCell(value: string): Cell {
  const text = plainText(value);
  const [, day, time = '00:00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?)|T|$)/.exec(text) ?? [];
  if (day === undefined) return { text, type: 'text' };
  const at = Math.round(Date.parse(`${day}T${time}Z`) / 1000) * 1000;
  return { text: Number.isNaN(at) ? day : new Date(at).toISOString().slice(0, 10), type: 'day' };
}

/** Rounded to the minute: whole half hours come a millisecond short. */
function clockTime(part: number): string {
  const minutes = Math.round(part * 24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text.replace(/^-0$/, '0');
}
