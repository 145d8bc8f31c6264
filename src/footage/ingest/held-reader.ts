import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { readUp, type UpMessage } from '../../contract/wire/mqtt/messages.js';
import { lockRows, UnitOfWork } from '../../platform/index.js';
import { Effects } from './effects.js';
import { type Held, HeldMessages } from './held.js';
import { HeldMessage } from './ingest.entities.js';
import { Taking } from './taking.js';

const MOST_AT_ONCE = 64;

/**
 * Reads at every start what was held for a newer platform: after an update that is this one. What is still not understood
 * goes on waiting. It happens beside the work of the day, one small transaction after the other.
 */
@Injectable()
export class HeldReader implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Held');
  private reading: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly held: HeldMessages,
    private readonly effects: Effects,
    private readonly taking: Taking,
  ) {}

  onApplicationBootstrap(): void {
    this.reading = this.readAll().then(
      (read) => {
        if (read > 0) this.logger.log({ heldMessagesRead: read });
      },
      (error: unknown) => this.logger.error({ error: String(error) }),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.reading;
  }

  /** @returns how many have had their effect */
  async readAll(): Promise<number> {
    let after = '';
    let read = 0;
    while (!this.stopped) {
      const from = after;
      const rows = await this.uow.read((tx) =>
        tx.find(HeldMessage, { where: { id: MoreThan(from) }, order: { id: 'ASC' }, take: MOST_AT_ONCE }),
      );
      if (rows.length === 0) break;
      after = rows.at(-1)?.id ?? after;
      const messages = await this.held.read(rows);
      for (const agentId of new Set(rows.map((row) => row.agentId))) {
        const own = new Set(rows.flatMap((row) => (row.agentId === agentId ? [row.id] : [])));
        read += await this.readThese(
          agentId,
          messages.filter(({ id }) => own.has(id)),
        );
      }
    }
    return read;
  }

  private async readThese(agentId: string, messages: readonly Held[]): Promise<number> {
    const understood = messages.flatMap((held) => {
      const message = understand(held);
      return message === null ? [] : [{ held, message }];
    });
    if (understood.length === 0) return 0;
    const gone = await this.uow.write(async (tx) => {
      const fleet = await this.effects.fleetOf(tx, [agentId]);
      if (!fleet.has(agentId)) return []; // revoked meanwhile: it stays to be looked at
      // Another instance may have been first, or be at it: the rows go with their effect.
      const left = await lockRows(tx, HeldMessage, { id: In(understood.map(({ held }) => held.id)) }, { id: 'ASC' });
      const still = understood.filter(({ held }) => left.some(({ id }) => id === held.id));
      const read = still.map(({ held: { topic, payload }, message }) => ({ message, raw: { topic, payload } }));
      await this.taking.take(tx, fleet, new Map([[agentId, { read, rejected: [] }]]));
      const ids = still.map(({ held }) => held.id);
      await this.held.release(tx, ids);
      return ids;
    });
    await this.held.forget(gone);
    return gone.length;
  }
}

function understand({ topic, payload }: Held): UpMessage | null {
  try {
    return readUp(topic, payload);
  } catch {
    return null;
  }
}
