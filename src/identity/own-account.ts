import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { authEndpoints } from '../contract/http/auth.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import { AuditLog, DomainError, lockRows, type Principal, UnitOfWork } from '../platform/index.js';
import { Account, AccountGrant, Person, Session } from './identity.entities.js';
import { SetUpDuty } from './rank/set-up-duty.js';
import { Passwords } from './sign-in/passwords.js';
import { needsSecondFactor, SecondFactor } from './sign-in/second-factor.js';
import { SecretHash } from './sign-in/secret-hash.js';
import { SessionDirectory } from './sign-in/sessions.js';
import { SignInLimiter } from './sign-in/sign-in-limiter.js';
import { isWeakPin } from './sign-in/weak-pin.js';

type Api = typeof authEndpoints;

/** What everybody does to his own account. Each change asks for the password again, under the limiter. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly sessions: SessionDirectory,
    private readonly limiter: SignInLimiter,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactor,
    private readonly setUpDuty: SetUpDuty,
    private readonly hashes: SecretHash,
  ) {}

  /** @throws DomainError `auth.wrong-credentials`, `auth.weak-pin` */
  async setPin(caller: Principal, { password, pin }: BodyOf<Api['setPin']>): Promise<void> {
    await this.prove(caller, password);
    if (isWeakPin(pin)) throw new DomainError('auth.weak-pin', {}, { field: 'pin' });
    const pinHash = await this.limiter.hashing(() => this.hashes.of(pin));
    await this.uow.write(async (tx) => {
      await tx.update(Account, { id: caller.accountId }, { pinHash });
      await this.note(tx, caller, 'auth.pin-set');
    });
  }

  /** @throws DomainError `auth.wrong-credentials`, `auth.password-…` at `next` */
  async changePassword(caller: Principal, { password, next }: BodyOf<Api['changePassword']>): Promise<void> {
    const account = await this.prove(caller, password);
    const person = await this.uow.read((tx) => tx.findOneByOrFail(Person, { id: account.personId }));
    const about = [account.username, person.name, person.unit];
    if (next === password) throw new DomainError('auth.password-used-before', {}, { field: 'next' });
    const hash = await this.limiter.hashing(() => this.passwords.accept(next, about, account, 'next'));
    await this.uow.write(async (tx) => {
      const [present] = await lockRows(tx, Account, { id: account.id }, { id: 'ASC' });
      await this.passwords.put(tx, present ?? account, hash);
      await tx.update(Session, { id: caller.sessionId }, { passwordExpired: false });
      await this.sessions.endAll(tx, account.id, caller.sessionId);
      await this.note(tx, caller, 'auth.password-changed');
    });
  }

  /** @throws DomainError `auth.wrong-credentials`, `auth.totp-already` */
  async offerTotp(caller: Principal, { password }: BodyOf<Api['offerTotp']>): Promise<ResponseOf<Api['offerTotp']>> {
    await this.prove(caller, password);
    return this.uow.write(async (tx) => {
      const [account] = await lockRows(tx, Account, { id: caller.accountId }, { id: 'ASC' });
      if (!account) throw new DomainError('access.not-signed-in');
      return this.secondFactor.offer(tx, account);
    });
  }

  /** @throws DomainError `auth.wrong-code`, `auth.totp-not-offered`, `auth.totp-already`, `auth.too-many-attempts` */
  async confirmTotp(caller: Principal, { code }: BodyOf<Api['confirmTotp']>): Promise<ResponseOf<Api['confirmTotp']>> {
    let codes: string[] | null = null;
    await this.limiter.guard({ on: `totp:${caller.accountId}`, address: null }, async () => {
      codes = await this.uow.write(async (tx) => {
        const made = await this.secondFactor.confirm(tx, caller.accountId, code);
        if (made === null) return null;
        // the moment from which an administrator can do anything at all
        await this.setUpDuty.end(tx);
        await this.note(tx, caller, 'auth.totp-enrolled');
        return made;
      });
      return codes === null ? 'wrong' : 'right';
    });
    if (codes === null) throw new DomainError('auth.wrong-code', {}, { field: 'code' });
    return { recoveryCodes: codes };
  }

  /** @throws DomainError `auth.totp-required` for administrators, `auth.totp-not-offered`, `auth.wrong-code` */
  async dropTotp(caller: Principal, { password, code }: BodyOf<Api['dropTotp']>): Promise<void> {
    const account = await this.prove(caller, password);
    if (account.totpSince === null) throw new DomainError('auth.totp-not-offered');
    const taken = await this.limiter.guard({ on: `totp:${account.id}`, address: null }, async () =>
      (await this.uow.write((tx) => this.secondFactor.take(tx, account.id, code))) ? 'right' : 'wrong',
    );
    if (taken !== 'right') throw new DomainError('auth.wrong-code', {}, { field: 'code' });
    await this.uow.write(async (tx) => {
      if (needsSecondFactor(await tx.findBy(AccountGrant, { accountId: account.id }))) {
        throw new DomainError('auth.totp-required');
      }
      await this.secondFactor.forget(tx, account.id);
      await this.note(tx, caller, 'auth.totp-dropped');
    });
  }

  async sessionsOf(caller: Principal): Promise<ResponseOf<Api['sessions']>> {
    return this.uow.read(async (tx) => ({
      items: await this.sessions.alive(tx, caller.accountId, caller.sessionId),
    }));
  }

  async endOtherSessions(caller: Principal): Promise<void> {
    await this.uow.write(async (tx) => {
      await this.sessions.endAll(tx, caller.accountId, caller.sessionId);
      await this.note(tx, caller, 'auth.other-sessions-ended');
    });
  }

  /** That it is really he who sits there. @throws DomainError `auth.wrong-credentials`, `auth.too-many-attempts` */
  private async prove(caller: Principal, password: string): Promise<Account> {
    const account = await this.uow.read((tx) => tx.findOneByOrFail(Account, { id: caller.accountId }));
    const outcome = await this.limiter.guard({ on: `account:${account.username}`, address: null }, async () =>
      (await this.hashes.matches(password, account.passwordHash)) ? 'right' : 'wrong',
    );
    if (outcome !== 'right') throw new DomainError('auth.wrong-credentials', {}, { field: 'password' });
    return account;
  }

  private note(tx: EntityManager, caller: Principal, action: string): Promise<void> {
    return this.audit.note(tx, { by: caller, action, subject: { kind: 'account', id: caller.accountId } });
  }
}
