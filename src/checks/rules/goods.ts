import { check, FITS } from './check.js';

/** Stocked-out = cooked + given back: what was issued for a meal went into it. */
export const goodsChain = check({
  id: 'goods-chain',
  version: 1,
  limits: ['chain_percent', 'chain_grams'],
  take: ({ today }) => ({
    meals: today.meals
      .filter(
        ({ batches, issuedGrams }) => issuedGrams > 0 && batches.length > 0 && batches.every((it) => it.withInputs),
      )
      .map(({ mealId, issuedGrams, cookedGrams, returnedGrams, issued }) => ({
        ...{ mealId, issuedGrams, cookedGrams, returnedGrams },
        costFen: issued.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0),
      })),
  }),
  judge({ meals }, limits) {
    const broken = meals.filter(({ issuedGrams, cookedGrams, returnedGrams }) => {
      const missing = issuedGrams - cookedGrams - returnedGrams;
      return missing > Math.max(limits.chain_grams, (issuedGrams * limits.chain_percent) / 100);
    });
    const [worst] = broken;
    if (!worst) return FITS;
    const { issuedGrams, cookedGrams, returnedGrams, costFen, mealId } = worst;
    const missing = issuedGrams - cookedGrams - returnedGrams;
    return {
      ...{ verdict: 'doubt', score: 30 + (100 * missing) / issuedGrams },
      moneyFen: Math.round((costFen * missing) / issuedGrams),
      facts: { issuedGrams, cookedGrams, returnedGrams },
      refs: [{ what: 'act', id: mealId }],
    };
  },
});
