import { setTimeout as pause } from 'node:timers/promises';

/** Later than this it is not made good: it goes on from here at its own speed. */
const LATE_MS = 1_000;
/** What was filmed so much later is not waited for: between the two nothing was recorded. */
const GAP_MS = 2_000;

/** Lets pictures go at the speed at which they were filmed, or so many times faster. */
export class Pace {
  private anchor: { filmedMs: number; wentMs: number } | null = null;
  private waking: (() => void) | null = null;
  private resumed: Promise<void> | null = null;

  /** @param speed times as fast as it was filmed, above 0 */
  constructor(private speed: number) {}

  /** Waits until a picture that was filmed then is due. Ends early, without an error, when `stop` is given. */
  async until(filmedMs: number, stop: AbortSignal): Promise<void> {
    while (this.resumed !== null && !stop.aborted) {
      await Promise.race([this.resumed, aborted(stop)]);
      this.anchor = null;
    }
    const now = performance.now();
    const dueMs = this.anchor === null ? now : this.anchor.wentMs + (filmedMs - this.anchor.filmedMs) / this.speed;
    if (this.anchor === null || dueMs < now - LATE_MS || dueMs > now + GAP_MS) {
      this.anchor = { filmedMs, wentMs: now };
    } else if (dueMs > now) {
      await pause(dueMs - now, undefined, { signal: stop }).catch(() => undefined);
    }
  }

  halt(): void {
    this.resumed ??= new Promise((resume) => {
      this.waking = resume;
    });
  }

  /** @param speed null: as before */
  goOn(speed: number | null): void {
    if (speed !== null) {
      this.speed = speed;
      this.anchor = null;
    }
    this.waking?.();
    this.waking = null;
    this.resumed = null;
  }
}

function aborted(stop: AbortSignal): Promise<void> {
  return new Promise((resume) => stop.addEventListener('abort', () => resume(), { once: true }));
}
