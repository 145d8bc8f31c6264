import type { Language } from './language.js';

/** What goods are counted in. Mass and volume in their smallest units, so that every amount is a whole number. */
export const QUANTITY_UNITS = ['g', 'mL', 'piece'] as const;
export type QuantityUnit = (typeof QUANTITY_UNITS)[number];

/** So much of something: a whole number of its unit. */
export interface Quantity {
  amount: number;
  unit: QuantityUnit;
}

/** Of how many base units a price is: fen per kilogram, per litre, per piece. */
export const PRICED_PER: Readonly<Record<QuantityUnit, number>> = { g: 1_000, mL: 1_000, piece: 1 };

/** What one piece of some goods is; `zh` and `en` are what people call it: an egg, a carton. */
export interface Piece extends Quantity {
  unit: 'g' | 'mL';
  zh: string;
  en: string;
}

/** What goods come in besides pieces, in the unit that they are stocked in: a tray of 30 eggs. */
export interface Pack {
  zh: string;
  en: string;
  amount: number;
}

/** How goods are counted. `piece` and `packs` help to type and to compare; what is recorded is in `unit`. */
export interface Measure {
  unit: QuantityUnit;
  /** Null where a piece of it is nothing certain. */
  piece: Piece | null;
  packs: readonly Pack[];
}

/** Where nobody has said how goods are counted. */
export const BY_WEIGHT: Measure = { unit: 'g', piece: null, packs: [] };

/** @throws RangeError for two units: grams of eggs and eggs have no sum */
export function add(a: Quantity, b: Quantity): Quantity {
  requireOneUnit(a, b);
  return { amount: a.amount + b.amount, unit: a.unit };
}

/** Below zero when `a` is less. @throws RangeError for two units */
export function compare(a: Quantity, b: Quantity): number {
  requireOneUnit(a, b);
  return a.amount - b.amount;
}

/** One sum for each unit that occurs, in the order of `QUANTITY_UNITS`; nothing has no sum. */
export function sums(quantities: readonly Quantity[]): Quantity[] {
  return QUANTITY_UNITS.flatMap((unit) => {
    const own = quantities.filter((each) => each.unit === unit);
    return own.length === 0 ? [] : [{ amount: own.reduce((sum, { amount }) => sum + amount, 0), unit }];
  });
}

/**
 * The same goods in another unit, by what a piece of them is; null where nothing leads from one to the other. Pieces out
 * of a mass or volume are rounded to the nearest, and `isExact` says so.
 */
export function convert(
  { amount, unit }: Quantity,
  to: QuantityUnit,
  piece: Piece | null,
): (Quantity & { isExact: boolean }) | null {
  if (unit === to) return { amount, unit, isExact: true };
  if (piece === null) return null;
  if (unit === 'piece' && to === piece.unit) return { amount: amount * piece.amount, unit: to, isExact: true };
  if (to !== 'piece' || unit !== piece.unit) return null;
  const pieces = Math.round(amount / piece.amount);
  return { amount: pieces, unit: to, isExact: pieces * piece.amount === amount };
}

/** 1,500 g is `1.5 kg`, 200 mL `200 mL`, 60 pieces `60 个` or by their own word. */
export function quantityInWords({ amount, unit }: Quantity, language: Language, piece?: Words | null): string {
  if (unit === 'piece') {
    const words = piece ?? { zh: '个', en: Math.abs(amount) === 1 ? 'piece' : 'pieces' };
    return `${amount} ${words[language]}`;
  }
  if (Math.abs(amount) < 1_000) return `${amount} ${unit}`;
  return `${(amount / 1_000).toFixed(3).replace(/\.?0+$/, '')} ${unit === 'g' ? 'kg' : 'L'}`;
}

/** What a price is of: `kg`, `L`, `个`. */
export function pricedPerInWords(unit: QuantityUnit, language: Language): string {
  if (unit === 'piece') return language === 'zh' ? '个' : 'piece';
  return unit === 'g' ? 'kg' : 'L';
}

/** For readers of before, who know grams only: null where it is counted otherwise. */
export const gramsOf = (quantity: Quantity | null): number | null =>
  quantity !== null && quantity.unit === 'g' ? quantity.amount : null;

interface Words {
  zh: string;
  en: string;
}

function requireOneUnit(a: Quantity, b: Quantity): void {
  if (a.unit !== b.unit) throw new RangeError(`${a.unit} and ${b.unit} are not one unit`);
}
