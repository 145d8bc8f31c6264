import Database from 'libsql';
import { type Log, messageOf } from '../log.js';
import { type Db, inTransaction, setMeta } from './database.js';

/** What is in no file of footage. Rows are taken as long as the old index can still be read. */
const COPIES = {
  // The old numbers stay in their order; the platform knows nothing of this epoch.
  outbox: { columns: 'kind, priority, body, created_ms', order: 'seq' },
  event: {
    columns: 'event_id, camera_id, kind, started_ms, ended_ms, last_ms, peak, stage, reasons, revision',
    order: 'started_ms',
  },
  imported: { columns: 'digest, at_ms', order: 'at_ms' },
  camera: { columns: 'camera_id, chain_count, chain_head, reported_through_ms', order: 'camera_id' },
  chain_restart: { columns: 'camera_id, count, head', order: 'count' },
} as const;

/** Of whichever table. */
const JSON_COLUMNS = ['body', 'reasons'];

/**
 * Takes over from an index that was set aside what can still be read: messages the platform has not acknowledged,
 * events, chain heads. A table that cannot be read to its end gives what it has; a row whose JSON is spoilt is left out: no
 * platform would ever take it, and no start get past it.
 *
 * @returns rows taken over by table
 */
export function salvage(db: Db, setAside: string, log: Log): Record<keyof typeof COPIES, number> {
  const taken = { outbox: 0, event: 0, imported: 0, camera: 0, chain_restart: 0 };
  let old: Db;
  try {
    old = new Database(setAside);
  } catch (error) {
    log.warn('index.not-salvaged', { message: messageOf(error) });
    return taken;
  }
  for (const table of Object.keys(COPIES) as (keyof typeof COPIES)[]) {
    const rows = readRows(old, table, log);
    taken[table] = inTransaction(db, () => putRows(db, table, rows));
  }
  const { seq } = db.prepare('SELECT COALESCE(MAX(seq), 0) AS seq FROM outbox').get() as { seq: number };
  setMeta(db, 'seq', String(seq));
  old.close();
  return taken;
}

function readRows(old: Db, table: keyof typeof COPIES, log: Log): unknown[][] {
  const { columns, order } = COPIES[table];
  const rows: unknown[][] = [];
  try {
    let spoilt = 0;
    for (const row of old.prepare(`SELECT ${columns} FROM ${table} ORDER BY ${order}`).iterate()) {
      const values = row as Record<string, unknown>;
      if (JSON_COLUMNS.every((column) => !(column in values) || isJson(values[column])))
        rows.push(columns.split(', ').map((column) => values[column]));
      else spoilt += 1;
    }
    if (spoilt > 0) log.warn('index.not-salvaged', { table, rows: spoilt, message: 'spoilt' });
  } catch (error) {
    log.warn('index.not-salvaged', { table, rows: rows.length, message: messageOf(error) });
  }
  return rows;
}

function isJson(text: unknown): boolean {
  try {
    return typeof text === 'string' && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function putRows(db: Db, table: keyof typeof COPIES, rows: readonly unknown[][]): number {
  const { columns } = COPIES[table];
  const places = columns.replaceAll(/\w+/g, '?');
  const put = db.prepare(`INSERT OR IGNORE INTO ${table} (${columns}) VALUES (${places})`);
  for (const row of rows) put.run(...row);
  return rows.length;
}
