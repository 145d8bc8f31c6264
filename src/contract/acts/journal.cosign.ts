import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'journal.cosign',
  version: 1,
  stage: null,
  placeKinds: [],
  signers: null,
  watched: false,
  ledgers: [],
  zh: '会签',
  en: 'Co-signature',
});
