import type { findingEndpoints } from '../../../../src/contract/http/findings';
import type { inspectionEndpoints } from '../../../../src/contract/http/inspection';
import type { fieldEndpoints } from '../../../../src/contract/http/inspection-field';
import { route } from './routes';

type Field = typeof fieldEndpoints;
type Finding = typeof findingEndpoints;
type Inspection = typeof inspectionEndpoints;

/** Routes of a visit without a line; apart from the desk's, so that the tablet carries no more. */
export const visitRoutes = {
  pack: route<Field['pack']>('inspection.pack', 'POST', '/inspections/:inspectionId/pack'),
  checkIn: route<Inspection['checkIn']>('inspection.checkIn', 'POST', '/inspections/:inspectionId/check-in'),
  check: route<Inspection['check']>('inspection.check', 'POST', '/inspections/:inspectionId/checks'),
  open: route<Finding['open']>('inspection.open', 'POST', '/schools/:schoolId/findings'),
  recount: route<Field['recount']>('inspection.recount', 'POST', '/inspections/:inspectionId/recounts'),
  measure: route<Field['measure']>('inspection.measure', 'POST', '/inspections/:inspectionId/measures'),
  close: route<Inspection['close']>('inspection.close', 'POST', '/inspections/:inspectionId/close'),
  photo: route<Finding['uploadPhoto']>('inspection.uploadPhoto', 'POST', '/schools/:schoolId/finding-photos'),
} as const;
