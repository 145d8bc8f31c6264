import { actWithEffects } from '../declaring/declaration.js';
import { readAsGrams, saidInGrams } from '../declaring/of-grams.js';

export const act = actWithEffects({
  kind: 'stock.write-off',
  version: 2,
  stage: 'stock',
  placeKinds: ['cold_store', 'dry_store'],
  signers: 'cosign.write_off',
  watched: true,
  ledgers: ['L27'],
  zh: '报损',
  en: 'Write-off',
  upcasts: { 1: readAsGrams },
  inFirstWords: saidInGrams,
});
