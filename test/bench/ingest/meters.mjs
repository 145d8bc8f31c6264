import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** The kernel counts a process's time in ticks of 10 ms on every Linux we know of. */
const TICK_MS = 10;
const POLL_MS = 100;

/**
 * What a platform and its database have cost so far: CPU of both processes by the kernel; statements, commits and, of
 * MariaDB, bytes written to log and tables by the database.
 */
export class Meters {
  /**
   * @param {{pid: number, countsFile: string}} platform
   * @param {{pid: number, status(): Promise<{statements: number, commits: number, bytes: number}>} | null} server null: SQLite, inside the platform
   */
  constructor(platform, server) {
    this.platform = platform;
    this.server = server;
    this.answers = 0;
  }

  async read() {
    const pids = [this.platform.pid, ...(this.server ? [this.server.pid] : [])];
    const cpu = await Promise.all(pids.map(cpuMs));
    const counts = this.server ? await this.server.status() : await this.#counted();
    const [platformMs, databaseMs = 0] = cpu;
    return { platformMs, databaseMs, cpuMs: platformMs + databaseMs, ...counts, at: performance.now() };
  }

  /** What `work` has cost, without what the platform costs anyway in that time. `idle` as `idleCost` gave it. */
  async cost(work, idle = null) {
    const before = await this.read();
    const result = await work();
    const after = await this.read();
    const spent = difference(after, before);
    if (idle) for (const key of KEYS) spent[key] = Math.max(0, spent[key] - idle[key] * (spent.ms / idle.ms));
    return { ...spent, result };
  }

  /** What nobody asked for, per `ms`. */
  async idleCost(ms) {
    return this.cost(() => pause(ms));
  }

  /** Resolves once the two processes have stood almost still for half a second. */
  async untilQuiet(giveUpMs = 300_000) {
    const deadline = performance.now() + giveUpMs;
    let still = 0;
    let last = await this.#cpu();
    while (still < 5 && performance.now() < deadline) {
      await pause(POLL_MS);
      const now = await this.#cpu();
      still = now - last <= TICK_MS ? still + 1 : 0;
      last = now;
    }
  }

  async #cpu() {
    const pids = [this.platform.pid, ...(this.server ? [this.server.pid] : [])];
    return sum(await Promise.all(pids.map(cpuMs)));
  }

  async #counted() {
    process.kill(this.platform.pid, 'SIGWINCH');
    for (;;) {
      const counts = await readFile(this.platform.countsFile, 'utf8')
        .then(JSON.parse)
        .catch(() => null);
      if (counts && counts.answers > this.answers) {
        this.answers = counts.answers;
        return { statements: counts.statements, commits: counts.commits, bytes: 0 };
      }
      await pause(5);
    }
  }
}

const KEYS = ['platformMs', 'databaseMs', 'cpuMs', 'bytes', 'statements', 'commits'];

function difference(after, before) {
  const spent = { ms: after.at - before.at };
  for (const key of KEYS) spent[key] = after[key] - before[key];
  return spent;
}

/** User and system time of all threads of a process. */
async function cpuMs(pid) {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
