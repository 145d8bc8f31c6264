import type { InspectionKind, InspectionStatus, OfficerRole } from '../contract/http/inspection.js';

/**
 * Whether somebody may know of a visit (I-11, vector 9). Once the officers are on site everybody may who may read the
 * school's findings; before, only inspectors of the area and those who take part.
 *
 * @param who `conductsHere`: he may himself inspect this school
 */
export function mayKnow(status: InspectionStatus, who: { conductsHere: boolean; takesPart: boolean }): boolean {
  return status !== 'planned' || who.conductsHere || who.takesPart;
}

/** How many more inspectors a visit needs (I-05). Officers of the education office come in addition (I-14). */
export function inspectorsMissing(officers: readonly { role: OfficerRole }[], minimum: number): number {
  return Math.max(0, minimum - officers.filter(({ role }) => role === 'inspector').length);
}

/**
 * As what somebody takes part, or null when he may not: inspectors in any visit, those who may open findings (the
 * education office) in a joint one only (I-14).
 */
export function officerRole(
  kind: InspectionKind,
  who: { conducts: boolean; opensFindings: boolean },
): OfficerRole | null {
  if (who.conducts) return 'inspector';
  return kind === 'joint' && who.opensFindings ? 'education' : null;
}
