import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../../../platform/config/settings.js';
import { VERSION } from '../../../platform/index.js';
import { s3StoreOf } from '../../../platform/object-store/object-store-of.js';
import { migrations } from '../../migrations/index.js';
import { Refusal } from '../refusal.js';
import { copyWhole, syncFolders } from './copy-files.js';
import { putDatabase, requireEmptyDatabase, syncFile } from './database-copy.js';
import { keyFilesIn, PLATFORM_KEY_FILE, putKeyFiles, requireSameKeys } from './key-files.js';
import { type Manifest, readManifest, requireReadable, requireWhole } from './manifest.js';
import { requireNoHalfRestore, restoreMarkIn } from './restore-mark.js';
import { type KeyFiles, openKeys, readPassphrase } from './sealed-keys.js';
import { missingIn, PATIENCE_MS, type PutBack, putBack } from './stored-objects.js';

const SEALED = 'keys.sealed';
/** What a file system of its own has from the beginning. */
const OF_THE_DISK = new Set(['lost+found']);

export interface RestoreWish {
  folder: string;
  passphraseFile: string | null;
  /** Folder with keys that were kept apart; null: those in the backup. */
  keysFrom: string | null;
}

export interface RestoredObjects {
  /** Null where objects lie in the data folder. */
  inStore: PutBack | null;
  /** How many the backup had left in the bucket. */
  left: number;
  /** Which of those are not there any more, or not as they were. */
  missing: string[];
}

/**
 * Puts a backup into an empty database and an empty data folder. Everything that can be refused is refused before the first
 * byte is written; cut short, the folder says so, and neither a start nor a second restore takes it for whole.
 *
 * Where the settings name a bucket, objects of the backup that are there already stay as they are, and the others are put in. It
 * need not be empty.
 *
 * @throws Refusal
 */
export async function restore(
  settings: Settings,
  wish: RestoreWish,
  patienceMs = PATIENCE_MS,
): Promise<{ manifest: Manifest; objects: RestoredObjects }> {
  const folder = resolve(wish.folder);
  requireNoHalfRestore(settings.dataDir);
  const manifest = await readManifest(folder);
  requireReadable(
    manifest,
    VERSION,
    migrations.map(({ name }) => name),
  );
  const { kind } = settings.database;
  if (manifest.database !== kind) throw new Refusal('backup.other-database', { kind: manifest.database });
  await requireEmptyFolder(settings.dataDir);
  await requireEmptyDatabase(settings.database);
  await requireWhole(folder, manifest);
  const keys = await keysOf(folder, manifest, wish);
  const hasKey = PLATFORM_KEY_FILE in keys || settings.key !== null || existsSync(settings.keyFile);
  if (!hasKey) throw new Refusal('keys.missing');
  await requireSameKeys(keys, settings);
  const store = s3StoreOf(settings);
  const { left } = manifest;
  if (left !== undefined && store === null) throw new Refusal('restore.objects-left', { store: left.store });
  const missing = left === undefined || store === null ? [] : await missingIn(store, left.objects, patienceMs);
  const of = (part: string) => manifest.files.filter(({ path }) => path.startsWith(`${part}/`));
  // a store that goes away meanwhile leaves the place as empty as it was
  const inStore = store === null ? null : await putBack(store, folder, of('objects'), patienceMs);

  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
  const mark = restoreMarkIn(settings.dataDir);
  await writeFile(mark, `${folder}\n`, { mode: 0o600, flush: true });
  await syncFile(settings.dataDir);
  await putKeyFiles(keys, settings);
  for (const { path } of [...of('audit'), ...(store === null ? of('objects') : [])]) {
    await copyWhole(join(folder, path), join(settings.dataDir, path));
  }
  await putDatabase(settings.database, folder);
  await syncFolders(settings.dataDir);
  await rm(mark);
  await syncFile(settings.dataDir);
  return { manifest, objects: { inStore, left: left?.objects.length ?? 0, missing } };
}

async function requireEmptyFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.some((name) => !OF_THE_DISK.has(name))) throw new Refusal('restore.folder-not-empty', { folder });
}

async function keysOf(folder: string, { files }: Manifest, wish: RestoreWish): Promise<KeyFiles> {
  if (wish.keysFrom !== null) return keyFilesIn(resolve(wish.keysFrom));
  if (!files.some(({ path }) => path === SEALED)) return {};
  if (wish.passphraseFile === null) throw new Refusal('passphrase.missing');
  return openKeys(await readFile(join(folder, SEALED)), await readPassphrase(wish.passphraseFile));
}
