import type { pupilsEndpoints } from '../../../../src/contract/http/pupils';
import { route } from './routes';

type Pupils = typeof pupilsEndpoints;

/** Lists of pupils. */
export const pupilRoutes = {
  profiles: route<Pupils['profiles']>('pupils.profiles', 'GET', '/areas/:areaId/pupil-list-profiles'),
  saveProfile: route<Pupils['saveProfile']>('pupils.saveProfile', 'POST', '/areas/:areaId/pupil-list-profiles'),
  take: route<Pupils['take']>('pupils.take', 'POST', '/pupil-list-profiles/:profileId/lists'),
  answer: route<Pupils['answer']>('pupils.answer', 'POST', '/pupil-list-profiles/:profileId/answers'),
  compare: route<Pupils['compare']>('pupils.compare', 'GET', '/areas/:areaId/pupil-months/:month'),
} as const;
