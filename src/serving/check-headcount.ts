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

type Classes = ReadonlyMap<string, { name: string; size: number }>;

/**
 * Checks a headcount against what can be: each class once, no more portions paid than were eaten.
 *
 * @param classes of the school, by id
 * @throws DomainError `organization.class-not-found`, `serving.class-named-twice`, `serving.more-paid-than-ate`,
 *   `serving.payer-named-twice`
 */
export function requirePossible(lines: readonly ClassCount[], classes: Classes): void {
  lines.forEach(({ classId, served, payers }, index) => {
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
  });
}

/**
 * Why a headcount needs a reason: more eaters than present, or more present than the class has (X01), which is possible, a
 * visitor or a pupil from another class, but then somebody says so.
 *
 * @param classes those of the lines, by id
 * @returns DomainError `serving.more-than-possible` of the first such line
 */
export function whyMoreThanPossible(lines: readonly ClassCount[], classes: Classes): DomainError | null {
  for (const [index, { classId, present, served }] of lines.entries()) {
    const { name: className = '', size = 0 } = classes.get(classId) ?? {};
    if (served <= present && present <= size) continue;
    const field = `lines.${index}.${served > present ? 'served' : 'present'}`;
    const details = { className, served, present, size };
    return new DomainError('serving.more-than-possible', details, { field, rule: 'X01' });
  }
  return null;
}

/** @throws DomainError `serving.payer-named-twice` */
export function requireEachOnce(groups: readonly GroupCount[], field: string): void {
  const twice = groups.find(({ payer }, index) => groups.findIndex((other) => other.payer === payer) !== index);
  if (twice) throw new DomainError('serving.payer-named-twice', { payer: twice.payer }, { field });
}
