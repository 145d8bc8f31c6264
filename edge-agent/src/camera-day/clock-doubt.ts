import { DAY_MS } from '../../../src/contract/business-date.js';

/** A clock that is so far from the platform's is wrong; what is recorded by it would be looked for at another time. */
export const CLOCK_WRONG_MS = 60_000;

/** `[fromMs, toMs)` by the box's own clock. */
export interface Doubted {
  fromMs: number;
  toMs: number;
}

/**
 * Of which stretches it is not certain that they lie where the box's clock says: those since box and platform last agreed on the
 * time, or since the clock last leapt or the agent began, whichever is earlier. Never more than a day.
 */
export class ClockDoubt {
  private throughMs: number | null = null;

  /** @param sinceMs since when the clock goes on without a leap */
  constructor(private sinceMs: number) {}

  /**
   * The clock is known to be wrong at this moment.
   *
   * @param agreedMs when it was last known to be right, by itself; null where it never was
   * @returns what has become doubtful since this was last said
   */
  wrong(nowMs: number, agreedMs: number | null): Doubted {
    const fromMs = this.throughMs ?? this.from(nowMs, agreedMs);
    this.throughMs = nowMs;
    return { fromMs, toMs: nowMs };
  }

  right(): void {
    this.throughMs = null;
  }

  /** @returns what was recorded by the clock that was set; null where it was put right by less than counts */
  stepped(beforeMs: number, nowMs: number, agreedMs: number | null): Doubted | null {
    const fromMs = this.from(beforeMs, agreedMs);
    this.sinceMs = nowMs;
    this.throughMs = null;
    return Math.abs(nowMs - beforeMs) < CLOCK_WRONG_MS ? null : { fromMs, toMs: beforeMs };
  }

  private from(toMs: number, agreedMs: number | null): number {
    return Math.max(toMs - DAY_MS, Math.min(toMs, this.sinceMs, agreedMs ?? this.sinceMs));
  }
}
