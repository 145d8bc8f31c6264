import { z } from 'zod';
import { PLACE_KINDS } from '../stages.js';
import { businessDate, id } from './common.js';
import { endpoint } from './endpoint.js';

const ofSchool = { param: 'schoolId', of: 'school' } as const;

/** Filing cameras with the county police (P-04). */
export const filingEndpoints = {
  filings: endpoint({
    id: 'filing.filings',
    method: 'GET',
    path: '/schools/:schoolId/camera-filings',
    summary: 'The school’s cameras as the police are to be told of them, and what is owed by when',
    access: 'structure.read',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id }),
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          cameraId: id,
          name: z.string(),
          placeName: z.string().nullable(),
          placeKind: z.enum(PLACE_KINDS).nullable(),
          inUseSince: businessDate.nullable(),
          filedOn: businessDate.nullable(),
          retentionDays: z.int(),
          /** A photo of the warning sign at this camera is kept (P-03). */
          hasSign: z.boolean(),
          level: z.enum(['ok', 'watch', 'fault', 'unknown']),
          zh: z.string(),
          en: z.string(),
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
  setFiling: endpoint({
    id: 'filing.setFiling',
    method: 'PUT',
    path: '/cameras/:cameraId/filing',
    summary: 'When the camera was filed, and how long its footage is kept (P-07: never shorter than the law)',
    access: 'box.install',
    scopedBy: { param: 'cameraId', of: 'camera' },
    params: z.strictObject({ cameraId: id }),
    body: z.strictObject({
      filedOn: businessDate.nullable(),
      retentionDays: z.int().min(1).max(3650).nullable(),
      /** As `filings` showed it: when it is another one by now, nothing is changed. */
      seen: z.strictObject({ filedOn: businessDate.nullable(), retentionDays: z.int() }),
    }),
    status: 204,
    errors: ['video.camera-not-found', 'video.retention-too-short', 'video.filed-in-future', 'video.filing-changed'],
  }),
  setSign: endpoint({
    id: 'filing.setSign',
    method: 'PUT',
    path: '/cameras/:cameraId/sign-photo',
    summary: 'A photo (raw body: JPEG, PNG or WebP, 5 MB) of the visible warning sign at this camera (P-03)',
    access: 'box.install',
    scopedBy: { param: 'cameraId', of: 'camera' },
    params: z.strictObject({ cameraId: id }),
    status: 204,
    errors: ['video.camera-not-found', 'video.sign-too-large', 'video.sign-not-an-image'],
  }),
  sign: endpoint({
    id: 'filing.sign',
    method: 'GET',
    path: '/cameras/:cameraId/sign-photo',
    summary: 'The photo of the sign; taken with a phone, no footage',
    access: 'structure.read',
    scopedBy: { param: 'cameraId', of: 'camera' },
    params: z.strictObject({ cameraId: id }),
    produces: 'image/*',
    errors: ['video.camera-not-found', 'video.sign-not-found'],
  }),
  filingForm: endpoint({
    id: 'filing.form',
    method: 'GET',
    path: '/schools/:schoolId/camera-filing.xlsx',
    summary: 'The form for the county police: unit, locations, number and kind of devices, retention',
    access: 'box.install',
    scopedBy: ofSchool,
    params: z.strictObject({ schoolId: id }),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    errors: ['organization.school-not-found'],
  }),
} as const;
