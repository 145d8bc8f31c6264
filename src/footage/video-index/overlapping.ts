import { DAY_MS } from '../../contract/business-date.js';
import { listOf } from '../../platform/index.js';

/** An event that lasts longer is a long one: there are few, and they are found by their end. */
const LONG_MS = DAY_MS;
/** The end of one that still lasts: the last instant there is. */
const NO_END_MS = 8_640_000_000_000_000;

/** What `video_event.long_until` says of an event: null of one that is not long. */
export function longUntilOf(startedAt: Date, endedAt: Date | null): Date | null {
  if (endedAt === null) return new Date(NO_END_MS);
  return endedAt.getTime() - startedAt.getTime() > LONG_MS ? endedAt : null;
}

/**
 * SQL for a table of the `id`s of events of these cameras that share time with [`fromMs`, `toMs`), with its values. One
 * without length counts at its instant, one that lasts shares all that follows. What is read is bounded however long a
 * camera has been there: a day's events before the span, and the long ones that reach into it.
 *
 * @param cameras SQL for a list of camera ids, or the ids
 */
export function overlapping(
  cameras: { sql: string; values: readonly (string | number)[] } | readonly string[],
  fromMs: number,
  toMs: number,
): { sql: string; values: (string | number)[] } {
  const { sql, values } = 'sql' in cameras ? cameras : { sql: listOf(cameras), values: cameras };
  const short = `SELECT id FROM video_event WHERE camera_id IN ${sql} AND started_at >= ? AND started_at < ? AND (ended_at IS NULL OR ended_at > ? OR started_at >= ?)`;
  const long = `SELECT id FROM video_event WHERE camera_id IN ${sql} AND long_until > ? AND started_at < ?`;
  const since = fromMs - LONG_MS;
  return {
    sql: `(${short} UNION ALL ${long})`,
    values: [...values, since, toMs, fromMs, fromMs, ...values, fromMs, Math.min(since, toMs)],
  };
}
