import type { projectEndpoints } from '../../../../src/contract/http/projects';
import { route } from './routes';

type Api = typeof projectEndpoints;

/** Routes of works at canteens. */
export const projectRoutes = {
  list: route<Api['list']>('projects.list', 'GET', '/projects'),
  plan: route<Api['plan']>('projects.plan', 'POST', '/schools/:schoolId/projects'),
  say: route<Api['say']>('projects.say', 'POST', '/projects/:projectId/steps'),
} as const;
