import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { ACT_KINDS, type ActReceipt } from '../../contract/acts.js';
import type { BodyOf } from '../../contract/http/endpoint.js';
import type { journalEndpoints } from '../../contract/http/journal.js';
import { School } from '../../organization/index.js';
import { DomainError, Idempotency, invariant, type Principal } from '../../platform/index.js';
import { type ActBook, ActBooks } from '../act-books.js';
import { ActRecorder } from '../act-recorder.js';
import { type Act, ActReversal, ActState } from '../journal.entities.js';
import { named } from '../named-refusal.js';
import type { StandingAct } from '../reading/act-view.js';
import type { Particulars } from '../sealing/seal-act.js';
import { Branches } from './branches.js';
import { FollowUps } from './follow-ups.js';

type Body = BodyOf<(typeof journalEndpoints)['reverse']>;

/** Undoes exactly one act, once, by an act of its own. A correction is a reversal and a new act. */
@Injectable()
export class Reversing implements ActBook {
  readonly kind = 'journal.reversal' as const;

  constructor(
    private readonly idempotency: Idempotency,
    private readonly recorder: ActRecorder,
    private readonly followUps: FollowUps,
    private readonly books: ActBooks,
    private readonly branches: Branches,
  ) {
    books.register(this);
  }

  /**
   * @throws DomainError `journal.not-reversible`, `journal.already-reversed`, `journal.act-in-use`,
   *   `warehouse.insufficient-stock` when what it brought has been used meanwhile, with the shortage
   */
  async reverse(caller: Principal, idempotencyKey: string, actId: string, body: Body): Promise<ActReceipt> {
    const request = { accountId: caller.accountId, key: idempotencyKey, content: { actId, body } };
    return this.idempotency.once(request, async (tx) => {
      const target = await this.followUps.target(tx, caller, 'act.reverse', actId);
      if (ACT_KINDS[target.act.kind].stage === null) {
        throw new DomainError('journal.not-reversible', { kind: target.act.kind });
      }
      if (target.state.reversedByActId !== null) throw new DomainError('journal.already-reversed', { actId });
      await this.refuseWhileInUse(tx, target.act);
      return this.takeBack(tx, caller, target, body);
    });
  }

  /** Undoes an act on which nothing rests any more, inside the caller's transaction. `target` is held and stands. */
  async takeBack(tx: EntityManager, caller: Principal, target: StandingAct, body: Body): Promise<ActReceipt> {
    const { act: undone, state } = target;
    const school = await tx.findOneByOrFail(School, { id: undone.schoolId });
    const { reason, ...envelope } = body;
    const about = { kind: this.kind, actor: caller, target: { ...target, school }, body: envelope, reverses: true };
    const entry = await this.followUps.entry(tx, about);
    return this.recorder.enter(tx, entry, async ({ act }) => {
      await tx.insert(ActReversal, { actId: act.id, reversesActId: undone.id, reason });
      if (state.status !== 'awaiting_second') {
        await this.books.of(undone.kind).undo?.(tx, undone, act);
      }
      await tx.update(ActState, { actId: undone.id }, { reversedByActId: act.id });
      return { links: [{ role: 'observed', thing: 'act', thingId: undone.id, quantity: null }], answer: () => ({}) };
    });
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await tx.findBy(ActReversal, { actId: In([...actIds]) });
    return new Map(rows.map(({ actId, reversesActId, reason }) => [actId, { reversesActId, reason }]));
  }

  /** What others rest on stays until they are undone, or corrected with it (`Correcting`). */
  private async refuseWhileInUse(tx: EntityManager, act: Act): Promise<void> {
    const [user] = await this.branches.usersOf(tx, act);
    if (!user) return;
    const [word] = await this.branches.named(tx, [user]);
    invariant(word, 'the act is named');
    throw named('journal.act-in-use', word);
  }
}
