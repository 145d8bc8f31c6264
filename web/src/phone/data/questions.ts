/** How a question to the server stands. */
export interface Answer<T> {
  data: T | undefined;
  error: Error | null;
  isPending: boolean;
}

export interface Question {
  answer: Answer<unknown>;
  ask: () => Promise<unknown>;
  /** The last time it was asked and answered for; null when nobody has asked, or the books have changed since. */
  askedAt: number | null;
  asking: Promise<void> | null;
  listeners: Set<() => void>;
  /** How often in a row the answer was that it can be had later. */
  putOff: number;
}

const STALE_MS = 10_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;
const NOTHING: Answer<never> = { data: undefined, error: null, isPending: true };
const questions = new Map<string, Question>();

/** The one question of that name, for all who want to know. */
export function questionOf(key: string, ask: () => Promise<unknown>): Question {
  const known = questions.get(key);
  if (known !== undefined) {
    known.ask = ask;
    return known;
  }
  const fresh: Question = { answer: NOTHING, ask, asking: null, askedAt: null, listeners: new Set(), putOff: 0 };
  questions.set(key, fresh);
  return fresh;
}

export function isStale({ askedAt }: Question): boolean {
  return askedAt === null || Date.now() - askedAt > STALE_MS;
}

/**
 * Asks, or waits with the others while it is being asked. What became outdated on the way is asked once more: an answer
 * that left before a record arrived does not know of it.
 */
export function run(question: Question): Promise<void> {
  if (question.asking !== null) return question.asking;
  question.askedAt = Date.now();
  const asking = question
    .ask()
    .then(
      (data) => ({ data, error: null, isPending: false }),
      (error: Error) => ({ ...question.answer, error, isPending: false }),
    )
    .then((answer) => {
      if (question.asking !== asking) return; // it was somebody else's
      question.asking = null;
      settle(question, answer);
      question.putOff = isPassing(answer.error) ? question.putOff + 1 : 0;
      if (question.putOff > 0) askLater(question);
      if (question.askedAt === null && question.listeners.size > 0) return run(question);
    });
  question.asking = asking;
  return asking;
}

/** A platform that is busy, or out of reach: whoever looks is not left with a form that lacks its half until he reloads. */
function askLater(question: Question): void {
  const { putOff } = question;
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (putOff - 1));
  setTimeout(() => {
    if (question.putOff === putOff && question.listeners.size > 0) void runAnew(question);
  }, pauseMs);
}

const isPassing = (error: Error | null): boolean => (error as { isPassing?: boolean } | null)?.isPassing === true;

/** Asks anew: once it resolves, the answer knows of everything that was so at the call. */
export function runAnew(question: Question): Promise<void> {
  question.askedAt = null;
  return run(question);
}

/** Asks all questions anew whose key begins so, as far as somebody looks at them; the others when somebody does. */
export function askAgain(prefix: string): void {
  for (const [key, question] of questions) {
    if (!key.startsWith(prefix)) continue;
    question.askedAt = null;
    if (question.listeners.size > 0) void run(question);
  }
}

/** Forgets every answer, those under way included: another person takes the phone. */
export function forgetAnswers(): void {
  for (const question of questions.values()) {
    question.askedAt = null;
    question.asking = null;
    question.putOff = 0;
    settle(question, NOTHING);
  }
}

/** Sets an answer that is known without asking. */
export function setAnswer(key: string, data: unknown): void {
  const question = questions.get(key);
  if (question !== undefined) settle(question, { data, error: null, isPending: false });
}

function settle(question: Question, answer: Answer<unknown>): void {
  question.answer = answer;
  for (const tell of question.listeners) tell();
}
