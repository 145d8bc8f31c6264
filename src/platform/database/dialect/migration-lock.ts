import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { isLocked } from './errors.js';
import { MigrationTurn } from './migration-turn.js';

/** That nobody else changes the schema; gone with the process, however it goes. */
export interface MigrationLock {
  /** The connection on which the schema is changed. */
  runner: QueryRunner;
  /** That it is still held: before a change of the schema, and in the transaction of each change of rows. @throws TurnLost */
  require(): Promise<void>;
  release(): Promise<void>;
}

const LOCK_TRY_SECONDS = 2;

/**
 * Waits until nobody else changes the schema of this database. MySQL and MariaDB: a named lock of the connection, which
 * holds for one server and ends with the connection, and the turn, which holds for all nodes of a cluster. SQLite: a lock on a
 * file beside the database, held by a transaction that is open in it.
 *
 * @param onWaiting called once when somebody else is at it
 */
export async function migrationLock(source: DataSource, onWaiting: () => void): Promise<MigrationLock> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    if (source.options.type === 'better-sqlite3') {
      const unlock = await lockFile(source, onWaiting);
      return {
        runner,
        require: () => Promise.resolve(),
        async release() {
          unlock();
          await runner.release();
        },
      };
    }
    let isSaid = false;
    const say = () => {
      if (!isSaid) onWaiting();
      isSaid = true;
    };
    await lockName(runner, say);
    const turn = await MigrationTurn.taken(runner, say);
    return {
      runner,
      require: () => turn.require(),
      async release() {
        await turn.release();
        await runner.query(`SELECT RELEASE_LOCK(${LOCK_NAME})`).catch(() => undefined);
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
