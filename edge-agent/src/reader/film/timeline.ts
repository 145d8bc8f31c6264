import { UnfitStream } from '../unfit.js';

/** Between two neighbours in the order sent there is no more than this, by B-frames backward, by a slow camera forward. */
const MOST_BACK_MS = 2_000;
const MOST_FORWARD_MS = 10_000;
/** A camera that stood still for that long says so by its stamps as well. */
const AGREES_MS = 3_000;
/** So many jumps or repetitions within a minute are no time. */
const MOST_ODD = 12;
const ODD_WINDOW_MS = 60_000;
/** What comes soonest within a window tells the time; a camera that runs away from it in three of them is no clock. */
const WINDOW_MS = 10_000;
const MOST_RUNAWAY_MS = 500;
const MOST_WINDOWS = 3;

/**
 * The times of pictures by the camera's own stamps, which wrap around, jump when a camera is set, and on some mean
 * nothing. Pure: what it knows of real time are the arrivals it is told.
 */
export class Timeline {
  private last: { timestamp: number; ticks: number; arrivedMs: number } | null = null;
  private lastStep: number;
  private odd: number[] = [];
  private window = { sinceMs: 0, leastMs: Number.POSITIVE_INFINITY };
  private soonestMs: number | null = null;
  private runaway = 0;

  /** @param clockRate ticks a second */
  constructor(private readonly clockRate: number) {
    this.lastStep = clockRate / 12;
  }

  /**
   * When a picture is to be shown, in ticks since the first; in the order sent.
   *
   * @throws UnfitStream where the stamps are of no use
   */
  ticksOf(timestamp: number, arrivedMs: number): number {
    const { last } = this;
    if (last === null) {
      this.last = { timestamp, ticks: 0, arrivedMs };
      this.window = { sinceMs: arrivedMs, leastMs: 0 };
      return 0;
    }
    const step = (timestamp - last.timestamp) | 0;
    const stepMs = (step * 1000) / this.clockRate;
    const waitedMs = arrivedMs - last.arrivedMs;
    const isJump = stepMs > MOST_FORWARD_MS || stepMs < -MOST_BACK_MS;
    const isOdd = step === 0 || (isJump && Math.abs(stepMs - waitedMs) > AGREES_MS);
    if (isOdd) this.countOdd(arrivedMs);
    else if (step > 0) this.lastStep = Math.min(step, this.clockRate);
    const forward = Math.max(this.lastStep, Math.round((waitedMs * this.clockRate) / 1000));
    const ticks = last.ticks + Math.round(isOdd ? forward : step);
    this.last = { timestamp, ticks, arrivedMs };
    this.watchRate(arrivedMs - (ticks * 1000) / this.clockRate, arrivedMs);
    return ticks;
  }

  private countOdd(atMs: number): void {
    this.odd = [...this.odd.filter((ms) => atMs - ms < ODD_WINDOW_MS), atMs];
    if (this.odd.length >= MOST_ODD) throw new UnfitStream('stamps', 'the stamps jump or stand still');
  }

  private watchRate(lagMs: number, arrivedMs: number): void {
    const { window } = this;
    window.leastMs = Math.min(window.leastMs, lagMs);
    if (arrivedMs - window.sinceMs < WINDOW_MS) return;
    const ranMs = this.soonestMs === null ? 0 : window.leastMs - this.soonestMs;
    // Again and again in the same direction: a jam passes, a wrong rate stays.
    const sign = Math.abs(ranMs) < MOST_RUNAWAY_MS ? 0 : Math.sign(ranMs);
    this.runaway = sign === Math.sign(this.runaway) ? this.runaway + sign : sign;
    if (Math.abs(this.runaway) >= MOST_WINDOWS) throw new UnfitStream('stamps', 'the stamps run at another rate');
    this.soonestMs = window.leastMs;
    this.window = { sinceMs: arrivedMs, leastMs: Number.POSITIVE_INFINITY };
  }
}

/**
 * How many pictures at most were sent before one that is shown before them: 0 where all are shown in the order sent.
 *
 * @param shown when each is shown, in the order sent
 */
export function reorderDepth(shown: readonly number[]): number {
  let depth = 0;
  for (let i = 1; i < shown.length; i++) {
    let later = 0;
    for (let j = Math.max(0, i - MOST_DEPTH); j < i; j++) {
      if ((shown[j] as number) > (shown[i] as number)) later += 1;
    }
    depth = Math.max(depth, later);
  }
  return depth;
}
/** No codec holds back more pictures. */
const MOST_DEPTH = 16;

/**
 * When pictures are decoded, from when they are shown: the stream says only the latter. The pictures' own times in
 * rising order, put off by as many as may overtake one another.
 */
export class DecodeTimes {
  private waiting: number[] = [];
  private last = Number.NEGATIVE_INFINITY;
  private isBegin = true;

  readonly depth: number;

  constructor(depth: number) {
    this.depth = Math.min(depth, MOST_DEPTH);
  }

  /** Pictures are missing: what comes is not put off by those before. */
  interrupt(): void {
    this.waiting = [];
    this.isBegin = true;
  }

  /**
   * @param shown the next pictures, in the order sent
   * @param next the one behind them, null where there is none
   * @param step how far apart pictures are where nothing says
   * @returns one instant more than there are pictures: the last one is when the next is decoded
   */
  of(shown: readonly number[], next: number | null, step: number): number[] {
    if (this.isBegin) {
      // The first pictures are decoded before anything is shown: so many steps before the first that is.
      const first = Math.min(...shown);
      this.waiting = Array.from({ length: this.depth }, (_, i) => first - (this.depth - i) * step);
      this.isBegin = false;
    }
    const found = shown.map((ticks) => this.take(ticks, this.waiting));
    for (let i = 0; i < found.length; i++) {
      if ((found[i] as number) <= this.last) found[i] = this.last + 1;
      this.last = found[i] as number;
    }
    const after = next === null ? null : this.take(next, [...this.waiting]);
    found.push(Math.max(this.last + 1, after ?? this.last + step));
    return found;
  }

  /** Of those that wait, this one included, the earliest. */
  private take(ticks: number, waiting: number[]): number {
    let at = waiting.length;
    while (at > 0 && (waiting[at - 1] as number) > ticks) at -= 1;
    waiting.splice(at, 0, ticks);
    return waiting.shift() as number;
  }
}
