import { type EntityManager, In } from 'typeorm';
import type { ActLine } from '../contract/acts.js';
import type { JournalReader, OpenAct } from '../journal/index.js';
import { ClassGroup } from '../organization/index.js';

/** Asks about what is said to have been eaten, counted or cleared away before anything of the meal was cooked (R-F12). */
export async function askBeforeCooking(
  { tx, act, ask }: OpenAct,
  journal: JournalReader,
  mealId: string,
): Promise<void> {
  const cookedAt = await journal.firstCookedAt(tx, mealId);
  if (cookedAt !== null && cookedAt <= act.occurredAt) return;
  const details = { at: act.occurredAt.toISOString(), cookedAt: cookedAt?.toISOString() ?? null };
  ask('before-cooking', details, 'occurredAt');
}

export async function classNames(tx: EntityManager, classIds: readonly string[]): Promise<Map<string, string>> {
  const classes = await tx.findBy(ClassGroup, { id: In([...new Set(classIds)]) });
  return new Map(classes.map(({ id, name }) => [id, name]));
}

/** Lines as a sentence names them. */
export const words = (lines: readonly ActLine[]): string =>
  lines.map(({ name, count }) => (count === null ? name : `${name} ${count}`)).join('、');
