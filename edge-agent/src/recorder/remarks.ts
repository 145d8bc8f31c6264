import type { CameraReason, ReasonSince } from '../../../src/contract/wire/mqtt/up.js';

/** What is amiss with a camera beside its state, each since when. */
export class Remarks {
  private readonly since = new Map<CameraReason, number>();

  /** Notes that `reason` holds or does not. @returns whether that is news */
  set(reason: CameraReason, holds: boolean, sinceMs: number): boolean {
    if (holds === this.since.has(reason)) return false;
    if (holds) this.since.set(reason, sinceMs);
    else this.since.delete(reason);
    return true;
  }

  list(): ReasonSince[] {
    return [...this.since].map(([reason, ms]) => ({ reason, since: new Date(ms).toISOString() }));
  }
}
