import { DAY_MS, startOfBusinessDate } from '../contract/business-date.js';
import { SLOT_MS, SLOTS_PER_DAY, slotAt } from '../contract/wire/camera-day.js';
import type { Interval } from './judging/judge-act.js';

/**
 * Recorded ÷ planned time of one camera on one local day up to `asOfMs`, 0–1 in thousandths.
 *
 * Planned is the time the camera was bound to a place; a slot counts as far as both reach into it. Null when the
 * agent has not reported on that day, or nothing was planned.
 *
 * @param day the packed camera-day, or null when there is none
 * @param bound spans in which the camera was bound, in any order, not overlapping
 */
export function dayCoverage(
  date: string,
  day: Uint8Array | null,
  bound: readonly Interval[],
  asOfMs: number,
): number | null {
  if (day === null) return null;
  const dayStart = startOfBusinessDate(date);
  const planned = bound
    .map(({ fromMs, toMs }) => ({
      fromMs: Math.max(fromMs, dayStart),
      toMs: Math.min(toMs, asOfMs, dayStart + DAY_MS),
    }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
  const plannedMs = planned.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  if (plannedMs === 0) return null;
  let recordedMs = 0;
  for (let index = 0; index < SLOTS_PER_DAY; index += 1) {
    const slot = slotAt(day, index);
    if (slot.recordedMs === 0) continue;
    const from = dayStart + index * SLOT_MS;
    const inPlan = planned.reduce(
      (sum, { fromMs, toMs }) => sum + Math.max(0, Math.min(toMs, from + SLOT_MS) - Math.max(fromMs, from)),
      0,
    );
    recordedMs += Math.min(slot.recordedMs, inPlan);
  }
  return Math.min(1, Math.round((recordedMs * 1000) / plannedMs) / 1000);
}

const SLOTS_PER_MINUTE = 60_000 / SLOT_MS;

/** One camera-day for drawing, one entry a minute: see `evidenceEndpoints.lanes` for the signs. */
export function minutesOfDay(day: Uint8Array): { coverage: string; activity: (number | null)[] } {
  let coverage = '';
  const activity: (number | null)[] = [];
  for (let minute = 0; minute < SLOTS_PER_DAY / SLOTS_PER_MINUTE; minute += 1) {
    const slots = Array.from({ length: SLOTS_PER_MINUTE }, (_, i) => slotAt(day, minute * SLOTS_PER_MINUTE + i));
    const recordedMs = slots.reduce((sum, slot) => sum + slot.recordedMs, 0);
    const covered = slots.filter((slot) => slot.covered).length * 2 >= SLOTS_PER_MINUTE;
    const isFetched = slots.some((slot) => slot.fromRecorder);
    coverage += signOf(recordedMs, covered, isFetched);
    const looked = slots.flatMap((slot) => (slot.activity === null ? [] : [slot.activity]));
    activity.push(looked.length === 0 ? null : Math.max(...looked));
  }
  return { coverage, activity };
}

function signOf(recordedMs: number, covered: boolean, isFetched: boolean): string {
  if (recordedMs === 0) return '.';
  if (covered) return 'x';
  if (isFetched) return 'r';
  return recordedMs >= 0.95 * 60_000 ? '#' : '-';
}
