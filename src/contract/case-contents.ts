/**
 * What a copy holds. `full`: footage as it was recorded, beside it films to look at with marks burned in, records, the log of
 * the case. `marked`: those films only, for who is to see something and prove nothing.
 */
export const CASE_CONTENTS = ['full', 'marked'] as const;
export type CaseContent = (typeof CASE_CONTENTS)[number];
