import { groupBy } from '../journal/index.js';

/** An act as far as it matters which of two statements about the same thing is the later one. */
export interface Statement {
  id: string;
  capturedAt: Date | string;
  recordedAt: Date | string;
}

/**
 * Of several standing acts that say something about the same thing, what the one said that was captured last (R-F2): a
 * class counted twice for a meal is counted once. Lines keep the order in which their act was captured.
 *
 * @param lines of these acts; others are left out
 * @param keyOf what a line is about, the same text for the same thing
 */
export function lastStanding<Line extends { actId: string }>(
  acts: readonly Statement[],
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): Line[] {
  const last = new Map<string, Line>();
  const ofAct = groupBy(lines, ({ actId }) => actId);
  for (const { id } of [...acts].sort(byCapture)) {
    for (const line of ofAct.get(id) ?? []) {
      last.delete(keyOf(line));
      last.set(keyOf(line), line);
    }
  }
  return [...last.values()];
}

const time = (at: Date | string): number => new Date(at).getTime();
const byCapture = (a: Statement, b: Statement): number =>
  time(a.capturedAt) - time(b.capturedAt) || time(a.recordedAt) - time(b.recordedAt);
