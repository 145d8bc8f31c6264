import type { inspectionEndpoints } from '../../../../src/contract/http/inspection';
import { route } from './routes';

type Inspection = typeof inspectionEndpoints;

/** What a school needs to read its findings and to answer them, on the desk and on the phone. */
export const findingRoutes = {
  schoolFindings: route<Inspection['findings']>('inspection.findings', 'GET', '/schools/:schoolId/findings'),
  finding: route<Inspection['finding']>('inspection.finding', 'GET', '/findings/:findingId'),
  answerFinding: route<Inspection['answer']>('inspection.answer', 'POST', '/findings/:findingId/answers'),
  uploadFindingPhoto: route<Inspection['uploadPhoto']>(
    'inspection.uploadPhoto',
    'POST',
    '/schools/:schoolId/finding-photos',
  ),
  findingPhoto: route<Inspection['photoContent']>('inspection.photoContent', 'GET', '/finding-photos/:photoId/content'),
} as const;
