import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../contract/hashing.js';
import {
  type Authenticator,
  Clock,
  newId,
  newSecret,
  type Principal,
  SETTINGS,
  type Settings,
  UnitOfWork,
} from '../platform/index.js';
import { Account, AccountGrant, Person, Session } from './identity.entities.js';

/** Sign-ins that are alive. Nothing is cached: a session that was ended a moment ago is dead for the next request. */
@Injectable()
export class SessionDirectory implements Authenticator {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Opens a session and returns its token, which is kept nowhere. */
  async open(accountId: string): Promise<{ token: string; expiresAt: Date }> {
    const token = newSecret();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + this.settings.sessionMs);
    await this.uow.write((tx) =>
      tx.insert(Session, {
        id: newId(),
        accountId,
        tokenHash: sha256(token),
        device: '',
        createdAt,
        seenAt: createdAt,
        expiresAt,
        revokedAt: null,
      }),
    );
    return { token, expiresAt };
  }

  async close(sessionId: string): Promise<void> {
    await this.uow.write((tx) => tx.update(Session, { id: sessionId }, { revokedAt: this.clock.now() }));
  }

  principalOf(token: string): Promise<Principal | null> {
    return this.uow.read(async (tx) => this.principal(tx, await tx.findOneBy(Session, { tokenHash: sha256(token) })));
  }

  /** Who the session belongs to, or null when it has ended or the account was disabled. */
  principalOfSession(sessionId: string): Promise<Principal | null> {
    return this.uow.read(async (tx) => this.principal(tx, await tx.findOneBy(Session, { id: sessionId })));
  }

  private async principal(tx: EntityManager, session: Session | null): Promise<Principal | null> {
    if (session === null || session.revokedAt !== null || session.expiresAt <= this.clock.now()) return null;
    const account = await tx.findOneBy(Account, { id: session.accountId });
    if (account === null || account.disabledAt !== null) return null;
    return principalOfAccount(tx, account, session.id);
  }
}

export async function principalOfAccount(tx: EntityManager, account: Account, sessionId: string): Promise<Principal> {
  const person = await tx.findOneByOrFail(Person, { id: account.personId });
  const grants = await tx.findBy(AccountGrant, { accountId: account.id });
  return {
    accountId: account.id,
    sessionId,
    displayName: person.name,
    unit: person.unit,
    grants: grants.map(({ role, areaCode, schoolId }) => ({ role, areaCode, schoolId })),
  };
}
