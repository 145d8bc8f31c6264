import type { CameraReason } from '../../../../src/contract/wire/mqtt/up.js';

/** Key pictures further apart are looked at too seldom and make playing wait. */
const LONG_MS = 10_000;
/** Smart codecs stretch and shrink; after so long without a stretch they are off. */
const FORGET_MS = 600_000;

/** Watches how far apart the key pictures of one run are. Pure: no clock but the fragments' own. */
export class KeyWatch {
  private sinceKeyMs = 0;
  private hadKey = false;
  private longUntilMs = Number.NEGATIVE_INFINITY;

  /** @returns what is amiss with its key pictures now; null when nothing is */
  fragment({ isKey, durationMs }: { isKey: boolean; durationMs: number }, startMs: number): CameraReason | null {
    this.sinceKeyMs = isKey ? durationMs : this.sinceKeyMs + durationMs;
    this.hadKey ||= isKey;
    if (this.sinceKeyMs >= LONG_MS) this.longUntilMs = startMs + durationMs + FORGET_MS;
    if (startMs >= this.longUntilMs) return null;
    return this.hadKey ? 'long_key_frames' : 'no_key_frames';
  }
}
