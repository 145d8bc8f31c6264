import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { z } from 'zod';
import { Clock, DomainError, Hints, Jobs, ObjectStore, UnitOfWork, writeRows } from '../../platform/index.js';
import { MediaOrder, MediaPiece } from '../playback.entities.js';
import { PieceCache } from '../playlist/piece-cache.js';
import { isPossibleLength, isPromised, type WantedPart } from '../playlist/wanted-parts.js';

/** An order that nobody renews is forgotten after this time; the agent is then told it is not wanted. */
const ORDER_MS = 120_000;
/** An order that has not been filled by then may have been lost on the way: it is sent again when asked for again. */
const SEND_AGAIN_MS = 5_000;
/** Whoever waits for a piece looks so often, should the word of its arrival be lost. */
const LOOK_MS = 500;
const ARRIVED = z.object({ pieceId: z.string() });

/**
 * Takes pieces from agents, in resumable chunks: only those that were ordered, from the agent they were ordered of. Orders
 * and how far they are filled stand in the database, so that any instance takes the next chunk, and each waits for what
 * another was given.
 */
@Injectable()
export class Uploads {
  private readonly waiting = new Map<string, Set<() => void>>();
  /** Chunks of one piece are written one after another, whoever sends them. */
  private readonly tails = new Map<string, Promise<unknown>>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: ObjectStore,
    private readonly cache: PieceCache,
    private readonly clock: Clock,
    private readonly hints: Hints,
    jobs: Jobs,
  ) {
    hints.on('piece.arrived', ARRIVED, ({ pieceId }) => {
      for (const wake of this.waiting.get(pieceId) ?? []) wake();
    });
    jobs.add('media-orders', '*/5 * * * *', async () => ({ gone: await this.forgetStale() }));
  }

  /** Expects pieces of an agent; expecting one again keeps its order alive. @returns those whose order must be sent (again) */
  async expect(agentId: string, parts: readonly WantedPart[]): Promise<WantedPart[]> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + ORDER_MS);
    const dueBefore = now.getTime() - SEND_AGAIN_MS;
    const inOrder = [...parts].sort((a, b) => (a.pieceId < b.pieceId ? -1 : 1));
    const pieceId = In(inOrder.map((part) => part.pieceId));
    const known = await this.uow.read((tx) => tx.findBy(MediaOrder, { pieceId }));
    const isFresh = ({ sentAt }: MediaOrder) => sentAt.getTime() > dueBefore;
    if (known.length === parts.length && known.every(isFresh)) return [];
    return this.uow.write(async (tx) => {
      const rows = inOrder.map((part) => ({
        ...{ piece_id: part.pieceId, agent_id: agentId, part: JSON.stringify(part), received: 0 },
        ...{ expires_at: expiresAt, sent_at: 0 },
      }));
      await writeRows(tx, 'media_order', rows, 'add');
      // What has arrived since the caller looked has lost its order: one that was entered anew just now is none.
      const kept = new Set((await tx.findBy(MediaPiece, { id: pieceId })).map(({ id }) => id));
      await tx.delete(MediaOrder, { pieceId: In([...kept]), sentAt: new Date(0) });
      const due: WantedPart[] = [];
      for (const part of inOrder.filter((one) => !kept.has(one.pieceId))) {
        const ours = { pieceId: part.pieceId, agentId, sentAt: LessThanOrEqual(new Date(dueBefore)) };
        // Of instances that order the same at once, the first sends it.
        const { affected } = await tx.update(MediaOrder, ours, { sentAt: now, expiresAt });
        if (affected === 1) due.push(part);
      }
      return due;
    });
  }

  /** Resolves true once the expected piece is in the cache, false after `timeoutMs` or when it is not expected. */
  async arrival(pieceId: string, timeoutMs: number): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    for (let isExpected = true; ; ) {
      const [word, isOver] = [this.word(pieceId), new AbortController()];
      try {
        // Looked for only after one listens, or a word in between would be missed.
        if (await this.cache.isKept(pieceId)) return true;
        if (!isExpected || performance.now() >= until) return false;
        await Promise.race([word.given, pause(LOOK_MS, undefined, { signal: isOver.signal }).catch(() => undefined)]);
      } finally {
        isOver.abort();
        word.forget();
      }
      isExpected = await this.uow.read((tx) => tx.existsBy(MediaOrder, { pieceId }));
    }
  }

  /** How much of the piece is here. @throws DomainError `video.piece-not-found` when it was not ordered of this agent */
  async offset(agentId: string, pieceId: string): Promise<number> {
    return this.received(await this.requireOrder(agentId, pieceId));
  }

  /**
   * Takes one chunk. With the last one every hash is checked against the agent's own list, and the piece becomes
   * visible whole or not at all.
   *
   * @returns the new offset
   * @throws DomainError `video.piece-not-found`, `video.upload-offset`, `video.upload-corrupt`
   */
  append(agentId: string, pieceId: string, chunk: Buffer, at: { offset: number; total: number }): Promise<number> {
    const before = this.tails.get(pieceId) ?? Promise.resolve();
    const mine = before.then(() => this.write(agentId, pieceId, chunk, at));
    const tail = mine
      .catch(() => undefined)
      .finally(() => {
        if (this.tails.get(pieceId) === tail) this.tails.delete(pieceId);
      });
    this.tails.set(pieceId, tail);
    return mine;
  }

  private async write(
    agentId: string,
    pieceId: string,
    chunk: Buffer,
    { offset, total }: { offset: number; total: number },
  ): Promise<number> {
    const order = await this.requireOrder(agentId, pieceId);
    const received = await this.received(order);
    if (offset !== received) throw new DomainError('video.upload-offset', { offset: received });
    if (!isPossibleLength(order.part, total) || offset + chunk.length > total) {
      throw new DomainError('video.upload-corrupt');
    }
    const next = await this.store.append(keyOf(pieceId), offset, chunk).catch((error: NodeJS.ErrnoException) => {
      // Another instance was given the rest meanwhile, and has put the piece away.
      throw error.code === 'ENOENT' ? new DomainError('video.piece-not-found') : error;
    });
    if (next === total) await this.finish(order);
    else await this.advance(order, next);
    return next;
  }

  /** @throws DomainError `video.upload-offset` when another instance was given the same chunk and was quicker */
  private async advance({ pieceId, received }: MediaOrder, next: number): Promise<void> {
    const { affected } = await this.uow.write((tx) => tx.update(MediaOrder, { pieceId, received }, { received: next }));
    if (affected !== 1) throw new DomainError('video.upload-offset', { offset: next });
  }

  /** May be done twice, and by two instances at once: both have the same bytes. */
  private async finish({ pieceId, part }: MediaOrder): Promise<void> {
    const key = keyOf(pieceId);
    const bytes = await this.store.get(key);
    if (bytes === null && (await this.cache.isKept(pieceId))) return;
    if (bytes === null || !isPromised(part, bytes)) {
      await this.uow.write((tx) => tx.update(MediaOrder, { pieceId }, { received: 0 }));
      await this.store.delete(key);
      throw new DomainError('video.upload-corrupt');
    }
    await this.cache.put(part, bytes);
    await this.uow.write((tx) => tx.delete(MediaOrder, { pieceId }));
    await this.store.delete(key);
    this.hints.give('piece.arrived', { pieceId });
  }

  private async requireOrder(agentId: string, pieceId: string): Promise<MediaOrder> {
    const order = await this.uow.read((tx) => tx.findOneBy(MediaOrder, { pieceId, agentId }));
    if (order === null || order.expiresAt <= this.clock.now()) throw new DomainError('video.piece-not-found');
    return order;
  }

  /** What is promised in the row is on the disk, unless the folder was lost since; what is beyond it is written again. */
  private async received({ pieceId, received }: MediaOrder): Promise<number> {
    if (received === 0) return 0;
    return Math.min(received, (await this.store.size(keyOf(pieceId))) ?? 0);
  }

  /** @returns how many */
  private async forgetStale(): Promise<number> {
    // The rows go first here: a file whose row is gone would never be met again
    await this.store.ready();
    const due = { expiresAt: LessThanOrEqual(this.clock.now()) };
    const stale = await this.uow.read((tx) => tx.find(MediaOrder, { where: due, take: 1_000 }));
    const ids = stale.map(({ pieceId }) => pieceId);
    await this.uow.write((tx) => tx.delete(MediaOrder, { pieceId: In(ids), ...due }));
    // One that was renewed in between loses what was sent of it, and is begun anew.
    for (const pieceId of ids) await this.store.delete(keyOf(pieceId));
    return ids.length;
  }

  private word(pieceId: string): { given: Promise<void>; forget: () => void } {
    const all = this.waiting.get(pieceId) ?? new Set();
    this.waiting.set(pieceId, all);
    let wake: () => void = () => undefined;
    const given = new Promise<void>((resolve) => {
      wake = resolve;
    });
    all.add(wake);
    const forget = () => {
      all.delete(wake);
      if (all.size === 0 && this.waiting.get(pieceId) === all) this.waiting.delete(pieceId);
    };
    return { given, forget };
  }
}

const keyOf = (pieceId: string): string => `uploads/${pieceId}`;
