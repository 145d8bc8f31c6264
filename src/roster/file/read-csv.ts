import { CsvError, parse } from 'csv-parse/sync';
import { BadFile } from './bad-file.js';
import { textCell } from './cell-text.js';
import type { Sheet } from './sheet.js';
import { decodedText } from './text-encoding.js';

const SEPARATORS = [',', '\t', ';', '|'] as const;
/** So many lines tell how the columns are kept apart. */
const LOOKED_AT = 20;

/**
 * A csv or text file: UTF-8, UTF-16 or GB18030, its columns kept apart by commas, tabs, semicolons or bars.
 *
 * @throws BadFile
 */
export function readCsv(bytes: Buffer, maxRows: number): Sheet {
  const { text, encoding } = decodedText(bytes);
  const [, announced = null] = /^sep=([,;|\t])\r?\n/i.exec(text) ?? [];
  const body = announced === null ? text : text.slice(text.indexOf('\n') + 1);
  const separator = announced ?? likeliestSeparator(body);
  try {
    const lines: string[][] = parse(body, {
      delimiter: separator,
      relax_column_count: true,
      // a quotation mark inside a cell is one: `四年级 5" 班`, `="0123"`
      relax_quotes: true,
      skip_empty_lines: false,
      to: maxRows + LOOKED_AT,
      max_record_size: 100_000,
    });
    const rows = lines
      .map((line, i) => ({ rowNumber: i + 1, cells: line.map((cell) => textCell(plainDigits(cell))), isHidden: false }))
      .filter(({ cells }) => cells.some(({ text }) => text !== ''));
    return { name: null, isHidden: false, countsFrom1904: false, rows, refusal: null, encoding, separator };
  } catch (error) {
    throw error instanceof CsvError ? new BadFile('roster.file-unreadable') : error;
  }
}

/** `="0123"`, as systems write a code into a csv lest a spreadsheet take its noughts away: the code itself. */
const plainDigits = (cell: string): string => /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;

/** The one that the first lines hold most often, outside quotation marks. */
function likeliestSeparator(text: string): string {
  const plain = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n|\r/)
    .slice(0, LOOKED_AT)
    .join('\n');
  const count = (separator: string): number => plain.split(separator).length - 1;
  return SEPARATORS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
