import { Inject, Injectable, Logger } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { sha256 } from '../contract/hashing.js';
import type { authEndpoints } from '../contract/http/auth.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import {
  areaPrefix,
  Clock,
  DomainError,
  type Grant,
  isDuplicateKey,
  newId,
  newSecret,
  type Principal,
  SCHOOL_AREAS,
  type SchoolAreas,
  scopeOf,
  UnitOfWork,
} from '../platform/index.js';
import { Account, AccountGrant, Session } from './identity.entities.js';
import './identity.problems.js';
import { hashSecret, matchesSecret } from './secret-hash.js';
import { SessionDirectory } from './sessions.js';
import { SignInLimiter } from './sign-in-limiter.js';

type Api = typeof authEndpoints;
const WHOLE_PREFECTURE = '532300';

/** Accounts: who may sign in, as what, and where. */
@Injectable()
export class IdentityService {
  private readonly logger = new Logger('Identity');
  private setupTokenHash: string | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: SessionDirectory,
    private readonly limiter: SignInLimiter,
    @Inject(SCHOOL_AREAS) private readonly schools: SchoolAreas,
  ) {}

  /** @throws DomainError `auth.wrong-credentials`, `auth.too-many-attempts` */
  async login({ username, password }: BodyOf<Api['login']>): Promise<{ token: string; expiresAt: Date }> {
    const name = username.trim().toLowerCase();
    const account = await this.uow.read((tx) => tx.findOneBy(Account, { username: name, disabledAt: IsNull() }));
    const right = await this.limiter.guard(name, () => matchesSecret(password, account?.passwordHash ?? null));
    if (!right || account === null) throw new DomainError('auth.wrong-credentials');
    return this.sessions.open(account.id);
  }

  async me(caller: Principal): Promise<ResponseOf<Api['me']>> {
    const account = await this.uow.read((tx) => tx.findOneByOrFail(Account, { id: caller.accountId }));
    return {
      accountId: account.id,
      username: account.username,
      displayName: account.displayName,
      unit: account.unit,
      grants: caller.grants.map((grant) => ({ ...grant })),
    };
  }

  /** @throws DomainError `auth.wrong-credentials`, `auth.weak-pin` */
  async setPin(caller: Principal, { password, pin }: BodyOf<Api['setPin']>): Promise<void> {
    const account = await this.uow.read((tx) => tx.findOneByOrFail(Account, { id: caller.accountId }));
    const right = await this.limiter.guard(account.username, () => matchesSecret(password, account.passwordHash));
    if (!right) throw new DomainError('auth.wrong-credentials', {}, { field: 'password' });
    if (isWeakPin(pin)) throw new DomainError('auth.weak-pin', {}, { field: 'pin' });
    const pinHash = await hashSecret(pin);
    await this.uow.write((tx) => tx.update(Account, { id: account.id }, { pinHash }));
  }

  /**
   * The one-time token with which the first administrator is made, or null when there is one already.
   * Only its hash is kept, and only in this process: a new start gives a new one.
   */
  async offerSetup(): Promise<string | null> {
    if ((await this.uow.read((tx) => tx.count(Account))) > 0) return null;
    const token = newSecret();
    this.setupTokenHash = sha256(token);
    return token;
  }

  /** @throws DomainError `auth.setup-closed`, `auth.wrong-credentials` */
  async createFirstAdministrator(body: BodyOf<Api['firstAdministrator']>): Promise<{ accountId: string }> {
    if (this.setupTokenHash === null) throw new DomainError('auth.setup-closed');
    if (sha256(body.token) !== this.setupTokenHash) {
      throw new DomainError('auth.wrong-credentials', {}, { field: 'token' });
    }
    const passwordHash = await hashSecret(body.password);
    const accountId = await this.uow.write(async (tx) => {
      if ((await tx.count(Account)) > 0) throw new DomainError('auth.setup-closed');
      const grants = [{ role: 'system_admin' as const, areaCode: WHOLE_PREFECTURE, schoolId: null }];
      return this.insert(tx, { ...body, unit: body.displayName, grants }, passwordHash);
    });
    this.setupTokenHash = null;
    this.logger.log('the first administrator was created');
    return { accountId };
  }

  /** @throws DomainError `identity.username-taken`, `identity.outside-own-scope` */
  async createAccount(caller: Principal, body: BodyOf<Api['createAccount']>): Promise<{ accountId: string }> {
    for (const [i, grant] of body.grants.entries()) {
      if (await this.isOutside(caller, grant)) {
        throw new DomainError('identity.outside-own-scope', {}, { field: `grants.${i}` });
      }
    }
    const passwordHash = await hashSecret(body.password);
    const accountId = await this.uow.write((tx) => this.insert(tx, body, passwordHash));
    return { accountId };
  }

  /** Accounts any of whose roles lies in the caller's area, in the order of their ids. */
  async accounts(caller: Principal, after: string | undefined, limit: number): Promise<ResponseOf<Api['accounts']>> {
    return this.uow.read(async (tx) => {
      const grants = await this.grantsWithin(caller, await tx.find(AccountGrant));
      const ids = [...new Set(grants.map(({ accountId }) => accountId))];
      const accounts = await tx.find(Account, {
        where: after === undefined ? { id: In(ids) } : [{ id: In(ids.filter((candidate) => candidate > after)) }],
        order: { id: 'ASC' },
        take: limit + 1,
      });
      const items = accounts.slice(0, limit).map(({ id, username, displayName, unit, disabledAt }) => ({
        id,
        username,
        displayName,
        unit,
        disabledAt: disabledAt?.toISOString() ?? null,
        grants: grants
          .filter(({ accountId }) => accountId === id)
          .map(({ role, areaCode, schoolId }) => ({ role, areaCode, schoolId })),
      }));
      return { items, next: accounts.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** Takes effect with the next request of any of his sessions. */
  async disableAccount(caller: Principal, accountId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const grants = await tx.findBy(AccountGrant, { accountId });
      if ((await this.grantsWithin(caller, grants)).length === 0) {
        throw new DomainError('identity.account-not-found', {}, { field: 'accountId' });
      }
      const now = this.clock.now();
      if (grants.some(({ role }) => role === 'system_admin') && (await this.activeAdministrators(tx)) <= 1) {
        throw new DomainError('identity.last-administrator');
      }
      await tx.update(Account, { id: accountId }, { disabledAt: now });
      await tx.update(Session, { accountId, expiresAt: MoreThan(now), revokedAt: IsNull() }, { revokedAt: now });
    });
  }

  /** A role over something the caller himself does not administer: nobody grants beyond his own area. */
  private async isOutside(caller: Principal, { areaCode, schoolId }: Grant): Promise<boolean> {
    const { areaPrefixes } = scopeOf(caller, 'account.manage');
    const code = areaCode ?? (schoolId === null ? null : await this.schools.areaOf(schoolId));
    return code === null || !areaPrefixes.some((prefix) => areaPrefix(code).startsWith(prefix));
  }

  private async grantsWithin(caller: Principal, grants: readonly AccountGrant[]): Promise<AccountGrant[]> {
    const outside = await Promise.all(grants.map((grant) => this.isOutside(caller, grant)));
    return grants.filter((_, i) => !outside[i]);
  }

  private async activeAdministrators(tx: EntityManager): Promise<number> {
    const grants = await tx.findBy(AccountGrant, { role: 'system_admin' });
    return tx.countBy(Account, { id: In(grants.map(({ accountId }) => accountId)), disabledAt: IsNull() });
  }

  private async insert(
    tx: EntityManager,
    account: { username: string; displayName: string; unit: string; grants: readonly Grant[] },
    passwordHash: string,
  ): Promise<string> {
    const { username, displayName, unit } = account;
    const id = newId();
    try {
      await tx.insert(Account, {
        id,
        username,
        displayName,
        unit,
        passwordHash,
        pinHash: null,
        createdAt: this.clock.now(),
        disabledAt: null,
      });
    } catch (error) {
      throw isDuplicateKey(error) ? new DomainError('identity.username-taken', {}, { field: 'username' }) : error;
    }
    await tx.insert(
      AccountGrant,
      account.grants.map((grant) => ({ id: newId(), accountId: id, ...grant })),
    );
    return id;
  }
}

/** All digits alike, or a straight run up or down. */
function isWeakPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])));
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] as number);
}
