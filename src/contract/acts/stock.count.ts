import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'stock.count',
  version: 1,
  stage: 'stock',
  placeKinds: ['dry_store', 'cold_store'],
  signers: 'cosign.stock_count',
  watched: true,
  ledgers: ['L04'],
  zh: '盘点',
  en: 'Stocktake',
});
