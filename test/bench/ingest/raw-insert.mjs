import { randomBytes, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROWS = 20_000;
const AT_ONCE = 1_000;
const HOUR_BYTES = 1_080;

/**
 * The floor: rows as the platform keeps them of each camera report (an hour of one camera), put into an empty table a
 * thousand at a time by nothing but the driver, each thousand committed to the disk.
 *
 * @param {{folder: string, mysql: import('mysql2/promise').Connection | null, databaseMs: () => Promise<number>}} where
 * @returns {Promise<{rowsPerSecond: number, cpuMsPerRow: number}>} CPU of this process and of the server
 */
export async function rawInsert({ folder, mysql, databaseMs }) {
  const rows = Array.from({ length: ROWS }, (_, i) => [randomUUID(), '2026-11-23', i % 24, randomBytes(HOUR_BYTES)]);
  const insert = mysql ? await mysqlInsert(mysql) : sqliteInsert(folder);
  const [cpu, server, startedAt] = [process.cpuUsage(), await databaseMs(), performance.now()];
  for (let from = 0; from < ROWS; from += AT_ONCE) await insert(rows.slice(from, from + AT_ONCE));
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000 + (await databaseMs()) - server;
  return { rowsPerSecond: (ROWS / ms) * 1000, cpuMsPerRow: cpuMs / ROWS };
}

function sqliteInsert(folder) {
  const Database = createRequire(import.meta.url)('libsql');
  const db = new Database(join(folder, 'raw.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE raw (camera varchar(36), date varchar(10), hour int, slots blob, PRIMARY KEY (camera, date, hour))',
  );
  const statement = db.prepare(`INSERT INTO raw VALUES ${Array.from({ length: AT_ONCE }, () => '(?,?,?,?)').join()}`);
  return (rows) => statement.run(...rows.flat());
}

async function mysqlInsert(mysql) {
  await mysql.query('DROP TABLE IF EXISTS raw');
  await mysql.query(
    'CREATE TABLE raw (camera varchar(36), date varchar(10), hour int, slots blob, PRIMARY KEY (camera, date, hour))',
  );
  return (rows) => mysql.query('INSERT INTO raw VALUES ?', [rows]);
}
