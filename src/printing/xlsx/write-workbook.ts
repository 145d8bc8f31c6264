import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from '../../contract/declaring/sheet.js';
import { SHEET_WORDS } from '../sheet-words.js';
import type { FilledSheet, Section } from '../sheets/sheet.js';

/** A character of a spreadsheet's column is about so wide. */
const CHARACTER_MM = 1.9;
/** What a name of a sheet may not hold, and how long it may be. */
const NOT_IN_NAMES = /[[\]:*?/\\]/g;
const MOST_NAME = 31;

/**
 * A ledger as a workbook: a sheet for each kind of act, headings that stay, a row for each line with the act's own cells
 * in every one. Figures and moments are numbers that read as on paper; all else is text, which no program takes for a
 * formula whatever it begins with (T-18).
 */
export function workbookOf(sheet: FilledSheet): Promise<Buffer> {
  return writeXlsxFile(
    sheet.sections.map((section) => ({
      data: [headingOf(section), ...rowsOf(sheet, section)],
      sheet: section.title.replace(NOT_IN_NAMES, ' ').slice(0, MOST_NAME),
      columns: [...section.columns, ...section.lineColumns, ...section.after].map(({ widthMm }) => ({
        width: Math.ceil(widthMm / CHARACTER_MM),
      })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
  ).toBuffer();
}

const headingOf = ({ columns, lineColumns, after }: Section) =>
  [...columns, ...lineColumns, ...after].map(({ title }) => ({
    ...{ value: title, type: String, fontWeight: 'bold' as const, wrap: true },
    ...{ backgroundColor: '#EEEEEE', alignVertical: 'center' as const },
  }));

function rowsOf({ from, to, language, isOnPaper }: FilledSheet, section: Section) {
  const words = SHEET_WORDS[language];
  if (section.rows.length === 0) {
    return [[{ value: isOnPaper ? words.onPaper : words.none(from, to), type: String }]];
  }
  const empty = section.lineColumns.map((): Cell => ({ text: '', figure: null }));
  return section.rows.flatMap(({ before, lines, after }) =>
    (lines.length > 0 ? lines : [empty]).map((line) => [...before, ...line, ...after].map(cellOf)),
  );
}

function cellOf({ text, figure }: Cell) {
  if (figure === null) return text === '' ? null : { value: text, type: String, wrap: true };
  const value = 'number' in figure ? figure.number : figure.serial;
  return { value, type: Number, format: figure.format };
}
