import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { UNATTENDED_HEADER } from '../../contract/http/common.js';
import type { Endpoint } from '../../contract/http/endpoint.js';
import { type Capability, READING_ROLES } from '../../contract/roles.js';
import { givenBy, type Principal } from '../access/principal.js';
import { DomainError } from '../errors/domain-error.js';
import { type AuthenticatedRequest, ENDPOINT } from './endpoint.decorator.js';

/** How the guard learns who is asking; `identity` answers for people, `boxes` for recorder boxes. */
export interface Authenticator {
  /** The live session behind a token, or null. Checked anew for every request, so that revocation bites at once. */
  principalOf(token: string): Promise<Principal | null>;
  /** The same without counting as a sign of life: for what a page does by itself while nobody sits before it. */
  lookAt(token: string): Promise<Principal | null>;
}
export interface AgentAuthenticator {
  agentOf(token: string): Promise<string | null>;
}
export const AUTHENTICATOR = Symbol('Authenticator');
export const AGENT_AUTHENTICATOR = Symbol('AgentAuthenticator');
const PLAIN_COOKIE = 'mingchu_session';
/** With this prefix a browser takes the cookie only from this very host and over HTTPS, so no neighbour can plant one. */
const HOST_COOKIE = `__Host-${PLAIN_COOKIE}`;

/** What the session's cookie is called on this connection. */
export const sessionCookie = (isSecure: boolean): string => (isSecure ? HOST_COOKIE : PLAIN_COOKIE);

/**
 * Default-deny: a handler without an endpoint declaration is refused, whatever it is.
 *
 * It settles *who* and *what kind of act*. *Which school's data* is settled where the data are read
 * (`SchoolDirectory`, `scopeOf`), so that a forgotten check here cannot open a foreign school.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(AUTHENTICATOR) private readonly people: Authenticator,
    @Inject(AGENT_AUTHENTICATOR) private readonly agents: AgentAuthenticator,
  ) {}

  /** @throws DomainError `access.not-signed-in`, `access.denied`, `request.foreign-origin` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true; // the socket gateway authenticates at its handshake
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (endpoint === undefined) throw new DomainError('access.denied');
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.endpoint = endpoint;
    const { access } = endpoint;
    if (access === 'public' || access === 'ticket') return true;

    const bearer = bearerToken(request);
    if (access === 'agent') {
      request.agentId = (bearer && (await this.agents.agentOf(bearer))) || undefined;
      if (request.agentId === undefined) throw new DomainError('access.not-signed-in');
      return true;
    }
    const token = bearer ?? cookieToken(request);
    const principal = token === null ? null : await this.principalOf(token, isUnattended(request));
    if (principal === null) throw new DomainError('access.not-signed-in');
    if (bearer === null) refuseForeignOrigin(request);
    if (access !== 'signed-in') requireGiven(principal, endpoint, access);
    request.principal = principal;
    return true;
  }

  private principalOf(token: string, unattended: boolean): Promise<Principal | null> {
    return unattended ? this.people.lookAt(token) : this.people.principalOf(token);
  }
}

/** @throws DomainError `access.denied`; also where a warrant for audit, which only reads, is all that would let him write */
function requireGiven(principal: Principal, { method, makesPaper }: Endpoint, access: Capability): void {
  const grants = givenBy(principal, access);
  const isReading = method === 'GET' || method === 'HEAD' || makesPaper === true;
  if (!grants.some(({ role }) => isReading || !READING_ROLES.includes(role))) throw new DomainError('access.denied');
}

/** An open page asks again by itself when a day changes; it says so, and its session may end for want of a person. */
const isUnattended = (request: AuthenticatedRequest): boolean => request.headers[UNATTENDED_HEADER] !== undefined;

export function bearerToken(request: { headers: { authorization?: string } }): string | null {
  return /^Bearer ([\w.~+/-]{16,200}=*)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** What a browser keeps for us, by name. */
export function cookiesOf(header: string | undefined): ReadonlyMap<string, string> {
  return new Map(
    (header ?? '').split(';').map((part) => {
      const [name = '', value = ''] = part.trim().split('=');
      return [name, value];
    }),
  );
}

/** `secure`: whether it came over HTTPS; where that is not known, either name is taken, the safer one first */
export function cookieToken(request: { headers: { cookie?: string }; secure?: boolean }): string | null {
  const values = cookiesOf(request.headers.cookie);
  const names = request.secure === undefined ? [HOST_COOKIE, PLAIN_COOKIE] : [sessionCookie(request.secure)];
  return names.map((name) => values.get(name)).find((value) => value !== undefined && value !== '') ?? null;
}

/** A cookie travels by itself, so an unsafe method must also prove that one of our own pages sent it. */
function refuseForeignOrigin(request: AuthenticatedRequest): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
  const origin = request.headers.origin;
  if (origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.headers.host) return;
  throw new DomainError('request.foreign-origin');
}
