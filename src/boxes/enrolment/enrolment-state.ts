import type { ENROLMENT_STATES } from '../../contract/http/boxes.js';
import type { BoxEnrolment } from './enrolment.entities.js';

/** What a one-time code is worth at `now`. A used one stays used, whatever came after. */
export function enrolmentState(
  enrolment: Pick<
    BoxEnrolment,
    'usedAt' | 'cancelledAt' | 'wrongGuesses' | 'mostGuesses' | 'expiresAt' | 'waitingUntil' | 'confirmedAt'
  >,
  now: Date,
): (typeof ENROLMENT_STATES)[number] {
  if (enrolment.usedAt !== null) return 'used';
  if (enrolment.cancelledAt !== null) return 'cancelled';
  if (enrolment.wrongGuesses >= enrolment.mostGuesses) return 'locked';
  if (now >= enrolment.expiresAt) return 'expired';
  if (enrolment.waitingUntil === null || now >= enrolment.waitingUntil) return 'open';
  return enrolment.confirmedAt === null ? 'waiting' : 'confirmed';
}
