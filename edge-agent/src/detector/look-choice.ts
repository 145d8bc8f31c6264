import type { Streams } from '../recorder/camera-recorder.js';
import type { Transport } from '../recorder/ffmpeg/ffmpeg.js';

/** A stream to look at; the address carries the credentials. */
export interface LookOrder {
  url: string;
  transport: Transport;
}

/** A stream that is opened for it, or the key pictures of what is recorded. */
export type Look = LookOrder | 'recorded';

/** So often in a row the sub-stream may end without a picture before the main one is looked at instead. */
const PATIENT_TRIES = 3;
/** How long until the sub-stream is tried again: the main one costs the box a lot. */
const TRY_AGAIN_MS = 1_800_000;
/** Key pictures up to two minutes apart are looked at; without one for longer nobody is looking. */
const BLIND_AFTER_MS = 150_000;

/**
 * Which stream of a camera is looked at, and since when none is. The lesser stream costs less and may fail; what was
 * not looked at must never pass for a room in which nothing happened.
 */
export class LookChoice {
  private streams: Streams | null = null;
  private failures = 0;
  private subDead: { sinceMs: number; triedMs: number } | null = null;
  /** Since when no stream of its own is given for looking, because too many watch the camera already. */
  private fullSince: number | null = null;
  private sinceMs: number | null = null;

  /** @returns what to look at now */
  offer(streams: Streams | null): Look | null {
    if (streams?.sub !== this.streams?.sub) {
      this.failures = 0;
      this.subDead = null;
      this.fullSince = null;
    }
    this.streams = streams;
    return this.order();
  }

  /** A picture was seen. */
  looked(atMs: number): void {
    this.failures = 0;
    this.sinceMs = atMs;
  }

  /** What is looked at has ended without a picture. @returns what to look at now */
  failed(nowMs: number): Look | null {
    this.failures += 1;
    const { streams } = this;
    if (streams !== null && streams.sub !== streams.main && this.subDead === null && this.failures >= PATIENT_TRIES) {
      this.subDead = { sinceMs: this.sinceMs ?? nowMs, triedMs: nowMs };
      this.failures = 0;
    }
    return this.order();
  }

  /** No further stream is given, or one is wanted for recording: looking does without. @returns what to look at now */
  full(nowMs: number): Look | null {
    this.fullSince ??= nowMs;
    return this.order();
  }

  /** Called every second or so. @returns what to look at now */
  tick(nowMs: number): Look | null {
    if (this.fullSince !== null && nowMs - this.fullSince >= TRY_AGAIN_MS) this.fullSince = null;
    if (this.subDead !== null && nowMs - this.subDead.triedMs >= TRY_AGAIN_MS) {
      this.subDead = null;
      this.failures = PATIENT_TRIES - 1;
    }
    return this.order();
  }

  /** Since when the main stream is looked at because the other one is dead; null while it is not. */
  get subDeadSinceMs(): number | null {
    return this.subDead?.sinceMs ?? null;
  }

  /** Since when the recording itself is looked at, because no further stream is given; null while it is not. */
  get fullSinceMs(): number | null {
    return this.fullSince;
  }

  /** Since when no picture was seen, where that is too long; null otherwise. @param fromMs recorded since then */
  blindSinceMs(fromMs: number, nowMs: number): number | null {
    const since = Math.max(this.sinceMs ?? fromMs, fromMs);
    return nowMs - since >= BLIND_AFTER_MS ? since : null;
  }

  private order(): Look | null {
    const { streams, subDead } = this;
    if (streams === null) return null;
    if (this.fullSince !== null) return 'recorded';
    return { url: subDead === null ? streams.sub : streams.main, transport: streams.transport };
  }
}
