import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { FilmMaker, type MadeFragment } from './film/film-maker.js';
import { RtspConnection } from './rtsp/connection.js';
import { readReplayTime, readRtcp } from './rtsp/rtp.js';

/** What was fetched: an unbroken stretch, by the device's own clock. */
export interface KeptFilm {
  fromMs: number;
  toMs: number;
}

/** The device plays something, and it is not taken. `no_times`: it does not say when its pictures were filmed. */
export class NotTaken extends Error {
  constructor(readonly why: 'no_times' | 'other_times') {
    super(why === 'no_times' ? 'the pictures carry no times' : 'the pictures are of another time than was asked for');
  }
}

const READ_EVERY_MS = 50;
/** A device that sends nothing for so long has nothing more. */
const SILENCE_MS = 8_000;
/** A device may begin with the key picture before what was asked for. */
const EARLY_MS = 60_000;
/** Times that step by more than the pictures do: between them footage is missing. */
const STEP_MS = 1_000;
/** Pictures without a time, before one has come: packets of the first may. */
const MOST_UNDATED = 500;

/**
 * Fetches an unbroken stretch of what a device has kept into a film file, in the form that is recorded here, and says when it
 * was filmed by the device's own word. Where footage is missing it ends: what lies behind is asked for by itself.
 *
 * @param address of a checked host, by number, with the credentials
 * @param span by the device's clock; nothing outside of it is kept
 * @param limits bytes at the most, and whether to go on
 * @returns null where nothing of the span has come
 * @throws NotTaken, RtspFault, UnfitStream; the file may then be there, in part
 */
export async function fetchKept(
  address: string,
  span: { fromMs: number; toMs: number },
  path: string,
  limits: { bytes: number; mayGoOn: () => boolean },
): Promise<KeptFilm | null> {
  const fetch = new Fetch(address, span, path, limits.bytes);
  try {
    await fetch.play();
    while (!fetch.isOver && limits.mayGoOn()) {
      fetch.read();
      await delay(READ_EVERY_MS);
    }
  } finally {
    await fetch.close();
  }
  return fetch.result();
}

class Fetch {
  isOver = false;
  private film: FilmMaker | null = null;
  private readonly connection: RtspConnection;
  private readonly file;
  private begins: (() => FilmMaker) | null = null;
  private clockRate = 1;
  private first: { wallMs: number; timestamp: number } | null = null;
  private lastMs = 0;
  private undated = 0;
  private heardAt = performance.now();
  private init: string | null = null;
  private head: Buffer | null = null;
  private kept: KeptFilm | null = null;
  private error: unknown;

  constructor(
    address: string,
    private readonly span: { fromMs: number; toMs: number },
    path: string,
    private bytesLeft: number,
  ) {
    this.file = createWriteStream(path, { mode: 0o600 });
    this.connection = new RtspConnection(address, {
      media: (data, from, to) => this.guarded(() => this.packet(data, from, to)),
      control: (data, from, to) => {
        if (readRtcp(data, from, to).isBye) this.guarded(() => this.end());
      },
      ended: (error) => this.fail(error),
    });
  }

  async play(): Promise<void> {
    await this.connection.play((track) => {
      this.clockRate = track.clockRate;
      this.begins = () =>
        new FilmMaker(track, {
          begin: (initId, init) => this.begin(initId, init),
          fragment: (made) => this.take(made),
        });
      this.film = this.begins();
    }, this.span);
  }

  read(): void {
    if (this.file.writableNeedDrain) return;
    this.connection.read(performance.now());
    if (performance.now() - this.heardAt > SILENCE_MS) this.guarded(() => this.end());
  }

  async close(): Promise<void> {
    this.connection.close();
    this.isOver = true;
    this.file.end();
    await finished(this.file).catch((error: unknown) => this.fail(error));
  }

  result(): KeptFilm | null {
    if (this.error !== undefined && this.kept === null) throw this.error;
    return this.kept;
  }

  private guarded(work: () => void): void {
    try {
      if (!this.isOver) work();
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.error ??= error;
    this.isOver = true;
  }

  private packet(data: Buffer, from: number, to: number): void {
    this.heardAt = performance.now();
    const said = readReplayTime(data, from, to);
    if (said === null && this.first === null) {
      this.undated += 1;
      if (this.undated > MOST_UNDATED) throw new NotTaken('no_times');
      return;
    }
    if (said !== null && !this.follows(said, data.readUInt32BE(from + 4))) {
      this.interrupt();
      if (this.isOver || !this.follows(said, data.readUInt32BE(from + 4))) return;
    }
    this.film?.packet(data, from, to, this.lastMs);
    if (this.lastMs >= this.span.toMs) this.end();
  }

  /** Footage is missing behind what has come. It begins anew where nothing of that was of the span: the end of an earlier stretch. */
  private interrupt(): void {
    this.film?.finish(this.lastMs);
    if (this.kept !== null) this.isOver = true;
    [this.first, this.init, this.head] = [null, null, null];
    this.film = this.begins?.() ?? null;
  }

  /** Whether the picture is of the stretch that is being fetched. */
  private follows(wallMs: number, timestamp: number): boolean {
    if (this.first === null) {
      if (wallMs < this.span.fromMs - EARLY_MS || wallMs > this.span.toMs) throw new NotTaken('other_times');
      this.lastMs = wallMs;
      this.first = { wallMs, timestamp };
    }
    const ticks = (timestamp - this.first.timestamp) | 0;
    const expectedMs = this.first.wallMs + (ticks * 1000) / this.clockRate;
    if (Math.abs(wallMs - expectedMs) > STEP_MS) return false;
    this.lastMs = Math.max(this.lastMs, wallMs);
    return true;
  }

  private end(): void {
    this.film?.finish(this.lastMs);
    this.isOver = true;
  }

  private begin(initId: string, init: Buffer): void {
    // A film has one form; what comes in another is fetched by itself.
    if (this.kept !== null && this.init !== initId) this.isOver = true;
    if (this.kept !== null || this.init === initId) return;
    this.init = initId;
    this.head = init;
  }

  private take({ moof, mdat, mdatBytes, arrivedMs, durationMs, isAfterLoss }: MadeFragment): void {
    if (this.isOver) return;
    const [fromMs, toMs] = [Math.round(arrivedMs - durationMs), Math.round(arrivedMs)];
    if (fromMs < this.span.fromMs) return;
    this.bytesLeft -= moof.length + mdatBytes;
    if (toMs > this.span.toMs || this.bytesLeft < 0 || (isAfterLoss && this.kept !== null)) {
      this.isOver = true;
      return;
    }
    if (this.head !== null) this.file.write(this.head);
    this.head = null;
    this.file.write(moof);
    this.file.write(mdat.subarray(0, mdatBytes));
    this.kept = { fromMs: this.kept?.fromMs ?? fromMs, toMs };
  }
}
