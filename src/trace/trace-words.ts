import type { PassportGap, TraceGap } from '../contract/http/trace.js';
import type { Language } from '../contract/language.js';
import type { Gap } from './trace-forward.js';

type Sentence = (name: string) => string;

const DELIVERY: Record<Language, Sentence> = {
  zh: (it) => `「${it}」没有有效的验收记录`,
  en: (it) => `No delivery stands for “${it}”`,
};
const SUPPLIER: Record<Language, Sentence> = {
  zh: (it) => `「${it}」没有供货商资料`,
  en: (it) => `The supplier of “${it}” is not known`,
};
const LICENCE: Record<Language, Sentence> = {
  zh: (it) => `送货当日「${it}」的许可证已过期`,
  en: (it) => `The licence of “${it}” had ended on the day of delivery`,
};
const CERTIFICATE: Record<Language, Sentence> = {
  zh: (it) => `「${it}」没有随货票证`,
  en: (it) => `No papers came with “${it}”`,
};
const SAMPLE: Record<Language, Sentence> = {
  zh: (it) => `「${it}」没有留样记录`,
  en: (it) => `No sample of “${it}” was retained`,
};

const RECEIPT: Record<Language, Sentence> = {
  zh: (it) => `送到「${it}」的饭菜没有收餐记录`,
  en: (it) => `No receipt is recorded of the food sent to “${it}”`,
};

/** What is not there, and of what. Nothing here says why, or whose fault it is. */
const SENTENCES: Readonly<Record<TraceGap | PassportGap, Record<Language, Sentence>>> = {
  delivery: DELIVERY,
  delivery_of_lot: DELIVERY,
  supplier: SUPPLIER,
  supplier_of_lot: SUPPLIER,
  licence_expired: LICENCE,
  licence_expired_at_delivery: LICENCE,
  certificate: CERTIFICATE,
  certificate_of_lot: CERTIFICATE,
  sample: SAMPLE,
  sample_of_batch: SAMPLE,
  signature: { zh: (it) => `「${it}」还差一人签字`, en: (it) => `“${it}” still waits for a signature` },
  shortage: {
    zh: (it) => `「${it}」的数量账上不足,尚未过账`,
    en: (it) => `The books do not cover “${it}”; it is not posted yet`,
  },
  use_of_issue: {
    zh: (it) => `领出的「${it}」没有对应的烹饪记录`,
    en: (it) => `“${it}” was issued, and no dish of that meal names it`,
  },
  issue_of_input: {
    zh: (it) => `「${it}」没有为这一餐登记出库`,
    en: (it) => `No issue for this meal is recorded for “${it}”`,
  },
  handover: { zh: (it) => `「${it}」没有分餐交接记录`, en: (it) => `No hand-over of “${it}” is recorded` },
  receipt: RECEIPT,
  receipt_of_dispatch: RECEIPT,
  outside_scope: {
    zh: (count) => `另有 ${count} 条记录不在您的管辖范围内`,
    en: (count) => `${count} further acts lie outside your scope`,
  },
  batch_of_dish: { zh: (it) => `「${it}」没有烹饪记录`, en: (it) => `No cooking of “${it}” is recorded` },
  inputs_of_batch: { zh: (it) => `「${it}」没有登记用料`, en: (it) => `No ingredients are recorded for “${it}”` },
  lot_expired_when_used: {
    zh: (it) => `用餐当日「${it}」已过保质期`,
    en: (it) => `“${it}” was past its use-by day on the day of the meal`,
  },
  hand_over: { zh: () => '没有分餐交接记录', en: () => 'No hand-over is recorded' },
  headcount: { zh: () => '没有就餐人数记录', en: () => 'No headcount is recorded' },
  accompany_dining: { zh: () => '没有陪餐记录', en: () => 'No accompany-dining is recorded' },
  leftovers: { zh: () => '没有剩餐记录', en: () => 'No leftovers are recorded' },
};

export function gapInWords<What extends TraceGap | PassportGap>(
  { what, nodeId, name }: Gap<What>,
  language: Language,
): { what: What; nodeId: string | null; words: string } {
  return { what, nodeId, words: SENTENCES[what][language](name) };
}
