import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { percentile } from '../bench/ledger/pace.mjs';
import { Api } from '../demo/api.mjs';
import { seeded } from '../drill/kill/seeded.mjs';
import { busyness } from '../setup/busyness.mjs';
import { startMariaDb } from '../setup/mariadb.mjs';
import { startMosquitto } from '../setup/mosquitto.mjs';
import { Rig } from '../setup/rig.mjs';
import { BusyBox } from './box.mjs';
import { Gauges } from './gauges.mjs';
import { Phone } from './phone.mjs';
import { makeSchools, signInPhones } from './schools.mjs';
import { judgeSoak } from './soak.mjs';
import { lostOf } from './stored.mjs';

const MINUTE_MS = 60_000;
/** So many readings of the gauges in a run, but not oftener than each five and not seldomer than each thirty seconds. */
const SAMPLES = 120;
/** After the work what is still under way is waited for so long on a quiet machine. */
const SETTLE_MS = 120_000;
/** On a busy one longer, but not without end. */
const MOST_BUSY = 4;
const LOOK_MS = 250;
const CONNECT_AT_ONCE = 50;
/** The tables are made without waiting for the disk; what is measured afterwards waits for it as in service. */
const UNSAFE_WHILE_MADE = ['--innodb-flush-log-at-trx-commit=2', '--sync-frm=0'];

/**
 * Boxes and phones at work; see `load.mjs`.
 *
 * @param {{size: any, database: string, isSoak: boolean, other: any, note: (text: string) => void, say: (line: object) => void}} what
 * @returns {Promise<object>} the last line
 */
export async function underLoad({ size, database, isSoak, other, note, say }) {
  const where = other === null ? await ownPlatform(size, database, note) : await otherPlatform(other);
  try {
    const work = new Work({ size, where, note, say });
    await work.prepare();
    const figures = await work.run();
    const verdict = isSoak ? judgeSoak(work.samples, say) : { load: figures.ok ? 'ok' : 'failed' };
    if (isSoak && !figures.ok) verdict.soak = 'failed';
    const { ok: _, ...told } = figures;
    return { ...verdict, ...told };
  } catch (error) {
    if (where.rig) note(await where.rig.lastWords());
    throw error;
  } finally {
    await where.stop();
  }
}

async function ownPlatform({ instances }, database, note) {
  const began = performance.now();
  const mariadb = database === 'mariadb' ? await startMariaDb({ args: UNSAFE_WHILE_MADE }) : null;
  const broker = instances > 1 ? await startMosquitto() : null;
  await mariadb?.query('CREATE DATABASE mingchu CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
  const databaseUrl = mariadb?.url('mingchu');
  const rig = await Rig.start('load', { ...(databaseUrl ? { databaseUrl } : {}), instances, broker });
  await mariadb?.query('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
  const mysql = databaseUrl ? await createConnection(databaseUrl.replace(/^mariadb:/, 'mysql:')) : null;
  const cachedBytes = async () => {
    const [[row]] = await mysql.query("SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_bytes_data'");
    return Number(row.Value);
  };
  note(`a platform of its own on ${database}, ${instances} instance(s), after ${seconds(performance.now() - began)} s`);
  return {
    rig,
    url: rig.url,
    mqttUrl: rig.mqttUrl,
    signIn: () => rig.signIn('system_admin'),
    addBox: async ({ agentId, token }) => broker?.addUser(agentId, token),
    gauges: new Gauges({
      ...{ metricsUrls: rig.metricsUrls, database: mariadb, folder: join(rig.folder, 'platform'), cachedBytes },
    }),
    async stop() {
      await mysql?.end();
      await rig.stop();
      await broker?.stop();
      await mariadb?.stop();
    },
  };
}

async function otherPlatform({ url, mqtt, admin, passwordFile, totpFile, metrics }) {
  const [password, totp] = await Promise.all(
    [passwordFile, totpFile].map((file) => file && readFile(file, 'utf8').then((text) => text.trim())),
  );
  return {
    rig: null,
    url,
    mqttUrl: mqtt,
    signIn: () => new Api(url).signIn(admin, password, totp),
    addBox: async () => undefined,
    gauges: new Gauges({
      ...{ metricsUrls: metrics ? [metrics] : [], database: null, folder: null, cachedBytes: async () => 0 },
    }),
    stop: async () => undefined,
  };
}

/** Boxes and phones at the schools that are made for them, wherever the platform is. */
export class Work {
  samples = [];
  #took = new Map();
  #boxes = [];
  #phones = [];

  constructor(of) {
    Object.assign(this, of);
  }

  async prepare() {
    const { size, where, note } = this;
    const began = performance.now();
    this.schools = await makeSchools(await where.signIn(), size);
    note(`${size.schools} schools after ${seconds(performance.now() - began)} s`);
    this.signedIn = await signInPhones(where.url, this.schools, size.phones);
    const random = (n) => seeded(size.seed * 1_000_003 + n);
    const took = (route, ms) => this.#took.set(route, [...(this.#took.get(route) ?? []), ms]);
    this.#boxes = this.schools.map((school, n) => {
      const { eventsPerHour } = size;
      return new BusyBox({ mqttUrl: where.mqttUrl, school, random: random(n), eventsPerHour });
    });
    this.#phones = this.signedIn.map(
      ({ school, token }, n) => new Phone({ url: where.url, token, school, took, random: random(size.schools + n) }),
    );
    for (const { agent } of this.schools) await where.addBox(agent);
    await inTurns(this.#boxes, ({ box }) => box.connect());
    await inTurns(this.#phones, (phone) => phone.open());
    note(`${this.#boxes.length} boxes and ${this.#phones.length} phones after ${seconds(performance.now() - began)} s`);
  }

  /** @param {Promise<unknown>} [meanwhile] what is done to the platform amid it: only after its end is it asked what it has */
  async run(meanwhile = Promise.resolve()) {
    const { size, note } = this;
    const lastsMs = size.minutes * MINUTE_MS;
    const [startedAt, until] = [performance.now(), performance.now() + lastsMs];
    const loop = monitorEventLoopDelay({ resolution: 10 });
    loop.enable();
    const stopSampling = this.#sampling(Math.min(30_000, Math.max(5_000, lastsMs / SAMPLES)));
    const working = Promise.all([
      ...this.#boxes.map((box) => box.work(until)),
      ...this.#phones.map((phone) => phone.work(until, size.pauseSeconds * 1_000)),
    ]);
    await Promise.race([pause(lastsMs / 2), working]);
    note('all lines break at once…');
    const storm = await this.#storm();
    await Promise.all([working, meanwhile]);
    const settledFrom = performance.now();
    const settled = Promise.all(this.#boxes.map((box) => box.settled()));
    await Promise.race([settled, pause(patienceMs())]);
    const settleMs = Math.round(performance.now() - settledFrom);
    const samples = await stopSampling();
    loop.disable();
    this.samples = samples;
    return this.#figures({ samples, storm, settleMs, ms: performance.now() - startedAt, loop });
  }

  /** @returns {() => Promise<object[]>} stops it, and gives what was read */
  #sampling(everyMs) {
    const samples = [];
    const take = async () => {
      const sample = await this.where.gauges.read();
      samples.push({ ...sample, acknowledged: this.#acknowledged() });
      this.say({ load: 'sample', ...samples.at(-1) });
    };
    let isDone = false;
    const stop = new AbortController();
    const sampling = (async () => {
      await take();
      while (!isDone) {
        await pause(everyMs, null, { signal: stop.signal }).catch(() => undefined);
        await take();
      }
    })();
    sampling.catch(() => undefined); // told by who stops it
    return async () => {
      isDone = true;
      stop.abort();
      await sampling;
      return samples;
    };
  }

  #storm() {
    for (const box of this.#boxes) box.cutLine();
    for (const phone of this.#phones) phone.cutSocket();
    return this.untilBack();
  }

  /** How long it takes from now until all boxes are connected and all pages open; null of those that are not back in time. */
  async untilBack() {
    const startedAt = performance.now();
    const backAt = { boxes: null, pages: null };
    const giveUpMs = patienceMs();
    while (performance.now() - startedAt < giveUpMs) {
      await pause(LOOK_MS);
      const ms = Math.round(performance.now() - startedAt);
      if (this.#boxes.every(({ box }) => box.isConnected)) backAt.boxes ??= ms;
      if (this.#phones.every((phone) => phone.isOpen)) backAt.pages ??= ms;
      if (backAt.boxes !== null && backAt.pages !== null) break;
    }
    return { boxesBackMs: backAt.boxes, pagesBackMs: backAt.pages };
  }

  #acknowledged() {
    const of = (list, count) => list.reduce((total, one) => total + count(one), 0);
    return {
      acts: of(this.#phones, ({ acknowledged }) => acknowledged.length),
      reports: of(this.#boxes, ({ minutes }) => minutes.length),
      events: of(this.#boxes, ({ events }) => events.length),
    };
  }

  async #figures({ samples, storm, settleMs, ms, loop }) {
    const { size, say, note } = this;
    for (const [route, took] of [...this.#took].sort()) {
      say({ load: 'route', route, count: took.length, p50Ms: percentile(took, 0.5), p99Ms: percentile(took, 0.99) });
    }
    const acknowledged = this.#acknowledged();
    const unacknowledged = this.#boxes.reduce((total, { box }) => total + box.unacknowledged, 0);
    await Promise.all(this.#boxes.map(({ box }) => box.leave()));
    for (const phone of this.#phones) phone.close();
    note('what was acknowledged is looked for…');
    const lost = await lostOf({
      ...{ url: this.where.url, schools: this.schools, signedIn: this.signedIn },
      ...{ boxes: this.#boxes, phones: this.#phones },
    });
    const wrong = this.#phones.flatMap((phone) => phone.wrong);
    for (const text of wrong.slice(0, 10)) note(`WRONG ${text}`);
    const [first, last] = [samples[0], samples.at(-1)];
    const spanMs = last.atMs - first.atMs;
    const cores = (name) => (last[name] === null ? null : round((last[name] - first[name]) / spanMs));
    const most = (name) => Math.max(...samples.map((sample) => sample[name] ?? Number.NaN));
    const ackMs = this.#boxes.flatMap((box) => box.ackMs);
    const toldMs = this.#phones.flatMap((phone) => phone.toldMs);
    const didAll = acknowledged.acts > 0 && acknowledged.reports > 0 && ackMs.length > 0;
    return {
      ok:
        didAll &&
        lost === 0 &&
        unacknowledged === 0 &&
        wrong.length === 0 &&
        storm.boxesBackMs !== null &&
        storm.pagesBackMs !== null,
      ...{
        schools: size.schools,
        cameras: size.cameras,
        phones: size.phones,
        minutes: round(ms / MINUTE_MS),
        seed: size.seed,
      },
      ...acknowledged,
      ...{ ackP50Ms: percentile(ackMs, 0.5), ackP99Ms: percentile(ackMs, 0.99) },
      ...{ toldP50Ms: told(toldMs, 0.5), toldP99Ms: told(toldMs, 0.99) },
      ...{ platformCores: cores('cpuMs'), databaseCores: cores('databaseCpuMs') },
      ...{ rssMb: megabytes(most('rssBytes')), databaseRssMb: megabytes(most('databaseRssBytes')) },
      ...{ handles: most('handles'), loopMaxMs: most('loopMaxMs') },
      queues: Object.fromEntries(
        Object.keys(last.queues).map((name) => [name, Math.max(...samples.map(({ queues }) => queues[name] ?? 0))]),
      ),
      ...storm,
      linesCut: sum(this.#boxes, 'cut') + sum(this.#phones, 'cut'),
      busy: sum(this.#phones, 'busy'),
      refused: sum(this.#phones, 'refused'),
      ...{ wrong: wrong.length, unacknowledged, settleMs },
      ...{ generatorLoopP99Ms: Math.round(loop.percentile(99) / 1e6), machineLoad: round(loadavg()[0]), lost },
    };
  }
}

async function inTurns(list, work) {
  for (let from = 0; from < list.length; from += CONNECT_AT_ONCE) {
    await Promise.all(list.slice(from, from + CONNECT_AT_ONCE).map(work));
  }
}

const patienceMs = () => SETTLE_MS * Math.min(MOST_BUSY, busyness());
const told = (list, share) => (list.length === 0 ? null : percentile(list, share));
const sum = (list, name) => list.reduce((total, one) => total + one[name], 0);
const round = (value) => Math.round(value * 100) / 100;
const seconds = (ms) => Math.round(ms / 1_000);
const megabytes = (bytes) => (Number.isFinite(bytes) ? Math.round(bytes / 1e6) : null);
