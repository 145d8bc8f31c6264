import { Inject, Injectable, Logger } from '@nestjs/common';
import { DomainError, newSecret, SETTINGS, type Settings } from '../../../platform/index.js';
import { PATIENCE_MS, ProviderLine, type Question } from './provider-line.js';
import { MAX_ANSWER_BYTES, readCas } from './read-cas.js';

/** A service ticket as the protocol allows it (CAS 3.0, 3.1.1, 3.7). */
const TICKET = /^ST-[A-Za-z0-9.-]{1,253}$/;

/**
 * An identity provider that speaks CAS 3.0. The address that its ticket is good for bears what only this browser’s question has, so
 * that a ticket of another question, browser or service is refused by the provider itself; each is good once.
 */
@Injectable()
export class CasLine extends ProviderLine {
  private readonly logger = new Logger('Provider');

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    super();
  }

  get name(): string | null {
    return this.settings.cas?.name ?? null;
  }

  get issuer(): string {
    this.requireOne();
    return this.settings.cas?.url ?? '';
  }

  async ask(redirectUri: string): Promise<{ url: string; question: Question }> {
    const question = { state: newSecret(), redirectUri };
    const url = this.at('login');
    url.searchParams.set('service', serviceOf(question));
    return { url: url.href, question };
  }

  async subjectOf(answer: string, question: Question): Promise<string | null> {
    const said = new URLSearchParams(answer);
    const [ticket = '', ...more] = said.getAll('ticket');
    if (said.get('state') !== question.state || more.length > 0 || !TICKET.test(ticket)) return null;
    const url = this.at('p3/serviceValidate');
    url.searchParams.set('service', serviceOf(question));
    url.searchParams.set('ticket', ticket);
    const subject = readCas(await this.asked(url));
    if (subject === null) this.logger.warn({ refused: 'the ticket, or what was said of it' });
    return subject;
  }

  /** @throws DomainError `auth.provider-away` */
  private async asked(url: URL): Promise<string> {
    try {
      // where it sends us on to is not where people were said to sign in
      const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!response.ok) throw new Error(`answered ${response.status}`);
      return await bodyOf(response);
    } catch (error) {
      this.logger.warn({ away: error instanceof Error ? error.message : String(error) });
      throw new DomainError('auth.provider-away');
    }
  }

  private at(path: string): URL {
    const { issuer } = this;
    return new URL(path, issuer.endsWith('/') ? issuer : `${issuer}/`);
  }
}

function serviceOf({ state, redirectUri }: Question): string {
  const url = new URL(redirectUri);
  url.searchParams.set('state', state);
  return url.href;
}

async function bodyOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > MAX_ANSWER_BYTES) throw new Error('answered more than CAS does');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
