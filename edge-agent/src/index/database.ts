import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { v4 as uuid } from 'uuid';

export type Db = InstanceType<typeof Database>;

/**
 * Times are milliseconds since the epoch in UTC. `segment.fragments` is packed (index/packing.ts): a row for each
 * fragment would be thirty times the rows for the same answer. `taken` holds what the platform has acknowledged lately,
 * `set_aside` what no platform takes. `state` of a segment: `open` while it grows,
 * `closed` with its link of the camera's chain, `deleted` when only that link is left.
 */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run (
  run_id TEXT PRIMARY KEY, camera_id TEXT NOT NULL, source TEXT NOT NULL, started_ms INTEGER NOT NULL,
  ended_ms INTEGER, cause TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS segment (
  segment_id TEXT PRIMARY KEY, camera_id TEXT NOT NULL, run_id TEXT NOT NULL, init_id TEXT NOT NULL,
  file TEXT NOT NULL, start_ms INTEGER NOT NULL, end_ms INTEGER NOT NULL, bytes INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open','closed','deleted')), cause TEXT,
  fragments BLOB, hash TEXT, chain_count INTEGER, chain_head TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS segment_by_time ON segment (camera_id, start_ms);
CREATE INDEX IF NOT EXISTS segment_there ON segment (camera_id, start_ms) WHERE state <> 'deleted';
CREATE INDEX IF NOT EXISTS segment_by_chain ON segment (camera_id, chain_count);
CREATE INDEX IF NOT EXISTS segment_open ON segment (state) WHERE state = 'open';
CREATE INDEX IF NOT EXISTS segment_by_age ON segment (start_ms) WHERE state = 'closed';
CREATE INDEX IF NOT EXISTS segment_size ON segment (bytes) WHERE state = 'closed';
CREATE TABLE IF NOT EXISTS camera (
  camera_id TEXT PRIMARY KEY, chain_count INTEGER NOT NULL DEFAULT 0, chain_head TEXT NOT NULL,
  reported_through_ms INTEGER, retell_from_ms INTEGER
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS chain_restart (
  camera_id TEXT NOT NULL, count INTEGER NOT NULL, head TEXT NOT NULL, PRIMARY KEY (camera_id, count)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS hold (
  camera_id TEXT NOT NULL, from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL, PRIMARY KEY (camera_id, from_ms, to_ms)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS event (
  event_id TEXT PRIMARY KEY, camera_id TEXT NOT NULL, kind TEXT NOT NULL, started_ms INTEGER NOT NULL,
  ended_ms INTEGER, last_ms INTEGER NOT NULL, peak INTEGER, stage TEXT NOT NULL, reasons TEXT NOT NULL,
  revision INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS event_open ON event (camera_id) WHERE ended_ms IS NULL;
CREATE TABLE IF NOT EXISTS outbox (
  seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, priority INTEGER NOT NULL, body TEXT NOT NULL, created_ms INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS outbox_order ON outbox (priority, seq);
CREATE TABLE IF NOT EXISTS taken (
  seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, priority INTEGER NOT NULL, body TEXT NOT NULL, created_ms INTEGER NOT NULL,
  taken_ms INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS set_aside (
  epoch TEXT NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, created_ms INTEGER NOT NULL,
  PRIMARY KEY (epoch, seq)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS imported (digest TEXT PRIMARY KEY, at_ms INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS found (
  file TEXT PRIMARY KEY, camera_id TEXT NOT NULL, start_ms INTEGER NOT NULL, bytes INTEGER NOT NULL,
  readable INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS found_by_age ON found (start_ms);
CREATE TABLE IF NOT EXISTS looked (window_id TEXT PRIMARY KEY, said TEXT NOT NULL, said_ms INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS asked_past (
  camera_id TEXT NOT NULL, from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL, said TEXT NOT NULL,
  PRIMARY KEY (camera_id, from_ms)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notice (code TEXT PRIMARY KEY, at_ms INTEGER NOT NULL, count INTEGER) WITHOUT ROWID;
`;

/** Form 1 is the one without a number. A box with a newer one was given an older program. */
const FORM = 2;

/** Why an index is not used any more. `missing`: there was none, although there is footage. */
export type IndexFault = 'missing' | 'damaged' | 'newer';

/** Index files that were set aside; the oldest go beyond that, so that a dying disk is not filled with them. */
const MOST_SET_ASIDE = 5;
const FILES = ['', '-wal', '-shm'] as const;

/**
 * Opens the agent's one database. `synchronous=FULL`: an acknowledgement by the platform empties the outbox for
 * good, and `reportedThrough` is a promise, so a commit must survive a power cut. It costs one fsync a commit, and
 * commits are gathered to one every two seconds for all cameras together (index/committer.ts).
 *
 * An index that cannot be used is set aside in `set-aside/` and a new one begun: footage is recorded in any case, and
 * what lies on the disk can be read again (H2).
 *
 * @param onFault told when the index had to be begun anew, with the path of the old one where there is one
 * @throws Error when not even a new one can be made
 */
export function openDatabase(
  dataDir: string,
  onFault: (fault: IndexFault, setAside: string | null) => void = () => undefined,
): Db {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'agent.db');
  if (!existsSync(path)) {
    if (existsSync(`${path}-wal`)) setIndexAside(dataDir, path);
    const db = begin(path);
    if (hasRecordings(dataDir)) onFault('missing', null);
    return db;
  }
  const opened = openExisting(path);
  if (typeof opened !== 'string') {
    // Of a young index everything may have been in the journal beside it.
    if (!wasUsed(opened) && hasRecordings(dataDir)) onFault('missing', null);
    return opened;
  }
  const setAside = setIndexAside(dataDir, path);
  const db = begin(path);
  onFault(opened, setAside);
  return db;
}

function begin(path: string): Db {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(SCHEMA);
  db.pragma(`user_version = ${FORM}`);
  return db;
}

/** The index as it is, brought to today's form; or why it cannot be used. */
function openExisting(path: string): Db | IndexFault {
  let db: Db | undefined;
  try {
    db = new Database(path);
    const form = formOf(db);
    if (form > FORM) return closed(db, 'newer');
    if (pragma(db, 'quick_check(1)') !== 'ok') return closed(db, 'damaged');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(SCHEMA);
    if (form < 2) addColumn(db, 'camera', 'retell_from_ms');
    db.pragma(`user_version = ${FORM}`);
    for (const [table, columns] of Object.entries(NEEDED)) db.prepare(`SELECT ${columns} FROM ${table} LIMIT 0`);
    return db;
  } catch (error) {
    // No room and no permission are no damage: a new index would meet the same.
    if (!isDamage(error)) throw error;
    return db === undefined ? 'damaged' : closed(db, 'damaged');
  }
}

/** Whether an agent has ever had its numbers from here. */
function wasUsed(db: Db): boolean {
  return db.prepare(`SELECT 1 AS found FROM meta WHERE key = 'epoch'`).get() !== undefined;
}

/** What everybody rests on; a file of another program may be a sound database without it. */
const NEEDED = {
  meta: 'key, value',
  run: 'run_id, camera_id, source, started_ms, ended_ms, cause',
  segment: 'segment_id, camera_id, run_id, init_id, file, start_ms, end_ms, bytes, state, fragments, hash, chain_head',
  camera: 'camera_id, chain_count, chain_head, reported_through_ms, retell_from_ms',
  event: 'event_id, camera_id, kind, started_ms, ended_ms, last_ms, peak, stage, reasons, revision',
  outbox: 'seq, kind, priority, body, created_ms',
};

/** Whether the error says that the file is no sound database of ours, rather than that it cannot be read just now. */
export function isDamage(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return (
    /^SQLITE_(NOTADB|CORRUPT)/.test(code) ||
    /not a database|malformed|no such (column|table):|views may not/i.test(message)
  );
}

/** Whether a newer program has begun it: it is not to be read as one of ours. */
export function isOfNewerForm(db: Db): boolean {
  return formOf(db) > FORM;
}

const formOf = (db: Db): number => Number(pragma(db, 'user_version'));

function pragma(db: Db, name: string): unknown {
  const rows = db.prepare(`PRAGMA ${name}`).all() as Record<string, unknown>[];
  return Object.values(rows[0] ?? {})[0];
}

function addColumn(db: Db, table: string, column: string): void {
  const columns = db.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[];
  if (!columns.some(({ name }) => name === column)) db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} INTEGER`);
}

function closed(db: Db, fault: IndexFault): IndexFault {
  db.close();
  return fault;
}

/** Moves the index with its journal out of the way. @returns where it now is */
function setIndexAside(dataDir: string, path: string): string {
  const folder = join(dataDir, 'set-aside');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = [...new Set(readdirSync(folder).map((name) => /^agent-\d+\.db/.exec(name)?.[0] ?? ''))].filter(Boolean);
  const number = 1 + Math.max(0, ...kept.map((name) => Number(name.slice(6, -3))));
  const target = join(folder, `agent-${number}.db`);
  for (const ending of FILES) if (existsSync(path + ending)) renameSync(path + ending, target + ending);
  const oldest = kept.sort((a, b) => Number(a.slice(6, -3)) - Number(b.slice(6, -3))).slice(0, 1 - MOST_SET_ASIDE);
  for (const name of oldest) for (const ending of FILES) rmSync(join(folder, name + ending), { force: true });
  return target;
}

function hasRecordings(dataDir: string): boolean {
  const root = join(dataDir, 'recordings');
  if (!existsSync(root)) return false;
  // A link that leads nowhere is no folder, and no reason not to start.
  const isFolder = (name: string) => statSync(join(root, name), { throwIfNoEntry: false })?.isDirectory() === true;
  return readdirSync(root).some((name) => name !== 'init' && isFolder(name));
}

/** Runs `work` in one transaction: all of it is durable when this returns, none of it when it throws. */
export function inTransaction<T>(db: Db, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** The value under `key`; null where there is none yet. */
export function keptMeta(db: Db, key: string): string | null {
  const row = db.prepare('SELECT value FROM meta WHERE key = ?').get(key) as { value: string } | undefined;
  return row?.value ?? null;
}

/** The value under `key`, made by `create` the first time. */
export function metaValue(db: Db, key: string, create: () => string = uuid): string {
  const kept = keptMeta(db, key);
  if (kept !== null) return kept;
  const value = create();
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run(key, value);
  return value;
}

/** Keeps `value` under `key`, in the transaction there is or by itself. */
export function setMeta(db: Db, key: string, value: string): void {
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
    key,
    value,
  );
}
