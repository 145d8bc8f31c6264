import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariaDb } from './mariadb.mjs';
import { build, prepare, ROOT } from './prepare.mjs';

/**
 * Writes the schema step from the entities, for both databases: `npm run db:generate -- [FILE]`.
 * With a FILE that exists it is written anew, which is right only while it has not shipped.
 */
const file = process.argv[2] ?? '0001-first.sql';
await prepare({ programs: ['mariadb'] });
await build({ pages: false });
await import('reflect-metadata');
const { DataSource, getMetadataArgsStorage } = await import('typeorm');
const { appendOnlyTriggers, dataSourceOptions } = await import(`${ROOT}dist/src/platform/database/dialect.js`);
const { APPEND_ONLY_TABLES } = await import(`${ROOT}dist/src/app/migrations/append-only.js`);

for (const path of await readdir(`${ROOT}dist/src`, { recursive: true })) {
  if (path.endsWith('.js') && !path.startsWith('app/')) await import(`${ROOT}dist/src/${path}`);
}
const entities = getMetadataArgsStorage().tables.map(({ target }) => target);

const folder = await mkdtemp(join(tmpdir(), 'mingchu-schema-'));
const mariadb = await startMariaDb();
try {
  await mariadb.query('CREATE DATABASE generated CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
  await generate('sqlite', { kind: 'sqlite', file: join(folder, 'generated.sqlite') });
  await generate('mysql', { kind: 'mysql', url: mariadb.url('generated') });
} finally {
  await mariadb.stop();
  await rm(folder, { recursive: true, force: true });
}

async function generate(name, database) {
  const source = await new DataSource({ ...dataSourceOptions(database), entities }).initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  const tables = upQueries.map(({ query }) => query);
  const checks = name === 'mysql' ? source.entityMetadatas.flatMap(mysqlChecks) : [];
  const known = new Set(source.entityMetadatas.map(({ tableName }) => tableName));
  const triggers = APPEND_ONLY_TABLES.filter((table) => known.has(table)).flatMap((table) =>
    appendOnlyTriggers(source.options.type, table),
  );
  await source.destroy();
  const statements = [...tables, ...checks, ...triggers];
  await writeFile(`${ROOT}src/app/migrations/${name}/${file}`, `${statements.join('\n;\n')}\n;\n`);
  process.stdout.write(`${name}: ${statements.length} statements\n`);
}

/** TypeORM writes CHECK constraints for SQLite but not for MySQL, which has them since 8.0.16 (MariaDB since 10.2). */
function mysqlChecks({ tableName, checks }) {
  return checks.map(
    ({ name, expression }) => `ALTER TABLE \`${tableName}\` ADD CONSTRAINT \`${name}\` CHECK (${expression})`,
  );
}
