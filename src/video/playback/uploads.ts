import { Injectable } from '@nestjs/common';
import { Clock, DomainError, ObjectStore } from '../../platform/index.js';
import { PieceCache } from './piece-cache.js';
import { isPossibleLength, isPromised, type WantedPart } from './wanted-parts.js';

/** An order that nobody renews is forgotten after this time; the agent is then told it is not wanted. */
const ORDER_MS = 120_000;
/** An order that has not been filled by then may have been lost on the way: it is sent again when asked for again. */
const SEND_AGAIN_MS = 5_000;

interface Order {
  agentId: string;
  part: WantedPart;
  expiresMs: number;
  sentMs: number;
  waiting: Set<() => void>;
  /** Chunks of one piece are written one after another, whoever sends them. */
  tail: Promise<unknown>;
}

/** Takes pieces from agents, in resumable chunks: only those that were ordered, from the agent they were ordered of. */
@Injectable()
export class Uploads {
  private readonly orders = new Map<string, Order>();

  constructor(
    private readonly store: ObjectStore,
    private readonly cache: PieceCache,
    private readonly clock: Clock,
  ) {}

  /** Expects a piece; expecting it again keeps the order alive. @returns whether the order must be sent (again) */
  expect(agentId: string, part: WantedPart): boolean {
    this.forgetStale();
    const sentMs = this.now();
    const expiresMs = sentMs + ORDER_MS;
    const known = this.orders.get(part.pieceId);
    if (!known) {
      const order = { agentId, part, expiresMs, sentMs, waiting: new Set<() => void>(), tail: Promise.resolve() };
      this.orders.set(part.pieceId, order);
      return true;
    }
    known.expiresMs = expiresMs;
    if (sentMs - known.sentMs < SEND_AGAIN_MS) return false;
    known.sentMs = sentMs;
    return true;
  }

  /** Resolves true once the expected piece is in the cache, false after `timeoutMs` or when it is not expected. */
  arrival(pieceId: string, timeoutMs: number): Promise<boolean> {
    const order = this.orders.get(pieceId);
    if (!order) return this.cache.has(pieceId);
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        order.waiting.delete(done);
        resolve(false);
      }, timeoutMs);
      order.waiting.add(done);
    });
  }

  /** How much of the piece is here. @throws DomainError `video.piece-not-found` when it was not ordered of this agent */
  async offset(agentId: string, pieceId: string): Promise<number> {
    this.requireOrder(agentId, pieceId);
    return (await this.store.size(keyOf(pieceId))) ?? 0;
  }

  /**
   * Takes one chunk. With the last one every hash is checked against the agent's own list, and the piece becomes
   * visible whole or not at all.
   *
   * @returns the new offset
   * @throws DomainError `video.piece-not-found`, `video.upload-offset`, `video.upload-corrupt`
   */
  append(agentId: string, pieceId: string, chunk: Buffer, at: { offset: number; total: number }): Promise<number> {
    const order = this.requireOrder(agentId, pieceId);
    const mine = order.tail.then(() => this.write(order, chunk, at));
    order.tail = mine.catch(() => undefined);
    return mine;
  }

  private async write(
    order: Order,
    chunk: Buffer,
    { offset, total }: { offset: number; total: number },
  ): Promise<number> {
    const { part } = order;
    if (this.orders.get(part.pieceId) !== order) throw new DomainError('video.piece-not-found');
    const key = keyOf(part.pieceId);
    const size = (await this.store.size(key)) ?? 0;
    if (offset !== size) throw new DomainError('video.upload-offset', { offset: size });
    if (!isPossibleLength(part, total) || offset + chunk.length > total) throw new DomainError('video.upload-corrupt');
    const next = await this.store.append(key, offset, chunk);
    if (next < total) return next;
    await this.finish(order);
    return next;
  }

  private async finish(order: Order): Promise<void> {
    const { part } = order;
    const key = keyOf(part.pieceId);
    const bytes = await this.store.get(key);
    if (bytes === null || !isPromised(part, bytes)) {
      await this.store.delete(key);
      throw new DomainError('video.upload-corrupt');
    }
    await this.cache.put(part, bytes);
    await this.store.delete(key);
    this.orders.delete(part.pieceId);
    for (const done of order.waiting) done();
  }

  private requireOrder(agentId: string, pieceId: string): Order {
    const order = this.orders.get(pieceId);
    if (!order || order.agentId !== agentId || order.expiresMs <= this.now()) {
      throw new DomainError('video.piece-not-found');
    }
    return order;
  }

  private forgetStale(): void {
    for (const [pieceId, order] of this.orders) {
      if (order.expiresMs > this.now()) continue;
      this.orders.delete(pieceId);
      void this.store.delete(keyOf(pieceId)).catch(() => undefined); // at worst a part of a file stays behind
    }
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

const keyOf = (pieceId: string): string => `uploads/${pieceId}`;
