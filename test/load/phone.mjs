import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { localDate } from '../setup/rig.mjs';

const LONGEST_MS = 30_000;
const RETRY_MS = 500;
/** One act in so many is sent over a line that breaks before the answer may have come; then it is sent again. */
const CUT_ONE_IN = 20;
const CUT_WITHIN_MS = 60;
const POINTS = ['offWallAndFloor', 'labelled', 'rawAndCookedApart', 'noPests', 'nothingExpired'];

/**
 * A phone of a canteen with its page open. Between pauses of random length it looks at the list of today or at the day, or
 * records something. An act is repeated under its key until it is answered, as phones do.
 */
export class Phone {
  /** Acts answered with 201. @type {{actId: string, date: string}[]} */
  acknowledged = [];
  /** Milliseconds from an answered act until the open page was told of its school's day. @type {number[]} */
  toldMs = [];
  cut = 0;
  busy = 0;
  /** How often its page was not let in. */
  refused = 0;
  /** Answers that are neither of those meant nor a 503. @type {string[]} */
  wrong = [];
  #socket = null;
  #answeredAt = null;

  /** @param {{url: string, token: string, school: any, random: any, took: (route: string, ms: number) => void}} of */
  constructor(of) {
    Object.assign(this, of);
  }

  /** Opens the page and keeps it open. */
  async open() {
    this.#socket = io(this.url, {
      transports: ['websocket'],
      auth: { token: this.token },
      reconnectionDelayMax: 10_000,
    });
    // As the pages do: one that could not be let in just then asks again.
    this.#socket.on('connect_error', () => {
      if (this.#socket.active) return;
      this.refused += 1;
      setTimeout(() => this.#socket.connect(), RETRY_MS * 10);
    });
    this.#socket.on('day-changed', () => {
      if (this.#answeredAt !== null) this.toldMs.push(performance.now() - this.#answeredAt);
      this.#answeredAt = null;
    });
    const watching = new Promise((resolve) => {
      this.#socket.on('connect', () => this.#socket.emit('watch', { schoolId: this.school.id }, resolve));
    });
    const { ok, code } = await watching;
    if (!ok) throw new Error(`a page was not let in: ${code}`);
  }

  /** Its line breaks; the page looks for the platform by itself. */
  cutSocket() {
    this.#socket?.io.engine?.close();
  }

  get isOpen() {
    return this.#socket?.connected ?? false;
  }

  close() {
    this.#socket?.disconnect();
  }

  /** @param {number} until `performance.now()` @param {number} meanPauseMs */
  async work(until, meanPauseMs) {
    let dueAt = performance.now();
    for (;;) {
      dueAt += -Math.log(1 - this.random.below(1_000_000) / 1_000_000) * meanPauseMs;
      if (dueAt > until) return;
      await pause(Math.max(0, dueAt - performance.now()));
      await this.#turn(dueAt);
      dueAt = Math.max(dueAt, performance.now());
    }
  }

  async #turn(dueAt) {
    const one = this.random.below(10);
    const date = localDate(Date.now());
    if (one < 4) await this.#look('/schools/:id/today', `/schools/${this.school.id}/today`, dueAt);
    else if (one < 7) await this.#look('/schools/:id/days/:date', `/schools/${this.school.id}/days/${date}`, dueAt);
    else if (one < 9) await this.#record('readings', 'cold_store', this.#reading(), dueAt);
    else
      await this.#record(
        'storage-rounds',
        'dry_store',
        Object.fromEntries(POINTS.map((point) => [point, true])),
        dueAt,
      );
  }

  #reading() {
    return { quantity: 'temperature', valueTenths: 10 + this.random.below(60), regime: 'chill' };
  }

  async #look(route, path, dueAt) {
    const { status, text } = await this.#ask('GET', path);
    if (status === 200) this.took(`GET ${route}`, performance.now() - dueAt);
    else if (status === 503 || status === 0) this.busy += 1;
    else this.wrong.push(`GET ${route}: ${status} ${text.slice(0, 200)}`);
  }

  async #record(kind, place, particulars, dueAt) {
    const now = new Date().toISOString();
    const actId = randomUUID();
    const common = { actId, placeId: this.school.places[place], occurredAt: now, capturedAt: now, confirms: ['twice'] };
    const body = { ...common, ...particulars };
    const path = `/schools/${this.school.id}/${kind}`;
    if (this.random.below(CUT_ONE_IN) === 0) {
      this.cut += 1;
      await this.#ask('POST', path, body, this.random.below(CUT_WITHIN_MS));
    }
    for (;;) {
      const { status, text } = await this.#ask('POST', path, body);
      if (status === 201) {
        this.took(`POST /schools/:id/${kind}`, performance.now() - dueAt);
        this.#answeredAt ??= performance.now();
        this.acknowledged.push({ actId: JSON.parse(text).actId, date: localDate(Date.parse(now)) });
        return;
      }
      if (status !== 503 && status !== 502 && status !== 0) {
        this.wrong.push(`POST ${kind}: ${status} ${text.slice(0, 200)}`);
        return;
      }
      this.busy += 1;
      await pause(RETRY_MS + this.random.below(RETRY_MS));
    }
  }

  /** @returns {Promise<{status: number, text: string}>} status 0: no answer */
  async #ask(method, path, body, withinMs = LONGEST_MS) {
    try {
      const response = await fetch(`${this.url}/api${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.token}`,
          ...(body ? { 'content-type': 'application/json', 'idempotency-key': body.actId } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(withinMs),
      });
      return { status: response.status, text: await response.text() };
    } catch {
      return { status: 0, text: '' };
    }
  }
}
