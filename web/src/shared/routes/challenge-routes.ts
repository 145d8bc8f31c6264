import type { challengeEndpoints } from '../../../../src/contract/http/challenges';
import { route } from './routes';

type Challenges = typeof challengeEndpoints;

/** Codes before a camera, on the desk and on the phone. */
export const challengeRoutes = {
  open: route<Challenges['open']>('challenges.open', 'POST', '/schools/:schoolId/camera-challenges'),
  challenges: route<Challenges['challenges']>('challenges.challenges', 'GET', '/schools/:schoolId/camera-challenges'),
  current: route<Challenges['current']>('challenges.current', 'GET', '/schools/:schoolId/camera-challenge'),
  showing: route<Challenges['showing']>(
    'challenges.showing',
    'POST',
    '/schools/:schoolId/camera-challenges/:challengeId/showing',
  ),
  answer: route<Challenges['answer']>(
    'challenges.answer',
    'POST',
    '/schools/:schoolId/camera-challenges/:challengeId/answer',
  ),
} as const;
