import type { BusinessDate } from '../../contract/business-date.js';
import type { ClaimDayStatus } from '../../contract/http/fund-month.js';

/** What one count said of one class at a meal the subsidy pays for. */
export interface MealCount {
  classId: string;
  present: number;
  served: number;
  /** Of those who ate, how many on other money than the subsidy. */
  paid: number;
}

/** All that is known of one day. */
export interface CountedDay {
  date: BusinessDate;
  /** Null when nobody has said whether pupils come. */
  isSchoolDay: boolean | null;
  /** Fen for a pupil of that day; null while nobody has said under which terms the school takes part. */
  standardFen: number | null;
  /** Classes that were open, by id. */
  classIds: readonly string[];
  /** The count that stands for each class at each meal the subsidy pays for. */
  counts: readonly MealCount[];
}

export interface ClaimDay {
  date: BusinessDate;
  status: ClaimDayStatus;
  /** Pupils who ate on the subsidy; null when nobody counted. */
  pupils: number | null;
  classes: number;
  classesCounted: number;
  standardFen: number | null;
  /** Null when it is not a day of the claim, or something it needs is not known. */
  amountFen: number | null;
}

export interface Claim {
  /** Of the days that have an amount; null when none has. */
  amountFen: number | null;
  /** Pupils of those days, each counted once a day. */
  pupilDays: number;
  days: ClaimDay[];
  /** True when every school day so far was counted in full and under known terms, and none is of unknown kind. */
  isComplete: boolean;
}

/**
 * The claim: for each school day its pupils times the standard of that day (F-01). Never typed, always counted.
 *
 * A pupil is claimed once a day, whatever meals he ate: of several counts of a class the largest holds, and of those who
 * ate no more than were present (X01). Whoever ate on other money is not claimed (F-04). A school day without count is unknown, not nought; a count on a day that is no
 * school day, or of which nobody has said, is shown and not claimed.
 *
 * @param days of one school, each date once
 */
export function claimOfDays(days: readonly CountedDay[]): Claim {
  const judged = days.map(claimDay);
  const claimed = judged.filter(({ amountFen }) => amountFen !== null);
  return {
    amountFen: claimed.length === 0 ? null : sum(claimed.map(({ amountFen }) => amountFen ?? 0)),
    pupilDays: sum(claimed.map(({ pupils }) => pupils ?? 0)),
    days: judged,
    isComplete: judged.every(
      ({ status, amountFen }) => status === 'no_school' || (status === 'counted' && amountFen !== null),
    ),
  };
}

function claimDay({ date, isSchoolDay, standardFen, classIds, counts }: CountedDay): ClaimDay {
  const ofClass = new Map<string, number>();
  for (const { classId, present, served, paid } of counts) {
    const onSubsidy = Math.max(0, Math.min(present, served) - paid);
    ofClass.set(classId, Math.max(ofClass.get(classId) ?? 0, onSubsidy));
  }
  const pupils = ofClass.size === 0 ? null : sum([...ofClass.values()]);
  const classesCounted = classIds.filter((id) => ofClass.has(id)).length;
  const status = statusOf(isSchoolDay, pupils, classesCounted === classIds.length);
  const isClaimed = isSchoolDay === true && pupils !== null && standardFen !== null;
  return {
    ...{ date, status, pupils, classes: classIds.length, classesCounted, standardFen },
    amountFen: isClaimed ? pupils * standardFen : null,
  };
}

function statusOf(isSchoolDay: boolean | null, pupils: number | null, isWhole: boolean): ClaimDayStatus {
  if (isSchoolDay === null) return 'undecided';
  if (!isSchoolDay) return 'no_school';
  if (pupils === null) return 'uncounted';
  return isWhole ? 'counted' : 'partly_counted';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
