import type { bookEndpoints } from '../../../../src/contract/http/books';
import type { calendarEndpoints } from '../../../../src/contract/http/calendar';
import type { priceEndpoints } from '../../../../src/contract/http/contract-prices';
import type { evidenceEndpoints } from '../../../../src/contract/http/evidence';
import type { findingEndpoints } from '../../../../src/contract/http/findings';
import type { inspectionEndpoints } from '../../../../src/contract/http/inspection';
import type { fieldEndpoints } from '../../../../src/contract/http/inspection-field';
import type { journalEndpoints } from '../../../../src/contract/http/journal';
import type { organizationEndpoints } from '../../../../src/contract/http/organization';
import type { procurementEndpoints } from '../../../../src/contract/http/procurement';
import type { structureEndpoints } from '../../../../src/contract/http/structure';
import type { supplierEndpoints } from '../../../../src/contract/http/suppliers';
import type { traceEndpoints } from '../../../../src/contract/http/trace';
import type { videoEndpoints } from '../../../../src/contract/http/video';
import type { warehouseEndpoints } from '../../../../src/contract/http/warehouse';
import { findingRoutes } from './finding-routes';
import { route } from './routes';

type Organization = typeof organizationEndpoints;
type Structure = typeof structureEndpoints;
type Calendar = typeof calendarEndpoints;
type Evidence = typeof evidenceEndpoints;
type Video = typeof videoEndpoints;
type Trace = typeof traceEndpoints;
type Field = typeof fieldEndpoints;
type Finding = typeof findingEndpoints;
type Inspection = typeof inspectionEndpoints;
type Journal = typeof journalEndpoints;
type Books = typeof bookEndpoints;
type Warehouse = typeof warehouseEndpoints;
type Procurement = typeof procurementEndpoints;

/** Routes of the desk's pages about schools, days, footage and inspections; a phone's first screen does not carry them. */
export const deskRoutes = {
  ...findingRoutes,
  areas: route<Organization['areas']>('organization.areas', 'GET', '/areas'),
  timetable: route<Organization['timetable']>('organization.timetable', 'GET', '/schools/:schoolId/timetable'),
  createSchool: route<Organization['createSchool']>('organization.createSchool', 'POST', '/schools'),
  createKitchen: route<Organization['createKitchen']>(
    'organization.createKitchen',
    'POST',
    '/schools/:schoolId/kitchens',
  ),
  serveSchool: route<Organization['serveSchool']>('organization.serveSchool', 'POST', '/kitchens/:kitchenId/schools'),
  createClass: route<Organization['createClass']>('organization.createClass', 'POST', '/schools/:schoolId/classes'),
  structure: route<Structure['structure']>('organization.structure', 'GET', '/schools/:schoolId/structure'),
  updateSchool: route<Structure['updateSchool']>('organization.updateSchool', 'PUT', '/schools/:schoolId'),
  placeSchool: route<Structure['placeSchool']>('organization.placeSchool', 'POST', '/schools/:schoolId/placements'),
  setSupplyMode: route<Structure['setSupplyMode']>(
    'organization.setSupplyMode',
    'POST',
    '/schools/:schoolId/supply-modes',
  ),
  setCapacity: route<Structure['setCapacity']>('organization.setCapacity', 'POST', '/schools/:schoolId/capacities'),
  setPosition: route<Structure['setPosition']>('organization.setPosition', 'PUT', '/schools/:schoolId/position'),
  setSchoolState: route<Structure['setSchoolState']>('organization.setSchoolState', 'POST', '/schools/:schoolId/state'),
  endService: route<Structure['endService']>('organization.endService', 'POST', '/kitchens/:kitchenId/service-ends'),
  editClass: route<Structure['editClass']>('organization.editClass', 'PUT', '/schools/:schoolId/classes/:classId'),
  areaCalendar: route<Calendar['areaCalendar']>('calendar.area', 'GET', '/areas/:areaId/calendars/:schoolYear'),
  setAreaCalendar: route<Calendar['setAreaCalendar']>(
    'calendar.setArea',
    'PUT',
    '/areas/:areaId/calendars/:schoolYear',
  ),
  schoolCalendar: route<Calendar['schoolCalendar']>(
    'calendar.school',
    'GET',
    '/schools/:schoolId/calendars/:schoolYear',
  ),
  setSchoolCalendar: route<Calendar['setSchoolCalendar']>(
    'calendar.setSchool',
    'PUT',
    '/schools/:schoolId/calendars/:schoolYear',
  ),
  schoolDays: route<Calendar['schoolDays']>('calendar.days', 'GET', '/schools/:schoolId/school-days'),
  calendarWarnings: route<Calendar['warnings']>('calendar.warnings', 'GET', '/calendar-warnings'),
  day: route<Evidence['day']>('evidence.day', 'GET', '/schools/:schoolId/days/:date'),
  lanes: route<Evidence['lanes']>('evidence.lanes', 'GET', '/schools/:schoolId/days/:date/lanes'),
  misfits: route<Evidence['misfits']>('evidence.misfits', 'GET', '/misfits'),
  reproduce: route<Evidence['reproduce']>('evidence.reproduce', 'GET', '/verdicts/:subjectId/reproduced'),
  review: route<Evidence['review']>('evidence.review', 'POST', '/misfits/:subjectId/reviews'),
  dayStates: route<Evidence['days']>('evidence.states', 'GET', '/day-states/:date'),
  agents: route<Video['agents']>('video.agents', 'GET', '/schools/:schoolId/agents'),
  playback: route<Video['playback']>('video.playback', 'GET', '/cameras/:cameraId/playback.m3u8'),
  thumbnail: route<Video['thumbnail']>('video.thumbnail', 'GET', '/events/:eventId/thumbnail.jpg'),
  retag: route<Video['retag']>('video.retag', 'POST', '/events/:eventId/tags'),
  event: route<Video['event']>('video.event', 'GET', '/events/:eventId'),
  viewings: route<Video['viewings']>('video.viewings', 'GET', '/schools/:schoolId/viewings'),
  acts: route<Journal['acts']>('journal.acts', 'GET', '/schools/:schoolId/acts'),
  verify: route<Journal['verify']>('journal.verify', 'GET', '/schools/:schoolId/journal/verification'),
  book: route<Books['book']>('journal.book', 'GET', '/schools/:schoolId/books/:kind'),
  bookTable: route<Books['bookTable']>('journal.bookTable', 'GET', '/schools/:schoolId/books/:kind/table.csv'),
  stockAsOf: route<Warehouse['stockAsOf']>('warehouse.stockAsOf', 'GET', '/schools/:schoolId/stock-as-of'),
  expiring: route<Warehouse['expiring']>('warehouse.expiring', 'GET', '/schools/:schoolId/expiring-lots'),
  supplierFile: route<(typeof supplierEndpoints)['supplierFile']>(
    'procurement.supplierFile',
    'GET',
    '/schools/:schoolId/supplier-file',
  ),
  describeSupplier: route<(typeof supplierEndpoints)['describeSupplier']>(
    'procurement.describeSupplier',
    'PUT',
    '/schools/:schoolId/suppliers/:supplierId',
  ),
  awaitedPapers: route<Procurement['awaitedPapers']>(
    'procurement.awaitedPapers',
    'GET',
    '/schools/:schoolId/awaited-papers',
  ),
  contractPrices: route<(typeof priceEndpoints)['contractPrices']>(
    'procurement.contractPrices',
    'GET',
    '/schools/:schoolId/contract-prices',
  ),
  stateSchoolPrice: route<(typeof priceEndpoints)['stateSchoolPrice']>(
    'procurement.stateSchoolPrice',
    'POST',
    '/schools/:schoolId/contract-prices',
  ),
  stateAreaPrice: route<(typeof priceEndpoints)['stateAreaPrice']>(
    'procurement.stateAreaPrice',
    'POST',
    '/areas/:areaId/contract-prices',
  ),
  attachment: route<Journal['attachmentContent']>(
    'journal.attachmentContent',
    'GET',
    '/attachments/:attachmentId/content',
  ),
  lotTrace: route<Trace['lot']>('trace.lot', 'GET', '/lots/:lotId/trace'),
  actNames: route<Trace['names']>('trace.names', 'GET', '/acts/:actId/names'),
  epcis: route<Trace['epcis']>('trace.epcis', 'GET', '/schools/:schoolId/days/:date/epcis'),
  passport: route<Trace['passport']>('trace.passport', 'GET', '/meals/:mealId/passport'),
  planInspection: route<Inspection['plan']>('inspection.plan', 'POST', '/schools/:schoolId/inspections'),
  joinInspection: route<Inspection['join']>('inspection.join', 'POST', '/inspections/:inspectionId/officers'),
  checkIn: route<Inspection['checkIn']>('inspection.checkIn', 'POST', '/inspections/:inspectionId/check-in'),
  recounts: route<Field['recounts']>('inspection.recounts', 'GET', '/inspections/:inspectionId/recounts'),
  measures: route<Field['measures']>('inspection.measures', 'GET', '/inspections/:inspectionId/measures'),
  closeInspection: route<Inspection['close']>('inspection.close', 'POST', '/inspections/:inspectionId/close'),
  publishInspection: route<Inspection['publish']>(
    'inspection.publish',
    'POST',
    '/inspections/:inspectionId/publications',
  ),
  publications: route<Inspection['publications']>(
    'inspection.publications',
    'GET',
    '/inspections/:inspectionId/publications',
  ),
  awaitedResults: route<Inspection['awaitedResults']>('inspection.awaitedResults', 'GET', '/awaited-results'),
  inspection: route<Inspection['inspection']>('inspection.inspection', 'GET', '/inspections/:inspectionId'),
  schoolInspections: route<Inspection['inspections']>(
    'inspection.inspections',
    'GET',
    '/schools/:schoolId/inspections',
  ),
  myInspections: route<Inspection['myInspections']>('inspection.mine', 'GET', '/inspections'),
  visitChecklist: route<Inspection['checklist']>('inspection.checklist', 'GET', '/inspections/:inspectionId/checklist'),
  answerCheck: route<Inspection['check']>('inspection.check', 'POST', '/inspections/:inspectionId/checks'),
  findingClauses: route<Finding['clauses']>('inspection.clauses', 'GET', '/schools/:schoolId/finding-clauses'),
  openFinding: route<Finding['open']>('inspection.open', 'POST', '/schools/:schoolId/findings'),
  allFindings: route<Finding['allFindings']>('inspection.allFindings', 'GET', '/findings'),
  settleFinding: route<Finding['settle']>('inspection.settle', 'POST', '/findings/:findingId/closure'),
  reopenFinding: route<Finding['reopen']>('inspection.reopen', 'POST', '/findings/:findingId/reopening'),
} as const;
