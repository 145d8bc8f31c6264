import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { migrations } from '../../src/app/migrations/index.js';
import { dataSourceOptions } from '../../src/platform/database/dialect/opening.js';
import { migrate } from '../../src/platform/database/migrate.js';
import type { Settings } from '../../src/platform/index.js';
import { ownDatabase } from '../setup/own-database.js';
import { statementsOf } from '../upgrade/statements-of.js';

type Database = Settings['database'];

/** The database under test: `TEST_DATABASE_URL` (a MySQL/MariaDB server), or a SQLite file in `folder`. */
export async function emptyDatabase(folder: string): Promise<{ settings: Database; drop(): Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    return { settings: { kind: 'sqlite', file: join(folder, 'test.sqlite') }, drop: () => Promise.resolve() };
  }
  const { url, drop } = await ownDatabase(server);
  return { settings: { kind: 'mysql', url }, drop };
}

let ofSqlite: Promise<Buffer> | null = null;
let ofMysql: Promise<string> | null = null;

/** Puts in the schema as a start would make it step by step: the steps are taken once, and what they made is copied. */
export async function fillWithSchema(database: Database): Promise<void> {
  if (database.kind === 'sqlite') {
    ofSqlite ??= sqliteWithSchema();
    await writeFile(database.file, await ofSqlite);
    return;
  }
  ofMysql ??= mysqlWithSchema();
  const connection = await createConnection({ uri: database.url, multipleStatements: true });
  await connection.query(await ofMysql).finally(() => connection.end());
}

async function sqliteWithSchema(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-schema-'));
  const file = join(folder, 'schema.sqlite');
  await takeSteps({ kind: 'sqlite', file }, async (source) => {
    await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
  });
  const made = await readFile(file);
  await rm(folder, { recursive: true });
  return made;
}

async function mysqlWithSchema(): Promise<string> {
  const { settings, drop } = await emptyDatabase('');
  let statements: string[] = [];
  await takeSteps(settings, async (source) => {
    statements = await statementsOf(source);
  });
  await drop();
  return statements.join(';\n');
}

async function takeSteps(database: Database, look: (source: DataSource) => Promise<void>): Promise<void> {
  const source = await new DataSource(dataSourceOptions(database)).initialize();
  await migrate(source, migrations);
  await look(source);
  await source.destroy();
}
