import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'cooking.sample-discard',
  version: 1,
  stage: 'cooking',
  placeKinds: ['sample_cabinet'],
  signers: null,
  watched: true,
  ledgers: ['L07'],
  book: { columns: { sampleId: { type: 'thing', label: { zh: '留样', en: 'Sample' } } } },
  zh: '留样销毁',
  en: 'Sample discarded',
});
