import { z } from 'zod';
import { STAGES } from '../stages.js';
import { CAMERA_STATES, channel, EVENT_KINDS } from '../wire/mqtt/up.js';
import { businessDate, id, instant, page, pageQuery, words, wordsOf } from './common.js';
import { endpoint } from './endpoint.js';

const camera = z.strictObject({
  id,
  agentId: id,
  name: z.string(),
  schoolId: id,
  /** The place it is bound to now; null when it is bound nowhere. */
  placeId: id.nullable(),
  stages: z.array(z.enum(STAGES)),
  state: z.enum(CAMERA_STATES).nullable(),
  /** For whoever mends it: what the box noted. */
  stateDetail: z.string().nullable(),
  /** Why it is as it is and what to do, from `reason-words`. */
  stateWords: z.array(wordsOf),
  codec: z.string().nullable(),
  clockOffsetMs: z.int().nullable(),
});
const agent = z.strictObject({
  id,
  schoolId: id,
  name: z.string(),
  lastSeenAt: instant.nullable(),
  version: z.string().nullable(),
  outboxPending: z.int().nullable(),
  diskFreeBytes: z.int().nullable(),
});
const cameraParams = z.strictObject({ cameraId: id });
const ofCamera = { param: 'cameraId', of: 'camera' } as const;
const ofSchool = { param: 'schoolId', of: 'school' } as const;
/** Local days of the viewing, not of the footage; both ends belong to it. */
const wantedViewings = {
  date: businessDate.optional(),
  until: businessDate.optional(),
  cameraId: id.optional(),
  /** A part of the name or the unit of who watched. */
  person: z.string().trim().max(80).optional(),
};
/** A `CameraAddress` as text; called so since there was ONVIF only. */
const onvifUrl = z.string().max(300);

export const videoEndpoints = {
  createAgent: endpoint({
    id: 'video.createAgent',
    method: 'POST',
    path: '/schools/:schoolId/agents',
    summary: 'Enrol a recorder box; its token is shown this once',
    access: 'box.manage',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id }),
    body: z.strictObject({ name: words(60) }),
    response: z.strictObject({
      agentId: id,
      token: z.string(),
      mqttUrl: z.string(),
      platformUrl: z.string(),
      /** PEM on which the box must check both; null where the public roots do. */
      ca: z.string().nullable(),
    }),
    status: 201,
    errors: ['organization.school-not-found'],
  }),
  revokeAgent: endpoint({
    id: 'video.revokeAgent',
    method: 'DELETE',
    path: '/agents/:agentId',
    summary: 'The box is a stranger from now on; what it recorded stays known',
    access: 'box.manage',
    scopedBy: { param: 'agentId', of: 'agent' },
    params: z.strictObject({ agentId: id }),
    status: 204,
    errors: ['video.agent-not-found'],
  }),
  agents: endpoint({
    id: 'video.agents',
    method: 'GET',
    path: '/schools/:schoolId/agents',
    summary: 'The school’s recorder boxes and how they are',
    access: 'structure.read',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id }),
    response: z.strictObject({ items: z.array(agent) }),
    errors: ['organization.school-not-found'],
  }),
  probe: endpoint({
    id: 'video.probe',
    method: 'POST',
    path: '/agents/:agentId/probes',
    summary: 'Let the box look for cameras on its network, or at one address; nothing found is used before it is bound',
    access: 'box.install',
    scopedBy: { param: 'agentId', of: 'agent' },
    params: z.strictObject({ agentId: id }),
    body: z.strictObject({
      address: onvifUrl.nullable().default(null),
      username: z.string().max(100).nullable().default(null),
      password: z.string().max(200).nullable().default(null),
    }),
    response: z.strictObject({
      error: z.string().nullable(),
      cameras: z.array(
        z.strictObject({
          onvifUrl: z.string(),
          name: z.string(),
          manufacturer: z.string().nullable(),
          model: z.string().nullable(),
          /** Which of a recorder's pictures; null for a camera. Told only where credentials were given. */
          channel: z.string().nullable(),
          /** Whether this channel of a recorder has no picture; null where nobody has looked. */
          isEmpty: z.boolean().nullable(),
          /** Its clock minus the box’s; null where it was not read. */
          clockOffsetMs: z.int().nullable(),
        }),
      ),
    }),
    errors: ['video.agent-not-found', 'video.agent-away', 'video.camera-address-refused'],
  }),
  createCamera: endpoint({
    id: 'video.createCamera',
    method: 'POST',
    path: '/agents/:agentId/cameras',
    summary: 'Make a camera known to its box; it records only once it is bound to a place',
    access: 'box.install',
    scopedBy: { param: 'agentId', of: 'agent' },
    params: z.strictObject({ agentId: id }),
    body: z.strictObject({
      name: words(60),
      onvifUrl,
      /** Of a video recorder, the channel that is meant, as a probe with credentials names it. */
      channel: channel.default(null),
      username: z.string().max(100),
      password: z.string().max(200),
      /** The box may set a sub-stream that is not H.264 to it; never the main stream. */
      maySetSubStream: z.boolean().default(false),
    }),
    response: camera,
    status: 201,
    errors: ['video.agent-not-found', 'video.camera-address-refused'],
  }),
  setSubStream: endpoint({
    id: 'video.setSubStream',
    method: 'PUT',
    path: '/cameras/:cameraId/sub-stream',
    summary: 'Whether the box may set a sub-stream that is not H.264 to it; what was set stays set',
    access: 'box.install',
    scopedBy: ofCamera,
    params: cameraParams,
    body: z.strictObject({ allowed: z.boolean() }),
    status: 204,
    errors: ['video.camera-not-found'],
  }),
  moveCamera: endpoint({
    id: 'video.moveCamera',
    method: 'PUT',
    path: '/cameras/:cameraId/address',
    summary: 'The camera answers at another address, or with other credentials; its bindings and footage stay',
    access: 'box.manage',
    scopedBy: ofCamera,
    params: cameraParams,
    body: z.strictObject({ onvifUrl, username: z.string().max(100), password: z.string().max(200) }),
    status: 204,
    errors: ['video.camera-not-found', 'video.camera-address-refused'],
  }),
  cameras: endpoint({
    id: 'video.cameras',
    method: 'GET',
    path: '/schools/:schoolId/cameras',
    summary: 'The school’s cameras and how they are',
    access: 'structure.read',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id }),
    response: z.strictObject({ items: z.array(camera) }),
    errors: ['organization.school-not-found'],
  }),
  bindCamera: endpoint({
    id: 'video.bindCamera',
    method: 'POST',
    path: '/cameras/:cameraId/bindings',
    summary:
      'From one instant on (and until another, when given) the camera looks at this place and shows these stages',
    access: 'box.manage',
    scopedBy: ofCamera,
    params: cameraParams,
    body: z.strictObject({
      placeId: id,
      /** Default: the stages of the place's kind. Must be among them. */
      stages: z.array(z.enum(STAGES)).min(1).nullable().default(null),
      from: instant,
      to: instant.nullable().default(null),
    }),
    response: z.strictObject({ bindingId: id }),
    status: 201,
    errors: [
      'video.camera-not-found',
      'organization.place-not-found',
      'video.place-forbidden',
      'video.stage-not-of-place',
      'video.span-invalid',
      'video.binding-overlaps',
    ],
  }),
  playback: endpoint({
    id: 'video.playback',
    method: 'GET',
    path: '/cameras/:cameraId/playback.m3u8',
    summary: 'HLS (fMP4) of exactly the footage that exists in [from, to); opens a row of the viewing register',
    access: 'footage.watch',
    scopedBy: ofCamera,
    params: cameraParams,
    query: z.strictObject({
      from: instant,
      to: instant,
      reason: words(80).optional(),
      /** Renews the tickets of a viewing that is already in the register instead of opening another. */
      viewing: id.optional(),
    }),
    produces: 'application/vnd.apple.mpegurl',
    errors: ['video.camera-not-found', 'video.span-invalid', 'video.agent-away', 'video.no-footage'],
  }),
  piece: endpoint({
    id: 'video.piece',
    method: 'GET',
    path: '/cameras/:cameraId/media/:name',
    summary: 'One piece of a playlist: an initialisation part (.mp4) or 2–6 s of footage (.m4s)',
    access: 'ticket',
    scopedBy: ofCamera,
    params: z.strictObject({ cameraId: id, name: z.string().regex(/^[0-9a-f]{64}\.(m4s|mp4)$/) }),
    query: z.strictObject({ ticket: z.string().max(2000) }),
    produces: 'video/mp4',
    errors: ['video.ticket-refused', 'video.piece-not-found', 'video.agent-away'],
  }),
  thumbnail: endpoint({
    id: 'video.thumbnail',
    method: 'GET',
    path: '/events/:eventId/thumbnail.jpg',
    summary: 'A small still of the event; opens a row of the viewing register',
    access: 'footage.watch',
    scopedBy: { param: 'eventId', of: 'event' },
    params: z.strictObject({ eventId: id }),
    query: z.strictObject({ reason: words(80).optional() }),
    produces: 'image/jpeg',
    errors: ['video.event-not-found', 'video.piece-not-found'],
  }),
  retag: endpoint({
    id: 'video.retag',
    method: 'POST',
    path: '/events/:eventId/tags',
    summary: 'A person gives the event another stage; the machine’s tag stays on record beside it',
    access: 'event.retag',
    scopedBy: { param: 'eventId', of: 'event' },
    params: z.strictObject({ eventId: id }),
    body: z.strictObject({ stage: z.enum(STAGES), note: words(300) }),
    response: z.strictObject({ eventId: id, stage: z.enum(STAGES), machineStage: z.enum(STAGES) }),
    errors: ['video.event-not-found', 'video.stage-not-of-place'],
  }),
  event: endpoint({
    id: 'video.event',
    method: 'GET',
    path: '/events/:eventId',
    summary: 'One event with its tags and the reasons for them',
    access: 'school.read',
    scopedBy: { param: 'eventId', of: 'event' },
    params: z.strictObject({ eventId: id }),
    response: z.strictObject({
      id,
      cameraId: id,
      kind: z.enum(EVENT_KINDS),
      startedAt: instant,
      endedAt: instant.nullable(),
      peakActivity: z.int().nullable(),
      stage: z.enum(STAGES),
      /** The stages that the camera's place can show; the only ones it may be given. */
      possibleStages: z.array(z.enum(STAGES)),
      tags: z.array(
        z.strictObject({
          stage: z.enum(STAGES),
          by: z.string().nullable(),
          at: instant,
          reasons: z.array(z.string()),
          note: z.string().nullable(),
        }),
      ),
      hasThumbnail: z.boolean(),
    }),
    errors: ['video.event-not-found'],
  }),
  viewings: endpoint({
    id: 'video.viewings',
    method: 'GET',
    path: '/schools/:schoolId/viewings',
    summary: 'The viewing register of a school: who watched what, for which unit and reason (P-06), newest first',
    access: 'viewing.read',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id }),
    query: pageQuery.extend(wantedViewings),
    response: page(
      z.strictObject({
        id,
        viewedAt: instant,
        person: z.string(),
        unit: z.string(),
        reason: z.string(),
        cameraId: id,
        cameraName: z.string(),
        content: z.enum(['playback', 'thumbnail', 'snapshot', 'case', 'export', 'upward']),
        from: instant,
        to: instant,
        /** What was really sent on, once that has ended; null where nobody says. */
        served: z.strictObject({ from: instant, to: instant }).nullable(),
      }),
    ),
    errors: ['organization.school-not-found'],
  }),
  exportViewings: endpoint({
    id: 'video.exportViewings',
    method: 'GET',
    path: '/schools/:schoolId/viewings.csv',
    summary: 'The viewing register as a table for Excel (P-06); the export itself is noted in the audit log',
    access: 'viewing.read',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id }),
    query: z.strictObject(wantedViewings),
    produces: 'text/csv',
    errors: ['organization.school-not-found', 'video.export-too-large'],
  }),
  uploadOffset: endpoint({
    id: 'video.uploadOffset',
    method: 'HEAD',
    path: '/agent/media/:pieceId',
    summary: 'How much of a piece has arrived (`Upload-Offset`)',
    access: 'agent',
    params: z.strictObject({ pieceId: z.string().regex(/^[0-9a-f]{64}$/) }),
    errors: ['video.piece-not-found'],
  }),
  upload: endpoint({
    id: 'video.upload',
    method: 'PATCH',
    path: '/agent/media/:pieceId',
    summary:
      'A chunk of a piece at `Upload-Offset`; `Upload-Length` is the whole. Only pieces that were asked for are taken',
    access: 'agent',
    params: z.strictObject({ pieceId: z.string().regex(/^[0-9a-f]{64}$/) }),
    status: 204,
    errors: ['video.piece-not-found', 'video.upload-offset', 'video.upload-corrupt'],
  }),
} as const;
