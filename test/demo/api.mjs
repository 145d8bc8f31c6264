import { randomUUID } from 'node:crypto';

const STEP_MS = 30_000;
/** What the authenticator shows at `ms`. The package is there only once a command has set itself up. */
async function codeAt(secret, ms) {
  const { generateSync } = await import('otplib');
  return generateSync({ secret, epoch: Math.floor(ms / 1000) });
}
const isWrongCode = (error) => /auth\.wrong-code/.test(error.message);

/** The public API as any client sees it: nothing here knows more than a phone or a browser would. */
export class Api {
  /** @param {string} url @param {string | null} token */
  constructor(url, token = null) {
    this.url = url;
    this.token = token;
  }

  /**
   * Signs in and returns an `Api` for that person.
   *
   * @param {string | null} [totpSecret] of an administrator's authenticator
   */
  async signIn(username, password, totpSecret = null) {
    // A code is taken once. The one after it is taken already too, since clocks may differ by one step.
    for (const ahead of totpSecret === null ? [null] : [0, 1, 2]) {
      if (ahead === 2) await new Promise((next) => setTimeout(next, STEP_MS));
      const code = ahead === null ? null : await codeAt(totpSecret, Date.now() + (ahead === 1 ? STEP_MS : 0));
      try {
        const { accessToken } = await this.post('/auth/login', { username, password, code });
        return new Api(this.url, accessToken);
      } catch (error) {
        if (ahead === null || ahead === 2 || !isWrongCode(error)) throw error;
      }
    }
  }

  /** Gives the signed-in person an authenticator, as an administrator must have one. @returns {Promise<string>} its secret */
  async enrolAuthenticator(password) {
    const { secret } = await this.post('/auth/totp', { password });
    // The code before the present one is still taken and leaves the present one for the sign-in that follows; where the
    // step ended on the way it is too old by now, and the next one is shown.
    for (const step of [-1, 0, 1]) {
      try {
        await this.put('/auth/totp', { code: await codeAt(secret, Date.now() + step * STEP_MS) });
        return secret;
      } catch (error) {
        if (step === 1 || !isWrongCode(error)) throw error;
      }
    }
  }

  get(path) {
    return this.#request('GET', path);
  }

  post(path, body = {}) {
    return this.#request('POST', path, body);
  }

  put(path, body) {
    return this.#request('PUT', path, body);
  }

  async #request(method, path, body) {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        'accept-language': 'zh-CN',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
}
