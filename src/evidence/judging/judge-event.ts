import { businessDateOf, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import type { Stage } from '../../contract/stages.js';
import type { Cause, EventVerdict } from '../../contract/verdicts.js';
import type { TimetableEntry } from '../../contract/wire/tagging.js';
import type { Interval } from './judge-act.js';

export interface SeenEvent {
  kind: 'motion' | 'covered' | 'video_loss';
  startedAtMs: number;
  /** Null while it lasts. */
  endedAtMs: number | null;
}

export interface EventJudgement {
  verdict: EventVerdict;
  cause: Cause | null;
  /** `act`: a record of that time and place; `working_hours`: the timetable; `open`: still going on; `device`; `nothing`. */
  by: 'act' | 'working_hours' | 'open' | 'device' | 'nothing';
  actId: string | null;
}

/**
 * Does a record explain what a camera saw? (DESIGN §1)
 *
 * Movement is explained by an act at that place whose required window overlaps the event, or by the place's working
 * hours; a record speaks before the timetable, because it says more. A covered lens is explained by neither: whatever
 * was recorded meanwhile could not be seen. Lost video is a matter of the device and asks nothing of the school (U11).
 * An event that still lasts is pending.
 *
 * @param acts acts at the place, each with its required window
 * @param stages the stages of the place: its working hours are the timetable's hours of these
 */
export function judgeEvent(
  event: SeenEvent,
  acts: readonly { actId: string; window: Interval }[],
  stages: readonly Stage[],
  timetable: readonly TimetableEntry[],
): EventJudgement {
  const lasts = event.endedAtMs === null;
  switch (event.kind) {
    case 'video_loss':
      return { verdict: lasts ? 'pending' : 'unwatched', cause: 'camera_off', by: 'device', actId: null };
    case 'covered':
      return lasts
        ? { verdict: 'pending', cause: 'covered', by: 'open', actId: null }
        : { verdict: 'unexplained', cause: 'covered', by: 'nothing', actId: null };
    case 'motion':
      return judgeMovement(event, acts, stages, timetable);
  }
}

function judgeMovement(
  { startedAtMs, endedAtMs }: SeenEvent,
  acts: readonly { actId: string; window: Interval }[],
  stages: readonly Stage[],
  timetable: readonly TimetableEntry[],
): EventJudgement {
  if (endedAtMs === null) return { verdict: 'pending', cause: 'unknown', by: 'open', actId: null };
  const span = { fromMs: startedAtMs, toMs: Math.max(endedAtMs, startedAtMs + 1) };
  const act = acts.find(({ window }) => window.fromMs < span.toMs && span.fromMs < window.toMs);
  if (act) return { verdict: 'explained', cause: null, by: 'act', actId: act.actId };
  if (workingHours(span, stages, timetable)) {
    return { verdict: 'explained', cause: null, by: 'working_hours', actId: null };
  }
  return { verdict: 'unexplained', cause: 'none', by: 'nothing', actId: null };
}

/** Whether any hour in which one of `stages` is expected overlaps the span. */
function workingHours(span: Interval, stages: readonly Stage[], timetable: readonly TimetableEntry[]): boolean {
  const expected = timetable.filter(({ stage }) => stages.includes(stage));
  for (let day = startOfBusinessDate(businessDateOf(span.fromMs)); day < span.toMs; day += DAY_MS) {
    const overlaps = expected.some(
      ({ fromMinute, toMinute }) => day + fromMinute * 60_000 < span.toMs && span.fromMs < day + toMinute * 60_000,
    );
    if (overlaps) return true;
  }
  return false;
}
