import { MEAL, PORTIONS, RECEIVER } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'distribution.hand-over',
  version: 1,
  stage: 'distribution',
  placeKinds: ['serving'],
  signers: null,
  watched: true,
  ledgers: [],
  book: {
    columns: { mealId: MEAL, classId: { type: 'thing', label: { zh: '班级', en: 'Class' } }, receiverName: RECEIVER },
    lines: PORTIONS,
  },
  zh: '分餐交接',
  en: 'Hand-over',
});
