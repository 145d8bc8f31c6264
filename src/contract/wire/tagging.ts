import { businessDateOf, startOfBusinessDate } from '../business-date.js';
import type { Stage } from '../stages.js';

/** One line of a canteen's timetable: between these minutes of the local day, this stage is expected. Half-open. */
export interface TimetableEntry {
  stage: Stage;
  fromMinute: number;
  toMinute: number;
}

export interface StageTag {
  stage: Stage;
  /** Why, as stable codes a page can put into words: `place`, `timetable`, `person`. First is the deciding one. */
  reasons: readonly string[];
}

/**
 * The one stage a stretch of footage belongs to.
 *
 * A camera's place decides; where the place serves several stages the timetable decides among them, and
 * when it is silent the place's first stage stands. Never a stage the camera's place cannot show.
 *
 * @param stages the camera's stages, at least one, most usual first
 * @param startedAt when the movement began
 */
export function tagEvent(
  stages: readonly Stage[],
  startedAt: Date | number,
  timetable: readonly TimetableEntry[],
): StageTag {
  const first = stages[0];
  if (first === undefined) throw new RangeError('a camera shows at least one stage');
  if (stages.length === 1) return { stage: first, reasons: ['place'] };
  const minute = minuteOfDay(startedAt);
  const expected = timetable.find(
    (entry) => stages.includes(entry.stage) && entry.fromMinute <= minute && minute < entry.toMinute,
  );
  return expected ? { stage: expected.stage, reasons: ['timetable', 'place'] } : { stage: first, reasons: ['place'] };
}

/** Minutes since local midnight, 0–1,439. */
export function minuteOfDay(at: Date | number): number {
  return Math.floor((Number(at) - startOfBusinessDate(businessDateOf(at))) / 60_000);
}
