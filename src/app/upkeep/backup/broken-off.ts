import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { FETCHED } from './stored-objects.js';

export const PART_NAME = /^\.mingchu-\d{8}T\d{9}Z\.part$/;

/** In the folder of a backup under way: which process makes it. */
export const OWNER = 'owner.json';
const ownerSchema = z.object({ host: z.string(), pid: z.int().min(1) });

/**
 * Makes the folder of a backup that fetches objects from a bucket. Where an earlier one in the same place broke off, it begins with what
 * was fetched for that; one that is still being made is let be.
 *
 * @param part named as `PART_NAME` says
 */
export async function beginPart(part: string): Promise<void> {
  const to = dirname(part);
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of (await readdir(to))
    .filter((one) => PART_NAME.test(one))
    .sort()
    .reverse()) {
    if ((await isBrokenOff(join(to, name))) && (await taken(join(to, name), part))) break;
  }
  await mkdir(part, { recursive: true, mode: 0o700 });
  for (const name of await readdir(part)) {
    if (name !== 'objects' && name !== FETCHED) await rm(join(part, name), { recursive: true });
  }
  await writeFile(join(part, OWNER), JSON.stringify({ host: hostname(), pid: process.pid }), { mode: 0o600 });
}

/** Whether whoever made it has ended. Of another machine nobody knows. */
async function isBrokenOff(part: string): Promise<boolean> {
  const hasFetched = await stat(join(part, FETCHED)).catch(() => null);
  const owner = await readFile(join(part, OWNER), 'utf8')
    .then((text) => ownerSchema.parse(JSON.parse(text)))
    .catch(() => null);
  if (hasFetched === null || owner === null || owner.host !== hostname()) return false;
  return owner.pid === process.pid || !isRunning(owner.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** False when another backup was quicker. */
async function taken(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}
