import { MEAL, PORTIONS, RECEIVER } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'distribution.dispatch',
  version: 1,
  stage: 'distribution',
  placeKinds: ['serving', 'gate'],
  signers: null,
  watched: true,
  ledgers: [],
  book: {
    columns: {
      mealId: MEAL,
      siteSchoolId: { type: 'thing', label: { zh: '送达学校', en: 'Sent to' } },
      receiverName: RECEIVER,
    },
    lines: PORTIONS,
  },
  zh: '送餐交接',
  en: 'Dispatch to a site',
});
