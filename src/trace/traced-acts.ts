import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf } from '../contract/business-date.js';
import type { Standing } from '../contract/http/trace.js';
import { ActReach, groupBy, JournalReader, type StandingAct } from '../journal/index.js';
import type { Principal } from '../platform/index.js';

export interface TracedActs {
  /** Neither reversed nor beyond the caller's reach, in the order of time. Unfinished ones are among them. */
  acts: StandingAct[];
  reversed: number;
  outsideScope: number;
}

/** Acts as a trace shows them: what was taken back and what the caller may not read is counted, never shown. */
@Injectable()
export class ActTracer {
  constructor(
    private readonly journal: JournalReader,
    private readonly reach: ActReach,
  ) {}

  /** Whether the caller may read the act; false for one that does not exist. */
  async mayRead(tx: EntityManager, caller: Principal, actId: string): Promise<boolean> {
    const [found] = await this.journal.byIds(tx, [actId]);
    return found !== undefined && this.reach.mayRead(tx, caller, found.act);
  }

  async read(tx: EntityManager, caller: Principal, actIds: Iterable<string>): Promise<TracedActs> {
    const all = await this.journal.byIds(tx, [...new Set(actIds)]);
    const unreversed = all.filter(({ state }) => state.reversedByActId === null);
    // One answer serves all acts of a kitchen's day, but for a dispatch: the school it went to may read that one alone.
    const answers = new Map<string, boolean>();
    const acts: StandingAct[] = [];
    for (const standing of unreversed) {
      const { act } = standing;
      const alone = act.kind === 'distribution.dispatch' ? act.id : '';
      const key = [act.schoolId, act.kitchenId, act.stage, businessDateOf(act.occurredAt), alone].join('|');
      const readable = answers.get(key) ?? (await this.reach.mayRead(tx, caller, act));
      answers.set(key, readable);
      if (readable) acts.push(standing);
    }
    return { acts, reversed: all.length - unreversed.length, outsideScope: unreversed.length - acts.length };
  }

  /** Who stands behind each of the acts, by act id. */
  async standings(tx: EntityManager, acts: readonly StandingAct[]): Promise<Map<string, Standing>> {
    const ids = acts.map(({ act }) => act.id);
    const signatures = groupBy(await this.journal.signaturesOf(tx, ids), ({ actId }) => actId);
    const photos = groupBy(await this.journal.attachmentsOf(tx, ids), ({ actId }) => actId);
    return new Map(
      acts.map(({ act, state }) => [
        act.id,
        {
          actId: act.id,
          status: state.status,
          signaturesMissing: state.signaturesMissing,
          at: act.occurredAt.toISOString(),
          late: act.late,
          person: act.actorName,
          signatures: (signatures.get(act.id) ?? []).map(({ name, method, signedAt }) => ({
            name,
            method,
            signedAt: signedAt.toISOString(),
          })),
          placeId: act.placeId,
          attachmentIds: (photos.get(act.id) ?? []).map(({ id }) => id),
        },
      ]),
    );
  }
}
