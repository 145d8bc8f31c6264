import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { copyWhole } from '../backup/copy-files.js';
import { hashOfFile } from '../backup/manifest.js';
import { Refusal } from '../refusal.js';

/** What of a data folder another server needs besides the database. */
const MIRRORED = /^(objects\/[a-z-]+\/[0-9a-f-]{2}\/[0-9a-f-]{8,80}|keys\/[\w.-]+|tls\/[\w.-]+|audit\/marks\.txt)$/;

/** A file's time is read more finely than it is set. */
const ROUNDED_MS = 2;

/**
 * Copies into the other server's data folder what is new or changed of this one; each copy is read once more. Nothing is taken
 * away there. May be repeated, and broken off.
 *
 * @throws Refusal `mirror.none`, `mirror.changed` with the path of a copy that is not what was copied
 */
export async function mirror(from: string, to: string): Promise<{ files: number; copied: number }> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Refusal('mirror.none', { folder: from });
  });
  if ((await stat(to).catch(() => null))?.isDirectory() !== true) throw new Refusal('mirror.none', { folder: to });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
    .filter((path) => MIRRORED.test(path));
  let copied = 0;
  for (const path of paths) {
    const [own, there] = await Promise.all([from, to].map((folder) => stat(join(folder, path)).catch(() => null)));
    if (!own || (there?.size === own.size && Math.abs(there.mtimeMs - own.mtimeMs) < ROUNDED_MS)) continue;
    if (!(await copyWhole(join(from, path), join(to, path)))) continue;
    const [sum, copy] = await Promise.all([from, to].map((folder) => hashOfFile(join(folder, path))));
    // one that grew meanwhile is copied the next time
    if (sum !== copy && (await stat(join(from, path))).mtimeMs === own.mtimeMs) {
      throw new Refusal('mirror.changed', { path });
    }
    await utimes(join(to, path), own.atime, own.mtime);
    copied += 1;
  }
  return { files: paths.length, copied };
}
