import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'stock.write-off',
  version: 1,
  stage: 'stock',
  placeKinds: ['cold_store', 'dry_store'],
  signers: 'cosign.write_off',
  watched: true,
  ledgers: ['L27'],
  zh: '报损',
  en: 'Write-off',
});
