import { ACCOUNT_ROWS } from './access/account-rows.js';
import { declaredRows } from './access/declared-rows.js';
import { FOOTAGE_ROWS } from './access/footage-rows.js';
import { INSPECTION_ROWS } from './access/inspection-rows.js';
import { OFFICE_ROWS } from './access/office-rows.js';
import { RECORD_ROWS } from './access/record-rows.js';
import type { Row } from './access/row.js';
import { SCHOOL_ROWS } from './access/school-rows.js';
import { randomUUID } from 'node:crypto';
import { PLAIN_ACTS } from '../../src/contract/declaring/all.js';
import type { Field } from '../../src/contract/declaring/declaration.js';
import { isAsked } from '../../src/contract/declaring/missing.js';
import { routeOf } from '../../src/contract/declaring/route.js';
import type { Values } from '../../src/contract/declaring/values.js';
import type { Role } from '../../src/contract/roles.js';

/** Ids of one school's things, whoever asks for them. */
export interface Things {
  school: string;
  kitchen: string;
  place: string;
  agent: string;
  camera: string;
  event: string;
  episode: string;
  act: string;
  lot: string;
  meal: string;
  attachment: string;
  account: string;
  inspection: string;
  finding: string;
  case: string;
  classId: string;
  ingredient: string;
}

/** Who may call a route, and a request that is well formed, so that a refusal can only come from the scope. */
export interface Row {
  roles: readonly Role[] | 'public' | 'signed-in' | 'agent' | 'ticket';
  body?: (things: Things) => object;
  query?: Record<string, string>;
}

const ADMIN: Role[] = ['system_admin'];
const LIST_OWNERS: Role[] = ['system_admin', 'safety_section', 'market_inspector'];
const INSTALL: Role[] = ['system_admin', 'principal', 'canteen_manager'];
const OFFICES_COUNT: Role[] = ['safety_section', 'finance_section', 'basic_education_section'];
const EXPORT = {
  ...{ name: 'N', source: 'headcounts', period: 'day', format: 'csv', columns: [{ field: 'date' }] },
  template: { sheet: null, above: [], headings: ['H'] },
};
const DRAW = {
  ...{ from: '2030-01-01', to: '2030-03-31', schoolCount: 1, randomCount: 1, excluded: [], apart: [] },
  ...{ inspectorIds: [randomUUID(), randomUUID()], numberSource: 'L', numberDay: '2030-01-02' },
};
const UPPER = {
  ...{ name: 'N', nationalId: '53230000002000000001', domain: '5323000000', host: '127.0.0.1', port: 9 },
  ...{ transport: 'udp', ownNationalId: '53230100002000000009', localPort: 0, reason: 'R', stages: ['cooking'] },
};
const ACCOUNTS: Role[] = ['security_admin', 'system_admin'];
const OFFICERS: Role[] = ['food_safety_director', 'food_safety_officer'];
const RECORD: Role[] = ['principal', 'canteen_manager', 'canteen_worker', ...OFFICERS];
const REVERSE: Role[] = ['principal', 'canteen_manager', 'food_safety_director'];
const READ: Role[] = [
  'safety_section',
  'finance_section',
  'health_cdc',
  'market_inspector',
  'principal',
  'canteen_manager',
  'canteen_worker',
  'auditor',
  ...OFFICERS,
];
const WATCH: Role[] = ['safety_section', 'market_inspector', 'principal', 'canteen_manager', ...OFFICERS];
const ALL: Role[] = [
  'security_admin',
  'system_admin',
  'audit_admin',
  'basic_education_section',
  'parent_committee',
  ...READ,
];
const FINDINGS: Role[] = ['safety_section', 'market_inspector', 'principal', 'canteen_manager', 'auditor', ...OFFICERS];
const FUNDS: Role[] = ['finance_section', 'principal', 'canteen_manager', 'auditor'];
const ENTER: Role[] = ['finance_section', 'principal'];
const OPENERS: Role[] = ['safety_section', 'market_inspector'];
const HANGERS: Role[] = [...OPENERS, 'finance_section', 'basic_education_section'];
const REPORTS: Role[] = [...HANGERS, 'auditor'];
const DEDUCTERS: Role[] = ['safety_section', 'finance_section'];
const TOLD: Role[] = [...OPENERS, 'health_cdc'];

const DATE = '2026-11-02';
const now = () => new Date(Date.now() - 1_000).toISOString();
const act = ({ place }: Things) => ({ placeId: place, occurredAt: now(), capturedAt: now() });
const price = ({ ingredient }: Things) => ({
  ...{ ingredientId: ingredient, unit: 'g', priceFen: 480 },
  ...{ from: DATE, source: 'C' },
});
const span = { from: '2026-11-02T00:00:00.000Z', to: '2026-11-02T00:01:00.000Z' };
const photoIds: string[] = [];

/** One row for every route. A route without a row fails the test: nobody may add one without saying whom it is for. */
export const ROWS: Record<string, Row> = {
  ...declaredRows(),
  ...ACCOUNT_ROWS,
  ...SCHOOL_ROWS,
  ...FOOTAGE_ROWS,
  ...RECORD_ROWS,
  ...OFFICE_ROWS,
  ...INSPECTION_ROWS,
  'app.health': { roles: 'public' },
  'app.openapi': { roles: 'public' },
  'auth.login': { roles: 'public' },
  'auth.firstAdministrator': { roles: 'public' },
  'auth.logout': { roles: 'signed-in' },
  'auth.me': { roles: 'signed-in' },
  'auth.setPin': { roles: 'signed-in' },
  'auth.passwordRule': { roles: 'public' },
  'auth.provider': { roles: 'public' },
  'auth.startWithProvider': { roles: 'public' },
  'auth.finishWithProvider': { roles: 'public' },
  'auth.switchPerson': { roles: 'signed-in' },
  'auth.readSlip': { roles: 'public' },
  'auth.activate': { roles: 'public' },
  'auth.changePassword': { roles: 'signed-in' },
  'auth.offerTotp': { roles: 'signed-in' },
  'auth.confirmTotp': { roles: 'signed-in' },
  'auth.dropTotp': { roles: 'signed-in' },
  'auth.coSigners': { roles: RECORD },
  'auth.sessions': { roles: 'signed-in' },
  'auth.endSession': { roles: 'signed-in' },
  'auth.endOtherSessions': { roles: 'signed-in' },
  'identity.account': { roles: ACCOUNTS },
  'identity.addGrant': { roles: ACCOUNTS, body: () => ({ role: 'canteen_worker', areaCode: '532301' }) },
  'identity.removeGrant': { roles: ACCOUNTS },
  'identity.enableAccount': { roles: ACCOUNTS },
  'identity.resetTotp': { roles: ACCOUNTS },
  'identity.endSessions': { roles: ACCOUNTS },
  'identity.linkProvider': { roles: ACCOUNTS, body: () => ({ providerSubject: 's' }) },
  'identity.unlinkProvider': { roles: ACCOUNTS },
  'identity.issueSlips': { roles: ACCOUNTS },
  'identity.vacancies': { roles: ACCOUNTS },
  'identity.warrants': { roles: ACCOUNTS },
  'identity.warrantUses': { roles: ACCOUNTS },
  'identity.accounts': { roles: ACCOUNTS },
  'identity.createAccount': { roles: ACCOUNTS },
  'identity.disableAccount': { roles: ACCOUNTS },

  'roster.template': { roles: ACCOUNTS },
  'roster.imports': { roles: ACCOUNTS },
  'roster.import': { roles: ACCOUNTS },
  'roster.rows': { roles: ACCOUNTS, query: { outcome: 'created' } },
  'roster.run': { roles: ACCOUNTS },
  'roster.cancel': { roles: ACCOUNTS },
  'roster.faults': { roles: ACCOUNTS },
  'roster.faultsFile': { roles: ACCOUNTS },
  'roster.upload': { roles: ACCOUNTS, query: { fileName: 'a.csv' } },

  'app.diagnosis': { roles: ['security_admin', 'system_admin', 'audit_admin'] },
  'audit.entries': { roles: ['auditor', 'audit_admin'] },
  'audit.export': { roles: ['auditor', 'audit_admin'] },
  'audit.verify': { roles: ['auditor', 'audit_admin'] },

  'organization.areas': { roles: ALL },
  'organization.schools': { roles: ALL },
  'organization.school': { roles: ALL },
  'organization.timetable': { roles: ALL },
  'organization.createSchool': { roles: ADMIN },
  'organization.createKitchen': { roles: ADMIN, body: () => ({ name: 'K', servesFrom: DATE }) },
  'organization.serveSchool': { roles: ADMIN, body: ({ school }) => ({ schoolId: school, from: '2030-01-01' }) },
  'organization.createPlace': { roles: ADMIN, body: () => ({ name: 'P', kind: 'scale' }) },
  'organization.createClass': { roles: ADMIN, body: () => ({ name: '9Z', size: 3 }) },
  'organization.setTimetable': { roles: ADMIN, body: () => ({ from: DATE, entries: [], seen: [] }) },

  'organization.structure': { roles: ALL },
  'organization.updateSchool': {
    roles: ADMIN,
    body: () => ({ version: 1, name: 'S', schoolCode: null, kind: 'school' }),
  },
  'organization.placeSchool': {
    roles: ADMIN,
    body: () => ({ version: 1, from: '2030-01-01', areaId: '532301', centralSchoolId: null }),
  },
  'organization.setPosition': { roles: ADMIN, body: () => ({ version: 1, position: null }) },
  'organization.setCapacity': {
    roles: ADMIN,
    body: () => ({ version: 1, from: DATE, cooksFor: 1, seats: null, source: 'S' }),
  },
  'organization.setSupplyMode': { roles: ADMIN, body: () => ({ version: 1, from: DATE, mode: 'canteen' }) },
  'organization.setSchoolState': { roles: ADMIN, body: () => ({ version: 1, state: 'closed' }) },
  'organization.endService': { roles: ADMIN, body: ({ school }) => ({ schoolId: school, to: '2030-01-01' }) },
  'organization.editClass': {
    roles: ADMIN,
    body: () => ({ name: '1A', size: 3, closed: false, seen: { name: '1A', size: 40, closed: false } }),
  },

  'calendar.area': { roles: ALL },
  'calendar.setArea': { roles: ADMIN, body: () => ({ version: 0, terms: [], days: [] }) },
  'calendar.school': { roles: ALL },
  'calendar.setSchool': { roles: ADMIN, body: () => ({ version: 0, terms: [], days: [] }) },
  'calendar.days': { roles: ALL, query: { from: DATE } },
  'calendar.warnings': { roles: ALL },

  'catalogue.ingredients': { roles: ALL },
  'catalogue.createIngredient': { roles: RECORD },
  'catalogue.stateMeasure': { roles: LIST_OWNERS, body: () => ({ unit: 'g', from: DATE, source: 'DR' }) },
  'catalogue.withdrawIngredient': { roles: LIST_OWNERS },
  'catalogue.proposals': { roles: LIST_OWNERS },
  'catalogue.takeOver': { roles: LIST_OWNERS, body: () => ({ areaId: null, reason: 'r' }) },
  'catalogue.lists': { roles: ALL },
  'catalogue.setListOwner': { roles: ADMIN, body: () => ({ areaId: null, owner: 'system_admin', reason: 'r' }) },
  'catalogue.merges': { roles: LIST_OWNERS },
  'catalogue.mergeIngredient': { roles: LIST_OWNERS, body: ({ ingredient }) => ({ intoId: ingredient, reason: 'r' }) },
  'catalogue.undoMerge': { roles: LIST_OWNERS, body: () => ({ reason: 'r' }) },

  'boxes.openEnrolment': { roles: INSTALL, body: () => ({ name: 'Box' }) },
  'boxes.enrolments': { roles: INSTALL },
  'boxes.cancelEnrolment': { roles: INSTALL },
  'boxes.snapshot': { roles: INSTALL },
  'boxes.placeCamera': { roles: INSTALL, body: ({ place }) => ({ placeId: place }) },
  'boxes.plan': { roles: INSTALL, body: () => ({ size: 4 }) },
  'boxes.state': { roles: ALL },
  'filing.filings': { roles: ALL },
  'filing.setFiling': {
    roles: INSTALL,
    body: () => ({ filedOn: null, retentionDays: null, seen: { filedOn: null, retentionDays: 30 } }),
  },
  'filing.form': { roles: INSTALL },
  'filing.setSign': { roles: INSTALL },
  'filing.sign': { roles: ALL },
  'boxes.quarantine': { roles: ADMIN },
  'boxes.printSticker': { roles: INSTALL },
  'boxes.answerSpare': { roles: INSTALL, body: () => ({ accept: false }) },
  'boxes.claim': { roles: 'public' },
  'video.createAgent': { roles: ADMIN, body: () => ({ name: 'Box' }) },
  'video.agents': { roles: ALL },
  'video.revokeAgent': { roles: ADMIN },
  'video.probe': { roles: INSTALL, body: () => ({ address: null }) },
  'video.createCamera': {
    roles: INSTALL,
    body: () => ({ name: 'C', onvifUrl: 'http://192.0.2.1/onvif', username: 'u', password: 'p' }),
  },
  'video.moveCamera': {
    roles: ADMIN,
    body: () => ({ onvifUrl: 'http://192.0.2.1/onvif', username: 'u', password: 'p' }),
  },
  'video.setSubStream': { roles: INSTALL, body: () => ({ allowed: true }) },
  'video.cameras': { roles: ALL },
  'video.bindCamera': { roles: ADMIN, body: ({ place }) => ({ placeId: place, from: now() }) },
  'video.playback': { roles: WATCH, query: span },
  'video.piece': { roles: 'ticket', query: { ticket: 'forged' } },
  'video.thumbnail': { roles: WATCH },
  'video.event': { roles: READ },
  'video.retag': { roles: ['safety_section'], body: () => ({ stage: 'acceptance', note: 'n' }) },
  'video.viewings': { roles: ['safety_section', 'auditor', 'audit_admin'] },
  'video.exportViewings': { roles: ['safety_section', 'auditor', 'audit_admin'] },
  'video.uploadOffset': { roles: 'agent' },
  'video.upload': { roles: 'agent' },

  'deductions.list': { roles: [...DEDUCTERS, 'principal', 'canteen_manager', 'auditor'], query: { month: '2026-11' } },
  'deductions.deductible': { roles: DEDUCTERS },
  'deductions.propose': {
    roles: DEDUCTERS,
    body: ({ act: deliveryActId, finding }) => ({
      ...{ deliveryActId, lineNo: 1, ground: 'late', amountFen: 1, reason: 'r', clause: 'C' },
      ...{ findingId: finding, episodeId: null },
    }),
  },
  'deductions.say': { roles: DEDUCTERS, body: () => ({ kind: 'agreed', text: null }) },
  'deductions.contest': { roles: ['principal'], body: () => ({ text: 't' }) },

  'disclosure.day': { roles: ['safety_section', 'principal', 'canteen_manager', 'health_cdc', 'parent_committee'] },
  'disclosure.notice': { roles: 'public' },
  'disclosure.fundsNotice': { roles: 'public' },
  'disclosure.fundsNotices': { roles: FUNDS },
  'disclosure.publishFunds': { roles: ['finance_section'], body: () => ({ seenRound: 0, reason: null }) },
  'disclosure.sendFeedback': { roles: 'public' },
  'disclosure.followFeedback': { roles: 'public' },
  'disclosure.noticeSettings': {
    roles: ['safety_section', 'principal', 'canteen_manager', 'health_cdc', 'parent_committee'],
  },
  'disclosure.setNoticeSettings': {
    roles: ['principal'],
    body: () => ({
      version: 0,
      licenceNo: null,
      licenceValidUntil: null,
      complaintPhone: null,
      choices: { ticks: null, grades: null },
    }),
  },
  'disclosure.feedback': { roles: [...OPENERS, 'principal'] },
  'disclosure.answerFeedback': { roles: ['principal'], body: () => ({ text: 't' }) },
  'disclosure.feedbackContact': { roles: [...OPENERS, 'principal'] },
  'disclosure.headcounts': { roles: OFFICES_COUNT },

  'funds.terms': { roles: FUNDS },
  'funds.stateTerm': {
    roles: ['finance_section'],
    body: () => ({ from: DATE, areaType: 'national', schoolStage: 'primary', source: 'S' }),
  },
  'funds.month': { roles: FUNDS },
  'funds.monthTable': { roles: FUNDS },
  'funds.enter': {
    roles: ENTER,
    body: () => ({ fund: 'subsidy', purpose: 'allocation', amountFen: 1, date: DATE, documentNo: 'D' }),
  },
  'funds.signEntry': { roles: ENTER },
  'funds.reverseEntry': { roles: ENTER, body: () => ({ reason: 'r' }) },
  'funds.submit': { roles: ['principal'], body: () => ({ seenRound: 0 }) },
  'funds.returns': { roles: FUNDS },
  'funds.lockReturn': { roles: ['finance_section'] },
  'funds.areaMonth': { roles: FUNDS },
  'funds.startAreaSheet': { roles: FUNDS },
  'funds.areaSheets': { roles: FUNDS },
  'funds.cancelAreaSheet': { roles: FUNDS },
  'funds.areaSheetTable': { roles: FUNDS },

  'menu.compositions': { roles: ALL },
  'menu.previewTable': { roles: ADMIN },
  'menu.takeTable': { roles: ADMIN, query: { sha256: '0'.repeat(64), source: 'S' } },
  'menu.dishes': { roles: READ },
  'menu.saveDish': {
    roles: RECORD,
    body: ({ ingredient }) => ({
      name: 'N',
      seenVersion: 0,
      lines: [{ ingredientId: ingredient, gramsTenths: { junior: 1 } }],
    }),
  },
  'menu.week': { roles: READ },
  'menu.saveWeek': {
    roles: RECORD,
    body: ({ meal }) => ({
      seenVersion: 0,
      diners: { junior: 1 },
      meals: [{ date: DATE, mealKind: 'lunch', dishIds: [meal] }],
    }),
  },
  'menu.propose': {
    roles: RECORD,
    body: () => ({ dates: [DATE], mealKind: 'lunch', diners: { junior: 1 }, perMealFen: 500 }),
  },
  'menu.diets': { roles: RECORD, query: { date: DATE } },
  'menu.stateDiet': {
    roles: RECORD,
    body: ({ classId }) => ({
      ...{ classId, portions: 1, without: ['egg'], basis: 'parents', fromDate: DATE, untilDate: DATE },
    }),
  },
  'menu.endDiet': { roles: RECORD },
  'menu.day': { roles: READ },
  'menu.judgement': { roles: READ },
  'menu.weekTable': { roles: READ },
  'menu.orderProposal': { roles: READ },
  'menu.requisition': { roles: READ, query: { mealKind: 'lunch' } },

  'evidence.day': { roles: READ },
  'evidence.lanes': { roles: READ },
  'evidence.states': { roles: READ },
  'evidence.misfits': { roles: [...OPENERS, 'auditor'] },
  'evidence.reproduce': { roles: READ },
  'evidence.review': { roles: OPENERS, body: () => ({ outcome: 'fine' }) },
  'checks.episodes': { roles: [...OPENERS, 'auditor'] },
  'checks.episode': { roles: [...OPENERS, 'auditor'] },
  'checks.reviewDays': { roles: [...OPENERS, 'auditor'], query: { from: DATE, to: DATE } },
  'checks.reviewDay': { roles: [...OPENERS, 'auditor'] },
  'checks.say': { roles: OPENERS, body: () => ({ word: 'asked' }) },
  'checks.asked': { roles: ['principal'] },
  'checks.answer': { roles: ['principal'], body: () => ({ text: '货车来晚了' }) },
  'checks.dossier': { roles: READ },

  'journal.act': { roles: READ },
  'journal.acts': { roles: READ, query: { date: DATE } },
  'journal.awaiting': { roles: READ },
  'journal.formLimits': { roles: READ },
  'journal.book': { roles: READ, query: { from: DATE, to: DATE } },
  'journal.bookTable': { roles: READ, query: { from: DATE, to: DATE } },
  'printing.sheet': { roles: READ, query: { from: DATE, to: DATE } },
  'printing.table': { roles: READ, query: { from: DATE, to: DATE } },
  'printing.blank': { roles: READ },
  'printing.print': { roles: READ },
  'printing.startBatch': { roles: READ, body: (t) => ({ schoolIds: [t.school], from: DATE, to: DATE }) },
  'printing.batches': { roles: READ },
  'printing.batch': { roles: READ },
  'printing.cancelBatch': { roles: READ },
  'printing.batchFile': { roles: READ },
  'pupils.profiles': { roles: ['basic_education_section'] },
  'pupils.saveProfile': {
    roles: ['basic_education_section'],
    body: () => ({
      ...{ name: 'N', kind: 'enrolment', yes: ['是'] },
      columns: {
        ...{ identity: 'I', school: 'S', className: 'C' },
        ...{ grade: null, eligible: null, boarder: null, from: null, to: null },
      },
    }),
  },
  'pupils.take': { roles: ['basic_education_section'], query: { asOf: DATE } },
  'pupils.answer': { roles: ['basic_education_section'], query: { month: DATE.slice(0, 7) } },
  'pupils.compare': { roles: OFFICES_COUNT },
  'exports.readTemplate': { roles: OFFICES_COUNT },
  'exports.profiles': { roles: OFFICES_COUNT },
  'exports.createProfile': { roles: OFFICES_COUNT, body: () => EXPORT },
  'exports.changeProfile': { roles: OFFICES_COUNT, body: () => ({ ...EXPORT, seenVersion: 1 }) },
  'exports.run': { roles: OFFICES_COUNT, body: () => ({ from: DATE, to: DATE }) },
  'exports.runs': { roles: OFFICES_COUNT },
  'exports.file': { roles: OFFICES_COUNT },
  'journal.verify': { roles: READ.filter((role) => role !== 'canteen_worker') },
  'journal.upload': { roles: RECORD },
  'journal.attachmentContent': { roles: READ },
  'journal.signers': { roles: RECORD },
  'journal.cosign': { roles: RECORD, body: () => ({ method: 'own-session' }) },
  'journal.refuse': { roles: RECORD, body: () => ({ method: 'own-session', reason: 'r' }) },
  'journal.branch': { roles: READ },
  'journal.correct': { roles: REVERSE, body: () => ({ reason: 'r', corrected: null, seen: [] }) },
  'agenda.today': { roles: READ },
  'agenda.morning': { roles: OPENERS },
  'duties.board': { roles: OPENERS },
  'duties.schools': { roles: OPENERS },
  'reports.start': { roles: REPORTS },
  'reports.last': { roles: REPORTS },
  'reports.table': { roles: REPORTS },
  'reports.sheet': { roles: REPORTS },
  'reports.screen': { roles: REPORTS },
  'reports.issueScreen': { roles: HANGERS, body: () => ({ name: 'n' }) },
  'reports.screens': { roles: REPORTS },
  'reports.revokeScreen': { roles: HANGERS },
  'reports.shown': { roles: 'public' },
  'duties.ask': { roles: OPENERS, body: () => ({ duties: ['check'] }) },
  'northbound.uppers': { roles: ADMIN },
  'northbound.addUpper': { roles: ADMIN, body: () => ({ ...UPPER, upperPassword: 'x' }) },
  'northbound.changeUpper': { roles: ADMIN, body: () => ({ ...UPPER, isOn: false, upperPassword: null }) },
  'northbound.removeUpper': { roles: ADMIN },
  'northbound.tryUpper': { roles: ADMIN },
  'northbound.upperCameras': { roles: ADMIN },
  'northbound.nameCamera': { roles: ADMIN, body: () => ({ nationalId: '53230100001320000001' }) },
  'incidents.list': { roles: [...TOLD, 'principal', ...OFFICERS] },
  'incidents.read': { roles: TOLD },
  'incidents.help': { roles: READ },
  'incidents.contacts': { roles: TOLD },
  'incidents.setContacts': {
    roles: TOLD,
    body: () => ({ contacts: [{ office: 'market', phone: '12315', escalationPhone: null }] }),
  },
  'recalls.list': { roles: TOLD },
  'recalls.start': {
    roles: TOLD,
    body: () => ({
      ...{ id: randomUUID(), isDrill: true, reason: 'r' },
      what: { of: 'meals', supplierName: 'N', batch: 'B' },
    }),
  },
  'recalls.one': { roles: TOLD },
  'recalls.sheet': { roles: TOLD },
  'recalls.end': { roles: TOLD, body: () => ({ outcome: 'o' }) },
  'recalls.ofSchool': { roles: READ },
  'recalls.acknowledge': { roles: RECORD, body: () => ({ setAside: true, remark: null }) },
  'messages.robots': { roles: TOLD },
  'messages.addRobot': {
    roles: TOLD,
    body: () => ({
      ...{ maker: 'wecom', name: 'N', webhook: 'https://qyapi.weixin.qq.com/x', secret: null },
      ...{ aboutAreaId: '532301', kinds: ['incident'], mostLevel: 1 },
    }),
  },
  'messages.changeRobot': {
    roles: TOLD,
    body: () => ({ isOn: true, aboutAreaId: '532301', kinds: ['incident'], mostLevel: 1 }),
  },
  'messages.removeRobot': { roles: TOLD },
  'messages.tryRobot': { roles: TOLD },
  'journal.reverse': { roles: REVERSE, body: () => ({ reason: 'r' }) },

  'warehouse.stock': { roles: READ },
  'warehouse.stockAsOf': { roles: READ, query: { at: '2026-11-02T00:00:00.000Z' } },
  'warehouse.expiring': { roles: READ },
  'warehouse.lot': { roles: READ },
  'warehouse.storageLimits': { roles: READ },
  'warehouse.readings': { roles: READ, query: { date: DATE } },
  'warehouse.proposal': { roles: READ, query: { placeId: randomUUID(), ingredientId: randomUUID(), grams: '1' } },
  'warehouse.stockIn': {
    roles: RECORD,
    body: (t) => ({ ...act(t), fromPlaceId: t.place, lines: [{ lotId: t.lot, grams: 1 }] }),
  },
  'warehouse.stockOut': {
    roles: RECORD,
    body: (t) => ({ ...act(t), mealId: t.meal, lines: [{ lotId: t.lot, grams: 1 }] }),
  },
  'warehouse.writeOff': {
    roles: RECORD,
    body: (t) => ({ ...act(t), reason: 'spoiled', lines: [{ lotId: t.lot, grams: 1 }] }),
  },
  'warehouse.returnGoods': {
    roles: RECORD,
    body: (t) => ({ ...act(t), lines: [{ lotId: t.lot, amount: 1, unit: 'g' }] }),
  },
  'warehouse.transfer': {
    roles: RECORD,
    body: (t) => ({ ...act(t), toPlaceId: randomUUID(), lines: [{ lotId: t.lot, amount: 1, unit: 'g' }] }),
  },
  'warehouse.sendBack': {
    roles: RECORD,
    body: (t) => ({
      ...{ ...act(t), returnReason: 'wrong', returnOutcome: 'open' },
      lines: [{ lotId: t.lot, amount: 1, unit: 'g' }],
    }),
  },
  'warehouse.stocktake': { roles: RECORD, body: (t) => ({ ...act(t), lines: [{ lotId: t.lot, countedGrams: 1 }] }) },
  'warehouse.recordReading': { roles: RECORD, body: (t) => ({ ...act(t), quantity: 'temperature', valueTenths: 40 }) },

  'procurement.suppliers': { roles: READ },
  'procurement.createSupplier': {
    roles: RECORD,
    body: () => ({ name: 'S', licenceNo: 'L', licenceValidUntil: '2030-01-01' }),
  },
  'procurement.supplierFile': { roles: READ },
  'procurement.keepPaper': {
    roles: RECORD,
    body: (t) => ({ ...act(t), supplierId: randomUUID(), paperKind: 'contract' }),
  },
  'procurement.contractPrices': { roles: READ },
  'procurement.stateSchoolPrice': {
    roles: ENTER,
    body: (t) => ({ ...price(t), supplierId: randomUUID() }),
  },
  'procurement.stateAreaPrice': {
    roles: ['finance_section'],
    body: (t) => ({ ...price(t), supplierName: 'S', licenceNo: 'L' }),
  },
  'procurement.usualPrice': { roles: READ, query: { ingredientId: randomUUID(), unit: 'g' } },
  'procurement.orders': { roles: READ, query: { from: DATE } },
  'procurement.order': {
    roles: RECORD,
    body: (t) => ({
      ...{ ...act(t), supplierId: randomUUID(), wantedOn: DATE },
      lines: [{ ingredientId: t.ingredient, orderedAmount: 1, unit: 'g' }],
    }),
  },
  'procurement.awaitedPapers': { roles: READ },
  'procurement.bringPaper': {
    roles: RECORD,
    body: (t) => ({ ...act(t), lotId: randomUUID(), paperKind: 'conformity', paperNo: '1' }),
  },
  'procurement.noteReading': { roles: READ },
  'procurement.readNote': { roles: RECORD, body: () => ({ attachmentId: randomUUID() }) },
  'procurement.deliveries': { roles: READ, query: { date: DATE } },
  'procurement.accept': {
    roles: RECORD,
    body: (t) => ({
      ...act(t),
      supplierId: randomUUID(),
      lines: [{ ingredientId: t.ingredient, weighedGrams: 1, decision: 'accept' }],
    }),
  },

  'kitchen.meals': { roles: READ, query: { date: DATE } },
  'kitchen.planMeal': {
    roles: RECORD,
    body: (t) => ({ ...act(t), date: DATE, mealKind: 'lunch', dishes: [{ name: '米饭' }] }),
  },
  'kitchen.cook': {
    roles: RECORD,
    body: (t) => ({ ...act(t), mealId: t.meal, dishNo: 1, startedAt: now(), coreTenthsC: 800 }),
  },
  'kitchen.samplesKept': { roles: READ },
  'kitchen.keepSample': { roles: RECORD, body: (t) => ({ ...act(t), batchId: randomUUID(), grams: 130 }) },
  'kitchen.discardSample': { roles: RECORD, body: (t) => ({ ...act(t), sampleId: randomUUID() }) },

  'serving.servings': { roles: READ, query: { date: DATE } },
  'serving.handOver': {
    roles: RECORD,
    body: (t) => ({ ...act(t), mealId: t.meal, classId: t.classId, lines: [{ batchId: randomUUID(), portions: 1 }] }),
  },
  'serving.dispatch': {
    roles: RECORD,
    body: (t) => ({
      ...act(t),
      mealId: t.meal,
      siteSchoolId: randomUUID(),
      lines: [{ batchId: randomUUID(), portions: 1 }],
    }),
  },
  'serving.headcount': {
    roles: RECORD,
    body: (t) => ({ ...act(t), mealId: t.meal, lines: [{ classId: t.classId, present: 1, served: 1 }] }),
  },
  'serving.leftovers': {
    roles: RECORD,
    body: (t) => ({ ...act(t), mealId: t.meal, lines: [{ kind: 'plate', grams: 1 }] }),
  },

  'serving.issuePass': {
    roles: ['principal', 'canteen_manager'],
    body: () => ({ kind: 'accompany', name: 'G', date: '2099-01-01' }),
  },
  'serving.passes': { roles: ['principal', 'canteen_manager'], query: { date: DATE } },
  'serving.revokePass': { roles: ['principal', 'canteen_manager'] },
  'serving.openPass': { roles: 'public' },
  'serving.guestHeadcount': { roles: 'public' },
  'serving.guestAccompany': { roles: 'public' },
  'serving.guestCommitteeVisit': { roles: 'public' },

  'transparency.checkpoint': { roles: 'public' },
  'transparency.witnessed': { roles: 'public' },
  'transparency.waiting': { roles: 'public' },
  'transparency.tile': { roles: 'public' },
  'transparency.sign': { roles: 'public' },
  'transparency.proof': { roles: READ },
  'transparency.sealedActs': { roles: READ.filter((role) => role !== 'canteen_worker') },
  'trace.epcis': { roles: READ },
  'trace.names': { roles: READ },
  'trace.lot': { roles: READ, query: { direction: 'forward' } },
  'trace.passport': { roles: READ },

  'inspection.plan': {
    roles: ['market_inspector'],
    body: () => ({ kind: 'flight', plannedFor: '2030-01-01' }),
  },
  'inspection.join': { roles: ['market_inspector'], body: () => ({ method: 'own-session' }) },
  'inspection.checkIn': { roles: ['market_inspector'], body: () => ({ photoIds }) },
  'inspection.close': { roles: ['market_inspector'], body: () => ({ summary: 's', receivedBy: 'r' }) },
  'inspection.pack': { roles: ['market_inspector'] },
  'inspection.recounts': { roles: FINDINGS },
  'inspection.recount': {
    roles: ['market_inspector'],
    body: ({ lot, place }) => ({ lotId: lot, placeId: place, countedAmount: 0, bookAt: now() }),
  },
  'inspection.measures': { roles: FINDINGS },
  'inspection.measure': {
    roles: ['market_inspector'],
    body: () => ({ measureId: randomUUID(), kind: 'hands', what: 'w', passed: true }),
  },
  'printing.visit': { roles: FINDINGS },
  'inspection.publish': { roles: ['market_inspector'], body: () => ({ result: 'r' }) },
  'inspection.publications': { roles: FINDINGS },
  'inspection.inspection': { roles: FINDINGS },
  'inspection.inspections': { roles: FINDINGS },
  'inspection.mine': { roles: FINDINGS },
  'inspection.checklist': { roles: FINDINGS },
  'inspection.check': {
    roles: OPENERS,
    body: () => ({ item: 'staff.clothes', placeId: null, answer: 'fits' }),
  },
  'challenges.open': { roles: OPENERS, body: ({ camera }) => ({ cameraId: camera }) },
  'challenges.challenges': { roles: FINDINGS },
  'challenges.current': { roles: RECORD },
  'challenges.showing': { roles: RECORD },
  'challenges.answer': { roles: OPENERS, body: () => ({ answer: 'cannot_tell' }) },
  'draws.grades': { roles: ['market_inspector'] },
  'draws.stateGrades': {
    roles: ['market_inspector'],
    body: ({ school }) => ({ schoolIds: [school], riskGrade: 'B', why: 'w' }),
  },
  'draws.inspectors': { roles: ['market_inspector'] },
  'draws.draws': { roles: ['market_inspector'] },
  'draws.prepare': { roles: ['market_inspector'], body: () => DRAW },
  'draws.change': { roles: ['market_inspector'], body: () => ({ ...DRAW, seenVersion: 1 }) },
  'draws.draw': { roles: ['market_inspector'] },
  'draws.publish': { roles: ['market_inspector'], body: () => ({ seenVersion: 1 }) },
  'draws.stateNumber': { roles: ['market_inspector'], body: () => ({ publicNumber: '12345' }) },
  'draws.outcome': { roles: ['market_inspector'] },
  'draws.figures': { roles: ['market_inspector'] },
  'draws.announced': { roles: 'public' },
  'draws.page': { roles: 'public' },
  'draws.file': { roles: 'public' },
  'inspection.clauses': { roles: OPENERS },
  'inspection.open': {
    roles: OPENERS,
    body: () => ({ subject: { type: 'none' }, severity: 'general', clause: 'S-18', text: 't', deadline: '2030-01-01' }),
  },
  'inspection.findings': { roles: FINDINGS },
  'inspection.allFindings': { roles: FINDINGS },
  'inspection.finding': { roles: FINDINGS },
  'inspection.answer': { roles: ['principal'], body: () => ({ text: 't', photoIds }) },
  'inspection.settle': { roles: OPENERS, body: () => ({ reason: 'r', photoIds }) },
  'inspection.reopen': { roles: OPENERS, body: () => ({ reason: 'r', deadline: '2030-01-01' }) },
  'cases.open': { roles: OPENERS, body: () => ({ reason: 'r' }) },
  'cases.list': { roles: OPENERS },
  'cases.case': { roles: OPENERS },
  'cases.addSpan': {
    roles: OPENERS,
    body: ({ camera }) => ({ cameraId: camera, from: '2026-01-02T00:00:00.000Z', to: '2026-01-02T00:01:00.000Z' }),
  },
  'cases.addActs': { roles: OPENERS, body: (things) => ({ actIds: [things.act] }) },
  'cases.startExport': { roles: OPENERS, body: () => ({ reason: 'r' }) },
  'cases.exportFile': { roles: OPENERS },
  'cases.close': { roles: OPENERS, body: () => ({ reason: 'r' }) },
  'inspection.uploadPhoto': { roles: [...OPENERS, 'principal'] },
  'inspection.photoContent': { roles: FINDINGS },
};
