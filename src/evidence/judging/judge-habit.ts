import { BYTES_PER_SLOT, SLOT_MS, slotAt } from '../../contract/wire/camera-day.js';
import type { ActJudgement } from './judge-act.js';
import type { Slots } from './slots-within.js';

/** What a camera shows besides: of the hours before an act, how much was looked at, and in how much of that something moved. */
export interface CameraHabit {
  cameraId: string;
  lookedSlots: number;
  activeSlots: number;
}

/** Limits from the policy table (`evidence.*`). */
export interface HabitLimits {
  /** So far back is looked. */
  lookBackMs: number;
  /** Of what was looked at for less than this nobody knows a habit. */
  leastLookedMs: number;
  /** Something that moves in this share of the time, 0–1, moves whether or not somebody is there. */
  restlessShare: number;
}

/** Counts what the slots say; a covered lens and lost video show nothing. @param activeLevel 1–255 */
export function habitOf(cameraId: string, { slots }: Slots, activeLevel: number): CameraHabit {
  const habit = { cameraId, lookedSlots: 0, activeSlots: 0 };
  for (let index = 0; index < slots.length / BYTES_PER_SLOT; index += 1) {
    const { recordedMs, activity, covered, videoLoss } = slotAt(slots, index);
    if (recordedMs === 0 || activity === null || covered || videoLoss) continue;
    habit.lookedSlots += 1;
    if (activity >= activeLevel) habit.activeSlots += 1;
  }
  return habit;
}

/** Whether one camera of a place says that nothing moved, and another that something did, or that it could not see. */
export function disagree(spoken: readonly ActJudgement[]): boolean {
  return spoken.some(({ verdict }) => verdict === 'unseen') && spoken.some(({ verdict }) => verdict !== 'unseen');
}

/**
 * Which of cameras that disagree is believed. One in whose picture something always moves, a fan, a curtain, a road behind the
 * door, says nothing by moving; one in whose picture nothing ever moves says nothing by standing still. What moved in the
 * picture of any other is movement (`supported`); where only restless ones moved, or the others could not see, one that is
 * usually moved in and was not says that nothing did (`unseen`); else nobody can tell: because the others are restless (`unwatched`,
 * `restless`), or for the cause for which they could not see. A habit that is not known is held against nobody.
 *
 * @param spoken of one place, in the order in which they are asked; some of them disagree
 */
export function judgeByHabit(
  spoken: readonly ActJudgement[],
  habits: readonly CameraHabit[],
  { leastLookedMs, restlessShare }: HabitLimits,
): ActJudgement & { restlessCameras: number } {
  const habitBy = new Map(habits.map((habit) => [habit.cameraId, habit]));
  const known = ({ cameraId }: ActJudgement) => {
    const habit = cameraId === null ? undefined : habitBy.get(cameraId);
    return habit !== undefined && habit.lookedSlots * SLOT_MS >= leastLookedMs ? habit : null;
  };
  const isRestless = (one: ActJudgement) => {
    const habit = known(one);
    return habit !== null && habit.activeSlots >= habit.lookedSlots * restlessShare;
  };
  const moved = spoken.filter(({ verdict }) => verdict === 'supported');
  const restlessCameras = moved.filter(isRestless).length;
  const telling = moved.find((one) => !isRestless(one));
  if (telling) return { ...telling, restlessCameras };
  const still = spoken.find((one) => one.verdict === 'unseen' && (known(one)?.activeSlots ?? 0) > 0);
  if (still) return { ...still, restlessCameras };
  const [restless] = moved;
  if (restless) return { ...restless, verdict: 'unwatched', cause: 'restless', restlessCameras };
  const blind =
    spoken.find(({ verdict }) => verdict === 'obstructed') ?? spoken.find((one) => one.verdict !== 'unseen');
  return { ...(blind as ActJudgement), restlessCameras };
}
