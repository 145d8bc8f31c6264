import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Settings } from '../../../platform/config/settings.js';
import { type Clock, VERSION } from '../../../platform/index.js';
import { s3StoreOf } from '../../../platform/object-store/object-store-of.js';
import type { S3Store } from '../../../platform/object-store/s3-store.js';
import { type Asking, askDatabase } from '../open-database.js';
import { Refusal } from '../refusal.js';
import { type BackupNote, writeBackupNote } from './backup-note.js';
import { beginPart, OWNER, PART_NAME } from './broken-off.js';
import { type Copied, copyObjects, copyWhole, filesBelow, syncFolders } from './copy-files.js';
import { copyDatabase, syncFile } from './database-copy.js';
import { PLATFORM_KEY_FILE, readKeyFiles } from './key-files.js';
import {
  type BackupFile,
  hashOfFile,
  type Left,
  MANIFEST,
  MANIFEST_SUM,
  type Manifest,
  manifestText,
} from './manifest.js';
import { readPassphrase, sealKeys } from './sealed-keys.js';
import { FETCHED, namesAndSizes, ObjectFetch, PATIENCE_MS } from './stored-objects.js';

const BACKUP_NAME = /^mingchu-\d{8}T\d{9}Z$/;
/** A backup that was begun so long ago and has no end was cut short. */
const CUT_SHORT_MS = 24 * 3_600_000;

export interface BackupWish {
  to: string;
  /** Null: the keys are left out. */
  passphraseFile: string | null;
  /** So many stay, the new one among them; null: all. */
  keep: number | null;
  /** Of objects in a bucket only the names and sizes are taken down; they stay there, under its own care. */
  leaveObjects: boolean;
}

export interface MadeBackup extends BackupNote {
  files: number;
  hasKeys: boolean;
  /** Names of earlier ones that have gone. */
  removed: string[];
  /** How many objects stayed in a bucket; 0 where all were copied. */
  left: number;
  /** Objects of which the bucket gives other bytes than were put: they are not in the backup. */
  damaged: string[];
}

/**
 * Makes a backup beside the running platform. It is written under a name that nobody takes for a backup, and gets its own
 * once all of it is on the disk.
 *
 * The marks of the audit log go first: each is of a moment before the database's, so that the log is never behind them.
 *
 * What was fetched from a bucket stays when the bucket goes away meanwhile or this is killed; the next one into the same
 * folder goes on from there.
 *
 * @throws Refusal
 */
export async function takeBackup(
  settings: Settings,
  clock: Clock,
  wish: BackupWish,
  patienceMs = PATIENCE_MS,
): Promise<MadeBackup> {
  const store = s3StoreOf(settings);
  const to = resolve(wish.to);
  const passphrase = wish.passphraseFile === null ? null : await readPassphrase(wish.passphraseFile);
  const { steps, checkpoint } = await askDatabase(settings.database, stateOf);
  const name = `mingchu-${clock.now().toISOString().replace(/[-:.]/g, '')}`;
  const part = join(to, `.${name}.part`);
  if (store === null || wish.leaveObjects) await mkdir(part, { recursive: true, mode: 0o700 });
  else await beginPart(part);
  try {
    await copyWhole(join(settings.dataDir, 'audit/marks.txt'), join(part, 'audit/marks.txt'));
    const objects =
      store === null
        ? folderObjects(join(settings.dataDir, 'objects'), join(part, 'objects'))
        : wish.leaveObjects
          ? leftObjects(store, patienceMs)
          : await fetchedObjects(store, part, patienceMs);
    await objects.copy();
    const takenAt = clock.now().toISOString();
    await copyDatabase(settings.database, part);
    await objects.copy();
    const after = await askDatabase(settings.database, stateOf);
    if (after.steps.join() !== steps.join()) throw new Refusal('database.schema-moving');
    const keys = passphrase === null ? {} : await readKeyFiles(settings);
    if (passphrase !== null) {
      const sealed = sealKeys(keys, passphrase);
      await writeFile(join(part, 'keys.sealed'), sealed, { mode: 0o600, flush: true });
    }
    const { left, damaged } = await objects.end();
    const files = await filesIn(part);
    const { kind: database } = settings.database;
    await writeManifest(part, {
      ...{ format: 1, program: VERSION, database, steps, takenAt, checkpoint, files },
      ...(left === null ? {} : { left }),
    });
    await syncFolders(part);
    await rename(part, join(to, name));
    await syncFile(to);
    const note = { takenAt, folder: join(to, name), bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
    await writeBackupNote(settings.dataDir, note);
    const removed = await removeOld(to, wish.keep, clock.now().getTime());
    const hasKeys = PLATFORM_KEY_FILE in keys;
    return { ...note, files: files.length, hasKeys, removed, left: left?.objects.length ?? 0, damaged };
  } catch (error) {
    const goesOn = error instanceof Refusal && error.code === 'objects.away';
    if (!goesOn) await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/** How the objects of an installation get into a backup. */
interface Objects {
  /** All there are; called before the database is copied and after it. */
  copy(): Promise<unknown>;
  /** What is to be said of them. */
  end(): Promise<{ left: Left | null; damaged: string[] }>;
}

function folderObjects(from: string, into: string): Objects {
  let copied: Copied = new Map();
  return {
    copy: async () => {
      copied = await copyObjects(from, into, copied);
    },
    end: async () => ({ left: null, damaged: [] }),
  };
}

function leftObjects(store: S3Store, patienceMs: number): Objects {
  let objects: Left['objects'] = [];
  return {
    copy: async () => {
      objects = await namesAndSizes(store, patienceMs);
    },
    end: async () => ({ left: { store: store.name, objects }, damaged: [] }),
  };
}

async function fetchedObjects(store: S3Store, part: string, patienceMs: number): Promise<Objects> {
  const fetch = await ObjectFetch.begin(store, part, patienceMs);
  return {
    copy: () => fetch.copyAll(),
    end: async () => {
      for (const name of [FETCHED, OWNER]) await rm(join(part, name), { force: true });
      return { left: null, damaged: fetch.damaged };
    },
  };
}

/** What the database says it is. @throws Refusal `database.none-of-ours`, `database.schema-moving` */
async function stateOf({ steps, query }: Asking): Promise<{ steps: string[]; checkpoint: string | null }> {
  const taken = await steps();
  // only MySQL and MariaDB have the first table, and only since some release the second
  const moving = await query('SELECT name FROM migration_under_way').catch(() => []);
  if (moving.length > 0) throw new Refusal('database.schema-moving');
  const [head] = await query<{ text: string }>(
    'SELECT text FROM log_head WHERE signature IS NOT NULL ORDER BY size DESC LIMIT 1',
  ).catch(() => []);
  return { steps: taken, checkpoint: head?.text ?? null };
}

async function filesIn(folder: string): Promise<BackupFile[]> {
  const files: BackupFile[] = [];
  for (const path of await filesBelow(folder)) {
    const { size: bytes } = await stat(join(folder, path));
    files.push({ path, bytes, sha256: await hashOfFile(join(folder, path)) });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const { text, sum } = manifestText(manifest);
  await writeFile(join(folder, MANIFEST), text, { mode: 0o600, flush: true });
  await writeFile(join(folder, MANIFEST_SUM), sum, { mode: 0o600, flush: true });
}

/** @returns the names of what has gone: older backups beyond `keep`, and those that were cut short a day ago and more */
async function removeOld(to: string, keep: number | null, nowMs: number): Promise<string[]> {
  const names = await readdir(to);
  const whole = names.filter((name) => BACKUP_NAME.test(name)).sort();
  const gone = keep === null ? [] : whole.slice(0, -keep);
  for (const name of names.filter((one) => PART_NAME.test(one))) {
    const begun = await stat(join(to, name)).catch(() => null);
    if (begun !== null && nowMs - begun.mtimeMs > CUT_SHORT_MS) gone.push(name);
  }
  for (const name of gone) await rm(join(to, basename(name)), { recursive: true, force: true });
  return gone;
}
