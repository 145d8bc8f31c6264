import type { BusinessDate } from '../../contract/business-date.js';

/** One school day, as far as its cost is known. */
export interface CostDay {
  date: BusinessDate;
  /** Whether any meal that the subsidy pays for was planned. */
  isServed: boolean;
  /** The school's share of all of them; null when any of it is not known. */
  costFen: number | null;
  /** Pupils who ate, each once; null when nobody counted. */
  pupils: number | null;
  standardFen: number | null;
}

export interface CostSum {
  costFen: number;
  /** The standard of the same pupils and days. */
  standardFen: number;
  pupilDays: number;
  daysKnown: number;
  /** Days on which something was served and cost, count or standard is not known. */
  daysUnknown: number;
}

type KnownDay = { [name in keyof CostDay]: NonNullable<CostDay[name]> };

/** Adds up the days of which everything is known, and says how many are not. */
export function sumOfDays(days: readonly CostDay[]): CostSum {
  const served = days.filter(({ isServed }) => isServed);
  const known = served.filter(isKnown);
  const sum = (of: (day: KnownDay) => number) => known.reduce((total, day) => total + of(day), 0);
  return {
    costFen: sum(({ costFen }) => costFen),
    standardFen: sum(({ pupils, standardFen }) => pupils * standardFen),
    pupilDays: sum(({ pupils }) => pupils),
    daysKnown: known.length,
    daysUnknown: served.length - known.length,
  };
}

/**
 * Whether so many days have come to what the year must (F-06): spending against the standard of the same pupils and days.
 *
 * @returns null while nothing is known; the percentage is rounded down, the verdict is not
 */
export function judgeAverage(
  { costFen, standardFen }: Pick<CostSum, 'costFen' | 'standardFen'>,
  leastPercent: number,
): { percent: number; verdict: 'meets' | 'below' } | null {
  if (standardFen === 0) return null;
  return {
    percent: Math.floor((costFen * 100) / standardFen),
    verdict: costFen * 100 >= standardFen * leastPercent ? 'meets' : 'below',
  };
}

export interface Stretch {
  kind: 'low' | 'high';
  from: BusinessDate;
  to: BusinessDate;
  days: number;
}

/**
 * Stretches of at least `runDays` school days in a row whose cost lay below `lowPercent` or above `highPercent` of the
 * standard. A served day that is not known ends a stretch: it says nothing. A day without a meal is passed over.
 *
 * @param days school days in their order
 */
export function stretchesOf(
  days: readonly CostDay[],
  { lowPercent, highPercent, runDays }: { lowPercent: number; highPercent: number; runDays: number },
): Stretch[] {
  const runs: Stretch[] = [];
  let isUnbroken = false;
  for (const day of days.filter(({ isServed }) => isServed)) {
    const kind = isKnown(day) ? kindOf(day, lowPercent, highPercent) : null;
    const last = runs.at(-1);
    if (kind !== null && isUnbroken && last?.kind === kind) {
      last.to = day.date;
      last.days += 1;
    } else if (kind !== null) {
      runs.push({ kind, from: day.date, to: day.date, days: 1 });
    }
    isUnbroken = kind !== null;
  }
  return runs.filter((run) => run.days >= runDays);
}

const isKnown = (day: CostDay): day is KnownDay =>
  day.isServed && day.costFen !== null && day.pupils !== null && day.standardFen !== null;

function kindOf({ costFen, pupils, standardFen }: KnownDay, low: number, high: number): Stretch['kind'] | null {
  const standard = pupils * standardFen;
  if (standard === 0) return null;
  if (costFen * 100 < standard * low) return 'low';
  return costFen * 100 > standard * high ? 'high' : null;
}
