import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'dining.headcount',
  version: 1,
  stage: 'dining',
  placeKinds: ['dining_hall'],
  signers: null,
  watched: true,
  ledgers: ['L23'],
  zh: '就餐人数',
  en: 'Headcount',
});
