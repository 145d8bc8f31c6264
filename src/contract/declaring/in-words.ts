import { DAY_MS, localMinute, SHANGHAI_OFFSET_MS } from '../business-date.js';
import type { Language } from '../language.js';
import { pricedPerInWords, type Quantity, quantityInWords } from '../quantity.js';
import {
  type ActDeclaration,
  type BookColumn,
  type Columns,
  isPlain,
  type PlainAct,
  type PrintedBook,
  type Shown,
  UNITS,
} from './declaration.js';
import type { Values } from './values.js';

/** A column as every form of a book has it: page, PDF, table. */
export interface Column {
  field: string;
  title: string;
  /** What its numbers are counted in, where all are counted alike. */
  unit: string | null;
  /** On paper, before all columns are fitted to the sheet. */
  widthMm: number;
  /** No narrower than this, so that a date stands on one line. */
  minMm: number;
  align: Align;
}
export type Align = 'left' | 'center' | 'right';

/** What the book of a kind says of each act; null for acts about another act, which have none. */
export function bookOf(act: ActDeclaration): PrintedBook | null {
  return isPlain(act) ? { columns: act.fields } : (act.book ?? null);
}

/** The heads of columns, in their order. */
export function headsOf(columns: Columns, language: Language): Column[] {
  return Object.entries(columns).map(([field, column]) => ({
    field,
    title: column.label[language],
    unit: column.type === 'number' ? UNITS[column.unit][language] : null,
    ...{ widthMm: widthMmOf(column), minMm: MIN_MM[column.type] ?? LEAST_MM, align: ALIGNED[column.type] ?? 'left' },
  }));
}

const ALIGNED: Readonly<Partial<Record<Shown['type'], Align>>> = {
  'yes-no': 'center',
  number: 'right',
  quantity: 'right',
  price: 'right',
};
const WIDTH_MM: Readonly<Record<Shown['type'], number>> = {
  ...{ 'yes-no': 12, number: 16, quantity: 17, price: 20, date: 19, instant: 20 },
  ...{ choice: 18, meal: 24, thing: 28, people: 26, words: 24, list: 40 },
};
export const DATE_MM = 17;
export const LEAST_MM = 9;
const MIN_MM: Readonly<Partial<Record<Shown['type'], number>>> = { date: DATE_MM, instant: DATE_MM };
/** Words of more than this many characters are sentences. */
const SENTENCE = 60;
const SENTENCE_MM = 36;

function widthMmOf(column: BookColumn): number {
  if (column.widthMm !== undefined) return column.widthMm;
  const isSentence = 'max' in column && typeof column.max === 'number' && column.max > SENTENCE;
  return column.type === 'words' && isSentence ? SENTENCE_MM : WIDTH_MM[column.type];
}

/** The columns of a book of such acts, in the order in which the fields are declared. */
export const columnsOf = (act: PlainAct, language: Language): Column[] => headsOf(act.fields, language);

/** Values by their field, as an act or a line of it keeps them. */
export type Row = Readonly<Record<string, unknown>>;

/** A row of a book: a cell for each column. @param nameOf what an id stands for; null where that is not known */
export function cellsOf(
  columns: Columns,
  row: Row,
  language: Language,
  nameOf: (id: string) => string | null,
): string[] {
  return Object.entries(columns).map(([field, column]) =>
    isSaid(column, row) ? cellOf(column, shownOf(column, field, row), language, nameOf) : '',
  );
}

/** An amount with the unit that stands beside it; every other value as it is. */
function shownOf({ type, from }: BookColumn, field: string, row: Row): unknown {
  const value = row[from ?? field];
  if (value === null || value === undefined || (type !== 'quantity' && type !== 'price')) return value;
  return { amount: value, unit: row['unit'] };
}

/** The ids in a row that its cells name. */
export function idsIn(columns: Columns, row: Row): string[] {
  return Object.entries(columns).flatMap(([field, column]) => {
    const value = row[column.from ?? field];
    return (column.type === 'thing' || column.type === 'meal') && typeof value === 'string' ? [value] : [];
  });
}

const isSaid = ({ when }: BookColumn, row: Row): boolean => when === undefined || row[when.field] === when.is;

/**
 * One value as a card or a printed book shows it; empty for what was left empty.
 *
 * @param nameOf what an id stands for; null where that is not known
 */
export function cellOf(
  shown: Shown,
  value: unknown,
  language: Language,
  nameOf: (id: string) => string | null,
): string {
  if (value === null || value === undefined) return '';
  switch (shown.type) {
    case 'yes-no':
      return value === true ? '✓' : '✗';
    case 'choice':
      return shown.options[String(value)]?.[language] ?? String(value);
    case 'meal':
      return nameOf(String(value)) ?? '';
    case 'thing':
      return shown.options?.[String(value)]?.[language] ?? nameOf(String(value)) ?? '';
    case 'people':
      return (value as readonly string[]).join(language === 'zh' ? '、' : ', ');
    case 'instant':
      return localMinute(Date.parse(String(value)));
    case 'list':
      return (value as readonly Row[])
        .map((each) => cellsOf(shown.of, each, language, nameOf).filter(Boolean).join(' '))
        .join(language === 'zh' ? ';' : '; ');
    case 'quantity':
      return quantityInWords(value as Quantity, language);
    case 'price': {
      const { amount, unit } = value as Quantity;
      return `${(amount / 100).toFixed(2)} ${language === 'zh' ? '元' : 'yuan'}/${pricedPerInWords(unit, language)}`;
    }
    case 'number': {
      const { factor, digits, ...unit } = UNITS[shown.unit];
      const counted = Number(value) / factor;
      return `${digits === undefined ? counted : counted.toFixed(digits)} ${unit[language]}`;
    }
    default:
      return String(value);
  }
}

/**
 * A value that a spreadsheet can reckon with, and the form in which it reads there as `cellOf` writes it. `serial` counts
 * days as spreadsheets do, by the clock on the wall of the kitchens.
 */
export type Figure = { number: number; format: string } | { serial: number; format: string };

/** The figure in a cell; null where it is words or empty. */
export function figureOf(shown: Shown, value: unknown, language: Language): Figure | null {
  if (value === null || value === undefined) return null;
  switch (shown.type) {
    case 'date':
      return { serial: serialOf(Date.parse(String(value))), format: 'yyyy-mm-dd' };
    case 'instant':
      return { serial: serialOf(Date.parse(String(value)) + SHANGHAI_OFFSET_MS), format: 'mm-dd hh:mm' };
    case 'number':
    case 'quantity':
    case 'price': {
      const words = cellOf(shown, value, language, () => null);
      const [, digits = '', unit = ''] = /^(-?[\d.]+) (.*)$/.exec(words) ?? [];
      const places = digits.split('.')[1]?.length ?? 0;
      const form = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
      return digits === '' ? null : { number: Number(digits), format: `${form} "${unit.replaceAll('"', '')}"` };
    }
    default:
      return null;
  }
}

/** The figures of a row, a place for each column. */
export function figuresOf(columns: Columns, row: Row, language: Language): (Figure | null)[] {
  return Object.entries(columns).map(([field, column]) =>
    isSaid(column, row) ? figureOf(column, shownOf(column, field, row), language) : null,
  );
}

const SERIAL_OF_1970 = 25_569;
/** Days since the zero of spreadsheets. @param wallMs as if the clock on the wall showed UTC */
export const serialOf = (wallMs: number): number => wallMs / DAY_MS + SERIAL_OF_1970;

/** What an act is called after: the fields of `named` that say something; of yes-no ones those answered with no. */
export function namesOf(act: PlainAct, values: Values, language: Language): string[] {
  return act.named.flatMap((name) => {
    const field = act.fields[name];
    if (field?.type === 'yes-no') return values[name] === false ? [field.label[language]] : [];
    return field === undefined ? [] : cellOf(field, values[name], language, () => null) || [];
  });
}

/** What the phone says of the form when nobody wrote more: what is asked, in the order of the form. */
export function helpOf(act: PlainAct, language: Language): string {
  if (act.help) return act.help[language];
  const asked = Object.values(act.fields)
    .filter(({ optional, askedWhen }) => optional !== true && askedWhen === undefined)
    .map(({ label }) => label[language]);
  return language === 'zh'
    ? `在这里记“${act.zh}”。\n要填:${asked.join('、')}。\n没有信号也能存,有信号时自动上传。`
    : `Record “${act.en}” here.\nFill in: ${asked.join(', ')}.\nIt can be saved without a signal and is sent when there is one.`;
}
