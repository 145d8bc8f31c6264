import type { QuantityUnit } from '../quantity.js';

/** Base units in what a price is for: a kilogram, a litre, a piece. */
const UNITS_IN_PRICE: Readonly<Record<QuantityUnit, number>> = { g: 1000, mL: 1000, piece: 1 };

/**
 * What so much costs, in whole fen; half a fen counts as one. In big integers: a price times an amount may be beyond what a
 * number holds exactly.
 *
 * @param priceFen for a kilogram, a litre or a piece
 * @param amount a whole number of `unit`, not negative
 */
export function priceOf(priceFen: number, { amount, unit }: { amount: number; unit: QuantityUnit }): number {
  const per = BigInt(UNITS_IN_PRICE[unit]);
  return Number((BigInt(priceFen) * BigInt(amount) * 2n + per) / (2n * per));
}
