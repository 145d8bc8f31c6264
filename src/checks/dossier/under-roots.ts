import type { DayFacts, Goods } from './facts-of-day.js';

/**
 * Facts as rules compare them: what was recorded under a double is counted with what the double is of. The facts that are
 * kept say what was recorded, so that undoing a merge leaves nothing behind.
 *
 * @param roots by double, what it is a double of
 */
export function underRoots(facts: DayFacts, roots: ReadonlyMap<string, string>): DayFacts {
  if (roots.size === 0) return facts;
  const rootOf = <Of extends { ingredientId: string }>(of: Of): Of => ({
    ...of,
    ingredientId: roots.get(of.ingredientId) ?? of.ingredientId,
  });
  return {
    ...facts,
    deliveries: facts.deliveries.map((delivery) => ({ ...delivery, lines: delivery.lines.map(rootOf) })),
    meals: facts.meals.map((meal) => ({ ...meal, issued: together(meal.issued.map(rootOf)) })),
  };
}

/** Each ingredient and unit once; what one part costs nobody knows, the whole does not, either. */
function together(goods: readonly Goods[]): Goods[] {
  const sums = new Map<string, Goods>();
  for (const one of goods) {
    const key = `${one.ingredientId} ${one.unit}`;
    const before = sums.get(key);
    sums.set(
      key,
      before === undefined
        ? one
        : {
            ...before,
            amount: before.amount + one.amount,
            costFen: before.costFen === null || one.costFen === null ? null : before.costFen + one.costFen,
          },
    );
  }
  return [...sums.values()];
}
