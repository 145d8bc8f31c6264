import { z } from 'zod';
import { PLACE_KINDS, STAGES } from '../stages.js';
import {
  amountOrNone,
  businessDate,
  id,
  instant,
  page,
  pageQuery,
  position,
  tenthsCelsius,
  unit,
  words,
} from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

/** 飞行检查 / 日常检查 / 联合检查 (I-04, I-14). */
export const INSPECTION_KINDS = ['flight', 'routine', 'joint'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];
/** `planned` is known to its officers and other inspectors only (I-11, vector 9). */
export const INSPECTION_STATUSES = ['planned', 'on_site', 'closed'] as const;
export type InspectionStatus = (typeof INSPECTION_STATUSES)[number];
/** `education` officers take part in joint checks and do not count towards the two inspectors (I-05, I-14). */
export const OFFICER_ROLES = ['inspector', 'education'] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

/** 重点项 / 一般项 (I-02). */
export const SEVERITIES = ['key', 'general'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const FINDING_STATUSES = ['open', 'answered', 'closed', 'reopened'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];
export const FINDING_STEPS = ['opened', 'answered', 'closed', 'reopened'] as const;
export type FindingStepKind = (typeof FINDING_STEPS)[number];

/** What an officer says to a question of the checklist. Nobody having said anything is null, not `not_looked_at`. */
export const CHECK_ANSWERS = ['fits', 'does_not_fit', 'not_applicable', 'not_looked_at'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/** Who signed what a visit found: its officers, somebody of the school, or who saw that the school would not (I-08). */
const SIGNATURE_ROLES = ['officer', 'school', 'witness'] as const;
export type SignatureRole = (typeof SIGNATURE_ROLES)[number];

/** What an officer measures himself: core of a batch and a store in tenths of a degree, rapid tests of tableware and hands as passed or not. */
const MEASURE_KINDS = ['core', 'store', 'tableware', 'hands'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

const MAX_PHOTOS = 12;
const photoIds = z.array(id).max(MAX_PHOTOS).default([]);
/**
 * When it was done by the clock of a tablet without a line; null where it is done as it is told. It is taken as far as it
 * can be true: never before the step it rests on, never after it arrived.
 */
const capturedAt = instant.nullable().default(null);

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

const person = z.strictObject({ accountId: id, name: z.string(), unit: z.string() });

const inspection = z.strictObject({
  id,
  schoolId: id,
  schoolName: z.string(),
  kind: z.enum(INSPECTION_KINDS),
  status: z.enum(INSPECTION_STATUSES),
  plannedFor: businessDate,
  reason: z.string().nullable(),
  /** In the order of joining; the first one planned it. */
  officers: z.array(person.extend({ role: z.enum(OFFICER_ROLES), joinedAt: instant })),
  /** The draw it came from; null when somebody planned it. */
  drawId: id.nullable(),
  /** Who was drawn for it (I-01): each joins by himself. */
  drawnInspectors: z.array(person),
  /** How many more inspectors must join before anybody may check in (I-05). */
  inspectorsMissing: z.int().min(0),
  checkedInAt: instant.nullable(),
  /** When the platform heard of it, where a tablet without a line said the time above; else null. */
  checkInToldAt: instant.nullable(),
  checkInNote: z.string().nullable(),
  checkInPhotoIds: z.array(id),
  /** Null where it was refused, could not be found, or was not asked for. */
  checkInPosition: position.nullable(),
  /**
   * How far that is from where the school lies, as both were known when the platform heard of it, and how far it may be by the
   * policy; null where either is not known.
   */
  checkInDistance: z
    .strictObject({ metres: z.int().min(0), accuracyMetres: z.int().min(0), limitMetres: z.int().min(0) })
    .nullable(),
  closedAt: instant.nullable(),
  /** As `checkInToldAt`. */
  closeToldAt: instant.nullable(),
  summary: z.string().nullable(),
  /** Who of the school took the result on site, or why nobody did (I-08). */
  receivedBy: z.string().nullable(),
  refusalReason: z.string().nullable(),
  /** Who saw that nobody of the school would sign. */
  witnessName: z.string().nullable(),
  /** What the school had to say on site. */
  schoolStatement: z.string().nullable(),
  /** SHA-256 over what the tablet showed to those who signed on it (`visit-document.ts`); null where nobody did. */
  signedSha256: z.string().nullable(),
  findings: z.strictObject({ total: z.int(), unsettled: z.int() }),
});

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

const checklist = z.strictObject({
  inspectionId: id,
  /** The canteen as a whole first, then its places. */
  groups: z.array(
    z.strictObject({
      /** Null for the canteen as a whole. */
      place: z.strictObject({ id, name: z.string(), kind: z.enum(PLACE_KINDS) }).nullable(),
      items: z.array(
        z.strictObject({
          item: z.string(),
          source: z.string(),
          severity: z.enum(SEVERITIES),
          /** In the language asked for, with the limit as it holds there on the day of the visit. */
          text: z.string(),
          /** The clause of `finding-clauses` that a finding about it may cite; null where it has none. */
          clause: z.string().nullable(),
          answers: z.array(z.enum(CHECK_ANSWERS)),
          /** The last answer; null while nobody has given one. */
          answer: z.strictObject({ answer: z.enum(CHECK_ANSWERS), by: person, at: instant }).nullable(),
        }),
      ),
    }),
  ),
});

const recount = z.strictObject({
  lotId: id,
  placeId: id,
  goods: z.string(),
  placeName: z.string(),
  unit,
  /** The last count of it; null while nobody has counted. */
  count: z
    .strictObject({
      counted: amountOrNone,
      /** What the books said at `bookAt`; below zero where more was taken than was known of. */
      book: z.int(),
      bookAt: instant,
      by: person,
      at: instant,
    })
    .nullable(),
});
const recounts = z.strictObject({ items: z.array(recount) });

/** What the canteen has on record of something that can be measured again, with the limit that held for it. */
const measurable = z.strictObject({
  recordId: id,
  kind: z.enum(['core', 'store']),
  /** The dish, or the place. */
  what: z.string(),
  valueTenths: z.int(),
  at: instant,
  /** Null where that side is open; both where no rule limits it. */
  minTenths: z.int().nullable(),
  maxTenths: z.int().nullable(),
});
const measures = z.strictObject({
  items: z.array(
    z.strictObject({
      measureId: id,
      kind: z.enum(MEASURE_KINDS),
      what: z.string(),
      /** Tenths of a degree; null of a rapid test. */
      valueTenths: z.int().nullable(),
      /** Of a rapid test; null of a temperature. */
      passed: z.boolean().nullable(),
      /** What the canteen had on record of the same thing; null where nothing was. */
      record: measurable.nullable(),
      by: person,
      at: instant,
    }),
  ),
});

/** What an inspector takes along to a school without a line. */
const pack = z.strictObject({
  /** What it says was so then. */
  packedAt: instant,
  /** Then the tablet forgets it; what was written on it stays until it is told. */
  forgetAt: instant,
  /** How many inspectors must sign (I-05). */
  minInspectors: z.int().min(1),
  inspection,
  checklist,
  clauses: z.array(z.strictObject({ key: z.string(), source: z.string(), text: z.string() })),
  /** What did not fit in the last days, the newest first. */
  leads: z.array(
    z.strictObject({ id, at: instant, placeName: z.string().nullable(), stage: z.enum(STAGES), reason: z.string() }),
  ),
  /** What lay where on the books at `packedAt`. */
  lots: z.array(
    z.strictObject({
      lotId: id,
      placeId: id,
      goods: z.string(),
      placeName: z.string(),
      unit,
      book: z.int(),
      supplierLot: z.string().nullable(),
      useBy: businessDate.nullable(),
      receivedOn: businessDate,
      /** Nobody may use it: an incident was reported (S-23). */
      isStopped: z.boolean(),
    }),
  ),
  /** Those that the platform drew to be counted again: once for a visit, so that nobody chooses. */
  recounts: z.array(recount),
  /** What can be measured again beside a record of it: batches of the day, the last reading of each store. */
  measurables: z.array(measurable),
  /** What was measured already. */
  measures: measures.shape.items,
  /** Samples that should be in the cabinet. */
  samples: z.array(z.strictObject({ sampleId: id, dish: z.string(), takenAt: instant, keepUntil: instant })),
});

const publication = z.strictObject({
  publicationNo: z.int().min(1),
  result: z.string(),
  by: z.string(),
  unit: z.string(),
  publishedAt: instant,
});

const inspectionParams = z.strictObject({ inspectionId: id });
const ofInspection = { param: 'inspectionId', of: 'inspection' } as const;
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

export const inspectionEndpoints = {
  plan: endpoint({
    id: 'inspection.plan',
    method: 'POST',
    path: '/schools/:schoolId/inspections',
    summary: 'Plan a visit. Until check-in it does not exist for the school nor for education offices (I-11)',
    access: 'inspection.conduct',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({
      kind: z.enum(INSPECTION_KINDS),
      plannedFor: businessDate,
      /** Task order or clue. */
      reason: words(500).nullable().default(null),
    }),
    response: inspection,
    status: 201,
    idempotent: true,
    errors: ['organization.school-not-found', 'inspection.planned-in-past'],
  }),
  join: endpoint({
    id: 'inspection.join',
    method: 'POST',
    path: '/inspections/:inspectionId/officers',
    summary:
      'A further officer takes part: by own sign-in, or by name and own PIN on the first officer’s tablet (I-05). A joint check may take officers of the education office by PIN (I-14)',
    access: 'inspection.conduct',
    scopedBy: ofInspection,
    params: inspectionParams,
    body: z.discriminatedUnion('method', [
      z.strictObject({ method: z.literal('own-session') }),
      z.strictObject({
        method: z.literal('pin'),
        username: z.string().min(1).max(80),
        pin: z.string().regex(/^\d{6}$/),
      }),
    ]),
    response: inspection,
    status: 201,
    idempotent: true,
    errors: [
      'inspection.not-found',
      'inspection.is-closed',
      'inspection.officer-joined',
      'inspection.not-an-officer',
      'inspection.not-entitled',
      'auth.wrong-credentials',
      'auth.too-many-attempts',
    ],
  }),
  checkIn: endpoint({
    id: 'inspection.checkIn',
    method: 'POST',
    path: '/inspections/:inspectionId/check-in',
    summary: 'The officers are on site: from now on the school sees the visit. Needs two inspectors (I-05)',
    access: 'inspection.conduct',
    scopedBy: ofInspection,
    params: inspectionParams,
    body: z.strictObject({
      note: words(500).nullable().default(null),
      photoIds,
      position: position.nullable().default(null),
      capturedAt,
    }),
    response: inspection,
    status: 201,
    idempotent: true,
    errors: [
      'inspection.not-found',
      'inspection.not-an-officer',
      'inspection.too-few-officers',
      'inspection.already-on-site',
      'inspection.photo-not-found',
    ],
  }),
  close: endpoint({
    id: 'inspection.close',
    method: 'POST',
    path: '/inspections/:inspectionId/close',
    summary: 'End the visit with its summary; the school’s receipt, or why it was refused, goes with it (I-08)',
    access: 'inspection.conduct',
    scopedBy: ofInspection,
    params: inspectionParams,
    body: z
      .strictObject({
        summary: words(2_000),
        receivedBy: words(40).nullable().default(null),
        refusalReason: words(500).nullable().default(null),
        witnessName: words(40).nullable().default(null),
        schoolStatement: words(2_000).nullable().default(null),
        /** Drawn on the tablet, each a photo of `finding-photos`. Without any the result is signed on paper. */
        signatures: z
          .array(
            z.strictObject({
              role: z.enum(SIGNATURE_ROLES),
              /** The officer; null for others. */
              accountId: id.nullable(),
              name: words(60),
              photoId: id,
            }),
          )
          .max(12)
          .default([]),
        signedSha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable()
          .default(null),
        capturedAt,
      })
      .refine((body) => (body.receivedBy === null) !== (body.refusalReason === null), {
        path: ['receivedBy'],
        message: 'give either receivedBy or refusalReason',
      }),
    response: inspection,
    status: 201,
    idempotent: true,
    errors: [
      'inspection.not-found',
      'inspection.not-an-officer',
      'inspection.not-on-site',
      'inspection.signature-missing',
      'inspection.photo-not-found',
    ],
  }),
  pack: endpoint({
    id: 'inspection.pack',
    method: 'POST',
    path: '/inspections/:inspectionId/pack',
    summary:
      'What an officer takes along to a school without a line. Lots to be counted again are drawn with the first one and stay the same; each is noted in the audit log (I-11)',
    access: 'inspection.conduct',
    scopedBy: ofInspection,
    params: inspectionParams,
    response: pack,
    status: 201,
    errors: ['inspection.not-found', 'inspection.not-an-officer', 'inspection.is-closed'],
  }),
  recounts: endpoint({
    id: 'inspection.recounts',
    method: 'GET',
    path: '/inspections/:inspectionId/recounts',
    summary:
      'The lots drawn to be counted again, and what was counted. Those nobody has counted are shown to officers of the visit only',
    access: 'finding.read',
    scopedBy: ofInspection,
    params: inspectionParams,
    response: recounts,
    errors: ['inspection.not-found'],
  }),
  recount: endpoint({
    id: 'inspection.recount',
    method: 'POST',
    path: '/inspections/:inspectionId/recounts',
    summary:
      'An officer counts a drawn lot while the visit is on site. What the books said at `bookAt` is looked up anew; earlier counts are kept, the last one shows. It changes no stock',
    access: 'inspection.conduct',
    scopedBy: ofInspection,
    params: inspectionParams,
    body: z.strictObject({ lotId: id, placeId: id, countedAmount: amountOrNone, bookAt: instant, capturedAt }),
    response: recounts,
    status: 201,
    idempotent: true,
    errors: ['inspection.not-found', 'inspection.not-an-officer', 'inspection.not-on-site', 'inspection.lot-not-drawn'],
  }),
  measures: endpoint({
    id: 'inspection.measures',
    method: 'GET',
    path: '/inspections/:inspectionId/measures',
    summary: 'What officers measured in a visit, each beside what the canteen had on record of the same thing',
    access: 'finding.read',
    scopedBy: ofInspection,
    params: inspectionParams,
    response: measures,
    errors: ['inspection.not-found'],
  }),
  measure: endpoint({
    id: 'inspection.measure',
    method: 'POST',
    path: '/inspections/:inspectionId/measures',
    summary:
      'An officer measures himself while the visit is on site. With `recordId` it stands beside that record of the pack; a difference is a question, and nothing follows from it by itself',
    access: 'inspection.conduct',
    scopedBy: ofInspection,
    params: inspectionParams,
    body: z
      .strictObject({
        /** Made by whoever measures, so that a tablet knows its own again; told again under it, it stands once. */
        measureId: id,
        kind: z.enum(MEASURE_KINDS),
        recordId: id.nullable().default(null),
        /** What was measured, where there is no record of it. */
        what: words(120),
        valueTenths: tenthsCelsius.nullable().default(null),
        passed: z.boolean().nullable().default(null),
        capturedAt,
      })
      .refine(
        ({ kind, valueTenths, passed }) => {
          const isTest = kind === 'tableware' || kind === 'hands';
          return (valueTenths === null) === isTest && (passed === null) !== isTest;
        },
        { path: ['valueTenths'], message: 'a temperature in valueTenths, a rapid test in passed' },
      ),
    response: measures,
    status: 201,
    idempotent: true,
    errors: [
      'inspection.not-found',
      'inspection.not-an-officer',
      'inspection.not-on-site',
      'inspection.record-not-packed',
    ],
  }),
  publish: endpoint({
    id: 'inspection.publish',
    method: 'POST',
    path: '/inspections/:inspectionId/publications',
    summary:
      'Publish the result of a closed visit in the school’s public notice (I-09); published again it stands instead of what was there',
    access: 'inspection.conduct',
    scopedBy: ofInspection,
    params: inspectionParams,
    body: z.strictObject({ result: words(500) }),
    response: publication,
    status: 201,
    idempotent: true,
    errors: ['inspection.not-found', 'inspection.not-an-officer', 'inspection.not-closed'],
  }),
  publications: endpoint({
    id: 'inspection.publications',
    method: 'GET',
    path: '/inspections/:inspectionId/publications',
    summary: 'What was published of the visit, the last first',
    access: 'finding.read',
    scopedBy: ofInspection,
    params: inspectionParams,
    response: z.strictObject({ items: z.array(publication) }),
    errors: ['inspection.not-found'],
  }),
  inspection: endpoint({
    id: 'inspection.inspection',
    method: 'GET',
    path: '/inspections/:inspectionId',
    summary: 'One visit; a planned one is not found by those who must not know of it (I-11)',
    access: 'finding.read',
    scopedBy: ofInspection,
    params: inspectionParams,
    response: inspection,
    errors: ['inspection.not-found'],
  }),
  inspections: endpoint({
    id: 'inspection.inspections',
    method: 'GET',
    path: '/schools/:schoolId/inspections',
    summary: 'Visits of one school, latest first; planned ones only for those who may know of them (I-11)',
    access: 'finding.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: pageQuery,
    response: page(inspection),
    errors: ['organization.school-not-found'],
  }),
  myInspections: endpoint({
    id: 'inspection.mine',
    method: 'GET',
    path: '/inspections',
    summary: 'Visits the caller takes part in as an officer or was drawn for, latest first',
    access: 'finding.read',
    query: pageQuery.extend({ status: z.enum(INSPECTION_STATUSES).optional(), schoolId: id.optional() }),
    response: page(inspection),
  }),
  checklist: endpoint({
    id: 'inspection.checklist',
    method: 'GET',
    path: '/inspections/:inspectionId/checklist',
    summary: 'What is looked at in a visit, place by place, each question with its source and its last answer (I-02)',
    access: 'finding.read',
    scopedBy: ofInspection,
    params: inspectionParams,
    response: checklist,
    errors: ['inspection.not-found'],
  }),
  check: endpoint({
    id: 'inspection.check',
    method: 'POST',
    path: '/inspections/:inspectionId/checks',
    summary:
      'An officer of the visit answers one question while it is on site. Earlier answers are kept, the last one counts; the same answer again changes nothing',
    access: 'finding.open',
    scopedBy: ofInspection,
    params: inspectionParams,
    body: z.strictObject({
      item: z.string().min(1).max(60),
      placeId: id.nullable(),
      answer: z.enum(CHECK_ANSWERS),
      capturedAt,
    }),
    response: checklist,
    status: 201,
    idempotent: true,
    errors: [
      'inspection.not-found',
      'inspection.not-an-officer',
      'inspection.not-on-site',
      'inspection.question-not-found',
      'inspection.answer-not-offered',
    ],
  }),
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
