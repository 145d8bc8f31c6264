/**
 * The one time all cameras of a review follow. It stands still while somebody who has footage is still fetching it
 * (`hold`), so that no picture runs ahead of another.
 */
export class WallClock {
  private anchorWallMs: number;
  private anchorTickMs: number;
  private wanted = false;
  private speed = 1;
  private readonly holders = new Set<unknown>();
  private readonly listeners = new Set<() => void>();

  /** @param tick a steady clock in ms, `performance.now` outside of tests */
  constructor(
    startMs: number,
    private readonly tick: () => number = () => performance.now(),
  ) {
    this.anchorWallMs = startMs;
    this.anchorTickMs = tick();
  }

  /** The instant that is shown now. */
  now(): number {
    if (!this.running) return this.anchorWallMs;
    return this.anchorWallMs + (this.tick() - this.anchorTickMs) * this.speed;
  }

  /** True when somebody pressed play, whether or not the clock has to wait. */
  get playing(): boolean {
    return this.wanted;
  }

  get running(): boolean {
    return this.wanted && this.holders.size === 0;
  }

  get rate(): number {
    return this.speed;
  }

  play(): void {
    this.change(() => {
      this.wanted = true;
    });
  }

  pause(): void {
    this.change(() => {
      this.wanted = false;
    });
  }

  seek(atMs: number): void {
    this.change(() => {
      this.anchorWallMs = atMs;
    });
  }

  setRate(rate: number): void {
    this.change(() => {
      this.speed = rate;
    });
  }

  hold(who: unknown, waiting: boolean): void {
    if (this.holders.has(who) === waiting) return;
    this.change(() => {
      if (waiting) this.holders.add(who);
      else this.holders.delete(who);
    });
  }

  subscribe(tell: () => void): () => void {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  }

  private change(apply: () => void): void {
    this.anchorWallMs = this.now();
    this.anchorTickMs = this.tick();
    apply();
    for (const tell of this.listeners) tell();
  }
}
