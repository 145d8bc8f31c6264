import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import { School } from '../../organization/index.js';
import { Clock, newId, ObjectStore } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import type { FleetMember } from './effects.js';
import { HeldMessage } from './ingest.entities.js';
import type { Rejected } from './quarantine.js';

const MEGABYTE = 1024 * 1024;
const heldKey = (id: string): string => `held/${id}`;

/** A held message with what it says, byte for byte as it came. */
export interface Held {
  id: string;
  topic: string;
  payload: Buffer;
}

/** Keeps messages that only a newer platform can read, whole and within bounds for each box. */
@Injectable()
export class HeldMessages {
  constructor(
    private readonly store: ObjectStore,
    private readonly policy: Policy,
    private readonly clock: Clock,
  ) {}

  /** Keeps as many of `messages` as there is room for, in their order. @returns how many were kept */
  async keep(tx: EntityManager, agent: FleetMember, messages: readonly Rejected[]): Promise<number> {
    if (messages.length === 0) return 0;
    const room = await this.room(tx, agent);
    const recordedAt = this.clock.now();
    const rows: HeldMessage[] = [];
    for (const { topic, payload, detail } of messages) {
      if (rows.length >= room.messages || payload.length > room.bytes) break;
      room.bytes -= payload.length;
      const id = newId();
      // The file first: a row without it would promise a message.
      await this.store.put(heldKey(id), payload);
      rows.push({
        ...{ id, agentId: agent.agentId, topic: topic.slice(0, 120), payloadBytes: payload.length },
        ...{ detail: detail.slice(0, 300), recordedAt },
      });
    }
    if (rows.length > 0) await tx.insert(HeldMessage, rows);
    return rows.length;
  }

  /** How many each box has. */
  async counts(tx: EntityManager, agentIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await tx
      .createQueryBuilder(HeldMessage, 'held')
      .where('held.agentId IN (:...agentIds)', { agentIds: [...agentIds, ''] })
      .select('held.agentId', 'agentId')
      .addSelect('COUNT(*)', 'count')
      .groupBy('held.agentId')
      .getRawMany<{ agentId: string; count: string | number }>();
    return new Map(rows.map(({ agentId, count }) => [agentId, Number(count)]));
  }

  /** Of these rows what they stand for; a file that has been lost leaves an empty message, which nobody can read. */
  read(rows: readonly HeldMessage[]): Promise<Held[]> {
    const whole = async ({ id, topic }: HeldMessage) => ({
      id,
      topic,
      payload: (await this.store.get(heldKey(id))) ?? Buffer.alloc(0),
    });
    return Promise.all(rows.map(whole));
  }

  /** To be called in the transaction of their effect; `forget` after it. */
  async release(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.delete(HeldMessage, { id: In([...ids]) });
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.store.delete(heldKey(id));
  }

  private async room(
    tx: EntityManager,
    { agentId, schoolId }: FleetMember,
  ): Promise<{ messages: number; bytes: number }> {
    const { areaCode } = await tx.findOneByOrFail(School, { id: schoolId });
    const at = { date: businessDateOf(this.clock.now()), areaCode };
    const used = await tx
      .createQueryBuilder(HeldMessage, 'held')
      .where({ agentId })
      .select('COUNT(*)', 'count')
      .addSelect('COALESCE(SUM(held.payloadBytes), 0)', 'bytes')
      .getRawOne<{ count: string | number; bytes: string | number }>();
    return {
      messages: (await this.policy.number(tx, 'box.held_messages', at)) - Number(used?.count ?? 0),
      bytes: (await this.policy.number(tx, 'box.held_megabytes', at)) * MEGABYTE - Number(used?.bytes ?? 0),
    };
  }
}
