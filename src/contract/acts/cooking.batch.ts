import { AMOUNT, DISH, LOT, MEAL, MEASURE, REHEATED } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';
import { readAsGrams, saidInGrams } from '../declaring/of-grams.js';

export const act = actWithEffects({
  kind: 'cooking.batch',
  version: 2,
  stage: 'cooking',
  placeKinds: ['stove', 'preparation'],
  signers: null,
  watched: true,
  ledgers: [],
  book: {
    columns: {
      mealId: MEAL,
      actId: DISH,
      startedAt: { type: 'instant', label: { zh: '开始', en: 'Started' } },
      coreTenthsC: { type: 'number', unit: 'tenths-celsius', label: { zh: '中心温度', en: 'Core temperature' } },
      reheatedToTenthsC: REHEATED,
      correctiveAction: MEASURE,
    },
    lines: { field: 'inputs', columns: { lotId: LOT, amount: AMOUNT } },
  },
  zh: '烹饪',
  en: 'Dish cooked',
  upcasts: { 1: readAsGrams },
  inFirstWords: saidInGrams,
});
