import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { authEndpoints } from '../../../contract/http/auth.js';
import type { BodyOf } from '../../../contract/http/endpoint.js';
import { Clock, DomainError, Secrets, UnitOfWork } from '../../../platform/index.js';
import { Account, ProviderLink } from '../../identity.entities.js';
import { IdentityService, type Opened, type Origin } from '../../identity.service.js';
import { SecondFactor } from '../second-factor.js';
import { SignInLimiter } from '../sign-in-limiter.js';
import { ProviderLine, type Question } from './provider-line.js';
import { subjectHash } from './subject-hash.js';

/** For how long a browser may be away at the provider, and for how long it may look for its authenticator after that. */
const KEPT_MS = 10 * 60_000;
const SEAL = 'provider sign-in';

/** What a browser keeps for us, sealed, between the steps. */
type Kept = { until: number } & ({ question: Question } | { accountId: string });

/**
 * Signing in through the office’s own identity provider. It only says who somebody is: accounts, roles and authenticators stay
 * ours, and an account is known by the number that an administrator has linked it to, never by a name or a mail address.
 */
@Injectable()
export class ProviderSignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly line: ProviderLine,
    private readonly limiter: SignInLimiter,
    private readonly secondFactor: SecondFactor,
    private readonly identity: IdentityService,
  ) {}

  /**
   * Where to send the browser, and what it keeps until it comes back.
   *
   * @param base address of the platform as the browser knows it
   * @throws DomainError `auth.provider-none`, `auth.provider-away`
   */
  async start(base: string): Promise<{ url: string; kept: string }> {
    const { url, question } = await this.line.ask(new URL('/sign-in/provider', base).href);
    return { url, kept: this.keep({ question }) };
  }

  /**
   * Opens a session for whoever the provider says it is. Where his account has an authenticator, `wantsCode` first: what is
   * kept then stands for the provider’s answer, which is good once.
   *
   * @throws DomainError `auth.provider-none`, `auth.provider-away`, `auth.provider-expired`, `auth.provider-refused`,
   *   `auth.provider-not-linked` with the `subject` that an administrator needs, `auth.wrong-code`,
   *   `auth.too-many-attempts`, `auth.busy`
   */
  async finish(
    { returned, code }: BodyOf<(typeof authEndpoints)['finishWithProvider']>,
    sealed: string | null,
    origin: Origin,
  ): Promise<{ opened: Opened } | { wantsCode: string }> {
    this.line.requireOne();
    const kept = this.read(sealed);
    const account = 'question' in kept ? await this.asAnswered(returned ?? '', kept.question, origin) : kept.accountId;
    const found = await this.uow.read((tx) => tx.findOneBy(Account, { id: account, disabledAt: IsNull() }));
    if (found === null) throw new DomainError('auth.provider-refused');
    if (found.totpSince !== null) {
      if (code === null) return { wantsCode: this.keep({ accountId: found.id }) };
      const outcome = await this.limiter.guard(
        { on: `account:${found.username}`, address: origin.address },
        async () => ((await this.uow.write((tx) => this.secondFactor.take(tx, found.id, code))) ? 'right' : 'wrong'),
      );
      if (outcome !== 'right') throw new DomainError('auth.wrong-code', {}, { field: 'code' });
    }
    return {
      opened: await this.identity.open(found, origin, { by: 'provider', deviceId: null, passwordExpired: false }),
    };
  }

  /** The account that the provider’s answer is linked to. */
  private async asAnswered(answer: string, question: Question, { address }: Origin): Promise<string> {
    const said: { subject: string | null } = { subject: null };
    await this.limiter.slow(address, async () => {
      said.subject = await this.line.subjectOf(answer, question);
      return said.subject !== null;
    });
    const { subject } = said;
    if (subject === null) throw new DomainError('auth.provider-refused');
    const hash = subjectHash(this.line.issuer, subject);
    const link = await this.uow.read((tx) => tx.findOneBy(ProviderLink, { subjectHash: hash }));
    if (link === null) throw new DomainError('auth.provider-not-linked', { subject });
    return link.accountId;
  }

  private keep(what: { question: Question } | { accountId: string }): string {
    return this.secrets.seal(JSON.stringify({ ...what, until: this.clock.now().getTime() + KEPT_MS }), SEAL);
  }

  private read(sealed: string | null): Kept {
    const expired = () => new DomainError('auth.provider-expired');
    if (sealed === null) throw expired();
    try {
      const kept = JSON.parse(this.secrets.unseal(sealed, SEAL)) as Kept;
      if (kept.until > this.clock.now().getTime()) return kept;
    } catch {
      // changed, or sealed with a key that is no longer ours
    }
    throw expired();
  }
}
