import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonVerifier } from '../../identity/index.js';
import { covers, DomainError, type Principal, scopeOf, UnitOfWork } from '../../platform/index.js';
import { ActSignature } from '../journal.entities.js';
import { FollowUps, type Target } from '../undoing/follow-ups.js';

type Proof = { method: 'own-session' } | { method: 'pin'; username: string; pin: string };

/** Whoever signs an act besides its recorder, or says that it is not so. */
@Injectable()
export class SecondPerson {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PersonVerifier,
    private readonly followUps: FollowUps,
  ) {}

  /** @throws DomainError `auth.wrong-credentials`, `auth.too-many-attempts` */
  async person(caller: Principal, proof: Proof): Promise<Principal> {
    return proof.method === 'pin' ? this.uow.read((tx) => this.people.verify(tx, proof)) : caller;
  }

  /** The act, held. @throws DomainError `journal.act-not-found`, `access.denied` when the signer works elsewhere */
  async target(
    tx: EntityManager,
    { caller, signer, actId }: { caller: Principal; signer: Principal; actId: string },
  ): Promise<Target> {
    const target = await this.followUps.target(tx, caller, 'act.record', actId);
    if (covers(scopeOf(signer, 'act.record'), target.school)) return target;
    throw new DomainError('access.denied', {}, { field: 'username', rule: 'R-11' });
  }

  /** @throws DomainError `journal.already-reversed`, `journal.same-person`, `journal.nothing-to-sign` */
  async requireAwaiting(
    tx: EntityManager,
    { act, state }: Target,
    signer: { accountId: string; name: string },
  ): Promise<void> {
    if (state.reversedByActId !== null) throw new DomainError('journal.already-reversed', { actId: act.id });
    if (await tx.existsBy(ActSignature, { actId: act.id, accountId: signer.accountId })) throw samePerson(signer);
    if (state.status !== 'awaiting_second') throw new DomainError('journal.nothing-to-sign', { actId: act.id });
  }
}

export const samePerson = ({ name }: { name: string }): DomainError =>
  new DomainError('journal.same-person', { person: name }, { field: 'username', rule: 'R-11' });
