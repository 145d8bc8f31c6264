/** A clock that is set by less was only slow or fast for a while. */
const STEP_MS = 2_000;

/** The wall clock, watched by one that nobody sets: whoever reads it after a leap finds everybody told of it already. */
export class StepWatch {
  private wallMs: number;
  private steadyMs: number;

  /**
   * @param wall ms since 1970
   * @param steady ms of a clock that nobody sets
   * @param onStep what the clock would say without the leap, and what it says
   */
  constructor(
    private readonly wall: () => number,
    private readonly steady: () => number,
    private readonly onStep: (beforeMs: number, nowMs: number) => void,
  ) {
    this.wallMs = wall();
    this.steadyMs = steady();
  }

  now(): number {
    const [wallMs, steadyMs] = [this.wall(), this.steady()];
    const expectedMs = this.wallMs + (steadyMs - this.steadyMs);
    this.wallMs = wallMs;
    this.steadyMs = steadyMs;
    if (Math.abs(wallMs - expectedMs) >= STEP_MS) this.onStep(Math.round(expectedMs), wallMs);
    return wallMs;
  }
}
