import { CsvError, parse } from 'csv-parse/sync';
import { BadFile } from './bad-file.js';
import { readXlsx } from './read-xlsx.js';

export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 40;
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
const MAX_CELL = 500;
/** A sheet may be wider than a list: what stands beside the table is not looked at. */
const BOUNDS = { maxRows: MAX_ROWS, maxColumns: 256 };

/** A sheet as text: first the headings, then the rows, each cell trimmed; numbers as they were written. */
export interface Table {
  heading: string[];
  /** `rowNumber` is the one a spreadsheet shows, the heading being 1. Empty rows are left out. */
  rows: { rowNumber: number; cells: string[] }[];
}

/**
 * Reads the first sheet of an xlsx, or a csv in UTF-8 or GB18030. Nothing in it is ever evaluated: a cell with a formula
 * is refused by its name.
 *
 * @throws BadFile
 */
export async function readTable(bytes: Buffer): Promise<Table> {
  if (bytes.length > MAX_FILE_BYTES)
    throw new BadFile('roster.file-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
  const isZip = bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50;
  const [heading, ...rows] = isZip ? await readXlsx(bytes, BOUNDS) : readCsv(bytes);
  if (heading === undefined) throw new BadFile('roster.no-rows');
  const filled = rows
    .map((cells, i) => ({ rowNumber: i + 2, cells: cells.map(cellText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw new BadFile('roster.no-rows');
  if (filled.length > MAX_ROWS) throw new BadFile('roster.too-many-rows', { rows: MAX_ROWS });
  if (heading.length > MAX_COLUMNS) throw new BadFile('roster.too-many-columns', { columns: MAX_COLUMNS });
  return { heading: heading.map(cellText), rows: filled };
}

function readCsv(bytes: Buffer): string[][] {
  if (bytes.includes(0)) throw new BadFile('roster.file-unreadable');
  try {
    return parse(decoded(bytes), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      to: MAX_ROWS + 2,
      max_record_size: 100_000,
    });
  } catch (error) {
    throw error instanceof CsvError ? new BadFile('roster.file-unreadable') : error;
  }
}

/** What is not UTF-8 throughout is read as GB18030, in which Excel in China saves csv. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Full-width letters and digits as usual ones, no stray spaces, no control characters; dates as `YYYY-MM-DD`. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = String(value)
    .slice(0, 4 * MAX_CELL)
    .normalize('NFKC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it takes away
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\ufeff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plainNumber(text).slice(0, MAX_CELL);
}

/** A whole number that a spreadsheet wrote as `5.323E+9`. */
function plainNumber(text: string): string {
  if (!/^\d(\.\d+)?E\+?\d{1,2}$/.test(text)) return text;
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : text;
}
