import type { Words } from '../declaring/declaration.js';
import type { AreaType, ClaimDayStatus, CostGap, EntryPurpose, Fund, SchoolStage } from '../http/fund-month.js';
import type { ROUND_CHANGES } from '../http/funds.js';
import { PAYER_WORDS, type Payer, UNSAID_WORDS } from '../payers.js';

export const AREA_TYPE_WORDS: Readonly<Record<AreaType, Words>> = {
  national: { zh: '国家计划地区', en: 'National plan area' },
  local: { zh: '地方计划地区', en: 'Local plan area' },
  outside: { zh: '不在计划范围', en: 'Outside the programme' },
};

export const SCHOOL_STAGE_WORDS: Readonly<Record<SchoolStage, Words>> = {
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior secondary' },
  nine_year: { zh: '九年一贯制', en: 'Nine-year school' },
  special: { zh: '特殊教育', en: 'Special school' },
};

export const CLAIM_DAY_WORDS: Readonly<Record<ClaimDayStatus, Words>> = {
  counted: { zh: '已点数', en: 'Counted' },
  partly_counted: { zh: '部分班级未点数', en: 'Some classes not counted' },
  uncounted: { zh: '未点数(未知)', en: 'Not counted: unknown' },
  no_school: { zh: '非上课日,不申领', en: 'No school day, not claimed' },
  undecided: { zh: '校历未定,暂不申领', en: 'Calendar does not say, not claimed' },
};

export const COST_GAP_WORDS: Readonly<Record<CostGap, Words>> = {
  nothing_issued: { zh: '没有出库记录', en: 'Nothing was issued for it' },
  price_missing: { zh: '有食材没有单价', en: 'Goods without a price' },
  issue_pending: { zh: '有出库还没有入账', en: 'An issue is not on the books yet' },
  school_uncounted: { zh: '有学校没有报人数', en: 'A school has not counted' },
  nobody_ate: { zh: '就餐人数为零', en: 'Nobody ate' },
};

export const FUND_WORDS: Readonly<Record<Fund, Words>> = {
  subsidy: { zh: '营养膳食补助', en: 'Subsidy' },
  local_topup: { zh: '地方或家长补充', en: 'Local or parents’ top-up' },
  boarder_fee: { zh: '寄宿生伙食费', en: 'Boarders’ fee' },
  staff_meals: { zh: '教职工伙食费', en: 'Staff meals' },
};

export const PURPOSE_WORDS: Readonly<Record<EntryPurpose, Words>> = {
  allocation: { zh: '拨入', en: 'Allocation' },
  carried_forward: { zh: '上期结转', en: 'Carried forward' },
  collected: { zh: '收取伙食费', en: 'Fees collected' },
  refund: { zh: '供货者退款', en: 'Refund of a supplier' },
  food: { zh: '付食材款', en: 'Food' },
  fuel: { zh: '燃料水电', en: 'Fuel and power' },
  wages: { zh: '人员工资', en: 'Wages' },
  equipment: { zh: '设备用品', en: 'Equipment' },
  other: { zh: '其他支出', en: 'Other' },
};

/** On whose money; null where nobody has said. */
export const payerInWords = (payer: Payer | null): Words => (payer === null ? UNSAID_WORDS : PAYER_WORDS[payer]);

/** What a further round of a return says otherwise. */
export const ROUND_CHANGE_WORDS: Readonly<Record<(typeof ROUND_CHANGES)[number], Words>> = {
  claim: { zh: '应补助(元)', en: 'Claim (yuan)' },
  day_pupils: { zh: '享受补助就餐学生', en: 'Pupils who ate on the subsidy' },
  day_claim: { zh: '当日应补助(元)', en: 'Claim of the day (yuan)' },
  cost: { zh: '食材成本(元)', en: 'Cost of food (yuan)' },
  payer_cost: { zh: '负担的食材(元)', en: 'Food they bear (yuan)' },
  meal_cost: { zh: '当餐补助学生的食材成本(元)', en: 'Cost of the meal on the subsidy (yuan)' },
  fund_opening: { zh: '上期结余(元)', en: 'Opening (yuan)' },
  fund_in: { zh: '收入(元)', en: 'In (yuan)' },
  fund_out: { zh: '支出(元)', en: 'Out (yuan)' },
  fund_closing: { zh: '期末结余(元)', en: 'Closing (yuan)' },
  correction: { zh: '更正已锁定月份的应补助(元)', en: 'Claim of a closed month put right (yuan)' },
};

/** 123450 → `1234.50`. Whole fen, below nought too. */
export function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
