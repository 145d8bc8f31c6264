import { useEffect, useSyncExternalStore } from 'react';

/** How a question to the server stands. */
export interface Answer<T> {
  data: T | undefined;
  error: Error | null;
  isPending: boolean;
}

interface Question {
  answer: Answer<unknown>;
  ask: () => Promise<unknown>;
  asking: Promise<void> | null;
  askedAt: number;
  listeners: Set<() => void>;
}

const STALE_MS = 10_000;
const NOTHING: Answer<never> = { data: undefined, error: null, isPending: true };
const questions = new Map<string, Question>();

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
    if (enabled && Date.now() - question.askedAt > STALE_MS) void run(question);
  }, [question, enabled]);
  return { ...answer, refetch: () => run(question) };
}

/** Asks all questions anew whose key begins so, as far as somebody looks at them; the others when somebody does. */
export function askAgain(prefix: string): void {
  for (const [key, question] of questions) {
    if (!key.startsWith(prefix)) continue;
    question.askedAt = 0;
    if (question.listeners.size > 0) void run(question);
  }
}

/** Forgets every answer: another person takes the phone. */
export function forgetAnswers(): void {
  for (const question of questions.values()) {
    question.askedAt = 0;
    settle(question, NOTHING);
  }
}

/** Sets an answer that is known without asking. */
export function setAnswer(key: string, data: unknown): void {
  const question = questions.get(key);
  if (question !== undefined) settle(question, { data, error: null, isPending: false });
}

function questionOf(key: string, ask: () => Promise<unknown>): Question {
  const known = questions.get(key);
  if (known !== undefined) {
    known.ask = ask;
    return known;
  }
  const fresh: Question = { answer: NOTHING, ask, asking: null, askedAt: 0, listeners: new Set() };
  questions.set(key, fresh);
  return fresh;
}

function run(question: Question): Promise<void> {
  question.askedAt = Date.now();
  question.asking ??= question
    .ask()
    .then(
      (data) => settle(question, { data, error: null, isPending: false }),
      (error: Error) => settle(question, { ...question.answer, error, isPending: false }),
    )
    .finally(() => {
      question.asking = null;
    });
  return question.asking;
}

function settle(question: Question, answer: Answer<unknown>): void {
  question.answer = answer;
  for (const tell of question.listeners) tell();
}
