import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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
    const own = await this.reach.readable(
      tx,
      caller,
      unreversed.map(({ act }) => act),
    );
    const readable = new Set(own);
    const acts = unreversed.filter(({ act }) => readable.has(act));
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
