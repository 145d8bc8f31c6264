import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Programs started together and stopped together, in the reverse order. */
export class Children {
  /** @type {{name: string, child: import('node:child_process').ChildProcess, gone: Promise<void>}[]} */
  #started = [];
  #stopping = false;

  /** @param {(name: string, code: number | null) => void} onUnexpectedEnd called when one ends that was not told to */
  constructor(onUnexpectedEnd) {
    this.onUnexpectedEnd = onUnexpectedEnd;
  }

  /**
   * Starts a program and waits for the first line of JSON on its output that `ready` accepts.
   * Other lines go to `log`.
   *
   * @param {string} name
   * @param {string[]} args of node
   * @param {{ready: (line: any) => boolean, cwd: string, env?: Record<string, string>, log?: import('node:stream').Writable, timeoutMs?: number}} options
   * @returns {Promise<{line: any, pid: number}>}
   */
  start(name, args, { ready, cwd, env = {}, log, timeoutMs = 120_000 }) {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    this.#started.push({ name, child, gone });
    if (log) child.stderr.pipe(log, { end: false });
    else child.stderr.resume();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${name} was not ready within ${timeoutMs / 1000} s`)),
        timeoutMs,
      );
      createInterface({ input: child.stdout }).on('line', (text) => {
        const line = parse(text);
        if (line && ready(line)) {
          clearTimeout(timer);
          resolve({ line, pid: /** @type {number} */ (child.pid) });
        }
        log?.write(`${text}\n`);
      });
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`${name} ended with ${code}`));
        if (!this.#stopping) this.onUnexpectedEnd(name, code);
      });
    });
  }

  /** Asks each to stop and waits; after five seconds without an answer it is killed. */
  async stop() {
    this.#stopping = true;
    for (const { child, gone } of this.#started.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(timer);
    }
  }
}

function parse(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
