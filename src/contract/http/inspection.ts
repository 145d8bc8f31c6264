import { z } from 'zod';
import { PLACE_KINDS } from '../stages.js';
import { businessDate, id, instant, page, pageQuery, position, words } from './common.js';
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

/** What an officer says to a question of the checklist. Nobody having said anything is null, not `not_looked_at`. */
export const CHECK_ANSWERS = ['fits', 'does_not_fit', 'not_applicable', 'not_looked_at'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/** Who signed what a visit found: its officers, somebody of the school, or who saw that the school would not (I-08). */
const SIGNATURE_ROLES = ['officer', 'school', 'witness'] as const;
export type SignatureRole = (typeof SIGNATURE_ROLES)[number];

const MAX_PHOTOS = 12;
export const photoIds = z.array(id).max(MAX_PHOTOS).default([]);

/**
 * When it was done by the clock of a tablet without a line; null where it is done as it is told. It is taken as far as it
 * can be true: never before the step it rests on, never after it arrived.
 */
export const capturedAt = instant.nullable().default(null);

export const person = z.strictObject({ accountId: id, name: z.string(), unit: z.string() });

export const inspection = z.strictObject({
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

export const checklist = z.strictObject({
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

const publication = z.strictObject({
  publicationNo: z.int().min(1),
  result: z.string(),
  by: z.string(),
  unit: z.string(),
  publishedAt: instant,
});

/** A visit whose result is not published yet, with the last day for it (I-09). */
const awaitedResult = z.strictObject({
  inspectionId: id,
  schoolId: id,
  schoolName: z.string(),
  areaName: z.string(),
  kind: z.enum(INSPECTION_KINDS),
  /** Whose inspectors were there. */
  units: z.array(z.string()),
  closedOn: businessDate,
  dueOn: businessDate,
  /** That day has passed. */
  isOverdue: z.boolean(),
  /** False where holidays are not entered: only weekends were left out, so that the last day may be later. */
  holidaysKnown: z.boolean(),
});

export const inspectionParams = z.strictObject({ inspectionId: id });
export const ofInspection = { param: 'inspectionId', of: 'inspection' } as const;

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
      /** Task order or clue; a school that was visited lately (I-10) is visited on a clue only, so that it must be said. */
      reason: words(500).nullable().default(null),
    }),
    response: inspection,
    status: 201,
    idempotent: true,
    errors: ['organization.school-not-found', 'inspection.planned-in-past', 'inspection.visited-lately'],
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
      'inspection.not-by-the-draw',
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
      'inspection.draw-over',
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
    errors: [
      'inspection.not-found',
      'inspection.not-an-officer',
      'inspection.not-closed',
      'inspection.result-names-somebody',
    ],
  }),
  publications: endpoint({
    id: 'inspection.publications',
    method: 'GET',
    path: '/inspections/:inspectionId/publications',
    summary: 'What was published of the visit, the last first, and until when it was to be',
    access: 'finding.read',
    scopedBy: ofInspection,
    params: inspectionParams,
    response: z.strictObject({
      items: z.array(publication),
      /** The last day for it; null while the visit is not over. */
      dueOn: businessDate.nullable(),
      /** It was first published after that day, or the day has passed and it is not. */
      isLate: z.boolean(),
    }),
    errors: ['inspection.not-found'],
  }),
  awaitedResults: endpoint({
    id: 'inspection.awaitedResults',
    method: 'GET',
    path: '/awaited-results',
    summary:
      'Visits that are over and whose result is not published, the longest over first, each with the last day for it in working days (I-09)',
    access: 'finding.read',
    query: pageQuery,
    response: page(awaitedResult),
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
} as const;
