import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type DataSource,
  type DataSourceOptions,
  type EntityManager,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
  QueryFailedError,
  type QueryRunner,
  QueryRunnerAlreadyReleasedError,
} from 'typeorm';
import type { Settings } from '../config/settings.js';
import { columnsFor } from './columns.js';
import { DatabaseSilent } from './patience.js';

/**
 * The only file that knows which database is underneath. Everything that differs between SQLite and
 * MySQL/MariaDB is here: connection options, error codes, row locks, append-only triggers.
 */

/** Connections for writing, and as many for reading: who waits for a lock takes none from those who only look. */
export const CONNECTIONS = 10;
/**
 * How long the server lets a statement wait for a lock. Longer than anybody here waits for it, and short, because a
 * connection we have given up stays in the server until then.
 */
const LOCK_WAIT_SECONDS = 5;

/** Options without entities and migrations, which the caller adds. */
export function dataSourceOptions(database: Settings['database'], readonly = false): DataSourceOptions {
  columnsFor(database.kind);
  if (database.kind === 'sqlite') {
    if (!readonly) mkdirSync(dirname(database.file), { recursive: true });
    return {
      type: 'better-sqlite3',
      // libsql ships its binary inside the package: no compiler is needed on the school's machine
      driver: createRequire(import.meta.url)('libsql'),
      database: database.file,
      readonly,
      prepareDatabase: (connection: { pragma(text: string): unknown }) => {
        // only until `whenStarted`: until then nobody waits for the event loop
        connection.pragma('busy_timeout = 5000');
        connection.pragma('foreign_keys = ON');
        if (readonly) {
          // libsql takes the `readonly` option and ignores it (0.5.29); this it obeys
          connection.pragma('query_only = ON');
          return;
        }
        connection.pragma('journal_mode = WAL');
        // FULL: an acknowledged record must survive a power cut, not only a crash of ours
        connection.pragma('synchronous = FULL');
      },
    };
  }
  return {
    // MariaDB describes its columns differently from MySQL, which TypeORM must know to compare schemas
    type: database.url.startsWith('mariadb:') ? 'mariadb' : 'mysql',
    url: database.url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    poolSize: CONNECTIONS,
    supportBigNumbers: true,
    extra: { connectTimeout: 5_000, waitForConnections: true, queueLimit: 1_000 },
  };
}

/** That nobody else changes the schema; gone with the process, however it goes. */
export interface MigrationLock {
  /** The connection on which the schema is changed. */
  runner: QueryRunner;
  release(): Promise<void>;
}

const LOCK_TRY_SECONDS = 2;

/**
 * Waits until nobody else changes the schema of this database. MySQL and MariaDB: a named lock of the connection, which
 * holds for one server; of instances on different nodes of a Galera cluster one is to be started first. SQLite: a lock on a
 * file beside the database, held by a transaction that is open in it.
 *
 * @param onWaiting called once when somebody else is at it
 */
export async function migrationLock(source: DataSource, onWaiting: () => void): Promise<MigrationLock> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    const unlock = source.options.type === 'better-sqlite3' ? await lockFile(source, onWaiting) : null;
    if (unlock === null) await lockName(runner, onWaiting);
    return {
      runner,
      async release() {
        unlock?.();
        if (unlock === null) await runner.query(`SELECT RELEASE_LOCK(${LOCK_NAME})`).catch(() => undefined);
        await runner.release();
      },
    };
  } catch (error) {
    await runner.release();
    throw error;
  }
}

/** One server may hold several databases of ours. */
const LOCK_NAME = `CONCAT('mingchu.schema.', LEFT(SHA1(DATABASE()), 40))`;

async function lockName(runner: QueryRunner, onWaiting: () => void): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    const seconds = isFirst ? 0 : LOCK_TRY_SECONDS;
    const [row] = (await runner.query(`SELECT GET_LOCK(${LOCK_NAME}, ${seconds}) AS held`)) as { held: unknown }[];
    if (Number(row?.held) === 1) return;
    if (isFirst) onWaiting();
  }
}

async function lockFile(source: DataSource, onWaiting: () => void): Promise<() => void> {
  const Database = createRequire(import.meta.url)('libsql') as new (
    path: string,
  ) => {
    exec(sql: string): void;
    close(): void;
  };
  const file = new Database(`${String(source.options.database)}.schema-lock`);
  file.exec('PRAGMA busy_timeout = 0');
  for (let isFirst = true; ; isFirst = false) {
    try {
      file.exec('BEGIN EXCLUSIVE');
      return () => file.close();
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (isFirst) onWaiting();
      await pause(LOCK_TRY_SECONDS * 100);
    }
  }
}

/** MySQL and MariaDB: what the statement would make is there already, or what it would take away is not there any more. */
export function isSchemaThere(error: unknown): boolean {
  return THERE_ERRNOS.has(driverError(error).errno ?? 0);
}
/** Tables, columns, keys, triggers and constraints that are there already; then those that are gone. */
const THERE_ERRNOS = new Set([1050, 1060, 1061, 1068, 1359, 1826, 3822, 1051, 1054, 1091, 1146, 1360, 3821]);

/** Called once the schema stands: from here on a lock of somebody else's holds up nobody but who meets it. */
export async function whenStarted(source: DataSource): Promise<void> {
  if (source.options.type === 'better-sqlite3') {
    // the driver waits on the event loop; we wait beside it
    await source.query('PRAGMA busy_timeout = 0');
    return;
  }
  const { pool } = source.driver as unknown as { pool: { on(event: 'connection', seen: (made: Made) => void): void } };
  pool.on('connection', (made) => {
    const seconds = LOCK_WAIT_SECONDS;
    made.query(
      `SET SESSION innodb_lock_wait_timeout = ${seconds}, lock_wait_timeout = ${seconds}`,
      [],
      () => undefined,
    );
  });
}

/** A connection of mysql2. */
interface Made {
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
interface SqliteConnection {
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

/** Whether SQLite is in a transaction. It ends one by itself when the disk is full or fails. */
export function isInTransaction(source: DataSource): boolean {
  const { databaseConnection } = source.driver as unknown as { databaseConnection: SqliteConnection };
  return databaseConnection.inTransaction;
}

const ISOLATED = new WeakSet<object>();

/**
 * MySQL and MariaDB: begins a READ COMMITTED transaction. That is said to each connection once, not to each transaction, which
 * is a statement less for all that is written.
 */
export async function beginReadCommitted(runner: QueryRunner): Promise<void> {
  await readCommitted(runner);
  await runner.startTransaction();
}

/** What is done on this connection from now on sees what is committed, and locks no more than the rows it finds. */
export async function readCommitted(runner: QueryRunner): Promise<void> {
  const connection: object = await runner.connect();
  if (!ISOLATED.has(connection)) {
    await runner.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    ISOLATED.add(connection);
  }
}

/** Begins to read the data of this one moment, until the runner is told `ROLLBACK`. */
export async function beginSnapshot(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type === 'better-sqlite3') {
    await runner.query('BEGIN');
    // The moment is that of the first row read
    await runner.query('SELECT 1 FROM sqlite_master');
    return;
  }
  await runner.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await runner.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
}

/** Throws the runner's connection away, also one that is still being made. What was sent on it is lost. */
export function abandon(runner: QueryRunner): void {
  void runner.connect().then(
    (connection: { destroy(): void }) => connection.destroy(),
    () => undefined,
  );
}

export function isSqlite(tx: EntityManager): boolean {
  return tx.dataSource.options.type === 'better-sqlite3';
}

/**
 * Reads rows and keeps them from changing until the transaction ends. Locks are taken in the order given:
 * always pass a total order, or two people at once will wait for each other.
 * On SQLite the transaction already holds the only write lock there is.
 *
 * On a cluster with several writers (Galera) the lock itself is known at its own server only, so a transaction that takes
 * one must also write something that whoever competes with it writes: the row itself, or as nearly every change does the
 * head of the audit log or of the school's journal. Where it writes neither it uses `holdRows` or `takeTurn`
 * (src/platform/README.md says which does what).
 */
export function lockRows<Entity extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  where: FindOptionsWhere<Entity> | FindOptionsWhere<Entity>[],
  order: FindOptionsOrder<Entity>,
): Promise<Entity[]> {
  return tx.find(entity, { where, order, ...(isSqlite(tx) ? {} : { lock: { mode: 'pessimistic_write' as const } }) });
}

/**
 * As `lockRows`, for rows that this transaction leaves as they are while it rests on them. On a cluster with several
 * writers a lock is known at its own server only; what goes to the others is what was written. So the rows are written,
 * each counting how often it was held, and of two transactions on different servers the later one is broken off.
 */
export async function holdRows<Entity extends ObjectLiteral & { holds: number }>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  where: FindOptionsWhere<Entity>,
  order: FindOptionsOrder<Entity>,
): Promise<Entity[]> {
  const rows = await lockRows(tx, entity, where, order);
  if (rows.length > 0 && !isSqlite(tx)) await tx.increment(entity, where, 'holds', 1);
  return rows;
}

/**
 * As `holdRows` with one statement, for rows that were read before without a lock: whether `condition` still holds of all of
 * them, which then keep so until the transaction ends. On SQLite what was read in the transaction holds anyway.
 *
 * @param ids in any order; locked in the order of the key
 */
export async function holdStanding(
  tx: EntityManager,
  { table, key, condition }: { table: string; key: string; condition: string },
  ids: readonly string[],
): Promise<boolean> {
  if (isSqlite(tx) || ids.length === 0) return true;
  const { affectedRows }: { affectedRows: number } = await tx.query(
    `UPDATE \`${table}\` SET holds = holds + 1 WHERE \`${key}\` IN ${listOf(ids)} AND ${condition} ORDER BY \`${key}\``,
    [...ids],
  );
  return affectedRows === ids.length;
}

/** Makes those who take turns by one name follow each other, each until its transaction ends; also on a cluster. */
export async function takeTurn(tx: EntityManager, name: string): Promise<void> {
  await writeRows(tx, 'turn', [{ name, taken: 1 }], { put: ['name'], set: { taken: 'old.taken + 1' } });
}

/** Goes at the end of a SELECT of our own; see `lockRows`. */
export function forUpdate(tx: EntityManager): string {
  return isSqlite(tx) ? '' : ' FOR UPDATE';
}

/** What drivers take. */
export type Bound = string | number | null | Buffer;
type Value = Bound | boolean | Date;
/** One row by its columns' names in the database; all rows of a call have the same columns. */
export type RawRow = Record<string, Value>;

/** SQLite takes no more than 32,766 values with one statement, a MySQL packet no more than 16 MB. */
const MOST_VALUES = 30_000;
const MOST_ROWS = 2_000;

/** Whether an INSERT can answer with the rows as they are kept then: SQLite and MariaDB do, MySQL does not. */
export function givesBack({ dataSource }: EntityManager): boolean {
  return dataSource.options.type !== 'mysql';
}

/**
 * `insert` fails when a key is taken; `returning` as that, and answers with these columns. `put` replaces the row that has it, `add` leaves that one alone. `set` for `put`: how a
 * column comes about where the row is there already, from `old.x` and `new.x`; without it, by what the new row says.
 */
type Writing = 'insert' | 'add' | { returning: string } | Replacing;
type Replacing = { put: readonly string[]; set?: Readonly<Record<string, string>> };

/**
 * Writes rows with one statement for up to some thousands of them. For where rows come in masses; TypeORM takes ten times as
 * long.
 */
export async function writeRows(
  tx: EntityManager,
  table: string,
  rows: readonly RawRow[],
  how: Writing = 'insert',
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values: Bound[] = [];
  for (const row of rows) for (const column of columns) values.push(plain(row[column] ?? null));
  await writeValues(tx, table, columns, values, how);
}

/** As `writeRows`, of rows whose values follow each other, row by row, in the order of the columns. @returns what `returning` asks for */
export async function writeValues(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  values: readonly Bound[],
  how: Writing = 'insert',
): Promise<ObjectLiteral[]> {
  const answers: ObjectLiteral[] = [];
  const most = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length)) * columns.length;
  for (let from = 0; from < values.length; from += most) {
    const part = values.length <= most ? values : values.slice(from, from + most);
    const answer = await tx.query(writing(tx, table, columns, part.length / columns.length, how), part as Bound[]);
    if (Array.isArray(answer)) answers.push(...answer);
  }
  return answers;
}

/** Texts of the statements by which every act writes its rows. */
const INSERTS = new Map<string, string>();
/** Of so many rows at once. */
const MOST_KEPT = 4;

function writing(tx: EntityManager, table: string, columns: readonly string[], count: number, how: Writing): string {
  const answered = typeof how === 'object' && 'returning' in how ? ` RETURNING ${how.returning}` : '';
  const isKept = (how === 'insert' || answered !== '') && count <= MOST_KEPT;
  const key = isKept ? `${table} ${count} ${columns.join()}${answered}` : '';
  const kept = INSERTS.get(key);
  if (kept !== undefined) return kept;
  const verb = how === 'add' ? (isSqlite(tx) ? 'INSERT OR IGNORE' : 'INSERT IGNORE') : 'INSERT';
  const ending = typeof how === 'object' && 'put' in how ? ` ${replacing(tx, table, columns, how)}` : answered;
  const one = `(${columns.map(() => '?').join(',')})`;
  const names = columns.map((column) => `\`${column}\``).join(',');
  const all = Array.from({ length: count }, () => one).join(',');
  const sql = `${verb} INTO \`${table}\` (${names}) VALUES ${all}${ending}`;
  if (isKept) INSERTS.set(key, sql);
  return sql;
}

/** Changes columns of rows by their key, each to values of its own, with one statement. For at most some hundreds. */
export async function changeRows(
  tx: EntityManager,
  table: string,
  key: string,
  rows: readonly RawRow[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).filter((column) => column !== key);
  const cases = rows.map(() => 'WHEN ? THEN ?').join(' ');
  const set = columns.map((column) => `\`${column}\` = CASE \`${key}\` ${cases} END`).join(', ');
  const ids = rows.map((row) => row[key] ?? null);
  const values = columns.flatMap((column) => rows.flatMap((row) => [row[key] ?? null, plain(row[column] ?? null)]));
  await tx.query(`UPDATE \`${table}\` SET ${set} WHERE \`${key}\` IN ${listOf(ids)}`, [...values, ...ids]);
}

function replacing(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  { put: keys, set = {} }: Replacing,
): string {
  const ofNew = (column: string) => (isSqlite(tx) ? `excluded.\`${column}\`` : `VALUES(\`${column}\`)`);
  const assigned = columns
    .filter((column) => !keys.includes(column))
    .map((column) => {
      const rule = (set[column] ?? `new.${column}`)
        .replace(/\bold\.(\w+)/g, `\`${table}\`.\`$1\``)
        .replace(/\bnew\.(\w+)/g, (_, name: string) => ofNew(name));
      return `\`${column}\` = ${rule}`;
    });
  const conflict = isSqlite(tx)
    ? `ON CONFLICT (${keys.map((key) => `\`${key}\``).join(',')}) DO UPDATE SET`
    : 'ON DUPLICATE KEY UPDATE';
  return `${conflict} ${assigned.join(', ')}`;
}

/** Of two values the smaller, and the larger: SQLite and MySQL name them differently. */
export function leastOf(tx: EntityManager, a: string, b: string): string {
  return isSqlite(tx) ? `MIN(${a}, ${b})` : `LEAST(${a}, ${b})`;
}
export function greatestOf(tx: EntityManager, a: string, b: string): string {
  return isSqlite(tx) ? `MAX(${a}, ${b})` : `GREATEST(${a}, ${b})`;
}

/** The values of a group as one text, a JSON array: SQLite's driver takes longer to hand over rows than to make them. */
export function listInto(tx: EntityManager, expression: string): string {
  return `${isSqlite(tx) ? 'json_group_array' : 'JSON_ARRAYAGG'}(${expression})`;
}

/** What `listInto` has made: MySQL's driver reads it by itself. */
export function listFrom<T>(made: unknown): T[] {
  return typeof made === 'string' ? JSON.parse(made) : (made as T[]);
}

/** Texts of SQL, one after the other, as one text. */
export function joined(tx: EntityManager, parts: readonly string[]): string {
  return isSqlite(tx) ? `(${parts.join(' || ')})` : `CONCAT(${parts.join()})`;
}

/** `(?,?,?)` for a list of values; an empty list is `(NULL)`, which nothing equals. */
export function listOf(values: readonly unknown[]): string {
  return values.length === 0 ? '(NULL)' : `(${values.map(() => '?').join(',')})`;
}

/** Bytes as a driver gives them. */
export function bytesOf(value: ArrayBuffer | Uint8Array): Uint8Array {
  return value instanceof ArrayBuffer ? new Uint8Array(value) : value;
}

export function plain(value: Value): Bound {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : value;
}

/** A unique key decided that somebody else was first. */
export function isDuplicateKey(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** The database broke off one of two transactions that waited for each other: try again from the start. */
export function isDeadlock(error: unknown): boolean {
  const { errno } = driverError(error);
  return errno === 1213 || errno === 1205;
}

/** SQLite: somebody else holds the file; nothing has been done. */
export function isLocked(error: unknown): boolean {
  const { code } = driverError(error);
  return typeof code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(code);
}

/** The connection is gone, or none could be made. */
export function isConnectionLost(error: unknown): boolean {
  const { code, errno, fatal } = driverError(error);
  if (error instanceof DatabaseSilent || LOST.has(String(code)) || GONE_ERRNOS.has(errno ?? 0)) return true;
  // what mysql2 says of a connection that was cut under it has no code
  return fatal === true && code === undefined;
}

/** The database has no room left. */
export function isFull(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return code === 'SQLITE_FULL' || FULL_ERRNOS.has(errno ?? 0);
}

/**
 * The database cannot be reached, read or written for now, which is nobody's mistake: whoever asked may ask again.
 * Whatever the statement was, it has not been done, or it is not known to be.
 */
export function isUnavailable(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return (
    isLocked(error) ||
    isFull(error) ||
    isConnectionLost(error) ||
    isDeadlock(error) ||
    BUSY_ERRNOS.has(errno ?? 0) ||
    (typeof code === 'string' && /^SQLITE_(IOERR|READONLY|CANTOPEN|NOMEM|PROTOCOL|INTERRUPT)/.test(code)) ||
    (error instanceof Error && CLOSED_OR_FULL.test(error.message))
  );
}

/** What mysql2 and TypeORM say without a code: of too many who wait, and of an instance that is just being stopped. */
const CLOSED_OR_FULL = /^(Queue limit reached\.|Pool is closed\.|Connection is not established with \w+ database)$/;

const LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
]);
/** Server shutdown, aborted or killed connection, Galera node that is not ready; also a server that knows us no more. */
const GONE_ERRNOS = new Set([
  1040, 1042, 1044, 1045, 1047, 1049, 1053, 1077, 1080, 1152, 1158, 1159, 1160, 1161, 1184, 1203, 1927,
]);
/** Disk full, table full, no space in the temporary folder, errors of the storage engine's files. */
const FULL_ERRNOS = new Set([1021, 1114]);
/** Out of memory or files, read-only, interrupted or timed out statements, read and write errors of the disk. */
const BUSY_ERRNOS = new Set([1003, 1024, 1026, 1030, 1037, 1038, 1041, 1135, 1290, 1317, 1689, 1792, 1836, 1969, 3024]);

function driverError(error: unknown): { errno?: number; code?: string; fatal?: boolean } {
  if (typeof error !== 'object' || error === null) return {};
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  return inner as { errno?: number; code?: string; fatal?: boolean };
}

/**
 * Statements that make the database itself refuse changes to rows of `table` once written.
 * @public `npm run db:generate` writes them into the schema step
 */
export function appendOnlyTriggers(kind: 'better-sqlite3' | 'mysql', table: string): string[] {
  return (['UPDATE', 'DELETE'] as const).map((action) => {
    const name = `${table}_no_${action.toLowerCase()}`;
    return kind === 'better-sqlite3'
      ? `CREATE TRIGGER "${name}" BEFORE ${action} ON "${table}" BEGIN SELECT RAISE(ABORT, 'append-only'); END`
      : `CREATE TRIGGER \`${name}\` BEFORE ${action} ON \`${table}\` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'`;
  });
}
