import { addDays, businessDateOf, startOfBusinessDate, weekdayOf } from '../contract/business-date.js';
import type { MessageLevel } from '../contract/words/message-words.js';

export interface Hours {
  /** Minutes of the local day; where `from` is later than `to` the night between is meant. */
  quiet: { from: number; to: number };
  /** At which minutes of the day what waited goes out together, in order; at least one. */
  digests: readonly number[];
}

const MINUTE_MS = 60_000;
const MONDAY = 1;

/**
 * When something that is told at `now` goes out: of the first level at once, by night, too; of the second with the next digest of
 * the day; of the third with the first digest of the next Monday. In quiet hours only the first level goes out.
 */
export function dueAt(level: MessageLevel, now: Date, { quiet, digests }: Hours): Date {
  if (level === 1) return now;
  const open = digests.filter((minute) => !isQuiet(minute, quiet));
  const minutes = open.length > 0 ? open : [quiet.to];
  for (let date = businessDateOf(now); ; date = addDays(date, 1)) {
    if (level === 3 && weekdayOf(date) !== MONDAY) continue;
    const times = minutes.map((minute) => startOfBusinessDate(date) + minute * MINUTE_MS);
    const next = (level === 3 ? times.slice(0, 1) : times).find((time) => time >= now.getTime());
    if (next !== undefined) return new Date(next);
  }
}

/** From when on it counts how old something is that was told at `madeAt`: what waits for its Monday is not old before. */
export function ripeAt(level: MessageLevel, madeAt: Date, hours: Hours): Date {
  return level === 3 ? dueAt(level, madeAt, hours) : madeAt;
}

/** When something that cannot wait for a digest may go out: `now`, or when the night is over. */
export function afterQuiet(now: Date, quiet: Hours['quiet']): Date {
  const start = startOfBusinessDate(businessDateOf(now));
  const minute = (now.getTime() - start) / MINUTE_MS;
  if (!isQuiet(minute, quiet)) return now;
  const end = start + quiet.to * MINUTE_MS;
  return new Date(end > now.getTime() ? end : end + 24 * 60 * MINUTE_MS);
}

function isQuiet(minute: number, { from, to }: Hours['quiet']): boolean {
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
}
