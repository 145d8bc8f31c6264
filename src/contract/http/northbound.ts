import { z } from 'zod';
import { NOT_SHOWN, UPPER_CAUSES, UPPER_STATES, UPWARD_STAGES } from '../words/northbound-words.js';
import { areaCode } from './auth.js';
import { id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';

/** 20 digits of GB/T 28181 annex E. */
const nationalId = z
  .string()
  .regex(/^\d{20}$/)
  .meta({ description: '20 digits of GB/T 28181 annex E' });
const upper = {
  /** As the viewing register calls who watches. */
  name: words(60),
  /** Of the upper platform itself. */
  nationalId,
  domain: z.string().regex(/^\d{10,20}$/),
  /** Name or IPv4 address. */
  host: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i),
  port: z.int().min(1).max(65_535),
  transport: z.enum(['udp', 'tcp']),
  /** Of this platform, as the upper one’s office has given it. */
  ownNationalId: nationalId,
  /** Where this platform is called; 0 takes any free one. */
  localPort: z.int().min(0).max(65_535),
  /** Why it watches, for the viewing register (P-06). */
  reason: words(80),
  /** What it is shown: the cameras at places of these stages. */
  stages: z.array(z.enum(UPWARD_STAGES)).min(1).max(UPWARD_STAGES.length),
};
/** As good as a key: it is kept sealed and never given back. */
const upperPassword = z.string().min(1).max(100);
const item = z.strictObject({
  id,
  areaId: areaCode,
  ...upper,
  name: z.string(),
  reason: z.string(),
  isOn: z.boolean(),
  state: z.enum(UPPER_STATES),
  /** Since when. */
  stateAt: instant,
  cause: z.enum(UPPER_CAUSES).nullable(),
  /** In its own words, or what a program said. */
  said: z.string().nullable(),
  /** When it last answered. */
  heardAt: instant.nullable(),
  shownCameras: z.int(),
});
const list = z.strictObject({ items: z.array(item) });
const camera = z.strictObject({
  cameraId: id,
  name: z.string(),
  schoolName: z.string(),
  /** Null where it has never been shown. */
  nationalId: nationalId.nullable(),
  /** Null: it is shown. */
  notShown: z.enum(NOT_SHOWN).nullable(),
});
const cameras = z.strictObject({ items: z.array(camera) });
const params = z.strictObject({ areaId: areaCode });
const ofUpper = z.strictObject({ areaId: areaCode, upperId: id });
const NOT_FOUND = ['organization.area-not-found', 'northbound.upper-not-found'] as const;
const WRONG = ['northbound.not-a-platform', 'northbound.port-in-use'] as const;

/** Platforms above this one (GB/T 28181): who is shown which cameras, and how it stands with them. */
export const northboundEndpoints = {
  uppers: endpoint({
    id: 'northbound.uppers',
    method: 'GET',
    path: '/areas/:areaId/upper-platforms',
    summary: 'The upper platforms that are shown cameras of an area (GB/T 28181), and how it stands with each',
    access: 'box.manage',
    params,
    response: list,
    errors: ['organization.area-not-found'],
  }),
  addUpper: endpoint({
    id: 'northbound.addUpper',
    method: 'POST',
    path: '/areas/:areaId/upper-platforms',
    summary: 'Show cameras of an area to an upper platform: this one registers there from now on',
    access: 'box.manage',
    params,
    body: z.strictObject({ ...upper, upperPassword }),
    response: list,
    status: 201,
    idempotent: true,
    errors: ['organization.area-not-found', ...WRONG],
  }),
  changeUpper: endpoint({
    id: 'northbound.changeUpper',
    method: 'PATCH',
    path: '/areas/:areaId/upper-platforms/:upperId',
    summary:
      'Change what is known of an upper platform, or let it rest; whatever it watches ends, and it is registered anew',
    access: 'box.manage',
    params: ofUpper,
    body: z.strictObject({ ...upper, isOn: z.boolean(), upperPassword: upperPassword.nullable() }),
    response: list,
    errors: [...NOT_FOUND, ...WRONG],
  }),
  removeUpper: endpoint({
    id: 'northbound.removeUpper',
    method: 'DELETE',
    path: '/areas/:areaId/upper-platforms/:upperId',
    summary: 'Take an upper platform off the list; what it watched stays in the viewing register',
    access: 'box.manage',
    params: ofUpper,
    response: list,
    errors: NOT_FOUND,
  }),
  tryUpper: endpoint({
    id: 'northbound.tryUpper',
    method: 'POST',
    path: '/areas/:areaId/upper-platforms/:upperId/trials',
    summary: 'Register anew, also where it was refused',
    access: 'box.manage',
    params: ofUpper,
    response: list,
    status: 201,
    errors: [...NOT_FOUND, 'northbound.upper-off'],
  }),
  upperCameras: endpoint({
    id: 'northbound.upperCameras',
    method: 'GET',
    path: '/areas/:areaId/upper-platforms/:upperId/cameras',
    summary: 'The cameras of the area as the upper platform knows them, and why one is not shown',
    access: 'box.manage',
    params: ofUpper,
    response: cameras,
    errors: NOT_FOUND,
  }),
  nameCamera: endpoint({
    id: 'northbound.nameCamera',
    method: 'PUT',
    path: '/areas/:areaId/upper-platforms/:upperId/cameras/:cameraId',
    summary: 'Call a camera by the 20 digits that the upper platform’s office has given it',
    access: 'box.manage',
    params: z.strictObject({ areaId: areaCode, upperId: id, cameraId: id }),
    body: z.strictObject({ nationalId }),
    response: cameras,
    errors: [...NOT_FOUND, 'video.camera-not-found', 'northbound.not-a-camera', 'northbound.id-taken'],
  }),
} as const;
