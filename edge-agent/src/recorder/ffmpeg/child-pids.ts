import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildRegister } from './ffmpeg.js';

/**
 * The processes the agent has started, on disk, so that the next start can end those a crash left behind. A pid
 * alone is not trusted: the kernel's start time must match and the command line must still be an ffmpeg of ours.
 */
export class ChildPids implements ChildRegister {
  private readonly file: string;
  private readonly running = new Map<number, string>();

  constructor(dataDir: string, name: string) {
    this.file = join(dataDir, `${name}.pids.json`);
  }

  /** Ends what an earlier agent left; returns the pids that were killed. */
  reap(): number[] {
    const killed: number[] = [];
    for (const [pid, startedAt] of this.read()) {
      if (startTicks(pid) !== startedAt || !isMediaProcess(pid)) continue;
      process.kill(pid, 'SIGKILL');
      killed.push(pid);
    }
    this.write();
    return killed;
  }

  add(pid: number): void {
    const startedAt = startTicks(pid);
    if (startedAt === null) return;
    this.running.set(pid, startedAt);
    this.write();
  }

  remove(pid: number): void {
    if (this.running.delete(pid)) this.write();
  }

  private read(): [number, string][] {
    try {
      const entries: unknown = JSON.parse(readFileSync(this.file, 'utf8'));
      return Array.isArray(entries)
        ? entries.filter((e) => Array.isArray(e) && Number.isInteger(e[0]) && e[0] > 1)
        : [];
    } catch {
      return []; // none yet, or cut short by a power cut: then the processes are gone as well
    }
  }

  /** A full disk ends nothing: what could not be noted now is with the next process that comes or goes. */
  private write(): void {
    try {
      writeFileSync(`${this.file}.new`, JSON.stringify([...this.running]));
      renameSync(`${this.file}.new`, this.file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    }
  }
}

/** Field 22 of /proc/pid/stat: start time in ticks since boot; null when there is no such process. */
export function startTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isMediaProcess(pid: number): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1');
    return command.includes('ffmpeg') || command.includes('detector') || command.includes('presence/main');
  } catch {
    return false;
  }
}
