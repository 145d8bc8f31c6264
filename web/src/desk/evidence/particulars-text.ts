import { dateTime } from '../../shared/time';
import { celsius, kilograms } from '../../shared/units';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** A hashed value in the units a person reads; the field's name carries the unit. Null where there is nothing to show. */
export function valueText(key: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (typeof value === 'number') return numberText(key, value);
  if (typeof value !== 'string' || UUID.test(value)) return null;
  return INSTANT.test(value) ? dateTime(value) : value;
}

function numberText(key: string, value: number): string {
  if (/gramsTenths$/i.test(key)) return `${value / 10} g`;
  if (/grams$/i.test(key)) return kilograms(value);
  if (/tenthsC$/i.test(key)) return celsius(value);
  if (/fenPerKg$/i.test(key)) return `¥${(value / 100).toFixed(2)}/kg`;
  if (/fen$/i.test(key)) return `¥${(value / 100).toFixed(2)}`;
  if (/tenths$/i.test(key)) return (value / 10).toFixed(1);
  return String(value);
}
