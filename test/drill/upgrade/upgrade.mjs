import { execFile } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../scripts/root.mjs';
import { busyness } from '../../setup/busyness.mjs';
import { startMariaDb } from '../../setup/mariadb.mjs';
import { note, wholeNumber } from '../../setup/named.mjs';
import { oldBuild } from '../../setup/old-build.mjs';
import { localDate, Rig } from '../../setup/rig.mjs';
import { Box } from '../box.mjs';
import { compareActs, compareFootage, Differences, openPlatform } from '../kill/compare.mjs';
import { Load } from '../kill/load.mjs';
import { PersistentClient } from '../kill/persistent-client.mjs';
import { seeded } from '../kill/seeded.mjs';

const TAKE_STEPS = fileURLToPath(new URL('take-steps.mjs', import.meta.url));
const ROOMS = ['gate_scale', 'cooking'];
const PLACES = ['scale', 'stove'];
/** Recorded and reported in each pairing of programs. */
const STRETCH_MS = 20_000;
/** The platform is away so long before a program is exchanged: what waits then was made by the old one. */
const AWAY_MS = 8_000;
/** Where each program has a processor for itself; as many times longer where several share one. */
const GIVE_UP_MS = 180_000;
const LOOK_EVERY_MS = 200;
/** Acts on a phone of release 0.1 that has no line: of half of them the answer was lost. */
const QUEUED = 30;
/** Starts of the new programs that are killed after so long at most. */
const KILLED_STARTS = 3;
const START_MS = 2_500;

/**
 * Release 0.1 at work – platform, recorder box, two people, a phone with a queue – is carried to this version, program by
 * program and on each database, while the work goes on and every step of the schema is killed at each of its boundaries.
 * And the other way about: the box of this version at the platform of 0.1, and then both. Everything that was
 * acknowledged is looked for afterwards.
 *
 * @param {string[]} args
 */
export async function upgrade(args) {
  const { values } = parseArgs({
    args,
    options: {
      ...{ seed: { type: 'string' }, database: { type: 'string', default: 'both' } },
      every: { type: 'string', default: '1' },
    },
  });
  const every = wholeNumber(values.every);
  const seed = values.seed === undefined ? randomInt(1, 2 ** 31) : wholeNumber(values.seed);
  note(`seed ${seed}`);
  const old = await oldBuild();
  const total = { lost: 0, doubled: 0, kills: 0, acts: 0, events: 0, messages: 0 };
  let didAll = true;
  for (const database of values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database]) {
    for (const order of [
      ['platform', 'box'],
      ['box', 'platform'],
    ]) {
      const figures = await carry({ database, order, every, old, random: seeded(seed) });
      note(`${database}, ${order[0]} first: ${JSON.stringify(figures)}`);
      for (const key of Object.keys(total)) total[key] += figures[key];
      didAll &&= figures.acts > 0 && figures.events > 0 && figures.kills > 0;
    }
  }
  const ok = didAll && total.lost + total.doubled === 0;
  return { ok, lines: [{ ok, ...total, seed }] };
}

async function carry({ database, order, every, old, random }) {
  const mariadb = database === 'mariadb' ? await startMariaDb() : null;
  let rig = null;
  let isClean = false;
  try {
    for (const name of mariadb ? ['carried', 'plan'] : []) {
      await mariadb.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    }
    rig = await Rig.start('upgrade', { build: old, ...(mariadb ? { databaseUrl: mariadb.url('carried') } : {}) });
    const drill = new UpgradeDrill(rig, random, mariadb);
    // All of them once for each database; where the box comes first it is about the box.
    drill.everyBoundary = order[0] === 'platform' ? every : every * 5;
    await drill.begin();
    for (const program of order) await drill.exchange(program);
    const figures = await drill.judge();
    isClean = figures.lost + figures.doubled === 0;
    return figures;
  } catch (error) {
    if (rig) note(await rig.lastWords());
    throw error;
  } finally {
    const kept = await rig?.stop({ keep: !isClean });
    if (kept) note(`what was left is kept in ${kept}`);
    await mariadb?.stop();
  }
}

class UpgradeDrill {
  kills = 0;
  differences = new Differences();

  constructor(rig, random, mariadb) {
    Object.assign(this, { rig, random, mariadb });
  }

  /** All of it of release 0.1, at work. */
  async begin() {
    const { rig } = this;
    const cameras = await rig.startCameras(
      ROOMS.map((place, i) => ({ id: `drill-${place}`, name: place, place, script: busyScript(i) })),
    );
    this.cameraIds = await rig.startAgent(
      cameras.map((camera, i) => ({ ...camera, placeId: rig.school.places[PLACES[i]] })),
    );
    const client = async (role) => new PersistentClient(rig.url, (await rig.signIn(role)).token);
    const [manager, worker] = [await client('canteen_manager'), await client('canteen_worker')];
    this.manager = manager;
    this.load = new Load({ school: rig.school, manager, worker, random: this.random });
    await this.load.start();
    this.startedOn = localDate(Date.now());
    await this.#workTogether('release 0.1');
    await this.#fillPhone();
  }

  /** Puts the present program in the place of the old one, while the other and the people go on. */
  async exchange(program) {
    const { rig } = this;
    await rig.platform.kill();
    this.kills += 1;
    await delay(AWAY_MS);
    if (program === 'platform') {
      await this.#killedSteps(this.everyBoundary);
      rig.platform.options.cwd = ROOT;
      await this.#killedStarts(rig.platform);
      await rig.platform.start();
      await this.#emptyPhone();
    } else {
      await rig.agent.kill();
      this.kills += 1;
      rig.agent.options.cwd = ROOT;
      await this.#killedStarts(rig.agent);
      await rig.agent.start();
      await rig.platform.start();
    }
    await this.#workTogether(`${program} exchanged`);
  }

  /** Both cameras are recorded anew, everything of before is taken, and acts are answered. */
  async #workTogether(what) {
    const from = Date.now();
    const until = from + STRETCH_MS;
    const box = new Box(this.rig.boxFolder);
    try {
      const before = box.lastSeq();
      await this.#until(`${what}: acts are answered`, () => this.manager.lastAnswerAt > from);
      await this.#until(`${what}: what waited is taken`, () => (box.waiting()[0] ?? Number.POSITIVE_INFINITY) > before);
      await this.#until(`${what}: all cameras are recorded and reported`, () =>
        this.cameraIds.every((id) => (box.reportedThrough(id) ?? 0) > until),
      );
      note(`${what}: ${this.load.acknowledged.length} acts, ${box.lastSeq()} messages`);
    } finally {
      box.close();
    }
  }

  /**
   * The steps, killed at every boundary, one after the other; the next start goes on where the kill left it.
   *
   * @param {number} every only each so many-th boundary
   */
  async #killedSteps(every) {
    const { rig, mariadb } = this;
    const database = (name) =>
      mariadb
        ? { kind: 'mysql', url: mariadb.url(name) }
        : { kind: 'sqlite', file: join(rig.folder, name === 'plan' ? 'plan.sqlite' : 'platform/mingchu.sqlite') };
    const { out } = await takeSteps(database('plan'));
    const boundaries = JSON.parse(out).filter(([step], i) => !step.startsWith('First') && i % every === 0);
    for (const [step, done] of boundaries) {
      const { signal } = await takeSteps(database('carried'), step, done);
      if (signal !== 'SIGKILL') throw new Error(`${step} was not killed at ${done}`);
      this.kills += 1;
    }
    note(`the schema's steps were killed at ${boundaries.length} boundaries`);
  }

  /** The new program is killed while it starts. */
  async #killedStarts(program) {
    for (let i = 0; i < KILLED_STARTS; i += 1) {
      const started = program.start().catch(() => undefined);
      await delay(this.random.below(START_MS));
      await program.kill();
      await started;
      this.kills += 1;
    }
  }

  /** A phone of 0.1 sends half of its queue, and no answer reaches it. */
  async #fillPhone() {
    const { schoolId, places } = this.rig.school;
    this.phone = Array.from({ length: QUEUED }, (_, i) => {
      const at = new Date(Date.now() - (QUEUED - i) * 60_000).toISOString();
      const act = { actId: randomUUID(), placeId: places.cold_store, occurredAt: at, capturedAt: at };
      const body = { ...act, quantity: 'temperature', valueTenths: 30, regime: 'chill' };
      return { path: `/schools/${schoolId}/readings`, body, key: randomUUID(), answer: null };
    });
    for (const queued of this.phone.slice(0, QUEUED / 2)) {
      queued.answer = (await this.manager.post(queued.path, queued.body, queued.key)).answer;
    }
  }

  /** The phone has a line again, to a platform of another release. */
  async #emptyPhone() {
    for (const { path, body, key, answer: first } of this.phone) {
      const { answer } = await this.manager.post(path, body, key);
      if (answer.actId !== body.actId) this.differences.add('lost', `queued act ${body.actId}`);
      if (first !== null && JSON.stringify(first) !== JSON.stringify(answer)) {
        this.differences.add('doubled', `the phone got another answer for ${body.actId}`);
      }
      this.load.acknowledged.push({ actId: answer.actId, kind: answer.kind });
      this.load.readings += 1;
    }
    note(`the phone's ${this.phone.length} acts were sent`);
  }

  async judge() {
    const { rig, load, differences } = this;
    await load.stop();
    const api = await rig.signIn('auditor');
    const dates = [...new Set([this.startedOn, localDate(Date.now())])];
    await compareActs(api, load, dates, differences);
    await this.#speaksAsNow();
    await rig.cameras.stop();
    const box = new Box(rig.boxFolder);
    await this.#until('the last footage is reported', () => box.reportsAll());
    const last = box.lastSeq();
    await this.#until('the outbox is empty', () => (box.waiting()[0] ?? Number.POSITIVE_INFINITY) > last);
    await rig.agent.stop();
    await rig.platform.stop();
    const db = await openPlatform(
      this.mariadb ? { url: this.mariadb.url('carried') } : { file: join(rig.folder, 'platform/mingchu.sqlite') },
    );
    try {
      const events = await compareFootage(db, box, rig.school.agent.agentId, differences);
      for (const text of differences.words) note(text);
      const { lost, doubled } = differences;
      return {
        ...{ lost, doubled, kills: this.kills, acts: load.acknowledged.length, events },
        messages: box.acknowledged().length,
      };
    } finally {
      await db.close();
      box.close();
    }
  }

  /** Both ends are of this version, and each says so. */
  async #speaksAsNow() {
    const { version } = await (await fetch(`${this.rig.url}/api/health`)).json();
    const admin = await this.rig.signIn('system_admin');
    const isBox = async () => {
      const { items } = await admin.get(`/schools/${this.rig.school.schoolId}/agents`);
      return items.some((agent) => agent.version === version);
    };
    await this.#until(`the box reports version ${version}`, isBox);
  }

  async #until(what, isSo) {
    const begunAt = Date.now();
    while (!(await (this.load.isStopped ? isSo() : Promise.race([isSo(), this.load.failed])))) {
      const ms = Date.now() - begunAt;
      if (ms > GIVE_UP_MS * busyness()) throw new Error(`${what}: not within ${Math.round(ms / 1000)} s`);
      await delay(LOOK_EVERY_MS);
    }
  }
}

function takeSteps(database, ...boundary) {
  return new Promise((resolve, reject) => {
    const args = [TAKE_STEPS, JSON.stringify(database), ...boundary.map(String)];
    execFile(process.execPath, args, { cwd: ROOT }, (error, out, words) => {
      if (error && error.signal !== 'SIGKILL') reject(new Error(words));
      else resolve({ out, signal: error?.signal ?? null });
    });
  });
}

/** Somebody, a hand over the lens, nobody: an event every few seconds, of both kinds. */
function busyScript(index) {
  const [everySeconds, shift] = [36, index * 11];
  const scene = (offsetSeconds, name) => ({ everySeconds, offsetSeconds: offsetSeconds + shift, scene: name });
  return [scene(0, 'person'), scene(9, 'covered'), scene(17, 'still')];
}
