import type { FindingLine } from './use-findings';

export interface Awaited {
  /** How many wait for the school. */
  count: number;
  /** The earliest deadline that has not passed, `yyyy-mm-dd`; null when all have. */
  nextDeadline: string | null;
  overdue: number;
}

/** What waits for the school's answer; what was answered waits for the inspectors (I-07, I-15). */
export function awaitedOf(findings: Pick<FindingLine, 'status' | 'deadline' | 'overdue'>[]): Awaited {
  const waiting = findings.filter(({ status }) => status === 'open' || status === 'reopened');
  const inTime = waiting.filter(({ overdue }) => !overdue).map(({ deadline }) => deadline);
  return {
    count: waiting.length,
    nextDeadline: inTime.sort()[0] ?? null,
    overdue: waiting.length - inTime.length,
  };
}
