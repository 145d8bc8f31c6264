import { z } from 'zod';
import { ALARMS } from '../alarms.js';
import { TEMPLATE_SIZES } from '../cameras/camera-template.js';
import { PLACE_KINDS } from '../stages.js';
import { id, instant, words, wordsOf } from './common.js';
import { endpoint } from './endpoint.js';

/** `waiting`: a spare has brought the sticker and somebody must say yes; `confirmed`: somebody did, it may come in. */
export const ENROLMENT_STATES = ['open', 'waiting', 'confirmed', 'locked', 'expired', 'cancelled', 'used'] as const;

const ofSchool = { param: 'schoolId', of: 'school' } as const;
const enrolment = z.strictObject({
  id,
  kind: z.enum(['code', 'sticker']),
  name: z.string(),
  state: z.enum(ENROLMENT_STATES),
  expiresAt: instant,
  /** The box whose cameras the new one takes over; null for an additional one. */
  replaces: id.nullable(),
  /** The box that took the code; null while nobody has. */
  agentId: id.nullable(),
  /** Where the spare called from that waits; null when none does. */
  waitingAddress: z.string().nullable(),
  /** When that box was last heard of; null before its first word. */
  lastSeenAt: instant.nullable(),
});

/** How recorder boxes and their cameras come to work, without a terminal, and how they are, in words. */
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
  printSticker: endpoint({
    id: 'boxes.printSticker',
    method: 'POST',
    path: '/agents/:agentId/sticker',
    summary:
      'A sticker for the box, by which a spare can ask to take its place; shown this once. An earlier sticker is void',
    access: 'box.install',
    scopedBy: { param: 'agentId', of: 'agent' },
    params: z.strictObject({ agentId: id }),
    response: z.strictObject({
      enrolment,
      code: z.string(),
      platformUrl: z.string(),
      caFingerprint: z.string().nullable(),
    }),
    status: 201,
    errors: ['video.agent-not-found'],
  }),
  answerSpare: endpoint({
    id: 'boxes.answerSpare',
    method: 'POST',
    path: '/schools/:schoolId/box-enrolments/:enrolmentId/answer',
    summary: 'Yes or no to the spare that waits with the sticker of a box; a no makes the sticker void',
    access: 'box.install',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id, enrolmentId: id }),
    body: z.strictObject({ accept: z.boolean() }),
    status: 204,
    errors: ['organization.school-not-found', 'video.enrolment-not-found', 'video.spare-not-waiting'],
  }),
  claim: endpoint({
    id: 'boxes.claim',
    method: 'POST',
    path: '/box-enrolments/claim',
    summary:
      'A box takes a one-time code and brings the token it made itself. The same code with the same token gives the ' +
      'same answer, so that an answer lost on the way costs nothing; with another token it is refused. With the code ' +
      'of a sticker the box is told to wait and asks again until somebody has answered',
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
      'video.enrolment-waiting',
    ],
  }),
  snapshot: endpoint({
    id: 'boxes.snapshot',
    method: 'POST',
    path: '/cameras/:cameraId/snapshots',
    summary:
      'What the camera sees now, small, to say which place that is; opens a row of the viewing register ' +
      '(`camera-binding`). Of a camera that is bound already only for those who may watch footage',
    access: 'box.install',
    scopedBy: { param: 'cameraId', of: 'camera' },
    params: z.strictObject({ cameraId: id }),
    produces: 'image/jpeg',
    errors: ['video.camera-not-found', 'video.snapshot-bound', 'video.snapshot-failed', 'video.agent-away'],
  }),
  placeCamera: endpoint({
    id: 'boxes.placeCamera',
    method: 'PUT',
    path: '/cameras/:cameraId/place',
    summary: 'From now on the camera looks at this place; what it has shown so far stays where it was',
    access: 'box.install',
    scopedBy: { param: 'cameraId', of: 'camera' },
    params: z.strictObject({ cameraId: id }),
    body: z.strictObject({ placeId: id }),
    response: z.strictObject({ bindingId: id }),
    errors: [
      'video.camera-not-found',
      'organization.place-not-found',
      'video.place-forbidden',
      'video.binding-overlaps',
    ],
  }),
  plan: endpoint({
    id: 'boxes.plan',
    method: 'POST',
    path: '/agents/:agentId/camera-plan',
    summary:
      'Makes the places of a template (§5.2) that the school lacks, and proposes which of the box’s unbound cameras ' +
      'looks at which, in order. Binds nothing; asked again it makes nothing twice',
    access: 'box.install',
    scopedBy: { param: 'agentId', of: 'agent' },
    params: z.strictObject({ agentId: id }),
    body: z.strictObject({
      /** Default: the smallest with room for the box’s cameras. */
      size: z.literal(TEMPLATE_SIZES).nullable().default(null),
    }),
    response: z.strictObject({
      places: z.array(z.strictObject({ id, kind: z.enum(PLACE_KINDS), name: z.string(), point: z.string() })),
      proposals: z.array(z.strictObject({ cameraId: id, placeId: id.nullable() })),
    }),
    errors: ['video.agent-not-found'],
  }),
  state: endpoint({
    id: 'boxes.state',
    method: 'GET',
    path: '/schools/:schoolId/box-state',
    summary: 'How the boxes and their cameras are, in words for whoever stands in the kitchen; not knowing is not well',
    access: 'structure.read',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id }),
    response: z.strictObject({
      boxes: z.array(
        z.strictObject({
          id,
          name: z.string(),
          lastSeenAt: instant.nullable(),
          /** Absent `alarm`: the runbook has no page about it. */
          words: z.array(wordsOf.extend({ alarm: z.enum(ALARMS).optional() })),
          cameras: z.array(
            z.strictObject({
              id,
              name: z.string(),
              words: z.array(wordsOf),
              /** It would help to allow the box to set the sub-stream (`video.setSubStream`). */
              offersSubStream: z.boolean(),
            }),
          ),
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
  quarantine: endpoint({
    id: 'boxes.quarantine',
    method: 'GET',
    path: '/schools/:schoolId/box-quarantine',
    summary: 'Messages of the school’s boxes, ended ones too, that were not taken, and why; newest first',
    access: 'box.manage',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id }),
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          id,
          agentId: id,
          agentName: z.string(),
          /** Stable code. */
          reason: z.string(),
          detail: z.string(),
          topic: z.string(),
          bytes: z.int(),
          sha256: z.string(),
          /** Its first bytes, what cannot be printed as dots: enough to see what it is, too few to be a picture. */
          head: z.string(),
          recordedAt: instant,
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
} as const;
