import { FROM, GOODS, MEAL, TO } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'stock.return',
  version: 1,
  stage: 'stock',
  placeKinds: ['cold_store', 'dry_store'],
  signers: 'cosign.stock_return',
  watched: true,
  ledgers: ['L03'],
  book: { columns: { fromLocation: FROM, toLocation: TO, mealId: MEAL }, lines: GOODS },
  zh: '退库',
  en: 'Return to the store',
});
