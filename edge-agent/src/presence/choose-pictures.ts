import type { Segment } from '../index/segment-store.js';

/** Neighbouring bytes of one file that begin with a key picture. `file` is relative to the recordings folder. */
export interface StoredPicture {
  initId: string;
  file: string;
  byteFrom: number;
  byteTo: number;
}

/** How many pictures a window has at this pace. */
export function picturesWanted(fromMs: number, toMs: number, everyMs: number): number {
  return Math.ceil((toMs - fromMs) / everyMs);
}

/**
 * Of each `everyMs` of `[fromMs, toMs)` the first fragment that begins in it: every fragment begins with a key picture. Where
 * nothing was recorded, or key pictures are further apart, there is none. In the order of time.
 */
export function choosePictures(
  segments: readonly Segment[],
  { fromMs, toMs, everyMs }: { fromMs: number; toMs: number; everyMs: number },
): StoredPicture[] {
  const chosen = new Map<number, StoredPicture>();
  for (const { initId, file, fragments } of segments) {
    for (const { startMs, byteFrom, byteTo } of fragments) {
      if (startMs < fromMs || startMs >= toMs) continue;
      const slot = Math.floor((startMs - fromMs) / everyMs);
      if (!chosen.has(slot)) chosen.set(slot, { initId, file, byteFrom, byteTo });
    }
  }
  return [...chosen].sort(([a], [b]) => a - b).map(([, picture]) => picture);
}
