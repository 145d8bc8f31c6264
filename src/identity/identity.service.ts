import { Inject, Injectable, Logger } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { DAY_MS } from '../contract/business-date.js';
import { sha256 } from '../contract/hashing.js';
import type { authEndpoints } from '../contract/http/auth.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import {
  AuditLog,
  Clock,
  DomainError,
  heldRole,
  newSecret,
  type Principal,
  SETTINGS,
  type Settings,
  UnitOfWork,
} from '../platform/index.js';
import { Account, AccountGrant, SetupOffer } from './identity.entities.js';
import { Accounts } from './people/accounts.js';
import './identity.problems.js';
import { SetUpDuty } from './rank/set-up-duty.js';
import { deviceWords } from './sign-in/device-words.js';
import { Passwords } from './sign-in/passwords.js';
import { SecondFactor } from './sign-in/second-factor.js';
import { SecretHash } from './sign-in/secret-hash.js';
import { type MustDo, principalOfAccount, SessionDirectory } from './sign-in/sessions.js';
import { SignInLimiter } from './sign-in/sign-in-limiter.js';
import { inForce, notOver } from './warrants/warrants.js';

type Api = typeof authEndpoints;
const WHOLE_PREFECTURE = '532300';
/** Longer than it takes to read what a start has printed; a new start gives a new token. */
const SETUP_MS = 7 * DAY_MS;

/** A session that was opened just now. */
export interface Opened {
  token: string;
  expiresAt: Date;
  mustDo: MustDo | null;
}

/** Where a request came from, as far as it can be believed. */
export interface Origin {
  address: string;
  userAgent: string | undefined;
}

/** Signing in, and the very first account. */
@Injectable()
export class IdentityService {
  private readonly logger = new Logger('Identity');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly sessions: SessionDirectory,
    private readonly limiter: SignInLimiter,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactor,
    private readonly accounts: Accounts,
    private readonly setUpDuty: SetUpDuty,
    private readonly hashes: SecretHash,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Opens a session. A name nobody has is refused with the same words after the same work as a wrong password.
   *
   * @throws DomainError `auth.wrong-credentials`, `auth.code-required` when the password was right and a code is
   *   wanted, `auth.wrong-code`, `auth.too-many-attempts`, `auth.busy`
   */
  async login({ username, password, code, deviceId }: BodyOf<Api['login']>, origin: Origin): Promise<Opened> {
    const { address } = origin;
    const name = username.trim().toLowerCase();
    const account = await this.uow.read((tx) => tx.findOneBy(Account, { username: name, disabledAt: IsNull() }));
    let isCodeWrong = false;
    const guessedFrom = (await this.isKnownThere(account, address)) ? null : address;
    const outcome = await this.limiter.guard({ on: `account:${name}`, address: guessedFrom }, async () => {
      if (!(await this.hashes.matches(password, account?.passwordHash ?? null)) || account === null) return 'wrong';
      if (account.totpSince === null) return 'right';
      if (code === null) return 'open';
      isCodeWrong = !(await this.uow.write((tx) => this.secondFactor.take(tx, account.id, code)));
      return isCodeWrong ? 'wrong' : 'right';
    });
    if (outcome === 'open') throw new DomainError('auth.code-required', {}, { field: 'code' });
    if (isCodeWrong) throw new DomainError('auth.wrong-code', {}, { field: 'code' });
    if (outcome === 'wrong' || account === null) throw new DomainError('auth.wrong-credentials');
    const passwordExpired = await this.passwords.hasExpired(account.passwordSince);
    return this.open(account, origin, { by: 'password', deviceId, passwordExpired });
  }

  /** Opens a session for somebody who has shown who he is, and notes by what. */
  open(
    account: Account,
    { address, userAgent }: Origin,
    {
      by,
      deviceId,
      passwordExpired,
    }: { by: 'password' | 'provider'; deviceId: string | null; passwordExpired: boolean },
  ): Promise<Opened> {
    const device = deviceWords(userAgent);
    return this.uow.write(async (tx) => {
      const deviceHash = deviceId === null ? null : sha256(deviceId);
      const opened = await this.sessions.open(tx, account.id, { device, deviceHash, address, passwordExpired });
      const mustDo = await this.sessions.mustDo(tx, opened.sessionId);
      await this.audit.note(tx, {
        by: await principalOfAccount(tx, account, opened.sessionId),
        action: 'auth.signed-in',
        subject: { kind: 'account', id: account.id },
        detail: { device, address, mustDo, ...(by === 'provider' ? { by } : {}) },
      });
      return { token: opened.token, expiresAt: opened.expiresAt, mustDo };
    });
  }

  /**
   * A county sits behind one address. Whoever has signed in from it before is not shut out by a stranger's guesses there;
   * guesses on his own name still lock his name.
   */
  private isKnownThere(account: Account | null, address: string): Promise<boolean> {
    if (account === null) return Promise.resolve(false);
    return this.uow.read(async (tx) => {
      const days = await this.passwords.limit(tx, 'auth.known_network_days');
      return this.sessions.cameFrom(tx, account.id, address, days);
    });
  }

  async me(caller: Principal): Promise<ResponseOf<Api['me']>> {
    return this.uow.read(async (tx) => {
      const account = await tx.findOneByOrFail(Account, { id: caller.accountId });
      const all = notOver(await tx.findBy(AccountGrant, { accountId: account.id }), this.clock.now());
      const held = inForce(all, this.clock.now());
      const ahead = all.flatMap(({ from }) => (from !== null && from > this.clock.now() ? from.getTime() : []));
      const ends = held.flatMap(({ until }) => until?.getTime() ?? []);
      return {
        accountId: account.id,
        username: account.username,
        displayName: caller.displayName,
        unit: caller.unit,
        grants: caller.grants.map((grant) => {
          const { role, areaCode, schoolId, warrant } = grant;
          const { ledgers, namesFootage } = heldRole(grant);
          const footage = warrant?.footage ?? null;
          const named = footage === null ? null : { from: footage.from, to: footage.to };
          const document = warrant?.document ?? null;
          return {
            ...{ role, areaCode, schoolId, namesFootage, document, footage: named },
            ledgers: ledgers === null ? null : [...ledgers],
          };
        }),
        mustDo: await this.sessions.mustDo(tx, caller.sessionId),
        hasPin: account.pinHash !== null,
        hasTotp: account.totpSince !== null,
        warrantUntil: ends.length === 0 ? null : new Date(Math.max(...ends)).toISOString(),
        warrantFrom: ahead.length === 0 ? null : new Date(Math.min(...ahead)).toISOString(),
      };
    });
  }

  /**
   * The one-time token with which the first administrator is made, or null when there is one already and the server's
   * owner did not ask for another one (`RECOVERY`).
   * Only its hash is kept. Each start gives one, and each is good for a week at whichever instance is asked, until
   * somebody has been made with one of them.
   */
  async offerSetup(): Promise<string | null> {
    if (await this.uow.read((tx) => this.isClosed(tx))) return null;
    const token = newSecret();
    const endsAt = new Date(this.clock.now().getTime() + SETUP_MS);
    await this.uow.write((tx) => tx.insert(SetupOffer, { tokenHash: sha256(token), endsAt }));
    return token;
  }

  /** @throws DomainError `auth.setup-closed`, `auth.wrong-credentials`, `auth.password-…` */
  async createFirstAdministrator(body: BodyOf<Api['firstAdministrator']>): Promise<{ accountId: string }> {
    await this.uow.read(async (tx) => {
      const isGood = { endsAt: MoreThan(this.clock.now()) };
      if (!(await tx.existsBy(SetupOffer, isGood))) throw new DomainError('auth.setup-closed');
      if (!(await tx.existsBy(SetupOffer, { tokenHash: sha256(body.token), ...isGood })))
        throw new DomainError('auth.wrong-credentials', {}, { field: 'token' });
    });
    const about = [body.username, body.displayName, body.unit];
    const passwordHash = await this.limiter.hashing(() => this.passwords.accept(body.password, about, null));
    const accountId = await this.uow.write(async (tx) => {
      // Of two who bring it at once, the first takes it away.
      const { affected } = await tx.delete(SetupOffer, { tokenHash: sha256(body.token) });
      if (affected !== 1 || (await this.isClosed(tx))) throw new DomainError('auth.setup-closed');
      await tx.deleteAll(SetupOffer);
      const grants = (['security_admin', 'system_admin'] as const).map((role) => ({
        role,
        areaCode: WHOLE_PREFECTURE,
        schoolId: null,
      }));
      const { username, displayName, unit } = body;
      const person = { username, displayName, unit, staffNumber: null, phone: null, grants };
      const id = await this.accounts.insert(tx, person, passwordHash);
      await this.audit.note(tx, {
        by: null,
        action: 'identity.first-administrator-created',
        subject: { kind: 'account', id },
        detail: { username, recovery: this.settings.recovery },
      });
      // one who was made beside others has nothing to set up
      await this.setUpDuty.end(tx);
      return id;
    });
    this.logger.log('the first administrator was created');
    return { accountId };
  }

  /** What `RECOVERY` opened at one start is open at the instances that were started so, and at no other. */
  private async isClosed(tx: EntityManager): Promise<boolean> {
    return !this.settings.recovery && (await tx.count(Account)) > 0;
  }
}
