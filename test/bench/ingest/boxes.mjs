import { randomBytes, randomUUID } from 'node:crypto';
import { get } from 'node:http';
import mqtt from 'mqtt';

const MINUTE_MS = 60_000;
const SLOT_MS = 10_000;
const LOCAL_OFFSET_MS = 8 * 3_600_000;
const RESEND_MS = 15_000;

/**
 * A recorder box as far as its line goes. It sends its messages in order over MQTT at QoS 1, at most `window` ahead of what
 * the platform has committed (`down/ack`), and a message is done only with that.
 */
export class Box {
  #epoch = randomUUID();
  #client = null;
  #seq = 0;
  #waiting = new Map();
  /** Head of a chain of hashes is 64 hex digits; which ones is the same to the platform. */
  #head = randomBytes(32).toString('hex');

  constructor(mqttUrl, agentId, token, cameraIds) {
    Object.assign(this, { mqttUrl, agentId, token, cameraIds });
  }

  async connect() {
    const { agentId, token } = this;
    this.#client = await mqtt.connectAsync(this.mqttUrl, {
      ...{ clientId: agentId, username: agentId, password: token, keepalive: 60, reconnectPeriod: 2_000 },
      reconnectOnConnackError: true,
    });
    this.#client.on('error', () => undefined);
    this.#client.on('message', (_, payload) => this.#receive(JSON.parse(payload)));
    await this.#client.subscribeAsync(`mingchu/v1/agents/${agentId}/down/+`, { qos: 1 });
  }

  /** Resolves when the platform has committed it. */
  send(kind, body) {
    this.#seq += 1;
    const seq = this.#seq;
    const envelope = { v: 1, agentId: this.agentId, epoch: this.#epoch, seq, kind, body };
    const text = JSON.stringify(envelope);
    const publish = () =>
      this.#client.publish(`mingchu/v1/agents/${this.agentId}/up/${kind}`, text, { qos: 1 }, () => undefined);
    return new Promise((resolve) => {
      this.#waiting.set(seq, { resolve, timer: setInterval(publish, RESEND_MS) });
      publish();
    });
  }

  /** What all its cameras saw in the minute from `fromMs` on: a message for each, as boxes of before send it. */
  async sendApart(fromMs) {
    await Promise.all(this.#minute(fromMs).map((body) => this.send('camera-day', body)));
  }

  /** The same in one message, with how box and cameras are. */
  async sendTogether(fromMs) {
    await this.send('report', this.minute(fromMs));
  }

  /** The body of that message. */
  minute(fromMs) {
    return { cameraDays: this.#minute(fromMs), health: this.#health(fromMs + MINUTE_MS) };
  }

  #health(atMs) {
    const at = new Date(atMs).toISOString();
    const none = { detail: null, reasons: [], clockOffsetMs: 40, sub: null, restarts: 0 };
    const picture = { codec: 'h264', width: 1920, height: 1080 };
    return {
      ...{ at, agentVersion: 'bench', startedAt: at, outboxPending: 0, notices: [] },
      disk: { freeBytes: 4e12, totalBytes: 5e12 },
      cameras: this.cameraIds.map((cameraId) => ({ cameraId, state: 'recording', ...picture, ...none })),
    };
  }

  #minute(fromMs) {
    const date = new Date(fromMs + LOCAL_OFFSET_MS).toISOString().slice(0, 10);
    const fromSlot = ((fromMs + LOCAL_OFFSET_MS) % 86_400_000) / SLOT_MS;
    return this.cameraIds.map((cameraId) => ({
      cameraId,
      date,
      slots: [{ fromSlot, data: minuteOfSlots().toString('base64') }],
      reportedThrough: new Date(fromMs + MINUTE_MS).toISOString(),
      clockOffsetMs: 40,
      chain: { count: Math.round(fromMs / MINUTE_MS), head: this.#head },
    }));
  }

  #receive({ kind, body }) {
    if (kind !== 'ack' || body.epoch !== this.#epoch) return;
    for (const [first, last] of body.ranges) {
      for (let seq = first; seq <= last; seq += 1) {
        const one = this.#waiting.get(seq);
        if (!one) continue;
        clearInterval(one.timer);
        this.#waiting.delete(seq);
        one.resolve();
      }
    }
  }

  /** Its line breaks without a word; it is looked for again by itself, and what is not committed goes on waiting. */
  cut() {
    this.#client?.stream.destroy();
  }

  get isConnected() {
    return this.#client?.connected ?? false;
  }

  /** How many messages the platform has not committed yet. */
  get unacknowledged() {
    return this.#waiting.size;
  }

  leave() {
    for (const { timer } of this.#waiting.values()) clearInterval(timer);
    return this.#client?.endAsync(true);
  }
}

/** Six slots, recorded in full, with whatever movement. */
function minuteOfSlots() {
  return Buffer.from(Array.from({ length: 6 }, () => [250, 1 + Math.floor(Math.random() * 200), 0]).flat());
}

/** An event a box has seen; nobody else has. */
export const seenEvent = (cameraId, startedMs, lengthMs = MINUTE_MS / 2) => ({
  eventId: randomUUID(),
  cameraId,
  revision: 1,
  kind: 'motion',
  startedAt: new Date(startedMs).toISOString(),
  endedAt: new Date(startedMs + lengthMs).toISOString(),
  peakActivity: 90,
  stage: 'stock',
  stageReasons: ['place'],
});

/** Asks `/api/health` every so often, whether the answer to the last question has come or not. */
export class HealthWatch {
  #asked = [];
  #timer = null;

  constructor(url, everyMs = 100) {
    this.#timer = setInterval(() => {
      const answer = ask(`${url}/api/health`);
      answer.catch(() => undefined); // told by `stop`
      this.#asked.push(answer);
    }, everyMs);
  }

  async stop() {
    clearInterval(this.#timer);
    return Promise.all(this.#asked);
  }
}

/** On a connection of its own: one that is kept may be closed under the question. */
function ask(url) {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - startedAt);
        else reject(new Error(`health answered ${response.statusCode}`));
      });
    }).once('error', reject);
  });
}
