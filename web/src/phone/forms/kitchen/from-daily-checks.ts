import { addDays } from '../../../../../src/contract/business-date';

export interface Span {
  from: string;
  days: number;
}
interface Problem {
  date: string;
  found: string;
  precaution: string | null;
}

/** As much as a field of the two forms takes. */
const MOST = 1_000;

/** From the Monday of the week of this day to its Sunday. */
export function weekOfDays(day: string): Span {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { from: addDays(day, -weekday), days: 7 };
}

/** The month of this day up to it. In its first week the dispatch is still about the month before. */
export function monthOfDays(day: string): Span {
  const last = Number(day.slice(8)) <= 7 ? addDays(`${day.slice(0, 8)}01`, -1) : day;
  return { from: `${last.slice(0, 8)}01`, days: Number(last.slice(8)) };
}

/** What was found, a line for each check. */
export const foundInWords = (problems: readonly Problem[]): string => lines(problems, ({ found }) => found);
/** What was done about it at once. */
export const remediesInWords = (problems: readonly Problem[]): string =>
  lines(problems, ({ precaution }) => precaution ?? '');

const lines = (problems: readonly Problem[], said: (problem: Problem) => string): string =>
  problems
    .map((problem) => `${problem.date.slice(5)} ${said(problem)}`)
    .join('\n')
    .slice(0, MOST);
