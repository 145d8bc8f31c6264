import type { deductionEndpoints } from '../../../../src/contract/http/deductions';
import { route } from './routes';

type Api = typeof deductionEndpoints;

/** Routes of proposed deductions from suppliers' payments. */
export const deductionRoutes = {
  list: route<Api['list']>('deductions.list', 'GET', '/deductions'),
  deductible: route<Api['deductible']>(
    'deductions.deductible',
    'GET',
    '/schools/:schoolId/deliveries/:actId/deductible',
  ),
  propose: route<Api['propose']>('deductions.propose', 'POST', '/schools/:schoolId/deductions'),
  say: route<Api['say']>('deductions.say', 'POST', '/deductions/:deductionId/steps'),
  contest: route<Api['contest']>('deductions.contest', 'POST', '/deductions/:deductionId/objection'),
} as const;
