import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActKind } from '../../contract/acts.js';
import type { BusinessDate } from '../../contract/business-date.js';
import { SchoolDirectory } from '../../organization/index.js';
import { DomainError, holdRows, holdStanding, listOf } from '../../platform/index.js';
import { Act, ActState } from '../journal.entities.js';

/** Ready meals that are bought in are meal, batch and sample in one. */
const MAKERS = {
  meal: ['cooking.meal', 'acceptance.bought-meal'],
  batch: ['cooking.batch', 'acceptance.bought-meal'],
  sample: ['cooking.sample', 'acceptance.bought-meal'],
} as const satisfies Record<string, readonly ActKind[]>;
export type MadeThing = keyof typeof MAKERS;
const makes = (thing: MadeThing, kind: ActKind): boolean => (MAKERS[thing] as readonly ActKind[]).includes(kind);

/** An act on which another rests. */
export interface Resting extends Pick<Act, 'id' | 'kind' | 'schoolId' | 'kitchenId' | 'occurredAt'> {
  /** Reversed or refused. */
  isUndone: boolean;
}

const STANDS = { table: 'act_state', key: 'act_id', condition: 'reversed_by_act_id IS NULL' };

/**
 * Meals, batches and samples as other modules may refer to them. Each carries the id of the act that made it, so
 * warehouse and serving need not know the kitchen's tables: the journal knows whether it exists and still stands.
 */
@Injectable()
export class MadeThings {
  constructor(private readonly directory: SchoolDirectory) {}

  /**
   * The act that made the thing, which stands and keeps standing until `tx` ends. It must be `schoolId`'s own or of a
   * kitchen that serves the school on `date`, the day it is used: a meal is planned before a change and eaten after it.
   *
   * @throws DomainError `journal.meal-not-found`, `journal.batch-not-found`, `journal.sample-not-found`
   */
  async require(
    tx: EntityManager,
    thing: MadeThing,
    id: string,
    schoolId: string,
    date: BusinessDate,
    field: string,
  ): Promise<Act> {
    const [state] = await holdRows(tx, ActState, { actId: id }, { actId: 'ASC' });
    const act = state?.reversedByActId === null ? await tx.findOneBy(Act, { id, kind: In([...MAKERS[thing]]) }) : null;
    if (act && (await this.serves(tx, act, schoolId, date))) return act;
    throw new DomainError(`journal.${thing}-not-found`, {}, { field });
  }

  /**
   * Acts that something rests on, as they stand now. Nothing is locked: they are held by `hold`, once all has been read, so
   * that nobody waits for who still reads.
   */
  async standing(tx: EntityManager, actIds: readonly string[]): Promise<Resting[]> {
    const ids = [...new Set(actIds)];
    const rows: Record<'id' | 'kind' | 'school_id' | 'kitchen_id' | 'occurred_at' | 'reversed_by_act_id', string>[] =
      await tx.query(
        `SELECT act.id, act.kind, act.school_id, act.kitchen_id, act.occurred_at, state.reversed_by_act_id FROM act JOIN act_state state ON state.act_id = act.id WHERE act.id IN ${listOf(ids)}`,
        ids,
      );
    return rows.map(({ id, kind, ...row }) => ({
      ...{ id, kind: kind as ActKind, schoolId: row.school_id, kitchenId: row.kitchen_id },
      occurredAt: new Date(Number(row.occurred_at)),
      isUndone: row.reversed_by_act_id !== null,
    }));
  }

  /** As `require`, of what `standing` gave of the thing's act, and held later. @throws DomainError as `require` */
  async requireServing(
    tx: EntityManager,
    act: Resting | undefined,
    thing: MadeThing,
    { schoolId, date, field }: { schoolId: string; date: BusinessDate; field: string },
  ): Promise<void> {
    if (act !== undefined && makes(thing, act.kind) && !act.isUndone && (await this.serves(tx, act, schoolId, date)))
      return;
    throw new DomainError(`journal.${thing}-not-found`, {}, { field });
  }

  /**
   * Holds what `standing` gave until `tx` ends, so that what rests on it cannot be missed by whoever undoes it meanwhile.
   *
   * @param rests by act, what to say when it has been undone since it was read
   */
  async hold(tx: EntityManager, rests: ReadonlyMap<string, () => Promise<DomainError>>): Promise<void> {
    const ids = [...rests.keys()].sort();
    if (await holdStanding(tx, STANDS, ids)) return;
    const undone = (await this.standing(tx, ids)).find(({ isUndone }) => isUndone);
    const refusal = undone && (await rests.get(undone.id)?.());
    throw refusal ?? new Error('an act that was read is there and stands, and could not be held');
  }

  private async serves(
    tx: EntityManager,
    act: Pick<Act, 'schoolId' | 'kitchenId'>,
    schoolId: string,
    date: BusinessDate,
  ): Promise<boolean> {
    if (act.schoolId === schoolId) return true;
    if (act.kitchenId === null) return false;
    return (await this.directory.schoolsServedBy(tx, act.kitchenId, date)).includes(schoolId);
  }
}
