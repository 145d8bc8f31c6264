/** Digest access authentication with MD5 (RFC 2617), as cameras speak it over RTSP and HTTP. */

import { createHash, createHmac, randomBytes } from 'node:crypto';

/** @param {readonly string[]} parts */
const md5 = (...parts) => createHash('md5').update(parts.join(':')).digest('hex');

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
 * @param {{ username: string, realm: string, password: string, method: string, uri: string, nonce: string, qop?: string, nc?: string, cnonce?: string }} of
 */
export function digestResponse({ username, realm, password, method, uri, nonce, qop, nc = '', cnonce = '' }) {
  const secret = md5(username, realm, password);
  const request = md5(method, uri);
  return qop === undefined ? md5(secret, nonce, request) : md5(secret, nonce, nc, cnonce, qop, request);
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

  /** @param {{ username: string, password: string, realm: string, nonceTtlMs: number, qop: boolean }} options `qop`: offer qop="auth" */
  constructor({ username, password, realm, nonceTtlMs, qop }) {
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
    const more = `${this.#qop ? ', qop="auth"' : ''}${stale ? ', stale=true' : ''}`;
    return `Digest realm="${this.#realm}", nonce="${nonce}", algorithm=MD5${more}`;
  }

  /**
   * @param {string} method
   * @param {string} uri as on the request line; the client must have signed the same
   * @param {string | undefined} authorization
   * @returns {'ok' | 'stale' | 'refused'}
   */
  check(method, uri, authorization) {
    if (authorization === undefined || !/^digest\s/i.test(authorization)) return 'refused';
    const { username, realm, nonce = '', qop, nc, cnonce, response, ...given } = digestParameters(authorization);
    const issued = nonce.slice(0, 10);
    const genuine = nonce === this.#sealed(issued) && realm === this.#realm && given.uri === uri;
    if (!genuine || username !== this.#user.username || (qop !== undefined && !(this.#qop && qop === 'auth')))
      return 'refused';
    if (response !== digestResponse({ ...this.#user, realm, method, uri, nonce, qop, nc, cnonce })) return 'refused';
    return performance.now() - parseInt(issued, 36) > this.#nonceTtlMs ? 'stale' : 'ok';
  }
}
