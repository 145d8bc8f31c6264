import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariaDb } from '../test/setup/mariadb.mjs';
import { build, prepare } from './prepare.mjs';
import { ROOT } from './root.mjs';

/**
 * Writes a schema step from the entities, for both databases: `npm run db:generate -- NNNN-name.sql`. It takes the steps
 * there are on an empty database and writes what is then still missing. A file whose step is in the list already is left
 * out of them and written anew, which is right only while it has not shipped.
 */
const file = process.argv[2];
await prepare({ programs: ['mariadb'] });
if (!/^\d{4}-[a-z-]+\.sql$/.test(file ?? '')) {
  process.stderr.write('usage: npm run db:generate -- NNNN-name.sql\n');
  process.exit(2);
}
await build({ pages: false });
await import('reflect-metadata');
const { DataSource, getMetadataArgsStorage, TableColumn } = await import('typeorm');
const { TableUtils } = await import('typeorm/schema-builder/util/TableUtils.js');
const { appendOnlyTriggers } = await import(`${ROOT}dist/src/platform/database/dialect/sql.js`);
const { dataSourceOptions } = await import(`${ROOT}dist/src/platform/database/dialect/opening.js`);
const { migrate } = await import(`${ROOT}dist/src/platform/database/migrate.js`);
const { APPEND_ONLY_TABLES } = await import(`${ROOT}dist/src/app/migrations/append-only.js`);
const { migrations } = await import(`${ROOT}dist/src/app/migrations/index.js`);
await import(`${ROOT}dist/src/app/app.module.js`);
const entities = getMetadataArgsStorage().tables.map(({ target }) => target);
const steps = migrations.filter((step) => step.file !== file);
const namesIn = (statements) => statements.flatMap((sql) => sql.match(/\b(IDX|UQ|FK|REL|CHK)_[0-9a-f]{20,}\b/g) ?? []);
const old = new Set(namesIn(steps.flatMap(({ sqlite, mysql }) => [...sqlite, ...mysql])));

const folder = await mkdtemp(join(tmpdir(), 'mingchu-schema-'));
const mariadb = await startMariaDb();
let unnamed = [];
try {
  await mariadb.query('CREATE DATABASE generated CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
  await generate('sqlite', { kind: 'sqlite', file: join(folder, 'generated.sqlite') });
  await generate('mysql', { kind: 'mysql', url: mariadb.url('generated') });
} finally {
  await mariadb.stop();
  await rm(folder, { recursive: true, force: true });
}
if (unnamed.length > 0) {
  process.stderr.write(
    `Give these a name of ours in the entity, as @Index('table_by_column', […]); TypeORM's may change with it:\n  ${[...new Set(unnamed)].join('\n  ')}\n`,
  );
  process.exit(1);
}

async function generate(name, database) {
  const source = await new DataSource({ ...dataSourceOptions(database), entities }).initialize();
  try {
    await migrate(source, steps);
    const there = await thingsThere(source, name);
    const columns = name === 'sqlite' ? await addedColumns(source) : [];
    for (const statement of columns) await source.query(statement);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const tables = [...columns, ...upQueries.map(({ query }) => query.trim())];
    const checks = name === 'mysql' ? source.entityMetadatas.flatMap((one) => mysqlChecks(one, there)) : [];
    const known = new Set(source.entityMetadatas.map(({ tableName }) => tableName));
    const triggers = APPEND_ONLY_TABLES.filter((table) => known.has(table) && !there.has(`${table}_no_update`)).flatMap(
      (table) => appendOnlyTriggers(source.options.type, table),
    );
    const statements = [...tables, ...checks, ...triggers];
    const names = namesIn(statements).filter((one) => !old.has(one));
    unnamed = [...unnamed, ...names];
    process.stdout.write(`${name}: ${statements.length} statements\n`);
    if (statements.length === 0) return;
    await writeFile(`${ROOT}src/app/migrations/${name}/${file}`, `${statements.join('\n;\n')}\n;\n`);
  } finally {
    await source.destroy();
  }
}

/**
 * A column that may be null, or says what it is for the rows of before, is added where it is; TypeORM would copy the whole
 * table on SQLite, and lose its triggers.
 */
async function addedColumns(source) {
  const runner = source.createQueryRunner();
  const statements = [];
  for (const { tableName, columns } of source.entityMetadatas) {
    const table = await runner.getTable(tableName);
    for (const column of columns) {
      const hasValue = column.isNullable || column.default !== undefined;
      if (!table || !hasValue || table.findColumnByName(column.databaseName)) continue;
      const options = TableUtils.createTableColumnOptions(column, source.driver);
      const type = source.driver.createFullType(new TableColumn(options));
      const rest = options.default === undefined ? '' : ` NOT NULL DEFAULT ${options.default}`;
      statements.push(`ALTER TABLE "${tableName}" ADD COLUMN "${column.databaseName}" ${type}${rest}`);
    }
  }
  return statements;
}

/** Names of triggers and of constraints that the steps have made. */
async function thingsThere(source, name) {
  const sql =
    name === 'mysql'
      ? 'SELECT TRIGGER_NAME AS name FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE() UNION SELECT CONSTRAINT_NAME FROM information_schema.TABLE_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()'
      : "SELECT name FROM sqlite_master WHERE type = 'trigger'";
  return new Set((await source.query(sql)).map((row) => row.name));
}

/** TypeORM writes CHECK constraints for SQLite but not for MySQL, which has them since 8.0.16 (MariaDB since 10.2). */
function mysqlChecks({ tableName, checks }, there) {
  return checks
    .filter(({ name }) => !there.has(name))
    .map(({ name, expression }) => `ALTER TABLE \`${tableName}\` ADD CONSTRAINT \`${name}\` CHECK (${expression})`);
}
