/** How often `isTooLong` is asked, about. */
const ASKED_EVERY_MS = 1_000;

/**
 * Whether a thread or process has said nothing for too long. Whoever was held up itself has not been listening: then what
 * was said meanwhile is still to be heard, and the silence counts from a moment ago.
 */
export class Silence {
  private sinceMs: number;
  private askedMs: number;
  /** At the last question: we were held up ourselves. */
  wasHeldUp = false;

  constructor(
    private readonly longestMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.sinceMs = now();
    this.askedMs = this.sinceMs;
  }

  /** Something was heard, or it has just begun. */
  broken(): void {
    this.sinceMs = this.now();
  }

  /** To be asked every second, also while there is nobody to listen to. */
  isTooLong(): boolean {
    const now = this.now();
    this.wasHeldUp = now - this.askedMs > 3 * ASKED_EVERY_MS;
    if (this.wasHeldUp) this.sinceMs = Math.max(this.sinceMs, now - ASKED_EVERY_MS);
    this.askedMs = now;
    return now - this.sinceMs > this.longestMs;
  }
}
