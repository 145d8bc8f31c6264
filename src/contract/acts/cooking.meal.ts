import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'cooking.meal',
  version: 1,
  stage: 'cooking',
  placeKinds: ['stove', 'preparation'],
  signers: null,
  watched: false,
  ledgers: ['L05'],
  zh: '餐次计划',
  en: 'Meal planned',
});
