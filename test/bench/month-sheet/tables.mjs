import Database from 'libsql';
import { createConnection } from 'mysql2/promise';

/** SQLite takes no more values with one statement. */
const MOST_VALUES = 30_000;

/**
 * Whole rows of tables, by nothing but the driver.
 *
 * @typedef {{
 *   select(table: string, where: string, values: unknown[]): Promise<{columns: string[], rows: unknown[][]}>,
 *   insert(table: string, columns: string[], rows: unknown[][]): Promise<void>,
 *   together(work: () => Promise<void>): Promise<void>,
 *   end(): Promise<void>,
 * }} Tables
 */

/** @param {string} file of the embedded database @returns {Tables} */
export function tablesOfSqlite(file) {
  const database = new Database(file);
  database.exec('PRAGMA busy_timeout = 10000');
  return {
    async select(table, where, values) {
      const statement = database.prepare(`SELECT * FROM ${table} WHERE ${where}`);
      const columns = statement.columns().map((one) => one.name);
      return { columns, rows: statement.raw().all(...values) };
    },
    async insert(table, columns, rows) {
      for (const { sql, values } of inserting(table, columns, rows)) database.prepare(sql).run(...values);
    },
    async together(work) {
      database.exec('BEGIN IMMEDIATE');
      await work();
      database.exec('COMMIT');
    },
    async end() {
      database.close();
    },
  };
}

/** @param {string} databaseUrl @returns {Promise<Tables>} */
export async function tablesOfMariaDb(databaseUrl) {
  const mysql = await createConnection(databaseUrl.replace(/^mariadb:/, 'mysql:'));
  return {
    async select(table, where, values) {
      const sql = `SELECT * FROM ${table} WHERE ${where}`;
      const [rows, fields] = await mysql.query({ sql, values, rowsAsArray: true });
      return { columns: fields.map(({ name }) => name), rows };
    },
    async insert(table, columns, rows) {
      for (const { sql, values } of inserting(table, columns, rows)) await mysql.query(sql, values);
    },
    async together(work) {
      await mysql.query('START TRANSACTION');
      await work();
      await mysql.query('COMMIT');
    },
    end: () => mysql.end(),
  };
}

function* inserting(table, columns, rows) {
  const names = columns.map((one) => `\`${one}\``).join();
  const one = `(${columns.map(() => '?').join()})`;
  const most = Math.floor(MOST_VALUES / columns.length);
  for (let from = 0; from < rows.length; from += most) {
    const part = rows.slice(from, from + most);
    const all = part.map(() => one).join();
    yield { sql: `INSERT INTO \`${table}\` (${names}) VALUES ${all}`, values: part.flat() };
  }
}
