import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What a camera report leaves behind, with the keys by which it is put. */
const OF_CAMERAS = {
  camera_hour: ['camera_id', 'date', 'hour'],
  camera_day: ['camera_id', 'date'],
  camera_state: ['camera_id'],
};
/** And a box's batch. */
const OF_BOXES = {
  agent_inbox: ['agent_id', 'epoch', 'seq'],
  agent: ['id'],
};

/**
 * The floor: the very rows that the path has left of its last camera reports, put once more into copies of their tables,
 * with the same indexes, by nothing but the driver: as many boxes together as the path commits together, each lot
 * committed to the disk, minute by minute, so that what is there already is replaced as the path replaces it.
 *
 * @param {{folder: string, mysql: import('mysql2/promise').Connection | null, databaseMs: () => Promise<number>}} where
 * @param {{boxes: number, minutes: number}} size
 * @returns {Promise<{rowsPerSecond: number, cpuMsPerReport: number, tables: Record<string, number>}>} CPU of this process and
 *   of the server for each camera report; `tables`: rows of each in one lot
 */
export async function rawInsert({ folder, mysql, databaseMs }, { boxes, minutes }) {
  const database = mysql ? await onMysql(mysql) : onSqlite(folder);
  const lot = [];
  for (const [table, keys] of Object.entries({ ...OF_CAMERAS, ...OF_BOXES })) {
    const most = table in OF_CAMERAS ? boxes * 8 : boxes;
    lot.push({ table, keys, rows: await database.lastRows(table, keys, most) });
  }
  const puts = [];
  for (const one of lot) puts.push(await database.prepare(one));
  const [cpu, server, startedAt] = [process.cpuUsage(), await databaseMs(), performance.now()];
  for (let minute = 0; minute < minutes; minute += 1) await database.commit(puts, minute);
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000 + (await databaseMs()) - server;
  const reports = minutes * boxes * 8;
  return {
    rowsPerSecond: Math.round((reports / ms) * 1000),
    cpuMsPerReport: cpuMs / reports,
    tables: Object.fromEntries(lot.map(({ table, rows }) => [table, rows.length])),
  };
}

/** `INSERT` of all rows at once; where a key is there already the row is replaced. A new batch has a number of its own. */
function putting(quote, { table, keys, rows }, replacing) {
  const columns = Object.keys(rows[0]);
  const one = `(${columns.map(() => '?').join()})`;
  const sql = `INSERT INTO raw_${table} (${columns.map(quote).join()}) VALUES ${rows.map(() => one).join()} ${replacing(columns.filter((column) => !keys.includes(column)))}`;
  const seqAt = columns.indexOf('seq');
  const values = (minute) =>
    rows.flatMap((row) => columns.map((column, i) => (i === seqAt ? 1_000_000 + minute : row[column])));
  return { sql, values };
}

function onSqlite(folder) {
  const Database = createRequire(import.meta.url)('libsql');
  const platform = new Database(join(folder, 'platform/mingchu.sqlite'));
  const db = new Database(join(folder, 'raw.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const begin = db.prepare('BEGIN IMMEDIATE');
  const end = db.prepare('COMMIT');
  return {
    lastRows(table, _, most) {
      const ddl = platform
        .prepare('SELECT type, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL')
        .all(table);
      for (const { type, sql } of ddl.filter(({ type }) => type !== 'trigger')) {
        const named = type === 'table' ? sql.replace(/^CREATE TABLE "?\w+"?/, `CREATE TABLE raw_${table}`) : sql;
        db.exec(type === 'table' ? named : named.replace(/ ON "?\w+"?/, ` ON raw_${table}`));
      }
      const rows = platform.prepare(`SELECT * FROM ${table} ORDER BY rowid DESC LIMIT ${most}`).all();
      return rows.map((row) => mapped(row, (value) => (value instanceof ArrayBuffer ? Buffer.from(value) : value)));
    },
    prepare({ table, keys, rows }) {
      const replacing = (columns) =>
        `ON CONFLICT (${keys.join()}) DO UPDATE SET ${columns.map((column) => `"${column}" = excluded."${column}"`).join()}`;
      const { sql, values } = putting((name) => `"${name}"`, { table, keys, rows }, replacing);
      const statement = db.prepare(sql);
      return (minute) => statement.run(...values(minute));
    },
    commit(puts, minute) {
      begin.run();
      for (const put of puts) put(minute);
      end.run();
    },
  };
}

async function onMysql(mysql) {
  return {
    async lastRows(table, _, most) {
      await mysql.query(`DROP TABLE IF EXISTS raw_${table}`);
      await mysql.query(`CREATE TABLE raw_${table} LIKE ${table}`);
      return (await mysql.query(`SELECT * FROM ${table} LIMIT ${most}`))[0];
    },
    prepare({ table, keys, rows }) {
      const replacing = (columns) =>
        `ON DUPLICATE KEY UPDATE ${columns.map((column) => `\`${column}\` = VALUES(\`${column}\`)`).join()}`;
      const { sql, values } = putting((name) => `\`${name}\``, { table, keys, rows }, replacing);
      return (minute) => mysql.query(sql, values(minute));
    },
    async commit(puts, minute) {
      await mysql.query('START TRANSACTION');
      for (const put of puts) await put(minute);
      await mysql.query('COMMIT');
    },
  };
}

const mapped = (row, change) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]));
