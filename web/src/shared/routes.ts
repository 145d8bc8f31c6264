import type { appEndpoints } from '../../../src/contract/http/app';
import type { authEndpoints } from '../../../src/contract/http/auth';
import type { calendarEndpoints } from '../../../src/contract/http/calendar';
import type { catalogueEndpoints } from '../../../src/contract/http/catalogue';
import type { Endpoint } from '../../../src/contract/http/endpoint';
import type { evidenceEndpoints } from '../../../src/contract/http/evidence';
import type { inspectionEndpoints } from '../../../src/contract/http/inspection';
import type { journalEndpoints } from '../../../src/contract/http/journal';
import type { kitchenEndpoints } from '../../../src/contract/http/kitchen';
import type { organizationEndpoints } from '../../../src/contract/http/organization';
import type { procurementEndpoints } from '../../../src/contract/http/procurement';
import type { servingEndpoints } from '../../../src/contract/http/serving';
import type { structureEndpoints } from '../../../src/contract/http/structure';
import type { traceEndpoints } from '../../../src/contract/http/trace';
import type { videoEndpoints } from '../../../src/contract/http/video';
import type { warehouseEndpoints } from '../../../src/contract/http/warehouse';
import type { Route } from './api';

export function route<E>(id: string, method: Endpoint['method'], path: string): Route<E> {
  return { id, method, path };
}

type Auth = typeof authEndpoints;
type Organization = typeof organizationEndpoints;
type Structure = typeof structureEndpoints;
type Calendar = typeof calendarEndpoints;
type Evidence = typeof evidenceEndpoints;
type Video = typeof videoEndpoints;
type Trace = typeof traceEndpoints;
type Inspection = typeof inspectionEndpoints;
type Journal = typeof journalEndpoints;
type Procurement = typeof procurementEndpoints;
type Warehouse = typeof warehouseEndpoints;
type Kitchen = typeof kitchenEndpoints;
type Serving = typeof servingEndpoints;
type Catalogue = typeof catalogueEndpoints;

/** The declared routes that the pages call. */
export const routes = {
  health: route<(typeof appEndpoints)['health']>('app.health', 'GET', '/health'),
  login: route<Auth['login']>('auth.login', 'POST', '/auth/login'),
  logout: route<Auth['logout']>('auth.logout', 'POST', '/auth/logout'),
  me: route<Auth['me']>('auth.me', 'GET', '/auth/me'),
  setPin: route<Auth['setPin']>('auth.setPin', 'PUT', '/auth/pin'),
  areas: route<Organization['areas']>('organization.areas', 'GET', '/areas'),
  schools: route<Organization['schools']>('organization.schools', 'GET', '/schools'),
  school: route<Organization['school']>('organization.school', 'GET', '/schools/:schoolId'),
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
  dayStates: route<Evidence['days']>('evidence.states', 'GET', '/day-states/:date'),
  agents: route<Video['agents']>('video.agents', 'GET', '/schools/:schoolId/agents'),
  cameras: route<Video['cameras']>('video.cameras', 'GET', '/schools/:schoolId/cameras'),
  playback: route<Video['playback']>('video.playback', 'GET', '/cameras/:cameraId/playback.m3u8'),
  thumbnail: route<Video['thumbnail']>('video.thumbnail', 'GET', '/events/:eventId/thumbnail.jpg'),
  retag: route<Video['retag']>('video.retag', 'POST', '/events/:eventId/tags'),
  event: route<Video['event']>('video.event', 'GET', '/events/:eventId'),
  viewings: route<Video['viewings']>('video.viewings', 'GET', '/schools/:schoolId/viewings'),
  act: route<Journal['act']>('journal.act', 'GET', '/acts/:actId'),
  acts: route<Journal['acts']>('journal.acts', 'GET', '/schools/:schoolId/acts'),
  awaiting: route<Journal['awaiting']>('journal.awaiting', 'GET', '/schools/:schoolId/acts-open'),
  cosign: route<Journal['cosign']>('journal.cosign', 'POST', '/acts/:actId/co-signatures'),
  reverse: route<Journal['reverse']>('journal.reverse', 'POST', '/acts/:actId/reversal'),
  upload: route<Journal['upload']>('journal.upload', 'POST', '/schools/:schoolId/attachments'),
  attachment: route<Journal['attachmentContent']>(
    'journal.attachmentContent',
    'GET',
    '/attachments/:attachmentId/content',
  ),
  ingredients: route<Catalogue['ingredients']>('catalogue.ingredients', 'GET', '/ingredients'),
  createIngredient: route<Catalogue['createIngredient']>('catalogue.createIngredient', 'POST', '/ingredients'),
  createSupplier: route<Procurement['createSupplier']>(
    'procurement.createSupplier',
    'POST',
    '/schools/:schoolId/suppliers',
  ),
  suppliers: route<Procurement['suppliers']>('procurement.suppliers', 'GET', '/schools/:schoolId/suppliers'),
  accept: route<Procurement['accept']>('procurement.accept', 'POST', '/schools/:schoolId/deliveries'),
  stock: route<Warehouse['stock']>('warehouse.stock', 'GET', '/schools/:schoolId/stock'),
  stockIn: route<Warehouse['stockIn']>('warehouse.stockIn', 'POST', '/schools/:schoolId/stock-ins'),
  stockOut: route<Warehouse['stockOut']>('warehouse.stockOut', 'POST', '/schools/:schoolId/stock-outs'),
  writeOff: route<Warehouse['writeOff']>('warehouse.writeOff', 'POST', '/schools/:schoolId/write-offs'),
  stocktake: route<Warehouse['stocktake']>('warehouse.stocktake', 'POST', '/schools/:schoolId/stocktakes'),
  recordReading: route<Warehouse['recordReading']>('warehouse.recordReading', 'POST', '/schools/:schoolId/readings'),
  recordRound: route<Warehouse['recordRound']>('warehouse.recordRound', 'POST', '/schools/:schoolId/storage-rounds'),
  meals: route<Kitchen['meals']>('kitchen.meals', 'GET', '/schools/:schoolId/meals'),
  planMeal: route<Kitchen['planMeal']>('kitchen.planMeal', 'POST', '/schools/:schoolId/meals'),
  cook: route<Kitchen['cook']>('kitchen.cook', 'POST', '/schools/:schoolId/batches'),
  keepSample: route<Kitchen['keepSample']>('kitchen.keepSample', 'POST', '/schools/:schoolId/samples'),
  discardSample: route<Kitchen['discardSample']>('kitchen.discardSample', 'POST', '/schools/:schoolId/sample-discards'),
  samplesKept: route<Kitchen['samplesKept']>('kitchen.samplesKept', 'GET', '/schools/:schoolId/samples'),
  handOver: route<Serving['handOver']>('serving.handOver', 'POST', '/schools/:schoolId/hand-overs'),
  headcount: route<Serving['headcount']>('serving.headcount', 'POST', '/schools/:schoolId/headcounts'),
  accompany: route<Serving['accompany']>('serving.accompany', 'POST', '/schools/:schoolId/accompany-dinings'),
  leftovers: route<Serving['leftovers']>('serving.leftovers', 'POST', '/schools/:schoolId/leftovers'),
  lotTrace: route<Trace['lot']>('trace.lot', 'GET', '/lots/:lotId/trace'),
  passport: route<Trace['passport']>('trace.passport', 'GET', '/meals/:mealId/passport'),
  planInspection: route<Inspection['plan']>('inspection.plan', 'POST', '/schools/:schoolId/inspections'),
  joinInspection: route<Inspection['join']>('inspection.join', 'POST', '/inspections/:inspectionId/officers'),
  checkIn: route<Inspection['checkIn']>('inspection.checkIn', 'POST', '/inspections/:inspectionId/check-in'),
  closeInspection: route<Inspection['close']>('inspection.close', 'POST', '/inspections/:inspectionId/close'),
  inspection: route<Inspection['inspection']>('inspection.inspection', 'GET', '/inspections/:inspectionId'),
  schoolInspections: route<Inspection['inspections']>(
    'inspection.inspections',
    'GET',
    '/schools/:schoolId/inspections',
  ),
  myInspections: route<Inspection['myInspections']>('inspection.mine', 'GET', '/inspections'),
  openFinding: route<Inspection['open']>('inspection.open', 'POST', '/schools/:schoolId/findings'),
  schoolFindings: route<Inspection['findings']>('inspection.findings', 'GET', '/schools/:schoolId/findings'),
  allFindings: route<Inspection['allFindings']>('inspection.allFindings', 'GET', '/findings'),
  finding: route<Inspection['finding']>('inspection.finding', 'GET', '/findings/:findingId'),
  answerFinding: route<Inspection['answer']>('inspection.answer', 'POST', '/findings/:findingId/answers'),
  settleFinding: route<Inspection['settle']>('inspection.settle', 'POST', '/findings/:findingId/closure'),
  reopenFinding: route<Inspection['reopen']>('inspection.reopen', 'POST', '/findings/:findingId/reopening'),
  uploadFindingPhoto: route<Inspection['uploadPhoto']>(
    'inspection.uploadPhoto',
    'POST',
    '/schools/:schoolId/finding-photos',
  ),
  findingPhoto: route<Inspection['photoContent']>('inspection.photoContent', 'GET', '/finding-photos/:photoId/content'),
} as const;
