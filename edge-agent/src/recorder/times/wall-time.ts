/** A camera's own clock may be wrong by so much before its pictures are put back to the box's time. */
const MOST_DRIFT_MS = 1_000;
/** Network jams pass within so many fragments; a drift stays. */
const WINDOW = 32;
/** By so much of its length a fragment may begin before the end of the one before, where the camera's clock runs fast. */
const MOST_OVERLAP = 0.002;

/**
 * When the fragments of one run began, by the box's clock. ffmpeg counts from the first picture: with arrival times as
 * stamps that is the box's clock itself, with the camera's own stamps it drifts away with the camera's quartz and is
 * put back: at once where it is behind, little by little where it is ahead, so that hardly anything overlaps.
 */
export class WallTime {
  private firstMs: number | null = null;
  private endMs = Number.NEGATIVE_INFINITY;
  private lags: number[] = [];

  /** @param ownStamps the stamps are the camera's and not the times of arrival */
  constructor(private readonly ownStamps: boolean) {}

  /** @param arrivedMs when it was complete, which is when the next one began */
  startOf({ offsetMs, durationMs }: { offsetMs: number; durationMs: number }, arrivedMs: number): number {
    this.firstMs ??= arrivedMs - offsetMs - durationMs;
    if (this.ownStamps) this.followBox(arrivedMs - (this.firstMs + offsetMs + durationMs));
    const startMs = Math.max(Math.round(this.firstMs + offsetMs), Math.ceil(this.endMs));
    if (this.ownStamps) this.endMs = startMs + durationMs * (1 - MOST_OVERLAP);
    return startMs;
  }

  private followBox(lagMs: number): void {
    this.lags.push(lagMs);
    if (this.lags.length < WINDOW) return;
    // What comes late may have been held up on its way; what comes soonest tells the time.
    const drift = Math.min(...this.lags);
    this.lags = [];
    if (Math.abs(drift) > MOST_DRIFT_MS) this.firstMs = (this.firstMs as number) + drift;
  }
}
