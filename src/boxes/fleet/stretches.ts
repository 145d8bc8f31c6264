import { businessDateOf, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';

/** [`fromMs`, `toMs`), in ms since the epoch. */
export interface Stretch {
  fromMs: number;
  toMs: number;
}

/** The span cut at local midnights; nothing of an empty one. */
export function daysWithin(fromMs: number, toMs: number): Stretch[] {
  const days: Stretch[] = [];
  for (let at = fromMs; at < toMs; ) {
    const end = Math.min(toMs, startOfBusinessDate(businessDateOf(at)) + DAY_MS);
    days.push({ fromMs: at, toMs: end });
    at = end;
  }
  return days;
}

/** Whether the parts, in any order, leave nothing of `whole` open. An empty whole is not filled by anything. */
export function isFilled(whole: Stretch, parts: readonly Stretch[]): boolean {
  let reached = whole.fromMs;
  for (const { fromMs, toMs } of [...parts].sort((a, b) => a.fromMs - b.fromMs)) {
    if (fromMs > reached) return false;
    reached = Math.max(reached, toMs);
  }
  return whole.fromMs < whole.toMs && reached >= whole.toMs;
}

/** A stretch of one camera's footage. */
export interface CameraStretch extends Stretch {
  cameraId: string;
}

/**
 * The same footage as few stretches: what overlaps or adjoins is one. Where they are more than `most`, those of a camera that
 * have the least between them are joined over it, so that something more is covered and never anything less.
 *
 * @param most at least as many as there are cameras
 */
export function coveringStretches(stretches: readonly CameraStretch[], most: number): CameraStretch[] {
  const apart: (CameraStretch & { sinceMs: number })[] = [];
  for (const next of [...stretches].sort((a, b) => compare(a.cameraId, b.cameraId) || a.fromMs - b.fromMs)) {
    const last = apart.at(-1);
    const isSame = last?.cameraId === next.cameraId;
    if (last && isSame && next.fromMs <= last.toMs) last.toMs = Math.max(last.toMs, next.toMs);
    // How long after the one before of its camera it begins; the first of a camera is joined to none
    else apart.push({ ...next, sinceMs: last && isSame ? next.fromMs - last.toMs : Number.POSITIVE_INFINITY });
  }
  const near = [...apart].sort((a, b) => a.sinceMs - b.sinceMs).slice(0, Math.max(0, apart.length - most));
  const joined = new Set(near.filter(({ sinceMs }) => sinceMs < Number.POSITIVE_INFINITY));
  const covering: CameraStretch[] = [];
  for (const stretch of apart) {
    const last = covering.at(-1);
    if (last && joined.has(stretch)) last.toMs = stretch.toMs;
    else covering.push({ cameraId: stretch.cameraId, fromMs: stretch.fromMs, toMs: stretch.toMs });
  }
  return covering;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
