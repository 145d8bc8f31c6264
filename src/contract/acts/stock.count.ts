import { LOT } from '../declaring/book-columns.js';
import { actWithEffects, type BookColumn } from '../declaring/declaration.js';
import { readAsGrams, saidInGrams } from '../declaring/of-grams.js';

type Said = Readonly<Record<string, unknown>>;
const linesOf = (said: Said): Said[] => (Array.isArray(said.lines) ? (said.lines as Said[]) : []);

/** Why there is more or less than the books say (L04). */
export const VARIANCE_REASON = {
  type: 'choice',
  label: { zh: '差异原因', en: 'Why it differs' },
  options: {
    loss: { zh: '撒漏、失水等损耗', en: 'Spilt, dried out' },
    unrecorded: { zh: '有出入库没有记', en: 'Goods moved without a record' },
    miscounted: { zh: '以前记错或盘错', en: 'Recorded or counted wrongly before' },
    spoiled: { zh: '变质已扔掉', en: 'Spoilt and thrown away' },
    unknown: { zh: '查不出原因', en: 'Not found out' },
  },
} satisfies BookColumn;

/**
 * Since version 3 whoever counts does not see the book figure (`blind`), and says why where the difference is large. Forms
 * of before showed it and asked for nothing.
 */
export const act = actWithEffects({
  kind: 'stock.count',
  version: 3,
  stage: 'stock',
  placeKinds: ['dry_store', 'cold_store'],
  signers: 'cosign.stock_count',
  watched: true,
  ledgers: ['L04'],
  book: {
    columns: { blind: { type: 'yes-no', label: { zh: '盲盘', en: 'Counted blind' } } },
    lines: {
      field: 'lines',
      columns: {
        lotId: LOT,
        countedAmount: { type: 'quantity', label: { zh: '实盘', en: 'Counted' } },
        varianceReason: VARIANCE_REASON,
      },
    },
  },
  zh: '盘点',
  en: 'Stocktake',
  upcasts: {
    1: readAsGrams,
    2: (old) => ({ ...old, blind: false, lines: linesOf(old).map((line) => ({ ...line, varianceReason: null })) }),
  },
  inFirstWords: ({ blind, ...said }) =>
    blind === true
      ? { ...said, blind }
      : saidInGrams({ ...said, lines: linesOf(said).map(({ varianceReason: _, ...line }) => line) }),
});
