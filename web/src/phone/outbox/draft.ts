import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { db } from './outbox-db';
import type { OutboxPhoto, RecordableKind } from './outbox-item';

/** A form that was begun and not saved: kept through leaving it, a reload, a call, an empty battery (U8). */
export interface Draft {
  key: string;
  accountId: string;
  schoolId: string;
  kind: RecordableKind;
  form: Record<string, unknown>;
  photos: OutboxPhoto[];
  changedAt: number;
}

/** One draft for each person, school and form; a correction has its own, by what it corrects. */
export function draftKey(draft: Pick<Draft, 'accountId' | 'schoolId' | 'kind'>, corrects = ''): string {
  return [draft.accountId, draft.schoolId, draft.kind, corrects].join('/');
}

/** Kept at once; a full disk costs the draft, never the form. */
export async function keepDraft(draft: Draft): Promise<void> {
  await db.drafts.put(draft).catch(() => undefined);
}

export function findDraft(key: string): Promise<Draft | undefined> {
  return db.drafts.get(key);
}

export async function dropDraft(key: string): Promise<void> {
  await db.drafts.delete(key);
}

/** What this person began here and did not save, the latest first; corrections are begun anew from what they correct. */
export function useDrafts(accountId: string, schoolId: string): Draft[] {
  const [drafts, setDrafts] = useState<Draft[]>([]);
  useEffect(() => {
    const own = async (): Promise<Draft[]> =>
      (await db.drafts.toArray())
        .filter((draft) => draft.key === draftKey({ accountId, schoolId, kind: draft.kind }))
        .sort((a, b) => b.changedAt - a.changedAt);
    const subscription = liveQuery(own).subscribe({ next: setDrafts });
    return () => subscription.unsubscribe();
  }, [accountId, schoolId]);
  return drafts;
}
