import { FROM, GOODS, RECEIVER, TO } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'stock.transfer',
  version: 1,
  stage: 'stock',
  placeKinds: ['cold_store', 'dry_store'],
  signers: 'cosign.stock_transfer',
  watched: true,
  ledgers: ['L02', 'L03'],
  book: { columns: { fromLocation: FROM, toLocation: TO, receiverName: RECEIVER }, lines: GOODS },
  zh: '移库',
  en: 'Transfer',
});
