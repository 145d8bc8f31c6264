import type { DataSource, QueryRunner } from 'typeorm';
import type { SqliteConnection } from './statements.js';

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
