import { localMinute } from '../business-date.js';
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

export interface Column {
  field: string;
  title: string;
}

/** What the book of a kind says of each act; null for acts about another act, which have none. */
export function bookOf(act: ActDeclaration): PrintedBook | null {
  return isPlain(act) ? { columns: act.fields } : (act.book ?? null);
}

/** The heads of columns, in their order. */
export function headsOf(columns: Columns, language: Language): Column[] {
  return Object.entries(columns).map(([field, { label }]) => ({ field, title: label[language] }));
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
