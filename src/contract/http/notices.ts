import { z } from 'zod';
import { businessDate, id, words } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

/**
 * What a school may show and no law orders: `ticks`, what of the day is on record; `grades`, what those who dined along
 * said. Everything else of the notice is ordered (F-22, S-04, S-05, S-07, I-09).
 */
export const NOTICE_PARTS = ['ticks', 'grades'] as const;
export type NoticePart = (typeof NOTICE_PARTS)[number];

/** Null: the school has not said, and policy `notice.part.*` decides. */
const choices = z.strictObject({ ticks: z.boolean().nullable(), grades: z.boolean().nullable() });
export type NoticeChoices = z.infer<typeof choices>;
const phone = z
  .string()
  .trim()
  .regex(/^[\d+() -]{5,30}$/);
const stated = {
  /** Of the food operation licence (S-07), and its last day. */
  licenceNo: words(40).nullable(),
  licenceValidUntil: businessDate.nullable(),
  /** Where to complain outside the school (F-22). */
  complaintPhone: phone.nullable(),
  choices,
};
const settings = z.strictObject({
  schoolId: id,
  /** 0 while nobody has said anything. */
  version: z.int().min(0),
  ...stated,
  /** What the notice shows today of what may be left out. */
  shown: z.strictObject({ ticks: z.boolean(), grades: z.boolean() }),
});

/** The notice (公示) of a school for everybody, and what the school says for it. */
export const noticeEndpoints = {
  page: endpoint({
    id: 'disclosure.notice',
    method: 'GET',
    path: '/notices/:schoolId',
    summary:
      'The public notice of a school as a page of at most 60 kB that needs no script: licence, menu of the week with what went in, suppliers, deliveries with prices, the last monthly return and the last published inspection. No pupils, no names of staff. The address never changes',
    access: 'public',
    scopedBy: inSchool,
    params: schoolParams,
    produces: 'text/html',
    errors: ['organization.school-not-found'],
  }),
  settings: endpoint({
    id: 'disclosure.noticeSettings',
    method: 'GET',
    path: '/schools/:schoolId/notice-settings',
    summary: 'What the school has said for its notice, and what that shows',
    access: 'published.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: settings,
    errors: ['organization.school-not-found'],
  }),
  setSettings: endpoint({
    id: 'disclosure.setNoticeSettings',
    method: 'PUT',
    path: '/schools/:schoolId/notice-settings',
    summary: 'Say licence, telephone number and what may be shown; `version` is the one that was seen',
    access: 'notice.manage',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ version: z.int().min(0), ...stated }),
    response: settings,
    errors: ['organization.school-not-found', 'disclosure.settings-changed'],
  }),
} as const;
