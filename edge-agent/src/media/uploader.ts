import { open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { DownBody } from '../../../src/contract/mqtt.js';
import type { SegmentStore } from '../index/segment-store.js';
import { type Log, messageOf } from '../log.js';
import { type Recordings, sizeOf } from '../recorder/recordings.js';
import { callPlatform } from './call-platform.js';

type Piece = DownBody<'media-upload'>['pieces'][number];

const AT_ONCE = 4;
const MOST_WAITING = 512;
const CHUNK_BYTES = 256 * 1024;
const CALL_MS = 30_000;
const ATTEMPTS = 6;

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
    const source = await this.locate(piece);
    if (source === null) {
      this.deps.log.warn('upload.unknown-piece', { segmentId: piece.segmentId, part: piece.part });
      return;
    }
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

  /** Where the bytes are. The path comes from the index, and the range must lie on fragment borders it knows. */
  private async locate(piece: Piece): Promise<{ path: string; from: number; to: number } | null> {
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

  private async send(pieceId: string, source: { path: string; from: number; to: number }): Promise<void> {
    const total = source.to - source.from;
    let offset = await this.offset(pieceId);
    const handle = await open(source.path, 'r');
    try {
      while (offset < total) {
        const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, total - offset));
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, source.from + offset);
        if (bytesRead !== chunk.length) throw new NotWanted('the recording is shorter than its index');
        const response = await this.call(pieceId, 'PATCH', offset, total, chunk);
        if (response.status === 404 || response.status === 409) throw new NotWanted();
        if (!response.ok) throw new Error(`the platform answers ${response.status}`);
        offset += chunk.length;
      }
    } finally {
      await handle.close();
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
