import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, MoreThanOrEqual } from 'typeorm';
import { businessDateOf, startOfBusinessDate } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import type { authEndpoints } from '../../contract/http/auth.js';
import type { BodyOf } from '../../contract/http/endpoint.js';
import { AuditLog, Clock, DomainError, lockRows, type Principal, UnitOfWork } from '../../platform/index.js';
import { Account, AccountGrant, Session } from '../identity.entities.js';
import { PersonVerifier } from '../people/person-verifier.js';
import { SessionDirectory } from './sessions.js';

/** One phone, several cooks: each goes on under his own name without typing his password at the stove. */
@Injectable()
export class PersonSwitch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly verifier: PersonVerifier,
    private readonly sessions: SessionDirectory,
  ) {}

  /**
   * A session for the named person on the caller's phone. He must have signed in on it today with his password, and
   * that session must be alive still: who signed out, or was signed out, signs in again. It ends when that one would
   * have ended. Only people of schools switch; nobody does who has an authenticator or a role for an area.
   *
   * @throws DomainError `auth.wrong-credentials`, `auth.switch-needs-password`, `auth.too-many-attempts`
   */
  async change(
    caller: Principal,
    { username, pin, deviceId }: BodyOf<(typeof authEndpoints)['switchPerson']>,
    device: string,
  ): Promise<{ token: string; expiresAt: Date }> {
    const person = await this.uow.read((tx) => this.verifier.verify(tx, { username, pin }));
    const now = this.clock.now();
    const deviceHash = sha256(deviceId);
    const today = new Date(startOfBusinessDate(businessDateOf(now)));
    return this.uow.write(async (tx) => {
      const refusal = () => new DomainError('auth.switch-needs-password', {}, { field: 'username' });
      const account = await tx.findOneByOrFail(Account, { id: person.accountId });
      const grants = await tx.findBy(AccountGrant, { accountId: account.id });
      if (account.totpSince !== null || grants.some(({ areaCode }) => areaCode !== null)) throw refusal();
      // The caller sits at that phone himself, or a guessed name of a phone would do from anywhere.
      const here = await tx.existsBy(Session, { id: caller.sessionId, deviceHash });
      const alive = { deviceHash, expiresAt: MoreThan(now), revokedAt: IsNull(), createdAt: MoreThanOrEqual(today) };
      const [before] = await lockRows(tx, Session, { accountId: account.id, ...alive }, { id: 'ASC' });
      if (!here || !before) throw refusal();
      await tx.update(Session, { id: before.id }, { revokedAt: now });
      const { passwordExpired, expiresAt } = before;
      const opened = await this.sessions.open(tx, account.id, {
        device,
        deviceHash,
        passwordExpired,
        notAfter: expiresAt,
      });
      await this.audit.note(tx, {
        by: person,
        action: 'auth.switched-by-pin',
        subject: { kind: 'account', id: account.id },
        detail: { from: caller.displayName },
      });
      return opened;
    });
  }
}
