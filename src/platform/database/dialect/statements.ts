import { type DataSource, QueryFailedError, type QueryRunner, QueryRunnerAlreadyReleasedError } from 'typeorm';

/** A connection of mysql2. */
export interface Made {
  query(sql: string, values: unknown[] | undefined, done: (error: unknown, result: object) => void): void;
}
/** What it says of a statement that gives no rows. */
interface Counted {
  affectedRows?: number;
}

/** How a statement is run; `run` sends it. */
export type Around = <T>(runner: QueryRunner, sql: string, run: () => Promise<T>) => Promise<T>;

/** Puts `around` about each statement that is sent from now on, by whatever way of TypeORM's. */
export function overEachStatement(source: DataSource, around: Around): void {
  const seen = new WeakSet<QueryRunner>();
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => {
    const runner = create(mode);
    if (seen.has(runner)) return runner; // on SQLite it is always the same one
    seen.add(runner);
    const query = source.options.type === 'better-sqlite3' ? directSqlite(source, runner) : directQuery(runner);
    const guarded: Query = (sql, ...more) => around(runner, sql, () => query(sql, ...more));
    return Object.assign(runner, { query: guarded });
  };
}

type Query = (sql: string, values?: unknown[], isStructured?: boolean) => Promise<unknown>;

/**
 * MySQL and MariaDB: from TypeORM's runner to the driver's connection without its own way there, which makes an emitter, a
 * stack trace and five promises for each statement.
 */
function directQuery(runner: QueryRunner): Query {
  return async (sql, values, isStructured = false) => {
    if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError();
    const connection: Made = await runner.connect();
    try {
      const raw = await new Promise<object>((resolve, reject) => {
        connection.query(sql, values, (error, result) => (error ? reject(error) : resolve(result)));
      });
      if (!isStructured) return raw;
      const [records, affected] = Array.isArray(raw) ? [raw, undefined] : [[], (raw as Counted).affectedRows];
      return { raw, records, affected };
    } catch (error) {
      throw new QueryFailedError(sql, values, error as Error);
    }
  };
}

/** SQLite's driver, as far as it is used here. */
export interface SqliteConnection {
  inTransaction: boolean;
  prepare(sql: string): SqliteStatement;
}
interface SqliteStatement {
  readonly reader: boolean;
  all(values: readonly unknown[]): object[];
  run(values: readonly unknown[]): { changes: number; lastInsertRowid: unknown };
}

/** So many statements are kept prepared; those of lists of all lengths come and go. */
const MOST_PREPARED = 500;

/**
 * SQLite: as `directQuery`. The driver answers at once, so TypeORM's own way costs more than most statements: a dozen promises,
 * an emitter, and the question anew whether the statement gives rows.
 */
function directSqlite(source: DataSource, runner: QueryRunner): Query {
  let preparedFor: SqliteConnection | null = null;
  const prepared = new Map<string, { statement: SqliteStatement; givesRows: boolean }>();
  const prepare = (sql: string) => {
    const { databaseConnection: connection } = source.driver as unknown as { databaseConnection: SqliteConnection };
    if (connection !== preparedFor) {
      prepared.clear();
      preparedFor = connection;
    }
    const known = prepared.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    const made = { statement, givesRows: statement.reader };
    prepared.set(sql, made);
    for (const oldest of prepared.keys()) {
      if (prepared.size <= MOST_PREPARED) break;
      prepared.delete(oldest);
    }
    return made;
  };
  return async (sql, values = [], isStructured = false) => {
    if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError();
    try {
      const { statement, givesRows } = prepare(sql);
      const bound = values.map((value) => (typeof value === 'boolean' ? Number(value) : value));
      if (givesRows) {
        const records = statement.all(bound);
        return isStructured ? { raw: records, records } : records;
      }
      const { changes, lastInsertRowid } = statement.run(bound);
      return isStructured ? { raw: lastInsertRowid, records: [], affected: changes } : lastInsertRowid;
    } catch (error) {
      throw new QueryFailedError(sql, values, error as Error);
    }
  };
}
