import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'acceptance.order',
  version: 1,
  stage: 'acceptance',
  placeKinds: ['gate', 'scale'],
  signers: null,
  watched: false,
  ledgers: [],
  book: {
    columns: {
      supplierId: { type: 'thing', label: { zh: '供货者', en: 'Supplier' } },
      wantedOn: { type: 'date', label: { zh: '要货日期', en: 'Wanted on' } },
    },
    lines: {
      field: 'lines',
      columns: {
        ingredientId: { type: 'thing', label: { zh: '食材', en: 'Ingredient' } },
        orderedAmount: { type: 'quantity', label: { zh: '订货', en: 'Ordered' } },
      },
    },
  },
  zh: '订货',
  en: 'Order',
});
