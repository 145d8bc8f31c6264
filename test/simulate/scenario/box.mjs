import { randomUUID } from 'node:crypto';
import mqtt from 'mqtt';

const SLOT_MS = 10_000;
const SLOTS_OF_HOUR = 360;
const FULL = 250;
const HOUR_MS = 3_600_000;
const CAMERA_OFF = 4 << 4;
const COVERED = 1;
/** Where cameras look in a canteen that has few. */
export const WATCHED = { scale: 'acceptance', dry_store: 'stock', cold_store: 'storage', stove: 'cooking' };
/** Second cameras at the scale. */
const SECOND = { second_is_still: ['still'], second_is_restless: ['restless'] };
/** Of a camera that sends few key pictures one slot of so many is looked at. */
const SLOTS_OF_KEY_PICTURE = 6;
/** Hours of which the box tells what it recorded. */
const HOURS = { from: 5, to: 18 };

/**
 * A recorder box on its own line: what cameras saw leaves it as the contract says, increments of camera-days and events.
 * Pictures there are none; what moved is told by who plays.
 */
export class Box {
  #seq = 0;
  #epoch = randomUUID();
  #waiting = new Map();

  /** @param {{are: string, fromMs: number} | null} odd what is odd about its cameras (`format.mjs`) */
  static async enrol(admin, school, since, odd = null) {
    const box = new Box();
    const { agentId, token, mqttUrl } = await admin.post(`/schools/${school.id}/agents`, { name: '录像盒' });
    box.id = agentId;
    box.cameras = {};
    for (const place of odd?.are === 'none' ? [] : [...Object.keys(WATCHED), ...(SECOND[odd?.are] ?? [])]) {
      const address = `http://192.168.1.${64 + Object.keys(box.cameras).length}/onvif`;
      const camera = { name: place, onvifUrl: address, username: 'viewer', password: randomUUID() };
      const { id } = await admin.post(`/agents/${agentId}/cameras`, camera);
      const placeId = school.places[place] ?? school.places.scale;
      await admin.post(`/cameras/${id}/bindings`, { placeId, from: `${since}T00:00:00.000Z` });
      if (odd?.are === 'place_renamed' && place === 'scale') {
        const { places } = await admin.get(`/schools/${school.id}`);
        const old = places.find((one) => one.id === placeId);
        const renamed = await admin.post(`/schools/${school.id}/places`, {
          ...{ name: `${old.name}(新)`, kind: old.kind, kitchenId: old.kitchenId },
        });
        await admin.post(`/cameras/${id}/bindings`, { placeId: renamed.id, from: new Date(odd.fromMs).toISOString() });
      }
      box.cameras[place] = id;
    }
    box.line = await mqtt.connectAsync(mqttUrl, {
      clientId: agentId,
      username: agentId,
      password: token,
      keepalive: 30,
    });
    box.line.on('message', (_topic, payload) => box.#hear(JSON.parse(payload.toString())));
    box.line.on('error', () => undefined);
    await box.line.subscribeAsync(`mingchu/v1/agents/${agentId}/down/+`, { qos: 1 });
    return box;
  }

  #hear({ kind, body }) {
    if (kind !== 'ack' || body.epoch !== this.#epoch) return;
    for (const [from, to] of body.ranges) {
      for (let seq = from; seq <= to; seq += 1) {
        this.#waiting.get(seq)?.();
        this.#waiting.delete(seq);
      }
    }
  }

  /** Sends, and is done once the platform says that it has it. What is sent next need not wait for that. */
  async #send(kind, body) {
    this.#seq += 1;
    const seq = this.#seq;
    const acked = new Promise((resolve) => this.#waiting.set(seq, resolve));
    const message = { v: 1, agentId: this.id, epoch: this.#epoch, seq, kind, body };
    await this.line.publishAsync(`mingchu/v1/agents/${this.id}/up/${kind}`, JSON.stringify(message), { qos: 1 });
    await acked;
  }

  /**
   * What one camera recorded on a day.
   *
   * @param {{date: string, startMs: number, reportedThroughMs: number, isDead: boolean, moved: {fromMs: number, toMs: number}[],
   *   covered: {fromMs: number, toMs: number}[], isCoarse: boolean, rest: () => number}} what `rest`: activity where nobody is,
   *   below the level; `isCoarse`: it is known in few slots
   */
  async tellDay(place, { date, startMs, reportedThroughMs, isDead, moved, covered, isCoarse, rest }) {
    const within = (spans, ms) => spans.some(({ fromMs, toMs }) => fromMs < ms + SLOT_MS && ms < toMs);
    const data = Buffer.alloc((HOURS.to - HOURS.from) * SLOTS_OF_HOUR * 3);
    for (let slot = 0; slot < data.length / 3; slot += 1) {
      const ms = startMs + HOURS.from * HOUR_MS + slot * SLOT_MS;
      const activity = within(moved, ms) ? 140 : 1 + rest();
      const isLookedAt = !isCoarse || slot % SLOTS_OF_KEY_PICTURE === 0;
      const bytes = isDead ? [0, 0, CAMERA_OFF] : [FULL, isLookedAt ? activity : 0, within(covered, ms) ? COVERED : 0];
      data.set(bytes, slot * 3);
    }
    await this.#send('camera-day', {
      ...{ cameraId: this.cameras[place], date, clockOffsetMs: 0, chain: null },
      slots: [{ fromSlot: HOURS.from * SLOTS_OF_HOUR, data: data.toString('base64') }],
      reportedThrough: new Date(reportedThroughMs).toISOString(),
    });
  }

  /** A movement from beginning to end. */
  async tellMovement(place, fromMs, toMs) {
    await this.#send('event', {
      ...{ eventId: randomUUID(), cameraId: this.cameras[place], revision: 1, kind: 'motion', peakActivity: 140 },
      ...{ startedAt: new Date(fromMs).toISOString(), endedAt: new Date(toMs).toISOString() },
      ...{ stage: WATCHED[place], stageReasons: ['place'] },
    });
  }

  async close() {
    await this.line.endAsync(true);
  }
}
