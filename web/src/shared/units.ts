import {
  convert,
  type Measure,
  type Piece,
  pricedPerInWords,
  type Quantity,
  type QuantityUnit,
  quantityInWords,
} from '../../../src/contract/quantity';
import { language } from './i18n/language';

const inUse = () => (language() === 'en' ? 'en' : 'zh');

/** `1.5 kg`, `200 mL`, `60 个`; pieces by their own word where it is known. */
export const quantityText = (quantity: Quantity, piece?: Piece | null): string =>
  quantityInWords(quantity, inUse(), piece);

/** 1,500 → `1.5 kg`; below a kilogram in grams. */
export const kilograms = (grams: number): string => quantityText({ amount: grams, unit: 'g' });

/** 480 fen for a kilogram → `4.80 元/kg`. */
export const priceText = (fen: number, unit: QuantityUnit): string =>
  `${(fen / 100).toFixed(2)} 元/${pricedPerInWords(unit, inUse())}`;

/** What one of it is called, where goods have a word for it. */
export const wordOf = (called: { zh: string; en: string }): string => called[inUse()];

/** What so many pieces weigh or hold, or how many pieces so much is; empty where nothing says it. */
export function aboutText(quantity: Quantity, { piece }: Measure): string {
  const other = piece === null ? null : convert(quantity, quantity.unit === 'piece' ? piece.unit : 'piece', piece);
  return other === null ? '' : quantityText(other, piece);
}

/** 823 → `82.3 ℃`. */
export function celsius(tenths: number): string {
  return `${(tenths / 10).toFixed(1)} ℃`;
}
