import type { fundsEndpoints } from '../../../src/contract/http/funds';
import { route } from './routes';

type Funds = typeof fundsEndpoints;

/** Routes of the money pages. */
export const fundsRoutes = {
  month: route<Funds['month']>('funds.month', 'GET', '/schools/:schoolId/fund-months/:month'),
  monthTable: route<Funds['monthTable']>('funds.monthTable', 'GET', '/schools/:schoolId/fund-months/:month/table.csv'),
  stateTerm: route<Funds['stateTerm']>('funds.stateTerm', 'POST', '/schools/:schoolId/programme-terms'),
} as const;
