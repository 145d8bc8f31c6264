import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'distribution.hand-over',
  version: 1,
  stage: 'distribution',
  placeKinds: ['serving'],
  signers: null,
  watched: true,
  ledgers: [],
  zh: '分餐交接',
  en: 'Hand-over',
});
