import type { EntityManager } from 'typeorm';

export function isSqlite(tx: EntityManager): boolean {
  return tx.dataSource.options.type === 'better-sqlite3';
}

/** What drivers take. */
export type Bound = string | number | null | Buffer;
type Value = Bound | boolean | Date;
/** One row by its columns' names in the database; all rows of a call have the same columns. */
export type RawRow = Record<string, Value>;

/** Of two values the smaller, and the larger: SQLite and MySQL name them differently. */
export function leastOf(tx: EntityManager, a: string, b: string): string {
  return isSqlite(tx) ? `MIN(${a}, ${b})` : `LEAST(${a}, ${b})`;
}
export function greatestOf(tx: EntityManager, a: string, b: string): string {
  return isSqlite(tx) ? `MAX(${a}, ${b})` : `GREATEST(${a}, ${b})`;
}

/** The values of a group as one text, a JSON array: SQLite's driver takes longer to hand over rows than to make them. */
export function listInto(tx: EntityManager, expression: string): string {
  return `${isSqlite(tx) ? 'json_group_array' : 'JSON_ARRAYAGG'}(${expression})`;
}

/** What `listInto` has made: MySQL's driver reads it by itself. */
export function listFrom<T>(made: unknown): T[] {
  return typeof made === 'string' ? JSON.parse(made) : (made as T[]);
}

/** Texts of SQL, one after the other, as one text. */
export function joined(tx: EntityManager, parts: readonly string[]): string {
  return isSqlite(tx) ? `(${parts.join(' || ')})` : `CONCAT(${parts.join()})`;
}

/** `(?,?,?)` for a list of values; an empty list is `(NULL)`, which nothing equals. */
export function listOf(values: readonly unknown[]): string {
  return values.length === 0 ? '(NULL)' : `(${values.map(() => '?').join(',')})`;
}

/** Bytes as a driver gives them. */
export function bytesOf(value: ArrayBuffer | Uint8Array): Uint8Array {
  return value instanceof ArrayBuffer ? new Uint8Array(value) : value;
}

export function plain(value: Value): Bound {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : value;
}

/**
 * Statements that make the database itself refuse changes to rows of `table` once written.
 * @public `npm run db:generate` writes them into the schema step
 */
export function appendOnlyTriggers(kind: 'better-sqlite3' | 'mysql', table: string): string[] {
  return (['UPDATE', 'DELETE'] as const).map((action) => {
    const name = `${table}_no_${action.toLowerCase()}`;
    return kind === 'better-sqlite3'
      ? `CREATE TRIGGER "${name}" BEFORE ${action} ON "${table}" BEGIN SELECT RAISE(ABORT, 'append-only'); END`
      : `CREATE TRIGGER \`${name}\` BEFORE ${action} ON \`${table}\` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'`;
  });
}
