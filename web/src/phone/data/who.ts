import { ApiError, api } from '../../shared/api';
import type { Me } from '../../shared/grants';
import { routes } from '../../shared/routes/routes';

const KEY = 'me';

/**
 * Who is signed in; while the server cannot be asked, who was. Null once the server says that nobody is. The phone's own store is loaded only for
 * those who have something in it: a stranger's first screen does not wait for it.
 */
export async function askWho(): Promise<Me | null> {
  const asked = api.call(routes.me);
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof ApiError) || !(error.status === 401 || error.isPassing)) throw error;
    if (error.status === 401) {
      void forgetWho();
      return null;
    }
  }
  const { askOrRecall } = await import('./use-kept');
  try {
    return (await askOrRecall(KEY, () => asked)).value;
  } catch (error) {
    if (error instanceof ApiError && error.isOffline) return null; // nobody was
    throw error;
  }
}

export async function forgetWho(): Promise<void> {
  const { db } = await import('../outbox/outbox-db');
  await db.kept.delete(KEY);
}
