import { execFile, fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/root.mjs';

/** The instant of a local time in Asia/Shanghai. @param {string} date @param {number} minute since local midnight */
export const instantOf = (date, minute) => Date.parse(`${date}T00:00:00.000+08:00`) + minute * 60_000;

/**
 * A platform of its own on an empty database, and the time it lives in. Database and folder are gone when it is closed,
 * so that nothing of a time that never was is left for a real start to find.
 */
export class World {
  #child;
  #log;

  /**
   * @param {{startsAt: number, databaseUrl?: string, env?: Record<string, string>, answers?: string}} options without a URL it
   *   is the embedded database; `answers`: URL of a module that answers what `ask` asks of the platform from inside
   */
  static async open({ startsAt, databaseUrl, env = {}, answers }) {
    const world = new World();
    world.folder = await mkdtemp(join(tmpdir(), 'mingchu-simulate-'));
    world.env = {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      DATA_DIR: world.folder,
      DATABASE_URL: databaseUrl ?? join(world.folder, 'term.sqlite'),
      MQTT_PORT: '0',
      METRICS_PORT: 'off',
      LOG_LEVEL: 'error',
      ...env,
    };
    world.answers = answers;
    world.now = startsAt;
    world.#log = createWriteStream(join(world.folder, 'platform.log'));
    try {
      await world.#start();
    } catch (error) {
      const said = await world.lastWords();
      await world.close();
      throw new Error(`${error.message}\n${said}`, { cause: error });
    }
    return world;
  }

  async #start() {
    const args = [new Date(this.now).toISOString(), ...(this.answers ? [this.answers] : [])];
    this.#child = fork(fileURLToPath(new URL('./host.mjs', import.meta.url)), args, {
      cwd: ROOT,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child.stdout.pipe(this.#log, { end: false });
    this.#child.stderr.pipe(this.#log, { end: false });
    const { port, setupToken } = await this.#answer();
    this.url = `http://127.0.0.1:${port}`;
    this.setupToken = setupToken;
  }

  /** The next thing the platform says over the channel. @throws Error when it ends instead */
  #answer() {
    return new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`the platform ended with ${code}`));
      this.#child.once('exit', ended);
      this.#child.once('message', (message) => {
        this.#child.off('exit', ended);
        resolve(message);
      });
    });
  }

  /**
   * Moves the clock; nobody may be asking anything meanwhile.
   *
   * @param {number} now milliseconds
   * @param {{jobs?: boolean}} [how] `jobs`: what is due by then is done before the answer, as it is by itself in service
   */
  async to(now, { jobs = false } = {}) {
    const moved = this.#answer();
    this.#child.send({ now, jobs });
    await moved;
    this.now = now;
  }

  /** What the module `answers` says to a question. @throws Error with what it threw */
  async ask(question, about = {}) {
    const answered = this.#answer();
    this.#child.send({ question, about });
    const { answer, error } = await answered;
    if (error) throw new Error(error);
    return answer;
  }

  /** Of the platform's process. */
  get pid() {
    return this.#child.pid;
  }

  /** `npm run verify` against this database, beside the running platform. @returns its last line, and each difference */
  async verify() {
    const ran = await promisify(execFile)(process.execPath, ['dist/src/app/verify/main.js'], {
      cwd: ROOT,
      env: this.env,
      maxBuffer: 1 << 26,
    }).catch((error) => error);
    const lines = ran.stdout.trim().split('\n').filter(Boolean);
    if (lines.length === 0) throw new Error(`verify said nothing: ${ran.stderr}`);
    const all = lines.map((line) => JSON.parse(line));
    return { last: all.at(-1), differences: all.slice(0, -1).map(({ difference }) => difference) };
  }

  /** The end of what the platform said, for a report of what went wrong. */
  async lastWords(lines = 30) {
    return (await readFile(join(this.folder, 'platform.log'), 'utf8').catch(() => ''))
      .split('\n')
      .slice(-lines)
      .join('\n');
  }

  async close() {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(timer);
    }
    await new Promise((closed) => this.#log.end(closed));
    await rm(this.folder, { recursive: true, force: true });
  }
}
