import { type EntityManager, In } from 'typeorm';
import type { ActLine } from '../contract/acts.js';
import { ClassGroup } from '../organization/index.js';

export async function classNames(tx: EntityManager, classIds: readonly string[]): Promise<Map<string, string>> {
  const classes = await tx.findBy(ClassGroup, { id: In([...new Set(classIds)]) });
  return new Map(classes.map(({ id, name }) => [id, name]));
}

/** Lines as a sentence names them. */
export const words = (lines: readonly ActLine[]): string =>
  lines.map(({ name, count }) => (count === null ? name : `${name} ${count}`)).join('、');
