import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import type { authEndpoints } from '../../contract/http/auth.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import { Clock, DomainError, newId, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Account, FormerPassword } from '../identity.entities.js';
import { judgePassword, type PasswordRule } from './judge-password.js';
import { SecretHash } from './secret-hash.js';

const DAY_MS = 86_400_000;
/** Accounts are the platform's, not a school's: their limits are those of the whole prefecture. */
const WHERE = '532300';

/** Choosing passwords, as the profile in force has it. */
@Injectable()
export class Passwords {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly hashes: SecretHash,
  ) {}

  rule(): Promise<PasswordRule> {
    return this.uow.read(async (tx) => {
      const limit = (key: string) => this.limit(tx, key);
      if ((await limit('auth.password_profile')) === 2) {
        return { profile: 'nist', minLength: await limit('auth.nist_min_length') };
      }
      return {
        profile: 'dengbao',
        minLength: await limit('auth.dengbao_min_length'),
        classes: await limit('auth.dengbao_classes'),
        history: await limit('auth.dengbao_history'),
        days: await limit('auth.dengbao_days'),
      };
    });
  }

  /** The rule in words a page can use. */
  async describe(): Promise<ResponseOf<(typeof authEndpoints)['passwordRule']>> {
    const rule = await this.rule();
    return rule.profile === 'dengbao' ? rule : { ...rule, classes: 0, history: 0, days: null };
  }

  /** One of the limits of `auth.*` in `config/policy.yaml`, as it holds today. */
  limit(tx: EntityManager, key: string): Promise<number> {
    return this.policy.number(tx, key, { date: businessDateOf(this.clock.now()), areaCode: WHERE });
  }

  /** Whether a password chosen at `since` must be changed by now. */
  async hasExpired(since: Date | null): Promise<boolean> {
    const rule = await this.rule();
    if (rule.profile === 'nist' || since === null) return false;
    return this.clock.now().getTime() - since.getTime() > rule.days * DAY_MS;
  }

  /**
   * The hash of a password that may be chosen. Slow: call it before the transaction that writes it.
   *
   * @param account whose earlier passwords may not come back; null for one that has none yet
   * @throws DomainError `auth.password-too-short`, `auth.password-too-plain`, `auth.password-has-name`,
   *   `auth.password-common`, `auth.password-used-before`
   */
  async accept(
    password: string,
    about: readonly string[],
    account: Pick<Account, 'id' | 'passwordHash'> | null,
    field = 'password',
  ): Promise<string> {
    const rule = await this.rule();
    const refusal = judgePassword(rule, password, about);
    if (refusal !== null) {
      const classes = rule.profile === 'dengbao' ? rule.classes : 0;
      throw new DomainError(refusal, { minLength: rule.minLength, classes }, { field });
    }
    if (rule.profile === 'dengbao' && account?.passwordHash) {
      const former = await this.uow.read((tx) =>
        tx.find(FormerPassword, {
          where: { accountId: account.id },
          order: { endedAt: 'DESC', id: 'DESC' },
          take: Math.max(0, rule.history - 1),
        }),
      );
      for (const hash of [account.passwordHash, ...former.map((one) => one.hash)].slice(0, rule.history)) {
        if (await this.hashes.matches(password, hash))
          throw new DomainError('auth.password-used-before', {}, { field });
      }
    }
    return this.hashes.of(password);
  }

  /** Makes `hash` the account's password and remembers the one before it. */
  async put(tx: EntityManager, account: Pick<Account, 'id' | 'passwordHash'>, hash: string): Promise<void> {
    const now = this.clock.now();
    if (account.passwordHash !== null) {
      await tx.insert(FormerPassword, { id: newId(), accountId: account.id, hash: account.passwordHash, endedAt: now });
    }
    await tx.update(Account, { id: account.id }, { passwordHash: hash, passwordSince: now });
  }
}
