import type { reportsEndpoints } from '../../../src/contract/http/reports';
import { route } from './routes';

type Reports = typeof reportsEndpoints;

/** Routes of the report of a month, and of the screen. */
export const reportRoutes = {
  start: route<Reports['start']>('reports.start', 'POST', '/areas/:areaId/month-reports/:month'),
  last: route<Reports['last']>('reports.last', 'GET', '/areas/:areaId/month-reports/:month'),
  table: route<Reports['table']>('reports.table', 'GET', '/month-reports/:reportId/table.xlsx'),
  sheet: route<Reports['sheet']>('reports.sheet', 'GET', '/month-reports/:reportId/sheet.pdf'),
  screen: route<Reports['screen']>('reports.screen', 'GET', '/big-screen'),
} as const;
