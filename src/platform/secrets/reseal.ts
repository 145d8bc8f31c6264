import { type EntityManager, type FindOptionsWhere, IsNull, MoreThan, Not } from 'typeorm';
import { sealedColumns } from './sealed-columns.js';
import type { Secrets } from './secrets.js';

const PAGE = 200;

export interface Resealed {
  /** Texts that are sealed with the new key now. */
  sealed: number;
  /** Texts that the old key does not open; they are left as they were. */
  unreadable: number;
}

/**
 * Seals everything anew that was sealed with the key before. Part of the caller's transaction: nothing or all of it.
 *
 * @param told how far it is, page by page
 */
export async function reseal(
  tx: EntityManager,
  secrets: Secrets,
  before: Secrets,
  told: (progress: Resealed & { table: string }) => void,
): Promise<Resealed> {
  const count = { sealed: 0, unreadable: 0 };
  for (const { entity, property, whereOf } of sealedColumns()) {
    const table = tx.connection.getMetadata(entity).tableName;
    for (let after = ''; ; ) {
      const where = { id: MoreThan(after), [property]: Not(IsNull()) } as FindOptionsWhere<{ id: string }>;
      const rows = await tx.find(entity, { where, order: { id: 'ASC' }, take: PAGE });
      for (const row of rows) {
        const plain = opened(before, String((row as unknown as Record<string, unknown>)[property]), whereOf(row.id));
        if (plain === null) count.unreadable += 1;
        else {
          await tx.update(entity, { id: row.id }, { [property]: secrets.seal(plain, whereOf(row.id)) });
          count.sealed += 1;
        }
      }
      if (rows.length > 0) told({ ...count, table });
      if (rows.length < PAGE) break;
      after = rows.at(-1)?.id ?? '';
    }
  }
  return count;
}

function opened(secrets: Secrets, sealed: string, where: string): string | null {
  try {
    return secrets.unseal(sealed, where);
  } catch {
    return null;
  }
}
