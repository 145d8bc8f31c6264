import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'journal.refusal',
  version: 1,
  stage: null,
  placeKinds: [],
  signers: null,
  watched: false,
  ledgers: [],
  zh: '不予确认',
  en: 'Signature refused',
});
