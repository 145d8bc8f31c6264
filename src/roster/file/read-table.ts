import { BadFile, type ForeignFormat } from './bad-file.js';
import { type Columns, headingsFound, NOTES_SHEET, unreadHeadings } from './columns.js';
import { readCsv } from './read-csv.js';
import { sheetsOfXlsx } from './read-xlsx.js';
import type { Sheet, SheetRow } from './sheet.js';

export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 40;
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** The headings stand in one of so many first rows; above them there may be a title and who made the list. */
const TITLE_ROWS = 20;
/** A sheet may be wider than a list: what stands beside the table is not looked at. */
const BOUNDS = { maxRows: MAX_ROWS + TITLE_ROWS, maxColumns: 256 };

/** A list as it stands in a file: its headings, the rows below them, and what was read and what was not. */
export interface Table {
  heading: string[];
  /** Empty rows are left out. */
  rows: SheetRow[];
  countsFrom1904: boolean;
  reading: Reading;
}

/** What of a file was read, to be said to whom the file belongs. */
export interface Reading {
  /** Null for a csv. */
  sheet: string | null;
  /** Where the headings stand, from 1. */
  headingRow: number;
  hiddenRows: number;
  /** Headings of columns with something in them, none of which was read. */
  unreadColumns: string[];
  /** Further sheets with something in them, none of which was read. */
  otherSheets: { name: string; isHidden: boolean }[];
  /** Of a csv. */
  encoding: string | null;
  separator: string | null;
}

/**
 * Finds the list of these columns in an xlsx, or in a csv or text file (UTF-8, UTF-16, GB18030): on the first visible sheet
 * that has its headings, wherever they stand in its first rows. Where none has all of them, the best one is given.
 * Nothing in it is ever evaluated: a cell with a formula or a failed look-up is refused by its name.
 *
 * @throws BadFile
 */
export async function readTable(columns: Columns, bytes: Buffer): Promise<Table> {
  if (bytes.length > MAX_FILE_BYTES)
    throw new BadFile('roster.file-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
  const sheets: Sheet[] = [];
  let best: { sheet: Sheet; at: number; found: number } | null = null;
  for await (const sheet of sheetsOf(bytes)) {
    sheets.push(sheet);
    if (sheet.isHidden) continue;
    for (const [at, { cells }] of sheet.rows.slice(0, TITLE_ROWS).entries()) {
      const heading = cells.map(({ text }) => text);
      const found = headingsFound(columns, heading);
      if (best === null || found > best.found) best = { sheet, at, found };
    }
    if (best === null && sheet.refusal !== null) throw sheet.refusal;
  }
  if (best === null) throw new BadFile('roster.no-rows');
  return tableOf(columns, best, sheets);
}

/** A sheet without rows: what stands above its headings, and these. */
export interface BlankSheet {
  /** Null for a csv. */
  sheet: string | null;
  above: string[][];
  headings: string[];
}

/**
 * The headings of a sheet of which nothing else is known: of the first rows of the first visible sheet with something in it, the one with
 * most cells.
 *
 * @throws BadFile
 */
export async function readBlank(bytes: Buffer): Promise<BlankSheet> {
  if (bytes.length > MAX_FILE_BYTES)
    throw new BadFile('roster.file-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
  for await (const sheet of sheetsOf(bytes)) {
    if (sheet.isHidden || sheet.rows.length === 0) continue;
    if (sheet.refusal !== null) throw sheet.refusal;
    const rows = sheet.rows.slice(0, TITLE_ROWS).map(({ cells }) => cells.map(({ text }) => text));
    const filled = rows.map((row) => row.filter((text) => text !== '').length);
    const at = filled.indexOf(Math.max(...filled));
    const headings = rows[at] ?? [];
    if (headings.length > MAX_COLUMNS) throw new BadFile('roster.too-many-columns', { columns: MAX_COLUMNS });
    return { sheet: sheet.name, above: rows.slice(0, at).map((row) => row.slice(0, MAX_COLUMNS)), headings };
  }
  throw new BadFile('roster.no-rows');
}

function tableOf(columns: Columns, { sheet, at }: { sheet: Sheet; at: number }, sheets: readonly Sheet[]): Table {
  const [heading, ...rows] = sheet.rows.slice(at) as [SheetRow, ...SheetRow[]];
  if (rows.length > MAX_ROWS) throw new BadFile('roster.too-many-rows', { rows: MAX_ROWS });
  if (sheet.refusal !== null) throw sheet.refusal;
  if (rows.length === 0) throw new BadFile('roster.no-rows');
  if (heading.cells.length > MAX_COLUMNS) throw new BadFile('roster.too-many-columns', { columns: MAX_COLUMNS });
  const headings = heading.cells.map(({ text }) => text);
  return {
    heading: headings,
    rows,
    countsFrom1904: sheet.countsFrom1904,
    reading: {
      sheet: sheet.name,
      headingRow: heading.rowNumber,
      hiddenRows: rows.filter(({ isHidden }) => isHidden).length,
      unreadColumns: unreadHeadings(columns, headings, rows),
      otherSheets: sheets.flatMap((other) =>
        other === sheet || other.rows.length === 0 || other.name === NOTES_SHEET
          ? []
          : [{ name: other.name ?? '', isHidden: other.isHidden }],
      ),
      encoding: sheet.encoding,
      separator: sheet.separator,
    },
  };
}

async function* sheetsOf(bytes: Buffer): AsyncGenerator<Sheet> {
  const foreign = foreignFormat(bytes);
  if (foreign === 'xls' && bytes.includes(LOCKED)) throw new BadFile('roster.file-locked');
  if (foreign !== null) throw new BadFile('roster.foreign-format', { format: foreign });
  const isZip = bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50;
  if (isZip) yield* sheetsOfXlsx(bytes, BOUNDS);
  else yield readCsv(bytes, BOUNDS.maxRows);
}

/** The part in which an xlsx with a password lies; around it is a file as those of old. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** What people take for an xlsx or a csv, told by how it begins. */
function foreignFormat(bytes: Buffer): ForeignFormat | null {
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return 'xls';
  const start = bytes.subarray(0, 1_000).toString('latin1').trimStart().toLowerCase();
  if (start.startsWith('%pdf')) return 'pdf';
  if (start.includes('application/vnd.oasis.opendocument')) return 'ods';
  // what a web page hands out as a table begins with any tag, or is a page packed as a letter
  return /^(\xef\xbb\xbf)?\s*(<(!--|!doctype|\?xml|[a-z]+[\s>])|mime-version:)/.test(start) ? 'html' : null;
}
