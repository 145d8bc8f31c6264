import { execFileSync } from 'node:child_process';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../scripts/root.mjs';
import { startRecorder } from '../../cameras/recorder.mjs';
import { busyness } from '../../setup/busyness.mjs';
import { note, wholeNumber } from '../../setup/named.mjs';
import { tree } from '../../setup/processes.mjs';
import { Program } from '../../setup/program.mjs';
import { OrphanWatch } from '../kill/orphan-watch.mjs';
import { seeded } from '../kill/seeded.mjs';
import { BoxIndex } from './box-index.mjs';
import { compareFootage } from './footage.mjs';
import { Inbox } from './inbox.mjs';

const DAY_MS = 86_400_000;
const CAMERAS = 2;
const LOOK_EVERY_MS = 100;
/** Where each program has a processor for itself; as many times longer where several share one. */
const GIVE_UP_MS = 60_000;
/** Between two faults all is well for so long, and a random while more. */
const WELL_MS = 3_000;
const WELL_MORE_MS = 3_000;
/** How long what lasts goes on: longer than a slot of the day, and than a stream may be silent. */
const FAULT_MS = 22_000;
const SHORT_MS = 6_000;
/** A disk of its own, on which there is room for all footage of a drill and little more than twice of it. */
const DISK_MEGABYTES = 256;
const RESERVE_MEGABYTES = 8;
/** Handles come and go with streams and files. */
const HANDLES_MORE = 8;
const INDEX = ['agent.db', 'agent.db-wal', 'agent.db-shm'];
const LOGIN = { username: 'admin', password: 'a right password' };

/**
 * The recorder box against all that goes wrong in a school, one fault a cycle, in an order the seed decides: its programs
 * are killed, its disk is filled by a stranger, its clock leaps, its index is lost, its cameras restart, move, hang, change
 * their size or their password, its line is cut. What was acknowledged and what is on the disk must agree afterwards, and
 * each second without footage have its cause.
 *
 * @param {string[]} args
 */
export async function edge(args) {
  const text = { type: 'string' };
  const options = { cycles: { ...text, default: '50' }, seed: text, only: text };
  const { values } = parseArgs({ args, options });
  const cycles = wholeNumber(values.cycles);
  const seed = values.seed === undefined ? randomInt(1, 2 ** 31) : wholeNumber(values.seed);
  note(`seed ${seed}`);
  const drill = await EdgeDrill.prepare(seeded(seed));
  let failed = true;
  try {
    const { ok, figures } = await drill.run(cycles, values.only?.split(','));
    failed = !ok;
    return { ok, lines: [{ ...figures, seed }] };
  } finally {
    const kept = await drill.stop(failed);
    if (kept) note(`what was left is kept in ${kept}`);
  }
}

class EdgeDrill {
  orphans = new OrphanWatch();
  aheadMs = 0;
  /** Stretches of the box's own time in which it should have recorded. @type {{fromMs: number, toMs: number}[]} */
  stretches = [];
  zombies = 0;
  handles = { first: 0, last: 0 };

  /** @param {ReturnType<typeof seeded>} random */
  static async prepare(random) {
    const drill = new EdgeDrill();
    drill.random = random;
    drill.folder = await mkdtemp(join(tmpdir(), 'mingchu-edge-'));
    drill.log = createWriteStream(join(drill.folder, 'agent.log'));
    drill.box = join(drill.folder, 'box');
    await mkdir(drill.box);
    drill.hasOwnDisk = mount(drill.box);
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.once(signal, () => void drill.stop(false).finally(() => process.exit(1)));
    const [agentId, token] = [randomUUID(), randomBytes(16).toString('hex')];
    drill.inbox = await Inbox.start(agentId, token, () => Date.now());
    drill.cameras = [];
    for (let i = 0; i < CAMERAS; i += 1) drill.cameras.push(await newCamera());
    drill.clockFile = join(drill.folder, 'clock');
    await writeFile(drill.clockFile, '0');
    const config = join(drill.folder, 'agent.json');
    const wiring = { agentId, token, platformUrl: 'http://127.0.0.1:9', mqttUrl: drill.inbox.url, dataDir: drill.box };
    const settings = { segmentSeconds: 20, reserveMegabytes: RESERVE_MEGABYTES, reportSeconds: 1 };
    await writeFile(config, JSON.stringify({ cameraNetworks: ['127.0.0.0/8'], ...wiring, ...settings }), {
      mode: 0o600,
    });
    const clock = new URL('leap-clock.mjs', import.meta.url);
    clock.searchParams.set('file', drill.clockFile);
    drill.agent = new Program(
      'recorder box',
      ['--import', clock.href, 'dist/edge-agent/src/main.js', 'run', '--config', config],
      { cwd: ROOT, ready: ({ event }) => event === 'agent.started', log: drill.log },
    );
    drill.tellCameras();
    return drill;
  }

  /** @param {number} cycles @param {string[]} [only] names of faults */
  async run(cycles, only) {
    const faults = this.#faults();
    const names = Object.keys(faults).filter((name) => only === undefined || only.includes(name));
    await this.agent.start();
    await this.#recordsFrom(this.boxNow());
    this.stretches.push({ fromMs: this.boxNow(), toMs: Number.NaN });
    await delay(WELL_MS);
    this.handles.first = await this.#handles();
    const done = {};
    let deck = [];
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      if (deck.length === 0) deck = this.random.shuffle(names);
      const name = deck.shift();
      await delay(WELL_MS + this.random.below(WELL_MORE_MS));
      const begunAt = Date.now();
      await faults[name]();
      await this.#recordsFrom(this.boxNow());
      this.#count();
      done[name] = (done[name] ?? 0) + 1;
      note(`${cycle}/${cycles} ${name}: records again after ${Math.round((Date.now() - begunAt) / 1000)} s`);
    }
    await delay(WELL_MS);
    await this.orphans.settled();
    return this.#judge(cycles, done);
  }

  boxNow() {
    return Date.now() + this.aheadMs;
  }

  tellCameras() {
    this.inbox.configure(this.cameras.map(({ config }) => config));
  }

  #faults() {
    const camera = () => this.random.pick(this.cameras);
    return {
      agent: () => this.#restart(() => undefined),
      detector: () => this.#killChild(/detector\/main\.js/),
      ffmpeg: () => this.#killChild(/^\S*ffmpeg /),
      ...(this.hasOwnDisk ? { disk: () => this.#fillDisk() } : {}),
      'clock +31 days': () => this.#leap(31 * DAY_MS),
      'clock 1970': () => this.#leap(-Date.now() + DAY_MS),
      'index lost': () => this.#restart(() => drop(this.box)),
      'index damaged': () => this.#restart(() => damage(this.box)),
      'index old': () => this.#restoreOld(),
      'camera restarts': async () => {
        const one = camera();
        await one.recorder.stop();
        await delay(SHORT_MS);
        await one.begin();
      },
      'camera moves': async () => {
        const one = camera();
        await one.recorder.stop();
        await delay(SHORT_MS);
        await one.begin({ port: 0 });
        this.tellCameras();
      },
      'camera hangs': async () => {
        const one = camera();
        one.recorder.hang(true);
        await delay(FAULT_MS);
        one.recorder.hang(false);
      },
      'other size': async () => {
        const one = camera();
        await one.recorder.stop();
        await one.begin({ size: one.size === '320x180' ? '480x270' : '320x180' });
      },
      'wrong password': async () => {
        const one = camera();
        const right = one.password;
        await one.recorder.stop();
        await one.begin({ password: `${right} x` });
        await delay(SHORT_MS);
        one.config = { ...one.config, password: one.password };
        this.tellCameras();
      },
      line: async () => {
        this.inbox.cut(true);
        await delay(FAULT_MS);
        this.inbox.cut(false);
      },
    };
  }

  /** kill -9, something done to its folder, and started again. */
  async #restart(meanwhile) {
    const children = this.orphans.childrenOf(this.agent.pid);
    await this.agent.kill();
    await meanwhile();
    await this.agent.start();
    this.orphans.expectGone(children);
  }

  async #killChild(pattern) {
    const children = await this.#until('there is one', () => {
      const found = tree(this.agent.pid).filter(({ command }) => pattern.test(command.replace(/^\S*node /, '')));
      return found.length > 0 && found;
    });
    process.kill(this.random.pick(children).pid, 'SIGKILL');
  }

  async #restoreOld() {
    const copy = join(this.folder, 'index');
    const db = new BoxIndex(this.box);
    db.copyTo(copy);
    db.close();
    await delay(FAULT_MS);
    await this.#restart(async () => {
      await drop(this.box);
      await cp(copy, join(this.box, INDEX[0]));
      await rm(copy);
    });
  }

  /** A file of somebody else fills the disk to the last byte. */
  async #fillDisk() {
    const path = join(this.box, 'of-somebody-else');
    const file = await open(path, 'w');
    try {
      for (const chunk of [Buffer.alloc(1024 * 1024), Buffer.alloc(4096)])
        for (let isRoom = true; isRoom; )
          isRoom = await file.write(chunk).then(
            ({ bytesWritten }) => bytesWritten === chunk.length,
            () => false,
          );
      await delay(FAULT_MS);
    } finally {
      await file.close();
      await rm(path);
    }
  }

  async #leap(byMs) {
    await this.#setClock(byMs);
    await delay(FAULT_MS);
    await this.#setClock(0);
  }

  /** What was should-be time ends here, and begins anew at the time the clock shows then. */
  async #setClock(aheadMs) {
    this.stretches.at(-1).toMs = this.boxNow();
    await writeFile(this.clockFile, String(aheadMs));
    this.aheadMs = aheadMs;
    this.stretches.push({ fromMs: this.boxNow(), toMs: Number.NaN });
  }

  async #recordsFrom(fromMs) {
    await this.#until('all cameras record', () => this.#look((index) => index.recordedSince(fromMs)) === CAMERAS);
  }

  /** Null while the index cannot be looked at. */
  #look(question) {
    let index = null;
    try {
      index = new BoxIndex(this.box);
      return question(index);
    } catch {
      return null;
    } finally {
      index?.close();
    }
  }

  #count() {
    const pids = new Set(tree(this.agent.pid).map(({ pid }) => pid));
    this.zombies += Number(
      execFileSync('ps', ['-eo', 'ppid=,stat='])
        .toString()
        .split('\n')
        .filter((line) => {
          const [parent, state = ''] = line.trim().split(/\s+/);
          return state.startsWith('Z') && pids.has(Number(parent));
        }).length,
    );
  }

  async #handles() {
    return (await readdir(`/proc/${this.agent.pid}/fd`)).length;
  }

  async #judge(cycles, done) {
    const endMs = this.boxNow();
    this.stretches.at(-1).toMs = endMs;
    this.handles.last = await this.#handles();
    for (const { recorder } of this.cameras) await recorder.stop();
    await this.#until('all files are read', () => this.#look((index) => index.unread()) === 0);
    await this.#until('all is reported', () => this.#look((index) => index.reportsUntil(endMs)));
    const last = this.#look((index) => index.lastSeq());
    await this.#until('the reports are taken', () => this.#look((index) => index.hasSent(last)));
    await this.agent.stop();
    const index = new BoxIndex(this.box);
    const { lost, doubled, unexplainedSeconds, explainedSeconds, recordedSeconds, words } = compareFootage({
      index,
      days: this.inbox.days,
      cameraIds: this.cameras.map(({ config }) => config.cameraId),
      stretches: this.stretches,
    });
    const holes = this.inbox.holes(index.epoch);
    index.close();
    for (const text of [...words, ...this.inbox.bad, ...this.orphans.words]) note(text);
    const { orphans } = this.orphans;
    const { zombies, handles } = this;
    const figures = {
      ...{ cycles, lost: lost + holes, doubled: doubled + this.inbox.bad.length, unexplainedSeconds, explainedSeconds },
      ...{ recordedSeconds, messages: this.inbox.received, zombies, orphans, handles, faults: done },
      ownDisk: this.hasOwnDisk,
    };
    const clean = figures.lost + figures.doubled + unexplainedSeconds + zombies + orphans === 0;
    return { ok: clean && recordedSeconds > 0 && handles.last <= handles.first + HANDLES_MORE, figures };
  }

  /** The first truthy value of `look`. */
  async #until(what, look) {
    const begunAt = Date.now();
    for (;;) {
      const found = await look();
      if (found) return found;
      if (this.agent.pid === null) throw new Error(`${what}: the box has ended by itself\n${await this.#lastWords()}`);
      if (Date.now() - begunAt > GIVE_UP_MS * busyness())
        throw new Error(`${what}: not in time\n${await this.#lastWords()}`);
      await delay(LOOK_EVERY_MS);
    }
  }

  async #lastWords() {
    return (await readFile(join(this.folder, 'agent.log'), 'utf8')).split('\n').slice(-30).join('\n');
  }

  /** @returns {Promise<string | null>} the folder, where it is kept */
  async stop(keep) {
    await this.agent.stop();
    for (const { recorder } of this.cameras) await recorder.stop().catch(() => undefined);
    await this.inbox.stop();
    await new Promise((closed) => this.log.end(closed));
    if (keep) return this.folder;
    if (this.hasOwnDisk) execFileSync('umount', ['-l', this.box]);
    await rm(this.folder, { recursive: true, force: true });
    return null;
  }
}

/** A recorder with one channel, which stands for a camera. */
async function newCamera() {
  const camera = {
    ...{ size: '320x180', password: LOGIN.password, config: null, recorder: null },
    /** As it was, unless told otherwise. */
    async begin({ port = camera.recorder?.port ?? 0, size = camera.size, password = camera.password } = {}) {
      Object.assign(camera, { size, password });
      camera.recorder = await startRecorder({ username: LOGIN.username, password, live: [1], port, size });
      camera.config = { ...camera.config, onvifUrl: `rtsp+hikvision://${camera.recorder.host}` };
    },
  };
  camera.config = {
    ...{ cameraId: randomUUID(), name: 'Stove', channel: '1', ...LOGIN, maySetSubStream: false },
    ...{ placeId: randomUUID(), placeKind: 'stove', stages: ['cooking'] },
  };
  await camera.begin();
  return camera;
}

/** A small disk of its own; needs the rights of root. @returns {boolean} whether there is one */
function mount(folder) {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MEGABYTES}m`, 'mingchu-edge', folder], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    note('no disk of its own can be mounted: the full disk is left out');
    return false;
  }
}

async function drop(folder) {
  for (const name of INDEX) await rm(join(folder, name), { force: true });
}

/** Its first page is gone. */
async function damage(folder) {
  const bytes = await readFile(join(folder, INDEX[0]));
  await drop(folder);
  await writeFile(join(folder, INDEX[0]), bytes.fill(0, 0, 4096));
}
