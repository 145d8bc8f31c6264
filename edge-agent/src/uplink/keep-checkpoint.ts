import { link, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v4 as uuid } from 'uuid';
import { businessDateOf } from '../../../src/contract/business-date.js';

/**
 * Keeps what the platform says its log is, the first word of each local day, in `checkpoints/`. What is there is never
 * written anew: a platform that shows another log later cannot take back what it has said before. So it is whole before it
 * has its name: half a word, as a power cut leaves it, would stand for the day.
 *
 * @throws the file system's error
 */
export async function keepCheckpoint(dataDir: string, checkpoint: string, nowMs: number): Promise<void> {
  const folder = join(dataDir, 'checkpoints');
  const path = join(folder, `${businessDateOf(nowMs)}.txt`);
  if (await isThere(path)) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(dataDir, `checkpoint.${uuid()}.new`);
  try {
    await writeFile(temporary, checkpoint, { mode: 0o600, flush: true });
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(temporary, { force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
