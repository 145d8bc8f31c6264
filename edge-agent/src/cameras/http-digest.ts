import { createHash, randomBytes } from 'node:crypto';

/** One way of signing in that a server offers. */
export interface Challenge {
  scheme: string;
  /** Names in lower case. */
  fields: ReadonlyMap<string, string>;
}

/**
 * The challenges in the WWW-Authenticate headers of one reply, in their order. One header may hold several, parted by
 * the same commas that part the fields of one (RFC 9110 §11.6.1): a word without a value begins the next.
 */
export function readChallenges(headers: readonly string[]): Challenge[] {
  const token = "[\\w!#$%&'*+.^`|~-]+";
  const part = new RegExp(`(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s,"]*))|(${token})`, 'g');
  const found: { scheme: string; fields: Map<string, string> }[] = [];
  for (const header of headers) {
    for (const [, name, quoted, bare, scheme] of header.matchAll(part)) {
      if (scheme !== undefined) found.push({ scheme: scheme.toLowerCase(), fields: new Map() });
      else if (name !== undefined && !found.at(-1)?.fields.has(name.toLowerCase()))
        found.at(-1)?.fields.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '');
    }
  }
  return found;
}

export interface DigestRequest {
  method: string;
  /** Path and query, as on the request line. */
  uri: string;
  body: string;
  username: string;
  password: string;
}

const HASHES: Readonly<Record<string, string>> = { MD5: 'md5', 'SHA-256': 'sha256', 'SHA-512-256': 'sha512-256' };

/** The Authorization header for the first digest challenge that is understood (RFC 7616); null when there is none. */
export function digestAuthorization(challenges: readonly Challenge[], request: DigestRequest): string | null {
  for (const { scheme, fields } of challenges) {
    const answer = scheme === 'digest' ? answerTo(fields, request) : null;
    if (answer !== null) return answer;
  }
  return null;
}

/** The sign-in was right and its number too old: it is to be made again with the new one (RFC 7616 §3.3). */
export function isStale(challenges: readonly Challenge[]): boolean {
  return challenges.some(({ scheme, fields }) => scheme === 'digest' && /^true$/i.test(fields.get('stale') ?? ''));
}

function answerTo(fields: Challenge['fields'], request: DigestRequest): string | null {
  const algorithm = fields.get('algorithm') || 'MD5';
  const [, name = '', session] = /^(.+?)(-sess)?$/i.exec(algorithm) ?? [];
  const hashName = HASHES[name.toUpperCase()];
  const [realm, nonce] = [fields.get('realm'), fields.get('nonce')];
  const offered =
    fields
      .get('qop')
      ?.toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean) ?? [];
  const qop = ['auth', 'auth-int'].find((one) => offered.includes(one)) ?? null;
  if (hashName === undefined || realm === undefined || nonce === undefined) return null;
  if (qop === null && offered.length > 0) return null;

  const hash = (...parts: string[]) => createHash(hashName).update(parts.join(':')).digest('hex');
  const { method, uri, body, username, password } = request;
  const cnonce = randomBytes(8).toString('hex');
  const plain = hash(username, realm, password);
  const secret = session === undefined ? plain : hash(plain, nonce, cnonce);
  const what = qop === 'auth-int' ? hash(method, uri, hash(body)) : hash(method, uri);
  const response = qop === null ? hash(secret, nonce, what) : hash(secret, nonce, '00000001', cnonce, qop, what);
  const quote = (text: string) => `"${text.replace(/[\r\n]/g, '').replace(/["\\]/g, '\\$&')}"`;
  const opaque = fields.get('opaque');
  const parts = [
    `username=${quote(username)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
    ...(fields.has('algorithm') ? [`algorithm=${algorithm.replace(/[^\w-]/g, '')}`] : []),
    ...(qop === null ? [] : [`qop=${qop}`, 'nc=00000001']),
    ...(qop === null && session === undefined ? [] : [`cnonce="${cnonce}"`]),
    `response="${response}"`,
  ];
  return `Digest ${parts.join(', ')}`;
}
