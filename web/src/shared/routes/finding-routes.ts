import type { findingEndpoints } from '../../../../src/contract/http/findings';
import { route } from './routes';

type Finding = typeof findingEndpoints;

/** What a school needs to read its findings and to answer them, on the desk and on the phone. */
export const findingRoutes = {
  schoolFindings: route<Finding['findings']>('inspection.findings', 'GET', '/schools/:schoolId/findings'),
  finding: route<Finding['finding']>('inspection.finding', 'GET', '/findings/:findingId'),
  answerFinding: route<Finding['answer']>('inspection.answer', 'POST', '/findings/:findingId/answers'),
  uploadFindingPhoto: route<Finding['uploadPhoto']>(
    'inspection.uploadPhoto',
    'POST',
    '/schools/:schoolId/finding-photos',
  ),
  findingPhoto: route<Finding['photoContent']>('inspection.photoContent', 'GET', '/finding-photos/:photoId/content'),
} as const;
