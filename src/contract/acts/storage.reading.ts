import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'storage.reading',
  version: 1,
  stage: 'storage',
  placeKinds: ['cold_store', 'dry_store', 'sample_cabinet'],
  signers: null,
  watched: true,
  ledgers: ['L16', 'L17'],
  zh: '温湿度记录',
  en: 'Storage reading',
});
