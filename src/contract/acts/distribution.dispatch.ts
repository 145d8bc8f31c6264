import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'distribution.dispatch',
  version: 1,
  stage: 'distribution',
  placeKinds: ['serving', 'gate'],
  signers: null,
  watched: true,
  ledgers: [],
  zh: '送餐交接',
  en: 'Dispatch to a site',
});
