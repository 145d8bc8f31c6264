import { Injectable } from '@nestjs/common';
import { sha256 } from '../contract/hashing.js';
import { Clock, DomainError, isDuplicateKey, UnitOfWork } from '../platform/index.js';
import { SignInFailure } from './identity.entities.js';

const MAX_FAILURES = 5;
const WINDOW_MS = 15 * 60_000;
/** Hashing is slow on purpose; more than this many at once would let a guesser take the whole server. */
const MAX_CONCURRENT = 4;

/** Keeps guessing slow. It is asked before any hashing, and counts names that do not exist just the same. */
@Injectable()
export class SignInLimiter {
  private running = 0;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `check` unless `name` is locked out; a false answer counts as a failure, a true one clears the count.
   *
   * @throws DomainError `auth.too-many-attempts`, `service.busy`
   */
  async guard(name: string, check: () => Promise<boolean>): Promise<boolean> {
    const subject = sha256(name.trim().toLowerCase());
    const now = this.clock.now();
    const known = await this.uow.read((tx) => tx.findOneBy(SignInFailure, { subject }));
    if (known && known.windowEndsAt > now && known.failures >= MAX_FAILURES) {
      const minutes = Math.ceil((known.windowEndsAt.getTime() - now.getTime()) / 60_000);
      throw new DomainError('auth.too-many-attempts', { minutes });
    }
    if (this.running >= MAX_CONCURRENT) throw new DomainError('service.busy');
    this.running += 1;
    try {
      const right = await check();
      if (!right) await this.count(subject);
      else if (known) await this.uow.write((tx) => tx.delete(SignInFailure, { subject }));
      return right;
    } finally {
      this.running -= 1;
    }
  }

  private async count(subject: string): Promise<void> {
    const windowEndsAt = new Date(this.clock.now().getTime() + WINDOW_MS);
    await this.uow.write(async (tx) => {
      try {
        await tx.insert(SignInFailure, { subject, failures: 1, windowEndsAt });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        await tx.increment(SignInFailure, { subject }, 'failures', 1);
        await tx.update(SignInFailure, { subject }, { windowEndsAt });
      }
    });
  }
}
