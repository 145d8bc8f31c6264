import { useEffect, useSyncExternalStore } from 'react';
import { type Answer, isStale, questionOf, run, runAnew } from './questions';

/**
 * Asks once for all who want to know, again when the answer is older than ten seconds and somebody new looks, and
 * whenever `askAgain` says so. What is known stays on the screen meanwhile. (The desk's query library would be an
 * eighth of what a phone has to load.)
 *
 * @param ask is called again later: it must not close over what changes while the key does not
 */
export function useAsked<T>(
  key: string,
  ask: () => Promise<T>,
  enabled = true,
): Answer<T> & { refetch: () => Promise<void> } {
  const question = questionOf(key, ask);
  const answer = useSyncExternalStore(
    (tell) => {
      question.listeners.add(tell);
      return () => question.listeners.delete(tell);
    },
    () => question.answer,
  ) as Answer<T>;
  useEffect(() => {
    if (enabled && isStale(question)) void run(question);
  }, [question, enabled]);
  return { ...answer, refetch: () => runAnew(question) };
}
