import type { MonthSheet } from '../../contract/http/fund-month.js';

/** The figures of a month that are added up. */
export interface Figures {
  pupilDays: number;
  /** Null while unknown. */
  claimFen: number | null;
  costFen: number;
  openingFen: number;
  inFen: number;
  outFen: number;
  closingFen: number;
}

/** One school's last return in an area's month. */
export interface ReturnedFigures extends Figures {
  isLocked: boolean;
  isComplete: boolean;
}

export interface AreaSum extends Figures {
  schools: number;
  returned: number;
  locked: number;
  incomplete: number;
}

/** What of a frozen sheet goes into sums: of the ledgers the subsidy's. */
export function figuresOf({ claim, cost, ledger }: MonthSheet): Figures & { isComplete: boolean } {
  const subsidy = ledger.funds.find(({ fund }) => fund === 'subsidy');
  const { openingFen = 0, inFen = 0, outFen = 0, closingFen = 0 } = subsidy ?? {};
  return {
    ...{ pupilDays: claim.pupilDays, claimFen: claim.amountFen, costFen: cost.amountFen },
    ...{ openingFen, inFen, outFen, closingFen },
    isComplete:
      claim.isComplete &&
      cost.daysUnknown === 0 &&
      cost.meals.every(({ isSubsidised, uncounted }) => !isSubsidised || uncounted.length === 0),
  };
}

/**
 * The sum of an area from the last return of each of its schools, null for one that has not submitted. What is missing is
 * counted, never guessed; the claim is unknown when one of the returns does not know its own.
 */
export function sumReturns(schools: readonly (ReturnedFigures | null)[]): AreaSum {
  const returned = schools.filter((one) => one !== null);
  const sum = (of: (figures: ReturnedFigures) => number) => returned.reduce((total, one) => total + of(one), 0);
  return {
    schools: schools.length,
    returned: returned.length,
    locked: returned.filter(({ isLocked }) => isLocked).length,
    incomplete: returned.filter(({ isComplete }) => !isComplete).length,
    pupilDays: sum(({ pupilDays }) => pupilDays),
    claimFen: returned.some(({ claimFen }) => claimFen === null) ? null : sum(({ claimFen }) => claimFen ?? 0),
    costFen: sum(({ costFen }) => costFen),
    openingFen: sum(({ openingFen }) => openingFen),
    inFen: sum(({ inFen }) => inFen),
    outFen: sum(({ outFen }) => outFen),
    closingFen: sum(({ closingFen }) => closingFen),
  };
}
