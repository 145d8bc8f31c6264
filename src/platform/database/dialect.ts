import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type {
  DataSourceOptions,
  EntityManager,
  EntityTarget,
  FindOptionsOrder,
  FindOptionsWhere,
  ObjectLiteral,
} from 'typeorm';
import type { Settings } from '../config/settings.js';

/**
 * The only file that knows which database is underneath. Everything that differs between SQLite and
 * MySQL/MariaDB is here: connection options, error codes, row locks, append-only triggers.
 */

/** Options without entities and migrations, which the caller adds. */
export function dataSourceOptions(database: Settings['database'], readonly = false): DataSourceOptions {
  if (database.kind === 'sqlite') {
    if (!readonly) mkdirSync(dirname(database.file), { recursive: true });
    return {
      type: 'better-sqlite3',
      // libsql ships its binary inside the package: no compiler is needed on the school's machine
      driver: createRequire(import.meta.url)('libsql'),
      database: database.file,
      readonly,
      statementCacheSize: 500,
      prepareDatabase: (connection: { pragma(text: string): unknown }) => {
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
    poolSize: 16,
    supportBigNumbers: true,
    extra: { connectTimeout: 10_000, waitForConnections: true },
  };
}

export function isSqlite(tx: EntityManager): boolean {
  return tx.dataSource.options.type === 'better-sqlite3';
}

/**
 * Reads rows and keeps them from changing until the transaction ends. Locks are taken in the order given:
 * always pass a total order, or two people at once will wait for each other.
 * On SQLite the transaction already holds the only write lock there is.
 */
export function lockRows<Entity extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  where: FindOptionsWhere<Entity> | FindOptionsWhere<Entity>[],
  order: FindOptionsOrder<Entity>,
): Promise<Entity[]> {
  return tx.find(entity, { where, order, ...(isSqlite(tx) ? {} : { lock: { mode: 'pessimistic_write' as const } }) });
}

/** A unique key decided that somebody else was first. */
export function isDuplicateKey(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** The database broke off one of two transactions that waited for each other: try again from the start. */
export function isDeadlock(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return errno === 1213 || errno === 1205 || code === 'SQLITE_BUSY' || code === 'SQLITE_BUSY_SNAPSHOT';
}

/** The database cannot be reached; nothing is known to be written. */
export function isConnectionLost(error: unknown): boolean {
  const { code } = driverError(error);
  return (
    typeof code === 'string' &&
    ['PROTOCOL_CONNECTION_LOST', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ER_CON_COUNT_ERROR'].includes(
      code,
    )
  );
}

function driverError(error: unknown): { errno?: number; code?: string } {
  if (typeof error !== 'object' || error === null) return {};
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  return inner as { errno?: number; code?: string };
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
