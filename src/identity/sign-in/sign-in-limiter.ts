import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../../contract/hashing.js';
import { networkOf } from '../../platform/http/network-of.js';
import { AuditLog, Clock, DomainError, isDuplicateKey, lockRows, Metrics, UnitOfWork } from '../../platform/index.js';
import { SignInFailure } from '../identity.entities.js';
import { HashingGate } from './hashing-gate.js';
import { Passwords } from './passwords.js';

/** Hashing uses other threads than the rest of the platform, but the processor's cores are shared. */
const HASHES_AT_ONCE = 2;
const HASHES_WAITING = 20;

/** What is guessed at, and from where; the address is null where another person vouches (a PIN on his phone). */
export interface Attempt {
  /** `account:wangli`, `pin:wangli`, `slip`: names that do not exist are counted just the same. */
  on: string;
  address: string | null;
}

/**
 * How a check came out. `open` is neither: the password was right but the second factor is still missing, which
 * neither counts as a guess nor clears the guesses before it.
 */
export type Outcome = 'right' | 'wrong' | 'open';

/** Keeps guessing slow. An attempt is counted before anything is hashed, and taken back when it was right. */
@Injectable()
export class SignInLimiter {
  private readonly gate = new HashingGate(HASHES_AT_ONCE, HASHES_WAITING);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
    metrics: Metrics,
  ) {
    metrics.queue('hashing', () => this.gate.depth);
  }

  /**
   * Runs `check` unless the name or the address is locked out.
   *
   * @throws DomainError `auth.too-many-attempts`, `auth.busy`
   */
  async guard(attempt: Attempt, check: () => Promise<Outcome>): Promise<Outcome> {
    const name = sha256(attempt.on.trim().toLowerCase());
    const address = attempt.address === null ? null : subjectOf(attempt.address);
    await this.refuseLocked(address, name);
    return this.gate.run(async () => {
      await this.uow.write(async (tx) => {
        const locked: string[] = [];
        if (address && (await this.count(tx, address, 'auth.max_failures_per_address'))) locked.push('address');
        if (await this.count(tx, name, 'auth.max_failures')) locked.push('name');
        for (const what of locked) {
          await this.audit.note(tx, {
            by: null,
            action: 'auth.locked',
            subject: what === 'name' ? { kind: 'sign-in', id: name } : { kind: 'address', id: attempt.address ?? '' },
            detail: { what },
          });
        }
      });
      let outcome: Outcome = 'open';
      try {
        outcome = await check();
        return outcome;
      } finally {
        if (outcome !== 'wrong') await this.uow.write((tx) => this.takeBack(tx, address, name, outcome));
      }
    });
  }

  /** How many more wrong guesses at the name are looked at before it is locked; names that do not exist count the same. */
  triesLeft({ on }: Attempt): Promise<number> {
    return this.uow.read(async (tx) => {
      const known = await tx.findOneBy(SignInFailure, { subject: sha256(on.trim().toLowerCase()) });
      const failures = known && known.windowEndsAt > this.clock.now() ? known.failures : 0;
      return Math.max(0, (await this.limit(tx, 'auth.max_failures')) - failures);
    });
  }

  /** Runs slow work that nobody guesses with, among the guesses. @throws DomainError `auth.busy` */
  hashing<T>(work: () => Promise<T>): Promise<T> {
    return this.gate.run(work);
  }

  /**
   * Runs a cheap look-up of a long random code; only misses count, against the address they came from.
   *
   * @throws DomainError `auth.too-many-attempts`
   */
  async slow(address: string, look: () => Promise<boolean>): Promise<void> {
    const subject = subjectOf(address);
    await this.uow.read(async (tx) =>
      this.refuse(
        await tx.findOneBy(SignInFailure, { subject }),
        await this.limit(tx, 'auth.max_failures_per_address'),
      ),
    );
    if (await look()) return;
    await this.uow.write((tx) => this.count(tx, subject, 'auth.max_failures_per_address'));
  }

  /** A look without a lock, so that a flood on what is locked already costs one read. */
  private async refuseLocked(address: string | null, name: string): Promise<void> {
    await this.uow.read(async (tx) => {
      if (address !== null)
        this.refuse(
          await tx.findOneBy(SignInFailure, { subject: address }),
          await this.limit(tx, 'auth.max_failures_per_address'),
        );
      this.refuse(await tx.findOneBy(SignInFailure, { subject: name }), await this.limit(tx, 'auth.max_failures'));
    });
  }

  /** Counts one attempt; true when it is the last that is allowed. @throws DomainError `auth.too-many-attempts` */
  private async count(tx: EntityManager, subject: string, key: string): Promise<boolean> {
    const max = await this.limit(tx, key);
    const windowEndsAt = new Date(this.clock.now().getTime() + (await this.limit(tx, 'auth.lock_minutes')) * 60_000);
    const [known] = await lockRows(tx, SignInFailure, { subject }, { subject: 'ASC' });
    if (known === undefined) {
      try {
        await tx.insert(SignInFailure, { subject, failures: 1, windowEndsAt });
        return max <= 1;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return this.count(tx, subject, key);
      }
    }
    this.refuse(known, max);
    const failures = known.windowEndsAt > this.clock.now() ? known.failures + 1 : 1;
    await tx.update(SignInFailure, { subject }, { failures, windowEndsAt });
    return failures >= max;
  }

  private async takeBack(tx: EntityManager, address: string | null, name: string, outcome: Outcome): Promise<void> {
    if (address !== null) await tx.decrement(SignInFailure, { subject: address }, 'failures', 1);
    if (outcome === 'right') await tx.delete(SignInFailure, { subject: name });
    else await tx.decrement(SignInFailure, { subject: name }, 'failures', 1);
  }

  private refuse(known: SignInFailure | null | undefined, max: number): void {
    const leftMs = (known?.windowEndsAt.getTime() ?? 0) - this.clock.now().getTime();
    if (!known || leftMs <= 0 || known.failures < max) return;
    throw new DomainError('auth.too-many-attempts', {
      minutes: Math.ceil(leftMs / 60_000),
      retryAfterSeconds: Math.ceil(leftMs / 1000),
    });
  }

  private limit(tx: EntityManager, key: string): Promise<number> {
    return this.passwords.limit(tx, key);
  }
}

const subjectOf = (address: string): string => sha256(`address:${networkOf(address)}`);
