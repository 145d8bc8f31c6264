import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import sharp from 'sharp';
import { ROOT } from '../../scripts/root.mjs';
import { Api } from '../demo/api.mjs';
import { makeStructure } from '../demo/structure.mjs';
import { Gauges } from '../load/gauges.mjs';
import { Work } from '../load/under-load.mjs';
import { SETUP_TOKEN } from '../setup/children.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { localDate } from '../setup/rig.mjs';
import { Servers } from './prefecture/servers.mjs';
import { differing, tableDigests } from './prefecture/table-digests.mjs';

const LOOK_MS = 100;
/** Pages answer again when so many questions in a row were answered. */
const IN_A_ROW = 5;
const PAGES_MS = 30_000;
/** The MQTT plugins of three RabbitMQs that start at once wait for each other for most of that time. */
const ALL_BACK_MS = { mosquitto: 90_000, rabbitmq: 150_000 };
/** On a busy machine it is waited for longer than is good, to say how long it took. */
const GIVE_UP_MS = 300_000;
/** So long each kind of node is missed. */
const AWAY_MS = 4_000;
const PHOTO_EACH_MS = 500;
const BROKERS = ['mosquitto', 'rabbitmq'];
const MOST_SAID_BYTES = 64 * 1024 * 1024;

/**
 * A prefecture at work on everything it stands on; each kind of node is lost amid the load and comes back, then all of them at once.
 * Nothing that was acknowledged may be gone: acts, events, reported minutes, photos; and the books must be what they are computed to be.
 *
 * @param {string[]} args
 */
export async function prefecture(args) {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '10' },
      schools: { type: 'string', default: '150' },
      cameras: { type: 'string', default: '8' },
      phones: { type: 'string' },
      'pause-seconds': { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      broker: { type: 'string', default: 'mosquitto' },
    },
  });
  if (!BROKERS.includes(values.broker)) throw new Error(`--broker is one of ${BROKERS.join(', ')}`);
  const schools = wholeNumber(values.schools);
  const size = {
    ...{ schools, minutes: wholeNumber(values.minutes), cameras: wholeNumber(values.cameras) },
    phones: wholeNumber(values.phones ?? String(Math.ceil((schools * 4) / 3))),
    ...{ seed: wholeNumber(values.seed), pauseSeconds: wholeNumber(values['pause-seconds']), eventsPerHour: 40 },
  };
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-prefecture-'));
  await chmod(folder, 0o755);
  const drill = new Prefecture(folder, size, values.broker);
  try {
    const line = await drill.run();
    return { ok: line.ok, lines: [line] };
  } catch (error) {
    if (drill.servers) note(await drill.servers.lastWords());
    throw error;
  } finally {
    await drill.servers?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

class Prefecture {
  wrong = [];
  back = {};

  constructor(folder, size, broker) {
    Object.assign(this, { folder, size, broker });
  }

  async run() {
    const { size } = this;
    this.servers = await Servers.make(this.folder, this.broker);
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => {
        note(`${signal}: stopping`);
        const stopped = this.servers.stop().then(() => rm(this.folder, { recursive: true, force: true }));
        void stopped.finally(() => process.exit(1));
      });
    }
    await this.servers.begin();
    note('three databases, brokers, Redis, a store, nginx and two instances are there');
    const { servers } = this;
    const setupToken = await servers.instances[0].said(SETUP_TOKEN);
    const structure = await makeStructure(servers.url, setupToken, localDate(Date.now()));
    const admin = structure.accounts.find(({ role }) => role === 'system_admin');
    const where = {
      ...{ rig: null, url: servers.url, mqttUrl: servers.mqttUrl },
      signIn: () => new Api(servers.url).signIn(admin.username, admin.password, admin.totpSecret),
      addBox: ({ agentId, token }) => servers.brokers.addUser(agentId, token),
      // the metrics of an instance that is killed are not asked for
      gauges: new Gauges({ metricsUrls: [], database: null, folder: null }),
      stop: async () => undefined,
    };
    const say = (line) => (line.load === 'sample' ? undefined : note(JSON.stringify(line)));
    const work = new Work({ size, where, note, say });
    await work.prepare();
    this.probe = { school: work.signedIn[0].school, token: work.signedIn[0].token };
    const photos = new Photos(servers.url, this.probe);
    this.worksUntil = performance.now() + size.minutes * 60_000;
    const taking = photos.work();
    const killing = this.#loseEach(work).finally(() => photos.stop());
    const [figures] = await Promise.all([work.run(killing), killing, taking]);
    const photosLost = await photos.lost();
    await this.#sameOnAll();
    const differences = await this.#verified();
    const slowest = Math.max(...Object.values(this.back));
    const { ok: isWhole, lost: lostOfWork, ...told } = figures;
    const lost = lostOfWork + photosLost;
    this.#expect(isWhole, 'all that was acknowledged is there, and nobody was told anything but to ask again');
    this.#expect(
      photosLost === 0 && photos.kept.length > 0,
      `${photos.kept.length} photos are there, ${photosLost} are not`,
    );
    const conflicts = await this.#conflicts();
    return {
      ok: this.wrong.length === 0,
      ...{ broker: this.broker, schools: size.schools, phones: size.phones, lost, differences },
      ...{ backSeconds: this.allBackSeconds, slowestNodeSeconds: slowest, back: this.back },
      ...{ photos: photos.kept.length, photosAskedAgain: photos.askedAgain, conflicts },
      ...{ acts: told.acts, reports: told.reports, events: told.events, busy: told.busy, refused: told.refused },
      ...{ ackP50Ms: told.ackP50Ms, ackP99Ms: told.ackP99Ms, minutes: told.minutes, machineLoad: told.machineLoad },
      wrong: this.wrong,
    };
  }

  /** Each kind of node in turn, and at last all of them, spread over the time there is. */
  async #loseEach(work) {
    const { nodes, brokers, redis, store, nginx, instances } = this.servers;
    const [writer, , third] = nodes;
    const node = (one) => ({
      kill: () => one.kill(),
      start: async () => {
        await one.start(nodes);
        await one.joined(nodes.length);
      },
    });
    const turns = {
      'database nobody is at': node(third),
      'database all are at': {
        kill: () => writer.kill(),
        // and then, as is told to whoever looks after it, the instances one after the other, so that all are at one node again
        start: async () => {
          await node(writer).start();
          for (const instance of instances) {
            await instance.stop();
            await instance.start();
          }
        },
      },
      'first broker': brokers.both[0],
      'second broker': brokers.both[1],
      redis,
      store,
      instance: instances[0],
      nginx,
    };
    const eachMs = (this.size.minutes * 60_000) / (Object.keys(turns).length + 2);
    const startedAt = performance.now();
    for (const [n, [name, one]] of Object.entries(turns).entries()) {
      await this.#lose(name, one);
      // one that took long has used the time of the next
      await pause(Math.max(0, startedAt + (n + 1) * eachMs - performance.now()));
    }
    await this.#loseAll(work);
  }

  async #lose(name, one) {
    note(`${name}: killed…`);
    await one.kill();
    // what cannot do without it is back only with it
    if (name !== 'nginx') this.back[name] = await this.#pagesBack();
    await pause(AWAY_MS);
    const from = performance.now();
    await one.start();
    note(`${name}: there again after ${seconds(performance.now() - from)} s`);
    if (name === 'nginx') this.back[name] = await this.#pagesBack();
    this.#expect(this.back[name] * 1_000 <= PAGES_MS, `${name}: pages answer after ${this.back[name]} s`);
  }

  async #loseAll(work) {
    note('everything: killed…');
    this.#expect(performance.now() < this.worksUntil, 'everything is killed while people are at work');
    await this.servers.killAll();
    await pause(AWAY_MS);
    const from = performance.now();
    await Promise.all([this.servers.startAll(), this.#pagesBack()]);
    const { boxesBackMs, pagesBackMs } = await work.untilBack();
    this.#expect(boxesBackMs !== null && pagesBackMs !== null, 'all boxes and pages are back');
    this.allBackSeconds = seconds(performance.now() - from);
    this.#expect(
      this.allBackSeconds * 1_000 <= ALL_BACK_MS[this.broker],
      `everything is back after ${this.allBackSeconds} s`,
    );
  }

  /** @returns seconds from now until pages answer */
  async #pagesBack() {
    const from = performance.now();
    const { school, token } = this.probe;
    const look = () =>
      fetch(`${this.servers.url}/api/schools/${school.id}/today`, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(5_000),
      }).then(
        async (answer) => {
          await answer.text();
          return answer.ok;
        },
        () => false,
      );
    for (let good = 0, firstAt = from; ; ) {
      const askedAt = performance.now();
      if (await look()) {
        if (good === 0) firstAt = performance.now();
        good += 1;
        if (good === IN_A_ROW) return seconds(firstAt - from);
      } else good = 0;
      if (askedAt - from > GIVE_UP_MS) throw new Error('pages do not answer any more');
      await pause(LOOK_MS);
    }
  }

  /** Three databases with the same rows, column by column. */
  async #sameOnAll() {
    const { nodes, instances } = this.servers;
    for (const { pid, name } of instances) {
      if (pid === null) this.wrong.push(`${name} has ended`);
    }
    await Promise.all(instances.map((instance) => instance.stop()));
    const copies = [];
    for (const node of nodes) copies.push(await tableDigests(this.servers.databaseUrl(node)));
    const others = differing(copies);
    const [{ size }] = copies;
    this.#expect(
      size > 0 && others.length === 0,
      others.length === 0
        ? `${size} tables are the same on three nodes`
        : `not the same on three nodes: ${others.join(', ')}`,
    );
  }

  async #verified() {
    const { said, failed } = await promisify(execFile)(process.execPath, ['dist/src/app/verify/main.js'], {
      env: { ...process.env, ...this.servers.env[0] },
      cwd: ROOT,
      maxBuffer: MOST_SAID_BYTES,
    }).then(
      ({ stdout }) => ({ said: stdout, failed: false }),
      ({ stdout, message }) => ({ said: stdout || message, failed: true }),
    );
    const last = said.trim().split('\n').at(-1) ?? '';
    this.#expect(!failed, `the books are what they are computed to be: ${last.slice(0, 300)}`);
    return failed ? null : JSON.parse(last).differences;
  }

  /** How often two nodes had written the same row: the later transaction was broken off and begun again. */
  async #conflicts() {
    const counts = { certification: 0, brokenOff: 0 };
    for (const node of this.servers.nodes) {
      const status = await node.status();
      counts.certification += Number(status.wsrep_local_cert_failures);
      counts.brokenOff += Number(status.wsrep_local_bf_aborts);
    }
    return counts;
  }

  #expect(isSo, what) {
    note(`${isSo ? 'as it should be' : 'WRONG'}: ${what}`);
    if (!isSo) this.wrong.push(what);
  }
}

/** Photos from a phone, one after the other: each is sent until it is taken, and must then be there. */
class Photos {
  kept = [];
  askedAgain = 0;
  #isOver = false;

  constructor(url, { school, token }) {
    Object.assign(this, { url, school, headers: { authorization: `Bearer ${token}` } });
  }

  stop() {
    this.#isOver = true;
  }

  async work() {
    for (let n = 1; !this.#isOver; n += 1) {
      const background = { r: n % 256, g: (n >> 8) % 256, b: 90 };
      const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
        .jpeg()
        .toBuffer();
      for (let isTaken = false; !isTaken; ) {
        isTaken = await this.#send(photo);
        if (!isTaken) this.askedAgain += 1;
        await pause(PHOTO_EACH_MS);
      }
    }
  }

  async #send(photo) {
    const path = `${this.url}/api/schools/${this.school.id}/attachments`;
    const headers = { ...this.headers, 'content-type': 'image/jpeg' };
    const signal = AbortSignal.timeout(30_000);
    const answer = await fetch(path, { method: 'POST', headers, body: photo, signal }).catch(() => null);
    const text = await answer?.text().catch(() => null);
    if (answer?.status !== 201 || text == null) return false;
    const { id, bytes } = JSON.parse(text);
    this.kept.push({ id, bytes });
    return true;
  }

  /** How many of those that were taken are not given back whole. */
  async lost() {
    let lost = 0;
    for (const { id, bytes } of this.kept) {
      const answer = await fetch(`${this.url}/api/attachments/${id}/content`, { headers: this.headers });
      const content = await answer.arrayBuffer().catch(() => null);
      if (answer.status !== 200 || content?.byteLength !== bytes) lost += 1;
    }
    return lost;
  }
}

const seconds = (ms) => Math.round(ms / 100) / 10;
