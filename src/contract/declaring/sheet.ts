import type { BookEntry } from '../http/books.js';
import type { Language } from '../language.js';
import type { Words } from './declaration.js';
import { type Align, type Column, DATE_MM, type Figure, LEAST_MM, serialOf } from './in-words.js';

/** What every book says of an act besides the columns of its kind: on paper, in a table, and where there is nothing yet. */
const COMMON = {
  chainIndex: { zh: '链号', en: 'No.', widthMm: 11, align: 'right' },
  rowNo: { zh: '序号', en: 'No.', widthMm: 9, align: 'right' },
  date: { zh: '日期', en: 'Date', widthMm: 19 },
  time: { zh: '时间', en: 'Time', widthMm: 11 },
  when: { zh: '时间', en: 'Time', widthMm: 19, minMm: DATE_MM },
  place: { zh: '地点', en: 'Place', widthMm: 18 },
  recorder: { zh: '记录人', en: 'Recorder', widthMm: 16 },
  coSigners: { zh: '会签人', en: 'Co-signers', widthMm: 20 },
  people: { zh: '记录人', en: 'Recorded by', widthMm: 20 },
  standing: { zh: '状态', en: 'Status', widthMm: 24 },
  marks: { zh: '标记', en: 'Marks', widthMm: 16 },
  note: { zh: '备注', en: 'Note', widthMm: 24 },
} satisfies Record<string, Words & { widthMm: number; minMm?: number; align?: Align }>;
type Common = keyof typeof COMMON;

/** `paper` has room for little; `table` keeps apart what is sorted and filtered by; `blank` is filled in by hand. */
export type SheetForm = 'paper' | 'table' | 'blank';
const BEFORE: Readonly<Record<SheetForm, readonly Common[]>> = {
  paper: ['chainIndex', 'when', 'place'],
  table: ['chainIndex', 'date', 'time', 'place'],
  blank: ['rowNo', 'when', 'place'],
};
const AFTER: Readonly<Record<SheetForm, readonly Common[]>> = {
  paper: ['people', 'standing'],
  table: ['recorder', 'coSigners', 'standing', 'marks', 'note'],
  blank: ['people', 'coSigners', 'note'],
};

/** The columns before and after those of the kind. */
export function commonColumns(form: SheetForm, language: Language): { before: Column[]; after: Column[] } {
  const columns = (names: readonly Common[]): Column[] =>
    names.map((field) => {
      const { widthMm, ...common } = COMMON[field];
      const { align = 'left', minMm = LEAST_MM } = common as { align?: Align; minMm?: number };
      return { field, title: common[language], unit: null, widthMm, minMm, align };
    });
  return { before: columns(BEFORE[form]), after: columns(AFTER[form]) };
}

/** One cell: what it says, and the figure in it where it is one. */
export interface Cell {
  text: string;
  figure: Figure | null;
}
export const textCell = (text: string): Cell => ({ text, figure: null });

/** What an entry says in the common columns of a form that is filled in. */
export function commonCells(
  form: 'paper' | 'table',
  entry: Omit<BookEntry, 'cells' | 'lines'>,
  language: Language,
): { before: Cell[]; after: Cell[] } {
  const { chainIndex, date, time, place, recorder, coSigners, standing, marks, note } = entry;
  const day = Date.parse(date);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const cells: Record<Common, Cell> = {
    chainIndex: { text: String(chainIndex), figure: { number: chainIndex, format: '0' } },
    rowNo: textCell(''),
    date: { text: date, figure: { serial: serialOf(day), format: 'yyyy-mm-dd' } },
    time: { text: time, figure: { serial: (hours * 60 + minutes) / 1_440, format: 'hh:mm' } },
    when: textCell(`${date} ${time}`),
    place: textCell(place),
    recorder: textCell(recorder),
    coSigners: textCell(coSigners.join(' ')),
    people: textCell([recorder, ...coSigned(coSigners, language)].join('\n')),
    standing: textCell(form === 'table' ? standing : [standing, ...marks].join(' · ')),
    marks: textCell(marks.join(' ')),
    note: textCell(note ?? ''),
  };
  return { before: BEFORE[form].map((name) => cells[name]), after: AFTER[form].map((name) => cells[name]) };
}

const coSigned = (names: readonly string[], language: Language): string[] =>
  names.length === 0 ? [] : [`${language === 'zh' ? '会签:' : 'Co-signed: '}${names.join(' ')}`];

/** A note on paper: it has a row of its own, for it may be long. */
export const noteOnPaper = (note: string, language: Language): string =>
  `${language === 'zh' ? '备注:' : 'Note: '}${note}`;
