import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'cooking.sample',
  version: 1,
  stage: 'cooking',
  placeKinds: ['sample_cabinet'],
  signers: 'cosign.sample',
  watched: true,
  ledgers: ['L07'],
  zh: '留样',
  en: 'Sample retained',
});
