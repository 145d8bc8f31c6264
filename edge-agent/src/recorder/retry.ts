import type { Backoff } from './backoff.js';
import type { Failure } from './ffmpeg/explain.js';

const NETWORK_WAIT_MS = 10_000;
const REFUSED_WAIT_MS = 30_000;
/** Who gives no further stream gives none a second later either; somebody has to stop watching first. */
const FULL_WAIT_MS = 120_000;
/** Cameras lock themselves for up to half an hour after five to seven wrong tries; each further one prolongs it. */
const PASSWORD_WAIT_MS = 600_000;
const QUICK_TRIES = 2;

/**
 * How long to wait after a failure. A network is knocked at again soon. A password that was refused twice is not wrong
 * by chance: after that every ten minutes, or when the configuration changes.
 *
 * @param refusals how often in a row the password was refused, this time included
 */
export function waitAfter(found: Pick<Failure, 'state' | 'reason'>, refusals: number, backoff: Backoff): number {
  if (found.reason === null) return 0;
  if (found.state === 'auth_failed' && refusals >= QUICK_TRIES) return PASSWORD_WAIT_MS;
  if (found.reason === 'too_many_viewers') return backoff.next(FULL_WAIT_MS);
  return backoff.next(found.state === 'refused' || found.state === 'auth_failed' ? REFUSED_WAIT_MS : NETWORK_WAIT_MS);
}

/** From the second refusal on the camera may have locked itself, and a right password is refused as well. */
export function suspectLock(found: Failure, refusals: number): Failure {
  return found.reason === 'wrong_password' && refusals >= QUICK_TRIES ? { ...found, reason: 'maybe_locked' } : found;
}
