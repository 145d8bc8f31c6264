import { DAY_MS } from '../contract/business-date.js';
import { DomainError } from '../platform/index.js';

const MINUTE_MS = 60_000;

export interface ThreeClocks {
  occurredAt: Date;
  capturedAt: Date;
  recordedAt: Date;
}

export interface TimeLimits {
  /** Longest time from the event to its capture in this stage. */
  lateMinutes: number;
  /** Longest time from capture to record for which the device's clock is believed without a proof. */
  unprovenMinutes: number;
  /** How far clocks may disagree before a time counts as in the future. */
  toleranceSeconds: number;
  /** An act that happened longer ago than this is not taken any more. */
  oldestDays: number;
}

/**
 * Whether an act was captured late, and whether its capture time is proven (DESIGN §3, X07).
 *
 * `late` compares what the person claims with when the device saved it: a slow network is not lateness. Where the
 * record came long after the capture nobody vouches for the device's clock, so lateness is unknown: null.
 * Limits are inclusive: exactly `lateMinutes` is in time.
 *
 * @throws DomainError `journal.occurred-in-future`, `journal.captured-in-future`, `journal.captured-before-occurred`,
 *   `journal.too-long-ago`; `journal.clock-unset` when the device itself says that it was saved that long ago
 */
export function judgeTimes(clocks: ThreeClocks, limits: TimeLimits): { late: boolean | null; unprovenTime: boolean } {
  const [occurred, captured, recorded] = [clocks.occurredAt, clocks.capturedAt, clocks.recordedAt].map(Number) as [
    number,
    number,
    number,
  ];
  const tolerance = limits.toleranceSeconds * 1_000;
  const refused = (code: string, field: string) => new DomainError(code, inWords(clocks), { field, rule: 'X07' });
  if (captured - recorded > tolerance) throw refused('journal.captured-in-future', 'capturedAt');
  if (recorded - captured > limits.oldestDays * DAY_MS) throw refused('journal.clock-unset', 'capturedAt');
  if (occurred - recorded > tolerance) throw refused('journal.occurred-in-future', 'occurredAt');
  if (occurred - captured > tolerance) throw refused('journal.captured-before-occurred', 'capturedAt');
  if (recorded - occurred > limits.oldestDays * DAY_MS) throw refused('journal.too-long-ago', 'occurredAt');
  const unprovenTime = recorded - captured > limits.unprovenMinutes * MINUTE_MS;
  return { unprovenTime, late: unprovenTime ? null : captured - occurred > limits.lateMinutes * MINUTE_MS };
}

const inWords = ({ occurredAt, capturedAt, recordedAt }: ThreeClocks) => ({
  occurredAt: occurredAt.toISOString(),
  capturedAt: capturedAt.toISOString(),
  recordedAt: recordedAt.toISOString(),
});
