import type { reportsEndpoints } from '../../../../src/contract/http/reports';
import { route } from './routes';

type Reports = typeof reportsEndpoints;

/** Routes of the report of a month, and of the screen. */
export const reportRoutes = {
  start: route<Reports['start']>('reports.start', 'POST', '/areas/:areaId/month-reports/:month'),
  last: route<Reports['last']>('reports.last', 'GET', '/areas/:areaId/month-reports/:month'),
  table: route<Reports['table']>('reports.table', 'GET', '/month-reports/:reportId/table.xlsx'),
  sheet: route<Reports['sheet']>('reports.sheet', 'GET', '/month-reports/:reportId/sheet.pdf'),
  issueScreen: route<Reports['issueScreen']>('reports.issueScreen', 'POST', '/screen-passes'),
  screens: route<Reports['screens']>('reports.screens', 'GET', '/screen-passes'),
  revokeScreen: route<Reports['revokeScreen']>('reports.revokeScreen', 'DELETE', '/screen-passes/:screenId'),
  shown: route<Reports['shown']>('reports.shown', 'POST', '/screen-passes/shown'),
  screen: route<Reports['screen']>('reports.screen', 'GET', '/big-screen'),
} as const;
