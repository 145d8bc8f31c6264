import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock, Jobs, lockRows, UnitOfWork } from '../../platform/index.js';
import { InboxKey, InboxWatermark } from './ingest.entities.js';

/** Younger keys stay: another instance may still be at the same message, and only the key's row tells it. */
const SETTLED_MS = 3_600_000;
const MOST_AT_ONCE = 5_000;

/**
 * Keeps the inbox small. A box numbers its messages from 1 without a gap, so what has been taken without a gap is one
 * number for each of its queues: the rows below it say nothing more.
 */
@Injectable()
export class InboxPruner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add('inbox', '47 * * * *', async () => ({ gone: await this.prune() }));
  }

  /** Looks at every queue that has rows. @returns how many rows have gone */
  async prune(): Promise<number> {
    const queues = await this.uow.read((tx) =>
      tx
        .createQueryBuilder(InboxKey, 'inbox')
        .select('inbox.agentId', 'agentId')
        .addSelect('inbox.epoch', 'epoch')
        .distinct(true)
        .getRawMany<{ agentId: string; epoch: string }>(),
    );
    let gone = 0;
    for (const queue of queues) {
      for (let more = MOST_AT_ONCE; more === MOST_AT_ONCE; gone += more) more = await this.pruneOne(queue);
    }
    return gone;
  }

  private pruneOne({ agentId, epoch }: { agentId: string; epoch: string }): Promise<number> {
    return this.uow.write(async (tx) => {
      await tx
        .createQueryBuilder()
        .insert()
        .into(InboxWatermark)
        .values({ agentId, epoch, through: 0 })
        .orIgnore()
        .execute();
      const [mark] = await lockRows(tx, InboxWatermark, { agentId, epoch }, { agentId: 'ASC' });
      const from = mark?.through ?? 0;
      const rows = await tx.find(InboxKey, {
        where: { agentId, epoch, seq: MoreThan(from) },
        order: { seq: 'ASC' },
        take: MOST_AT_ONCE,
      });
      const settledBefore = this.clock.now().getTime() - SETTLED_MS;
      let through = from;
      for (const { seq, recordedAt } of rows) {
        if (seq !== through + 1 || recordedAt.getTime() > settledBefore) break;
        through = seq;
      }
      if (through === from) return 0;
      await tx.update(InboxWatermark, { agentId, epoch }, { through });
      await tx.delete(InboxKey, { agentId, epoch, seq: LessThanOrEqual(through) });
      return through - from;
    });
  }
}
