import { CsvError, parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { inspectZip, UnsafeZip } from './zip-guard.js';

export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 40;
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
const MAX_CELL = 500;

/** A sheet as text: first the headings, then the rows, each cell trimmed; numbers as they were written. */
export interface Table {
  heading: string[];
  /** `rowNumber` is the one a spreadsheet shows, the heading being 1. Empty rows are left out. */
  rows: { rowNumber: number; cells: string[] }[];
}

export type FileFault =
  | 'roster.file-unreadable'
  | 'roster.file-too-large'
  | 'roster.too-many-rows'
  | 'roster.too-many-columns'
  | 'roster.formula'
  | 'roster.no-rows';

/** The file as a whole cannot be taken. */
export class BadFile extends Error {
  constructor(
    readonly code: FileFault,
    readonly details: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = 'BadFile';
  }
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
  const [heading, ...rows] = isZip ? await readXlsx(bytes) : readCsv(bytes);
  if (heading === undefined) throw new BadFile('roster.no-rows');
  const filled = rows
    .map((cells, i) => ({ rowNumber: i + 2, cells: cells.map(cellText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw new BadFile('roster.no-rows');
  if (filled.length > MAX_ROWS) throw new BadFile('roster.too-many-rows', { rows: MAX_ROWS });
  if (heading.length > MAX_COLUMNS) throw new BadFile('roster.too-many-columns', { columns: MAX_COLUMNS });
  return { heading: heading.map(cellText), rows: filled };
}

async function readXlsx(bytes: Buffer): Promise<unknown[][]> {
  let sheets: string[];
  try {
    sheets = inspectZip(bytes, /^xl\/worksheets\/sheet1\.xml$/);
  } catch (error) {
    if (!(error instanceof UnsafeZip)) throw error;
    throw error.why === 'too-large'
      ? new BadFile('roster.file-too-large', { megabytes: 60 })
      : new BadFile('roster.file-unreadable');
  }
  const [sheet = ''] = sheets;
  if ((sheet.match(/<row[ >]/g)?.length ?? 0) > MAX_ROWS + 1)
    throw new BadFile('roster.too-many-rows', { rows: MAX_ROWS });
  const formula = /<c\s[^>]*\br="([A-Z]{1,3}\d{1,7})"[^>]*>\s*<f[\s>/]/.exec(sheet);
  if (formula) throw new BadFile('roster.formula', { cell: formula[1] as string });
  try {
    // numbers as text: a code of twenty digits does not survive being a number
    return (await readSheet(bytes, 1, { parseNumber: (text: string) => text as never, trim: false })) as unknown[][];
  } catch {
    throw new BadFile('roster.file-unreadable');
  }
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
