import { ApiError } from '../../shared/api';
import { noteContact } from '../outbox/connection';
import { db } from '../outbox/outbox-db';
import { useAsked } from './asked';

export interface Fresh<T> {
  value: T;
  /** When this was true; older than now when the phone is offline. */
  keptAt: number;
}

/** Asks the server and keeps the answer; while it cannot be asked the kept answer serves, with its age. */
export async function askOrRecall<T>(key: string, ask: () => Promise<T>): Promise<Fresh<T>> {
  try {
    const value = await ask();
    noteContact(true);
    const keptAt = Date.now();
    await db.kept.put({ key, value, keptAt });
    return { value, keptAt };
  } catch (error) {
    if (!(error instanceof ApiError) || !error.isPassing) throw error;
    noteContact(!error.isOffline);
    const kept = await db.kept.get(key);
    if (kept === undefined) throw error;
    return { value: kept.value as T, keptAt: kept.keptAt };
  }
}

/** `key` names the question together with whose it is: a shared phone must not show one person's scope to another. */
export function useKept<T>(key: readonly string[], ask: () => Promise<T>, enabled = true) {
  const name = key.join('/');
  return useAsked<Fresh<T>>(`kept/${name}`, () => askOrRecall(name, ask), enabled);
}
