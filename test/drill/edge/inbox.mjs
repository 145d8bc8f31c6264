import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { Aedes } from 'aedes';
import { emptyDay, mergeIntoDay } from '../../../dist/src/contract/wire/camera-day.js';
import { readUp } from '../../../dist/src/contract/wire/mqtt/messages.js';
import { ALL_UP_TOPICS, downTopic } from '../../../dist/src/contract/wire/mqtt/topics.js';
import { WIRE_VERSION } from '../../../dist/src/contract/wire/wire.js';

/** As much of a platform as a box needs: a real broker, which keeps and acknowledges what comes, and a line that can be cut. */
export class Inbox {
  /** What the days of each camera are by now. @type {Map<string, Uint8Array>} by `camera date` */
  days = new Map();
  /** Messages that could not be read, and those that came again with another content. @type {string[]} */
  bad = [];
  received = 0;
  config = { revision: 0, cameras: [], timetable: [] };
  /** @type {Map<string, string>} content by `epoch seq` */
  #taken = new Map();
  #sockets = new Set();
  #isCut = false;

  /** @param {string} agentId @param {string} token @param {() => number} now the right time */
  static async start(agentId, token, now = Date.now) {
    const inbox = new Inbox();
    inbox.agentId = agentId;
    inbox.now = now;
    inbox.broker = await Aedes.createBroker();
    inbox.broker.authenticate = (client, username, password, done) =>
      done(null, client.id === agentId && username === agentId && password?.toString() === token);
    inbox.server = createServer((socket) => {
      if (inbox.#isCut) return void socket.destroy();
      inbox.#sockets.add(socket);
      socket.on('close', () => inbox.#sockets.delete(socket));
      inbox.broker.handle(socket);
    });
    await new Promise((up) => inbox.server.listen(0, '127.0.0.1', up));
    inbox.url = `mqtt://127.0.0.1:${inbox.server.address().port}`;
    await inbox.broker.subscribe(ALL_UP_TOPICS, (packet, done) => {
      inbox.#take(packet.topic, packet.payload);
      done();
    });
    return inbox;
  }

  /** @param {boolean} isCut */
  cut(isCut) {
    this.#isCut = isCut;
    if (isCut) for (const socket of this.#sockets) socket.destroy();
  }

  /** Tells the box to record these cameras from now on. */
  configure(cameras) {
    this.config = { revision: this.config.revision + 1, cameras, timetable: [] };
    this.#send('config', this.config);
  }

  /** Numbers below the highest of an epoch that never came. @param {string} epoch */
  holes(epoch) {
    return this.#through(epoch) - this.#numbersOf(epoch).length;
  }

  /** The highest number of an epoch that has come, as a platform says it in its welcome. */
  #through(epoch) {
    return Math.max(0, ...this.#numbersOf(epoch));
  }

  #numbersOf(epoch) {
    return [...this.#taken.keys()].flatMap((key) => {
      const [of, seq] = key.split(' ');
      return of === epoch ? [Number(seq)] : [];
    });
  }

  async stop() {
    this.cut(true);
    await new Promise((closed) => this.broker.close(closed));
    await new Promise((closed) => this.server.close(closed));
  }

  #send(kind, body) {
    const { agentId } = this;
    const payload = JSON.stringify({ v: 1, agentId, epoch: randomUUID(), seq: 0, kind, body });
    this.broker.publish(
      { cmd: 'publish', topic: downTopic(agentId, kind), payload, qos: 1, retain: false, dup: false },
      () => undefined,
    );
  }

  #take(topic, payload) {
    let message;
    try {
      message = readUp(topic, payload);
    } catch (error) {
      this.bad.push(error.message);
      return;
    }
    const { epoch, seq, kind } = message;
    if (seq > 0) this.#keep(message);
    if (kind !== 'hello') return;
    this.#send('welcome', {
      epoch,
      through: this.#through(epoch),
      at: new Date(this.now()).toISOString(),
      speaks: WIRE_VERSION,
    });
    this.#send('config', this.config);
  }

  #keep({ epoch, seq, kind, body }) {
    const key = `${epoch} ${seq}`;
    const content = JSON.stringify([kind, body]);
    const before = this.#taken.get(key);
    if (before !== undefined && before !== content) this.bad.push(`${key} came again with another content`);
    if (before === undefined) this.received += 1;
    this.#taken.set(key, content);
    if (kind === 'camera-day') this.#merge(body);
    this.#send('ack', { epoch, ranges: [[seq, seq]] });
  }

  #merge({ cameraId, date, slots }) {
    const key = `${cameraId} ${date}`;
    const day = this.days.get(key) ?? emptyDay();
    mergeIntoDay(
      day,
      slots.map(({ fromSlot, data }) => ({ fromSlot, data: Buffer.from(data, 'base64') })),
    );
    this.days.set(key, day);
  }
}
