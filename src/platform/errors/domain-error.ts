/** What one problem code means to a person. `{name}` in a text is replaced from the error's details. */
export interface ProblemText {
  status: 400 | 401 | 403 | 404 | 408 | 409 | 410 | 413 | 415 | 422 | 425 | 429 | 500 | 503;
  zh: string;
  en: string;
}

const registry = new Map<string, ProblemText>();

/**
 * Declares a module's problems. Codes are `<module>.<kebab-case>` and never change once shipped.
 *
 * @throws Error when a code is declared twice
 */
export function defineProblems(texts: Readonly<Record<string, ProblemText>>): void {
  for (const [code, text] of Object.entries(texts)) {
    if (registry.has(code)) throw new Error(`problem ${code} is declared twice`);
    registry.set(code, text);
  }
}

export function problemText(code: string): ProblemText | undefined {
  return registry.get(code);
}

/** Every problem that the modules loaded so far have declared. */
export function problemTexts(): ReadonlyMap<string, ProblemText> {
  return registry;
}

export type ProblemDetails = Readonly<Record<string, string | number | boolean | null>>;

/** A refusal: the caller asked for something that cannot be. Nothing was written. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly details: ProblemDetails = {},
    /** `field`: dotted path into the request. `rule`: id in domain-rules (`S-18`). */
    readonly at: { field?: string; rule?: string } = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'DomainError';
  }
}

/** Marks a bug of ours, never a mistake of the caller's. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}
