import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Settings } from '../../../platform/config/settings.js';
import { Refusal } from '../refusal.js';

/** In the data folder of each of two servers; without it there is one. */
export const PAIR_FILE = 'replica.json';

const address = z.string().regex(/^(mysql|mariadb):\/\//);
const pairSchema = z.object({
  /** Of an administrator of each server's MariaDB, who may replicate and set what is only read. */
  here: address,
  other: address,
  /** As whom the one that follows reads from the other. */
  replication: z.object({ user: z.string().regex(/^\w{1,32}$/), password: z.string().min(12).max(32) }),
});

/** The two servers, as each of them calls them. */
export type Pair = z.infer<typeof pairSchema>;
/** With the name of the platform's database, which is the same on both. */
export type NamedPair = Pair & { name: string };

/** Null where no second server is set up, or its file says nothing. */
export async function pairIfAny(settings: Settings): Promise<NamedPair | null> {
  return readPair(settings, null).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
}

/**
 * Reads the file with both addresses and their passwords.
 *
 * @param file null: `replica.json` in the data folder
 * @throws Refusal `pair.unreadable`, `pair.open`, `pair.sqlite`
 */
export async function readPair({ dataDir, database }: Settings, file: string | null): Promise<NamedPair> {
  if (database.kind === 'sqlite') throw new Refusal('pair.sqlite');
  const path = file ?? join(dataDir, PAIR_FILE);
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Refusal('pair.unreadable', { file: path });
  if ((found.mode & 0o077) !== 0) throw new Refusal('pair.open', { file: path });
  try {
    const pair = pairSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return { ...pair, name: decodeURIComponent(new URL(database.url).pathname.slice(1)) };
  } catch {
    throw new Refusal('pair.unreadable', { file: path });
  }
}
