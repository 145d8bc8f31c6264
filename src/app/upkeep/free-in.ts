import { statfs } from 'node:fs/promises';

/** Bytes that may still be written into the folder; null where that cannot be found out. */
export async function freeIn(folder: string): Promise<number | null> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
}
