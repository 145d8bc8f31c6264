import { FROM, GOODS, RECEIVER } from '../declaring/book-columns.js';
import { actWithEffects, type BookColumn } from '../declaring/declaration.js';

export const RETURN_REASON = {
  type: 'choice',
  label: { zh: '退货原因', en: 'Why sent back' },
  options: {
    expired: { zh: '过期', en: 'Expired' },
    spoiled: { zh: '变质', en: 'Spoiled' },
    damaged: { zh: '损坏', en: 'Damaged' },
    wrong: { zh: '与订货不符', en: 'Not what was ordered' },
    surplus: { zh: '多送', en: 'More than was ordered' },
    recalled: { zh: '召回', en: 'Recalled' },
  },
} satisfies BookColumn;
export const RETURN_OUTCOME = {
  type: 'choice',
  label: { zh: '供货者处理', en: 'What the supplier does' },
  options: {
    refund: { zh: '退款', en: 'Pays back' },
    exchange: { zh: '换货', en: 'Brings others' },
    open: { zh: '未定', en: 'Not settled yet' },
  },
} satisfies BookColumn;

export const act = actWithEffects({
  kind: 'stock.send-back',
  version: 1,
  stage: 'stock',
  placeKinds: ['cold_store', 'dry_store', 'gate', 'scale'],
  signers: 'cosign.send_back',
  watched: true,
  ledgers: ['L26'],
  book: {
    columns: {
      fromLocation: FROM,
      supplierId: { type: 'thing', label: { zh: '供货者', en: 'Supplier' } },
      returnReason: RETURN_REASON,
      returnOutcome: RETURN_OUTCOME,
      receiverName: RECEIVER,
    },
    lines: GOODS,
  },
  zh: '退换货',
  en: 'Sent back to the supplier',
});
