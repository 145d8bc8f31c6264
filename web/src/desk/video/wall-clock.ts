/** Half-open, and not empty. */
export interface Loop {
  fromMs: number;
  toMs: number;
}

/**
 * The one time all cameras of a review follow. It stands still while somebody who has footage is still fetching it
 * (`hold`), so that no picture runs ahead of another.
 */
export class WallClock {
  private anchorWallMs: number;
  private anchorTickMs: number;
  private wanted = false;
  private speed = 1;
  private round: Loop | null = null;
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
    const at = this.anchorWallMs + (this.tick() - this.anchorTickMs) * this.speed;
    if (this.round === null || at < this.round.toMs) return at;
    const { fromMs, toMs } = this.round;
    return fromMs + ((at - fromMs) % (toMs - fromMs));
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

  /** Between which instants it goes round; null when it goes on. */
  get loop(): Loop | null {
    return this.round;
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

  /** A loop that `atMs` does not lie in ends with that. */
  seek(atMs: number): void {
    this.change(() => {
      this.anchorWallMs = atMs;
      if (this.round !== null && (atMs < this.round.fromMs || atMs >= this.round.toMs)) this.round = null;
    });
  }

  /** Goes round in `loop` from now on, from its beginning when it is elsewhere; null: goes on from here. */
  setLoop(loop: Loop | null): void {
    this.change(() => {
      this.round = loop;
      const isInside = loop === null || (this.anchorWallMs >= loop.fromMs && this.anchorWallMs < loop.toMs);
      if (!isInside) this.anchorWallMs = loop.fromMs;
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
