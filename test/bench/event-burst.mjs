import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import mqtt from 'mqtt';
import { note, wholeNumber } from '../setup/named.mjs';
import { oldBuild } from '../setup/old-build.mjs';
import { Rig } from '../setup/rig.mjs';

/** As the recorder box keeps them: so many messages on their way, and again after so long without an answer. */
const WINDOW = 64;
const RESEND_MS = 15_000;
const POLL_MS = 100;
const GIVE_UP_MS = 300_000;
/** What others may have to wait for an answer: at most once in twenty times, and at all. */
const MOST_P95_MS = 100;
const MOST_MS = 500;
/** All is acknowledged so many times sooner, at least. */
const SOONER = 2;
const MINUTE_MS = 60_000;
const PLACES = ['scale', 'dry_store', 'cold_store', 'stove', 'serving', 'dining_hall'];

/**
 * The line of a county comes back, and every box sends what it saw meanwhile: on SQLite, by the old build and by this
 * one, in one run. Others (`/api/health`, asked every 100 ms) must not notice; the boxes must be rid of it sooner.
 *
 * @param {string[]} args
 */
export async function eventBurst(args) {
  const { values } = parseArgs({
    args,
    options: { boxes: { type: 'string', default: '8' }, events: { type: 'string', default: '100' } },
  });
  const size = { boxes: wholeNumber(values.boxes), events: wholeNumber(values.events) };
  const before = await measured('old', size, await oldBuild());
  const now = await measured('new', size);
  const times = (a, b) => Math.round((a / b) * 10) / 10;
  const figures = {
    ratioP95: times(before.healthP95Ms, now.healthP95Ms),
    ratioAcked: times(before.ackedMs, now.ackedMs),
  };
  const whole = now.acked === size.boxes * size.events && now.judged === now.acked;
  return {
    ok: whole && now.healthP95Ms <= MOST_P95_MS && now.healthMaxMs <= MOST_MS && figures.ratioAcked >= SOONER,
    lines: [before, now, { build: 'both', ...figures }],
  };
}

async function measured(build, size, folder) {
  note(`event-burst with the ${build} build…`);
  const rig = await Rig.start('event-burst', folder ? { build: folder } : {});
  const boxes = [];
  const health = new Health(rig.url);
  try {
    const admin = await rig.signIn('system_admin');
    for (let i = 0; i < size.boxes; i += 1)
      boxes.push(await newBox(rig, admin, PLACES[i % PLACES.length], size.events));
    await Promise.all(boxes.map((box) => box.connect()));
    const safety = await rig.signIn('safety_section');
    health.start();
    const startedAt = performance.now();
    const ackedMs = await Promise.all(boxes.map((box) => box.send()));
    const lastAckedMs = Math.max(...ackedMs);
    // What is judged afterwards keeps others waiting just as well.
    const judged = await untilJudged(safety, rig.school.schoolId, size);
    const judgedMs = performance.now() - startedAt;
    const waits = await health.stop();
    return {
      build,
      ...size,
      acked: boxes.reduce((sum, { acked }) => sum + acked.size, 0),
      ackedMs: Math.round(lastAckedMs),
      judged,
      judgedMs: Math.round(judgedMs),
      healthAsked: waits.length,
      healthP50Ms: percentile(waits, 0.5),
      healthP95Ms: percentile(waits, 0.95),
      healthMaxMs: percentile(waits, 1),
    };
  } finally {
    await health.stop();
    await Promise.all(boxes.map((box) => box.leave()));
    await rig.stop();
  }
}

/** Makes a box with one camera that has looked at the place since yesterday, and what it has seen meanwhile. */
async function newBox(rig, admin, place, events) {
  const { schoolId, places } = rig.school;
  const { agentId, token } = await admin.post(`/schools/${schoolId}/agents`, {
    name: `box ${randomUUID().slice(0, 8)}`,
  });
  const camera = await admin.post(`/agents/${agentId}/cameras`, {
    name: place,
    onvifUrl: 'http://192.168.1.64/onvif/device_service',
    username: 'viewer',
    password: randomUUID(),
  });
  const firstMs = Date.now() - (events + 1) * MINUTE_MS;
  const from = new Date(firstMs).toISOString();
  await admin.post(`/cameras/${camera.id}/bindings`, { placeId: places[place], from });
  const bodies = Array.from({ length: events }, (_, i) => seen(camera.id, firstMs + i * MINUTE_MS));
  return new Box(rig.mqttUrl, agentId, token, bodies);
}

const seen = (cameraId, startedMs) => ({
  eventId: randomUUID(),
  cameraId,
  revision: 1,
  kind: 'motion',
  startedAt: new Date(startedMs).toISOString(),
  endedAt: new Date(startedMs + MINUTE_MS / 2).toISOString(),
  peakActivity: 90,
  stage: 'stock',
  stageReasons: ['place'],
});

/** A recorder box as far as its line goes; what it sends was seen by nobody. */
class Box {
  acked = new Set();
  #flying = new Map();
  #epoch = randomUUID();
  #client = null;

  constructor(mqttUrl, agentId, token, bodies) {
    Object.assign(this, { mqttUrl, agentId, token, bodies });
  }

  async connect() {
    const { agentId, token } = this;
    const options = { clientId: agentId, username: agentId, password: token, keepalive: 60, reconnectPeriod: 2_000 };
    this.#client = await mqtt.connectAsync(this.mqttUrl, { ...options, reconnectOnConnackError: true });
    this.#client.on('error', () => undefined);
    this.#client.on('connect', () => this.#flying.clear());
    await this.#client.subscribeAsync(`mingchu/v1/agents/${agentId}/down/+`, { qos: 1 });
  }

  /** Sends all of it; the answer is how many ms it took until the last one was acknowledged. */
  async send() {
    const startedAt = performance.now();
    return new Promise((resolve, reject) => {
      const tick = setInterval(() => {
        if (performance.now() - startedAt > GIVE_UP_MS) finish(reject, new Error(`${this.acked.size} acked in time`));
        else this.#pump();
      }, 1_000);
      const finish = (settle, value) => {
        clearInterval(tick);
        settle(value);
      };
      this.#client.on('message', (_, payload) => {
        const { kind, body } = JSON.parse(payload);
        if (kind !== 'ack' || body.epoch !== this.#epoch) return;
        for (const [first, last] of body.ranges) {
          for (let seq = first; seq <= last; seq += 1) {
            this.acked.add(seq);
            this.#flying.delete(seq);
          }
        }
        if (this.acked.size === this.bodies.length) finish(resolve, performance.now() - startedAt);
        else this.#pump();
      });
      this.#pump();
    });
  }

  #pump() {
    const now = performance.now();
    const waiting = this.bodies.map((_, i) => i + 1).filter((seq) => !this.acked.has(seq));
    for (const seq of waiting.slice(0, WINDOW)) {
      if (now - (this.#flying.get(seq) ?? Number.NEGATIVE_INFINITY) < RESEND_MS) continue;
      this.#flying.set(seq, now);
      const envelope = { v: 1, agentId: this.agentId, epoch: this.#epoch, seq, kind: 'event' };
      const message = JSON.stringify({ ...envelope, body: this.bodies[seq - 1] });
      this.#client.publish(`mingchu/v1/agents/${this.agentId}/up/event`, message, { qos: 1 }, () => undefined);
    }
  }

  leave() {
    return this.#client?.endAsync(true);
  }
}

/** Asks every so often, whether the answer to the last question has come or not. */
class Health {
  #asked = [];
  #timer = null;

  constructor(url) {
    this.url = `${url}/api/health`;
  }

  start() {
    this.#timer = setInterval(() => this.#asked.push(this.#ask()), POLL_MS);
  }

  async stop() {
    clearInterval(this.#timer);
    return Promise.all(this.#asked);
  }

  async #ask() {
    const startedAt = performance.now();
    const response = await fetch(this.url);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`health answered ${response.status}`);
    return performance.now() - startedAt;
  }
}

/** Every event has its verdict. @returns {Promise<number>} how many have */
async function untilJudged(safety, schoolId, { boxes, events }) {
  const deadline = performance.now() + GIVE_UP_MS;
  for (;;) {
    const counted = await countJudged(safety, schoolId, events);
    if (counted === boxes * events || performance.now() > deadline) return counted;
    await pause(500);
  }
}

async function countJudged(safety, schoolId, events) {
  let count = 0;
  const today = Date.now() + 8 * 60 * MINUTE_MS;
  const days = [today, today - (events + 2) * MINUTE_MS].map((ms) => new Date(ms).toISOString().slice(0, 10));
  for (const date of new Set(days)) {
    const { items } = await safety.get(`/day-states/${date}`);
    count += items.filter((item) => item.schoolId === schoolId).reduce((sum, item) => sum + item.events, 0);
  }
  return count;
}

const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
};
