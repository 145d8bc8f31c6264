import { actWithEffects } from '../declaring/declaration.js';
import { readAsGrams, saidInGrams } from '../declaring/of-grams.js';

export const act = actWithEffects({
  kind: 'stock.out',
  version: 2,
  stage: 'stock',
  placeKinds: ['cold_store', 'dry_store'],
  signers: 'cosign.stock_out',
  watched: true,
  ledgers: ['L03'],
  zh: '出库',
  en: 'Stock-out',
  upcasts: { 1: readAsGrams },
  inFirstWords: saidInGrams,
});
