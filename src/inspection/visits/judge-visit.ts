import type { BusinessDate } from '../../contract/business-date.js';
import type { InspectionKind, InspectionStatus, OfficerRole } from '../../contract/http/inspection.js';
import { DomainError } from '../../platform/index.js';

/**
 * Whether somebody may know of a visit (I-11, vector 9). Once the officers are on site everybody may who may read the
 * school's findings; before, only inspectors of the area and those who take part. Of a drawn visit even a colleague need not
 * know: only who was drawn for it, or takes part.
 *
 * @param who `conductsHere`: he may himself inspect this school; `wasDrawn`: for this visit
 */
export function mayKnow(
  { status, isDrawn }: { status: InspectionStatus; isDrawn: boolean },
  who: { conductsHere: boolean; takesPart: boolean; wasDrawn: boolean },
): boolean {
  return status !== 'planned' || who.takesPart || who.wasDrawn || (who.conductsHere && !isDrawn);
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

/**
 * A drawn visit is planned for the last day of its draw. From the next day on everybody may read where it was to be, so that
 * one that has not begun by then begins no more (I-11).
 *
 * @param day on which it is to begin, or to be prepared
 * @throws DomainError `inspection.draw-over`
 */
export function requireWithinDraw(
  { status, drawId, plannedFor }: { status: InspectionStatus; drawId: string | null; plannedFor: BusinessDate },
  day: BusinessDate,
): void {
  if (status !== 'planned' || drawId === null || day <= plannedFor) return;
  throw new DomainError('inspection.draw-over', { day: plannedFor }, { rule: 'I-11' });
}

/**
 * A school that was visited lately is not visited again but on a clue or for what is still to be put right, which the visit then
 * names (I-10).
 *
 * @param visited the last visit that counts, and how many days one counts; null where there was none
 * @throws DomainError `inspection.visited-lately`
 */
export function requireClueForRepeat(visited: { on: BusinessDate; days: number } | null, reason: string | null): void {
  if (visited === null || (reason ?? '').trim() !== '') return;
  throw new DomainError(
    'inspection.visited-lately',
    { day: visited.on, days: visited.days },
    { field: 'reason', rule: 'I-10' },
  );
}
