import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { busyness } from './busyness.mjs';
import { listenTo } from './children.mjs';

/** One of our programs that may be killed and started again at any time. */
export class Program {
  /** @type {import('node:child_process').ChildProcess | null} */
  #child = null;
  #gone = Promise.resolve();
  /** Finds something in what it says in words; see `listenTo`. @type {(pattern: RegExp) => Promise<string>} */
  said = () => Promise.reject(new Error(`${this.name} was not started`));

  /**
   * @param {string} name
   * @param {string[]} args of node
   * @param {{cwd: string, ready: (line: any) => boolean, env?: Record<string, string>, log: import('node:stream').Writable, timeoutMs?: number}} options
   */
  constructor(name, args, options) {
    this.name = name;
    this.args = args;
    this.options = options;
  }

  /** Null while it is not running. */
  get pid() {
    return this.#child?.pid ?? null;
  }

  /** Starts it; gives the first line of JSON on its output that `ready` accepts. */
  start() {
    const { cwd, env = {}, log, ready, timeoutMs = 120_000 } = this.options;
    const child = spawn(process.execPath, this.args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#gone = new Promise((resolve) => {
      child.once('exit', () => {
        if (this.#child === child) this.#child = null;
        resolve();
      });
    });
    this.said = listenTo(child.stderr, log);
    return new Promise((resolve, reject) => {
      const startedAt = performance.now();
      const timer = setInterval(() => {
        if (performance.now() - startedAt < timeoutMs * busyness()) return;
        clearInterval(timer);
        reject(new Error(`${this.name} is not ready, for which it has ${timeoutMs / 1000} s on a quiet machine`));
      }, 1_000);
      createInterface({ input: child.stdout }).on('line', (text) => {
        log.write(`${text}\n`);
        const line = parse(text);
        if (line === null || !ready(line)) return;
        clearInterval(timer);
        resolve(line);
      });
      child.once('exit', (code, signal) => {
        clearInterval(timer);
        reject(new Error(`${this.name} ended with ${signal ?? code} before it was ready`));
      });
    });
  }

  /** SIGKILL: resolves once the process is reaped. */
  async kill() {
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }

  /** Asks it to stop and waits; without an answer in 15 s it is killed. */
  async stop() {
    const timer = setTimeout(() => this.#child?.kill('SIGKILL'), 15_000);
    this.#child?.kill('SIGTERM');
    await this.#gone;
    clearTimeout(timer);
  }
}

function parse(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
