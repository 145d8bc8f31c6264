import { FRAME_BYTES, FRAME_HEIGHT, FRAME_WIDTH } from './frame-size.js';
import { FrozenWatch } from './frozen.js';
import { LensWatch } from './lens.js';

/** What one look says. */
export interface Look {
  /**
   * 0–255, growing with the share of the picture that moves; null with nothing to compare with, in the dark, while the
   * picture stands still, and where the light or the whole picture has changed.
   */
  activity: number | null;
  covered: boolean;
  coveredSinceMs: number | null;
  /** Since when the picture has not changed at all, as that of a hung camera; null while it lives. */
  frozenSinceMs: number | null;
}

/** Least difference in brightness that counts; below it lie sensor noise and compression. */
const LEAST_DIFFERENCE = 14;
/** A pixel must differ by this many times its own usual noise. */
const NOISE_FACTOR = 4.5;
/** Of its eight neighbours so many must differ too: noise stands alone, things do not. */
const NEIGHBOURS = 4;
/** More of the picture than this changing at once is a light, a covered lens or a cut, not something moving. */
const GLOBAL_SHARE = 0.5;
/** So is a common change of brightness by this much: lamps do not light every corner alike, an iris does. */
const LAMP_SHIFT = 25;
/** A change of brightness is common when this share of the picture takes part in it at least by half. */
const COMMON_SHARE = 0.7;
/** Less than this is taken for common without asking: it is noise. */
const SMALL_SHIFT = 3;
/** The share of the picture that reads as full activity; the scale is its square root, so that small things count. */
const FULL_SHARE = 0.2;
const LEARN = 0.12;
/** What differs but has stood still for this long (a box put down, the floor where somebody stood) is background. */
const SETTLED_AFTER_MS = 6_000;
const SETTLED_DIFFERENCE = 10;
/**
 * Looks at the frames of one camera, in order, and tells movement from noise.
 *
 * Each frame is compared with a running background after a common change of brightness has been taken out. A pixel
 * has moved when it differs by more than its own usual noise and its neighbours do too. When most of the picture
 * changes at once the background is learned anew and the look says nothing: whoever walks meanwhile cannot be told from
 * the light. What stands still becomes background. Pure: no clock, no input but the frames.
 */
export class ActivityMeter {
  private background: Float32Array | null = null;
  /** What was background before: where somebody stood for long, the floor is known again when he leaves. */
  private readonly former = new Float32Array(FRAME_BYTES).fill(Number.NEGATIVE_INFINITY);
  private readonly noise = new Float32Array(FRAME_BYTES).fill(3);
  private readonly moved = new Uint8Array(FRAME_BYTES);
  private readonly previous = new Uint8Array(FRAME_BYTES);
  /** When each pixel last differed from the frame before. */
  private readonly changedMs = new Float64Array(FRAME_BYTES);
  private wasGlobal = false;
  private readonly lens = new LensWatch();
  private readonly frozen = new FrozenWatch();

  /** @param frame `FRAME_BYTES` grey values, row by row */
  look(frame: Uint8Array, atMs: number): Look {
    const { isDark, ...covered } = this.lens.look(frame, atMs);
    const stillSinceMs = this.frozen.look(frame, atMs);
    // Black is black: neither a covered lens nor a dark room has to flicker.
    const frozenSinceMs = isDark || covered.covered ? null : stillSinceMs;
    const activity = this.measure(frame, atMs);
    // In the dark nothing can be seen, and in a picture that stands still neither: that is not the same as nothing there.
    if (activity === null || isDark || frozenSinceMs !== null) return { activity: null, ...covered, frozenSinceMs };
    return { activity: covered.covered ? 0 : activity, ...covered, frozenSinceMs };
  }

  private measure(frame: Uint8Array, atMs: number): number | null {
    const background = this.background;
    if (background === null) {
      this.background = Float32Array.from(frame);
      this.previous.set(frame);
      return null;
    }
    const { shift, spread, isLamp } = difference(frame, background);
    const candidates = this.compare(frame, background, shift, NOISE_FACTOR * spread);
    if (candidates / FRAME_BYTES > GLOBAL_SHARE || isLamp) {
      // Somebody right in front of the lens is gone with the next frame; another light or another picture is not.
      if (isLamp || this.wasGlobal) {
        background.set(frame);
        this.former.fill(Number.NEGATIVE_INFINITY);
      }
      this.wasGlobal = true;
      this.previous.set(frame);
      return null;
    }
    this.wasGlobal = false;
    const share = this.countMoved() / FRAME_BYTES;
    this.learn(frame, background, shift, atMs);
    this.previous.set(frame);
    return Math.min(255, Math.round(255 * Math.sqrt(share / FULL_SHARE)));
  }

  private compare(frame: Uint8Array, background: Float32Array, shift: number, leastLimit: number): number {
    let candidates = 0;
    for (let i = 0; i < FRAME_BYTES; i++) {
      const value = (frame[i] as number) - shift;
      const limit = Math.max(LEAST_DIFFERENCE, leastLimit, NOISE_FACTOR * (this.noise[i] as number));
      let moved = Math.abs(value - (background[i] as number)) > limit ? 1 : 0;
      if (moved === 1 && Math.abs(value - (this.former[i] as number)) <= limit) {
        const now = this.former[i] as number;
        this.former[i] = background[i] as number;
        background[i] = now;
        moved = 0;
      }
      this.moved[i] = moved;
      candidates += moved;
    }
    return candidates;
  }

  private countMoved(): number {
    const { moved } = this;
    let count = 0;
    for (let y = 1; y < FRAME_HEIGHT - 1; y++) {
      for (let x = 1; x < FRAME_WIDTH - 1; x++) {
        const i = y * FRAME_WIDTH + x;
        if (moved[i] === 0) continue;
        const above = i - FRAME_WIDTH;
        const below = i + FRAME_WIDTH;
        const around =
          at(moved, above - 1) +
          at(moved, above) +
          at(moved, above + 1) +
          at(moved, i - 1) +
          at(moved, i + 1) +
          at(moved, below - 1) +
          at(moved, below) +
          at(moved, below + 1);
        if (around >= NEIGHBOURS) count += 1;
      }
    }
    return count;
  }

  private learn(frame: Uint8Array, background: Float32Array, shift: number, atMs: number): void {
    for (let i = 0; i < FRAME_BYTES; i++) {
      const step = (frame[i] as number) - (background[i] as number);
      if (Math.abs((frame[i] as number) - at(this.previous, i)) >= SETTLED_DIFFERENCE) this.changedMs[i] = atMs;
      if (this.moved[i] === 1) {
        if (atMs - (this.changedMs[i] as number) < SETTLED_AFTER_MS) continue;
        this.former[i] = background[i] as number;
        background[i] = frame[i] as number;
        continue;
      }
      background[i] = (background[i] as number) + LEARN * step;
      const noise = Math.abs(step - shift);
      this.noise[i] = (this.noise[i] as number) * 0.95 + noise * 0.05;
    }
  }
}

function at(data: Uint8Array, index: number): number {
  return data[index] as number;
}

interface Difference {
  shift: number;
  spread: number;
  isLamp: boolean;
}

/** The change of brightness that the whole picture shares, and the usual distance from it; from every third pixel. */
function difference(frame: Uint8Array, background: Float32Array): Difference {
  const counts = new Uint16Array(511);
  for (let i = 0; i < FRAME_BYTES; i += 3) {
    const bin = Math.round((frame[i] as number) - (background[i] as number)) + 255;
    counts[bin] = (counts[bin] as number) + 1;
  }
  const median = medianOf(counts) - 255;
  const half = Math.ceil(Math.abs(median) / 2);
  const along = median > 0 ? counts.subarray(255 + half) : counts.subarray(0, 256 - half);
  const share = (along.reduce((sum, count) => sum + count, 0) * 3) / FRAME_BYTES;
  // Somebody close to the lens moves the median as well, but not the corners.
  const shift = Math.abs(median) <= SMALL_SHIFT || share >= COMMON_SHARE ? median : 0;
  const distances = new Uint16Array(511);
  for (let bin = 0; bin < 511; bin++) {
    const distance = Math.min(510, Math.abs(bin - 255 - shift));
    distances[distance] = (distances[distance] as number) + (counts[bin] as number);
  }
  return { shift, spread: medianOf(distances), isLamp: Math.abs(shift) >= LAMP_SHIFT };
}

/** The bin in the middle of a histogram of a third of the pixels. */
function medianOf(counts: Uint16Array): number {
  let seen = 0;
  const bin = counts.findIndex((count) => {
    seen += count;
    return seen * 6 >= FRAME_BYTES;
  });
  return Math.max(0, bin);
}
