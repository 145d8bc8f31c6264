import type { CostGap } from '../../contract/http/fund-month.js';
import { PAYERS, type Payer } from '../../contract/payers.js';
import type { MealCost } from './meal-costs.js';
import { shareOut } from './share-out.js';

/** So many portions on the money of one group; null: nobody has said on whose. */
export interface Portions {
  payer: Payer | null;
  portions: number;
}

/** Who ate of a meal at one school. */
export interface SchoolPortions {
  schoolId: string;
  /** Each group once; null when nobody counted a class. */
  groups: readonly Portions[] | null;
}

export interface SchoolShare {
  /** Fen, of all who ate at the school; null when there is a gap. */
  shareFen: number | null;
  /** Its parts by who pays, of groups that ate any; they add up to it. Each is null when there is a gap. */
  groups: (Portions & { shareFen: number | null })[];
  gaps: CostGap[];
}

/**
 * The part of a meal's cost that falls on one school, and on each group that ate there, by portions eaten.
 *
 * A portion is a portion, whoever ate it: what staff and guests ate of the pot falls on them and on nobody else (F-04,
 * F-19). Only what is wholly known is shared: with a lot without price, an issue that is not on the books yet, or a school
 * that has not counted, the share is unknown, and `gaps` says why. The shares of all groups of all schools add up to the
 * cost, to the fen.
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
  if (schools.some(({ groups }) => groups === null)) gaps.push('school_uncounted');
  const eaters = schools
    .flatMap((school) => (school.groups ?? []).map((group) => ({ ...group, schoolId: school.schoolId })))
    .filter(({ portions }) => portions > 0)
    .sort((a, b) => a.schoolId.localeCompare(b.schoolId) || rankOf(a) - rankOf(b));
  const shares =
    gaps.length > 0
      ? null
      : shareOut(
          knownFen,
          eaters.map(({ portions }) => portions),
        );
  if (gaps.length === 0 && shares === null) gaps.push('nobody_ate');
  const groups = eaters.flatMap(({ payer, portions, ...eater }, index) =>
    eater.schoolId === schoolId ? [{ payer, portions, shareFen: shares?.[index] ?? null }] : [],
  );
  return {
    shareFen: shares === null ? null : groups.reduce((sum, group) => sum + (group.shareFen ?? 0), 0),
    ...{ groups, gaps },
  };
}

/** Groups in the order of `PAYERS`, those of whom nothing is said last. */
const rankOf = ({ payer }: Portions): number => (payer === null ? PAYERS.length : PAYERS.indexOf(payer));
