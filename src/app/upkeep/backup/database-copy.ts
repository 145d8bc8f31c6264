import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  type FileHandle,
  mkdir,
  mkdtemp,
  open,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Settings } from '../../../platform/config/settings.js';
import { dataSourceOptions } from '../../../platform/database/dialect/opening.js';
import { askDatabase } from '../open-database.js';
import { Refusal } from '../refusal.js';
import { runProgram } from '../run-program.js';

type Database = Settings['database'];

/** What makes a trigger somebody's: restored by another user of the database it would be refused. */
const DEFINER = /DEFINER\s*=\s*`(?:[^`]|``)*`@`(?:[^`]|``)*`\s*/g;

/**
 * Copies the database as it is at one moment, while the platform goes on writing: SQLite's own `VACUUM INTO`, which reads
 * like any other reader; MariaDB's `mariadb-dump` in one transaction.
 *
 * @param folder must be there
 * @returns the names of the files it has written into `folder`; they are on the disk
 * @throws Refusal `program.missing`, `program.failed`
 */
export async function copyDatabase(database: Database, folder: string): Promise<string[]> {
  if (database.kind === 'sqlite') {
    await askDatabase(database, async ({ query }) => {
      await query('PRAGMA query_only = OFF'); // which keeps it from writing into any file, also another one
      await query('VACUUM INTO ?', [join(folder, 'database.sqlite')]);
    });
    await chmod(join(folder, 'database.sqlite'), 0o600);
    await syncFile(join(folder, 'database.sqlite'));
    return ['database.sqlite'];
  }
  await withOptions(database.url, async (options, name) => {
    const common = [OPTIONS, '--no-tablespaces', '--skip-comments', '--default-character-set=utf8mb4'];
    const rows = ['--single-transaction', '--quick', '--hex-blob', '--skip-lock-tables', '--skip-triggers'];
    await dumpInto(join(folder, 'database.sql'), options, [...common, ...rows, name]);
    // apart, since only here the text is looked into: it is that of our own schema, and small
    const triggers = join(folder, 'triggers.sql');
    const onlyTriggers = ['--no-data', '--no-create-info', '--skip-lock-tables', '--triggers'];
    await dumpInto(triggers, options, [...common, ...onlyTriggers, name]);
    await writeFile(triggers, (await readFile(triggers, 'utf8')).replace(DEFINER, ''), { mode: 0o600, flush: true });
  });
  return ['database.sql', 'triggers.sql'];
}

async function dumpInto(path: string, options: FileHandle, args: readonly string[]): Promise<void> {
  const into = await open(path, 'wx', 0o600);
  try {
    await runProgram('mariadb-dump', args, { into, options });
    await into.sync();
  } finally {
    await into.close();
  }
}

/** @throws Refusal `restore.database-not-empty` */
export async function requireEmptyDatabase(database: Database): Promise<void> {
  if (database.kind === 'sqlite') {
    // A log that an earlier database left behind would be played into the new one
    const left = ['', '-wal', '-journal'].map((end) => `${database.file}${end}`).find((file) => existsSync(file));
    if (left !== undefined) throw new Refusal('restore.database-not-empty', { what: left });
    return;
  }
  const [row] = await askDatabase(database, ({ query }) =>
    query<{ name: string }>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name LIMIT 1',
    ),
  );
  if (row) throw new Refusal('restore.database-not-empty', { what: row.name });
}

/** Puts a copy into an empty database. Cut short it leaves part of it, on MariaDB also one that looks like a database. */
export async function putDatabase(database: Database, folder: string): Promise<void> {
  if (database.kind === 'sqlite') {
    const part = `${database.file}.part`;
    await mkdir(dirname(database.file), { recursive: true, mode: 0o700 });
    await copyFile(join(folder, 'database.sqlite'), part);
    await syncFile(part);
    await rename(part, database.file);
    await syncFile(dirname(database.file));
    return;
  }
  const together = (await isGalera(database)) ? [] : [TOGETHER];
  await withOptions(database.url, async (options, name) => {
    for (const file of ['database.sql', 'triggers.sql']) {
      const from = await open(join(folder, file));
      const args = [OPTIONS, ...together, '--default-character-set=utf8mb4', name];
      await runProgram('mariadb', args, { from, options }).finally(() => from.close());
    }
  });
}

/**
 * The rows of a table as one transaction, which the copy itself ends with its table: MariaDB then builds the indexes of an empty one at once
 * and not row by row.
 */
const TOGETHER = '--init-command=SET SESSION autocommit = 0';

/** There a transaction goes to all nodes as a whole, and may not be as large as a table. */
async function isGalera(database: Database): Promise<boolean> {
  const rows = await askDatabase(database, ({ query }) => query<{ Value: string }>("SHOW VARIABLES LIKE 'wsrep_on'"));
  return rows[0]?.Value === 'ON';
}

/** What a database at rest is copied into, and what is put back from. */
const COPY_FILES = ['database.sqlite', 'database.sql', 'triggers.sql'];

/** Makes a copy in a folder, in the place of an earlier one. @throws Refusal */
export async function copyDatabaseAnew(database: Database, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const file of COPY_FILES) await rm(join(folder, file), { force: true });
  await copyDatabase(database, folder);
  await syncFile(folder);
}

/**
 * Puts a copy in the place of what is in the database, which is gone. Nobody else may use the database meanwhile. Cut short,
 * it may be repeated.
 *
 * @throws Refusal `copy.none` and nothing is changed, `program.…`
 */
export async function putDatabaseInPlace(database: Database, folder: string): Promise<void> {
  const wanted = database.kind === 'sqlite' ? ['database.sqlite'] : ['database.sql', 'triggers.sql'];
  if (wanted.some((file) => !existsSync(join(folder, file)))) throw new Refusal('copy.none', { folder });
  if (database.kind === 'sqlite') {
    // a log of what was there would be played into the copy
    for (const end of ['-wal', '-shm', '-journal']) await rm(`${database.file}${end}`, { force: true });
  } else await dropTables(database);
  await putDatabase(database, folder);
}

async function dropTables(database: Database): Promise<void> {
  const source = await new DataSource(dataSourceOptions(database)).initialize();
  const runner = source.createQueryRunner();
  try {
    const rows = (await runner.query(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    )) as { name: string }[];
    await runner.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const { name } of rows) await runner.query(`DROP TABLE \`${name.replaceAll('`', '``')}\``);
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** On MySQL and MariaDB: how far the server's clock is ahead of `now`, in milliseconds; null on SQLite, which has none. */
export async function serverClockAheadMs(database: Database, now: () => Date): Promise<number | null> {
  if (database.kind === 'sqlite') return null;
  return askDatabase(database, async ({ query }) => {
    const before = now().getTime();
    const [row] = await query<{ ms: string | number }>('SELECT ROUND(UNIX_TIMESTAMP(NOW(3)) * 1000) AS ms');
    return Number(row?.ms) - (before + now().getTime()) / 2;
  });
}

/** Names descriptor 3, which `runProgram` gives its program. Opened by this name it is read from its beginning each time. */
export const OPTIONS = '--defaults-file=/dev/fd/3';

/**
 * Calls `work` with a file of address, user and password, as options of MariaDB's programs: on the command line everybody on this
 * machine could read them. The file has lost its name before the password is in it: whatever is killed leaves none behind.
 */
export async function withOptions(
  url: string,
  work: (options: FileHandle, database: string) => Promise<void>,
): Promise<void> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const lines = [
    '[client]',
    'protocol=tcp',
    `host=${hostname.replace(/^\[|\]$/g, '')}`,
    `port=${port || '3306'}`,
    `user=${quoted(decodeURIComponent(username))}`,
    `password=${quoted(decodeURIComponent(password))}`,
  ];
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-options-'));
  const file = join(folder, 'client.cnf');
  const options = await open(file, 'wx', 0o600);
  try {
    await rm(folder, { recursive: true });
    await options.writeFile(`${lines.join('\n')}\n`);
    await work(options, decodeURIComponent(pathname.slice(1)));
  } finally {
    await options.close();
  }
}

/** As an option file takes it. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** What was written, and of a folder its names, is on the disk when this returns. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
