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
 * @param sizeOf pupils of each class of the school
 * @throws DomainError `organization.class-not-found`, `serving.class-named-twice`, `serving.more-than-possible`
 */
export function requirePossible(
  lines: readonly ClassCount[],
  sizeOf: ReadonlyMap<string, number>,
  reason: string | null,
): void {
  lines.forEach(({ classId, present, served }, index) => {
    const size = sizeOf.get(classId);
    const field = (name: string) => `lines.${index}.${name}`;
    if (size === undefined) throw new DomainError('organization.class-not-found', {}, { field: field('classId') });
    if (lines.findIndex((line) => line.classId === classId) !== index) {
      throw new DomainError('serving.class-named-twice', {}, { field: field('classId') });
    }
    if (reason !== null || (served <= present && present <= size)) return;
    const details = { served, present, size };
    throw new DomainError('serving.more-than-possible', details, {
      field: field(served > present ? 'served' : 'present'),
      rule: 'X01',
    });
  });
}
