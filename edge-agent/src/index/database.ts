import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { v4 as uuid } from 'uuid';

export type Db = InstanceType<typeof Database>;

/**
 * Times are milliseconds since the epoch in UTC. `segment.fragments` is packed (index/packing.ts): a row for each
 * fragment would be thirty times the rows for the same answer. `state` of a segment: `open` while it grows,
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
CREATE INDEX IF NOT EXISTS segment_open ON segment (state) WHERE state = 'open';
CREATE INDEX IF NOT EXISTS segment_by_age ON segment (start_ms) WHERE state = 'closed';
CREATE TABLE IF NOT EXISTS camera (
  camera_id TEXT PRIMARY KEY, chain_count INTEGER NOT NULL DEFAULT 0, chain_head TEXT NOT NULL,
  reported_through_ms INTEGER
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
CREATE TABLE IF NOT EXISTS imported (digest TEXT PRIMARY KEY, at_ms INTEGER NOT NULL) WITHOUT ROWID;
`;

/**
 * Opens the agent's one database. `synchronous=FULL`: an acknowledgement by the platform empties the outbox for
 * good, and `reportedThrough` is a promise, so a commit must survive a power cut. It costs one fsync a commit, and
 * commits are gathered to one every two seconds for all cameras together (index/committer.ts).
 */
export function openDatabase(dataDir: string): Db {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const db = new Database(join(dataDir, 'agent.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(SCHEMA);
  return db;
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

/** The value under `key`, made by `create` the first time. */
export function metaValue(db: Db, key: string, create: () => string = uuid): string {
  const row = db.prepare('SELECT value FROM meta WHERE key = ?').get(key) as { value: string } | undefined;
  if (row !== undefined) return row.value;
  const value = create();
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run(key, value);
  return value;
}
