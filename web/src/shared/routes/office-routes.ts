import type { appEndpoints } from '../../../../src/contract/http/app';
import type { auditEndpoints } from '../../../../src/contract/http/audit';
import type { authEndpoints } from '../../../../src/contract/http/auth';
import type { catalogueEndpoints } from '../../../../src/contract/http/catalogue';
import type { organizationEndpoints } from '../../../../src/contract/http/organization';
import type { rosterEndpoints } from '../../../../src/contract/http/roster';
import type { videoEndpoints } from '../../../../src/contract/http/video';
import { route } from './routes';

type Audit = typeof auditEndpoints;
type Roster = typeof rosterEndpoints;

/** Routes of office pages; apart from the others, so that the phone's first screen does not carry them. */
export const officeRoutes = {
  firstAdministrator: route<(typeof authEndpoints)['firstAdministrator']>(
    'auth.firstAdministrator',
    'POST',
    '/auth/first-administrator',
  ),
  stateMeasure: route<(typeof catalogueEndpoints)['stateMeasure']>(
    'catalogue.stateMeasure',
    'POST',
    '/ingredients/:ingredientId/measures',
  ),
  ingredientProposals: route<(typeof catalogueEndpoints)['proposals']>(
    'catalogue.proposals',
    'GET',
    '/ingredient-proposals',
  ),
  takeOverIngredient: route<(typeof catalogueEndpoints)['takeOver']>(
    'catalogue.takeOver',
    'POST',
    '/ingredients/:ingredientId/listing',
  ),
  ingredientLists: route<(typeof catalogueEndpoints)['lists']>('catalogue.lists', 'GET', '/ingredient-lists'),
  setListOwner: route<(typeof catalogueEndpoints)['setListOwner']>(
    'catalogue.setListOwner',
    'POST',
    '/ingredient-lists',
  ),
  ingredientMerges: route<(typeof catalogueEndpoints)['merges']>('catalogue.merges', 'GET', '/ingredient-merges'),
  mergeIngredient: route<(typeof catalogueEndpoints)['mergeIngredient']>(
    'catalogue.mergeIngredient',
    'POST',
    '/ingredients/:ingredientId/merge',
  ),
  undoMerge: route<(typeof catalogueEndpoints)['undoMerge']>(
    'catalogue.undoMerge',
    'POST',
    '/ingredients/:ingredientId/merge-undo',
  ),
  setTimetable: route<(typeof organizationEndpoints)['setTimetable']>(
    'organization.setTimetable',
    'PUT',
    '/schools/:schoolId/timetable',
  ),
  exportViewings: route<(typeof videoEndpoints)['exportViewings']>(
    'video.exportViewings',
    'GET',
    '/schools/:schoolId/viewings.csv',
  ),
  diagnosis: route<(typeof appEndpoints)['diagnosis']>('app.diagnosis', 'GET', '/diagnosis'),
  auditEntries: route<Audit['entries']>('audit.entries', 'GET', '/audit/entries'),
  auditExport: route<Audit['export']>('audit.export', 'GET', '/audit/entries.csv'),
  auditVerify: route<Audit['verify']>('audit.verify', 'POST', '/audit/verify'),
  rosterTemplate: route<Roster['template']>('roster.template', 'GET', '/roster/:kind/template.xlsx'),
  uploadRoster: route<Roster['upload']>('roster.upload', 'POST', '/roster/:kind/imports'),
  rosterImports: route<Roster['imports']>('roster.imports', 'GET', '/roster/imports'),
  rosterImport: route<Roster['import']>('roster.import', 'GET', '/roster/imports/:importId'),
  runRoster: route<Roster['run']>('roster.run', 'POST', '/roster/imports/:importId/run'),
  cancelRoster: route<Roster['cancel']>('roster.cancel', 'POST', '/roster/imports/:importId/cancel'),
  rosterRows: route<Roster['rows']>('roster.rows', 'GET', '/roster/imports/:importId/rows'),
  rosterFaults: route<Roster['faults']>('roster.faults', 'GET', '/roster/imports/:importId/faults'),
  rosterFaultsFile: route<Roster['faultsFile']>('roster.faultsFile', 'GET', '/roster/imports/:importId/faults.csv'),
};
