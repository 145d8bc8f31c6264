import type { Quantity, QuantityUnit } from '../../contract/quantity.js';
import type { Need } from './scale.js';

interface ProposedLine {
  ingredientId: string;
  /** In what it is stocked in; null where nothing leads there from grams. */
  unit: QuantityUnit | null;
  needAmount: number | null;
  inStockAmount: number;
  onOrderAmount: number;
  /** What is still to be ordered, 0 where enough is there; null where somebody has to reckon. */
  orderAmount: number | null;
}

/** Goods of an ingredient that are there, or on their way. */
export type Goods = Quantity & { ingredientId: string };

/**
 * What is to be ordered for meals: what they need, less what lies in the stores and what is on order, each ingredient once
 * in the order of the needs. Only amounts of the same unit are set against each other.
 */
export function proposeOrder(
  needs: readonly Need[],
  stock: readonly Goods[],
  ordered: readonly Goods[],
): ProposedLine[] {
  const byIngredient = new Map<string, (Quantity | null)[]>();
  for (const { ingredientId, toTake } of needs) {
    byIngredient.set(ingredientId, [...(byIngredient.get(ingredientId) ?? []), toTake]);
  }
  return [...byIngredient].map(([ingredientId, taken]): ProposedLine => {
    const known = taken.filter((each) => each !== null);
    const unit = known[0]?.unit ?? null;
    if (unit === null || known.length < taken.length) {
      return { ingredientId, unit, needAmount: null, inStockAmount: 0, onOrderAmount: 0, orderAmount: null };
    }
    const sumOf = (goods: readonly Goods[]): number =>
      goods
        .filter((each) => each.ingredientId === ingredientId && each.unit === unit)
        .reduce((sum, { amount }) => sum + amount, 0);
    const needAmount = known.reduce((sum, { amount }) => sum + amount, 0);
    const [inStockAmount, onOrderAmount] = [sumOf(stock), sumOf(ordered)];
    const orderAmount = Math.max(0, needAmount - inStockAmount - onOrderAmount);
    return { ingredientId, unit, needAmount, inStockAmount, onOrderAmount, orderAmount };
  });
}
