import { randomUUID } from 'node:crypto';

/** The public API as any client sees it: nothing here knows more than a phone or a browser would. */
export class Api {
  /** @param {string} url @param {string | null} token */
  constructor(url, token = null) {
    this.url = url;
    this.token = token;
  }

  /** Signs in and returns an `Api` for that person. */
  async signIn(username, password) {
    const { accessToken } = await this.post('/auth/login', { username, password });
    return new Api(this.url, accessToken);
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
