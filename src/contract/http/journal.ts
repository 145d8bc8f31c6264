import { z } from 'zod';
import { actReceipt, actSummary, followUpEnvelope, LINK_ROLES, LINKED_THINGS, SIGNING_METHODS } from '../acts.js';
import { businessDate, id, instant, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';

export const schoolParams = z.strictObject({ schoolId: id });
export const inSchool = { param: 'schoolId', of: 'school' } as const;
const actParams = z.strictObject({ actId: id });
const ofAct = { param: 'actId', of: 'act' } as const;

/** Refusals that any act may meet, whatever it is about. */
export const actErrors = [
  'organization.school-closed',
  'organization.school-not-found',
  'organization.place-not-found',
  'journal.act-exists',
  'journal.occurred-in-future',
  'journal.captured-in-future',
  'journal.captured-before-occurred',
  'journal.too-long-ago',
  'journal.attachment-not-found',
  'journal.not-kept-as-written',
] as const;

const attachment = z.strictObject({
  id,
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  bytes: z.int(),
  sha256: z.string(),
  uploadedAt: instant,
});

const actDetail = actSummary.extend({
  /** What the act's own module keeps of it, in the form that is hashed: integers, texts, ISO times. */
  particulars: z.record(z.string(), z.unknown()),
  signatures: z.array(
    z.strictObject({
      accountId: id,
      name: z.string(),
      method: z.enum(SIGNING_METHODS),
      signedAt: instant,
      /** The co-signature's own act; the recorder's is the act itself. */
      actId: id,
    }),
  ),
  attachments: z.array(attachment),
  links: z.array(
    z.strictObject({
      role: z.enum(LINK_ROLES),
      thing: z.enum(LINKED_THINGS),
      thingId: id,
      grams: z.int().nullable(),
    }),
  ),
  leafHash: z.string(),
  chainHash: z.string(),
});

/** So many of the acts that do not fit are named. */
export const MAX_BAD_LINKS = 200;
/**
 * `changed`: what is stored of the act is not what was sealed; `chain-broken`: its seal does not rest on the act before;
 * `missing`: there is none of that number; `cut-off`: the chain does not end where its head says.
 */
const badLink = z.strictObject({
  chainIndex: z.int(),
  actId: id.nullable(),
  why: z.enum(['missing', 'changed', 'chain-broken', 'cut-off']),
});

export const journalEndpoints = {
  act: endpoint({
    id: 'journal.act',
    method: 'GET',
    path: '/acts/:actId',
    summary: 'One act with its particulars, signatures, photos and links',
    access: 'school.read',
    scopedBy: ofAct,
    params: actParams,
    response: actDetail,
    errors: ['journal.act-not-found'],
  }),
  acts: endpoint({
    id: 'journal.acts',
    method: 'GET',
    path: '/schools/:schoolId/acts',
    summary: 'Acts of a school and of the kitchens that serve it on one local day (of `occurredAt`), in that order',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: pageQuery.extend({ date: businessDate }),
    response: page(actSummary),
    errors: ['organization.school-not-found'],
  }),
  awaiting: endpoint({
    id: 'journal.awaiting',
    method: 'GET',
    path: '/schools/:schoolId/acts-open',
    summary: 'Acts that wait for a second signature or for stock that covers them, oldest first',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({ items: z.array(actSummary) }),
    errors: ['organization.school-not-found'],
  }),
  cosign: endpoint({
    id: 'journal.cosign',
    method: 'POST',
    path: '/acts/:actId/co-signatures',
    summary: 'Sign an act as a second person: by own sign-in, or by name and own PIN on a shared phone (R-11, X08)',
    access: 'act.record',
    scopedBy: ofAct,
    params: actParams,
    body: z.discriminatedUnion('method', [
      followUpEnvelope.extend({ method: z.literal('own-session') }),
      followUpEnvelope.extend({
        method: z.literal('pin'),
        username: z.string().min(1).max(80),
        pin: z.string().regex(/^\d{6}$/),
      }),
    ]),
    /** The receipt of the co-signature, and where the signed act stands now. */
    response: z.strictObject({ coSignature: actReceipt, act: actSummary }),
    status: 201,
    idempotent: true,
    errors: [
      ...actErrors,
      'journal.act-not-found',
      'journal.nothing-to-sign',
      'journal.already-reversed',
      'journal.same-person',
      'auth.wrong-credentials',
      'auth.too-many-attempts',
      'warehouse.insufficient-stock',
    ],
  }),
  reverse: endpoint({
    id: 'journal.reverse',
    method: 'POST',
    path: '/acts/:actId/reversal',
    summary: 'Undo one act, once; what was wrong is then recorded anew',
    access: 'act.reverse',
    scopedBy: ofAct,
    params: actParams,
    body: followUpEnvelope.extend({ reason: words(200) }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [
      ...actErrors,
      'journal.act-not-found',
      'journal.not-reversible',
      'journal.already-reversed',
      'journal.act-in-use',
      'warehouse.insufficient-stock',
    ],
  }),
  upload: endpoint({
    id: 'journal.upload',
    method: 'POST',
    path: '/schools/:schoolId/attachments',
    summary: 'Upload one photo: the raw bytes of a JPEG, PNG or WebP, at most 5 MB; the type is read from the content',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    response: attachment,
    status: 201,
    errors: ['organization.school-not-found', 'journal.attachment-too-large', 'journal.attachment-not-an-image'],
  }),
  attachmentContent: endpoint({
    id: 'journal.attachmentContent',
    method: 'GET',
    path: '/attachments/:attachmentId/content',
    summary: 'The photo itself',
    access: 'school.read',
    scopedBy: { param: 'attachmentId', of: 'attachment' },
    params: z.strictObject({ attachmentId: id }),
    produces: 'image/*',
    errors: ['journal.attachment-not-found'],
  }),
  verify: endpoint({
    id: 'journal.verify',
    method: 'GET',
    path: '/schools/:schoolId/journal/verification',
    summary: 'Recompute the school’s hash chain from its records and name every act that does not fit',
    access: 'chain.verify',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({
      intact: z.boolean(),
      acts: z.int(),
      head: z.string(),
      firstBad: badLink.nullable(),
      /** In the order of the chain; of very many the first `MAX_BAD_LINKS`. */
      bad: z.array(badLink),
      badCount: z.int(),
    }),
    errors: ['organization.school-not-found', 'journal.verification-busy'],
  }),
} as const;
