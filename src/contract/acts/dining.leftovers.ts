import { MASS, MEAL } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'dining.leftovers',
  version: 1,
  stage: 'dining',
  placeKinds: ['dining_hall'],
  signers: null,
  watched: true,
  ledgers: ['L11'],
  book: {
    columns: { mealId: MEAL, collectorName: { type: 'words', label: { zh: '收运人', en: 'Collector' } } },
    lines: {
      field: 'lines',
      columns: {
        kind: {
          type: 'choice',
          label: { zh: '类别', en: 'Kind' },
          options: {
            plate: { zh: '盘中剩餐', en: 'Left on plates' },
            unserved: { zh: '未分发剩餐', en: 'Not served' },
          },
        },
        grams: MASS,
      },
    },
  },
  zh: '剩餐',
  en: 'Leftovers',
});
