import { createHash } from 'node:crypto';
import { createConnection } from 'mysql2';

const ROWS_AHEAD = 200;
const [ABSENT, PRESENT] = [Buffer.of(0), Buffer.of(1)];

/**
 * What a table holds, as a digest that keeps columns and rows apart: `CHECKSUM TABLE` of MariaDB is the same when a text has moved from one
 * column to the next. Rows are taken in as they come, and in that order.
 */
export class TableDigest {
  rows = 0;
  #hash = createHash('sha256');

  /** @param {string[]} columns their names, in the order of the values */
  constructor(columns) {
    this.columns = columns;
    this.#take(columns.map((name) => Buffer.from(name)));
  }

  /** @param {(Buffer | null)[]} values of one row, as the server writes them; null: none */
  add(values) {
    if (values.length !== this.columns.length)
      throw new Error(`${values.length} values for ${this.columns.length} columns`);
    this.#take(values);
    this.rows += 1;
  }

  /** @returns {string} how many rows there were, and what was in them; nothing can be added afterwards */
  end() {
    return `${this.rows} rows ${this.#hash.digest('hex')}`;
  }

  /** Each with its length before it, so that nothing can pass from one into the next. */
  #take(values) {
    for (const value of values) {
      if (value === null) this.#hash.update(ABSENT);
      else {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(value.length);
        this.#hash.update(PRESENT).update(length).update(value);
      }
    }
  }
}

/**
 * What every table of a database holds, in the order of their primary keys; a few rows are in memory at a time. On a node of a Galera all
 * that was committed anywhere before is waited for.
 *
 * @param {string} url of the database @returns {Promise<Map<string, string>>} the digest of each table, by its name
 */
export async function tableDigests(url) {
  const connection = createConnection({ uri: url.replace(/^mariadb:/, 'mysql:'), rowsAsArray: true });
  const ask = (sql) =>
    new Promise((resolve, reject) => connection.query(sql, (error, rows) => (error ? reject(error) : resolve(rows))));
  try {
    await ask('SET SESSION wsrep_sync_wait = 1');
    const columns = await ask(
      `SELECT table_name, column_name, column_key = 'PRI' FROM information_schema.columns JOIN information_schema.tables
         USING (table_schema, table_name) WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
       ORDER BY table_name, ordinal_position`,
    );
    const digests = new Map();
    for (const table of new Set(columns.map(([name]) => name))) {
      const own = columns.filter(([name]) => name === table);
      digests.set(table, await digestOf(connection, table, own));
    }
    return digests;
  } finally {
    connection.destroy();
  }
}

async function digestOf(connection, table, columns) {
  const quoted = (name) => `\`${name}\``;
  const key = columns.filter(([, , isOfKey]) => isOfKey).map(([, name]) => quoted(name));
  if (key.length === 0) throw new Error(`${table} has no primary key, so its rows have no order`);
  const names = columns.map(([, name]) => name);
  const digest = new TableDigest(names);
  const sql = `SELECT ${names.map(quoted).join()} FROM ${quoted(table)} ORDER BY ${key.join()}`;
  const rows = connection.query({ sql, typeCast: (field) => field.buffer() }).stream({ highWaterMark: ROWS_AHEAD });
  for await (const row of rows) digest.add(row);
  return digest.end();
}

/** @param {Map<string, string>[]} copies at least two @returns {string[]} tables that are not the same in all of them, or not in all */
export function differing(copies) {
  const names = new Set(copies.flatMap((copy) => [...copy.keys()]));
  return [...names].filter((name) => new Set(copies.map((copy) => copy.get(name))).size > 1);
}
