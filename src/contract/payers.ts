import type { Words } from './declaring/declaration.js';

/**
 * Whose money a portion is eaten on: 营养膳食补助, 寄宿生伙食费, 地方或家长补充, 教职工, 来客. Each is counted and costed by
 * itself; what staff and guests eat never falls on the subsidy (F-04, F-19).
 */
export const PAYERS = ['subsidy', 'boarder_fee', 'local_topup', 'staff', 'guest'] as const;
export type Payer = (typeof PAYERS)[number];

/** Pupils of a class who do not eat on the subsidy; those of whom nothing is said do. */
export const PUPIL_PAYERS = ['boarder_fee', 'local_topup'] as const satisfies readonly Payer[];
export type PupilPayer = (typeof PUPIL_PAYERS)[number];

/** Who eats of the same pot and is in no class; counted once for a sitting. */
export const SITTING_PAYERS = ['staff', 'guest'] as const satisfies readonly Payer[];
export type SittingPayer = (typeof SITTING_PAYERS)[number];

/** Groups that a school may have besides pupils on the subsidy: its phone asks for these and for no others. */
export const OTHER_PAYERS = [...PUPIL_PAYERS, ...SITTING_PAYERS] as const;
export type OtherPayer = (typeof OTHER_PAYERS)[number];

export const PAYER_WORDS: Readonly<Record<Payer, Words>> = {
  subsidy: { zh: '营养膳食补助学生', en: 'Pupils on the subsidy' },
  boarder_fee: { zh: '寄宿生伙食费', en: 'On the boarders’ fee' },
  local_topup: { zh: '地方或家长补充', en: 'On the local or parents’ top-up' },
  staff: { zh: '教职工', en: 'Staff' },
  guest: { zh: '来客', en: 'Guests' },
};

/** Of a meal the subsidy does not pay for: pupils of whom nobody has said on whose money they ate. */
export const UNSAID_WORDS: Words = { zh: '没有说明由谁付', en: 'Nobody has said who pays' };
