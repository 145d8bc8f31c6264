import { FRAME_BYTES } from './frame-size.js';

/** No lens shows a room for so long without a single pixel of its sensor flickering, not even with noise removed. */
const FROZEN_AFTER_MS = 300_000;
/** All but a clock that the camera writes into its picture. */
const STILL_SHARE = 0.97;

/**
 * Looks at the frames of one camera, in order, for a picture that stands still: that of a hung encoder, which is no
 * evidence of an empty room. Pure: no clock.
 */
export class FrozenWatch {
  private readonly previous = new Uint8Array(FRAME_BYTES);
  private readonly changedMs = new Float64Array(FRAME_BYTES);
  private isFirst = true;
  private sinceMs: number | null = null;

  /** @returns since when at least the picture has not changed at all; null while it lives */
  look(frame: Uint8Array, atMs: number): number | null {
    let still = 0;
    for (let i = 0; i < FRAME_BYTES; i++) {
      if (this.isFirst || frame[i] !== this.previous[i]) this.changedMs[i] = atMs;
      else if (atMs - (this.changedMs[i] as number) >= FROZEN_AFTER_MS) still += 1;
    }
    this.isFirst = false;
    this.previous.set(frame);
    if (still < STILL_SHARE * FRAME_BYTES) this.sinceMs = null;
    else this.sinceMs ??= atMs - FROZEN_AFTER_MS;
    return this.sinceMs;
  }
}
