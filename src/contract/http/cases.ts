import { z } from 'zod';
import { CASE_CONTENTS } from '../case-contents.js';
import { SIGNED_VERDICTS, SIGNER_TRUST } from '../wire/media-signing/signed-report.js';
import { id, instant, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';
import { schoolParams } from './journal.js';

/** No longer stretch of one camera is put into a case at once. */
export const MAX_CASE_SPAN_HOURS = 6;
/** Of one case. */
export const MAX_CASE_SPANS = 40;
export const MAX_CASE_ACTS = 500;

export const CASE_STATES = ['open', 'closed'] as const;
/** From where a case was opened. */
export const CASE_ORIGINS = ['finding', 'episode', 'hand'] as const;
export type CaseOrigin = (typeof CASE_ORIGINS)[number];
/**
 * How far footage is here. `waiting`: the box has not been asked, or did not answer. `fetching`: some of it is here and more is on
 * its way. `done`: all that the box had is here. `partial`: some of what it once had is lost, or was not here when the case was closed. `nothing`: it has none of that time.
 */
export const CASE_SPAN_STATES = ['waiting', 'fetching', 'done', 'partial', 'nothing'] as const;
export type CaseSpanState = (typeof CASE_SPAN_STATES)[number];
/**
 * Why something of a stretch is not here. `box_away`: its box does not answer; it is asked again. `still_recording`: the stretch is
 * not over, or its box has not closed the file. `deleted`: the box no longer has it. `not_sent`: the box lists it and did not
 * send it; it is asked again. `not_recorded`: nothing was recorded then. `closed`: the case was closed before it was here.
 */
export const CASE_CAUSES = ['box_away', 'still_recording', 'deleted', 'not_sent', 'not_recorded', 'closed'] as const;
export type CaseCause = (typeof CASE_CAUSES)[number];
/** What the log of a case says that somebody did. */
export const CASE_STEPS = [
  'opened',
  'span-added',
  'acts-added',
  'fetched',
  'export-begun',
  'export-made',
  'export-taken',
  'closed',
] as const;
export type CaseStep = (typeof CASE_STEPS)[number];
export const CASE_EXPORT_STATES = ['queued', 'running', 'done', 'failed'] as const;
export type CaseExportState = (typeof CASE_EXPORT_STATES)[number];
/** How many of the films of a copy there are with marks burned in. */
export const CASE_MARKS = ['all', 'some', 'none'] as const;
export type CaseMarks = (typeof CASE_MARKS)[number];
/**
 * Why there is no marked film. `no_program`: the server has no ffmpeg. `no_font`: not the font of printed sheets. `no_filter`:
 * its ffmpeg cannot draw text or write H.264. `undecodable`: ffmpeg cannot read that film to its end. `killed`: ffmpeg was
 * ended from outside again and again.
 */
export const CASE_MARK_CAUSES = ['no_program', 'no_font', 'no_filter', 'undecodable', 'killed'] as const;
export type CaseMarkCause = (typeof CASE_MARK_CAUSES)[number];

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const by = z.strictObject({ name: z.string(), unit: z.string() });

const caseLine = z.strictObject({
  id,
  schoolId: id,
  schoolName: z.string(),
  state: z.enum(CASE_STATES),
  reason: z.string(),
  origin: z.enum(CASE_ORIGINS),
  /** Of the finding or card it was opened from. */
  originId: id.nullable(),
  openedAt: instant,
  openedBy: by,
  closedAt: instant.nullable(),
  closeReason: z.string().nullable(),
});
const span = z.strictObject({
  id,
  cameraId: id,
  cameraName: z.string(),
  from: instant,
  to: instant,
  addedAt: instant,
  addedBy: z.string(),
  state: z.enum(CASE_SPAN_STATES),
  /** Why not all of it is here; null when it is. */
  cause: z.enum(CASE_CAUSES).nullable(),
  /** Pieces of about two seconds: such as there are, such as are here, such as are lost. Null before the box has said. */
  wanted: count.nullable(),
  here: count,
  missing: count,
  /**
   * What the camera's own signatures say of what is here (ONVIF Media Signing): a verdict, whose key it is by its certificate, by
   * a name that nobody has vouched for where `trust` is `unknown`, and how many units of pictures a signature speaks for, are
   * missing, were changed, or lie behind the last signature. Null before it was looked at.
   */
  signed: z
    .strictObject({
      verdict: z.enum(SIGNED_VERDICTS),
      trust: z.enum(SIGNER_TRUST).nullable(),
      signer: z.string().nullable(),
      ...{ signed: count, missing: count, changed: count, behind: count },
    })
    .nullable(),
  /** Whether its box keeps what it is told to hold; null while that is not known. */
  boxHolds: z.boolean().nullable(),
  askedAt: instant.nullable(),
});
const act = z.strictObject({ actId: id, kind: z.string(), occurredAt: instant, addedAt: instant, addedBy: z.string() });
const custody = z.strictObject({
  number: z.int().min(1),
  at: instant,
  /** Null for what the platform did by itself. */
  by: by.nullable(),
  step: z.enum(CASE_STEPS),
  /** What a reader needs: ids, counts, reasons. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  hash: sha256,
});
const caseExport = z.strictObject({
  id,
  state: z.enum(CASE_EXPORT_STATES),
  reason: z.string(),
  by: z.string(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  content: z.enum(CASE_CONTENTS),
  /** So many of its clips, marked films and records are in the file. */
  doneFiles: count,
  totalFiles: count.nullable(),
  /** So much film, in seconds, has its marks, and is to have them; null before that is known. */
  markedSeconds: count.nullable(),
  toMarkSeconds: count.nullable(),
  /** Null before it was looked at, and of copies made before there were marks. */
  marks: z.enum(CASE_MARKS).nullable(),
  /** Why not all have them; null when all have. */
  marksCause: z.enum(CASE_MARK_CAUSES).nullable(),
  /** Of the file; null while there is none, or no more. */
  bytes: count.nullable(),
  /** SHA-256 of its manifest: who has it tells this copy from any other. */
  manifestSha256: sha256.nullable(),
});
const detail = caseLine.extend({
  spans: z.array(span),
  /** Such as the caller may read. */
  acts: z.array(act),
  /** So many records somebody of a wider scope has put in that are not for the caller. */
  hiddenActs: count,
  custody: z.array(custody),
  exports: z.array(caseExport),
  /** The line that names the key by which manifests are signed: `name+id+base64`. */
  signingKey: z.string(),
});

const caseParams = z.strictObject({ caseId: id });
const ofCase = { param: 'caseId', of: 'case' } as const;
const notFound = ['cases.not-found'] as const;
const changing = [...notFound, 'cases.closed'] as const;

/** Footage and records that are kept together because somebody looks into something. */
export const caseEndpoints = {
  open: endpoint({
    id: 'cases.open',
    method: 'POST',
    path: '/schools/:schoolId/cases',
    summary:
      'Open a case, by hand or from a finding or a card: what that points at is put into it. Boxes keep the footage of its stretches for as long as their disks allow, and it is fetched',
    access: 'case.manage',
    scopedBy: { param: 'schoolId', of: 'school' },
    params: schoolParams,
    body: z.strictObject({
      reason: words(300),
      origin: z.enum(CASE_ORIGINS).default('hand'),
      originId: id.nullable().default(null),
    }),
    response: detail,
    status: 201,
    idempotent: true,
    errors: ['organization.school-not-found', 'cases.origin-not-found'],
  }),
  list: endpoint({
    id: 'cases.list',
    method: 'GET',
    path: '/cases',
    summary: 'The cases of the schools the caller answers for, the latest first',
    access: 'case.manage',
    query: pageQuery.extend({ schoolId: id.optional(), show: z.enum(['open', 'all']).default('open') }),
    response: page(caseLine),
  }),
  case: endpoint({
    id: 'cases.case',
    method: 'GET',
    path: '/cases/:caseId',
    summary: 'One case: what is in it, how far it is here and why not, who did what with it',
    access: 'case.manage',
    scopedBy: ofCase,
    params: caseParams,
    response: detail,
    errors: notFound,
  }),
  addSpan: endpoint({
    id: 'cases.addSpan',
    method: 'POST',
    path: '/cases/:caseId/spans',
    summary:
      'Put a stretch of a camera’s footage into the case. It is a line of the viewing register, with the reason of the case and exactly this stretch',
    access: 'case.manage',
    scopedBy: ofCase,
    params: caseParams,
    body: z.strictObject({ cameraId: id, from: instant, to: instant }),
    response: detail,
    status: 201,
    idempotent: true,
    errors: [...changing, 'cases.span', 'cases.too-much', 'video.camera-not-found'],
  }),
  addActs: endpoint({
    id: 'cases.addActs',
    method: 'POST',
    path: '/cases/:caseId/acts',
    summary: 'Put records into the case; one that is in it already stays once',
    access: 'case.manage',
    scopedBy: ofCase,
    params: caseParams,
    body: z.strictObject({ actIds: z.array(id).min(1).max(100) }),
    response: detail,
    status: 201,
    idempotent: true,
    errors: [...changing, 'cases.too-much', 'journal.act-not-found'],
  }),
  startExport: endpoint({
    id: 'cases.startExport',
    method: 'POST',
    path: '/cases/:caseId/exports',
    summary:
      'Make a copy of all that is here: clips as they were recorded, beside each a film with who took it and when burned in, records with their proofs, a signed manifest, the log of the case; or the marked films alone. Made in the background; what is missing is named in it. Every stretch is a line of the viewing register',
    access: 'case.manage',
    scopedBy: ofCase,
    params: caseParams,
    body: z.strictObject({ reason: words(80), content: z.enum(CASE_CONTENTS).default('full') }),
    response: detail,
    status: 201,
    idempotent: true,
    errors: [...notFound, 'cases.export-busy', 'cases.no-marks', 'video.camera-not-found', 'journal.act-not-found'],
  }),
  exportFile: endpoint({
    id: 'cases.exportFile',
    method: 'GET',
    path: '/cases/:caseId/exports/:exportId/case.zip',
    summary: 'The copy, while it is kept; who takes it is noted in the case',
    access: 'case.manage',
    scopedBy: ofCase,
    params: caseParams.extend({ exportId: id }),
    produces: 'application/zip',
    errors: [...notFound, 'cases.export-unfinished', 'video.camera-not-found', 'journal.act-not-found'],
  }),
  close: endpoint({
    id: 'cases.close',
    method: 'POST',
    path: '/cases/:caseId/close',
    summary:
      'Close the case, with a reason: boxes need not keep its footage any longer. What is here stays for `case.keep_days`; nothing is put into it any more',
    access: 'case.manage',
    scopedBy: ofCase,
    params: caseParams,
    body: z.strictObject({ reason: words(300) }),
    response: detail,
    idempotent: true,
    errors: changing,
  }),
} as const;
