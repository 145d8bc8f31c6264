import { z } from 'zod';
import { INCIDENT_OFFICES } from '../words/incident-words.js';
import { areaCode } from './auth.js';
import { id, instant, page, pageQuery } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

const office = z.enum(INCIDENT_OFFICES);
/** Of an office's duty desk, never of a person: digits as they are dialled. */
const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9]{3,15}$/);
const contact = z.strictObject({
  office,
  /** Called and written to first; null: nobody has said one. */
  phone: phone.nullable(),
  /** Written to when the report stays unread; null: the first one again. */
  escalationPhone: phone.nullable(),
});
const contacts = z.strictObject({
  areaId: areaCode,
  /** One for each office, in their order. */
  contacts: z.array(contact).length(INCIDENT_OFFICES.length),
  /** Whether this server sends text messages at all. */
  smsOn: z.boolean(),
});
const reading = z.strictObject({ office, name: z.string(), at: instant });
export const INCIDENT_STATES = ['open', 'ended', 'withdrawn'] as const;

const incident = z.strictObject({
  /** The report, an act of the school's journal. */
  actId: id,
  schoolId: id,
  schoolName: z.string(),
  areaId: areaCode,
  /** A choice of `dining.incident`. */
  suspicion: z.string(),
  touched: z.int().nullable(),
  course: z.string().nullable(),
  noticedAt: instant,
  /** When it reached this platform. */
  reportedAt: instant,
  /** Until then it is in time (S-23). */
  dueAt: instant,
  isLate: z.boolean(),
  /** `withdrawn`: the school took the report back; `ended`: it recorded the release. */
  state: z.enum(INCIDENT_STATES),
  /** Who of each office opened it first; an office that is missing has not. */
  readings: z.array(reading),
  /** Of the caller's offices none has opened it. */
  isUnread: z.boolean(),
  /** When offices that had not read it were reminded; null: not, or not yet. */
  escalatedAt: instant.nullable(),
  /** What the report has stopped; `lifted`: it may be used again. */
  stopped: z.array(z.strictObject({ thing: z.enum(['lot', 'sample']), id, name: z.string(), lifted: z.boolean() })),
  messages: z.array(
    z.strictObject({
      office,
      reason: z.enum(['reported', 'unread']),
      attempts: z.int(),
      sentAt: instant.nullable(),
      /** True when it was tried often enough and never taken. */
      gaveUp: z.boolean(),
    }),
  ),
});

/** Suspected food incidents: from the school’s report to the offices that have read it (S-23). */
export const incidentEndpoints = {
  list: endpoint({
    id: 'incidents.list',
    method: 'GET',
    path: '/incidents',
    summary: 'Reports of suspected food incidents at the schools in scope, the latest first, and how many are unread',
    access: 'incident.read',
    query: pageQuery.extend({ show: z.enum(['open', 'all']).default('open') }),
    response: page(incident).extend({ unread: z.int() }),
  }),
  read: endpoint({
    id: 'incidents.read',
    method: 'POST',
    path: '/incidents/:actId/readings',
    summary:
      'Say that the caller’s office has read the report; the first of each office counts, said again nothing changes',
    access: 'incident.answer',
    scopedBy: { param: 'actId', of: 'act' },
    params: z.strictObject({ actId: id }),
    response: incident,
    status: 201,
    errors: ['incidents.not-found'],
  }),
  help: endpoint({
    id: 'incidents.help',
    method: 'GET',
    path: '/schools/:schoolId/incident-help',
    summary: 'Whom to call of an incident and within which time; a phone keeps it for when it has no line',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({
      reportMinutes: z.int(),
      contacts: z.array(contact.pick({ office: true, phone: true })),
      open: z.array(incident.pick({ actId: true, noticedAt: true, reportedAt: true, dueAt: true, readings: true })),
    }),
    errors: ['organization.school-not-found'],
  }),
  contacts: endpoint({
    id: 'incidents.contacts',
    method: 'GET',
    path: '/areas/:areaId/incident-contacts',
    summary: 'The duty telephones of the offices of an area, and what of them is said further up',
    access: 'incident.answer',
    params: z.strictObject({ areaId: areaCode }),
    response: contacts,
    errors: ['organization.area-not-found'],
  }),
  setContacts: endpoint({
    id: 'incidents.setContacts',
    method: 'PUT',
    path: '/areas/:areaId/incident-contacts',
    summary: 'Say the duty telephones of the offices; an office that is left out is not changed',
    access: 'incident.answer',
    params: z.strictObject({ areaId: areaCode }),
    body: z.strictObject({ contacts: z.array(contact).min(1).max(INCIDENT_OFFICES.length) }),
    response: contacts,
    errors: ['organization.area-not-found', 'incidents.office-named-twice'],
  }),
} as const;
