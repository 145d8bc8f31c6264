import { useCallback, useRef, useState } from 'react';
import { useMe } from '../session';
import { draftKey, hasDraft, keepDraft, readDraft } from './drafts';

/**
 * What somebody types into a form, so that neither the end of his session nor a reload takes it from him (R-F17). It is
 * kept in this window until `forget`, until he signs out, or until another person signs in. Secrets are never drafts.
 *
 * @param form the kind of form
 * @param subject the id of what it is about; who shows another subject gives the form another `key`
 * @param initial flat: words, choices, yes and no, lists of ids
 */
export function useDraft<Draft extends object>(form: string, subject: string, initial: Draft) {
  const accountId = useMe()?.accountId ?? null;
  const key = accountId === null ? null : draftKey(accountId, form, subject);
  const [first] = useState(initial);
  const [draft, setDraft] = useState(() => (key === null ? null : readDraft(key, initial)) ?? initial);
  const latest = useRef(draft);
  const put = useCallback(
    (next: Draft) => {
      latest.current = next;
      setDraft(next);
      if (key !== null) keepDraft(key, next, first);
    },
    [key, first],
  );
  /** Over what stands now, not over what was drawn: a photo may arrive while one types. */
  const change = useCallback((part: Partial<Draft>) => put({ ...latest.current, ...part }), [put]);
  const forget = useCallback(() => put(first), [put, first]);
  return { draft, change, forget };
}

/** Whether a form was left with text in it: it opens again by itself. */
export function useHasDraft(form: string, subject: string): boolean {
  const accountId = useMe()?.accountId ?? null;
  const [has] = useState(() => accountId !== null && hasDraft(draftKey(accountId, form, subject)));
  return has;
}
