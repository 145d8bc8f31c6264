import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PairFacts } from '../../../contract/words/server-words.js';
import type { Settings } from '../../../platform/config/settings.js';
import { PAIR_FILE, readPair } from './pair.js';
import { pairStatus } from './replica.js';

/**
 * How the two servers stand, for the page of who looks after them; changes nothing.
 *
 * @returns null where no second server is set up; `unread` where there is one and it was not to be found out within `patienceMs`
 */
export async function pairFacts(settings: Settings, patienceMs: number): Promise<PairFacts | 'unread' | null> {
  if (settings.database.kind === 'sqlite' || !(await isThere(join(settings.dataDir, PAIR_FILE)))) return null;
  const pair = await readPair(settings, null).catch(() => null);
  if (pair === null) return 'unread';
  const over = new AbortController();
  const late = pause(patienceMs, 'unread' as const, { ref: false, signal: over.signal }).catch(() => 'unread' as const);
  const asked = pairStatus(pair).then(
    ({ here, other, errors, isOnBoth, behind, behindSeconds, clockAheadMs }) => ({
      otherAnswers: here !== 'away' && other !== 'away',
      twoWrite: here === 'primary' && other === 'primary',
      clocksApartMs: clockAheadMs.other === null ? null : Math.abs(clockAheadMs.here - clockAheadMs.other),
      hasErrors: errors.length > 0,
      ...{ isOnBoth, behind, behindSeconds },
    }),
    () => 'unread' as const,
  );
  return Promise.race([asked, late]).finally(() => over.abort());
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
