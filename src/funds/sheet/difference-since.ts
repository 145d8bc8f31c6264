import type { MonthSheet } from '../../contract/http/fund-month.js';

/** What a month comes to. */
export interface MonthFigures {
  /** Null while unknown. */
  claimFen: number | null;
  costFen: number;
}

/**
 * By how much a closed month comes to something else now than its school answered for: less what returns of other months
 * have taken up of it already, so that over all returns every fen is counted once.
 *
 * @param returned the sheet of the closed month
 * @param counted what other returns say of it
 */
export function differenceSince(
  { claim, cost }: Pick<MonthSheet, 'claim' | 'cost'>,
  counted: readonly Pick<MonthSheet['corrections'][number], 'claimFen' | 'costFen'>[],
  now: MonthFigures,
): MonthFigures {
  const sum = (of: (one: MonthFigures) => number | null) => counted.reduce((total, one) => total + (of(one) ?? 0), 0);
  const isKnown = now.claimFen !== null && claim.amountFen !== null;
  return {
    claimFen: isKnown ? Number(now.claimFen) - Number(claim.amountFen) - sum(({ claimFen }) => claimFen) : null,
    costFen: now.costFen - cost.amountFen - sum(({ costFen }) => costFen),
  };
}
