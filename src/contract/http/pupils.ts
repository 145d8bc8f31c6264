import { z } from 'zod';
import { areaCode } from './auth.js';
import { businessDate, id, instant, page, words } from './common.js';
import { endpoint } from './endpoint.js';
import { businessMonth } from './fund-month.js';

/** 学籍: who is enrolled; 实名制: who takes part in the programme. */
export const PUPIL_LIST_KINDS = ['enrolment', 'real_name'] as const;
export type PupilListKind = (typeof PUPIL_LIST_KINDS)[number];
const MOST_FAULTS = 200;

const heading = words(60);
const mapping = z.strictObject({
  name: words(60),
  kind: z.enum(PUPIL_LIST_KINDS),
  /** Under which heading of the source each thing stands; null where it has none. */
  columns: z.strictObject({
    identity: heading,
    school: heading,
    className: heading,
    grade: heading.nullable(),
    eligible: heading.nullable(),
    boarder: heading.nullable(),
    from: heading.nullable(),
    to: heading.nullable(),
  }),
  /** What the source writes for yes. */
  yes: z.array(words(20)).min(1).max(10),
  /** What it writes for no, besides 否, 无, 不 and the like; a word that is neither is told with its row. */
  no: z.array(words(20)).max(20).optional(),
});
const profile = mapping.extend({ id, areaId: areaCode, changedAt: instant, changedBy: z.string() });
const counts = z.strictObject({
  /** Pupils that the lists of this kind did not have. */
  added: z.int().min(0),
  /** Of whom the list says something else than the one before. */
  changed: z.int().min(0),
  same: z.int().min(0),
  /** Of the schools in the list, and not in it any more: they left the day before. */
  left: z.int().min(0),
  wrong: z.int().min(0),
});
const areaParams = z.strictObject({ areaId: areaCode });
const profileParams = z.strictObject({ profileId: id });
const ofFile = [
  'roster.file-unreadable',
  'roster.bytes-damaged',
  'roster.foreign-format',
  'roster.file-locked',
  'roster.file-too-large',
  'roster.too-many-rows',
  'roster.too-many-columns',
  'roster.formula',
  'roster.error-cell',
  'roster.no-rows',
  'roster.columns-missing',
] as const;
const ofProfile = ['organization.area-not-found', 'pupils.profile-not-found'] as const;

/** Lists of pupils of the registers of others, without names and numbers, and what they say of who was fed. */
export const pupilsEndpoints = {
  profiles: endpoint({
    id: 'pupils.profiles',
    method: 'GET',
    path: '/areas/:areaId/pupil-list-profiles',
    summary: 'How the lists of pupils of an area are read',
    access: 'pupils.manage',
    params: areaParams,
    response: z.strictObject({ items: z.array(profile) }),
    errors: ['organization.area-not-found'],
  }),
  saveProfile: endpoint({
    id: 'pupils.saveProfile',
    method: 'POST',
    path: '/areas/:areaId/pupil-list-profiles',
    summary: 'Say under which headings a list of pupils has what; one of that name is replaced',
    access: 'pupils.manage',
    params: areaParams,
    body: mapping,
    response: profile,
    status: 201,
    errors: ['organization.area-not-found'],
  }),
  take: endpoint({
    id: 'pupils.take',
    method: 'POST',
    path: '/pupil-list-profiles/:profileId/lists',
    summary:
      'Hand in a list of pupils as it is on a day (xlsx or csv, as the raw body). The file is read and forgotten; identity numbers become keyed hashes, names are not read. Without `take` it says what would become of it',
    access: 'pupils.manage',
    params: profileParams,
    query: z.strictObject({ asOf: businessDate, take: z.enum(['yes', 'no']).default('no') }),
    response: z.strictObject({
      counts,
      /** Rows that are not taken and why; at most 200. */
      faults: z.array(z.strictObject({ rowNumber: z.int(), column: z.string(), why: z.string() })).max(MOST_FAULTS),
      taken: z.boolean(),
    }),
    status: 201,
    errors: [...ofProfile, ...ofFile, 'pupils.list-older'],
  }),
  answer: endpoint({
    id: 'pupils.answer',
    method: 'POST',
    path: '/pupil-list-profiles/:profileId/answers',
    summary:
      'Hand in such a list and get it back: every row and column as it was, with what is known here of each pupil beside it. The file is not kept; noted in the audit log',
    access: 'pupils.manage',
    params: profileParams,
    query: z.strictObject({ month: businessMonth }),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    status: 201,
    errors: [...ofProfile, ...ofFile],
  }),
  compare: endpoint({
    id: 'pupils.compare',
    method: 'GET',
    path: '/areas/:areaId/pupil-months/:month',
    summary:
      'For each school: pupils on the lists, present at meals, and claimed for. More claimed than entitled is a question with its days, never a finding',
    access: 'headcount.read',
    params: z.strictObject({ areaId: areaCode, month: businessMonth }),
    query: z.strictObject({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    response: page(
      z.strictObject({
        schoolId: id,
        schoolName: z.string(),
        areaId: z.string(),
        /** On the last day of the month that has come; null without a list. */
        enrolled: z.int().min(0).nullable(),
        entitled: z.int().min(0).nullable(),
        boarders: z.int().min(0).nullable(),
        /** School days that were counted, and of them the sums of those who were there and who were claimed. */
        daysCounted: z.int().min(0),
        present: z.int().min(0),
        claimed: z.int().min(0),
        /** Days on which more were claimed than entitled on the lists of that day. */
        daysOver: z.array(z.strictObject({ date: businessDate, claimed: z.int(), entitled: z.int() })),
        /** Days on which more were present than enrolled. */
        daysCrowded: z.array(z.strictObject({ date: businessDate, present: z.int(), enrolled: z.int() })),
      }),
    ),
    errors: ['organization.area-not-found'],
  }),
} as const;
