import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { ACT_KINDS, type ActReceipt } from '../contract/acts.js';
import type { BodyOf } from '../contract/http/endpoint.js';
import type { journalEndpoints } from '../contract/http/journal.js';
import { DomainError, Idempotency, type Principal } from '../platform/index.js';
import { type ActBook, ActBooks } from './act-books.js';
import { ActRecorder } from './act-recorder.js';
import { FollowUps } from './follow-ups.js';
import { Act, ActLink, ActReversal, ActState } from './journal.entities.js';
import type { Particulars } from './seal-act.js';

type Body = BodyOf<(typeof journalEndpoints)['reverse']>;

/** Undoes exactly one act, once, by an act of its own. A correction is a reversal and a new act. */
@Injectable()
export class Reversing implements ActBook {
  readonly kind = 'journal.reversal';
  readonly schemaVersion = 1;

  constructor(
    private readonly idempotency: Idempotency,
    private readonly recorder: ActRecorder,
    private readonly followUps: FollowUps,
    private readonly books: ActBooks,
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
      const entry = await this.followUps.entry(tx, { kind: this.kind, actor: caller, target, body, reverses: true });
      return this.recorder.enter(tx, entry, async ({ act }) => {
        await tx.insert(ActReversal, { actId: act.id, reversesActId: actId, reason: body.reason });
        if (target.state.status !== 'awaiting_second') {
          await this.books.of(target.act.kind, target.act.schemaVersion).undo?.(tx, target.act, act);
        }
        await tx.update(ActState, { actId }, { reversedByActId: act.id });
        return { links: [{ role: 'observed', thing: 'act', thingId: actId, grams: null }], answer: () => ({}) };
      });
    });
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await tx.findBy(ActReversal, { actId: In([...actIds]) });
    return new Map(rows.map(({ actId, reversesActId, reason }) => [actId, { reversesActId, reason }]));
  }

  /** A meal, batch or sample that standing acts refer to stays. Who refers to one holds its state row (`MadeThings`). */
  private async refuseWhileInUse(tx: EntityManager, act: Act): Promise<void> {
    const links = await tx.findBy(ActLink, { thingId: act.id, thing: In(['meal', 'batch', 'sample']) });
    const users = links.map(({ actId }) => actId).filter((actId) => actId !== act.id);
    const standing = (await tx.findBy(ActState, { actId: In(users) })).find(({ reversedByActId }) => !reversedByActId);
    if (standing) throw new DomainError('journal.act-in-use', { by: standing.actId });
  }
}
