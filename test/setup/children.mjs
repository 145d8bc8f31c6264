import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** The one-time token in what a platform says at its first start. */
export const SETUP_TOKEN = /\/setup#(\S+)\s/;
/** Longest wait for a program to be ready. One that cannot become so ends, and that is noticed at once. */
const PATIENCE_MS = 900_000;
const LAST_WORDS_MS = 500;
const MOST_LAST_WORDS = 600;

/** Programs started together and stopped together, in the reverse order. They end when this process does. */
export class Children {
  /** @type {{name: string, child: import('node:child_process').ChildProcess, gone: Promise<void>}[]} */
  #started = [];
  #stopping = false;

  /**
   * @param {(name: string, code: number | null, last: string) => void} onUnexpectedEnd called when one ends that was not told to, with
   *   what it said last in words
   */
  constructor(onUnexpectedEnd) {
    this.onUnexpectedEnd = onUnexpectedEnd;
  }

  /**
   * Starts a program and waits for the first line of JSON on its output that `ready` accepts. Other lines, and all it says
   * in words, go to `log`.
   *
   * @param {string} name
   * @param {string[]} args of node
   * @param {{ready: (line: any) => boolean, cwd: string, env?: Record<string, string>, log: import('node:stream').Writable}} options
   * @returns {Promise<{line: any, pid: number, said: (pattern: RegExp) => Promise<string>}>} `said` waits until the words
   *   on the error output match, and gives the first group of the pattern
   */
  start(name, args, { ready, cwd, env = {}, log }) {
    const child = spawn(
      process.execPath,
      ['--import', new URL('./end-with-parent.mjs', import.meta.url).href, ...args],
      {
        cwd,
        env: { ...process.env, ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
    child.stdin.on('error', () => undefined);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    this.#started.push({ name, child, gone });
    const said = listenTo(child.stderr, log);
    let last = '';
    child.stderr.on('data', (chunk) => {
      last = (last + chunk).slice(-MOST_LAST_WORDS);
    });
    const closed = new Promise((resolve) => child.stderr.once('close', resolve));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${name} was not ready within ${PATIENCE_MS / 60_000} minutes`)),
        PATIENCE_MS,
      );
      createInterface({ input: child.stdout }).on('line', (text) => {
        log.write(`${text}\n`);
        const line = parse(text);
        if (line === null || !ready(line)) return;
        clearTimeout(timer);
        resolve({ line, pid: /** @type {number} */ (child.pid), said });
      });
      child.once('exit', async (code) => {
        clearTimeout(timer);
        // What it said last may come after the news of its end; a program of its own may keep the line open
        await Promise.race([closed, pause(LAST_WORDS_MS)]);
        reject(new Error(`${name} ended with ${code}`));
        if (!this.#stopping) this.onUnexpectedEnd(name, code, last.trim());
      });
    });
  }

  /** Asks each to stop and waits; after fifteen seconds without an answer it is killed. */
  async stop() {
    this.#stopping = true;
    for (const { child, gone } of this.#started.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(timer);
    }
  }
}

/**
 * Passes on what a program says in words, and finds things in it.
 *
 * @param {import('node:stream').Readable} stream
 * @param {import('node:stream').Writable} log
 * @returns {(pattern: RegExp) => Promise<string>} the first group of a pattern, as soon as what was said matches it
 * @throws Error when the program ends without having said so
 */
export function listenTo(stream, log) {
  let words = '';
  /** @type {Set<() => void>} */
  const waiting = new Set();
  let isOver = false;
  const look = () => {
    for (const one of [...waiting]) one();
  };
  stream.on('data', (chunk) => {
    words += chunk;
    log.write(chunk);
    look();
  });
  stream.once('close', () => {
    isOver = true;
    look();
  });
  return (pattern) =>
    new Promise((resolve, reject) => {
      const one = () => {
        const found = pattern.exec(words)?.[1];
        if (found === undefined && !isOver) return;
        waiting.delete(one);
        if (found === undefined) reject(new Error(`it ended without saying ${pattern.source}`));
        else resolve(found);
      };
      waiting.add(one);
      one();
    });
}

function parse(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
