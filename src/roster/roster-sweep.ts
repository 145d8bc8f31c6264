import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { In, IsNull, LessThan, MoreThan } from 'typeorm';
import { businessDateOf, DAY_MS } from '../contract/business-date.js';
import { Clock, lockRows, ObjectStore, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { RehearsedRows } from './rehearsed-rows.js';
import { RosterFault, RosterImport } from './roster.entities.js';
import { keyOf } from './roster.service.js';

const EVERY_MS = 3_600_000;
/** Files are deleted after the row says so; a stop in between is made good within this time. */
const AGAIN_MS = 2 * DAY_MS;
const MOST_AT_ONCE = 500;

/** Deletes lists after their time, with the names that are in them: what they were for has been done, or never will be. */
@Injectable()
export class RosterSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('RosterSweep');
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly store: ObjectStore,
    private readonly rehearsals: RehearsedRows,
  ) {}

  onApplicationBootstrap(): void {
    const sweep = () => {
      this.sweep().catch((error: unknown) => this.logger.error({ error: String(error) }));
    };
    this.timer = setInterval(sweep, EVERY_MS);
    sweep();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** A list that is being taken over is never touched. @returns how many lists have gone */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const gone = await this.uow.write(async (tx) => {
      const daysAgo = async (key: string) => {
        const days = await this.policy.number(tx, key, { date: businessDateOf(now), areaCode: '' });
        return new Date(now.getTime() - days * DAY_MS);
      };
      const due = await tx.find(RosterImport, {
        where: [
          { sweptAt: IsNull(), state: 'done', finishedAt: LessThan(await daysAgo('roster.keep_days_done')) },
          {
            sweptAt: IsNull(),
            state: In(['previewed', 'cancelled', 'failed']),
            createdAt: LessThan(await daysAgo('roster.keep_days_unrun')),
          },
        ],
        take: MOST_AT_ONCE,
      });
      const locked = await lockRows(tx, RosterImport, { id: In(due.map(({ id }) => id)) }, { id: 'ASC' });
      // somebody may have begun one between the two looks
      const ids = locked.filter(({ state }) => state !== 'running').map(({ id }) => id);
      await tx.delete(RosterFault, { importId: In(ids) });
      await tx.update(RosterImport, { id: In(ids) }, { sweptAt: now });
      return ids.length;
    });
    const lately = { sweptAt: MoreThan(new Date(now.getTime() - AGAIN_MS)) };
    for (const list of await this.uow.read((tx) => tx.findBy(RosterImport, lately))) {
      await this.store.delete(keyOf(list));
      await this.rehearsals.forget(list.id);
    }
    return gone;
  }
}
