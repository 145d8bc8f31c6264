import { setImmediate as nextTurn } from 'node:timers/promises';

/** For so long database work may hold the event loop in one go. */
const SLICE_MS = 5;

/**
 * SQLite answers at once, so whoever awaits one statement after the other never gives the event loop away: no request,
 * no message, no socket is served until he is done. Called before each statement, this breaks such work into slices.
 */
export class Breath {
  /** When the turn of the loop began in which statements are running; null before the first one of a turn. */
  private since: number | null = null;

  /** Null where there is nothing to wait for, as before nearly every statement: a promise for each is not had for nothing. */
  take(): Promise<void> | null {
    const now = performance.now();
    if (this.since === null) {
      this.since = now;
      setImmediate(() => {
        this.since = null;
      });
    } else if (now - this.since > SLICE_MS) return nextTurn();
    return null;
  }
}
