import { spawn } from 'node:child_process';
import type { FileHandle } from 'node:fs/promises';
import { Refusal } from './refusal.js';

const MOST_SAID = 2_000;
const MOST_ANSWERED = 10_000_000;

/** As whom a program runs, when not as who started the command. */
export interface User {
  uid: number;
  gid: number;
}

interface Surroundings {
  cwd?: string;
  /** All of it; without one that of the command. */
  env?: Record<string, string>;
  user?: User | null;
}

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

/** Runs a program to its end and gives what it said. `code` is null where it could not be started or was ended by a signal. */
export async function askProgram(
  program: string,
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<{ code: number | null; answer: string; said: string }> {
  const child = spawn(program, [...args], { ...optionsOf(surroundings), stdio: ['ignore', 'pipe', 'pipe'] });
  let [answer, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answer = (answer + text).slice(0, MOST_ANSWERED);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-MOST_SAID);
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      said = error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  return { code, answer, said };
}

/** A program that goes on by itself when the command has ended. What it says goes into `log`. */
export interface Started {
  pid: number;
  /** Resolves when it ends while the command still runs. */
  gone: Promise<void>;
}

/** @throws Refusal `program.failed` */
export async function startProgram(
  program: string,
  args: readonly string[],
  log: FileHandle,
  surroundings: Surroundings,
): Promise<Started> {
  const child = spawn(program, [...args], {
    ...optionsOf(surroundings),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', ({ message }) => reject(new Refusal('program.failed', { program, why: message })));
  });
  child.unref();
  return { pid: child.pid as number, gone };
}

function optionsOf({ cwd, env, user }: Surroundings) {
  return { ...(cwd === undefined ? {} : { cwd }), ...(env === undefined ? {} : { env }), ...(user ?? {}) };
}
