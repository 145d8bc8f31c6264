import { randomUUID } from 'node:crypto';
import type { Role } from '../../../src/contract/roles.js';
import { ENTER, FINDINGS, OFFICERS, OPENERS, READ, RECORD } from './roles.js';
import { DATE, type Row } from './row.js';

const OFFICES_COUNT: Role[] = ['safety_section', 'finance_section', 'basic_education_section'];
const FUNDS: Role[] = ['finance_section', 'principal', 'canteen_manager', 'auditor'];
const HANGERS: Role[] = [...OPENERS, 'finance_section', 'basic_education_section'];
const REPORTS: Role[] = [...HANGERS, 'auditor'];
const TOLD: Role[] = [...OPENERS, 'health_cdc'];
const DEDUCTERS: Role[] = ['safety_section', 'finance_section'];
const EXPORT = {
  ...{ name: 'N', source: 'headcounts', period: 'day', format: 'csv', columns: [{ field: 'date' }] },
  template: { sheet: null, above: [], headings: ['H'] },
};

/** What offices count, print, export, publish and send: funds, notices, books, reports, alarms, recalls. */
export const OFFICE_ROWS: Record<string, Row> = {
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

  'printing.sheet': { roles: READ, query: { from: DATE, to: DATE } },
  'printing.table': { roles: READ, query: { from: DATE, to: DATE } },
  'printing.blank': { roles: READ },
  'printing.print': { roles: READ },
  'printing.startBatch': { roles: READ, body: (t) => ({ schoolIds: [t.school], from: DATE, to: DATE }) },
  'printing.batches': { roles: READ },
  'printing.batch': { roles: READ },
  'printing.cancelBatch': { roles: READ },
  'printing.batchFile': { roles: READ },
  'printing.visit': { roles: FINDINGS },

  'duties.board': { roles: OPENERS },
  'duties.schools': { roles: OPENERS },
  'duties.ask': { roles: OPENERS, body: () => ({ duties: ['check'] }) },

  'reports.start': { roles: REPORTS },
  'reports.last': { roles: REPORTS },
  'reports.table': { roles: REPORTS },
  'reports.sheet': { roles: REPORTS },
  'reports.screen': { roles: REPORTS },
  'reports.issueScreen': { roles: HANGERS, body: () => ({ name: 'n' }) },
  'reports.screens': { roles: REPORTS },
  'reports.revokeScreen': { roles: HANGERS },
  'reports.shown': { roles: 'public' },

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

  'projects.list': {
    roles: ['safety_section', 'finance_section', 'basic_education_section', 'principal', 'canteen_manager', 'auditor'],
  },
  'projects.plan': {
    roles: ['finance_section'],
    body: () => ({
      ...{ title: 'T', kind: 'equipment', addsSeats: 0, addsCooksFor: 0, plannedFen: 0, documentNo: 'D' },
      ...{ plannedFrom: DATE, plannedTo: DATE, funding: 'county' },
    }),
  },
  'projects.say': {
    roles: ['finance_section'],
    body: () => ({ kind: 'paid', seen: 1, on: null, paidFen: 0, plannedTo: null, text: null }),
  },

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
};
