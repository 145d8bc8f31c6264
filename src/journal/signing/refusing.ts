import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { journalEndpoints } from '../../contract/http/journal.js';
import { Idempotency, type Principal } from '../../platform/index.js';
import { type ActBook, ActBooks } from '../act-books.js';
import { ActRecorder } from '../act-recorder.js';
import { ActRefusal, ActState } from '../journal.entities.js';
import { summaryOf } from '../reading/act-view.js';
import type { Particulars } from '../sealing/seal-act.js';
import { FollowUps } from '../undoing/follow-ups.js';
import { SecondPerson } from './second-person.js';

type Refuse = (typeof journalEndpoints)['refuse'];

/** The second person says that a record is not so (users 6). It posts nothing and stays in sight with the reason. */
@Injectable()
export class Refusing implements ActBook {
  readonly kind = 'journal.refusal';

  constructor(
    private readonly idempotency: Idempotency,
    private readonly second: SecondPerson,
    private readonly recorder: ActRecorder,
    private readonly followUps: FollowUps,
    books: ActBooks,
  ) {
    books.register(this);
  }

  /** @throws DomainError as a signature would: `journal.same-person`, `journal.nothing-to-sign`, `journal.already-reversed` */
  async refuse(
    caller: Principal,
    idempotencyKey: string,
    actId: string,
    body: BodyOf<Refuse>,
  ): Promise<ResponseOf<Refuse>> {
    const content = { actId, ...body, pin: null };
    const { reason } = body;
    const signer = await this.second.person(caller, body);
    return this.idempotency.once({ accountId: caller.accountId, key: idempotencyKey, content }, async (tx) => {
      const target = await this.second.target(tx, { caller, signer, actId });
      await this.second.requireAwaiting(tx, target, { accountId: signer.accountId, name: signer.displayName });
      const entry = await this.followUps.entry(tx, { kind: this.kind, actor: signer, target, body });
      const { state } = target;
      const refusal = await this.recorder.enter(tx, entry, async ({ act }) => {
        await tx.insert(ActRefusal, { actId: act.id, refusesActId: actId, reason });
        Object.assign(state, { status: 'refused', signaturesMissing: 0, reversedByActId: act.id });
        await tx.update(ActState, { actId }, { ...state });
        return { links: [{ role: 'observed', thing: 'act', thingId: actId, quantity: null }], answer: () => ({}) };
      });
      return { refusal, act: summaryOf(target.act, state) };
    });
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await tx.findBy(ActRefusal, { actId: In([...actIds]) });
    return new Map(rows.map(({ actId, refusesActId, reason }) => [actId, { refusesActId, reason }]));
  }
}
