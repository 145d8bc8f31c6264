import type { caseEndpoints } from '../../../../src/contract/http/cases';
import { route } from './routes';

type Cases = typeof caseEndpoints;

/** Footage and records that are kept together because somebody looks into something. */
export const caseRoutes = {
  open: route<Cases['open']>('cases.open', 'POST', '/schools/:schoolId/cases'),
  list: route<Cases['list']>('cases.list', 'GET', '/cases'),
  case: route<Cases['case']>('cases.case', 'GET', '/cases/:caseId'),
  addSpan: route<Cases['addSpan']>('cases.addSpan', 'POST', '/cases/:caseId/spans'),
  addActs: route<Cases['addActs']>('cases.addActs', 'POST', '/cases/:caseId/acts'),
  startExport: route<Cases['startExport']>('cases.startExport', 'POST', '/cases/:caseId/exports'),
  exportFile: route<Cases['exportFile']>('cases.exportFile', 'GET', '/cases/:caseId/exports/:exportId/case.zip'),
  close: route<Cases['close']>('cases.close', 'POST', '/cases/:caseId/close'),
} as const;
