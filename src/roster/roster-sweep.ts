import { Injectable, Logger } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { businessDateOf, DAY_MS } from '../contract/business-date.js';
import { Clock, Jobs, lockRows, ObjectStore, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { RehearsedRows } from './rehearsed-rows.js';
import { RosterFault, RosterImport } from './roster.entities.js';
import { keyOf } from './roster.service.js';

/** Deletes lists after their time, with the names that are in them: what they were for has been done, or never will be. */
@Injectable()
export class RosterSweep {
  private readonly logger = new Logger('RosterSweep');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly store: ObjectStore,
    private readonly rehearsals: RehearsedRows,
    jobs: Jobs,
  ) {
    jobs.add('rosters', '17 * * * *', async () => ({ gone: await this.sweep() }));
  }

  /** A list that is being taken over is never touched. @returns how many lists have gone */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const gone = await this.uow.write(async (tx) => {
      const at = { date: businessDateOf(now), areaCode: '' };
      const doneDays = await this.policy.number(tx, 'roster.keep_days_done', at);
      const unrunDays = await this.policy.number(tx, 'roster.keep_days_unrun', at);
      const isDue = (list: RosterImport) => isOver(list, now, { doneDays, unrunDays });
      const due = (await tx.findBy(RosterImport, { sweptAt: IsNull() })).filter(isDue);
      const locked = await lockRows(tx, RosterImport, { id: In(due.map(({ id }) => id)) }, { id: 'ASC' });
      // Somebody may have begun or ended one between the two looks
      const ids = locked.filter(isDue).map(({ id }) => id);
      await tx.delete(RosterFault, { importId: In(ids) });
      await tx.update(RosterImport, { id: In(ids) }, { sweptAt: now });
      return ids.length;
    });
    const left = { sweptAt: Not(IsNull()), filesGoneAt: IsNull() };
    for (const list of await this.uow.read((tx) => tx.findBy(RosterImport, left))) await this.deleteFiles(list);
    return gone;
  }

  /** Tried again with the next sweep when it fails. */
  private async deleteFiles(list: RosterImport): Promise<void> {
    try {
      await this.store.delete(keyOf(list));
      await this.rehearsals.forget(list.id);
      await this.uow.write((tx) => tx.update(RosterImport, { id: list.id }, { filesGoneAt: this.clock.now() }));
    } catch (error) {
      this.logger.error({ importId: list.id, error: String(error) });
    }
  }
}

/** Whether nobody needs the list any more: some days after it was done, or after it was handed in and never begun. */
function isOver(
  { state, doneRows, createdAt, finishedAt }: RosterImport,
  now: Date,
  { doneDays, unrunDays }: { doneDays: number; unrunDays: number },
): boolean {
  if (state === 'running') return false;
  const days = doneRows > 0 ? doneDays : unrunDays;
  return now.getTime() - (finishedAt ?? createdAt).getTime() > days * DAY_MS;
}
