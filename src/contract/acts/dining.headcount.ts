import { MEAL, REASON } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'dining.headcount',
  version: 1,
  stage: 'dining',
  placeKinds: ['dining_hall'],
  signers: null,
  watched: true,
  ledgers: ['L23'],
  book: {
    columns: { mealId: MEAL, reason: REASON },
    lines: {
      field: 'lines',
      columns: {
        classId: { type: 'thing', label: { zh: '班级', en: 'Class' } },
        present: { type: 'number', unit: 'persons', label: { zh: '到校', en: 'Present' } },
        served: { type: 'number', unit: 'persons', label: { zh: '就餐', en: 'Served' } },
      },
    },
  },
  zh: '就餐人数',
  en: 'Headcount',
});
