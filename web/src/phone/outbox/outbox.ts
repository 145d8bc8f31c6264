import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import type { ActReceipt, ActStatus, Question } from '../../../../src/contract/acts';
import { plainActOf } from '../../../../src/contract/declaring/all';
import { routeOf } from '../../../../src/contract/declaring/route';
import { ApiError, api, type Route } from '../../shared/api';
import { newId } from '../../shared/new-id';
import { routes } from '../../shared/routes/routes';
import { noteContact } from './connection';
import { db } from './outbox-db';
import { ACT_ROUTES, type OutboxItem, type RecordableKind } from './outbox-item';
import { bodyToSend, isForgettable, isOwnTwin, nextToSend, outcomeOf, signaturesWaitedFor } from './outbox-rules';
import { senderOf } from './sender';

const sender = senderOf('mingchu-outbox', sendWaiting);
const sentListeners = new Set<() => void>();

/**
 * Writes acts to the phone, then tries to send them. They are safe once this returns, whatever the network does, and the
 * draft they were written in is gone.
 *
 * @param replaces the refused act it corrects; what was refused was never recorded, so it goes under a fresh key
 */
export async function saveActs(items: OutboxItem[], from: { replaces?: string; draft?: string } = {}): Promise<void> {
  await db.transaction('rw', db.outbox, db.drafts, async () => {
    if (from.replaces !== undefined) await db.outbox.delete(from.replaces);
    if (from.draft !== undefined) await db.drafts.delete(from.draft);
    await db.outbox.bulkPut(items);
  });
  void sendAll();
}

/** A refused act goes again as it is, for when the reason of the refusal lies elsewhere and is gone. */
export async function sendAgain(item: OutboxItem): Promise<void> {
  await db.outbox.update(item.id, { state: 'waiting', problem: null });
  void sendAll();
}

/**
 * A record the platform asked about goes again with the answer yes, under a fresh key.
 *
 * @param why the reason, where one is wanted; it joins the note
 */
export async function confirmAct(item: OutboxItem, question: Question, why: string): Promise<void> {
  const confirms = [...((item.body.confirms as Question[] | undefined) ?? []), question];
  const note = [item.body.note, why.trim()].filter(Boolean).join(';') || null;
  const body = { ...item.body, confirms, note };
  await saveActs([{ ...item, id: newId(), body, state: 'waiting', problem: null }], { replaces: item.id });
}

export async function discardAct(id: string): Promise<void> {
  await db.outbox.delete(id);
}

/** Called after each act that reached the server, so that lists can be asked for anew. */
export function onSent(tell: () => void): () => void {
  sentListeners.add(tell);
  return () => sentListeners.delete(tell);
}

export const startSending = sender.start;
export const sendAll = sender.send;

async function sendWaiting(forWhom: () => string | null): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const items = await db.outbox.toArray();
    const accountId = forWhom();
    const item = accountId === null ? null : nextToSend(items, accountId, tried);
    if (item === null) {
      if (accountId !== null && (await isNewlySigned(items, accountId, tried))) continue;
      break;
    }
    tried.add(item.id);
    if (!(await send(item))) return;
  }
  const items = await db.outbox.toArray();
  await db.outbox.bulkDelete(items.filter((item) => isForgettable(item, Date.now(), items)).map((item) => item.id));
}

/** Asks whether somebody signed what others wait for, once for each; true when something may go on now. */
async function isNewlySigned(items: readonly OutboxItem[], accountId: string, asked: Set<string>): Promise<boolean> {
  let goesOn = false;
  for (const item of signaturesWaitedFor(items, accountId)) {
    if (asked.has(item.actId)) continue;
    asked.add(item.actId);
    const act = await api.call(routes.act, { params: { actId: item.actId } }).catch(() => null);
    if (act === null || act.status === 'awaiting_second') continue;
    await db.outbox.update(item.id, { isUnsigned: false });
    goesOn = true;
  }
  return goesOn;
}

/** False when there is no sense in trying the next one now. */
async function send(item: OutboxItem): Promise<boolean> {
  try {
    const status = (item.isUnanswered ? await statusOf(item) : null) ?? (await deliver(item));
    await markSent(item, status);
    return true;
  } catch (error) {
    return await keepAfter(item, error);
  }
}

/** What became of an act that was sent without an answer; null when it never arrived. */
async function statusOf({ actId }: OutboxItem): Promise<ActStatus | null> {
  try {
    return (await api.call(routes.act, { params: { actId } })).status;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

async function deliver(item: OutboxItem): Promise<ActStatus> {
  if (item.kind === 'supplier') return (await import('./send-supplier')).sendSupplier(item);
  await uploadPhotos(item);
  const body = bodyToSend(item) as never;
  const idempotencyKey = item.id;
  if (item.corrects !== undefined) {
    const { actId, ...what } = item.corrects;
    const correction = { ...what, corrected: body };
    const answer = await api.call(routes.correct, { params: { actId }, body: correction, idempotencyKey });
    return answer.entered.find(({ replacesActId }) => replacesActId === actId)?.receipt.status ?? 'recorded';
  }
  const route = routeOfKind(item.kind);
  const params = { schoolId: item.schoolId } as never;
  return ((await api.call(route, { params, body, idempotencyKey })) as ActReceipt).status;
}

function routeOfKind(kind: RecordableKind): Route<never> {
  const plain = plainActOf(kind);
  if (plain !== undefined) return { method: 'POST', ...routeOf(plain) };
  return routes[ACT_ROUTES[kind as keyof typeof ACT_ROUTES]] as Route<never>;
}

async function markSent(item: OutboxItem, status: ActStatus): Promise<void> {
  const isUnsigned = status === 'awaiting_second';
  // What not everybody may read stays on no phone
  const emptied = plainActOf(item.kind)?.restricted === undefined ? {} : { body: {}, form: {} };
  const sent = { state: 'sent' as const, sentAt: Date.now(), problem: null, photos: [], isUnsigned, ...emptied };
  await db.outbox.update(item.id, sent);
  noteContact(true);
  for (const tell of sentListeners) tell();
}

async function keepAfter(item: OutboxItem, error: unknown): Promise<boolean> {
  if (!(error instanceof ApiError)) throw error;
  noteContact(!error.isOffline);
  const outcome = item.isUnanswered && isOwnTwin(error.code) ? 'retry' : outcomeOf(error.status);
  const { code, message: title, field } = error;
  const question = (error.details.question as Question | undefined) ?? null;
  const problem = outcome === 'retry' && error.isOffline ? null : { code, title, field, question };
  await db.outbox.update(item.id, {
    attempts: item.attempts + 1,
    state: outcome === 'refused' ? 'refused' : 'waiting',
    isUnanswered: item.isUnanswered === true || error.isOffline,
    problem,
  });
  return outcome === 'refused';
}

async function uploadPhotos(item: OutboxItem): Promise<void> {
  for (const [index, { content, attachmentId }] of item.photos.entries()) {
    if (attachmentId !== null || content === null) continue;
    const request = { params: { schoolId: item.schoolId }, content, contentType: content.type };
    const { id } = await api.upload(routes.upload, request);
    item.photos = item.photos.map((each, i) => (i === index ? { ...each, attachmentId: id } : each));
    await db.outbox.update(item.id, { photos: item.photos });
  }
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
