import { isGiven } from '../../contract/delivering/judge-delivery-line.js';
import { priceOf } from '../../contract/delivering/price-of.js';
import type { GoodsSource } from '../../contract/http/procurement.js';
import type { QuantityUnit } from '../../contract/quantity.js';

/**
 * What so much of one lot costs, in whole fen, when `before` of it was taken earlier.
 *
 * Each part is the rounded price of all taken so far less that of all taken before it. So the parts of a lot always add
 * up to the price of what was taken of it, to the fen, and no part changes when another one follows.
 *
 * @param priceFen for a kilogram, a litre or a piece
 * @param before, amount whole numbers of `unit`, not negative
 */
export function costOfTaking(priceFen: number, unit: QuantityUnit, before: number, amount: number): number {
  return priceOf(priceFen, { amount: before + amount, unit }) - priceOf(priceFen, { amount: before, unit });
}

/** What was paid for the unit: nothing for what was given or grown here (F-04), null where nobody said a price. */
export const pricePaid = (line: { unitPriceFen: number | null; goodsSource: GoodsSource | null }): number | null =>
  isGiven(line.goodsSource) ? 0 : line.unitPriceFen;
