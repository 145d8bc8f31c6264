type Words = readonly [zh: string, en: string];

/** What a supplier did otherwise than agreed, as the records of one line of a delivery have it. */
export const DEDUCTION_GROUNDS = ['short-weight', 'over-contract', 'refused', 'late'] as const;
export type DeductionGround = (typeof DEDUCTION_GROUNDS)[number];

export const DEDUCTION_GROUND_WORDS: Readonly<Record<DeductionGround, Words>> = {
  'short-weight': ['短斤少两', 'Short weight'],
  'over-contract': ['单价高于合同', 'Price above the contract'],
  refused: ['拒收的货', 'Goods refused'],
  late: ['送货迟到', 'Delivered late'],
};

/** How a proposal stands. Nothing is deducted by the platform: `settled` says that people have settled it. */
export const DEDUCTION_STATUSES = ['proposed', 'agreed', 'contested', 'settled', 'withdrawn'] as const;
export type DeductionStatus = (typeof DEDUCTION_STATUSES)[number];

export const DEDUCTION_STATUS_WORDS: Readonly<Record<DeductionStatus, Words>> = {
  proposed: ['已提出', 'Proposed'],
  agreed: ['已复核同意', 'Agreed by a second person'],
  contested: ['有异议', 'Contested'],
  settled: ['已结算', 'Settled'],
  withdrawn: ['已撤回', 'Withdrawn'],
};
