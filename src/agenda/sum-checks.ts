import type { BusinessDate } from '../contract/business-date.js';

/** One daily check that stands. */
export interface StandingCheck {
  actId: string;
  date: BusinessDate;
  /** Null where all was in order. */
  found: string | null;
  precaution: string | null;
}

export interface SumOfChecks {
  due: number | null;
  checked: number;
  withoutProblem: number;
  problems: { actId: string; date: BusinessDate; found: string; precaution: string | null }[];
}

/**
 * What the daily checks of some days come to. A day with several is without problem when none of them found one.
 *
 * @param schoolDays whether pupils came, of each day that has come; null where nobody has said
 */
export function sumChecks(checks: readonly StandingCheck[], schoolDays: readonly (boolean | null)[]): SumOfChecks {
  const problems = checks.flatMap(({ found, ...check }) => (found === null ? [] : [{ ...check, found }]));
  const checked = new Set(checks.map(({ date }) => date));
  const withProblem = new Set(problems.map(({ date }) => date));
  return {
    due: schoolDays.includes(null) ? null : schoolDays.filter((isSchoolDay) => isSchoolDay === true).length,
    checked: checked.size,
    withoutProblem: checked.size - withProblem.size,
    problems,
  };
}
