import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock, isDuplicateKey, ObjectStore, UnitOfWork } from '../../platform/index.js';
import { MediaPiece } from '../playback.entities.js';
import { initPieceId, type Piece } from './cut-pieces.js';
import type { WantedPart } from './wanted-parts.js';

/** How many bytes of footage are kept on the platform; the oldest arrivals leave first. */
export const MEDIA_CACHE_BYTES = Symbol('MediaCacheBytes');
/** Room for about ten hours of one 4 Mbit/s camera. */
export const DEFAULT_MEDIA_CACHE_BYTES = 20 * 1024 ** 3;

/** Pieces that were uploaded once. They play while their box is away, too. */
@Injectable()
export class PieceCache {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: ObjectStore,
    private readonly clock: Clock,
    @Inject(MEDIA_CACHE_BYTES) private readonly maxBytes: number,
  ) {}

  /** The bytes, or null when they are not here. */
  get(pieceId: string): Promise<Buffer | null> {
    return this.store.get(keyOf(pieceId));
  }

  /** As `has`, asked of the database: which instance has been given the piece does not matter. */
  async isKept(pieceId: string): Promise<boolean> {
    return this.uow.read((tx) => tx.existsBy(MediaPiece, { id: pieceId }));
  }

  async has(pieceId: string): Promise<boolean> {
    return (await this.store.size(keyOf(pieceId))) !== null;
  }

  /** Keeps checked bytes; the file comes first, so that a row always has one. */
  async put(part: WantedPart, bytes: Buffer): Promise<void> {
    await this.store.put(keyOf(part.pieceId), bytes);
    const { pieceId: id, cameraId, segmentId, kind, initId, rendition } = part;
    const { startMs, durationMs, byteFrom, byteTo, fragments } = part;
    const row: MediaPiece = {
      id,
      cameraId,
      segmentId,
      part: kind,
      rendition,
      initId,
      startedAt: new Date(startMs),
      durationMs,
      byteFrom,
      byteTo,
      fragments: [...fragments],
      sizeBytes: bytes.length,
      storedAt: this.clock.now(),
    };
    const evicted = await this.uow.write(async (tx) => {
      await tx.insert(MediaPiece, row).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error; // it came twice, which changes nothing
      });
      return this.evict(tx, id);
    });
    for (const pieceId of evicted) await this.store.delete(keyOf(pieceId));
  }

  /** Playable pieces of a camera that share time with the span: those whose initialisation part is here as well. */
  async piecesOf(cameraId: string, fromMs: number, toMs: number): Promise<Piece[]> {
    return this.uow.read(async (tx) => {
      const rows = await tx
        .createQueryBuilder(MediaPiece, 'piece')
        .where('piece.cameraId = :cameraId AND piece.part = :part', { cameraId, part: 'fragments' })
        .andWhere('piece.startedAt < :toMs AND piece.startedAt + piece.durationMs > :fromMs', { fromMs, toMs })
        .orderBy('piece.startedAt')
        .getMany();
      const inits = await tx.findBy(MediaPiece, {
        cameraId,
        part: 'init',
        initId: In([...new Set(rows.map(({ initId }) => initId))]),
      });
      const present = new Set(inits.map(({ id }) => id));
      return rows.map(asPiece).filter((piece) => present.has(initPieceId(piece)));
    });
  }

  /** What a cached piece is, for one that no playlist of this process has named. */
  async find(pieceId: string, cameraId: string): Promise<Piece | null> {
    const row = await this.uow.read((tx) => tx.findOneBy(MediaPiece, { id: pieceId, cameraId }));
    return row && asPiece(row);
  }

  /** Which of these are here. */
  async keptOf(pieceIds: readonly string[]): Promise<Set<string>> {
    const kept = new Set<string>();
    for (let at = 0; at < pieceIds.length; at += AT_ONCE) {
      const id = In(pieceIds.slice(at, at + AT_ONCE));
      const rows = await this.uow.read((tx) => tx.find(MediaPiece, { where: { id }, select: { id: true } }));
      for (const row of rows) kept.add(row.id);
    }
    return kept;
  }

  /** Takes out a piece whose bytes are not what was promised: it is ordered anew when it is asked for. */
  async drop(pieceId: string): Promise<void> {
    await this.uow.write((tx) => tx.delete(MediaPiece, { id: pieceId }));
    await this.store.delete(keyOf(pieceId));
  }

  /** Takes out what was filmed before and nobody rests on, and initialisation parts that nothing here needs any more. @returns how many */
  async forgetBefore(before: Date): Promise<number> {
    const old = await this.uow.write(async (tx) => {
      const films = await tx
        .createQueryBuilder(MediaPiece, 'piece')
        .where("piece.part = 'fragments' AND piece.startedAt < :before", { before: before.getTime() })
        .andWhere(NOT_HELD, { now: this.clock.now().getTime() })
        .getMany();
      await tx.delete(MediaPiece, { id: In(films.map(({ id }) => id)) });
      // one of these serves a camera for months, so its own age says nothing
      const inits = await tx
        .createQueryBuilder(MediaPiece, 'init')
        .leftJoin(
          MediaPiece,
          'film',
          "film.part = 'fragments' AND film.cameraId = init.cameraId AND film.initId = init.initId",
        )
        .where("init.part = 'init' AND init.startedAt < :before AND film.id IS NULL", { before: before.getTime() })
        .getMany();
      await tx.delete(MediaPiece, { id: In(inits.map(({ id }) => id)) });
      return [...films, ...inits];
    });
    for (const { id } of old) await this.store.delete(keyOf(id));
    return old.length;
  }

  /** Takes out rows nobody rests on, oldest first, until the rest of those fits; never the one that has just come. */
  private async evict(tx: EntityManager, newest: string): Promise<string[]> {
    const sum = await tx.sum(MediaPiece, 'sizeBytes');
    if (Number(sum ?? 0) <= this.maxBytes) return [];
    const now = this.clock.now().getTime();
    const free = await tx
      .createQueryBuilder(MediaPiece, 'piece')
      .select('SUM(piece.sizeBytes)', 'bytes')
      .where(NOT_HELD, { now })
      .getRawOne<{ bytes: string | number | null }>();
    let excess = Number(free?.bytes ?? 0) - this.maxBytes;
    if (excess <= 0) return [];
    const oldest = await tx
      .createQueryBuilder(MediaPiece, 'piece')
      .where(NOT_HELD, { now })
      // one of these serves everything of its camera
      .andWhere(
        "(piece.part = 'fragments' OR NOT EXISTS (SELECT 1 FROM footage_hold h WHERE h.camera_id = piece.camera_id))",
      )
      .orderBy('piece.storedAt')
      .addOrderBy('piece.id')
      .take(500)
      .getMany();
    const out: string[] = [];
    for (const { id, sizeBytes } of oldest) {
      if (excess <= 0) break;
      if (id === newest) continue;
      out.push(id);
      excess -= sizeBytes;
    }
    await tx.delete(MediaPiece, { id: In(out) });
    return out;
  }
}

const AT_ONCE = 500;

/** Footage that somebody rests on stays, here as on its box. */
const NOT_HELD = `NOT EXISTS (SELECT 1 FROM footage_hold h WHERE h.camera_id = piece.camera_id
  AND h.from_at < piece.started_at + piece.duration_ms AND h.to_at > piece.started_at
  AND (h.kept_until IS NULL OR h.kept_until > :now))`;

const keyOf = (pieceId: string): string => `media/${pieceId}`;

function asPiece(row: MediaPiece): Piece {
  const { id, cameraId, segmentId, initId, rendition, startedAt, durationMs, byteFrom, byteTo, fragments } = row;
  return {
    pieceId: id,
    cameraId,
    segmentId,
    initId,
    rendition,
    startMs: startedAt.getTime(),
    durationMs,
    byteFrom,
    byteTo,
    fragments,
  };
}
