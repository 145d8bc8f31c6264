import type { recallEndpoints } from '../../../../src/contract/http/recalls';
import { route } from './routes';

type Api = typeof recallEndpoints;

/** Routes of recalls: the desk begins, follows and ends them. */
export const recallRoutes = {
  list: route<Api['list']>('recalls.list', 'GET', '/recalls'),
  start: route<Api['start']>('recalls.start', 'POST', '/areas/:areaId/recalls'),
  one: route<Api['one']>('recalls.one', 'GET', '/recalls/:recallId'),
  end: route<Api['end']>('recalls.end', 'POST', '/recalls/:recallId/end'),
  ofSchool: route<Api['ofSchool']>('recalls.ofSchool', 'GET', '/schools/:schoolId/recalls'),
  acknowledge: route<Api['acknowledge']>(
    'recalls.acknowledge',
    'POST',
    '/schools/:schoolId/recalls/:recallId/acknowledgement',
  ),
};
