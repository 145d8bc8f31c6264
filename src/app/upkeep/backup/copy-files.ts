import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keyAt } from '../../../platform/object-store/object-store.js';
import { syncFile } from './database-copy.js';

/** By a file's path in its folder: how it was when it was copied. */
export type Copied = Map<string, string>;

/**
 * Copies the objects of `from` into `into`. Called before the database is copied, and again after it with what the first
 * call gave: then all that the database names is there, also what was taken away or put in meanwhile.
 *
 * @returns what is in `into` now
 */
export async function copyObjects(from: string, into: string, before: Copied = new Map()): Promise<Copied> {
  const copied: Copied = new Map(before);
  // nothing else lies there but what is being written this very moment
  const paths = (await filesBelow(from)).filter((path) => keyAt(path) !== null);
  for (const path of paths) {
    const found = await stat(join(from, path)).catch(nullWhenMissing);
    if (found === null) continue;
    const state = `${found.size} ${found.mtimeMs}`;
    if (copied.get(path) === state) continue;
    if (await copyWhole(join(from, path), join(into, path))) copied.set(path, state);
  }
  return copied;
}

/** Paths of all files in a folder and below it; none when there is no folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(nothingWhenMissing);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Copies one file onto the disk, its folders made. @returns false when there is none (any more) */
export async function copyWhole(from: string, into: string): Promise<boolean> {
  await mkdir(dirname(into), { recursive: true, mode: 0o700 });
  try {
    await copyFile(from, into);
  } catch (error) {
    await rm(into, { force: true });
    nullWhenMissing(error as NodeJS.ErrnoException);
    return false;
  }
  await syncFile(into);
  return true;
}

/** That every name in it and below is on the disk. */
export async function syncFolders(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) if (entry.isDirectory()) await syncFile(join(entry.parentPath, entry.name));
  await syncFile(folder);
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function nothingWhenMissing(error: NodeJS.ErrnoException): never[] {
  nullWhenMissing(error);
  return [];
}
