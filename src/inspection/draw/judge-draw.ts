import type { BusinessDate } from '../../contract/business-date.js';
import type { DrawStatus } from '../../contract/http/draws.js';
import { DomainError } from '../../platform/index.js';
import type { DrawPlan } from './draw-lists.js';

/**
 * How far a draw is. Its outcome is for everybody once nothing of it can still be given away: every drawn visit has begun, or
 * its last day has passed, after which none of them begins (I-11).
 *
 * @param facts `isWaiting`: there is a drawn visit at which nobody has checked in yet
 */
export function drawStatus(facts: {
  isPublished: boolean;
  isDrawn: boolean;
  isWaiting: boolean;
  to: BusinessDate;
  today: BusinessDate;
}): DrawStatus {
  if (!facts.isPublished) return 'draft';
  if (!facts.isDrawn) return 'published';
  return !facts.isWaiting || facts.today > facts.to ? 'revealed' : 'drawn';
}

/**
 * @param around what there is: how many schools are drawn from, the ids of all open ones of the area, who may inspect all of them
 * @throws DomainError `draws.period`, `draws.too-few-at-random`, `draws.too-few-schools`, `draws.not-an-inspector`,
 *   `draws.not-of-the-area`
 */
export function requireSoundPlan(
  plan: DrawPlan,
  around: {
    today: BusinessDate;
    leastRandomPercent: number;
    schools: number;
    schoolIds: ReadonlySet<string>;
    officerIds: ReadonlySet<string>;
  },
): void {
  if (plan.to < plan.from || plan.to < around.today) throw new DomainError('draws.period', {}, { field: 'to' });
  if (plan.numberDay >= plan.to) throw new DomainError('draws.period', {}, { field: 'numberDay' });
  const { schoolCount, randomCount } = plan;
  const least = Math.ceil((schoolCount * around.leastRandomPercent) / 100);
  if (randomCount < least || randomCount > schoolCount) {
    throw new DomainError('draws.too-few-at-random', { least }, { field: 'randomCount', rule: 'I-01' });
  }
  if (schoolCount > around.schools) {
    throw new DomainError('draws.too-few-schools', { schools: around.schools }, { field: 'schoolCount' });
  }
  const named = new Set(plan.inspectorIds);
  plan.inspectorIds.forEach((id, at) => {
    if (!around.officerIds.has(id) || plan.inspectorIds.indexOf(id) !== at) refuse(`inspectorIds.${at}`);
  });
  plan.excluded.forEach(({ schoolId, inspectorId }, at) => {
    if (!named.has(inspectorId)) refuse(`excluded.${at}.inspectorId`);
    if (!around.schoolIds.has(schoolId)) {
      throw new DomainError('draws.not-of-the-area', {}, { field: `excluded.${at}.schoolId` });
    }
  });
  plan.apart.forEach(({ oneId, otherId }, at) => {
    if (!named.has(oneId)) refuse(`apart.${at}.oneId`);
    if (!named.has(otherId) || oneId === otherId) refuse(`apart.${at}.otherId`);
  });
}

/**
 * Whether somebody may take part in a drawn visit by what was said before the draw (I-05): not at a school from which he is
 * excluded, and not with somebody from whom he is kept apart.
 *
 * @param others accounts of who takes part or was drawn for it
 */
export function isFreeFor(
  { excluded, apart }: Pick<DrawPlan, 'excluded' | 'apart'>,
  joiner: { accountId: string; schoolId: string; others: ReadonlySet<string> },
): boolean {
  const { accountId: me, schoolId, others } = joiner;
  return (
    !excluded.some((one) => one.inspectorId === me && one.schoolId === schoolId) &&
    !apart.some(({ oneId, otherId }) => (oneId === me && others.has(otherId)) || (otherId === me && others.has(oneId)))
  );
}

function refuse(field: string): never {
  throw new DomainError('draws.not-an-inspector', {}, { field });
}
