import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 2 ** 30;

/**
 * From now on this process and all that it starts keep temporary files in memory, where there is room for them, and leave
 * nothing behind: a hundred databases that are made and dropped need not wait for a disk. What a loss of power does is
 * not what these tests look at.
 */
export function keepTemporaryFilesInMemory() {
  const { bavail, bsize } = statfsOf(MEMORY);
  if (bavail * bsize < ENOUGH_BYTES) return;
  const folder = mkdtempSync(join(MEMORY, 'mingchu-'));
  chmodSync(folder, 0o1777); // a database that runs as somebody else writes there, too
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

function statfsOf(path) {
  try {
    return statfsSync(path);
  } catch {
    return { bavail: 0, bsize: 0 };
  }
}
