import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'journal.reversal',
  version: 1,
  stage: null,
  placeKinds: [],
  signers: null,
  watched: false,
  ledgers: [],
  zh: '冲销',
  en: 'Reversal',
});
