import type { EntityManager, EntityTarget, FindOptionsOrder, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { isSqlite, listOf } from './sql.js';
import { writeRows } from './writing.js';

/**
 * Reads rows and keeps them from changing until the transaction ends. Locks are taken in the order given:
 * always pass a total order, or two people at once will wait for each other.
 * On SQLite the transaction already holds the only write lock there is.
 *
 * On a cluster with several writers (Galera) the lock itself is known at its own server only, so a transaction that takes
 * one must also write something that whoever competes with it writes: the row itself, or as nearly every change does the
 * head of the audit log or of the school's journal. Where it writes neither it uses `holdRows` or `takeTurn`
 * (src/platform/README.md says which does what).
 */
export function lockRows<Entity extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  where: FindOptionsWhere<Entity> | FindOptionsWhere<Entity>[],
  order: FindOptionsOrder<Entity>,
): Promise<Entity[]> {
  return tx.find(entity, { where, order, ...(isSqlite(tx) ? {} : { lock: { mode: 'pessimistic_write' as const } }) });
}

/**
 * As `lockRows`, for rows that this transaction leaves as they are while it rests on them. On a cluster with several
 * writers a lock is known at its own server only; what goes to the others is what was written. So the rows are written,
 * each counting how often it was held, and of two transactions on different servers the later one is broken off.
 */
export async function holdRows<Entity extends ObjectLiteral & { holds: number }>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  where: FindOptionsWhere<Entity>,
  order: FindOptionsOrder<Entity>,
): Promise<Entity[]> {
  const rows = await lockRows(tx, entity, where, order);
  if (rows.length > 0 && !isSqlite(tx)) await tx.increment(entity, where, 'holds', 1);
  return rows;
}

/**
 * As `holdRows` with one statement, for rows that were read before without a lock: whether `condition` still holds of all of
 * them, which then keep so until the transaction ends. On SQLite what was read in the transaction holds anyway.
 *
 * @param ids in any order; locked in the order of the key
 */
export async function holdStanding(
  tx: EntityManager,
  { table, key, condition }: { table: string; key: string; condition: string },
  ids: readonly string[],
): Promise<boolean> {
  if (isSqlite(tx) || ids.length === 0) return true;
  const { affectedRows }: { affectedRows: number } = await tx.query(
    `UPDATE \`${table}\` SET holds = holds + 1 WHERE \`${key}\` IN ${listOf(ids)} AND ${condition} ORDER BY \`${key}\``,
    [...ids],
  );
  return affectedRows === ids.length;
}

/** Makes those who take turns by one name follow each other, each until its transaction ends; also on a cluster. */
export async function takeTurn(tx: EntityManager, name: string): Promise<void> {
  await writeRows(tx, 'turn', [{ name, taken: 1 }], { put: ['name'], set: { taken: 'old.taken + 1' } });
}

/** Goes at the end of a SELECT of our own; see `lockRows`. */
export function forUpdate(tx: EntityManager): string {
  return isSqlite(tx) ? '' : ' FOR UPDATE';
}
