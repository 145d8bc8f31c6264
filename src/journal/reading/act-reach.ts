import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import type { Stage } from '../../contract/stages.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import { covers, listOf, type Principal, readRows, scopeOf } from '../../platform/index.js';
import { type Act, ActLink } from '../journal.entities.js';

/** What happens in these stages is done by the kitchen for every school it serves; later ones belong to one school. */
export const KITCHEN_STAGES: readonly Stage[] = ['acceptance', 'stock', 'storage', 'cooking'];

type Readable = Pick<Act, 'id' | 'kind' | 'schoolId' | 'kitchenId' | 'stage' | 'occurredAt'>;

/** Whose acts somebody may read: his own schools', what kitchens did on a day when they served them, and what was sent to them. */
@Injectable()
export class ActReach {
  constructor(private readonly directory: SchoolDirectory) {}

  async mayRead(tx: EntityManager, caller: Principal, act: Omit<Readable, 'kind'>): Promise<boolean> {
    if (await this.mayReadSchool(tx, caller, act.schoolId)) return true;
    for (const { thingId } of await tx.findBy(ActLink, { actId: act.id, thing: 'site' })) {
      if (await this.mayReadSchool(tx, caller, thingId)) return true;
    }
    if (act.kitchenId === null || !KITCHEN_STAGES.includes(act.stage)) return false;
    const served = await this.directory.schoolsServedBy(tx, act.kitchenId, businessDateOf(act.occurredAt));
    for (const schoolId of served) if (await this.mayReadSchool(tx, caller, schoolId)) return true;
    return false;
  }

  /** Those of the acts that the caller may read, in the order given. */
  async readable<A extends Readable>(tx: EntityManager, caller: Principal, acts: readonly A[]): Promise<A[]> {
    const ids = [...new Set(acts.map(({ schoolId }) => schoolId))];
    const scope = scopeOf(caller, 'school.read');
    const schools = ids.length === 0 ? [] : await readRows(tx, School, `id IN ${listOf(ids)}`, ids);
    const own = new Set(schools.filter((school) => covers(scope, school)).map(({ id }) => id));
    // One answer serves all acts of a kitchen's day, but for a dispatch: the school it went to may read that one alone
    const answers = new Map<string, boolean>();
    const readable: A[] = [];
    for (const act of acts) {
      const alone = act.kind === 'distribution.dispatch' ? act.id : '';
      if (own.has(act.schoolId)) {
        readable.push(act);
        continue;
      }
      const key = [act.schoolId, act.kitchenId, act.stage, businessDateOf(act.occurredAt), alone].join('|');
      const answer = answers.get(key) ?? (await this.mayRead(tx, caller, act));
      answers.set(key, answer);
      if (answer) readable.push(act);
    }
    return readable;
  }

  async mayReadSchool(tx: EntityManager, caller: Principal, schoolId: string): Promise<boolean> {
    const school = await tx.findOneBy(School, { id: schoolId });
    return school !== null && covers(scopeOf(caller, 'school.read'), school);
  }
}
