import type { DataSource, QueryRunner } from 'typeorm';
import type { UnitOfWork } from '../../src/platform/index.js';
import { requestId } from '../../src/platform/log/request-context.js';
import { StatementWatch } from '../../src/platform/metrics/statement-watch.js';

/** How many statements that match `pattern` the databases of this process answer while `work` runs. */
export async function statementsDuring(pattern: RegExp, work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(work, (sql) => pattern.test(sql))).length;
}

/** The statements that are answered in the course of requests while `work` runs; not what goes on after the commit. */
export function statementsOfRequests(work: () => Promise<unknown>): Promise<string[]> {
  return statementsOf(work, () => requestId() !== null);
}

async function statementsOf(work: () => Promise<unknown>, isMeant: (sql: string) => boolean): Promise<string[]> {
  const { took } = StatementWatch.prototype;
  const found: string[] = [];
  StatementWatch.prototype.took = function counted(this: StatementWatch, sql, ms) {
    if (isMeant(sql)) found.push(sql);
    took.call(this, sql, ms);
  };
  try {
    await work();
  } finally {
    StatementWatch.prototype.took = took;
  }
  return found;
}

/** A statement with what was bound in it. */
export interface Asked {
  sql: string;
  values: readonly unknown[];
}

/**
 * The reading statements of the platform while `work` runs, each shape once.
 *
 * @param isMeant asked as a statement is sent; without it all are, also those of what goes on by itself
 */
export async function readsDuring(
  uow: UnitOfWork,
  work: () => Promise<unknown>,
  isMeant: () => boolean = () => true,
): Promise<Asked[]> {
  const found = new Map<string, Asked>();
  const undo: (() => void)[] = [];
  for (const source of sourcesOf(uow)) {
    const create = source.createQueryRunner;
    const seen = new WeakSet<QueryRunner>();
    source.createQueryRunner = (mode) => {
      const runner = create(mode);
      if (seen.has(runner)) return runner;
      seen.add(runner);
      const { query } = runner;
      const kept = ((...asked: Parameters<QueryRunner['query']>) => {
        const [sql, values = []] = asked;
        const shape = sql.replace(/\?(,\s*\?)+/g, '?…');
        if (/^\s*\(?SELECT/i.test(sql) && isMeant()) found.set(shape, { sql, values: values as unknown[] });
        return query.apply(runner, asked);
      }) as QueryRunner['query'];
      undo.push(() => Object.assign(runner, { query }));
      return Object.assign(runner, { query: kept });
    };
    undo.push(() => Object.assign(source, { createQueryRunner: create }));
  }
  try {
    await work();
  } finally {
    for (const one of undo.reverse()) one();
  }
  return [...found.values()];
}

/** The two that `UnitOfWork` keeps to itself. */
function sourcesOf(uow: UnitOfWork): DataSource[] {
  const { source, readSource } = uow as unknown as { source: DataSource; readSource: DataSource };
  return [source, readSource];
}

/**
 * Tables, of those named, that the database would read from end to end for this statement: SQLite says so; MariaDB reads a small
 * table whole whatever keys there are, so of it is asked whether there is a key by which it could look.
 */
export async function readWhole(uow: UnitOfWork, { sql, values }: Asked, tables: readonly string[]): Promise<string[]> {
  const [source] = sourcesOf(uow) as [DataSource];
  const grows = growing(sql, tables);
  if (source.options.type === 'better-sqlite3') {
    const plan: { detail: string }[] = await source.query(`EXPLAIN QUERY PLAN ${sql}`, [...values]);
    return plan.flatMap(({ detail }) => {
      const name = /^SCAN (\w+)/.exec(detail)?.[1];
      return name !== undefined && grows(name) ? [`${name}: ${detail}`] : [];
    });
  }
  const plan: { table: string | null; type: string | null; possible_keys: string | null; key: string | null }[] =
    await source.query(`EXPLAIN ${sql}`, [...values]);
  return plan.flatMap(({ table, type, possible_keys: possible, key }) =>
    table !== null && grows(table) && ['ALL', 'index'].includes(type ?? '') && possible === null && key === null
      ? [`${table}: ${type}`]
      : [],
  );
}

/** Whether a name in the plan of the statement, a table's or one it has there, is one of those tables. */
function growing(sql: string, tables: readonly string[]): (name: string) => boolean {
  const bare = sql.replace(/[`"]/g, '');
  const names = new Map<string, string>();
  for (const [, table = '', alias = ''] of bare.matchAll(/(?:FROM|JOIN)\s+(\w+)(?:\s+(?:AS\s+)?(\w+))?/gi)) {
    names.set(table, table).set(alias, table);
  }
  return (name) => tables.includes(names.get(name) ?? name);
}

/** What TypeORM makes of a list without anything in it; SQLite plans it like any other, and reads nothing. */
const ASKS_NOTHING = /0\s*=\s*1/;
/** Of each of these there is more every day. */
const OWNERS = ['school_id', 'kitchen_id', 'place_id', 'camera_id', 'from_location', 'to_location'].join('|');
const FOR_YEARS = new RegExp(`^SCAN|\\((${OWNERS})=\\?( AND \\w+<\\?)?\\)$`);

/** Where SQLite would read all there is of the tables, or all that one school, kitchen, place or camera ever had, or had until then. */
export async function readForYears(
  uow: UnitOfWork,
  { sql, values }: Asked,
  tables: readonly string[],
): Promise<string[]> {
  if (ASKS_NOTHING.test(sql)) return [];
  const [source] = sourcesOf(uow) as [DataSource];
  const grows = growing(sql, tables);
  const plan: { detail: string }[] = await source.query(`EXPLAIN QUERY PLAN ${sql}`, [...values]);
  return plan.flatMap(({ detail }) => {
    const [, name = ''] = /^(?:SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
    return grows(name) && FOR_YEARS.test(detail) ? [detail] : [];
  });
}

/** What MariaDB did for a statement. `rows`: read of tables and keys, and of what it put together meanwhile; `sorted`: most at once, beside a key. */
export interface Examined {
  rows: number;
  sorted: number;
}

/** Runs the statement on MariaDB, and counts. */
export async function examined(uow: UnitOfWork, { sql, values }: Asked): Promise<Examined> {
  const [source] = sourcesOf(uow) as [DataSource];
  const runner = source.createQueryRunner();
  const reads = async () => {
    const rows: { Value: string }[] = await runner.query(
      "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%' OR Variable_name = 'Handler_icp_attempts'",
    );
    return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
  };
  try {
    // to ask how much was read reads a little itself
    const [first, before] = [await reads(), await reads()];
    const [answer]: { ANALYZE: string }[] = await runner.query(`ANALYZE FORMAT=JSON ${sql}`, [...values]);
    const rows = (await reads()) - before - (before - first);
    return { rows, sorted: mostSorted(JSON.parse(answer?.ANALYZE ?? '{}')) };
  } finally {
    await runner.release();
  }
}

/** The largest sort of a plan that was run. */
function mostSorted(node: unknown): number {
  if (node === null || typeof node !== 'object') return 0;
  const { filesort } = node as { filesort?: { r_output_rows?: number } };
  return Math.max(filesort?.r_output_rows ?? 0, ...Object.values(node).map(mostSorted));
}
