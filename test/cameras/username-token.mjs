/** WS-Security UsernameToken with PasswordDigest, the sign-in of ONVIF requests. */

import { createHash } from 'node:crypto';

import { find, textOf } from './xml.mjs';

const FRESH_MS = 5 * 60_000;

/** @param {Buffer} nonce @param {string} created @param {string} password @returns {string} base64 */
export function passwordDigest(nonce, created, password) {
  return createHash('sha1').update(nonce).update(created).update(password).digest('base64');
}

/** Accepts each token once, and only within five minutes of the camera's clock. */
export class TokenGuard {
  #username;
  #password;
  #now;
  /** Used nonces, and until when they must be remembered. @type {Map<string, number>} */
  #used = new Map();

  /** @param {string} username @param {string} password @param {() => number} now the camera's clock */
  constructor(username, password, now) {
    this.#username = username;
    this.#password = password;
    this.#now = now;
  }

  /** How often a token was given that was not right, for its password or its date. */
  wrong = 0;

  /** @param {import('./xml.mjs').Element} envelope */
  static isSigned(envelope) {
    return find(envelope, 'Header', 'Security', 'UsernameToken') !== undefined;
  }

  /** @param {import('./xml.mjs').Element} envelope @returns {boolean} whether the request may pass; uses the token up */
  admits(envelope) {
    const isRight = this.#isRight(envelope);
    if (!isRight && TokenGuard.isSigned(envelope)) this.wrong += 1;
    return isRight;
  }

  /** @param {import('./xml.mjs').Element} envelope */
  #isRight(envelope) {
    const token = find(envelope, 'Header', 'Security', 'UsernameToken');
    const [nonce, created] = [textOf(token, 'Nonce'), textOf(token, 'Created')];
    const now = this.#now();
    const age = Math.abs(now - Date.parse(created));
    if (nonce === '' || !(age <= FRESH_MS) || textOf(token, 'Username') !== this.#username) return false;
    if (textOf(token, 'Password') !== passwordDigest(Buffer.from(nonce, 'base64'), created, this.#password))
      return false;

    for (const [used, until] of this.#used) if (until < now) this.#used.delete(used);
    if (this.#used.has(nonce)) return false;
    this.#used.set(nonce, now + 2 * FRESH_MS);
    return true;
  }
}
