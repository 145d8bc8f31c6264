import { z } from 'zod';
import { businessDate, id, instant, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';
import { capturedAt, person, photoIds, SEVERITIES } from './inspection.js';
import { inSchool, schoolParams } from './journal.js';

export const FINDING_STATUSES = ['open', 'answered', 'closed', 'reopened'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

export const FINDING_STEPS = ['opened', 'answered', 'closed', 'reopened'] as const;
export type FindingStepKind = (typeof FINDING_STEPS)[number];

/** What a finding points at: a record, a lot, a stretch of footage, or nothing but its words. */
export const findingSubject = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('act'), actId: id }),
  z.strictObject({ type: z.literal('lot'), lotId: id }),
  z.strictObject({
    type: z.literal('footage'),
    cameraId: id,
    from: instant,
    to: instant,
    /** The event it was taken from, when it was. */
    eventId: id.nullable().default(null),
  }),
  z.strictObject({ type: z.literal('none') }),
]);
export type FindingSubject = z.infer<typeof findingSubject>;

const findingStep = z.strictObject({
  stepNo: z.int().min(1),
  kind: z.enum(FINDING_STEPS),
  text: z.string(),
  photoIds: z.array(id),
  /** The deadline as this step set it, or as it stood. */
  deadline: businessDate,
  /** True when the school answered after the deadline. */
  afterDeadline: z.boolean(),
  by: person,
  at: instant,
});

const finding = z.strictObject({
  id,
  schoolId: id,
  schoolName: z.string(),
  inspectionId: id.nullable(),
  subject: findingSubject,
  severity: z.enum(SEVERITIES),
  clause: z.string(),
  text: z.string(),
  /** The last local day on which an answer is in time. */
  deadline: businessDate,
  status: z.enum(FINDING_STATUSES),
  /** It waits for the school and its deadline has passed. A fact to look at, nothing follows from it by itself. */
  overdue: z.boolean(),
  openedBy: person,
  openedAt: instant,
});

const findingDetail = finding.extend({
  steps: z.array(findingStep),
  /** What the caller may do now, so that the page need not guess. */
  mayAnswer: z.boolean(),
  maySettle: z.boolean(),
});
const findingParams = z.strictObject({ findingId: id });
const ofFinding = { param: 'findingId', of: 'finding' } as const;

const findingsQuery = pageQuery.extend({
  /** `unsettled`: everything that is not closed; `awaited`: what waits for its school, opened or sent back. */
  show: z.enum(['all', 'unsettled', 'awaited']).default('all'),
  /** Those of one visit. */
  inspectionId: id.optional(),
});

const findingPage = page(finding).extend({
  /** With `show=awaited`: how many wait in all, whatever the page holds; else null, since nobody counted. */
  awaited: z.int().min(0).nullable(),
});

const photo = z.strictObject({
  id,
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  bytes: z.int(),
  sha256: z.string(),
  uploadedAt: instant,
});

export const findingEndpoints = {
  clauses: endpoint({
    id: 'inspection.clauses',
    method: 'GET',
    path: '/schools/:schoolId/finding-clauses',
    summary: 'What a finding at this school may cite: each clause with its source and the limit that holds there today',
    access: 'finding.open',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({
      items: z.array(z.strictObject({ key: z.string(), source: z.string(), text: z.string() })),
    }),
    errors: ['organization.school-not-found'],
  }),
  open: endpoint({
    id: 'inspection.open',
    method: 'POST',
    path: '/schools/:schoolId/findings',
    summary:
      'Open a finding, within a visit on site or straight from a mark in the day view: a suspicion with its evidence, which the school may answer (I-07)',
    access: 'finding.open',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({
      inspectionId: id.nullable().default(null),
      subject: findingSubject,
      severity: z.enum(SEVERITIES),
      /** Clause of the law or rule id. */
      clause: words(200),
      text: words(2_000),
      deadline: businessDate,
      photoIds,
      /** Of a finding within a visit only; the deadline is held against it. */
      capturedAt,
    }),
    response: findingDetail,
    status: 201,
    idempotent: true,
    errors: [
      'organization.school-not-found',
      'inspection.not-found',
      'inspection.not-an-officer',
      'inspection.not-on-site',
      'inspection.subject-not-found',
      'inspection.span-reversed',
      'inspection.deadline-in-past',
      'inspection.photo-not-found',
    ],
  }),
  findings: endpoint({
    id: 'inspection.findings',
    method: 'GET',
    path: '/schools/:schoolId/findings',
    summary: 'Findings of one school, latest first',
    access: 'finding.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: findingsQuery,
    response: findingPage,
    errors: ['organization.school-not-found'],
  }),
  allFindings: endpoint({
    id: 'inspection.allFindings',
    method: 'GET',
    path: '/findings',
    summary: 'Findings of every school in scope, latest first',
    access: 'finding.read',
    query: findingsQuery,
    response: findingPage,
  }),
  finding: endpoint({
    id: 'inspection.finding',
    method: 'GET',
    path: '/findings/:findingId',
    summary: 'One finding with every step: who, when, what was said',
    access: 'finding.read',
    scopedBy: ofFinding,
    params: findingParams,
    response: findingDetail,
    errors: ['inspection.finding-not-found'],
  }),
  answer: endpoint({
    id: 'inspection.answer',
    method: 'POST',
    path: '/findings/:findingId/answers',
    summary: 'The school answers, with photos; after the deadline too, and that shows (I-15)',
    access: 'finding.answer',
    scopedBy: ofFinding,
    params: findingParams,
    body: z.strictObject({ text: words(2_000), photoIds }),
    response: findingDetail,
    status: 201,
    idempotent: true,
    errors: ['inspection.finding-not-found', 'inspection.finding-closed', 'inspection.photo-not-found'],
  }),
  settle: endpoint({
    id: 'inspection.settle',
    method: 'POST',
    path: '/findings/:findingId/closure',
    summary: 'Whoever opened it, or a colleague of his unit, closes it with a reason; also one that proved wrong',
    access: 'finding.open',
    scopedBy: ofFinding,
    params: findingParams,
    body: z.strictObject({ reason: words(1_000), photoIds }),
    response: findingDetail,
    status: 201,
    idempotent: true,
    errors: [
      'inspection.finding-not-found',
      'inspection.not-the-opener',
      'inspection.own-answer',
      'inspection.finding-closed',
      'inspection.photo-not-found',
    ],
  }),
  reopen: endpoint({
    id: 'inspection.reopen',
    method: 'POST',
    path: '/findings/:findingId/reopening',
    summary: 'Open it again with a reason and a new deadline, when the answer is not enough or it came back',
    access: 'finding.open',
    scopedBy: ofFinding,
    params: findingParams,
    body: z.strictObject({ reason: words(1_000), deadline: businessDate, photoIds }),
    response: findingDetail,
    status: 201,
    idempotent: true,
    errors: [
      'inspection.finding-not-found',
      'inspection.not-the-opener',
      'inspection.own-answer',
      'inspection.finding-not-answered',
      'inspection.deadline-in-past',
      'inspection.photo-not-found',
    ],
  }),
  uploadPhoto: endpoint({
    id: 'inspection.uploadPhoto',
    method: 'POST',
    path: '/schools/:schoolId/finding-photos',
    summary:
      'Upload one photo for a finding, an answer or a check-in: raw JPEG, PNG or WebP, at most 5 MB. For those who may open or answer findings of the school',
    access: 'finding.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: photo,
    status: 201,
    errors: ['organization.school-not-found', 'inspection.photo-too-large', 'inspection.photo-not-an-image'],
  }),
  photoContent: endpoint({
    id: 'inspection.photoContent',
    method: 'GET',
    path: '/finding-photos/:photoId/content',
    summary: 'The photo itself, once it is part of something the caller may read',
    access: 'finding.read',
    scopedBy: { param: 'photoId', of: 'attachment' },
    params: z.strictObject({ photoId: id }),
    produces: 'image/*',
    errors: ['inspection.photo-not-found'],
  }),
} as const;
