import { DomainError } from '../../../platform/index.js';

/** What is remembered of a question to the provider until its answer comes. */
export interface Question {
  /** By which an answer is known to be to this browser’s question. */
  state: string;
  redirectUri: string;
}

/** A county’s page waits for no provider longer than that. */
export const PATIENCE_MS = 8_000;

/** The line to the identity provider of the settings, whatever it speaks. What it says is believed of one thing only, the subject. */
export abstract class ProviderLine<Asked extends Question = Question> {
  /** What its button says; null when there is none. */
  abstract get name(): string | null;

  /** Who numbers people. @throws DomainError `auth.provider-none` */
  abstract get issuer(): string;

  /** @throws DomainError `auth.provider-none`, `auth.provider-away` */
  abstract ask(redirectUri: string): Promise<{ url: string; question: Asked }>;

  /**
   * Who it is, as the provider numbers him, from the query that it sent the browser back with; null when that answers
   * another question, when the provider refuses, or when what it says does not hold.
   *
   * @throws DomainError `auth.provider-none`, `auth.provider-away`
   */
  abstract subjectOf(answer: string, question: Asked): Promise<string | null>;

  /** @throws DomainError `auth.provider-none` */
  requireOne(): void {
    if (this.name === null) throw new DomainError('auth.provider-none');
  }
}
