import { spawn } from 'node:child_process';
import type { FileHandle } from 'node:fs/promises';
import { Refusal } from './refusal.js';

const MOST_SAID = 2_000;

/**
 * Runs a program of the system to its end.
 *
 * @param files where its input comes from and its output goes; without them it has none, and nobody reads it. `options` is its
 *   descriptor 3
 * @throws Refusal `program.missing`, `program.failed` with what it said last
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { from, into, options }: { from?: FileHandle; into?: FileHandle; options?: FileHandle } = {},
): Promise<void> {
  const child = spawn(program, [...args], {
    stdio: [from?.fd ?? 'ignore', into?.fd ?? 'ignore', 'pipe', options?.fd ?? 'ignore'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-MOST_SAID);
  });
  const ended = await new Promise<number | NodeJS.ErrnoException | NodeJS.Signals>((resolve) => {
    child.once('error', resolve);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
  if (ended === 0) return;
  if (typeof ended === 'object' && ended.code === 'ENOENT') throw new Refusal('program.missing', { program });
  const why = said.trim() || String(typeof ended === 'object' ? ended.message : ended);
  throw new Refusal('program.failed', { program, why });
}
