import { DomainError } from '../platform/index.js';

export interface ClassCount {
  classId: string;
  present: number;
  served: number;
}

/**
 * Checks a headcount against what can be: each class once, no more eaters than present, no more present than the class
 * has (X01). More is possible, a visitor or a pupil from another class, but then somebody says why.
 *
 * @param classes of the school, by id
 * @throws DomainError `organization.class-not-found`, `serving.class-named-twice`, `serving.more-than-possible`
 */
export function requirePossible(
  lines: readonly ClassCount[],
  classes: ReadonlyMap<string, { name: string; size: number }>,
  reason: string | null,
): void {
  lines.forEach(({ classId, present, served }, index) => {
    const group = classes.get(classId);
    const field = (name: string) => `lines.${index}.${name}`;
    if (group === undefined) throw new DomainError('organization.class-not-found', {}, { field: field('classId') });
    if (lines.findIndex((line) => line.classId === classId) !== index) {
      throw new DomainError('serving.class-named-twice', { className: group.name }, { field: field('classId') });
    }
    if (reason !== null || (served <= present && present <= group.size)) return;
    const details = { className: group.name, served, present, size: group.size };
    throw new DomainError('serving.more-than-possible', details, {
      field: field(served > present ? 'served' : 'present'),
      rule: 'X01',
    });
  });
}
