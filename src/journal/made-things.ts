import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActKind } from '../contract/acts.js';
import type { BusinessDate } from '../contract/business-date.js';
import { SchoolDirectory } from '../organization/index.js';
import { DomainError, holdRows } from '../platform/index.js';
import { Act, ActState } from './journal.entities.js';

const MAKER = { meal: 'cooking.meal', batch: 'cooking.batch', sample: 'cooking.sample' } as const satisfies Record<
  string,
  ActKind
>;
export type MadeThing = keyof typeof MAKER;

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
    const act = state?.reversedByActId === null ? await tx.findOneBy(Act, { id, kind: MAKER[thing] }) : null;
    if (act && (await this.serves(tx, act, schoolId, date))) return act;
    throw new DomainError(`journal.${thing}-not-found`, {}, { field });
  }

  /**
   * The states of the acts that brought something, held until `tx` ends, so that what rests on them cannot be missed by
   * whoever undoes them meanwhile.
   */
  holdMakers(tx: EntityManager, actIds: readonly string[]): Promise<ActState[]> {
    return holdRows(tx, ActState, { actId: In([...new Set(actIds)]) }, { actId: 'ASC' });
  }

  private async serves(tx: EntityManager, act: Act, schoolId: string, date: BusinessDate): Promise<boolean> {
    if (act.schoolId === schoolId) return true;
    if (act.kitchenId === null) return false;
    return (await this.directory.schoolsServedBy(tx, act.kitchenId, date)).includes(schoolId);
  }
}
