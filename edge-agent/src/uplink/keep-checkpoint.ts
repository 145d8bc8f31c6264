import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { businessDateOf } from '../../../src/contract/business-date.js';

/**
 * Keeps what the platform says its log is, the first word of each local day, in `checkpoints/`. What is there is never
 * written anew: a platform that shows another log later cannot take back what it has said before.
 *
 * @throws the file system's error
 */
export async function keepCheckpoint(dataDir: string, checkpoint: string, nowMs: number): Promise<void> {
  const folder = join(dataDir, 'checkpoints');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${businessDateOf(nowMs)}.txt`);
  await writeFile(path, checkpoint, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
