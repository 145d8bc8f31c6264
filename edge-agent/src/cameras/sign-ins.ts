import { sha256 } from '../../../src/contract/hashing.js';
import type { CameraAccess } from './camera-driver.js';
import { CameraFault } from './camera-fault.js';
import { hostOf } from './whereabouts.js';

/** A password that was accepted so short a time ago is not tried out by one before the others. */
const TRUSTED_MS = 10_000;
/** Refused once it may be a slip of the device; refused so often it is not wrong by chance. */
const QUICK_TRIES = 2;
const AGAIN_MS = 2_000;
/** Devices lock themselves for up to half an hour after five to seven wrong tries; each further one prolongs it. */
const CLOSED_MS = 600_000;

type Access = Pick<CameraAccess, 'onvifUrl' | 'username' | 'password'>;

interface Key {
  refusals: number;
  closedUntil: number;
  acceptedAt: number;
  /** Somebody is trying the password out; resolves when he knows, or has gone. */
  trial: Promise<unknown> | null;
}

/** Somebody who may sign in. Says what he has found as soon as he knows, and leaves in any case. */
export interface SignIn {
  tell(verdict: 'accepted' | 'refused'): void;
  leave(): void;
}

/**
 * Keeps a box from locking a device by a wrong password. All channels of a recorder, their clocks, what is fetched of the
 * past and pictures asked for sign in with one password: where it has not just been accepted one tries it out and the others
 * wait for what he finds. Refused twice nobody signs in with it for ten minutes, then one does. Another password begins anew.
 */
export class SignIns {
  private readonly keys = new Map<string, Key>();

  constructor(private readonly steady: () => number = () => performance.now()) {}

  /** How long nobody signs in with this password; 0: one may now. */
  closedForMs(access: Access): number {
    return Math.max(0, (this.keys.get(keyOf(access))?.closedUntil ?? 0) - this.steady());
  }

  /** How often in a row it was refused. */
  refusals(access: Access): number {
    return this.keys.get(keyOf(access))?.refusals ?? 0;
  }

  /**
   * Waits until it is known whether the password is right, or until it is one's turn to find out.
   *
   * @param signal ends the waiting
   * @throws CameraFault `auth_failed` where it was refused a short time ago: the device is not asked
   */
  async enter(access: Access, signal?: AbortSignal): Promise<SignIn> {
    if (access.username === '') return { tell: () => undefined, leave: () => undefined };
    const key = this.of(access);
    for (;;) {
      if (signal?.aborted) throw new CameraFault('unreachable', 'nobody asks any more');
      if (key.closedUntil > this.steady()) throw faultOf(key);
      if (this.steady() - key.acceptedAt < TRUSTED_MS) return this.signIn(key, () => undefined);
      if (key.trial === null) break;
      await orAborted(key.trial, signal);
    }
    let end: () => void = () => undefined;
    key.trial = new Promise<void>((resolve) => {
      end = () => {
        key.trial = null;
        resolve();
      };
    });
    return this.signIn(key, end);
  }

  /**
   * Asks a device something for which it may want the password.
   *
   * @throws CameraFault also where it is not asked; what `ask` throws
   */
  async during<T>(access: Access, ask: (signIn: SignIn) => Promise<T>): Promise<T> {
    const signIn = await this.enter(access);
    try {
      return await ask(signIn);
    } catch (error) {
      if (error instanceof CameraFault && error.reason === 'wrong_password') signIn.tell('refused');
      throw error;
    } finally {
      signIn.leave();
    }
  }

  /** A stream that was opened without waiting for a turn was refused. */
  refused(access: Access): void {
    if (access.username !== '') this.refuse(this.of(access));
  }

  private signIn(key: Key, endTrial: () => void): SignIn {
    let end: (() => void) | null = endTrial;
    const leave = () => {
      end?.();
      end = null;
    };
    return {
      tell: (verdict) => {
        if (verdict === 'accepted') Object.assign(key, { refusals: 0, closedUntil: 0, acceptedAt: this.steady() });
        else this.refuse(key);
        leave();
      },
      leave,
    };
  }

  private refuse(key: Key): void {
    key.refusals += 1;
    key.acceptedAt = Number.NEGATIVE_INFINITY;
    key.closedUntil = this.steady() + (key.refusals >= QUICK_TRIES ? CLOSED_MS : AGAIN_MS);
  }

  private of(access: Access): Key {
    const name = keyOf(access);
    const key = this.keys.get(name) ?? {
      ...{ refusals: 0, closedUntil: 0, acceptedAt: Number.NEGATIVE_INFINITY, trial: null },
    };
    this.keys.set(name, key);
    return key;
  }
}

/** The password itself is kept nowhere. */
function keyOf({ onvifUrl, username, password }: Access): string {
  return JSON.stringify([hostOf(onvifUrl), username, sha256(password)]);
}

function faultOf({ refusals }: Key): CameraFault {
  const reason = refusals >= QUICK_TRIES ? 'maybe_locked' : 'wrong_password';
  return new CameraFault('auth_failed', 'the device has refused this password, and is not asked again so soon', reason);
}

async function orAborted(work: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
  });
  signal?.addEventListener('abort', stop, { once: true });
  await Promise.race([work, aborted]);
  signal?.removeEventListener('abort', stop);
}
