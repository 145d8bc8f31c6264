import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { MisfitKind } from '../../contract/misfits.js';
import { type ActVerdict, ASKED_CAUSES, type Cause, type EventVerdict } from '../../contract/verdicts.js';
import { VideoEvent } from '../../footage/index.js';
import { Act, ActState } from '../../journal/index.js';
import { School, withinScope } from '../../organization/index.js';
import type { Principal } from '../../platform/index.js';
import { EvidenceReview, Verdict } from '../evidence.entities.js';

/** Each kind of misfit as the verdict that makes it one. */
export const VERDICT_OF_KIND: Readonly<Record<MisfitKind, { verdict: ActVerdict | EventVerdict; cause: Cause }>> = {
  unseen: { verdict: 'unseen', cause: 'none' },
  hidden: { verdict: 'obstructed', cause: 'covered' },
  fewer: { verdict: 'partly', cause: 'few_people' },
  unrecorded: { verdict: 'unexplained', cause: 'none' },
  covered: { verdict: 'unexplained', cause: 'covered' },
};

/**
 * The review that stands: the latest, unless it took itself back or the verdict has been another one since. A verdict
 * that only gained footage and says the same is the same verdict.
 */
const STANDING = [
  'review.subjectId = v.subjectId',
  'review.reviewNo = (SELECT MAX(r.review_no) FROM evidence_review r WHERE r.subject_id = v.subjectId)',
  "review.outcome <> 'reopened'",
  'review.verdict = v.verdict',
  'review.cause = v.cause',
  'NOT EXISTS (SELECT 1 FROM verdict_history h WHERE h.subject_id = v.subjectId AND h.version >= review.verdictVersion AND (h.verdict <> review.verdict OR h.cause IS NULL OR h.cause <> review.cause))',
].join(' AND ');

/** Verdicts (`v`) with the review that stands on each (`review`). */
export function reviewedVerdicts(tx: EntityManager): SelectQueryBuilder<Verdict> {
  return tx.createQueryBuilder(Verdict, 'v').leftJoin(EvidenceReview, 'review', STANDING);
}

/**
 * What does not fit at the schools where `caller` may use `capability`: verdicts with a cause that is asked about, of acts
 * that were not reversed. Joined are `school`, `act` or `event`, and the `review` that stands.
 */
export function misfitsWithin(
  tx: EntityManager,
  caller: Principal,
  capability: 'misfit.read' | 'misfit.review' | 'school.read' | 'report.read',
): SelectQueryBuilder<Verdict> {
  const query = reviewedVerdicts(tx)
    .innerJoin(School, 'school', 'school.id = v.schoolId')
    .leftJoin(Act, 'act', "v.subject = 'act' AND act.id = v.subjectId")
    .leftJoin(ActState, 'state', 'state.actId = act.id')
    .leftJoin(VideoEvent, 'event', "v.subject = 'event' AND event.id = v.subjectId")
    .where('v.cause IN (:...asked)', { asked: ASKED_CAUSES })
    .andWhere('v.verdict IN (:...misfits)', {
      misfits: [...new Set(Object.values(VERDICT_OF_KIND).map(({ verdict }) => verdict))],
    })
    .andWhere('state.reversedByActId IS NULL');
  return withinScope(query, 'school', caller, capability);
}
