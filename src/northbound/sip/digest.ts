import { createHash, randomBytes } from 'node:crypto';

/** What a registrar asks of us (RFC 2617, RFC 8760), as far as it can be answered. */
export interface Challenge {
  realm: string;
  nonce: string;
  opaque: string | null;
  algorithm: Algorithm;
  /** Whether it wants `qop=auth`. */
  hasQop: boolean;
}

type Algorithm = 'MD5' | 'SHA-256';
const HASHES: Readonly<Record<Algorithm, string>> = { MD5: 'md5', 'SHA-256': 'sha256' };

/**
 * The strongest challenge of several `WWW-Authenticate` that we can answer: SHA-256 before MD5, which is meant where none is named.
 *
 * @returns null when there is none; GB/T 28181's sign-in by certificate (`Asymmetric`, `Capability`) is none
 */
export function challengeOf(headers: readonly string[]): Challenge | null {
  const found = headers.flatMap(challengesIn).flatMap((challenge) => readChallenge(challenge) ?? []);
  return found.find(({ algorithm }) => algorithm === 'SHA-256') ?? found[0] ?? null;
}

/** The `Authorization` that answers it. */
export function answerTo(
  { realm, nonce, opaque, algorithm, hasQop }: Challenge,
  { username, password, method, uri }: { username: string; password: string; method: string; uri: string },
): string {
  const hash = (text: string): string => createHash(HASHES[algorithm]).update(text).digest('hex');
  const secret = hash(`${username}:${realm}:${password}`);
  const request = hash(`${method}:${uri}`);
  const cnonce = randomBytes(8).toString('hex');
  // A nonce is answered once: the count is always that of the first answer
  const response = hasQop
    ? hash(`${secret}:${nonce}:00000001:${cnonce}:auth:${request}`)
    : hash(`${secret}:${nonce}:${request}`);
  return [
    `Digest username="${quoted(username)}"`,
    `realm="${quoted(realm)}"`,
    `nonce="${quoted(nonce)}"`,
    `uri="${uri}"`,
    `response="${response}"`,
    `algorithm=${algorithm}`,
    ...(opaque === null ? [] : [`opaque="${quoted(opaque)}"`]),
    ...(hasQop ? [`cnonce="${cnonce}"`, 'qop=auth', 'nc=00000001'] : []),
  ].join(', ');
}

/** One header may hold several, one behind the other: each begins with a scheme, which stands before a blank and not before `=`. */
const challengesIn = (header: string): string[] =>
  header.split(/,\s*(?=[a-z][\w-]*\s+[\w-]+\s*=(?:[^"]*"[^"]*")*[^"]*$)/i);

function readChallenge(header: string): Challenge | null {
  const scheme = /^Digest\s+(.*)$/is.exec(header);
  if (!scheme) return null;
  const said = new Map<string, string>();
  for (const [, name = '', inQuotes, plain] of String(scheme[1]).matchAll(
    /([a-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi,
  )) {
    said.set(name.toLowerCase(), inQuotes === undefined ? (plain ?? '') : inQuotes.replace(/\\(.)/g, '$1'));
  }
  const algorithm = (said.get('algorithm') ?? 'MD5').toUpperCase();
  const [realm, nonce] = [said.get('realm'), said.get('nonce')];
  if (realm === undefined || nonce === undefined || !(algorithm in HASHES)) return null;
  const qop = said.get('qop');
  const hasQop = qop?.split(',').some((one) => one.trim().toLowerCase() === 'auth') ?? false;
  if (qop !== undefined && qop !== '' && !hasQop) return null;
  return { realm, nonce, opaque: said.get('opaque') ?? null, algorithm: algorithm as Algorithm, hasQop };
}

const quoted = (text: string): string => text.replace(/["\\]/g, '\\$&');
