import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'cooking.batch',
  version: 1,
  stage: 'cooking',
  placeKinds: ['stove', 'preparation'],
  signers: null,
  watched: true,
  ledgers: [],
  zh: '烹饪',
  en: 'Dish cooked',
});
