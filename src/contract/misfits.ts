/**
 * What does not fit: a record where nothing moved (`unseen`), whose place could not be seen (`hidden`) or where fewer people
 * were recognised than it needs (`fewer`), movement without a record (`unrecorded`), and a lens that was covered (`covered`).
 */
export const MISFIT_KINDS = ['unseen', 'hidden', 'fewer', 'unrecorded', 'covered'] as const;
export type MisfitKind = (typeof MISFIT_KINDS)[number];

/**
 * What an office made of a misfit: looked at, found to be in order, or put to the school as a finding. `reopened` takes
 * the word before it back.
 */
export type ReviewOutcome = 'reviewed' | 'fine' | 'to_answer' | 'reopened';
