/**
 * Waiting times between attempts: 1 s, doubling up to `maxMs`, each spread over the upper half of its value so that
 * eight cameras behind one switch do not all knock at once.
 */
export class Backoff {
  private failures = 0;

  constructor(private readonly random: () => number = Math.random) {}

  /** Milliseconds to wait before the next attempt. */
  next(maxMs: number): number {
    const full = Math.min(maxMs, 1000 * 2 ** Math.min(this.failures, 10));
    this.failures += 1;
    return full / 2 + (full / 2) * this.random();
  }

  succeed(): void {
    this.failures = 0;
  }
}
