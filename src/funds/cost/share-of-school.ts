import type { CostGap } from '../../contract/http/funds.js';
import type { MealCost } from './meal-costs.js';
import { shareOut } from './share-out.js';

/** How many portions of a meal were eaten at one school. */
export interface SchoolPortions {
  schoolId: string;
  /** Of all classes counted; null when nobody counted. */
  pupils: number | null;
}

export interface SchoolShare {
  /** Fen; null when there is a gap. */
  shareFen: number | null;
  gaps: CostGap[];
}

/**
 * The part of a meal's cost that falls on one school, by portions eaten.
 *
 * Only what is wholly known is shared: with a lot without price, an issue that is not on the books yet, or a school that
 * has not counted, the share is unknown, and `gaps` says why. The shares of all schools add up to the cost, to the fen.
 *
 * @param schools that the kitchen served with it, `schoolId` among them
 */
export function shareOfSchool(
  { knownFen, unpricedLots, pendingIssues, issues }: MealCost,
  schools: readonly SchoolPortions[],
  schoolId: string,
): SchoolShare {
  const gaps: CostGap[] = [];
  if (issues + pendingIssues === 0) gaps.push('nothing_issued');
  if (unpricedLots.length > 0) gaps.push('price_missing');
  if (pendingIssues > 0) gaps.push('issue_pending');
  if (schools.some(({ pupils }) => pupils === null)) gaps.push('school_uncounted');
  if (gaps.length > 0) return { shareFen: null, gaps };
  const inOrder = [...schools].sort((a, b) => a.schoolId.localeCompare(b.schoolId));
  const shares = shareOut(
    knownFen,
    inOrder.map(({ pupils }) => pupils ?? 0),
  );
  if (shares === null) return { shareFen: null, gaps: ['nobody_ate'] };
  return { shareFen: shares[inOrder.findIndex((school) => school.schoolId === schoolId)] ?? null, gaps };
}
