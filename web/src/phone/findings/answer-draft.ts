import { newId } from '../../shared/new-id';
import { db } from '../outbox/outbox-db';
import type { OutboxPhoto } from '../outbox/outbox-item';

/** An answer that was begun. `key` belongs to exactly these words and photos: sending them twice counts once. */
export interface AnswerDraft {
  text: string;
  photos: OutboxPhoto[];
  key: string;
}

/** Apart for each person: a shared phone shows nobody what another began. */
const nameOf = (accountId: string, findingId: string): string => `answer/${accountId}/${findingId}`;

export const emptyAnswer = (): AnswerDraft => ({ text: '', photos: [], key: newId() });

export async function findAnswer(accountId: string, findingId: string): Promise<AnswerDraft> {
  const kept = await db.kept.get(nameOf(accountId, findingId)).catch(() => undefined);
  return (kept?.value as AnswerDraft | undefined) ?? emptyAnswer();
}

/** Kept at once; a full disk costs the draft, never the form. */
export async function keepAnswer(accountId: string, findingId: string, value: AnswerDraft): Promise<void> {
  const key = nameOf(accountId, findingId);
  await db.kept.put({ key, value, keptAt: Date.now() }).catch(() => undefined);
}

export async function dropAnswer(accountId: string, findingId: string): Promise<void> {
  await db.kept.delete(nameOf(accountId, findingId));
}
