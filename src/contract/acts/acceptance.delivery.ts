import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'acceptance.delivery',
  version: 1,
  stage: 'acceptance',
  placeKinds: ['gate', 'scale'],
  signers: 'acceptance.min_inspectors',
  watched: true,
  ledgers: ['L01'],
  zh: '配送验收',
  en: 'Delivery accepted',
});
