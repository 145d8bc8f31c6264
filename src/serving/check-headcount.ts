import type { Payer } from '../contract/payers.js';
import { DomainError } from '../platform/index.js';

/** So many portions on the money of one group. */
export interface GroupCount<Group extends Payer = Payer> {
  payer: Group;
  served: number;
}

export interface ClassCount {
  classId: string;
  present: number;
  served: number;
  payers: readonly GroupCount[];
}

/**
 * Checks a headcount against what can be: each class once, no more eaters than present, no more present than the class
 * has (X01). More is possible, a visitor or a pupil from another class, but then somebody says why. That more portions
 * are paid than were eaten is not possible, whatever the reason.
 *
 * @param classes of the school, by id
 * @throws DomainError `organization.class-not-found`, `serving.class-named-twice`, `serving.more-than-possible`,
 *   `serving.more-paid-than-ate`, `serving.payer-named-twice`
 */
export function requirePossible(
  lines: readonly ClassCount[],
  classes: ReadonlyMap<string, { name: string; size: number }>,
  reason: string | null,
): void {
  lines.forEach(({ classId, present, served, payers }, index) => {
    const group = classes.get(classId);
    const field = (name: string) => `lines.${index}.${name}`;
    if (group === undefined) throw new DomainError('organization.class-not-found', {}, { field: field('classId') });
    if (lines.findIndex((line) => line.classId === classId) !== index) {
      throw new DomainError('serving.class-named-twice', { className: group.name }, { field: field('classId') });
    }
    requireEachOnce(payers, field('payers'));
    const paid = payers.reduce((sum, one) => sum + one.served, 0);
    if (paid > served) {
      const details = { className: group.name, served, paid };
      throw new DomainError('serving.more-paid-than-ate', details, { field: field('payers'), rule: 'F-04' });
    }
    if (reason !== null || (served <= present && present <= group.size)) return;
    const details = { className: group.name, served, present, size: group.size };
    throw new DomainError('serving.more-than-possible', details, {
      field: field(served > present ? 'served' : 'present'),
      rule: 'X01',
    });
  });
}

/** @throws DomainError `serving.payer-named-twice` */
export function requireEachOnce(groups: readonly GroupCount[], field: string): void {
  const twice = groups.find(({ payer }, index) => groups.findIndex((other) => other.payer === payer) !== index);
  if (twice) throw new DomainError('serving.payer-named-twice', { payer: twice.payer }, { field });
}
