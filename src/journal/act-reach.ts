import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf } from '../contract/business-date.js';
import type { Stage } from '../contract/stages.js';
import { School, SchoolDirectory } from '../organization/index.js';
import { covers, type Principal, scopeOf } from '../platform/index.js';
import { type Act, ActLink } from './journal.entities.js';

/** What happens in these stages is done by the kitchen for every school it serves; later ones belong to one school. */
export const KITCHEN_STAGES: readonly Stage[] = ['acceptance', 'stock', 'storage', 'cooking'];

/** Whose acts somebody may read: his own schools', what kitchens did on a day when they served them, and what was sent to them. */
@Injectable()
export class ActReach {
  constructor(private readonly directory: SchoolDirectory) {}

  async mayRead(
    tx: EntityManager,
    caller: Principal,
    act: Pick<Act, 'id' | 'schoolId' | 'kitchenId' | 'stage' | 'occurredAt'>,
  ): Promise<boolean> {
    if (await this.mayReadSchool(tx, caller, act.schoolId)) return true;
    for (const { thingId } of await tx.findBy(ActLink, { actId: act.id, thing: 'site' })) {
      if (await this.mayReadSchool(tx, caller, thingId)) return true;
    }
    if (act.kitchenId === null || !KITCHEN_STAGES.includes(act.stage)) return false;
    const served = await this.directory.schoolsServedBy(tx, act.kitchenId, businessDateOf(act.occurredAt));
    for (const schoolId of served) if (await this.mayReadSchool(tx, caller, schoolId)) return true;
    return false;
  }

  async mayReadSchool(tx: EntityManager, caller: Principal, schoolId: string): Promise<boolean> {
    const school = await tx.findOneBy(School, { id: schoolId });
    return school !== null && covers(scopeOf(caller, 'school.read'), school);
  }
}
