import { readFileSync } from 'node:fs';
import { Inject, Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { DomainError, SETTINGS, type Settings } from '../../../platform/index.js';
import { PATIENCE_MS, ProviderLine, type Question } from './provider-line.js';

interface OidcQuestion extends Question {
  nonce: string;
  verifier: string;
}

/**
 * An identity provider that speaks OpenID Connect: authorization code with PKCE, state and nonce. What it
 * says is believed of one thing only, the subject; its tokens are thrown away.
 */
@Injectable()
export class OidcLine extends ProviderLine<OidcQuestion> {
  private readonly logger = new Logger('Provider');
  /** Found at the first question, and again after it could not be. */
  private found: Promise<oidc.Configuration> | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    super();
  }

  get name(): string | null {
    return this.settings.oidc?.name ?? null;
  }

  get issuer(): string {
    this.requireOne();
    return this.settings.oidc?.issuer ?? '';
  }

  async ask(redirectUri: string): Promise<{ url: string; question: OidcQuestion }> {
    const configuration = await this.configuration();
    const question = {
      ...{ state: oidc.randomState(), nonce: oidc.randomNonce() },
      ...{ verifier: oidc.randomPKCECodeVerifier(), redirectUri },
    };
    const url = oidc.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: redirectUri, scope: 'openid', response_type: 'code' },
      ...{ state: question.state, nonce: question.nonce },
      ...{ code_challenge: await oidc.calculatePKCECodeChallenge(question.verifier), code_challenge_method: 'S256' },
    });
    return { url: url.href, question };
  }

  async subjectOf(answer: string, { state, nonce, verifier, redirectUri }: OidcQuestion): Promise<string | null> {
    const configuration = await this.configuration();
    const address = new URL(redirectUri);
    address.search = answer;
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, address, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      });
      return tokens.claims()?.sub ?? null;
    } catch (error) {
      if (isAway(error)) throw this.away(error);
      this.logger.warn({ refused: describe(error) });
      return null;
    }
  }

  private configuration(): Promise<oidc.Configuration> {
    const { oidc: settings } = this.settings;
    if (settings === null) throw new DomainError('auth.provider-none');
    this.found ??= this.discovered(settings);
    return this.found.catch((error: unknown) => {
      this.found = null;
      throw this.away(error);
    });
  }

  private async discovered({ issuer, clientId, secretFile }: NonNullable<Settings['oidc']>) {
    const secret = secretFile === null ? null : readFileSync(secretFile, 'utf8').trim();
    const proof = secret === null ? oidc.None() : oidc.ClientSecretPost(secret);
    return oidc.discovery(new URL(issuer), clientId, {}, proof, {
      timeout: PATIENCE_MS / 1000,
      // the settings let plain HTTP pass on this very machine only
      execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
    });
  }

  private away(error: unknown): DomainError {
    this.logger.warn({ away: describe(error) });
    return new DomainError('auth.provider-away');
  }
}

/** Whether the provider could not be reached or is out of order; whatever else it says is an answer. */
function isAway(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (cause instanceof Response) return cause.status >= 500;
  return error instanceof TypeError || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT';
}

function describe(error: unknown): string {
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: { message?: unknown } };
  return [code, message, cause?.message].filter((part) => typeof part === 'string').join(' · ');
}
