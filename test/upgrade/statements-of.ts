import { escape as escapeValue, type SqlValue } from 'mysql2';
import type { DataSource } from 'typeorm';

/** What makes the same database again out of an empty one of its kind: tables, rows, indexes, triggers. */
export function statementsOf(db: DataSource): Promise<string[]> {
  return db.options.type === 'better-sqlite3' ? ofSqlite(db) : ofMysql(db);
}

async function ofSqlite(db: DataSource): Promise<string[]> {
  const made: { type: string; name: string; sql: string }[] = await db.query(
    "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
  );
  const of = (type: string) => made.filter((one) => one.type === type);
  const statements = of('table').map(({ sql }) => sql);
  for (const { name } of of('table')) {
    const columns = ((await db.query(`PRAGMA table_info("${name}")`)) as { name: string }[]).map((one) => one.name);
    const quoted = columns.map((column) => `quote("${column}") AS "${column}"`).join(', ');
    for (const row of (await db.query(`SELECT ${quoted} FROM "${name}"`)) as Record<string, string>[]) {
      statements.push(`INSERT INTO "${name}" VALUES (${columns.map((column) => row[column]).join(', ')})`);
    }
  }
  return [...statements, ...[...of('index'), ...of('trigger')].map(({ sql }) => sql)];
}

async function ofMysql(db: DataSource): Promise<string[]> {
  const column = async (sql: string, name: string): Promise<string[]> =>
    ((await db.query(sql)) as Record<string, string>[]).map((row) => row[name] ?? '');
  const statements = ['SET FOREIGN_KEY_CHECKS = 0'];
  const tables = 'SELECT table_name AS t FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1';
  for (const table of await column(tables, 't')) {
    statements.push(...(await column(`SHOW CREATE TABLE ${table}`, 'Create Table')));
    for (const row of (await db.query(`SELECT * FROM ${table}`)) as Record<string, SqlValue>[]) {
      const values = Object.values(row).map((value) => escapeValue(value, false, 'Z'));
      statements.push(`INSERT INTO ${table} VALUES (${values.join(', ')})`);
    }
  }
  const triggers =
    'SELECT trigger_name AS t FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1';
  for (const trigger of await column(triggers, 't')) {
    const [made = ''] = await column(`SHOW CREATE TRIGGER ${trigger}`, 'SQL Original Statement');
    statements.push(made.replace(/^CREATE DEFINER=\S+ /, 'CREATE '));
  }
  return statements;
}
