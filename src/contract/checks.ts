import type { Stage } from './stages.js';

/** What a check says of a school's day. `cannot_judge`: what it would have to see was not there, for a cause that is known. */
export const CHECK_VERDICTS = ['fits', 'doubt', 'cannot_judge'] as const;
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

interface CheckWords {
  /** The stage in whose queue a doubt of it is listed. */
  stage: Stage;
  /** Rules it holds (domain-rules §11, record-anchors §2.6). */
  rules: readonly string[];
  zh: string;
  en: string;
}

/** Every check there is, by its id. An id never changes its meaning: assessments name it. */
export const CHECKS = {
  'count-over-portions': {
    stage: 'dining',
    rules: ['X01'],
    zh: '就餐人数多于分发份数',
    en: 'More counted than portions handed over',
  },
  'absence-missing': {
    stage: 'dining',
    rules: ['X01', 'F1', 'F2'],
    zh: '几乎从不缺席',
    en: 'Hardly anybody is ever absent',
  },
  'count-never-moves': { stage: 'dining', rules: ['X01'], zh: '就餐人数天天相同', en: 'The same count every day' },
  'plate-value': {
    stage: 'stock',
    rules: ['X01', 'X02', 'X05', 'F4'],
    zh: '人均出库与同类学校相差很多',
    en: 'Food issued a head is far from that of like schools',
  },
  'weights-always-exact': {
    stage: 'acceptance',
    rules: ['X03', 'X05', 'F6'],
    zh: '实收重量总与送货单一致',
    en: 'Weights always exactly those of the note',
  },
  'night-movement': {
    stage: 'storage',
    rules: ['X03', 'A18'],
    zh: '夜间库房有活动而无记录',
    en: 'Movement in a store at night without a record',
  },
  'copied-values': {
    stage: 'cooking',
    rules: ['X10', 'X12', 'F9', 'F16'],
    zh: '多日数值完全相同',
    en: 'The same readings on several days',
  },
  'price-high': {
    stage: 'acceptance',
    rules: ['X06', 'F7'],
    zh: '单价明显高于同类学校',
    en: 'Prices clearly above those of like schools',
  },
  'skim-per-meal': {
    stage: 'acceptance',
    rules: ['X02', 'X06'],
    zh: '每餐都多付一点',
    en: 'A little too much paid for every meal',
  },
  'delivery-unseen': {
    stage: 'acceptance',
    rules: ['X03', 'X09', 'F15'],
    zh: '签收时验收处未见活动',
    en: 'A delivery signed with nothing moving at the scale',
  },
  'delivery-covered': {
    stage: 'acceptance',
    rules: ['X14'],
    zh: '签收时镜头被遮挡',
    en: 'A delivery signed while the lens was covered',
  },
  'delivery-few-people': {
    stage: 'acceptance',
    rules: ['X09', 'F15'],
    zh: '签收时画面识别到的人数不足',
    en: 'Fewer people recognised at the scale than signed',
  },
  'written-in-one-go': {
    stage: 'cooking',
    rules: ['X07', 'F12'],
    zh: '一天的记录集中补写',
    en: 'A day’s records written in one go',
  },
  'samples-out-of-order': {
    stage: 'cooking',
    rules: ['X10', 'F16'],
    zh: '留样早于出锅或缺样',
    en: 'Samples before the cooking, or missing',
  },
  'goods-chain': {
    stage: 'cooking',
    rules: ['X03', 'F5'],
    zh: '出库的食材未下锅也未退回',
    en: 'Issued goods neither cooked nor returned',
  },
  'records-unseen': {
    stage: 'cooking',
    rules: ['X07', 'F15'],
    zh: '多项记录画面未见活动',
    en: 'Several records with nothing moving',
  },
  'photo-again': {
    stage: 'acceptance',
    rules: ['X08', 'F14'],
    zh: '同一张照片用于两条记录',
    en: 'One photo for two records',
  },
  'signed-on-one-phone': {
    stage: 'acceptance',
    rules: ['X08'],
    zh: '第二人总在同一部手机上随即签名',
    en: 'Second signatures always on one phone, at once',
  },
  'same-weights-elsewhere': {
    stage: 'acceptance',
    rules: ['X03', 'F10'],
    zh: '称重与另一所学校一克不差',
    en: 'Weights to the gram those of another school',
  },
  'store-loss': {
    stage: 'stock',
    rules: ['X03', 'F5'],
    zh: '报损和盘亏高于同类学校',
    en: 'More written off and missing than at like schools',
  },
  'staff-not-counted': {
    stage: 'dining',
    rules: ['X17'],
    zh: '有陪餐记录,但从未计教职工就餐',
    en: 'Staff ate along and is never counted',
  },
  'place-unjudged': {
    stage: 'storage',
    rules: ['X14'],
    zh: '同一地点连日无法核对',
    en: 'A place that cannot be compared day after day',
  },
  watching: { stage: 'storage', rules: ['X14'], zh: '录像不足,无法核对', en: 'Too little footage to compare' },
} as const satisfies Readonly<Record<string, CheckWords>>;
export type CheckId = keyof typeof CHECKS;
export const CHECK_IDS = Object.keys(CHECKS) as [CheckId, ...CheckId[]];

/** What became of an episode. `asked`: the school was asked, and may answer; `dismissed` and `settled` close it. */
export const EPISODE_WORDS = ['asked', 'answered', 'dismissed', 'settled', 'reopened'] as const;
export type EpisodeWord = (typeof EPISODE_WORDS)[number];
export const EPISODE_STATES = ['open', 'asked', 'answered', 'dismissed', 'settled'] as const;
export type EpisodeState = (typeof EPISODE_STATES)[number];

/** Why a doubt is kept without a card of its own. */
export const HELD_BACK = ['explained', 'cooldown', 'budget'] as const;
export type HeldBack = (typeof HELD_BACK)[number];
