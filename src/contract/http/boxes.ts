import { z } from 'zod';
import { id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';

export const ENROLMENT_STATES = ['open', 'locked', 'expired', 'cancelled', 'used'] as const;

const ofSchool = { param: 'schoolId', of: 'school' } as const;
const enrolment = z.strictObject({
  id,
  name: z.string(),
  state: z.enum(ENROLMENT_STATES),
  expiresAt: instant,
  /** The box whose cameras the new one takes over; null for an additional one. */
  replaces: id.nullable(),
  /** The box that took the code; null while nobody has. */
  agentId: id.nullable(),
  /** When that box was last heard of; null before its first word. */
  lastSeenAt: instant.nullable(),
});

/** How recorder boxes become known, without a terminal. */
export const boxEndpoints = {
  openEnrolment: endpoint({
    id: 'boxes.openEnrolment',
    method: 'POST',
    path: '/schools/:schoolId/box-enrolments',
    summary: 'A one-time code for one recorder box; shown this once. With `replaces`, it takes over that box’s cameras',
    access: 'box.install',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id }),
    body: z.strictObject({ name: words(60), replaces: id.nullable().default(null) }),
    response: z.strictObject({
      enrolment,
      code: z.string(),
      /** What the box is told besides the code: where the platform is. */
      platformUrl: z.string(),
      /** SHA-256 of the root certificate the box has to find there, in hex; null where the public roots do. */
      caFingerprint: z.string().nullable(),
    }),
    status: 201,
    errors: ['organization.school-not-found', 'video.agent-not-found'],
  }),
  enrolments: endpoint({
    id: 'boxes.enrolments',
    method: 'GET',
    path: '/schools/:schoolId/box-enrolments',
    summary: 'The latest one-time codes of the school and what became of them; never the codes themselves',
    access: 'box.install',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id }),
    response: z.strictObject({ items: z.array(enrolment) }),
    errors: ['organization.school-not-found'],
  }),
  cancelEnrolment: endpoint({
    id: 'boxes.cancelEnrolment',
    method: 'DELETE',
    path: '/schools/:schoolId/box-enrolments/:enrolmentId',
    summary: 'The code opens nothing any more; a box that has taken it stays',
    access: 'box.install',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id, enrolmentId: id }),
    status: 204,
    errors: ['organization.school-not-found', 'video.enrolment-not-found'],
  }),
  claim: endpoint({
    id: 'boxes.claim',
    method: 'POST',
    path: '/box-enrolments/claim',
    summary:
      'A box takes a one-time code and brings the token it made itself. The same code with the same token gives the ' +
      'same answer, so that an answer lost on the way costs nothing; with another token it is refused',
    access: 'public',
    body: z.strictObject({
      code: z.string().max(40),
      token: z.string().regex(/^[A-Za-z0-9_-]{43,86}$/),
    }),
    response: z.strictObject({
      agentId: id,
      name: z.string(),
      school: z.string(),
      mqttUrl: z.string(),
      platformUrl: z.string(),
      /** PEM on which the box must check both; null where the public roots do. */
      ca: z.string().nullable(),
    }),
    errors: [
      'video.enrolment-unknown',
      'video.enrolment-slow',
      'video.enrolment-locked',
      'video.enrolment-expired',
      'video.enrolment-used',
    ],
  }),
} as const;
