import type { Words } from '../declaring/declaration.js';
import type { PermitKind } from '../http/suppliers.js';

/** What allows somebody to sell or make food, as it is called. */
export const PERMIT_WORDS: Readonly<Record<PermitKind, Words>> = {
  food_business: { zh: '食品经营许可', en: 'Food business licence' },
  food_production: { zh: '食品生产许可', en: 'Food production licence' },
  small_maker: { zh: '小作坊登记', en: 'Registered small maker' },
  prepacked_filing: { zh: '仅销售预包装食品备案', en: 'Filing for prepacked food' },
  farm: { zh: '种植养殖者,无需许可', en: 'Grower, needs no licence' },
};
