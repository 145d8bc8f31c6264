import { FROM, GOODS, MEAL, RECEIVER, TO } from '../declaring/book-columns.js';
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
  book: {
    columns: {
      fromLocation: FROM,
      toLocation: TO,
      mealId: MEAL,
      receiverName: RECEIVER,
      deviationReason: { type: 'words', label: { zh: '未按先进先出的原因', en: 'Why out of order' } },
    },
    lines: GOODS,
  },
  zh: '出库',
  en: 'Stock-out',
  upcasts: { 1: readAsGrams },
  inFirstWords: saidInGrams,
});
