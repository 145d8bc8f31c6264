import { FROM, GOODS, TO } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';
import { readAsGrams, saidInGrams } from '../declaring/of-grams.js';

export const act = actWithEffects({
  kind: 'stock.in',
  version: 2,
  stage: 'stock',
  placeKinds: ['dry_store', 'cold_store'],
  signers: 'cosign.stock_in',
  watched: true,
  ledgers: ['L02'],
  book: { columns: { fromLocation: FROM, toLocation: TO }, lines: GOODS },
  zh: '入库',
  en: 'Stock-in',
  upcasts: { 1: readAsGrams },
  inFirstWords: saidInGrams,
});
