const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A clock that is set by less is only set right. */
const STEP_MS = HOUR_MS;
/** So long a clock that has leapt forward has to run on before anything is deleted by it. */
const DOUBT_MS = DAY_MS;

/**
 * The time by which footage is old. A box's clock may leap: a dead battery, a wrong server of time, a hand. Forward it
 * makes a month of footage old at a stroke, so a leap is only believed after a day of running at it; until then time
 * goes on from before. Backward it is believed at once, since that only keeps footage longer.
 */
export class SteadyAge {
  private wallMs: number;
  private steadyMs: number;
  /** Since when, by the steady clock, the wall clock is ahead of what it should be. */
  private aheadSinceMs: number | null = null;

  /**
   * @param wall ms since 1970
   * @param steady ms of a clock that nobody sets
   * @param before when the last footage began that is at least a day old by the wall clock; null when there is none. Where
   *   a day is missing before the last one, the clock has leapt, maybe before a restart, or the box was without power:
   *   that cannot be told apart
   */
  constructor(
    private readonly wall: () => number,
    private readonly steady: () => number,
    before: (ms: number) => number | null,
  ) {
    const now = wall();
    const lastMs = before(now - DAY_MS);
    this.wallMs = lastMs !== null && now - lastMs > 2 * DAY_MS ? lastMs : now;
    this.steadyMs = steady();
  }

  /** Never later than the wall clock. */
  now(): number {
    const [wallMs, steadyMs] = [this.wall(), this.steady()];
    const expectedMs = this.wallMs + (steadyMs - this.steadyMs);
    if (wallMs - expectedMs < STEP_MS) return this.believe(wallMs, steadyMs);
    this.aheadSinceMs ??= steadyMs;
    return steadyMs - this.aheadSinceMs < DOUBT_MS ? expectedMs : this.believe(wallMs, steadyMs);
  }

  private believe(wallMs: number, steadyMs: number): number {
    this.aheadSinceMs = null;
    this.wallMs = wallMs;
    this.steadyMs = steadyMs;
    return wallMs;
  }
}
