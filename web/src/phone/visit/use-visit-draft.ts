import { useCallback, useEffect, useRef, useState } from 'react';
import { db, type KeptPack } from './visit-db';

/**
 * What is written into a form of a visit and not saved yet: kept through a reload and an empty battery.
 *
 * @returns null until it was looked for
 */
export function useVisitDraft<Draft extends object>(
  { inspectionId, accountId }: KeptPack,
  form: string,
  initial: Draft,
) {
  const key = `${accountId}/${inspectionId}/${form}`;
  const [draft, setDraft] = useState<Draft | null>(null);
  const latest = useRef(initial);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it begins with is asked for once
  useEffect(() => {
    void db.drafts.get(key).then((kept) => {
      latest.current = { ...initial, ...(kept?.value as Partial<Draft> | undefined) };
      setDraft(latest.current);
    });
  }, [key]);
  const put = useCallback(
    (next: Draft): void => {
      latest.current = next;
      setDraft(next);
      // A full disk costs the draft, never the form
      void db.drafts
        .put({ key, accountId, inspectionId, value: { ...next } as Record<string, unknown> })
        .catch(() => undefined);
    },
    [key, accountId, inspectionId],
  );
  /** Over what stands now: a photo may arrive while one types. */
  const change = useCallback((part: Partial<Draft>): void => put({ ...latest.current, ...part }), [put]);
  const clear = useCallback((): void => {
    latest.current = initial;
    setDraft(initial);
  }, [initial]);
  return { draft, change, clear, key };
}
