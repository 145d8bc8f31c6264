import type { ActVerdict, Cause } from '../../contract/verdicts.js';
import { BYTES_PER_SLOT, causeOfGap, SLOT_MS, type Slot, slotAt } from '../../contract/wire/camera-day.js';
import type { Slots } from './slots-within.js';

/** Half-open, in ms since the epoch. */
export interface Interval {
  fromMs: number;
  toMs: number;
}

/** What is known of one camera that looked at the place: the slots of the window around an act, all of them. */
export interface WatchingCamera extends Slots {
  cameraId: string;
  /** The agent's promise that everything before this instant has been sent; null when it never reported. */
  reportedThroughMs: number | null;
}

/** Limits from the policy table (`evidence.*`). */
export interface EvidenceLimits {
  beforeMs: number;
  afterMs: number;
  settleMs: number;
  /** Less of the window recorded than this share, 0–1, is no footage. */
  minCoverage: number;
  /** Activity from here on, 1–255, means that something moved. */
  activeLevel: number;
  /** From this share of the recorded time on, 0–1, a covered lens decides. */
  coveredShare: number;
}

export interface ActJudgement {
  verdict: ActVerdict;
  cause: Cause | null;
  /** The camera that decided; null when there is none. */
  cameraId: string | null;
  /** Share of the window with footage by that camera, in per mille; an integer, because judgements are hashed. */
  coverageMille: number;
}

/** The time around an act in which somebody must have been at the place. */
export function requiredWindow(
  occurredAt: Date | number,
  limits: Pick<EvidenceLimits, 'beforeMs' | 'afterMs'>,
): Interval {
  return { fromMs: Number(occurredAt) - limits.beforeMs, toMs: Number(occurredAt) + limits.afterMs };
}

/** From worst to best of what a camera can say once it has spoken. */
const BEST_FIRST: readonly ActVerdict[] = ['supported', 'unseen', 'obstructed', 'unwatched'];

/**
 * Does the footage of a place support a record made there? (DESIGN §1)
 *
 * `pending` until every camera of the place has reported past the window's end, or `settleMs` later. Then each camera
 * speaks for itself – no footage, covered lens, nothing moves, movement, in this order – and the best of them wins:
 * one camera that saw somebody outweighs another that was off.
 *
 * @param cameras those bound to the place at any time within the window
 */
export function judgeAct(
  window: Interval,
  cameras: readonly WatchingCamera[],
  nowMs: number,
  limits: EvidenceLimits,
): ActJudgement {
  if (cameras.length === 0) return { verdict: 'unwatched', cause: 'no_camera', cameraId: null, coverageMille: 0 };
  const settled = nowMs >= window.toMs + limits.settleMs;
  const waiting = settled ? undefined : cameras.find((camera) => (camera.reportedThroughMs ?? 0) < window.toMs);
  if (waiting) return { verdict: 'pending', cause: 'unknown', cameraId: waiting.cameraId, coverageMille: 0 };
  return judgeEach(window, cameras, limits).reduce((best, next) =>
    BEST_FIRST.indexOf(next.verdict) < BEST_FIRST.indexOf(best.verdict) ? next : best,
  );
}

/** What each camera by itself says, in their order; of one that has not reported yet, as of one that never will. */
export function judgeEach(
  window: Interval,
  cameras: readonly WatchingCamera[],
  limits: EvidenceLimits,
): ActJudgement[] {
  return cameras.map((camera) => judgeByCamera(window, camera, limits));
}

function judgeByCamera(window: Interval, camera: WatchingCamera, limits: EvidenceLimits): ActJudgement {
  const lengthMs = window.toMs - window.fromMs;
  let recordedMs = 0;
  let coveredMs = 0;
  let lookedAtMs = 0;
  let moved = false;
  const missingMs = new Map<Cause, number>();
  for (const { slot, overlapMs, endMs } of slotsOf(window, camera)) {
    // What was recorded while the camera sent no picture shows nothing: a matter of the device, never of a lens.
    const share = slot.videoLoss ? 0 : slot.recordedMs / SLOT_MS;
    recordedMs += overlapMs * share;
    if (slot.covered) coveredMs += overlapMs * share;
    if (slot.activity !== null) lookedAtMs += overlapMs * share;
    if (slot.activity !== null && slot.activity >= limits.activeLevel && share > 0) moved = true;
    const silent = endMs > (camera.reportedThroughMs ?? 0);
    const cause: Cause = slot.recordedMs === 0 && silent ? 'agent_silent' : causeOfGap(slot);
    missingMs.set(cause, (missingMs.get(cause) ?? 0) + overlapMs * (1 - share));
  }
  // nought is plain: a window that ends before it begins would make it -0, which is not what is read back
  const coverageMille = recordedMs === 0 ? 0 : Math.min(1000, Math.round((recordedMs * 1000) / lengthMs));
  const answer = (verdict: ActVerdict, cause: Cause | null): ActJudgement => ({
    verdict,
    cause,
    cameraId: camera.cameraId,
    coverageMille,
  });
  if (recordedMs < lengthMs * limits.minCoverage) return answer('unwatched', largest(missingMs));
  if (coveredMs >= recordedMs * limits.coveredShare) return answer('obstructed', 'covered');
  if (moved) return answer('supported', null);
  // Footage at which nobody looked says nothing: it must not pass for an empty room.
  return lookedAtMs < recordedMs * limits.minCoverage ? answer('unwatched', 'unknown') : answer('unseen', 'none');
}

/** The slots of the window with the part of each that lies inside it. */
function* slotsOf(
  window: Interval,
  { slots, slotsFromMs }: Slots,
): Generator<{ slot: Slot; overlapMs: number; endMs: number }> {
  for (let index = 0; index < slots.length / BYTES_PER_SLOT; index += 1) {
    const startMs = slotsFromMs + index * SLOT_MS;
    const endMs = startMs + SLOT_MS;
    const overlapMs = Math.min(endMs, window.toMs) - Math.max(startMs, window.fromMs);
    yield { slot: slotAt(slots, index), overlapMs, endMs };
  }
}

function largest(missing: ReadonlyMap<Cause, number>): Cause {
  let best: Cause = 'unknown';
  for (const [cause, ms] of missing) if (ms > (missing.get(best) ?? 0)) best = cause;
  return best;
}
