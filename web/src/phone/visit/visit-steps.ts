import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { ApiError, api } from '../../shared/api';
import { newId } from '../../shared/new-id';
import { visitRoutes } from '../../shared/routes/visit-routes';
import { noteContact } from '../outbox/connection';
import { outcomeOf } from '../outbox/outbox-rules';
import { senderOf } from '../outbox/sender';
import { bodyToSend, isDoneAlready, nextStep, type StepBodies } from './step-rules';
import { db, type KeptPack, type Pack, type StepKind, type VisitStep } from './visit-db';

const sender = senderOf('mingchu-visit', sendWaiting);

/** Asks for what the visit needs and keeps it; what was written on this tablet meanwhile stays over it. */
export async function takeAlong(inspectionId: string, forAccount: string): Promise<Pack> {
  const pack = await api.call(visitRoutes.pack, { params: { inspectionId } });
  noteContact(true);
  await db.packs.put({ inspectionId, accountId: forAccount, pack });
  return pack;
}

/** Writes a step to the tablet, then tries to send it: it is safe once this returns. The draft it was written in is gone. */
export async function saveStep<Kind extends StepKind>(
  { inspectionId, accountId: author, pack }: KeptPack,
  kind: Kind,
  body: StepBodies[Kind],
  { photos = [], draft, book = null }: { photos?: readonly Blob[]; draft?: string; book?: number | null } = {},
): Promise<void> {
  const step: Omit<VisitStep, 'seq'> = {
    ...{ id: newId(), inspectionId, schoolId: pack.inspection.schoolId, accountId: author, kind },
    body: body as Record<string, unknown>,
    photos: photos.map((content) => ({ content, photoId: null })),
    ...{ book, state: 'waiting', problem: null },
  };
  await db.transaction('rw', db.steps, db.drafts, async () => {
    if (draft !== undefined) await db.drafts.delete(draft);
    await db.steps.add(step as VisitStep);
  });
  void sender.send();
}

export async function sendAgain(step: VisitStep): Promise<void> {
  await db.steps.update(step.seq, { state: 'waiting', problem: null });
  void sender.send();
}

export async function discardStep(step: VisitStep): Promise<void> {
  await db.steps.delete(step.seq);
  void sender.send();
}

export const startSendingSteps = sender.start;

async function sendWaiting(forWhom: () => string | null): Promise<void> {
  for (;;) {
    const accountId = forWhom();
    const step = accountId === null ? null : nextStep(await db.steps.toArray(), accountId);
    if (step === null || !(await send(step))) return;
  }
}

/** False when there is no sense in trying the next one now. */
async function send(step: VisitStep): Promise<boolean> {
  try {
    await uploadPhotos(step);
    await deliver(step);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    noteContact(!error.isOffline);
    if (!isDoneAlready(step, error.code)) {
      if (outcomeOf(error.status) !== 'refused') return false;
      await db.steps.update(step.seq, { state: 'refused', problem: error.message });
      return true;
    }
  }
  noteContact(true);
  await db.steps.update(step.seq, { state: 'sent', problem: null });
  return true;
}

async function deliver(step: VisitStep): Promise<void> {
  const { kind, inspectionId, schoolId, id: idempotencyKey } = step;
  const request = { body: bodyToSend(step) as never, idempotencyKey };
  const ofVisit = { ...request, params: { inspectionId } };
  switch (kind) {
    case 'checkIn':
      await api.call(visitRoutes.checkIn, ofVisit);
      return;
    case 'check':
      await api.call(visitRoutes.check, ofVisit);
      return;
    case 'finding':
      await api.call(visitRoutes.open, { ...request, params: { schoolId } });
      return;
    case 'recount':
      await api.call(visitRoutes.recount, ofVisit);
      return;
    case 'measure':
      await api.call(visitRoutes.measure, ofVisit);
      return;
    case 'close':
      await api.call(visitRoutes.close, ofVisit);
  }
}

async function uploadPhotos(step: VisitStep): Promise<void> {
  for (const [index, { content, photoId }] of step.photos.entries()) {
    if (photoId !== null) continue;
    const request = { params: { schoolId: step.schoolId }, content, contentType: content.type };
    const { id } = await api.upload(visitRoutes.photo, request);
    step.photos = step.photos.map((each, i) => (i === index ? { ...each, photoId: id } : each));
    await db.steps.update(step.seq, { photos: step.photos });
  }
}

/** What `ask` finds on the tablet, anew whenever it changes; undefined until it was looked for once. */
function useLive<T>(ask: () => Promise<T>, key: string): T | undefined {
  const [found, setFound] = useState<{ key: string; value: T } | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    const subscription = liveQuery(ask).subscribe({ next: (value) => setFound({ key, value }) });
    return () => subscription.unsubscribe();
  }, [key]);
  return found?.key === key ? found.value : undefined;
}

export const usePacks = (forAccount: string): KeptPack[] | undefined =>
  useLive(() => db.packs.filter((kept) => kept.accountId === forAccount).toArray(), forAccount);

export const useSteps = (inspectionId: string, forAccount: string): VisitStep[] | undefined =>
  useLive(
    async () => (await db.steps.where({ inspectionId }).sortBy('seq')).filter((step) => step.accountId === forAccount),
    `${inspectionId} ${forAccount}`,
  );
