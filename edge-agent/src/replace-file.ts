import { rename, rm, writeFile } from 'node:fs/promises';
import { v4 as uuid } from 'uuid';

/**
 * Puts `data` in the place of the file: whoever reads sees the old content or the new, never a part, after a power cut
 * too. Each writer has a temporary name of its own, so that two of them side by side do not take it from each other.
 *
 * @throws the file system's error; the file is then as it was before
 */
export async function replaceFile(path: string, data: string | Uint8Array, mode = 0o600): Promise<void> {
  const temporary = `${path}.${uuid()}.new`;
  try {
    await writeFile(temporary, data, { mode, flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
