import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { ApiError, api, type Route } from '../../shared/api';
import { routes } from '../../shared/routes';
import { noteContact } from './connection';
import { db } from './outbox-db';
import { ACT_ROUTES, type OutboxItem } from './outbox-item';
import { isForgettable, nextToSend, outcomeOf } from './outbox-rules';

const EVERY_MS = 15_000;
const LOCK = 'mingchu-outbox';
let accountId: string | null = null;
let running = false;
let askedAgain = false;
const sentListeners = new Set<() => void>();

/**
 * Writes an act to the phone, then tries to send it. It is safe once this returns, whatever the network does.
 *
 * @param replaces the refused act it corrects; what was refused was never recorded, so it goes under a fresh key
 */
export async function saveAct(item: OutboxItem, replaces?: string): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    if (replaces !== undefined) await db.outbox.delete(replaces);
    await db.outbox.put(item);
  });
  void sendAll();
}

/** A refused act goes again as it is, for when the reason of the refusal lies elsewhere and is gone. */
export async function sendAgain(item: OutboxItem): Promise<void> {
  await db.outbox.update(item.id, { state: 'waiting', problem: null });
  void sendAll();
}

export async function discardAct(id: string): Promise<void> {
  await db.outbox.delete(id);
}

/** Called after each act that reached the server, so that lists can be asked for anew. */
export function onSent(tell: () => void): () => void {
  sentListeners.add(tell);
  return () => sentListeners.delete(tell);
}

/** Sends for this person from now on: at once, when the network comes back, when the page is looked at, and by the clock. */
export function startSending(forAccount: string): () => void {
  accountId = forAccount;
  const send = (): void => void sendAll();
  const whenVisible = (): void => {
    if (document.visibilityState === 'visible') send();
  };
  const timer = setInterval(send, EVERY_MS);
  window.addEventListener('online', send);
  document.addEventListener('visibilitychange', whenVisible);
  send();
  return () => {
    accountId = null;
    clearInterval(timer);
    window.removeEventListener('online', send);
    document.removeEventListener('visibilitychange', whenVisible);
  };
}

/** One sender at a time, also over several tabs where the browser can promise that. */
export async function sendAll(): Promise<void> {
  if (running) {
    askedAgain = true;
    return;
  }
  running = true;
  try {
    do {
      askedAgain = false;
      if ('locks' in navigator)
        await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? sendWaiting() : undefined));
      else await sendWaiting();
    } while (askedAgain);
  } finally {
    running = false;
  }
}

async function sendWaiting(): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const items = await db.outbox.toArray();
    const item = accountId === null ? null : nextToSend(items, accountId, tried);
    if (item === null) break;
    tried.add(item.id);
    if (!(await send(item))) return;
  }
  const old = (await db.outbox.toArray()).filter((item) => isForgettable(item, Date.now()));
  await db.outbox.bulkDelete(old.map((item) => item.id));
}

/** False when there is no sense in trying the next one now. */
async function send(item: OutboxItem): Promise<boolean> {
  try {
    const attachmentIds = await uploadPhotos(item);
    await api.call(routes[ACT_ROUTES[item.kind]] as Route<never>, {
      params: { schoolId: item.schoolId } as never,
      body: { ...item.body, attachmentIds } as never,
      idempotencyKey: item.id,
    });
    await db.outbox.update(item.id, { state: 'sent', sentAt: Date.now(), problem: null, photos: [] });
    noteContact(true);
    for (const tell of sentListeners) tell();
    return true;
  } catch (error) {
    return await keepAfter(item, error);
  }
}

async function keepAfter(item: OutboxItem, error: unknown): Promise<boolean> {
  if (!(error instanceof ApiError)) throw error;
  noteContact(!error.isOffline);
  const outcome = outcomeOf(error.status);
  const problem =
    outcome === 'retry' && error.isOffline ? null : { code: error.code, title: error.message, field: error.field };
  await db.outbox.update(item.id, {
    attempts: item.attempts + 1,
    state: outcome === 'refused' ? 'refused' : 'waiting',
    problem,
  });
  return outcome === 'refused';
}

async function uploadPhotos(item: OutboxItem): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, photo] of item.photos.entries()) {
    let id = photo.attachmentId;
    if (id === null) {
      const request = { params: { schoolId: item.schoolId }, content: photo.content, contentType: photo.content.type };
      id = (await api.upload(routes.upload, request)).id;
      const photos = item.photos.map((each, i) => (i === index ? { ...each, attachmentId: id } : each));
      item.photos = photos;
      await db.outbox.update(item.id, { photos });
    }
    ids.push(id);
  }
  return ids;
}

/** The outbox as it is, newest first. */
export function useOutbox(): OutboxItem[] {
  const [items, setItems] = useState<OutboxItem[]>([]);
  useEffect(() => {
    const subscription = liveQuery(() => db.outbox.orderBy('savedAt').reverse().toArray()).subscribe({
      next: setItems,
    });
    return () => subscription.unsubscribe();
  }, []);
  return items;
}
