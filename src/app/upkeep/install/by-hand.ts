import { open, readFile, readlink, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProgram } from '../run-program.js';
import { type Installation, placesOf, writeWhole } from './installation.js';
import { startableOf } from './release-program.js';

const LOOK_MS = 200;
const STOP_MS = 40_000;
const MOST_LOG_BYTES = 20_000_000;
const MAIN = 'dist/src/app/main.js';

/** A platform without systemd: its process stands in `run/NAME.pid`, and what it says in `run/NAME.log`. */
export class ByHand {
  private readonly pidFile: string;
  private readonly logFile: string;

  constructor(
    private readonly installation: Installation,
    name: 'mingchu' | 'trial',
  ) {
    const { run } = placesOf(installation);
    this.pidFile = join(run, `${name}.pid`);
    this.logFile = join(run, `${name}.log`);
  }

  /**
   * Starts a release, which goes on when the command has ended.
   *
   * @param env beside the settings
   * @returns what it has said since, and whether it is gone by now
   */
  async start(release: string, env: Record<string, string> = {}) {
    const size = await stat(this.logFile).then(
      (found) => found.size,
      () => 0,
    );
    if (size > MOST_LOG_BYTES) await rename(this.logFile, `${this.logFile}.old`);
    const { node, ...surroundings } = await startableOf(this.installation, release);
    const log = await open(this.logFile, 'a', 0o600);
    const from = (await log.stat()).size;
    const { pid, gone } = await startProgram(node, [MAIN], log, {
      ...surroundings,
      env: { ...surroundings.env, ...env },
    }).finally(() => log.close());
    let isGone = false;
    void gone.then(() => {
      isGone = true;
    });
    await writeWhole(this.pidFile, `${pid}\n`, 0o644);
    return {
      said: async () => (await readFile(this.logFile)).subarray(from).toString(),
      isGone: async () => isGone,
    };
  }

  /** Ends the process, if it runs, and waits for that. */
  async stop(): Promise<void> {
    const pid = await this.running();
    if (pid !== null) process.kill(pid, 'SIGTERM');
    const until = performance.now() + STOP_MS;
    while ((await this.running()) !== null) {
      if (pid !== null && performance.now() > until) process.kill(pid, 'SIGKILL');
      await pause(LOOK_MS);
    }
    await rm(this.pidFile, { force: true });
  }

  /** Null when it is gone, also when its number is another's by now. */
  async running(): Promise<number | null> {
    const pid = Number(await readFile(this.pidFile, 'utf8').catch(() => ''));
    if (!(pid > 1)) return null;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    return command.includes(MAIN) && cwd.startsWith(`${placesOf(this.installation).releases}/`) ? pid : null;
  }
}

/** What a program says, as soon as the pattern's first group is in it; null when it ended before, or took too long. */
export async function untilSaid(
  pattern: RegExp,
  { said, isGone }: { said: () => Promise<string>; isGone: () => Promise<boolean> },
  patienceMs: number,
): Promise<{ found: string | null; lastWords: string }> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const ended = await isGone();
    const text = await said();
    const found = pattern.exec(text)?.[1] ?? null;
    if (found !== null || ended || performance.now() > until) {
      return { found, lastWords: text.trim().split('\n').slice(-15).join('\n').slice(-1_500) };
    }
    await pause(LOOK_MS);
  }
}
