import { Injectable, Logger } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { sha256 } from '../contract/hashing.js';
import type { authEndpoints } from '../contract/http/auth.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import { DomainError, newSecret, type Principal, UnitOfWork } from '../platform/index.js';
import { Accounts } from './accounts.js';
import { Account } from './identity.entities.js';
import './identity.problems.js';
import { hashSecret, matchesSecret } from './secret-hash.js';
import { SessionDirectory } from './sessions.js';
import { SignInLimiter } from './sign-in-limiter.js';

type Api = typeof authEndpoints;
const WHOLE_PREFECTURE = '532300';

/** Signing in, and what one does to one's own account. */
@Injectable()
export class IdentityService {
  private readonly logger = new Logger('Identity');
  private setupTokenHash: string | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionDirectory,
    private readonly limiter: SignInLimiter,
    private readonly accounts: Accounts,
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
      displayName: caller.displayName,
      unit: caller.unit,
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
      const grants = (['security_admin', 'system_admin'] as const).map((role) => ({
        role,
        areaCode: WHOLE_PREFECTURE,
        schoolId: null,
      }));
      return this.accounts.insert(tx, { ...body, unit: body.displayName, grants }, passwordHash);
    });
    this.setupTokenHash = null;
    this.logger.log('the first administrator was created');
    return { accountId };
  }
}

/** All digits alike, or a straight run up or down. */
function isWeakPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])));
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] as number);
}
