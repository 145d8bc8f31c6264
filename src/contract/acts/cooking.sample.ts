import { DISH } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'cooking.sample',
  version: 1,
  stage: 'cooking',
  placeKinds: ['sample_cabinet'],
  signers: 'cosign.sample',
  watched: true,
  ledgers: ['L07'],
  book: {
    columns: {
      batchId: DISH,
      gramsTenths: { type: 'number', unit: 'tenths-grams', label: { zh: '重量', en: 'Weight' } },
      containerCode: { type: 'words', label: { zh: '留样盒', en: 'Container' } },
      keepUntil: { type: 'instant', label: { zh: '保存至', en: 'Keep until' } },
    },
  },
  zh: '留样',
  en: 'Sample retained',
});
