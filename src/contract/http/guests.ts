import { z } from 'zod';
import { actReceipt } from '../acts.js';
import { PUPIL_PAYERS } from '../payers.js';
import { businessDate, id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';
import { DINER_ROLES, GRADES, paidOtherwise } from './serving.js';

/** What a guest may record: the headcount of one class, that he ate with the pupils, or a visit of the parents’ committee. */
export const GUEST_KINDS = ['headcount', 'accompany', 'committee-visit'] as const;

const token = z.string().regex(/^[\w-]{60,120}$/);
const PASS = ['serving.pass-unknown', 'serving.pass-revoked', 'serving.pass-not-today'];
const OF_PASS = [...PASS, 'serving.pass-used', 'serving.no-dining-place', 'journal.meal-not-found'];

const pass = z.strictObject({
  id,
  kind: z.enum(GUEST_KINDS),
  name: z.string(),
  date: businessDate,
  classId: id.nullable(),
  className: z.string().nullable(),
  issuedAt: instant,
  issuedBy: z.string(),
  revokedAt: instant.nullable(),
});

/**
 * Signed links for people without an account: one name, one school, one day, one kind of act. A teacher counts his
 * class with it, a parent who ate along says how it was, one of the committee what it found. The act has the link's name as its author.
 */
export const guestEndpoints = {
  issuePass: endpoint({
    id: 'serving.issuePass',
    method: 'POST',
    path: '/schools/:schoolId/guest-passes',
    summary: 'Make a link with which one named person records one kind of act on one day; its token is answered once',
    access: 'guest.invite',
    scopedBy: inSchool,
    params: schoolParams,
    body: z
      .strictObject({
        kind: z.enum(GUEST_KINDS),
        name: words(40),
        date: businessDate,
        /** Whose heads are counted; null for somebody who eats along. */
        classId: id.nullable().default(null),
      })
      .refine(({ kind, classId }) => (kind === 'headcount') === (classId !== null), {
        path: ['classId'],
        message: 'a headcount names its class, nothing else does',
      }),
    response: pass.extend({ token }),
    status: 201,
    errors: ['organization.school-not-found', 'organization.class-not-found', 'serving.pass-not-today'],
  }),
  passes: endpoint({
    id: 'serving.passes',
    method: 'GET',
    path: '/schools/:schoolId/guest-passes',
    summary: 'The links of one local day',
    access: 'guest.invite',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ date: businessDate }),
    response: z.strictObject({ items: z.array(pass) }),
    errors: ['organization.school-not-found'],
  }),
  revokePass: endpoint({
    id: 'serving.revokePass',
    method: 'DELETE',
    path: '/schools/:schoolId/guest-passes/:passId',
    summary: 'Make a link worthless at once; what was recorded with it stays',
    access: 'guest.invite',
    scopedBy: inSchool,
    params: schoolParams.extend({ passId: id }),
    status: 204,
    errors: ['organization.school-not-found', 'serving.pass-unknown'],
  }),
  openPass: endpoint({
    id: 'serving.openPass',
    method: 'POST',
    path: '/guest/pass',
    summary: 'What a link is for, and the meals of its day',
    access: 'public',
    body: z.strictObject({ token }),
    response: z.strictObject({
      kind: z.enum(GUEST_KINDS),
      name: z.string(),
      schoolName: z.string(),
      date: businessDate,
      className: z.string().nullable(),
      classSize: z.int().nullable(),
      /** Groups of pupils that the school has beside those on the subsidy. */
      pupilPayers: z.array(z.enum(PUPIL_PAYERS)),
      meals: z.array(z.strictObject({ id, mealKind: z.string() })),
    }),
    errors: PASS,
  }),
  guestHeadcount: endpoint({
    id: 'serving.guestHeadcount',
    method: 'POST',
    path: '/guest/headcount',
    summary: 'Count the class of the link, once for each meal of its day',
    access: 'public',
    body: z.strictObject({
      token,
      mealId: id,
      present: z.int().min(0).max(1_000),
      served: z.int().min(0).max(1_000),
      payers: paidOtherwise,
      reason: words(200).nullable().default(null),
    }),
    response: actReceipt,
    status: 201,
    errors: [...OF_PASS, 'serving.more-than-possible', 'serving.more-paid-than-ate', 'serving.payer-named-twice'],
  }),
  guestAccompany: endpoint({
    id: 'serving.guestAccompany',
    method: 'POST',
    path: '/guest/accompany',
    summary: 'Say how the meal was, once',
    access: 'public',
    body: z.strictObject({
      token,
      mealId: id,
      dinerRole: z.enum(DINER_ROLES),
      food: z.enum(GRADES),
      hygiene: z.enum(GRADES),
      order: z.enum(GRADES),
      problem: words(500).nullable().default(null),
    }),
    response: actReceipt,
    status: 201,
    errors: [...OF_PASS, 'serving.problem-missing'],
  }),
  guestCommitteeVisit: endpoint({
    id: 'serving.guestCommitteeVisit',
    method: 'POST',
    path: '/guest/committee-visit',
    summary: 'Say what the parents’ committee found on its visit (L30, R-11), once; the name of the link comes first',
    access: 'public',
    body: z.strictObject({
      token,
      /** Who came along. */
      others: z.array(words(40)).max(19).default([]),
      food: z.enum(GRADES),
      hygiene: z.enum(GRADES),
      order: z.enum(GRADES),
      problem: words(500).nullable().default(null),
    }),
    response: actReceipt,
    status: 201,
    errors: [...PASS, 'serving.pass-used', 'serving.no-dining-place', 'journal.field-required'],
  }),
} as const;
