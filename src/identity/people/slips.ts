import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { sha256 } from '../../contract/hashing.js';
import type { authEndpoints } from '../../contract/http/auth.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { peopleEndpoints } from '../../contract/http/people.js';
import {
  AuditLog,
  Clock,
  DomainError,
  isDuplicateKey,
  lockRows,
  newId,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { Account, ActivationSlip, Person } from '../identity.entities.js';
import { Authority } from '../rank/authority.js';
import { Passwords } from '../sign-in/passwords.js';
import { SecretHash } from '../sign-in/secret-hash.js';
import { principalOfAccount, SessionDirectory } from '../sign-in/sessions.js';
import { SignInLimiter } from '../sign-in/sign-in-limiter.js';
import { newPaperCode, readPaperCode } from '../sign-in/totp-codes.js';
import { isWeakPin } from '../sign-in/weak-pin.js';

type Auth = typeof authEndpoints;
type PeopleApi = typeof peopleEndpoints;

/**
 * Slips of paper with a one-time code: with it a person takes over an account that awaits him, or chooses a new
 * password when he has lost his. The newest slip of an account is the only one that counts.
 */
@Injectable()
export class Slips {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly authority: Authority,
    private readonly passwords: Passwords,
    private readonly limiter: SignInLimiter,
    private readonly sessions: SessionDirectory,
    private readonly hashes: SecretHash,
  ) {}

  /** One slip for each account the caller may act upon; the others come back with the code of the refusal. */
  async issue(
    caller: Principal,
    { accountIds }: BodyOf<PeopleApi['issueSlips']>,
  ): Promise<ResponseOf<PeopleApi['issueSlips']>> {
    return this.uow.write(async (tx) => {
      const now = this.clock.now();
      const expiresAt = new Date(now.getTime() + (await this.passwords.limit(tx, 'auth.slip_hours')) * 3_600_000);
      const answer: ResponseOf<PeopleApi['issueSlips']> = { slips: [], refused: [] };
      // In the order of their ids, so that two who issue for the same people do not wait for each other in a ring.
      for (const accountId of [...new Set(accountIds)].sort()) {
        try {
          const { subject } = await this.authority.over(tx, caller, accountId);
          const { account, person } = subject;
          if (account.disabledAt !== null) throw new DomainError('identity.account-disabled');
          const code = newPaperCode(3);
          await tx.update(ActivationSlip, { accountId, usedAt: IsNull(), voidedAt: IsNull() }, { voidedAt: now });
          await tx.insert(ActivationSlip, {
            id: newId(),
            accountId,
            codeHash: hashOf(code),
            issuedAt: now,
            expiresAt,
            usedAt: null,
            voidedAt: null,
          });
          const { username } = account;
          answer.slips.push({
            accountId,
            name: person.name,
            unit: person.unit,
            username,
            code,
            expiresAt: expiresAt.toISOString(),
          });
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          answer.refused.push({ accountId, code: error.code });
        }
      }
      for (const { accountId, username } of answer.slips) {
        await this.audit.note(tx, {
          by: caller,
          action: 'identity.slip-issued',
          subject: { kind: 'account', id: accountId },
          detail: { username, expiresAt: expiresAt.toISOString() },
        });
      }
      return answer;
    });
  }

  /** @throws DomainError `auth.slip-…`, `auth.too-many-attempts` */
  async read({ code }: BodyOf<Auth['readSlip']>, address: string): Promise<ResponseOf<Auth['readSlip']>> {
    const { account, person } = await this.guarded(code, address);
    const { username } = account;
    return { name: person.name, unit: person.unit, username, rule: await this.passwords.describe() };
  }

  /**
   * Uses the slip up: sets the name, the password and, when given, the PIN. Sessions of the account end.
   *
   * @throws DomainError `auth.slip-…`, `auth.password-…`, `auth.weak-pin`, `identity.username-taken`,
   *   `auth.too-many-attempts`
   */
  async activate(body: BodyOf<Auth['activate']>, address: string): Promise<ResponseOf<Auth['activate']>> {
    const { account, person } = await this.guarded(body.code, address);
    if (body.pin !== null && isWeakPin(body.pin)) throw new DomainError('auth.weak-pin', {}, { field: 'pin' });
    const about = [body.username, person.name, person.unit];
    const [hash, pinHash] = await this.limiter.hashing(async () => [
      await this.passwords.accept(body.password, about, account),
      body.pin === null ? null : await this.hashes.of(body.pin),
    ]);
    await this.uow.write(async (tx) => {
      const slip = await this.usable(tx, body.code, true);
      const now = this.clock.now();
      await tx.update(ActivationSlip, { id: slip.id }, { usedAt: now });
      await this.rename(tx, account.id, body.username);
      const [present] = await lockRows(tx, Account, { id: account.id }, { id: 'ASC' });
      await this.passwords.put(tx, present ?? account, hash);
      if (pinHash !== null) await tx.update(Account, { id: account.id }, { pinHash });
      await this.sessions.endAll(tx, account.id);
      await this.audit.note(tx, {
        by: await principalOfAccount(tx, account, ''),
        action: 'identity.account-activated',
        subject: { kind: 'account', id: account.id },
        schoolId: person.schoolId,
        areaCode: person.areaCode,
        detail: { username: body.username, again: account.passwordHash !== null },
      });
    });
    return { username: body.username };
  }

  private async rename(tx: EntityManager, accountId: string, username: string): Promise<void> {
    const taken = () => new DomainError('identity.username-taken', {}, { field: 'username' });
    if (await tx.existsBy(Account, { username, id: Not(accountId) })) throw taken();
    try {
      await tx.update(Account, { id: accountId }, { username });
    } catch (error) {
      throw isDuplicateKey(error) ? taken() : error;
    }
  }

  /** The slip's account; a code that is no slip counts against the address it was tried from. */
  private async guarded(code: string, address: string): Promise<{ account: Account; person: Person }> {
    await this.limiter.slow(address, () =>
      this.uow.read((tx) => tx.existsBy(ActivationSlip, { codeHash: hashOf(code) })),
    );
    return this.uow.read(async (tx) => {
      const { accountId } = await this.usable(tx, code, false);
      const account = await tx.findOneByOrFail(Account, { id: accountId });
      return { account, person: await tx.findOneByOrFail(Person, { id: account.personId }) };
    });
  }

  private async usable(tx: EntityManager, code: string, lock: boolean): Promise<ActivationSlip> {
    const where = { codeHash: hashOf(code) };
    const slip = lock
      ? ((await lockRows(tx, ActivationSlip, where, { id: 'ASC' }))[0] ?? null)
      : await tx.findOneBy(ActivationSlip, where);
    const refuse = (why: string) => new DomainError(`auth.slip-${why}`, {}, { field: 'code' });
    if (slip === null) throw refuse('unknown');
    if (slip.usedAt !== null) throw refuse('used');
    if (slip.voidedAt !== null) throw refuse('replaced');
    if (slip.expiresAt <= this.clock.now()) throw refuse('expired');
    return slip;
  }
}

const hashOf = (code: string): string => sha256(`slip|${readPaperCode(code)}`);
