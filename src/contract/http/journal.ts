import { z } from 'zod';
import {
  ACT_KIND_CODES,
  actReceipt,
  actSummary,
  followUpEnvelope,
  LINK_ROLES,
  LINKED_THINGS,
  namedAct,
  type Question,
  SIGNING_METHODS,
} from '../acts.js';
import { CANTEEN_SIZES, SIGNING_HINDRANCES, WITNESSES } from '../signing/judge-signer.js';
import { businessDate, gramsOrOther, id, instant, page, pageQuery, quantity, words } from './common.js';
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
  'journal.clock-unset',
  'journal.attachment-not-found',
  'journal.not-kept-as-written',
  'journal.confirmed-without-reason',
] as const;

/**
 * How a refusal asks: 409, `details.question` is one of `QUESTIONS`; sent again with it in `confirms` the act is taken. Without
 * `details.question` it is refused whatever is confirmed.
 */
export const QUESTION_CODES = {
  twice: 'journal.recorded-before',
  'before-receipt': 'journal.before-receipt',
  'before-cooking': 'journal.before-cooking',
  'short-then': 'journal.short-then',
  'price-off': 'journal.price-off',
  'month-closed': 'journal.month-closed',
  'other-duty': 'journal.other-duty',
  'paper-overdue': 'journal.paper-overdue',
  'cash-over-cap': 'journal.cash-over-cap',
  'receipt-differs': 'journal.receipt-differs',
  'meals-recalled': 'journal.meals-recalled',
  'licence-ended': 'journal.licence-ended',
  'collector-unlicensed': 'journal.collector-unlicensed',
  'many-portions': 'journal.many-portions',
  'long-cooking': 'journal.long-cooking',
  'stopped-use': 'journal.stopped-use',
  'lot-expired': 'warehouse.lot-expired',
  'out-of-order': 'warehouse.out-of-order',
  'core-too-low': 'kitchen.core-too-low',
  'sample-too-small': 'kitchen.sample-too-small',
  'sample-too-early': 'kitchen.sample-too-early',
  'more-than-present': 'serving.more-than-possible',
  'supplier-unlicensed': 'procurement.supplier-licence-expired',
  'certificate-over': 'kitchen.certificate-over',
  'school-closed': 'organization.school-closed',
} as const satisfies Record<Question, string>;

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
  /** True where particulars are left out because they are not for the caller to read; who is shown them is noted. */
  veiled: z.boolean(),
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
      /** Null where amounts are not what counts. */
      quantity: quantity.nullable(),
      grams: gramsOrOther,
    }),
  ),
  /** The act that this one was entered instead of, and the one entered instead of it. */
  replacesActId: id.nullable(),
  replacedByActId: id.nullable(),
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

/** How the second person proves who he is. */
const secondPerson = {
  ownSession: followUpEnvelope.extend({ method: z.literal('own-session') }),
  pin: followUpEnvelope.extend({
    method: z.literal('pin'),
    username: z.string().min(1).max(80),
    pin: z.string().regex(/^\d{6}$/),
  }),
  /** Somebody without an account; a drawn signature or a photo goes with it, as an attachment. */
  witness: followUpEnvelope.extend({ method: z.enum(WITNESSES), witnessName: words(40) }),
};

/** The body of an act as the route of its kind takes it. */
const actBody = z.record(z.string(), z.unknown());
const branchAct = namedAct.extend({
  /** Whether the caller may take it back: it is of a school where he may. */
  mayUndo: z.boolean(),
  /** How many people besides the recorder must sign it anew when it is entered with other particulars. */
  signaturesDue: z.int().min(0),
  /**
   * What to send to enter it again, as it stands; a correction sends it back with what was wrong put right. Empty where it
   * is not for the caller to read.
   */
  body: actBody,
});

/** Acts that the branch of a correction may have at most; a longer one is undone in parts. */
export const MAX_BRANCH = 300;

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
  formLimits: endpoint({
    id: 'journal.formLimits',
    method: 'GET',
    path: '/schools/:schoolId/form-limits',
    summary:
      'The limits that forms go by here today, by their keys of policy, so that phones can say on the spot what is out of them',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({ limits: z.record(z.string(), z.int()) }),
    errors: ['organization.school-not-found'],
  }),
  signers: endpoint({
    id: 'journal.signers',
    method: 'GET',
    path: '/acts/:actId/signers',
    summary:
      'Who may sign an act as the second person here, and of everybody else why not: by how many work in the kitchen (DR-13)',
    access: 'act.record',
    scopedBy: ofAct,
    params: actParams,
    response: z.strictObject({
      size: z.enum(CANTEEN_SIZES),
      /** People with an account who work in the kitchen, and the numbers from which a canteen is small or large (0: never). */
      kitchenStaff: z.int().min(0),
      smallBelow: z.int().min(0),
      largeFrom: z.int().min(0),
      /** Who may sign without an account. */
      witnesses: z.array(z.enum(WITNESSES)),
      people: z.array(
        z.strictObject({
          accountId: id,
          username: z.string(),
          displayName: z.string(),
          /** Without one he signs on a phone of his own. */
          hasPin: z.boolean(),
          /** Null when nothing keeps him from signing. */
          hindrance: z.enum(SIGNING_HINDRANCES).nullable(),
          /** What he signed of the same goods; null unless the hindrance is `other-duty`. */
          duty: z.enum(ACT_KIND_CODES).nullable(),
        }),
      ),
    }),
    errors: ['journal.act-not-found'],
  }),
  cosign: endpoint({
    id: 'journal.cosign',
    method: 'POST',
    path: '/acts/:actId/co-signatures',
    summary:
      'Sign an act as a second person: by own sign-in, or by name and own PIN on a shared phone (R-11, X08); in a small canteen also as a named witness without account (DR-13)',
    access: 'act.record',
    scopedBy: ofAct,
    params: actParams,
    body: z.discriminatedUnion('method', [secondPerson.ownSession, secondPerson.pin, secondPerson.witness]),
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
      'journal.signer-of-other-duty',
      'journal.no-witness-here',
      'journal.witness-has-account',
      'journal.witness-left-no-mark',
      'auth.wrong-credentials',
      'auth.too-many-attempts',
      'warehouse.insufficient-stock',
    ],
  }),
  refuse: endpoint({
    id: 'journal.refuse',
    method: 'POST',
    path: '/acts/:actId/refusal',
    summary:
      'Say as the second person that a record is not so, and why. It becomes `refused`, stays in sight and posts nothing; it can be corrected',
    access: 'act.record',
    scopedBy: ofAct,
    params: actParams,
    body: z.discriminatedUnion('method', [
      secondPerson.ownSession.extend({ reason: words(200) }),
      secondPerson.pin.extend({ reason: words(200) }),
    ]),
    /** The receipt of the refusal, and where the refused act stands now. */
    response: z.strictObject({ refusal: actReceipt, act: actSummary }),
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
    ],
  }),
  branch: endpoint({
    id: 'journal.branch',
    method: 'GET',
    path: '/acts/:actId/branch',
    summary:
      'An act and everything that rests on it, by name: what would have to be undone with it. In the order of undoing, latest first',
    access: 'school.read',
    scopedBy: ofAct,
    params: actParams,
    response: z.strictObject({
      act: branchAct,
      resting: z.array(branchAct),
      /** Whether the caller may correct or undo all of it; false also for what was taken back already, or is not his to read. */
      mayCorrect: z.boolean(),
    }),
    errors: ['journal.act-not-found', 'journal.not-reversible', 'journal.branch-too-long'],
  }),
  correct: endpoint({
    id: 'journal.correct',
    method: 'POST',
    path: '/acts/:actId/correction',
    summary:
      'Undo an act with everything that rests on it and enter it again as it should have been, in one transaction, or only undo it. ' +
      'What rests on it is entered again as it was, on the new lots, meals, batches and samples; a line that took all of a lot takes all of the new one. ' +
      'What must be signed anew waits for its signature, and what needs its goods waits with it (`pending_shortage`)',
    access: 'act.reverse',
    scopedBy: ofAct,
    params: actParams,
    body: followUpEnvelope.omit({ actId: true, placeId: true, attachmentIds: true }).extend({
      reason: words(200),
      /** The whole body as the kind’s own route takes it; lines keep the `lotId` of the lot they correct. Null: only undo. */
      corrected: actBody.nullable(),
      /** The ids of `resting` as the person saw them; when something else rests on the act by now, nothing is done. */
      seen: z.array(id).max(MAX_BRANCH),
      /** Those of `resting` that are to be entered otherwise than they were, or (null) not again. Ids stay those of `branch`. */
      changes: z
        .array(z.strictObject({ actId: id, body: actBody.nullable() }))
        .max(MAX_BRANCH)
        .default([]),
    }),
    response: z.strictObject({
      /** In the order of undoing: first what rested last. */
      undone: z.array(z.strictObject({ actId: id, reversalActId: id })),
      /** In the order of entering, the corrected act among them. Empty when it was only undone. */
      entered: z.array(z.strictObject({ replacesActId: id, receipt: actReceipt })),
    }),
    status: 201,
    idempotent: true,
    errors: [
      ...actErrors,
      'journal.act-not-found',
      'journal.not-reversible',
      'journal.already-reversed',
      'journal.branch-changed',
      'journal.branch-too-long',
      'journal.branch-of-others',
      'journal.rests-on-dropped',
      'journal.not-again',
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
