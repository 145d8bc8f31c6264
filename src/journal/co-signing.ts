import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActReceipt, ActSummary } from '../contract/acts.js';
import type { BodyOf } from '../contract/http/endpoint.js';
import type { journalEndpoints } from '../contract/http/journal.js';
import { PersonVerifier } from '../identity/index.js';
import {
  covers,
  DomainError,
  Idempotency,
  isDuplicateKey,
  type Principal,
  scopeOf,
  UnitOfWork,
} from '../platform/index.js';
import { type ActBook, ActBooks } from './act-books.js';
import { ActRecorder } from './act-recorder.js';
import { summaryOf } from './act-view.js';
import { FollowUps, type Target } from './follow-ups.js';
import { type Act, ActSignature, ActState } from './journal.entities.js';
import type { Particulars } from './seal-act.js';

type Body = BodyOf<(typeof journalEndpoints)['cosign']>;

/** A second person signs an act. His signature is an act of his own; with the last one the act takes effect. */
@Injectable()
export class CoSigning implements ActBook {
  readonly kind = 'journal.cosign';
  readonly schemaVersion = 1;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly people: PersonVerifier,
    private readonly recorder: ActRecorder,
    private readonly followUps: FollowUps,
    private readonly books: ActBooks,
  ) {
    books.register(this);
  }

  /**
   * @throws DomainError `journal.same-person` when the signer has signed before, on whatever phone;
   *   `journal.nothing-to-sign`, `journal.already-reversed`, `auth.wrong-credentials`,
   *   and what the act meets when it takes effect (`warehouse.insufficient-stock`): then it still waits
   */
  async sign(
    caller: Principal,
    idempotencyKey: string,
    actId: string,
    body: Body,
  ): Promise<{ coSignature: ActReceipt; act: ActSummary }> {
    // The PIN itself is kept out of what is remembered of the request.
    const content = { actId, ...body, pin: null };
    const { method } = body;
    const signer = body.method === 'pin' ? await this.uow.read((tx) => this.people.verify(tx, body)) : caller;
    return this.idempotency.once({ accountId: caller.accountId, key: idempotencyKey, content }, async (tx) => {
      const target = await this.followUps.target(tx, caller, 'act.record', actId);
      if (!covers(scopeOf(signer, 'act.record'), target.school)) {
        throw new DomainError('access.denied', {}, { field: 'username', rule: 'R-11' });
      }
      const entry = await this.followUps.entry(tx, { kind: this.kind, actor: signer, target, body });
      const coSignature = await this.recorder.enter(tx, entry, async ({ act }) => {
        await this.addSignature(tx, target, {
          signatureActId: act.id,
          actId,
          accountId: signer.accountId,
          name: signer.displayName,
          method,
          sessionAccountId: caller.accountId,
          signedAt: act.recordedAt,
        });
        return { links: [{ role: 'observed', thing: 'act', thingId: actId, grams: null }], answer: () => ({}) };
      });
      return { coSignature, act: summaryOf(target.act, target.state) };
    });
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await tx.findBy(ActSignature, { signatureActId: In([...actIds]) });
    return new Map(
      rows.map(({ signatureActId, actId, method, sessionAccountId }) => [
        signatureActId,
        { signedActId: actId, method, sessionAccountId },
      ]),
    );
  }

  private async addSignature(tx: EntityManager, target: Target, signature: ActSignature): Promise<void> {
    const { act, state } = target;
    if (state.reversedByActId !== null) throw new DomainError('journal.already-reversed', { actId: act.id });
    const samePerson = new DomainError('journal.same-person', {}, { field: 'username', rule: 'R-11' });
    if (await tx.existsBy(ActSignature, { actId: act.id, accountId: signature.accountId })) throw samePerson;
    if (state.status !== 'awaiting_second') throw new DomainError('journal.nothing-to-sign', { actId: act.id });
    await tx.insert(ActSignature, signature).catch((error: unknown) => {
      throw isDuplicateKey(error) ? samePerson : error;
    });
    state.signaturesMissing -= 1;
    if (state.signaturesMissing === 0) await this.complete(tx, act, state);
    await tx.update(ActState, { actId: act.id }, { ...state });
  }

  private async complete(tx: EntityManager, act: Act, state: ActState): Promise<void> {
    state.status = (await this.books.of(act.kind, act.schemaVersion).takeEffect?.(tx, act, false)) ?? 'recorded';
    await this.recorder.tell(tx, 'act.signed', act);
  }
}
