import type { guestEndpoints } from '../../../../src/contract/http/guests';
import { route } from './routes';

type Guests = typeof guestEndpoints;

/** Routes of the signed links; apart from the others, so that the phone's first screen does not carry them. */
export const guestRoutes = {
  issuePass: route<Guests['issuePass']>('serving.issuePass', 'POST', '/schools/:schoolId/guest-passes'),
  passes: route<Guests['passes']>('serving.passes', 'GET', '/schools/:schoolId/guest-passes'),
  revokePass: route<Guests['revokePass']>('serving.revokePass', 'DELETE', '/schools/:schoolId/guest-passes/:passId'),
  openPass: route<Guests['openPass']>('serving.openPass', 'POST', '/guest/pass'),
  guestHeadcount: route<Guests['guestHeadcount']>('serving.guestHeadcount', 'POST', '/guest/headcount'),
  guestCommitteeVisit: route<Guests['guestCommitteeVisit']>(
    'serving.guestCommitteeVisit',
    'POST',
    '/guest/committee-visit',
  ),
  guestAccompany: route<Guests['guestAccompany']>('serving.guestAccompany', 'POST', '/guest/accompany'),
} as const;
