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
  zh: '烹饪',
  en: 'Dish cooked',
  upcasts: { 1: readAsGrams },
  inFirstWords: saidInGrams,
});
