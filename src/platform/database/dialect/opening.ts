import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { DataSource, DataSourceOptions } from 'typeorm';
import type { Settings } from '../../config/settings.js';
import { columnsFor } from '../columns.js';
import type { Made } from './statements.js';

/**
 * Only this folder knows which database is underneath. Everything that differs between SQLite and
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
