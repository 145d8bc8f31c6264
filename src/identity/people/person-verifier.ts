import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, type Principal } from '../../platform/index.js';
import { Account } from '../identity.entities.js';
import { SecretHash } from '../sign-in/secret-hash.js';
import { principalOfAccount } from '../sign-in/sessions.js';
import { SignInLimiter } from '../sign-in/sign-in-limiter.js';

/** Lets a second person prove on somebody else's phone who he is, by name and own PIN. */
@Injectable()
export class PersonVerifier {
  constructor(
    private readonly limiter: SignInLimiter,
    private readonly hashes: SecretHash,
  ) {}

  /**
   * Call it *before* opening the transaction that needs the answer: it counts failures in transactions of its own.
   *
   * @param tx any reader
   * @returns the person, with an empty `sessionId`: he has not signed in
   * @throws DomainError `auth.wrong-credentials` with `triesLeft` before the name is locked, `auth.too-many-attempts`
   */
  async verify(tx: EntityManager, { username, pin }: { username: string; pin: string }): Promise<Principal> {
    const account = await tx.findOneBy(Account, { username: username.trim().toLowerCase() });
    const usable = account !== null && account.disabledAt === null;
    const attempt = { on: `pin:${username}`, address: null };
    const outcome = await this.limiter.guard(attempt, async () =>
      (await this.hashes.matches(pin, usable ? account.pinHash : null)) ? 'right' : 'wrong',
    );
    if (outcome !== 'right' || account === null) {
      const triesLeft = await this.limiter.triesLeft(attempt);
      throw new DomainError('auth.wrong-credentials', { triesLeft }, { field: 'pin' });
    }
    return principalOfAccount(tx, account, '');
  }
}
