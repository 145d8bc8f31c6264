import type { Language } from '../language.js';

type Words = Readonly<Record<Language, string>>;

/** By what a meal was reached: a dish says it took of the lot, it was issued for the meal and no dish says so, or it was bought ready. */
export const REACHED_BY = ['dish', 'issue', 'bought'] as const;
export type ReachedBy = (typeof REACHED_BY)[number];

export const REACHED_BY_WORDS: Readonly<Record<ReachedBy, Words>> = {
  dish: { zh: '菜品用了这批', en: 'a dish took of it' },
  issue: { zh: '出库给这餐,没写进哪道菜', en: 'issued for the meal, in no dish by the book' },
  bought: { zh: '外购的这批', en: 'bought ready, of this batch' },
};

/** Headings of the sheet of a recall, by their sheet. */
export const RECALL_SHEETS = {
  lots: { zh: '食材', en: 'Goods' },
  meals: { zh: '餐次', en: 'Meals' },
  classes: { zh: '可能吃到的班级', en: 'Classes that may have eaten' },
  sent: { zh: '送往外校', en: 'Sent to schools' },
  schools: { zh: '学校签收', en: 'Schools' },
} as const satisfies Record<string, Words>;

export const RECALL_HEADINGS = {
  schoolName: { zh: '学校', en: 'School' },
  goods: { zh: '食材', en: 'Goods' },
  supplierLot: { zh: '批号', en: 'Batch' },
  batchSaid: { zh: '批号相符', en: 'Batch agrees' },
  receivedOn: { zh: '到货日期', en: 'Received on' },
  useBy: { zh: '保质期至', en: 'Use by' },
  unit: { zh: '单位', en: 'Unit' },
  received: { zh: '收到', en: 'Received' },
  inStores: { zh: '库存', en: 'In stores' },
  inKitchen: { zh: '已领未写用途', en: 'Issued, in no dish yet' },
  used: { zh: '做菜用掉', en: 'Cooked' },
  lost: { zh: '报损、送检', en: 'Written off, tested' },
  sentBack: { zh: '退货', en: 'Sent back' },
  unknown: { zh: '说不清', en: 'Unknown' },
  missingAtCounts: { zh: '其中盘亏', en: 'Of it missing at counts' },
  date: { zh: '日期', en: 'Day' },
  mealKind: { zh: '餐次', en: 'Meal' },
  dishes: { zh: '菜品', en: 'Dishes' },
  by: { zh: '依据', en: 'By' },
  className: { zh: '班级', en: 'Class' },
  portions: { zh: '份数', en: 'Portions' },
  siteName: { zh: '送到', en: 'Sent to' },
  receivedPortions: { zh: '对方收到份数', en: 'Portions received' },
  toldAt: { zh: '通知时间', en: 'Told at' },
  acknowledgedAt: { zh: '签收时间', en: 'Acknowledged at' },
  acknowledgedBy: { zh: '签收人', en: 'By' },
  setAside: { zh: '已封存', en: 'Set aside' },
  remark: { zh: '说明', en: 'Remark' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} as const satisfies Record<string, Words>;
