import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ffmpegsOf, lookedAt, records } from '../../setup/box-ffmpegs.mjs';
import { busyness } from '../../setup/busyness.mjs';
import { startMariaDb } from '../../setup/mariadb.mjs';
import { startMosquitto } from '../../setup/mosquitto.mjs';
import { note, wholeNumber } from '../../setup/named.mjs';
import { localDate, Rig } from '../../setup/rig.mjs';
import { Box } from '../box.mjs';
import { compareActs, compareFootage, Differences, openPlatform } from './compare.mjs';
import { Load } from './load.mjs';
import { OrphanWatch } from './orphan-watch.mjs';
import { PersistentClient } from './persistent-client.mjs';
import { seeded } from './seeded.mjs';

/**
 * Both where each program has a processor for itself. Where several share one it may take as many times longer; how many
 * shared it, and what it took, is in the figures.
 */
const LONGEST_RESUME_MS = 20_000;
const GIVE_UP_MS = 60_000;
const LOOK_EVERY_MS = 50;
/** Kills come at any instant within so long after everything is well again. */
const WITHIN_MS = 1_500;
/** Requests under way at once, and how long after the first of them the kill comes: commits without an answer. */
const IN_FLIGHT = 12;
const IN_FLIGHT_MS = 30;
/** Of several instances one is left alone for so long at most; then the other is back. */
const ALONE_MS = 3_000;
/** Of so many kills of the platform one is of all its instances. */
const ALL_ONE_IN = 3;
const DATABASE = 'drill';
const ROOMS = ['gate_scale', 'cooking'];
const PLACES = ['scale', 'stove'];

/**
 * kill -9 of recorder box, platform and ffmpeg, `cycles` times each or until so many `minutes` are over, in an order and
 * at instants the seed decides, while people record acts and cameras see people. Then everything that was acknowledged
 * is looked for.
 *
 * With `--instances` of more than one they share a MariaDB and a Mosquitto behind a proxy that gives each request to the
 * next of them, and one of them is killed at a time, or all.
 *
 * @param {string[]} args
 */
export async function kill(args) {
  const { values } = parseArgs({
    args,
    options: {
      cycles: { type: 'string', default: '50' },
      minutes: { type: 'string' },
      seed: { type: 'string' },
      instances: { type: 'string', default: '1' },
      reader: { type: 'string', default: 'direct' },
    },
  });
  const cycles = wholeNumber(values.cycles);
  const seed = values.seed === undefined ? randomInt(1, 2 ** 31) : wholeNumber(values.seed);
  const instances = wholeNumber(values.instances);
  const longestMs = values.minutes === undefined ? Number.POSITIVE_INFINITY : wholeNumber(values.minutes) * 60_000;
  note(`seed ${seed}`);
  const shared = instances > 1 ? await whatIsShared() : null;
  const rig = await Rig.start('kill', { instances, ...shared?.options }).catch(async (error) => {
    await shared?.stop();
    throw error;
  });
  let failed = true;
  try {
    const drill = await KillDrill.prepare(rig, seeded(seed), values.reader, shared?.options.databaseUrl);
    const result = await drill.run(cycles, longestMs);
    failed = !result.ok;
    return { ok: result.ok, lines: [{ ...result.figures, instances, seed }] };
  } finally {
    const kept = await rig.stop({ keep: failed });
    if (kept) note(`what was left is kept in ${kept}`);
    await shared?.stop();
  }
}

/** A database and a broker for several instances. */
async function whatIsShared() {
  const mariadb = await startMariaDb();
  const broker = await startMosquitto();
  await mariadb.query(`CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    options: { databaseUrl: mariadb.url(DATABASE), broker },
    async stop() {
      await mariadb.stop();
      await broker.stop();
    },
  };
}

class KillDrill {
  orphans = new OrphanWatch();
  /** What came back, in order. @type {{target: string, ms: number, steps: Record<string, number>, busyness: number}[]} `steps`: milliseconds since the kill */
  resumes = [];

  static async prepare(rig, random, reader, databaseUrl) {
    const cameras = await rig.startCameras(
      ROOMS.map((place, i) => ({ id: `drill-${place}`, name: place, place, script: busyScript(i) })),
    );
    const described = cameras.map((camera, i) => ({ ...camera, placeId: rig.school.places[PLACES[i]] }));
    const drill = new KillDrill();
    Object.assign(drill, { rig, random, databaseUrl });
    drill.cameraIds = await rig.startAgent(described, { reader });
    // Where the box does not read the streams itself
    drill.recorders = reader === 'ffmpeg' ? drill.cameraIds.length : 0;
    drill.box = new Box(rig.boxFolder);
    const client = async (role) => new PersistentClient(rig.url, (await rig.signIn(role)).token);
    const [manager, worker] = [await client('canteen_manager'), await client('canteen_worker')];
    drill.clients = [manager, worker];
    drill.load = new Load({ school: rig.school, manager, worker, random });
    await drill.load.start();
    return drill;
  }

  /** @param {number} longestMs no cycle is begun after so long; those that were done are judged */
  async run(cycles, longestMs) {
    const kills = {
      agent: () => this.#killAgent(),
      platform: () => this.#killPlatform(),
      ffmpeg: () => this.#killFfmpeg(),
    };
    await this.#until('all cameras record', () => this.box.recordingSince(0).length === this.cameraIds.length);
    await this.#until('ffmpeg looks and records', () => this.#areAllThere());
    this.startedOn = localDate(Date.now());
    const begunAt = Date.now();
    for (let cycle = 1; cycle <= cycles && Date.now() - begunAt < longestMs; cycle += 1) {
      for (const target of this.random.shuffle(Object.keys(kills))) {
        await delay(this.random.below(WITHIN_MS));
        const resume = await this.#resume(target, kills[target]);
        note(
          `${cycle}/${cycles} ${target}: back after ${resume.ms} ms ${JSON.stringify(resume.steps)}, ${resume.busyness} programs a processor; ${this.load.acknowledged.length} acts, ${this.box.lastSeq()} messages`,
        );
      }
    }
    await this.load.stop();
    await this.orphans.settled();
    return this.#judge(this.resumes.length);
  }

  /** @param {() => Promise<Record<string, number>>} kill gives the steps of coming back; the last is being back */
  async #resume(target, kill) {
    const before = busyness();
    const steps = await Promise.race([kill(), this.load.failed]);
    const busy = Math.round(10 * Math.max(before, busyness())) / 10;
    const resume = { target, ms: Object.values(steps).at(-1), steps, busyness: busy };
    this.resumes.push(resume);
    return resume;
  }

  /** The box is killed; back when every camera has footage in the index that began after the kill. */
  async #killAgent() {
    const { agent } = this.rig;
    const children = this.orphans.childrenOf(agent.pid);
    const back = sinceNow();
    await agent.kill();
    await agent.start();
    back.came('started');
    this.orphans.expectGone(children);
    await this.#until('the box records again', () => this.box.recordingSince(back.at).length === this.cameraIds.length);
    back.came('recorded');
    await this.#until('the box looks again', () => this.#areAllThere());
    return back.steps;
  }

  /**
   * Every second time amid a burst of requests. Back when it answers, acts pass and the box's messages are taken; where an
   * instance was left, before the others come back.
   */
  async #killPlatform() {
    let burst = Promise.resolve();
    if (this.random.below(2) === 0) {
      const sending = Promise.race(this.clients.map((client) => once(client, 'sending')));
      burst = this.load.burst(IN_FLIGHT);
      burst.catch(() => undefined); // whoever waits for it hears of it
      await sending;
      await delay(this.random.below(IN_FLIGHT_MS));
    }
    const seqAtKill = this.box.lastSeq();
    const { platforms } = this.rig;
    const areAll = platforms.length === 1 || this.random.below(ALL_ONE_IN) === 0;
    const victims = areAll ? platforms : [this.random.pick(platforms)];
    const back = sinceNow();
    await Promise.all(victims.map((platform) => platform.kill()));
    const again = async () => {
      if (!areAll) await delay(this.random.below(ALONE_MS));
      await Promise.all(victims.map((platform) => platform.start()));
    };
    const isBack = again();
    isBack.catch(() => undefined);
    if (areAll) {
      await isBack;
      back.came('started');
    }
    await this.#until('the platform is well', () => isWell(this.rig.url));
    back.came('well');
    await this.#until('acts are answered', () => this.clients.some(({ lastAnswerAt }) => lastAnswerAt > back.at));
    back.came('answered');
    await this.#until('messages are taken', () => (this.box.waiting()[0] ?? Number.POSITIVE_INFINITY) > seqAtKill);
    back.came('taken');
    await isBack;
    for (const url of this.rig.platformUrls) await this.#until('each instance is well', () => isWell(url));
    await burst;
    return back.steps;
  }

  /** One of the box's ffmpegs; back when a camera has begun a new run, or the look at it goes on in another process. */
  async #killFfmpeg() {
    const victim = this.random.pick(this.#ffmpegs());
    const isRecorder = records(victim);
    const before = new Set(this.#ffmpegs().map(({ pid }) => pid));
    const back = sinceNow();
    process.kill(victim.pid, 'SIGKILL');
    if (isRecorder)
      await this.#until('the camera is recorded again', () => this.box.recordingSince(back.at).length > 0);
    await this.#until(
      'ffmpeg is there again',
      () =>
        this.#areAllThere() &&
        this.#ffmpegs().some(({ pid, command }) => !before.has(pid) && command === victim.command),
    );
    back.came(isRecorder ? 'recorded' : 'looked at');
    return back.steps;
  }

  #ffmpegs() {
    return this.rig.agent.pid === null ? [] : ffmpegsOf(this.rig.agent.pid);
  }

  /** Every camera is looked at, and recorded where ffmpeg does that. */
  #areAllThere() {
    const ffmpegs = this.#ffmpegs();
    return ffmpegs.filter(records).length === this.recorders && lookedAt(ffmpegs) === this.cameraIds.length;
  }

  async #judge(cycles) {
    const { rig, load, box } = this;
    const differences = new Differences();
    const api = await rig.signIn('auditor');
    const dates = [...new Set([this.startedOn, localDate(Date.now())])];
    await compareActs(api, load, dates, differences);
    await rig.cameras.stop();
    await this.#drained();
    await rig.agent.stop();
    for (const platform of rig.platforms) await platform.stop();
    const agentId = rig.school.agent.agentId;
    const db = await openPlatform(
      this.databaseUrl
        ? { url: this.databaseUrl.replace(/^mariadb:/, 'mysql:') }
        : { file: join(rig.folder, 'platform/mingchu.sqlite') },
    );
    const events = await compareFootage(db, box, agentId, differences).finally(() => db.close());
    const messages = box.acknowledged().length;
    const still = this.box.waiting().length;
    box.close();
    for (const text of [...differences.words, ...this.orphans.words]) note(text);
    const { lost, doubled } = differences;
    const acts = load.acknowledged.length;
    const { orphans } = this.orphans;
    const figures = {
      cycles,
      lost,
      doubled,
      orphans,
      ...this.#resumption(),
      acts,
      events,
      messages,
      committedUnanswered: load.committedUnanswered,
    };
    note(`${still} messages were still waiting when the box was stopped`);
    const clean = lost + doubled + orphans + figures.late === 0;
    return { ok: clean && acts > 0 && events > 0, figures };
  }

  /** `late`: how many took longer than they may on a machine as busy as it was then. */
  #resumption() {
    const most = (of) => Math.max(...this.resumes.map(of));
    const targets = [...new Set(this.resumes.map(({ target }) => target))];
    const msOf = (wanted) => this.resumes.filter(({ target }) => target === wanted).map(({ ms }) => ms);
    return {
      late: this.resumes.filter(({ ms, busyness: busy }) => ms > LONGEST_RESUME_MS * busy).length,
      resumeMaxMs: most(({ ms }) => ms),
      busynessMax: most(({ busyness: busy }) => busy),
      resumeMedianMs: Object.fromEntries(targets.map((target) => [target, median(msOf(target))])),
    };
  }

  /** Everything up to the last picture has been told and taken. */
  async #drained() {
    await this.#until('the last footage is reported', () => this.box.reportsAll());
    const last = this.box.lastSeq();
    await this.#until('the outbox is empty', () => (this.box.waiting()[0] ?? Number.POSITIVE_INFINITY) > last);
  }

  async #until(what, isSo) {
    const begunAt = Date.now();
    while (!(await isSo())) {
      const seconds = Math.round((Date.now() - begunAt) / 1000);
      if (seconds * 1000 > GIVE_UP_MS * busyness())
        throw new Error(`${what}: not within ${seconds} s\n${await this.rig.lastWords()}`);
      await delay(LOOK_EVERY_MS);
    }
  }
}

/** Somebody, a hand over the lens, nobody: an event every few seconds, of both kinds. */
function busyScript(index) {
  const [everySeconds, shift] = [36, index * 11];
  const scene = (offsetSeconds, name) => ({ everySeconds, offsetSeconds: offsetSeconds + shift, scene: name });
  return [scene(0, 'person'), scene(9, 'covered'), scene(17, 'still')];
}

async function isWell(url) {
  const response = await fetch(`${url}/api/health`).catch(() => null);
  return response?.ok === true;
}

/** Notes what comes from now on, and after how many milliseconds. */
function sinceNow() {
  const at = Date.now();
  const steps = {};
  const came = (step) => {
    steps[step] = Date.now() - at;
  };
  return { at, steps, came };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
