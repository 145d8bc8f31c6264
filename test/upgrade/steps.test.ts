import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type DataSourceOptions, getMetadataArgsStorage } from 'typeorm';
import '../../src/app/app.module.js';
import { migrations } from '../../src/app/migrations/index.js';
import { dataSourceOptions } from '../../src/platform/database/dialect/opening.js';
import { migrate, NewerDatabase, type Watch } from '../../src/platform/database/migrate.js';
import type { Settings } from '../../src/platform/index.js';
import { type OwnDatabase, ownDatabase } from '../setup/own-database.js';
import { load } from './load.js';
import { STEP_TESTS } from './step-tests.js';

type Database = Settings['database'];
const server = process.env.TEST_DATABASE_URL;
const ENTITIES = getMetadataArgsStorage().tables.map(({ target }) => target);
const BOOKKEEPING = new Set(['migrations', 'migration_turn', 'migration_under_way', 'sqlite_sequence']);

describe('the steps of the schema', () => {
  let folder: string;
  const made: OwnDatabase[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-steps-'));
  });
  afterAll(async () => {
    for (const database of made) await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function empty(): Promise<Database> {
    if (!server) return { kind: 'sqlite', file: join(folder, `${randomUUID()}.sqlite`) };
    const database = await ownDatabase(server);
    made.push(database);
    return { kind: 'mysql', url: database.url };
  }
  async function filled(): Promise<Database> {
    const database = await empty();
    await load('0.1', database);
    return database;
  }
  async function on<T>(
    database: Database,
    work: (db: DataSource) => Promise<T>,
    entities: NonNullable<DataSourceOptions['entities']> = [],
  ): Promise<T> {
    const db = await new DataSource({ ...dataSourceOptions(database), entities }).initialize();
    return work(db).finally(() => db.destroy());
  }
  const take = (database: Database, watch: Watch = {}, steps = migrations) =>
    on(database, (db) => migrate(db, steps, watch));

  /** Rows of every table, and what the entities would still change. */
  const state = (database: Database) =>
    on(
      database,
      async (db) => {
        const { upQueries } = await db.driver.createSchemaBuilder().log();
        const triggers = server
          ? 'SELECT TRIGGER_NAME AS name FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE() ORDER BY 1'
          : "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1";
        return {
          ...{ rows: await rowsOf(db), missing: upQueries.map(({ query }) => query) },
          triggers: ((await db.query(triggers)) as { name: string }[]).map(({ name }) => name),
          taken: await db.query('SELECT name FROM migrations ORDER BY id'),
        };
      },
      ENTITIES,
    );

  it.each([
    ['an empty database', empty],
    ['a database of release 0.1', filled],
  ])('take %s to the present schema, and a second time to nothing else', async (_, make) => {
    const database = await make();
    await take(database);
    const after = await state(database);
    expect(after.missing).toEqual([]);
    const boundaries: unknown[] = [];
    await take(database, { boundary: (...at) => void boundaries.push(at) });
    expect([boundaries, await state(database)]).toEqual([[], after]);
  });

  it.each([
    ['an empty database', empty],
    ['a database of release 0.1', filled],
  ])('may be killed at every boundary on their way from %s', async (_, make) => {
    const straight = await make();
    await take(straight);
    const expected = await state(straight);
    let database = await make();
    const seen = new Set<string>();
    for (let isDone = false; !isDone; ) {
      let crashed: Database | null = null;
      const started = on(database, (db) =>
        migrate(db, migrations, {
          async boundary(step, done) {
            if (seen.has(`${step} ${done}`)) return;
            // On SQLite all of a step is one transaction: of the three hundred statements of the first every eighth will do.
            if (!server && step === migrations[0]?.name && done % 8 !== 0) return;
            seen.add(`${step} ${done}`);
            crashed = await crash(db, database);
            throw new Error('killed');
          },
        }),
      );
      isDone = await started.then(
        () => true,
        (error: unknown) => {
          if (crashed === null) throw error;
          return false;
        },
      );
      database = crashed ?? database;
    }
    const later = migrations.slice(1).reduce((sum, step) => sum + (server ? step.mysql : step.sqlite).length, 0);
    expect(seen.size).toBeGreaterThan(later);
    expect(await state(database)).toEqual(expected);
  });

  /**
   * What a kill leaves: SQLite's files as they lie on the disk at this moment, or a server whose client is gone. What this
   * process does afterwards with what it has open is no part of that.
   */
  async function crash(db: DataSource, database: Database): Promise<Database> {
    if (database.kind === 'sqlite') {
      const copy = join(folder, `${randomUUID()}.sqlite`);
      for (const ending of ['', '-wal']) {
        if (existsSync(database.file + ending)) copyFileSync(database.file + ending, copy + ending);
      }
      return { kind: 'sqlite', file: copy };
    }
    const others = (await db.query(
      'SELECT id FROM information_schema.PROCESSLIST WHERE db = DATABASE() AND id <> CONNECTION_ID()',
    )) as { id: number }[];
    for (const { id } of others) await db.query(`KILL ${id}`).catch(() => undefined);
    return database;
  }

  it('do to rows what they are meant to do, and nothing else', async () => {
    const database = await filled();
    for (const [i, step] of migrations.entries()) {
      const test = STEP_TESTS[step.name];
      const before = await on(database, async (db) => {
        await test?.before(db);
        return rowsOf(db);
      });
      await take(database, {}, migrations.slice(0, i + 1));
      await on(database, async (db) => {
        await test?.after(db);
        const after = await rowsOf(db);
        if (!test) for (const [table, n] of Object.entries(before)) expect([table, after[table]]).toEqual([table, n]);
      });
    }
    expect(Object.keys(STEP_TESTS).filter((name) => !migrations.some((step) => step.name === name))).toEqual([]);
  });

  it('leave a database of tomorrow as it is, and say so in words', async () => {
    const database = await filled();
    await take(database);
    await on(database, (db) =>
      db.query("INSERT INTO migrations (timestamp, name) VALUES (1900000000001, 'Tomorrow1900000000001')"),
    );
    const before = await state(database);
    const refused = take(database);
    await expect(refused).rejects.toThrow(NewerDatabase);
    await expect(refused).rejects.toThrow(/数据库比程序新.*Tomorrow1900000000001.*newer than this program/s);
    expect(await state(database)).toEqual(before);
  });

  it('are taken once by several who start at the same time', async () => {
    const database = await empty();
    const waited: string[] = [];
    await Promise.all(
      Array.from({ length: 3 }, () =>
        on(database, async (db) => {
          // each lets the others have their turn
          const boundary = () => new Promise<void>((resume) => setImmediate(resume));
          await migrate(db, migrations, { boundary, say: (text) => void waited.push(text) });
        }),
      ),
    );
    const { missing, taken } = await state(database);
    expect([missing, taken.map(({ name }: { name: string }) => name)]).toEqual([
      [],
      migrations.map(({ name }) => name),
    ]);
    expect(waited.length).toBeGreaterThan(0);
  });

  it('say nothing of a column that somebody else had made: only a step that was broken off is believed', async () => {
    const database = await filled();
    await on(database, (db) => db.query('CREATE TABLE pulse (id varchar(10) NOT NULL)'));
    await expect(take(database)).rejects.toThrow(/exists/);
  });
});

async function rowsOf(db: DataSource): Promise<Record<string, number>> {
  const names = (await db.query(
    db.options.type === 'better-sqlite3'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
      : 'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() ORDER BY 1',
  )) as { name: string }[];
  const rows: Record<string, number> = {};
  for (const { name } of names) {
    if (BOOKKEEPING.has(name)) continue;
    const [found] = (await db.query(`SELECT COUNT(*) AS n FROM ${name}`)) as { n: unknown }[];
    rows[name] = Number(found?.n);
  }
  return rows;
}
