import { actWithEffects } from '../declaring/declaration.js';
import { readAsGrams, saidInGrams } from '../declaring/of-grams.js';

export const act = actWithEffects({
  kind: 'acceptance.delivery',
  version: 2,
  stage: 'acceptance',
  placeKinds: ['gate', 'scale'],
  signers: 'acceptance.min_inspectors',
  watched: true,
  ledgers: ['L01'],
  zh: '配送验收',
  en: 'Delivery accepted',
  upcasts: { 1: readAsGrams },
  inFirstWords: saidInGrams,
});
