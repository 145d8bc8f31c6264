import type { Role } from '../../../src/contract/roles.js';
import { ADMIN, ALL, OFFICERS, OPENERS, READ } from './roles.js';
import { DATE, now, type Row } from './row.js';

const INSTALL: Role[] = ['system_admin', 'principal', 'canteen_manager'];
const WATCH: Role[] = ['safety_section', 'market_inspector', 'principal', 'canteen_manager', ...OFFICERS];
const UPPER = {
  ...{ name: 'N', nationalId: '53230000002000000001', domain: '5323000000', host: '127.0.0.1', port: 9 },
  ...{ transport: 'udp', ownNationalId: '53230100002000000009', localPort: 0, reason: 'R', stages: ['cooking'] },
};
const span = { from: '2026-11-02T00:00:00.000Z', to: '2026-11-02T00:01:00.000Z' };

/** Recorder boxes, cameras and what they saw, what does not fit with it, and who above is shown it. */
export const FOOTAGE_ROWS: Record<string, Row> = {
  'boxes.openEnrolment': { roles: INSTALL, body: () => ({ name: 'Box' }) },
  'boxes.enrolments': { roles: INSTALL },
  'boxes.cancelEnrolment': { roles: INSTALL },
  'boxes.snapshot': { roles: INSTALL },
  'boxes.placeCamera': { roles: INSTALL, body: ({ place }) => ({ placeId: place }) },
  'boxes.plan': { roles: INSTALL, body: () => ({ size: 4 }) },
  'boxes.state': { roles: ALL },
  'boxes.quarantine': { roles: ADMIN },
  'boxes.printSticker': { roles: INSTALL },
  'boxes.answerSpare': { roles: INSTALL, body: () => ({ accept: false }) },
  'boxes.claim': { roles: 'public' },

  'filing.filings': { roles: ALL },
  'filing.setFiling': {
    roles: INSTALL,
    body: () => ({ filedOn: null, retentionDays: null, seen: { filedOn: null, retentionDays: 30 } }),
  },
  'filing.form': { roles: INSTALL },
  'filing.setSign': { roles: INSTALL },
  'filing.sign': { roles: ALL },

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

  'northbound.uppers': { roles: ADMIN },
  'northbound.addUpper': { roles: ADMIN, body: () => ({ ...UPPER, upperPassword: 'x' }) },
  'northbound.changeUpper': { roles: ADMIN, body: () => ({ ...UPPER, isOn: false, upperPassword: null }) },
  'northbound.removeUpper': { roles: ADMIN },
  'northbound.tryUpper': { roles: ADMIN },
  'northbound.upperCameras': { roles: ADMIN },
  'northbound.nameCamera': { roles: ADMIN, body: () => ({ nationalId: '53230100001320000001' }) },
};
