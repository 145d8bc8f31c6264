import { randomUUID } from 'node:crypto';

/** How often somebody who is told to come back later does. */
const MOST_TRIES = 20;

/** Somebody with a phone or a browser: nothing here knows more than the public API says. */
export class Person {
  /** How often anybody asked anything of any platform. */
  static asked = 0;

  /** @param {string} url @param {string | null} token @param {string} [name] @param {string} [password] */
  constructor(url, token, name = '', password = '') {
    this.url = url;
    this.token = token;
    this.name = name;
    this.password = password;
  }

  /** Asks once, and again while the service says that it is busy. @returns {Promise<{status: number, body: any}>} */
  async ask(method, path, body, key = randomUUID()) {
    for (let tries = 1; ; tries += 1) {
      Person.asked += 1;
      const response = await fetch(`${this.url}/api${path}`, {
        method,
        headers: {
          ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (response.status !== 503 || tries === MOST_TRIES) {
        return { status: response.status, body: text === '' ? null : JSON.parse(text) };
      }
      await new Promise((resume) => setTimeout(resume, 1_000 * Number(response.headers.get('retry-after') ?? 1)));
    }
  }

  async #done(method, path, body, key) {
    return this.taken(method, path, await this.ask(method, path, body, key));
  }

  /** What an answer says that took it. @throws Error with what it says otherwise */
  taken(method, path, { status, body }) {
    if (status < 300) return body;
    throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`);
  }

  get(path) {
    return this.#done('GET', path);
  }
  post(path, body = {}, key) {
    return this.#done('POST', path, body, key);
  }
  put(path, body) {
    return this.#done('PUT', path, body);
  }

  /** Puts a photo, as an image of its own kind. @param {string} path @param {Buffer} png @returns {Promise<any>} */
  async upload(path, png) {
    Person.asked += 1;
    const headers = { authorization: `Bearer ${this.token}`, 'content-type': 'image/png' };
    const response = await fetch(`${this.url}/api${path}`, { method: 'POST', headers, body: png });
    if (response.status < 300) return response.json();
    throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`);
  }

  /** Does what must be refused. @throws Error when it is not, or otherwise than with this status and code */
  async mustBeRefused(path, body, status, code, key) {
    const answer = await this.ask('POST', path, body, key);
    if (answer.status === status && answer.body?.code === code) return;
    const got = `${answer.status} ${answer.body?.code ?? JSON.stringify(answer.body)}`;
    throw new Error(`POST ${path} must be refused with ${status} ${code} and was answered ${got}`);
  }

  async signIn(username, password) {
    const { accessToken } = await this.post('/auth/login', { username, password });
    return new Person(this.url, accessToken, username, password);
  }
}
