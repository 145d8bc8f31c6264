import { MEAL, PORTIONS, RECEIVER } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'distribution.dispatch',
  version: 2,
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
      sealNo: { type: 'words', label: { zh: '封签号', en: 'Seal' } },
      driverName: { type: 'words', label: { zh: '送餐人', en: 'Who drives' } },
      vehiclePlate: { type: 'words', label: { zh: '车牌', en: 'Plate' } },
    },
    lines: PORTIONS,
  },
  zh: '送餐交接',
  en: 'Dispatch to a site',
  upcasts: {
    // Nobody was asked how it travelled
    1: (old) => ({ sealNo: null, driverName: null, vehiclePlate: null, ...old }),
  },
  inFirstWords: ({ sealNo, driverName, vehiclePlate, ...said }) => ({
    ...said,
    ...(sealNo == null ? {} : { sealNo }),
    ...(driverName == null ? {} : { driverName }),
    ...(vehiclePlate == null ? {} : { vehiclePlate }),
  }),
});
