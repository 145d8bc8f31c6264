import type { BadFile } from './bad-file.js';

/**
 * A cell as the file holds it. Its type decides how the text may be read, not the look: `1.38E+10` in a number cell is a
 * whole number, as text it is what is left of one.
 */
export interface Cell {
  /** Trimmed, full-width letters and digits as usual ones, '' where nothing stands; a day as `YYYY-MM-DD`. */
  text: string;
  /** `cut`: a number whose last digits are gone; `error`: what a failed look-up leaves, such as `#N/A`. */
  type: 'text' | 'number' | 'day' | 'cut' | 'error';
}

export const EMPTY_CELL: Cell = { text: '', type: 'text' };

export interface SheetRow {
  /** The one a spreadsheet shows, from 1. */
  rowNumber: number;
  cells: Cell[];
  isHidden: boolean;
}

/** One sheet of a book, or a whole csv. Empty rows are left out. */
export interface Sheet {
  /** Null in a csv. */
  name: string | null;
  isHidden: boolean;
  rows: SheetRow[];
  /** Days are counted from 1904 and not from 1900. */
  countsFrom1904: boolean;
  /** Why nothing may be taken from this sheet; it matters only when it is the one that holds the list. */
  refusal: BadFile | null;
  /** Of a csv: how it was written. */
  encoding: string | null;
  separator: string | null;
}

const DAY_MS = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** The day before the first one that a spreadsheet counts, as it counts since March 1900. */
const ZERO_1900_MS = Date.UTC(1899, 11, 30);
const ZERO_1904_MS = Date.UTC(1904, 0, 1);

/** The day of a spreadsheet's serial number, as `YYYY-MM-DD`. Rounded to the second: `.9999999` is the next midnight. */
export function dayOfSerial(serial: number, countsFrom1904: boolean): string {
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  const zero = countsFrom1904 ? ZERO_1904_MS : ZERO_1900_MS;
  return new Date(zero + Math.floor(seconds / SECONDS_PER_DAY) * DAY_MS).toISOString().slice(0, 10);
}
