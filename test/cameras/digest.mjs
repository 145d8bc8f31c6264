/** Digest access authentication (RFC 7616), as cameras speak it over RTSP and HTTP: with MD5 unless told otherwise. */

import { createHash, createHmac, randomBytes } from 'node:crypto';

const HASHES = Object.freeze({ MD5: 'md5', 'SHA-256': 'sha256' });

/** @typedef {keyof typeof HASHES} Algorithm */

/** @param {Algorithm} algorithm */
const hashBy =
  (algorithm) =>
  (/** @type {string[]} */ ...parts) =>
    createHash(HASHES[algorithm]).update(parts.join(':')).digest('hex');

/** @param {string} header @returns {Record<string, string>} the parameters of an Authorization or WWW-Authenticate header */
export function digestParameters(header) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const [, name, quoted, bare] of header.matchAll(/(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)) {
    found[name.toLowerCase()] = quoted === undefined ? bare : quoted.replace(/\\(.)/g, '$1');
  }
  return found;
}

/**
 * The `response` both sides compute.
 * @param {{ username: string, realm: string, password: string, method: string, uri: string, nonce: string, qop?: string, nc?: string, cnonce?: string,
 *   body?: string, algorithm?: Algorithm }} of
 */
export function digestResponse({
  username,
  realm,
  password,
  method,
  uri,
  nonce,
  qop,
  nc = '',
  cnonce = '',
  body = '',
  algorithm = 'MD5',
}) {
  const hash = hashBy(algorithm);
  const secret = hash(username, realm, password);
  const request = qop === 'auth-int' ? hash(method, uri, hash(body)) : hash(method, uri);
  return qop === undefined ? hash(secret, nonce, request) : hash(secret, nonce, nc, cnonce, qop, request);
}

/**
 * Checks requests against one user. Nonces carry their own issue time under a seal, so none are stored; within its
 * life a nonce may be used again, as RTSP clients without `qop` have to.
 */
export class DigestGuard {
  #seal = randomBytes(16);
  #user;
  #realm;
  #nonceTtlMs;
  #qop;
  #algorithm;
  /** How often credentials were given that were not right. */
  wrong = 0;

  /**
   * @param {{ username: string, password: string, realm: string, nonceTtlMs: number, qop: string | null, algorithm?: Algorithm }} options
   *   `qop`: the one that is offered
   */
  constructor({ username, password, realm, nonceTtlMs, qop, algorithm = 'MD5' }) {
    this.#algorithm = algorithm;
    this.#user = { username, password };
    this.#realm = realm;
    this.#nonceTtlMs = nonceTtlMs;
    this.#qop = qop;
  }

  /** @param {string} issued base 36, monotonic ms */
  #sealed(issued) {
    return issued + createHmac('sha256', this.#seal).update(issued).digest('hex').slice(0, 24);
  }

  /** @param {boolean} stale the credentials were right, only the nonce was too old @returns {string} for WWW-Authenticate */
  challenge(stale) {
    const nonce = this.#sealed(Math.round(performance.now()).toString(36).padStart(10, '0'));
    const more = `${this.#qop ? `, qop="${this.#qop}"` : ''}${stale ? ', stale=true' : ''}`;
    return `Digest realm="${this.#realm}", nonce="${nonce}", algorithm=${this.#algorithm}${more}`;
  }

  /**
   * @param {string} method
   * @param {string} uri as on the request line; the client must have signed the same
   * @param {string | undefined} authorization
   * @param {string} [body] of the request, for `auth-int`
   * @returns {'ok' | 'stale' | 'refused'}
   */
  check(method, uri, authorization, body) {
    if (authorization === undefined) return 'refused';
    const verdict = this.#verdict(method, uri, authorization, body);
    if (verdict === 'refused') this.wrong += 1;
    return verdict;
  }

  /** @param {string} method @param {string} uri @param {string} authorization @param {string} [body] */
  #verdict(method, uri, authorization, body) {
    if (!/^digest\s/i.test(authorization)) return 'refused';
    const { username, realm, nonce = '', qop, nc, cnonce, response, ...given } = digestParameters(authorization);
    const issued = nonce.slice(0, 10);
    const genuine = nonce === this.#sealed(issued) && realm === this.#realm && given.uri === uri;
    if (!genuine || username !== this.#user.username || (qop !== undefined && qop !== this.#qop)) return 'refused';
    const of = { ...this.#user, realm, method, uri, nonce, qop, nc, cnonce, body, algorithm: this.#algorithm };
    if (response !== digestResponse(of)) return 'refused';
    return performance.now() - parseInt(issued, 36) > this.#nonceTtlMs ? 'stale' : 'ok';
  }
}
