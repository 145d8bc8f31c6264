import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Settings } from '../../../platform/config/settings.js';
import { Refusal } from '../refusal.js';
import type { KeyFiles } from './sealed-keys.js';

/** The one without which sealed passwords cannot be opened. */
export const PLATFORM_KEY_FILE = 'keys/platform.key';

/** Where the files of a backup's keys belong on this machine. */
function placeOf(path: string, settings: Settings): string {
  if (path === PLATFORM_KEY_FILE) return settings.keyFile;
  if (path === 'keys/log.keys') return settings.logKeysFile;
  return join(settings.dataDir, path);
}

/** The keys of this platform: its own, those of the log, and of a private certificate all of it. Absent ones are left out. @throws Refusal `keys.unreadable` */
export async function readKeyFiles(settings: Settings): Promise<KeyFiles> {
  const tls = await readdir(join(settings.dataDir, 'tls')).catch(() => []);
  const paths = [PLATFORM_KEY_FILE, 'keys/log.keys', ...tls.map((name) => `tls/${name}`)];
  return contentsOf(paths, (path) => placeOf(path, settings));
}

/** Keys that were kept apart, in a folder that holds `keys` and `tls`. @throws Refusal `keys.unreadable` */
export async function keyFilesIn(folder: string): Promise<KeyFiles> {
  const names = await Promise.all(
    ['keys', 'tls'].map(async (part) =>
      (await readdir(join(folder, part)).catch(() => [])).map((name) => `${part}/${name}`),
    ),
  );
  return contentsOf(names.flat(), (path) => join(folder, path));
}

/** That no key which is there already is another one than that of the backup. @throws Refusal `keys.differ`, `keys.unreadable` */
export async function requireSameKeys(files: KeyFiles, settings: Settings): Promise<void> {
  const there = await contentsOf(Object.keys(files), (path) => placeOf(path, settings));
  for (const [path, content] of Object.entries(there)) {
    if (!Buffer.from(content).equals(Buffer.from(files[path] as Uint8Array))) {
      throw new Refusal('keys.differ', { file: placeOf(path, settings) });
    }
  }
}

/** Puts keys where the settings want them; what is there already stays. */
export async function putKeyFiles(files: KeyFiles, settings: Settings): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const place = placeOf(path, settings);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await writeFile(place, content, { mode: 0o600, flag: 'wx', flush: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function contentsOf(paths: readonly string[], placed: (path: string) => string): Promise<KeyFiles> {
  const files: Record<string, Buffer> = {};
  for (const path of paths) {
    // One that is there and is left out would be missed only when the backup is needed
    const content = await readFile(placed(path)).catch(({ code }: NodeJS.ErrnoException) => {
      if (code === 'ENOENT') return null;
      throw new Refusal('keys.unreadable', { file: placed(path) });
    });
    if (content !== null) files[path] = content;
  }
  return files;
}
