import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';

/** The kernel counts a process's time in ticks of 10 ms on every Linux we know of. */
const TICK_MS = 10;
const POLL_MS = 100;

/**
 * How a platform is started whose statements are to be counted. MariaDB counts by itself.
 *
 * @param {string | null} [databaseUrl] null: SQLite, inside the platform
 * @returns {{countsFile: string, env: Record<string, string>}}
 */
export function counted(databaseUrl = null) {
  const countsFile = join(tmpdir(), `mingchu-counts-${randomUUID()}.json`);
  const counting = new URL('./count-statements.mjs', import.meta.url).href;
  const options = [process.env.NODE_OPTIONS ?? '', `--import=${counting}`].join(' ').trim();
  return { countsFile, env: databaseUrl ? {} : { NODE_OPTIONS: options, STATEMENT_COUNTS: countsFile } };
}

/**
 * A connection to the server of `databaseUrl`, and what the server has done so far.
 *
 * @param {number} pid of the server
 * @param {string} databaseUrl
 */
export async function serverMeter(pid, databaseUrl) {
  const mysql = await createConnection(databaseUrl.replace(/^mariadb:/, 'mysql:'));
  return { pid, mysql, status: () => statusOf(mysql) };
}

async function statusOf(mysql) {
  const [rows] = await mysql.query('SHOW GLOBAL STATUS');
  const of = (name) => Number(rows.find((row) => row.Variable_name === name).Value);
  const bytes = of('Innodb_os_log_written') + of('Innodb_data_written');
  return { statements: of('Questions'), commits: of('Com_commit'), bytes };
}

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
