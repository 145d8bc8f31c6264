import { LOT } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';
import { readAsGrams, saidInGrams } from '../declaring/of-grams.js';

export const act = actWithEffects({
  kind: 'stock.count',
  version: 2,
  stage: 'stock',
  placeKinds: ['dry_store', 'cold_store'],
  signers: 'cosign.stock_count',
  watched: true,
  ledgers: ['L04'],
  book: {
    columns: {},
    lines: {
      field: 'lines',
      columns: {
        lotId: LOT,
        countedAmount: { type: 'quantity', label: { zh: '实盘', en: 'Counted' } },
      },
    },
  },
  zh: '盘点',
  en: 'Stocktake',
  upcasts: { 1: readAsGrams },
  inFirstWords: saidInGrams,
});
