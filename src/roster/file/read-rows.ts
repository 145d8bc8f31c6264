import { DomainError } from '../../platform/index.js';
import { BadFile } from './bad-file.js';
import { type Columns, type RosterRow, rowsOf } from './columns.js';
import { type BlankSheet, type Reading, readBlank, readTable, type Table } from './read-table.js';

/** Of a row that was taken for the headings, so many cells are told. */
const HEADINGS_SHOWN = 8;

/**
 * The rows of a list in a file, each column found by its heading, and what of the file was read.
 *
 * @throws DomainError the codes of `FileFault`, `roster.columns-missing`
 */
export async function readRows(columns: Columns, bytes: Buffer): Promise<{ rows: RosterRow[]; reading: Reading }> {
  const { rows, table } = await readBoth(columns, bytes);
  return { rows, reading: table.reading };
}

async function readBoth(columns: Columns, bytes: Buffer): Promise<{ rows: RosterRow[]; table: Table }> {
  try {
    const table = await readTable(columns, bytes);
    const { rows, missing } = rowsOf(columns, table);
    if (missing.length > 0) {
      const seen = table.heading.filter((text) => text !== '').slice(0, HEADINGS_SHOWN);
      const row = table.reading.headingRow;
      throw new DomainError('roster.columns-missing', { columns: missing.join('、'), row, seen: seen.join('、') });
    }
    return { rows, table };
  } catch (error) {
    throw inWords(error);
  }
}

/** As `readRows`, with the table itself: for whoever gives it back. */
export async function readList(
  columns: Columns,
  bytes: Buffer,
): Promise<{ rows: RosterRow[]; heading: string[]; cells: string[][] }> {
  const { rows, table } = await readBoth(columns, bytes);
  return { rows, heading: table.heading, cells: table.rows.map(({ cells }) => cells.map(({ text }) => text)) };
}

/** As `readBlank`. @throws DomainError the codes of `FileFault` */
export async function readBlankSheet(bytes: Buffer): Promise<BlankSheet> {
  try {
    return await readBlank(bytes);
  } catch (error) {
    throw inWords(error);
  }
}

const inWords = (error: unknown): unknown =>
  error instanceof BadFile ? new DomainError(error.code, error.details) : error;
