import { busyness } from './busyness.mjs';

/**
 * How long something may take that must be done within `ms`, on this machine as it is now: just that where each program
 * has a processor for itself, and as many times longer as there are programs waiting for one. A promise of seconds is
 * held to exactly on a quiet machine, and a busy one does not break it. In whole milliseconds, as Node wants them of programs.
 */
export function onThisMachine(ms: number): number {
  return Math.ceil(ms * busyness());
}

/**
 * For how long something is waited for that takes `ms` on a quiet machine and must come sooner or later: a test that
 * waits in vain fails, one that waits long does not. Asked anew while waiting, for other work may have begun meanwhile.
 */
export function patienceFor(ms: number): number {
  return onThisMachine(3 * ms + 10_000);
}
