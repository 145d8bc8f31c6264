import { setTimeout as delay } from 'node:timers/promises';
import { type Log, messageOf } from '../log.js';
import { type DirectReader, type KeyPicture, ReaderGone, type ReaderRunEnd, type Unfit } from '../reader/index.js';
import { Backoff } from '../recorder/backoff.js';
import type { Source } from './detector-process.js';
import type { Look, LookOrder } from './look-choice.js';

/** Key pictures may be two minutes apart. */
const PATIENCE_MS = 150_000;
const LONGEST_WAIT_MS = 10_000;
/** A stream that was left to ffmpeg is tried again after so long: cameras are set otherwise. */
const UNFIT_FOR_MS = 86_400_000;
const LOOK_AGAIN_MS = 60_000;

export interface KeyFeedDeps {
  reader: Pick<DirectReader, 'lookAt' | 'isUsable'>;
  detector: {
    watch(cameraId: string, source: Source | null): void;
    show(pictures: ({ cameraId: string } & KeyPicture)[]): void;
  };
  log: Log;
  /** Whether the camera's password was refused a short time ago, so that no stream is opened with it; and that it was. */
  signIns: { isClosed(cameraId: string): boolean; refused(cameraId: string): void };
  /** What was looked at has ended without a picture; `isFull`: because the camera gives no further stream. */
  onBlind: (cameraId: string, isFull: boolean) => void;
}

const NO_FURTHER_STREAM = /\b453 /;
const WRONG_PASSWORD = /\b401\b/;

interface Watched {
  order: Look;
  stop: AbortController;
  unfit: Unfit | null;
  /** Aborted when the detector can make nothing of what it is shown. */
  useless: AbortController;
}

/**
 * Where the detector's pictures come from: of streams that the box's reader understands it is handed the key pictures,
 * the others it opens itself, by one ffmpeg each.
 */
export class KeyFeed {
  private readonly watched = new Map<string, Watched>();
  private waiting: ({ cameraId: string } & KeyPicture)[] = [];

  constructor(private readonly deps: KeyFeedDeps) {}

  /** Looks at this stream of the camera from now on, or at what `show` is given; null: not at all. */
  watch(cameraId: string, order: Look | null): void {
    const now = this.watched.get(cameraId);
    if (isSame(now?.order ?? null, order)) return;
    now?.stop.abort();
    this.watched.delete(cameraId);
    if (order === null) {
      this.deps.detector.watch(cameraId, null);
      return;
    }
    const watched: Watched = { order, stop: new AbortController(), unfit: null, useless: new AbortController() };
    this.watched.set(cameraId, watched);
    if (order === 'recorded') this.deps.detector.watch(cameraId, 'shown');
    else void this.follow(cameraId, watched, order);
  }

  /** A key picture of what is recorded of this camera, for as long as that is what is looked at. */
  show(cameraId: string, picture: KeyPicture): void {
    if (this.watched.get(cameraId)?.order === 'recorded') this.hand({ cameraId, ...picture });
  }

  /** Why what is looked at is read by ffmpeg although the box reads by itself; null where it is not. */
  leftBecause(cameraId: string): Unfit | null {
    return this.watched.get(cameraId)?.unfit ?? null;
  }

  /** Nothing can be made of the pictures of this camera. */
  undecoded(cameraId: string): void {
    this.watched.get(cameraId)?.useless.abort();
  }

  stop(): void {
    for (const { stop } of this.watched.values()) stop.abort();
    this.watched.clear();
  }

  private async follow(cameraId: string, watched: Watched, order: LookOrder): Promise<void> {
    const { reader, detector } = this.deps;
    const { stop } = watched;
    const backoff = new Backoff();
    const rest = (ms: number) => delay(ms, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    while (!stop.signal.aborted) {
      if (order.transport !== 'tcp' || !reader.isUsable || watched.unfit !== null) {
        if (order.transport === 'tcp') watched.unfit ??= 'fault';
        detector.watch(cameraId, order);
        await rest(reader.isUsable ? UNFIT_FOR_MS : LOOK_AGAIN_MS);
        if (reader.isUsable) watched.unfit = null;
        continue;
      }
      if (this.deps.signIns.isClosed(cameraId)) {
        await rest(LONGEST_WAIT_MS);
        continue;
      }
      detector.watch(cameraId, 'shown');
      watched.unfit = await this.lookAt(cameraId, watched, order, backoff);
      if (watched.unfit === null) await rest(backoff.next(LONGEST_WAIT_MS));
    }
  }

  /** @returns why the stream is to be left to ffmpeg */
  private async lookAt(cameraId: string, watched: Watched, order: LookOrder, backoff: Backoff): Promise<Unfit | null> {
    const { reader, log, onBlind } = this.deps;
    const { stop } = watched;
    const useless = new AbortController();
    watched.useless = useless;
    let pictures = 0;
    let end: ReaderRunEnd | null = null;
    try {
      end = await reader.lookAt({
        address: order.url,
        signal: AbortSignal.any([stop.signal, useless.signal]),
        patienceMs: () => PATIENCE_MS,
        onPicture: (picture) => {
          pictures += 1;
          backoff.succeed();
          this.hand({ cameraId, ...picture });
        },
      });
      if (!stop.signal.aborted) log.warn('look.ended', { cameraId, because: end.because, complaints: end.complaints });
    } catch (error) {
      log.warn('look.failed', { cameraId, message: messageOf(error) });
    }
    if (stop.signal.aborted) return null;
    if (useless.signal.aborted) return 'fault';
    const unfit = end?.unfit ?? null;
    if (WRONG_PASSWORD.test(end?.complaints ?? '')) this.deps.signIns.refused(cameraId);
    if (pictures === 0 && unfit === null && !(end?.error instanceof ReaderGone))
      onBlind(cameraId, NO_FURTHER_STREAM.test(end?.complaints ?? ''));
    return unfit;
  }

  /** What the reader tells at one time goes on at one time. */
  private hand(picture: { cameraId: string } & KeyPicture): void {
    this.waiting.push(picture);
    if (this.waiting.length > 1) return;
    queueMicrotask(() => {
      const pictures = this.waiting;
      this.waiting = [];
      this.deps.detector.show(pictures);
    });
  }
}

function isSame(one: Look | null, other: Look | null): boolean {
  if (one === null || other === null || one === 'recorded' || other === 'recorded') return one === other;
  return one.url === other.url && one.transport === other.transport;
}
