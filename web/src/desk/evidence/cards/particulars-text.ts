import { QUANTITY_UNITS } from '../../../../../src/contract/quantity';
import { dateTime } from '../../../shared/time';
import { celsius, kilograms, priceText, quantityText } from '../../../shared/units';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** Said elsewhere on the card, or of no use to a reader. */
const HIDDEN = ['schoolId', 'placeId', 'kitchenId', 'attachmentId', 'lineNo'];

export type Row = Readonly<Record<string, unknown>>;

export interface Readers {
  /** What a code of a field is called; null where the value is no code. */
  codeOf: (field: string, value: string) => string | null;
  /** What an id stands for; null while or where that is not known. */
  nameOf: (id: string) => string | null;
}

/** One field in the units and words a person reads; null where there is nothing to show. */
export function valueText(field: string, row: Row, { codeOf, nameOf }: Readers): string | null {
  const value = row[field];
  if (value === null || value === undefined || value === '' || HIDDEN.includes(field)) return null;
  if (field === 'lotId' && row.ingredientId !== undefined) return null; // the lot of a delivered food is that food
  if (field === 'unit' && unitOf(row)) return null; // said with each amount
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (typeof value === 'number') return numberText(field, value, row);
  if (isList(value)) return value.map((each) => rowText(each, { codeOf, nameOf }, null)).join(';');
  if (typeof value !== 'string') return null;
  if (UUID.test(value)) return nameOf(value);
  return INSTANT.test(value) ? dateTime(value) : (codeOf(field, value) ?? value);
}

/** A line of a list in one sentence. @param label names of its fields; null leaves them out */
export function rowText(row: Row, readers: Readers, label: ((field: string) => string) | null): string {
  return Object.keys(row)
    .flatMap((field) => {
      const text = valueText(field, row, readers);
      return text === null ? [] : [label === null ? text : `${label(field)} ${text}`];
    })
    .join(label === null ? ' ' : ' · ');
}

export function isList(value: unknown): value is Row[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object' && each !== null);
}

/** The field's name carries the unit; of a reading the measured quantity does. */
function numberText(field: string, value: number, row: Row): string {
  if (/gramsTenths$/i.test(field)) return `${value / 10} g`;
  if (/grams$/i.test(field)) return kilograms(value);
  if (/tenthsC$/i.test(field)) return celsius(value);
  if (/amount$/i.test(field)) return quantityText({ amount: value, unit: unitOf(row) ?? 'g' });
  if (field === 'unitPriceFen') return priceText(value, unitOf(row) ?? 'g');
  if (/fen$/i.test(field)) return `¥${(value / 100).toFixed(2)}`;
  if (/tenths$/i.test(field)) return row.quantity === 'humidity' ? `${value / 10} %` : celsius(value);
  return String(value);
}

const unitOf = (row: Row) => QUANTITY_UNITS.find((unit) => unit === row.unit);
