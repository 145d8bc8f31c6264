import { addDays, businessDateOf, clockTime, instantOfTyped } from '../../shared/time';

/** A time of day as it was typed, together with the local day it belongs to: it never moves to another day (R-F4). */
export interface When {
  date: string;
  time: string;
}

/** `unread`: not a time of day for sure; `future`: not yet there on that day. */
export type WhenGap = 'unread' | 'future';

const A_WHILE_MS = 30 * 60_000;
/** As far as the platform lets clocks disagree (X07); it judges, this only asks in time. */
const TOLERANCE_MS = 120_000;

/** What "earlier" offers first: half an hour ago, which is yesterday shortly after midnight (R-F5). */
export function aWhileAgo(now: number): When {
  return whenOf(now - A_WHILE_MS);
}

export function whenOf(at: number | string): When {
  return { date: businessDateOf(typeof at === 'string' ? Date.parse(at) : at), time: clockTime(at) };
}

/** The instant that is meant, or why there is none; never another time instead. */
export function readWhen({ date, time }: When, now: number): number | WhenGap {
  const at = instantOfTyped(date, time);
  if (at === null) return 'unread';
  return at > now + TOLERANCE_MS ? 'future' : at;
}

/** The days to choose from: today, yesterday, and the day that the act is of already. */
export function daysFor(when: When, now: number): string[] {
  const today = businessDateOf(now);
  return [...new Set([today, addDays(today, -1), when.date])];
}

/** Refusals that say that the clock of the phone was wrong: then only the person knows when it was (R-M15). */
const CLOCK_REFUSALS = new Set([
  'journal.captured-in-future',
  'journal.occurred-in-future',
  'journal.captured-before-occurred',
  'journal.clock-unset',
  'journal.too-long-ago',
  'warehouse.counted-before-receipt',
]);

export function isClockRefusal(code: string | undefined): boolean {
  return code !== undefined && CLOCK_REFUSALS.has(code);
}
