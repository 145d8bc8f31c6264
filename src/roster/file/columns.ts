import type { RosterKind } from '../../contract/http/roster.js';
import { plainName } from '../../contract/person-name.js';
import type { Table } from './read-table.js';
import { type Cell, dayOfSerial, EMPTY_CELL, type SheetRow } from './sheet.js';

/** The template's sheet that explains the other one; it is never read. */
export const NOTES_SHEET = '填写说明';

export interface Column {
  /** As the template heads it; a heading that begins with it is taken too (`人数(必填)`). */
  heading: string;
  isRequired: boolean;
  /** What may stand there, for the template. */
  hint: string;
  isDate?: boolean;
  isName?: boolean;
}
/** The columns of one list, by field. */
export type Columns = Readonly<Record<string, Column>>;

/** The columns of each kind of list, in the order of the template; the key is the field at fault in a refusal. */
export const COLUMNS = {
  schools: {
    code: { heading: '学校标识码', isRequired: true, hint: '4–20 位数字或大写字母,按文本填写' },
    name: { heading: '学校名称', isRequired: true, hint: '全称,80 字以内' },
    area: { heading: '县市代码', isRequired: true, hint: '6 位,如 532301 楚雄市、532302 禄丰市' },
    kind: { heading: '类型', isRequired: true, hint: '学校、教学点、中心校' },
    central: { heading: '所属中心校标识码', isRequired: false, hint: '只有教学点填写' },
    supply: { heading: '供餐模式', isRequired: false, hint: '食堂、企业、托餐、加餐' },
  },
  kitchens: {
    host: { heading: '所在学校标识码', isRequired: true, hint: '食堂建在哪所学校' },
    name: { heading: '食堂名称', isRequired: true, hint: '80 字以内' },
    from: { heading: '开始供餐日期', isRequired: false, hint: '如 2026-09-01,不填为今天', isDate: true },
    served: { heading: '另外供餐的学校标识码', isRequired: false, hint: '多所用顿号或逗号隔开' },
  },
  classes: {
    school: { heading: '学校标识码', isRequired: true, hint: '' },
    name: { heading: '班级', isRequired: true, hint: '如 三年级 1 班,40 字以内' },
    size: { heading: '人数', isRequired: true, hint: '1–200' },
  },
  people: {
    name: { heading: '姓名', isRequired: true, hint: '60 字以内', isName: true },
    number: { heading: '工号', isRequired: false, hint: '有工号的人再次导入时凭工号认出;没有的凭姓名、手机和单位' },
    phone: { heading: '手机', isRequired: false, hint: '' },
    school: { heading: '学校标识码', isRequired: false, hint: '学校的人填学校标识码' },
    area: { heading: '县市代码', isRequired: false, hint: '机关的人填县市代码;两者填其一' },
    unit: { heading: '单位', isRequired: false, hint: '不填为学校名称' },
    role: { heading: '岗位', isRequired: false, hint: '不填则只登记人员,不开账号' },
  },
} as const satisfies Record<RosterKind, Columns>;

/** Why a row cannot be read as it was meant, and in which of its fields. */
export interface ReadingFault {
  code:
    | 'roster.digits-cut'
    | 'roster.became-a-day'
    | 'roster.error-value'
    | 'roster.formula-text'
    | 'roster.lost-text'
    | 'roster.hidden-row'
    | 'roster.two-columns';
  field: string;
}

/** One row of a list: each field's text, '' where nothing stands. */
export interface RosterRow {
  rowNumber: number;
  fields: Readonly<Record<string, string>>;
  fault: ReadingFault | null;
}

export interface RosterRows {
  rows: RosterRow[];
  /** Headings of required columns that the file lacks; with any of these nothing is taken. */
  missing: string[];
}

/** A day of this century as it is commonly written, as `YYYY-MM-DD`; else the text as it is. */
export function dateText(text: string, countsFrom1904 = false): string {
  const day = text.replace(MIDNIGHT, '');
  const [, year, month = '', date = ''] = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(day) ?? [];
  if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (/^20\d{6}$/.test(day)) return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const counted = /^\d{5}$/.test(day) ? dayOfSerial(Number(day), countsFrom1904) : '';
  return counted.startsWith('20') ? counted : text;
}

/** The time of a day that was meant as a day alone. */
const MIDNIGHT = /[T ]0?0:00(:00(\.0+)?)?Z?$/;
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const DIGIT = '[〇一二三四五六七八九十]';
/** In a column that is no day: what a spreadsheet makes of `3-1`, as it is saved in a csv. */
const BECAME_A_DAY = new RegExp(
  [
    '\\d{1,2}月\\d{1,2}日',
    `${DIGIT}{1,2}月${DIGIT}{1,3}日`,
    '20\\d\\d[-/年]\\d{1,2}([-/月]\\d{1,2}日?|月)',
    `\\d{1,2}-${MONTH}(-\\d\\d)?`,
    `${MONTH}-\\d\\d`,
  ]
    .map((form) => `^${form}$`)
    .join('|'),
  'i',
);

/** What a program leaves in the place of a character it could not write; two of them read as GB18030 are 锟斤拷. */
const LOST_TEXT = /\ufffd|锟斤拷/;

function readingFault(column: Column, { text, type }: Cell): ReadingFault['code'] | null {
  if (type === 'error') return 'roster.error-value';
  if (text.startsWith('=')) return 'roster.formula-text';
  if (LOST_TEXT.test(text)) return 'roster.lost-text';
  if (type === 'cut') return 'roster.digits-cut';
  if (!column.isDate && (type === 'day' || BECAME_A_DAY.test(text.replace(MIDNIGHT, '')))) return 'roster.became-a-day';
  return null;
}

interface Place {
  field: string;
  column: Column;
  /** -1 where none is headed so. */
  at: number;
  /** Further ones that are headed no less so: `人数(男)` beside `人数(女)`. */
  others: number[];
}

/** Where each column stands among the headings. */
function placesOf(columns: Columns, heading: readonly string[]): Place[] {
  const plain = heading.map((text) => text.replace(/[\s*★※●]|:$/g, ''));
  return Object.entries(columns).map(([field, column]) => {
    const headed = (isOne: (text: string) => boolean): number[] => plain.flatMap((text, i) => (isOne(text) ? [i] : []));
    const exact = headed((text) => text === column.heading);
    const [at = -1, ...others] = exact.length > 0 ? exact : headed((text) => text.startsWith(`${column.heading}(`));
    return { field, column, at, others };
  });
}

/** Headings of what a list has and these columns do not: with something below them, and none of it is read. */
export function unreadHeadings(columns: Columns, heading: readonly string[], rows: readonly SheetRow[]): string[] {
  const read = new Set(placesOf(columns, heading).flatMap(({ at, others }) => [at, ...others]));
  return heading.filter(
    (text, at) => text !== '' && !read.has(at) && rows.some(({ cells }) => (cells[at] ?? EMPTY_CELL).text !== ''),
  );
}

/** How many of the columns a row names; required ones weigh more than all others together. */
export function headingsFound(columns: Columns, heading: readonly string[]): number {
  return placesOf(columns, heading)
    .filter(({ at }) => at >= 0)
    .reduce((sum, { column }) => sum + (column.isRequired ? MAX_OPTIONAL : 1), 0);
}
const MAX_OPTIONAL = 100;

/** Finds the columns by their headings, in whatever order they stand. A hidden row is said, not taken. */
export function rowsOf(columns: Columns, { heading, rows, countsFrom1904 }: Table): RosterRows {
  const places = placesOf(columns, heading);
  return {
    missing: places.filter(({ column, at }) => column.isRequired && at < 0).map(({ column }) => column.heading),
    rows: rows.map((row) => rowOf(places, row, countsFrom1904)),
  };
}

function rowOf(places: readonly Place[], { rowNumber, cells, isHidden }: SheetRow, countsFrom1904: boolean): RosterRow {
  const fields: Record<string, string> = {};
  let fault: ReadingFault | null = isHidden ? { code: 'roster.hidden-row', field: places[0]?.field ?? '' } : null;
  for (const { field, column, at, others } of places) {
    const cell = (at < 0 ? undefined : cells[at]) ?? EMPTY_CELL;
    const isDoubtful = others.some((other) => (cells[other] ?? EMPTY_CELL).text !== cell.text);
    const code = isDoubtful ? 'roster.two-columns' : readingFault(column, cell);
    if (code !== null) fault ??= { code, field };
    if (column.isDate) fields[field] = dateText(cell.text, countsFrom1904 && cell.type === 'number');
    else fields[field] = column.isName ? plainName(cell.text) : cell.text;
  }
  return { rowNumber, fields, fault };
}
