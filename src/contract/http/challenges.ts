import { z } from 'zod';
import { id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

/** What an officer says of a code that was to be held before a camera. */
const CHALLENGE_ANSWERS = ['matched', 'not_matched', 'cannot_tell'] as const;
export type ChallengeAnswer = (typeof CHALLENGE_ANSWERS)[number];

/**
 * Why nothing can be told. `officer`: he said so; `not_shown`: no phone of the school had shown the code; `unreported`: the box has
 * said nothing of that time; `no_footage`: it recorded nothing then, or of a code that was not seen not all of that time; `clock`: its clock was not sure.
 */
const CHALLENGE_CAUSES = ['officer', 'not_shown', 'unreported', 'no_footage', 'clock'] as const;
export type ChallengeCause = (typeof CHALLENGE_CAUSES)[number];

const challenge = z.strictObject({
  id,
  schoolId: id,
  cameraId: id,
  cameraName: z.string(),
  /** Where the camera looked when it was asked. */
  placeName: z.string(),
  /** The visit it belongs to; null from the office. */
  inspectionId: id.nullable(),
  code: z.string(),
  by: z.strictObject({ name: z.string(), unit: z.string() }),
  openedAt: instant,
  /** Until then the school holds it up. */
  expiresAt: instant,
  /** When a phone of the school first showed the code; null while none has. */
  shownAt: instant.nullable(),
  answer: z
    .strictObject({
      /** What the officer said, */
      said: z.enum(CHALLENGE_ANSWERS),
      /** and what that comes to: what camera, clock or phone left open is `cannot_tell`. */
      result: z.enum(CHALLENGE_ANSWERS),
      /** Null unless `result` is `cannot_tell`. */
      cause: z.enum(CHALLENGE_CAUSES).nullable(),
      /** The line of the viewing register of what he looked at; null where he looked at nothing. */
      viewingId: id.nullable(),
      /** Whether the box was sure of its clock; null where it has said nothing of that time. */
      clockIsSure: z.boolean().nullable(),
      /** The camera’s clock minus the box’s; null where it was not read. */
      clockOffsetMs: z.int().nullable(),
      note: z.string().nullable(),
      by: z.strictObject({ name: z.string(), unit: z.string() }),
      at: instant,
    })
    .nullable(),
});

const challengeParams = z.strictObject({ schoolId: id, challengeId: id });

export const challengeEndpoints = {
  open: endpoint({
    id: 'challenges.open',
    method: 'POST',
    path: '/schools/:schoolId/camera-challenges',
    summary:
      'Ask a school to hold a fresh code before one of its cameras (远程点验), from the office or in a visit on site. Not oftener than `challenge.rest_days`, and counted with what offices ask of a school in a day',
    access: 'finding.open',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ cameraId: id, inspectionId: id.nullable().default(null) }),
    response: challenge,
    status: 201,
    idempotent: true,
    errors: [
      'organization.school-not-found',
      'video.camera-not-found',
      'inspection.not-found',
      'inspection.not-an-officer',
      'inspection.not-on-site',
      'inspection.challenge-too-soon',
      'messages.school-told-enough',
    ],
  }),
  challenges: endpoint({
    id: 'challenges.challenges',
    method: 'GET',
    path: '/schools/:schoolId/camera-challenges',
    summary: 'The last challenges of a school and what was said of them, the latest first',
    access: 'finding.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({
      items: z.array(challenge),
      /** Before that no further one is taken; null when one may be asked for now. */
      nextAt: instant.nullable(),
    }),
    errors: ['organization.school-not-found'],
  }),
  current: endpoint({
    id: 'challenges.current',
    method: 'GET',
    path: '/schools/:schoolId/camera-challenge',
    summary: 'The code that the canteen is to hold before a camera now; null when there is none',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({
      challenge: z
        .strictObject({
          id,
          code: z.string(),
          cameraName: z.string(),
          placeName: z.string(),
          askedBy: z.string(),
          expiresAt: instant,
        })
        .nullable(),
    }),
    errors: ['organization.school-not-found'],
  }),
  showing: endpoint({
    id: 'challenges.showing',
    method: 'POST',
    path: '/schools/:schoolId/camera-challenges/:challengeId/showing',
    summary: 'A phone of the school shows the code; the first one’s time is kept, later ones change nothing',
    access: 'act.record',
    scopedBy: inSchool,
    params: challengeParams,
    response: z.strictObject({ shownAt: instant }),
    status: 201,
    errors: ['organization.school-not-found', 'inspection.challenge-not-found', 'inspection.challenge-over'],
  }),
  answer: endpoint({
    id: 'challenges.answer',
    method: 'POST',
    path: '/schools/:schoolId/camera-challenges/:challengeId/answer',
    summary:
      'Say what the footage shows. For `matched` and `not_matched` one has looked at that camera and time; `not_matched` is for after the deadline. A camera that recorded nothing or an unsure clock makes `cannot_tell` of either',
    access: 'finding.open',
    scopedBy: inSchool,
    params: challengeParams,
    body: z.strictObject({ answer: z.enum(CHALLENGE_ANSWERS), note: words(500).nullable().default(null) }),
    response: challenge,
    status: 201,
    idempotent: true,
    errors: [
      'organization.school-not-found',
      'inspection.challenge-not-found',
      'inspection.challenge-answered',
      'inspection.challenge-not-watched',
      'inspection.challenge-still-open',
      'inspection.challenge-unreported',
    ],
  }),
};
