import { ApiError, api } from '../../shared/api';
import type { Me } from '../../shared/grants';
import { routes } from '../../shared/routes';
import { db } from '../outbox/outbox-db';
import { askOrRecall } from './use-kept';

const KEY = 'me';

/** Who is signed in; offline, who was. Null once the server says that nobody is. */
export async function askWho(): Promise<Me | null> {
  try {
    return (await askOrRecall(KEY, () => api.call(routes.me))).value;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) await forgetWho();
    if (error.status === 401 || error.isOffline) return null;
    throw error;
  }
}

export async function forgetWho(): Promise<void> {
  await db.kept.delete(KEY);
}
