import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

/** The rows that one issue of one lot writes anew, each table with the column that names the act. */
const INSERTED = {
  act: 'id',
  act_content: 'act_id',
  act_state: 'act_id',
  act_link: 'act_id',
  act_signature: 'act_id',
  stock_act: 'act_id',
  stock_act_line: 'act_id',
  stock_move: 'act_id',
};
/** Rows that do not say which act they are of: as many, and as long. */
const BESIDE = ['idempotent_answer', 'outbox_message'];

/**
 * The floor: the very rows that issues have left are written once more into copies of their tables, with the same indexes,
 * by nothing but the driver: one transaction for each, committed to the disk, with the two balances and the head of the
 * chain counted on as an issue does.
 *
 * @param {{folder: string, databaseUrl: string | null, actIds: string[], writers: number}} from
 * @returns {Promise<{write: (writer: number, turn: number) => Promise<void>, end: () => Promise<void>}>} of each turn once
 */
export async function bareWrites({ folder, databaseUrl, actIds, writers }) {
  const database = databaseUrl ? await onMysql(databaseUrl, writers) : onSqlite(folder);
  const rows = {};
  for (const [table, column] of Object.entries(INSERTED)) {
    const all = await database.rows(table, `WHERE ${column} IN (${actIds.map(() => '?').join()})`, actIds);
    rows[table] = groupedBy(all, column);
  }
  const [answer] = await database.rows('idempotent_answer', 'ORDER BY recorded_at DESC LIMIT 1');
  const message = {
    ...{ id: '', type: 'act.recorded', handler: 'evidence', due_at: Date.now(), attempts: 0 },
    payload: JSON.stringify({ actId: actIds[0], schoolId: actIds[0], placeId: actIds[0], stage: 'stock' }),
  };
  for (const table of [...Object.keys(INSERTED), ...BESIDE, 'stock_balance', 'chain_head']) await database.copy(table);
  return {
    async write(writer, turn) {
      // the last ones first: those are of many lots
      const actId = actIds[actIds.length - 1 - turn];
      const beside = [
        ['idempotent_answer', [{ ...answer, key: actId }]],
        ['outbox_message', [{ ...message, id: actId }]],
      ];
      const inserts = [...Object.keys(INSERTED).map((table) => [table, rows[table].get(actId)]), ...beside];
      const [move] = rows.stock_move.get(actId);
      const [{ school_id: schoolId }] = rows.act.get(actId);
      const updates = [
        [
          'UPDATE raw_stock_balance SET grams = grams - 1 WHERE lot_id = ? AND location_id = ?',
          [move.lot_id, move.from_location],
        ],
        [
          'UPDATE raw_stock_balance SET grams = grams + 1 WHERE lot_id = ? AND location_id = ?',
          [move.lot_id, move.to_location],
        ],
        ['UPDATE raw_chain_head SET count = count + 1 WHERE school_id = ?', [schoolId]],
        [
          'UPDATE raw_idempotent_answer SET answer = ? WHERE account_id = ? AND `key` = ?',
          [answer.answer, answer.account_id, actId],
        ],
      ];
      await database.commit(writer, [...inserts.map(([table, all]) => inserting(table, all)), ...updates]);
    },
    end: () => database.end(),
  };
}

function groupedBy(rows, column) {
  const groups = new Map();
  for (const row of rows) groups.set(row[column], [...(groups.get(row[column]) ?? []), row]);
  return groups;
}

function inserting(table, rows) {
  const columns = Object.keys(rows[0]);
  const one = `(${columns.map(() => '?').join()})`;
  const names = columns.map((name) => `\`${name}\``).join();
  return [`INSERT INTO raw_${table} (${names}) VALUES ${rows.map(() => one).join()}`, rows.flatMap(Object.values)];
}

function onSqlite(folder) {
  const Database = createRequire(import.meta.url)('libsql');
  const platform = new Database(join(folder, 'platform/mingchu.sqlite'), { readonly: true });
  const db = new Database(join(folder, 'raw.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const statements = new Map();
  const prepared = (sql) => {
    const statement = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const plain = (value) => (value instanceof ArrayBuffer ? Buffer.from(value) : value);
  const rowsOf = (table, where, values = []) =>
    platform
      .prepare(`SELECT * FROM ${table} ${where}`)
      .all(...values)
      .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])));
  return {
    rows: rowsOf,
    copy(table) {
      const ddl = platform
        .prepare('SELECT type, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL')
        .all(table);
      for (const { type, sql } of ddl.filter((one) => one.type !== 'trigger')) {
        db.exec(
          type === 'table'
            ? sql.replace(/^CREATE TABLE "?\w+"?/, `CREATE TABLE raw_${table}`)
            : sql.replace(/ ON "?\w+"?/, ` ON raw_${table}`),
        );
      }
      if (!['stock_balance', 'chain_head'].includes(table)) return;
      for (const row of rowsOf(table, '')) {
        const [sql, values] = inserting(table, [row]);
        db.prepare(sql).run(...values);
      }
    },
    async commit(_, writes) {
      prepared('BEGIN IMMEDIATE').run();
      for (const [sql, values] of writes) prepared(sql).run(...values);
      prepared('COMMIT').run();
    },
    async end() {
      db.close();
      platform.close();
    },
  };
}

async function onMysql(databaseUrl, writers) {
  const uri = databaseUrl.replace(/^mariadb:/, 'mysql:');
  const connections = await Promise.all(Array.from({ length: writers }, () => createConnection(uri)));
  const [first] = connections;
  for (const one of connections) await one.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  return {
    rows: async (table, where, values = []) => (await first.query(`SELECT * FROM ${table} ${where}`, values))[0],
    async copy(table) {
      await first.query(`CREATE TABLE raw_${table} LIKE ${table}`);
      if (['stock_balance', 'chain_head'].includes(table)) {
        await first.query(`INSERT INTO raw_${table} SELECT * FROM ${table}`);
      }
    },
    async commit(writer, writes) {
      const connection = connections[writer];
      await connection.query('START TRANSACTION');
      for (const [sql, values] of writes) await connection.query(sql, values);
      await connection.query('COMMIT');
    },
    end: () => Promise.all(connections.map((one) => one.end())),
  };
}
