import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import { businessDateOf, DAY_MS } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import { Clock, newId } from '../../platform/index.js';
import { QuarantineCount, QuarantinedMessage } from './ingest.entities.js';

const MOST_OF_ONE_REASON = 50;
const HEAD_BYTES = 4096;
const COUNTS_KEPT_DAYS = 400;

/** One message that was not taken, and why as a stable code. */
export interface Rejected {
  topic: string;
  payload: Buffer;
  reason: string;
  detail: string;
}

/**
 * Keeps what could not be taken, so that nothing vanishes without a trace. Every one is counted by reason and day; of
 * each reason the latest few are kept to look at, so that a flood of one never hides another (M8).
 */
@Injectable()
export class Quarantine {
  constructor(private readonly clock: Clock) {}

  async put(tx: EntityManager, agentId: string, rejected: readonly Rejected[]): Promise<void> {
    for (const reason of [...new Set(rejected.map((one) => one.reason))].sort()) {
      const own = rejected.filter((one) => one.reason === reason);
      await this.count(tx, agentId, reason, own.length);
      await this.keep(tx, agentId, own.slice(-MOST_OF_ONE_REASON));
      await this.rotate(tx, agentId, reason);
    }
  }

  /** Counts messages that were not taken whole. */
  async count(tx: EntityManager, agentId: string, reason: string, more: number): Promise<void> {
    const lastAt = this.clock.now();
    const key = { agentId, reason, date: businessDateOf(lastAt) };
    const fresh = { ...key, count: 0, lastAt };
    const added = await tx.createQueryBuilder().insert().into(QuarantineCount).values(fresh).orIgnore().execute();
    await tx.increment(QuarantineCount, key, 'count', more);
    await tx.update(QuarantineCount, key, { lastAt });
    if (added.identifiers.length === 0) return;
    const oldest = businessDateOf(lastAt.getTime() - COUNTS_KEPT_DAYS * DAY_MS);
    await tx.delete(QuarantineCount, { agentId, reason, date: LessThan(oldest) });
  }

  private async keep(tx: EntityManager, agentId: string, rejected: readonly Rejected[]): Promise<void> {
    const recordedAt = this.clock.now();
    await tx.insert(
      QuarantinedMessage,
      rejected.map(({ topic, payload, reason, detail }) => ({
        id: newId(),
        agentId,
        reason,
        detail: detail.slice(0, 300),
        topic: topic.slice(0, 120),
        payloadBytes: payload.length,
        payloadSha256: sha256(payload),
        payloadHead: payload.subarray(0, HEAD_BYTES),
        recordedAt,
      })),
    );
  }

  private async rotate(tx: EntityManager, agentId: string, reason: string): Promise<void> {
    const older = await tx.find(QuarantinedMessage, {
      where: { agentId, reason },
      select: { id: true },
      order: { recordedAt: 'DESC', id: 'DESC' },
      skip: MOST_OF_ONE_REASON,
      take: 1_000,
    });
    if (older.length > 0) await tx.delete(QuarantinedMessage, { id: In(older.map(({ id }) => id)) });
  }
}
