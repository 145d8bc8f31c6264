import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

const LONGEST_ATTEMPT_MS = 10_000;
const RETRY_MS = 100;

/** The server understood and refused; repeating would not help. */
export class Refused extends Error {}

/**
 * A phone that does not give up: a request keeps its idempotency key and is sent again until there is an answer.
 * Emits `sending` right before each request leaves.
 */
export class PersistentClient extends EventEmitter {
  /** When the last answer came, for whoever waits until answers flow again. */
  lastAnswerAt = 0;

  /** @param {string} url @param {string} token */
  constructor(url, token) {
    super();
    this.url = url;
    this.token = token;
  }

  /**
   * @returns {Promise<{answer: any, key: string, lostAt: number | null}>} `lostAt`: when an attempt before the answered
   *   one ended without an answer
   * @throws Refused on 4xx
   */
  async post(path, body, key = randomUUID()) {
    for (let lostAt = null; ; await delay(RETRY_MS)) {
      this.emit('sending');
      try {
        const response = await fetch(`${this.url}/api${path}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${this.token}`,
            'content-type': 'application/json',
            'idempotency-key': key,
          },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(LONGEST_ATTEMPT_MS),
        });
        const text = await response.text();
        if (response.status >= 400 && response.status < 500)
          throw new Refused(`${path} answered ${response.status}: ${text}`);
        if (response.ok) {
          this.lastAnswerAt = Date.now();
          return { answer: JSON.parse(text), key, lostAt };
        }
        lostAt = Date.now();
      } catch (error) {
        if (error instanceof Refused) throw error;
        lostAt = Date.now();
      }
    }
  }
}
