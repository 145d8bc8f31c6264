import { open, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { DownBody } from '../../../src/contract/wire/mqtt/down.js';
import type { SegmentStore } from '../index/segment-store.js';
import { type Log, messageOf } from '../log.js';
import { type Recordings, sizeOf } from '../recorder/recordings.js';
import { callPlatform } from './call-platform.js';
import type { SmallPictures } from './small-pictures.js';

type Piece = DownBody<'media-upload'>['pieces'][number];

const AT_ONCE = 4;
const MOST_WAITING = 512;
const CHUNK_BYTES = 256 * 1024;
const CALL_MS = 30_000;
const ATTEMPTS = 6;

/** Bytes to be sent, of a known length. */
interface Source {
  total: number;
  /** @throws NotWanted when the recording is shorter than its index says */
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}
interface Range {
  path: string;
  from: number;
  to: number;
}

/** The platform does not want this piece (any more). */
class NotWanted extends Error {}

/** Sends pieces of recordings that the platform has asked for, each resumable, a few at a time. */
export class Uploader {
  private readonly waiting: Piece[] = [];
  private readonly known = new Set<string>();
  private active = 0;
  private readonly stopping = new AbortController();

  constructor(
    private readonly deps: {
      platformUrl: string;
      /** PEM; null or absent: the public roots. */
      ca?: string | null | undefined;
      token: string;
      store: SegmentStore;
      recordings: Recordings;
      smallPictures: SmallPictures;
      log: Log;
    },
  ) {}

  /** Takes an order. A piece already on its way is not taken twice; too many are dropped and asked for again. */
  order(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (this.known.has(piece.pieceId) || this.waiting.length >= MOST_WAITING) continue;
      this.known.add(piece.pieceId);
      this.waiting.push(piece);
    }
    this.next();
  }

  stop(): void {
    this.stopping.abort();
    this.waiting.length = 0;
  }

  private next(): void {
    while (this.active < AT_ONCE) {
      const piece = this.waiting.shift();
      if (piece === undefined) return;
      this.active += 1;
      void this.deliver(piece).finally(() => {
        this.active -= 1;
        this.known.delete(piece.pieceId);
        this.next();
      });
    }
  }

  private async deliver(piece: Piece): Promise<void> {
    const { segmentId, part } = piece;
    try {
      const source = await this.open(piece);
      if (source === null) return this.deps.log.warn('upload.unknown-piece', { segmentId, part });
      await this.sendAll(piece, source).finally(() => source.close());
    } catch (error) {
      this.deps.log.warn('upload.not-made', { segmentId, part, message: messageOf(error) });
    }
  }

  private async sendAll(piece: Piece, source: Source): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS && !this.stopping.signal.aborted; attempt++) {
      try {
        await this.send(piece.pieceId, source);
        return;
      } catch (error) {
        if (error instanceof NotWanted) return;
        this.deps.log.warn('upload.interrupted', { pieceId: piece.pieceId, attempt, message: messageOf(error) });
        const { signal } = this.stopping;
        await delay(500 * 2 ** attempt, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async open(piece: Piece): Promise<Source | null> {
    if (piece.rendition === 'small') return this.openSmall(piece);
    const range = await this.locate(piece);
    if (range === null) return null;
    const handle = await open(range.path, 'r');
    return {
      total: range.to - range.from,
      async read(offset, length) {
        const chunk = Buffer.alloc(length);
        const { bytesRead } = await handle.read(chunk, 0, length, range.from + offset);
        if (bytesRead !== length) throw new NotWanted('the recording is shorter than its index');
        return chunk;
      },
      close: () => handle.close(),
    };
  }

  /** Any piece of a recording brings the initialisation part; asked for alone, the first fragment has to do. */
  private async openSmall(piece: Piece): Promise<Source | null> {
    const segment = this.deps.store.find(piece.segmentId);
    const first = segment?.fragments[0];
    if (segment === null || first === undefined) return null;
    const { byteFrom, byteTo } = piece.part === 'init' ? first : piece;
    const range = await this.locate({ ...piece, part: 'fragments', byteFrom, byteTo });
    if (range === null) return null;
    const init = await readFile(this.deps.recordings.initPath(segment.initId));
    const small = await this.deps.smallPictures.make(init, await readRange(range));
    const bytes = piece.part === 'init' ? small.init : small.fragments;
    return {
      total: bytes.length,
      read: async (offset, length) => bytes.subarray(offset, offset + length),
      close: async () => undefined,
    };
  }

  /** Where the bytes are. The path comes from the index, and the range must lie on fragment borders it knows. */
  private async locate(piece: Piece): Promise<Range | null> {
    const segment = this.deps.store.find(piece.segmentId);
    if (segment === null) return null;
    const { recordings } = this.deps;
    if (piece.part === 'init') {
      const path = recordings.initPath(segment.initId);
      const size = await sizeOf(path);
      return size === null ? null : { path, from: 0, to: size };
    }
    const { byteFrom: from, byteTo: to } = piece;
    const starts = segment.fragments.some((fragment) => fragment.byteFrom === from);
    const ends = segment.fragments.some((fragment) => fragment.byteTo === to);
    return starts && ends && from < to ? { path: recordings.pathOf(segment.file), from, to } : null;
  }

  private async send(pieceId: string, { total, read }: Source): Promise<void> {
    let offset = await this.offset(pieceId);
    while (offset < total) {
      const chunk = await read(offset, Math.min(CHUNK_BYTES, total - offset));
      const response = await this.call(pieceId, 'PATCH', offset, total, chunk);
      if (response.status === 404 || response.status === 409) throw new NotWanted();
      if (!response.ok) throw new Error(`the platform answers ${response.status}`);
      offset += chunk.length;
    }
  }

  private async offset(pieceId: string): Promise<number> {
    const response = await this.call(pieceId, 'HEAD');
    if (response.status === 404) return 0;
    if (response.status === 409) throw new NotWanted();
    if (!response.ok) throw new Error(`the platform answers ${response.status}`);
    const offset = Number(response.header('upload-offset') ?? '0');
    if (!Number.isSafeInteger(offset) || offset < 0) throw new Error('the platform names no usable offset');
    return offset;
  }

  private async call(pieceId: string, method: 'HEAD' | 'PATCH', offset = 0, total = 0, body?: Buffer) {
    const headers: Record<string, string> = { Authorization: `Bearer ${this.deps.token}` };
    if (body) {
      headers['Content-Type'] = 'application/offset+octet-stream';
      headers['Upload-Offset'] = String(offset);
      headers['Upload-Length'] = String(total);
    }
    const { platformUrl, ca } = this.deps;
    return callPlatform(`${platformUrl}/api/agent/media/${pieceId}`, {
      method,
      headers,
      body,
      ca: ca ?? null,
      signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(CALL_MS)]),
    });
  }
}

async function readRange({ path, from, to }: Range): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(to - from);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
    if (bytesRead !== bytes.length) throw new NotWanted('the recording is shorter than its index');
    return bytes;
  } finally {
    await handle.close();
  }
}
