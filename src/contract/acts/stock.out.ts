import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'stock.out',
  version: 1,
  stage: 'stock',
  placeKinds: ['cold_store', 'dry_store'],
  signers: 'cosign.stock_out',
  watched: true,
  ledgers: ['L03'],
  zh: '出库',
  en: 'Stock-out',
});
