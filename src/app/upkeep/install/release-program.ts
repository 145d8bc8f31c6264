import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../refusal.js';
import { askProgram, type User } from '../run-program.js';
import { environmentOf, type Installation, placesOf, userOf } from './installation.js';

/** Where programs of the system are, whatever the person at the terminal has. */
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** A release as somebody starts it: its own Node, in its own folder, as the platform's user, with the platform's settings. */
export interface Startable {
  node: string;
  cwd: string;
  env: Record<string, string>;
  user: User | null;
}

export async function startableOf(installation: Installation, release: string): Promise<Startable> {
  const cwd = join(placesOf(installation).releases, release);
  const env = { PATH, TMPDIR: tmpdir(), INIT_CWD: '/', ...(await environmentOf(installation)) };
  return { node: join(cwd, 'node/bin/node'), cwd, env, user: await userOf(installation) };
}

/**
 * Lets a release carry out one of its own commands: what it knows of a database, another release may not.
 *
 * @throws Refusal with the words of the release, `release.failed`
 */
export async function askRelease(
  installation: Installation,
  release: string,
  [command, ...args]: readonly [string, ...string[]],
): Promise<Record<string, unknown>> {
  const { node, ...surroundings } = await startableOf(installation, release);
  const main = 'dist/src/app/upkeep/main.js';
  const { code, answer, said } = await askProgram(node, [main, command, ...args, '--json'], surroundings);
  if (code === 0) return JSON.parse(answer) as Record<string, unknown>;
  throw new Refusal('release.failed', { command, release, why: (said.trim() || answer.trim()).slice(-1_500) });
}
