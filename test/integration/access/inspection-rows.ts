import { randomUUID } from 'node:crypto';
import { FINDINGS, OPENERS, RECORD } from './roles.js';
import { now, type Row } from './row.js';

const DRAW = {
  ...{ from: '2030-01-01', to: '2030-03-31', schoolCount: 1, randomCount: 1, excluded: [], apart: [] },
  ...{ inspectorIds: [randomUUID(), randomUUID()], numberSource: 'L', numberDay: '2030-01-02' },
};
const photoIds: string[] = [];

/** Visits, findings, draws, codes before a camera, and cases. */
export const INSPECTION_ROWS: Record<string, Row> = {
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
  'inspection.publish': { roles: ['market_inspector'], body: () => ({ result: 'r' }) },
  'inspection.publications': { roles: FINDINGS },
  'inspection.awaitedResults': { roles: FINDINGS },
  'inspection.inspection': { roles: FINDINGS },
  'inspection.inspections': { roles: FINDINGS },
  'inspection.mine': { roles: FINDINGS },
  'inspection.checklist': { roles: FINDINGS },
  'inspection.check': {
    roles: OPENERS,
    body: () => ({ item: 'staff.clothes', placeId: null, answer: 'fits' }),
  },
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
  'inspection.uploadPhoto': { roles: [...OPENERS, 'principal'] },
  'inspection.photoContent': { roles: FINDINGS },

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
};
