import { businessDateOf } from '../../contract/business-date.js';
import type { ChallengeAnswer, ChallengeCause } from '../../contract/http/challenges.js';
import { SLOT_MS, slotAt, slotIndex } from '../../contract/wire/camera-day.js';

/** What the box says of its recording and its clock in the time of a challenge. */
export interface CameraThen {
  /** Null where it has said nothing of that time. */
  recorded: boolean | null;
  /** Footage goes through all of that time: a code held up for seconds cannot have fallen into a gap. */
  isWhole: boolean;
  /** Null likewise. */
  clockIsSure: boolean | null;
  clockOffsetMs: number | null;
  /** It has told everything of that time. */
  isTold: boolean;
}

interface Day {
  date: string;
  slots: Uint8Array;
  reportedThrough: Date;
  clockOffsetMs: number | null;
}

/**
 * What an officer's word comes to. Against a school speaks only what was shown there, filmed all the while, and by a clock that was sure:
 * everything else is `cannot_tell`, also where he is certain.
 */
export function judgeChallenge(
  said: ChallengeAnswer,
  { wasShown, camera }: { wasShown: boolean; camera: CameraThen },
): { result: ChallengeAnswer; cause: ChallengeCause | null } {
  const cause = causeOf(said, wasShown, camera);
  return cause === null ? { result: said, cause } : { result: 'cannot_tell', cause };
}

/**
 * Whether one has to wait for what the box has yet to say: of a code that was seen, anything of that time; of one that was not, all of it.
 */
export function mustWait(said: ChallengeAnswer, camera: CameraThen): boolean {
  if (said === 'cannot_tell') return false;
  return camera.recorded === null || (said === 'not_matched' && !camera.isTold);
}

function causeOf(said: ChallengeAnswer, wasShown: boolean, camera: CameraThen): ChallengeCause | null {
  if (!wasShown) return 'not_shown';
  if (camera.recorded === null) return 'unreported';
  if (!camera.recorded || (said === 'not_matched' && !camera.isWhole)) return 'no_footage';
  if (camera.clockIsSure !== true) return 'clock';
  return said === 'cannot_tell' ? 'officer' : null;
}

/**
 * How a camera was in [`from`, `to`). A clock that was unsure for a moment was unsure: nobody knows which.
 *
 * @param days those the camera has reported, at least the local days of `from` and `to` as far as they are known
 */
export function cameraThen(days: readonly Day[], { from, to }: { from: Date; to: Date }): CameraThen {
  let recorded: boolean | null = null;
  let clockIsSure: boolean | null = null;
  let clockOffsetMs: number | null = null;
  let isTold = true;
  let isWhole = true;
  for (let at = Math.floor(from.getTime() / SLOT_MS) * SLOT_MS; at < to.getTime(); at += SLOT_MS) {
    const [begin, end] = [Math.max(at, from.getTime()), Math.min(at + SLOT_MS, to.getTime())];
    const date = businessDateOf(at);
    const day = days.find((one) => one.date === date);
    const told = day?.reportedThrough.getTime() ?? 0;
    isTold &&= told >= end;
    if (day === undefined || told <= begin) {
      isWhole = false;
      continue;
    }
    const slot = slotAt(day.slots, slotIndex(date, at));
    clockOffsetMs = day.clockOffsetMs;
    clockIsSure = (clockIsSure ?? true) && !slot.clockUncertain;
    recorded = (recorded ?? false) || slot.recordedMs > 0;
    isWhole &&= slot.recordedMs * 2 >= end - begin;
  }
  return { recorded, isWhole, clockIsSure, clockOffsetMs, isTold };
}
