import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'dining.leftovers',
  version: 1,
  stage: 'dining',
  placeKinds: ['dining_hall'],
  signers: null,
  watched: true,
  ledgers: ['L11'],
  zh: '剩餐',
  en: 'Leftovers',
});
