import { FRAME_BYTES, FRAME_HEIGHT, FRAME_WIDTH } from './frame-size.js';

const COVERED_AFTER_MS = 5_000;
/**
 * A picture is plain when neighbours differ by less than this on the average and all of it lies within so many grey
 * levels. Both, because a tidy room has few edges and a noisy sensor many; what is dark need not be free of noise.
 */
const PLAIN_EDGES = 3;
const PLAIN_DEVIATION = 9;
const EDGE_DROP = 0.3;
/** Below this a plain picture may be a room without light; above it something lit is in front of the lens. */
export const DARK_LEVEL = 18;
/** A picture this bright shows a room with its lights on. */
const LIT_LEVEL = 50;
/** From lit to dark within this is abrupt; dusk takes longer. */
const ABRUPT_MS = 5_000;
/** A sensor without light turns its gain up: its picture flickers by more than this on the average. */
const FLICKER = 1.2;
/** The correlation with the lit room from which on a plain picture is still that room, only with less light. */
const LIKENESS = 0.5;

/** What is known of a plain picture. */
interface PlainFacts {
  isDark: boolean;
  /** The picture before the dark was that of a lit room. */
  isAbrupt: boolean;
  /** Mean difference between one dark picture and the next, in grey levels. */
  flicker: number;
  /** Correlation with the last lit picture, -1 to 1. */
  likeness: number;
}

/**
 * Whether a plain picture is a covered lens. In the light it is, unless the room still shows in it. In the dark only one
 * that went dark at a stroke and is perfectly still is; everything else is a room without light, in which nothing can be
 * seen and nobody is to be suspected.
 */
export function isCovered({ isDark, isAbrupt, flicker, likeness }: PlainFacts): boolean {
  if (likeness >= LIKENESS) return false;
  return !isDark || (isAbrupt && flicker < FLICKER);
}

interface LensState {
  covered: boolean;
  coveredSinceMs: number | null;
  /** The picture shows nothing for want of light. */
  isDark: boolean;
}

/** A plain stretch of pictures; `verdict` once it is known, until the picture is no longer plain. */
interface Plain {
  sinceMs: number;
  isAbrupt: boolean;
  flicker: number;
  looks: number;
  verdict: 'covered' | 'dark' | null;
}

/** Looks at the frames of one camera, in order, for a covered lens and for darkness. Pure: no clock. */
export class LensWatch {
  private usualEdges = 0;
  private plain: Plain | null = null;
  private readonly previous = new Uint8Array(FRAME_BYTES);
  private readonly lit = new Uint8Array(FRAME_BYTES);
  private litMs = Number.NEGATIVE_INFINITY;

  /** @param frame `FRAME_BYTES` grey values, row by row */
  look(frame: Uint8Array, atMs: number): LensState {
    const { edges, deviation, mean } = texture(frame);
    const isPlain =
      ((edges < PLAIN_EDGES || mean < DARK_LEVEL) && deviation < PLAIN_DEVIATION) ||
      (this.usualEdges > 0 && edges < EDGE_DROP * this.usualEdges && deviation < 2 * PLAIN_DEVIATION);
    if (!isPlain) {
      this.plain = null;
      this.usualEdges = this.usualEdges === 0 ? edges : this.usualEdges * 0.98 + edges * 0.02;
      if (mean >= LIT_LEVEL) {
        this.lit.set(frame);
        this.litMs = atMs;
      }
      return { covered: false, coveredSinceMs: null, isDark: false };
    }
    if (this.plain === null) {
      const isAbrupt = atMs - this.litMs <= ABRUPT_MS;
      this.plain = { sinceMs: atMs, isAbrupt, flicker: 0, looks: 0, verdict: null };
    } else {
      this.plain.looks += 1;
      this.plain.flicker += (meanDifference(frame, this.previous) - this.plain.flicker) / this.plain.looks;
    }
    this.previous.set(frame);
    return this.judge(this.plain, frame, mean, atMs);
  }

  private judge(plain: Plain, frame: Uint8Array, mean: number, atMs: number): LensState {
    const isDark = mean < DARK_LEVEL;
    // With light there is more to tell by than there was in the dark.
    if (!isDark && plain.verdict === 'dark') plain.verdict = null;
    if (plain.verdict === null && atMs - plain.sinceMs >= COVERED_AFTER_MS) {
      const { isAbrupt, flicker } = plain;
      const likeness = correlation(frame, this.lit);
      plain.verdict = isCovered({ isDark, isAbrupt, flicker, likeness }) ? 'covered' : 'dark';
    }
    const covered = plain.verdict === 'covered';
    return { covered, coveredSinceMs: covered ? plain.sinceMs : null, isDark: isDark && !covered };
  }
}

function texture(frame: Uint8Array): { edges: number; deviation: number; mean: number } {
  let edges = 0;
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < FRAME_HEIGHT; y += 2) {
    for (let x = 1; x < FRAME_WIDTH; x++) {
      const i = y * FRAME_WIDTH + x;
      const value = frame[i] as number;
      edges += Math.abs(value - (frame[i - 1] as number)) + Math.abs(value - (frame[i - FRAME_WIDTH] as number));
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  const mean = sum / count;
  return { edges: edges / (2 * count), deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)), mean };
}

function meanDifference(one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < FRAME_BYTES; i++) sum += Math.abs((one[i] as number) - (other[i] as number));
  return sum / FRAME_BYTES;
}

/** Pearson's, 0 when one of the two is the same everywhere. */
function correlation(one: Uint8Array, other: Uint8Array): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let i = 0; i < FRAME_BYTES; i++) {
    const [a, b] = [one[i] as number, other[i] as number];
    sumA += a;
    sumB += b;
    sumAA += a * a;
    sumBB += b * b;
    sumAB += a * b;
  }
  const spread = (FRAME_BYTES * sumAA - sumA * sumA) * (FRAME_BYTES * sumBB - sumB * sumB);
  return spread <= 0 ? 0 : (FRAME_BYTES * sumAB - sumA * sumB) / Math.sqrt(spread);
}
