import { setTimeout as pause } from 'node:timers/promises';
import type { Camera } from '../../boxes/index.js';
import { DAY_MS } from '../../contract/business-date.js';
import { BrokenMedia } from '../../contract/wire/media-boxes.js';
import { type Clock, DomainError, type Principal } from '../../platform/index.js';
import type { FootageFeed, Piece, Viewing } from '../../playback/index.js';
import type { Span } from '../uppers/shown.js';
import { LineLost, type MediaLine } from './media-line.js';
import type { Offer } from './offer.js';
import { Pace } from './pace.js';
import { packOf, TICKS_A_MS } from './program-stream.js';
import { type Picture, readPictures, readTrack, type VideoTrack } from './read-pictures.js';
import { RtpPackets } from './rtp.js';

/** Of what is filmed now the last seconds come at once: a piece is whole only after its two seconds. */
const LIVE_BACK_MS = 6_000;
/** A look-in ends by itself after that; whoever still watches asks again, and is in the register again. */
export const MOST_LIVE_MS = 3_600_000;
const LIVE_LOOK_MS = 1_000;
/** So long nothing new comes before a look-in is over. */
const LIVE_SILENT_MS = 30_000;
const WINDOW_MS = 60_000;
const MOST_WINDOW_MS = 3_600_000;
/** No piece is longer. */
const MOST_PIECE_MS = 6_000;
/** A piece that begins so much before the end of the one that was sent shows the same again. */
const OVERLAP_MS = 500;
/** From one picture to the next, where nothing else is known. */
const USUAL_STEP_MS = 40;

/** How it came to its end: all was sent; there was nothing; it may not be shown; the box or the other side is away; it was stopped. */
export type Ended = 'sent' | 'nothing' | 'not-shown' | 'box' | 'line' | 'stopped';

export interface SendingParts {
  feed: FootageFeed;
  clock: Clock;
  line: MediaLine;
  camera: Camera;
  /** Who watches, for the viewing register. */
  watcher: Principal;
  reason: string;
  /** The parts of a span that may be shown. */
  within: (span: Span) => Promise<Span[]>;
}

/**
 * Sends footage as program stream over RTP: what is filmed now, or a span of the recording, at the speed it was filmed. Whatever leaves
 * stands on a line of the viewing register that was written before; from when to when it really was is said there at the end.
 */
export class Sending {
  private readonly stop = new AbortController();
  private readonly pace: Pace;
  private readonly packets: RtpPackets;
  private viewing: Viewing | null = null;
  private served: Span | null = null;
  private track: { initId: string; read: VideoTrack } | null = null;
  /** The stream's own time, which never goes back, and when the picture there was filmed. */
  private last: { streamMs: number; filmedMs: number } | null = null;
  private cursorMs: number;
  /** Up to which moment it was sent in one go; null at the begin and where it was led elsewhere. */
  private sentToMs: number | null = null;
  private readonly endMs: number;
  private hasMoved = false;

  constructor(
    private readonly offer: Offer,
    private readonly parts: SendingParts,
  ) {
    const nowMs = this.nowMs();
    this.pace = new Pace(offer.speed);
    this.packets = new RtpPackets(Number(offer.ssrc));
    this.cursorMs = offer.span?.fromMs ?? nowMs - LIVE_BACK_MS;
    this.endMs =
      offer.span === null ? nowMs + MOST_LIVE_MS : Math.min(offer.span.toMs, offer.span.fromMs + DAY_MS, nowMs);
  }

  /** Sends until the end, and closes the line. */
  async run(): Promise<Ended> {
    try {
      await this.parts.line.ready();
      return this.offer.span === null ? await this.sendLive() : await this.sendRecorded();
    } catch (error) {
      if (this.stop.signal.aborted) return 'stopped';
      if (error instanceof LineLost) return 'line';
      if (error instanceof DomainError || error instanceof BrokenMedia) return 'box';
      throw error;
    } finally {
      this.parts.line.close();
      const { viewing, served } = this;
      if (viewing && served) {
        await this.parts.feed.close(viewing, { fromAt: new Date(served.fromMs), toAt: new Date(served.toMs) });
      }
    }
  }

  end(): void {
    this.stop.abort();
    this.parts.line.close();
  }

  halt(): void {
    this.pace.halt();
  }

  /**
   * Goes on after a pause, at another speed, or elsewhere in the span; null: as before.
   *
   * @param atMs ms since the begin of the span
   */
  goOn({ speed, atMs }: { speed: number | null; atMs: number | null }): void {
    if (atMs !== null && this.offer.span) {
      this.cursorMs = Math.min(this.offer.span.fromMs + atMs, this.endMs);
      this.hasMoved = true;
      this.sentToMs = null;
    }
    this.pace.goOn(speed);
  }

  private async sendRecorded(): Promise<Ended> {
    let windowMs = WINDOW_MS;
    let wasShown = false;
    while (this.cursorMs < this.endMs && !this.stop.signal.aborted) {
      const toMs = Math.min(this.endMs, this.cursorMs + windowMs);
      this.hasMoved = false;
      const part = await this.nextPart(toMs);
      wasShown ||= part !== undefined;
      const pieces = part === undefined ? [] : await this.piecesOf(part, false);
      for (const piece of pieces) {
        if (!(await this.send(piece, part?.toMs ?? toMs))) break;
      }
      // Where nothing was recorded the box is asked for more and more at once
      windowMs = pieces.length > 0 ? WINDOW_MS : Math.min(MOST_WINDOW_MS, windowMs * 2);
      if (!this.hasMoved) this.cursorMs = part?.toMs ?? toMs;
    }
    if (this.stop.signal.aborted) return 'stopped';
    if (this.served === null) return wasShown ? 'nothing' : 'not-shown';
    return 'sent';
  }

  private async sendLive(): Promise<Ended> {
    let heardMs = performance.now();
    for (let nowMs = this.nowMs(); !this.stop.signal.aborted; nowMs = this.nowMs()) {
      if (nowMs >= this.endMs) return 'sent';
      const part = await this.nextPart(nowMs);
      if (part === undefined) return 'not-shown';
      const pieces = await this.piecesOf(part, true);
      for (const piece of pieces) {
        heardMs = performance.now();
        if (!(await this.send(piece, part.toMs))) break;
        this.cursorMs = piece.startMs + piece.durationMs;
      }
      if (part.toMs < nowMs) return 'not-shown';
      if (performance.now() - heardMs > LIVE_SILENT_MS) return 'box';
      if (pieces.length === 0) {
        await pause(LIVE_LOOK_MS, undefined, { signal: this.stop.signal }).catch(() => undefined);
      }
    }
    return 'stopped';
  }

  /** The next stretch up to then that may be shown; it may have begun before what is sent next, which begins with a whole piece. */
  private async nextPart(toMs: number): Promise<Span | undefined> {
    const parts = await this.parts.within({ fromMs: this.cursorMs - MOST_PIECE_MS, toMs });
    return parts.find((part) => part.toMs > this.cursorMs);
  }

  private async piecesOf(part: Span, growing: boolean): Promise<Piece[]> {
    const fromMs = Math.max(this.cursorMs, part.fromMs);
    const { pieces } = await this.parts.feed.find(this.parts.camera, fromMs, part.toMs, growing);
    const least = this.sentToMs === null ? part.fromMs : Math.max(part.fromMs, this.sentToMs - OVERLAP_MS);
    return pieces.filter(({ startMs }) => startMs >= least);
  }

  /** @returns false when it was stopped, led elsewhere or has come to `toMs` meanwhile */
  private async send(piece: Piece, toMs: number): Promise<boolean> {
    this.viewing ??= await this.openViewing();
    const { init, bytes } = await this.parts.feed.bytes(this.parts.camera, this.viewing, piece);
    if (this.track?.initId !== piece.initId) this.track = { initId: piece.initId, read: readTrack(init) };
    const track = this.track.read;
    const pictures = readPictures(track, bytes);
    const zeroMs = piece.startMs - (pictures[0]?.decodeMs ?? 0);
    for (const picture of pictures) {
      const filmedMs = zeroMs + picture.decodeMs;
      if (filmedMs >= Math.min(toMs, this.endMs)) return false;
      await this.pace.until(filmedMs, this.stop.signal);
      if (this.stop.signal.aborted || this.hasMoved) return false;
      await this.sendPicture(track, picture, filmedMs);
    }
    this.sentToMs = piece.startMs + piece.durationMs;
    return true;
  }

  private async sendPicture(track: VideoTrack, picture: Picture, filmedMs: number): Promise<void> {
    const stepMs = this.last === null ? 0 : filmedMs - this.last.filmedMs;
    const streamMs = this.last === null ? 0 : this.last.streamMs + (stepMs > 0 ? stepMs : USUAL_STEP_MS);
    this.last = { streamMs, filmedMs };
    const showMs = streamMs + picture.showMs - picture.decodeMs;
    const pack = packOf(track, { ...picture, decodeMs: streamMs, showMs });
    this.served = {
      fromMs: Math.min(this.served?.fromMs ?? filmedMs, filmedMs),
      toMs: Math.max(this.served?.toMs ?? filmedMs, filmedMs),
    };
    await this.parts.line.send(this.packets.of(pack, streamMs * TICKS_A_MS));
  }

  private nowMs(): number {
    return this.parts.clock.now().getTime();
  }

  private openViewing(): Promise<Viewing> {
    const { feed, watcher, camera, reason } = this.parts;
    const fromAt = new Date(this.offer.span?.fromMs ?? this.cursorMs);
    return feed.open(watcher, camera, { fromAt, toAt: new Date(this.endMs), reason });
  }
}
