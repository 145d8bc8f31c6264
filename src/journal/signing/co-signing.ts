import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActReceipt, ActSummary } from '../../contract/acts.js';
import type { BodyOf } from '../../contract/http/endpoint.js';
import type { journalEndpoints } from '../../contract/http/journal.js';
import { Idempotency, isDuplicateKey, newId, type Principal } from '../../platform/index.js';
import { type ActBook, ActBooks } from '../act-books.js';
import { ActRecorder } from '../act-recorder.js';
import { type Act, ActSignature, ActState } from '../journal.entities.js';
import { summaryOf } from '../reading/act-view.js';
import type { Particulars } from '../sealing/seal-act.js';
import { FollowUps, type Target } from '../undoing/follow-ups.js';
import { SecondPerson, samePerson } from './second-person.js';
import { SigningRules } from './signing-rules.js';

type Body = BodyOf<(typeof journalEndpoints)['cosign']>;

/** A second person signs an act. His signature is an act of his own; with the last one the act takes effect. */
@Injectable()
export class CoSigning implements ActBook {
  readonly kind = 'journal.cosign';

  constructor(
    private readonly idempotency: Idempotency,
    private readonly second: SecondPerson,
    private readonly recorder: ActRecorder,
    private readonly followUps: FollowUps,
    private readonly rules: SigningRules,
    private readonly books: ActBooks,
  ) {
    books.register(this);
  }

  /**
   * @throws DomainError `journal.same-person` when the signer has signed before, on whatever phone;
   *   `journal.nothing-to-sign`, `journal.already-reversed`, `auth.wrong-credentials`, as `SigningRules.requireMaySign`,
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
    const signer = 'witnessName' in body ? strangerOf(body.witnessName) : await this.second.person(caller, body);
    return this.idempotency.once({ accountId: caller.accountId, key: idempotencyKey, content }, async (tx) => {
      // A witness works nowhere here; whose phone it is does
      const works = 'witnessName' in body ? caller : signer;
      const target = await this.second.target(tx, { caller, signer: works, actId });
      const entry = await this.followUps.entry(tx, { kind: this.kind, actor: signer, target, body });
      const coSignature = await this.recorder.enter(tx, entry, async ({ act }) => {
        await this.second.requireAwaiting(tx, target, { accountId: signer.accountId, name: signer.displayName });
        await this.rules.requireMaySign(tx, target, signer, body);
        await this.addSignature(tx, target, {
          signatureActId: act.id,
          actId,
          accountId: signer.accountId,
          name: signer.displayName,
          method,
          sessionAccountId: caller.accountId,
          signedAt: act.recordedAt,
        });
        return { links: [{ role: 'observed', thing: 'act', thingId: actId, quantity: null }], answer: () => ({}) };
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
    await tx.insert(ActSignature, signature).catch((error: unknown) => {
      throw isDuplicateKey(error) ? samePerson(signature) : error;
    });
    state.signaturesMissing -= 1;
    if (state.signaturesMissing === 0) await this.complete(tx, act, state);
    await tx.update(ActState, { actId: act.id }, { ...state });
  }

  private async complete(tx: EntityManager, act: Act, state: ActState): Promise<void> {
    state.status = (await this.books.of(act.kind).takeEffect?.(tx, act, false)) ?? 'recorded';
    await this.recorder.tell(tx, 'act.signed', act);
  }
}

/** Somebody without an account, for this one signature. */
const strangerOf = (displayName: string): Principal => ({
  ...{ accountId: newId(), sessionId: '', displayName, unit: '', grants: [] },
});
