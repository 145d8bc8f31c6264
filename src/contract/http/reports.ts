import { z } from 'zod';
import { BOARD_DUTIES } from '../duty-board.js';
import { REPORT_COUNTS, REPORT_MONEY } from '../month-report.js';
import { areaCode } from './auth.js';
import { businessDate, id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';
import { businessMonth } from './fund-month.js';

export const REPORT_STATES = ['running', 'done', 'failed'] as const;

const count = z.int();
/** As `contract/month-report.ts` says of each. */
const figures = {
  counts: z.record(z.enum(REPORT_COUNTS), count),
  duties: z.record(z.enum(BOARD_DUTIES), z.strictObject({ owed: count, kept: count })),
  money: z.record(z.enum(REPORT_MONEY), count).nullable(),
};

const result = z.strictObject({
  /** All figures are of the records of this one moment; days after it are in none of them. */
  asOf: instant,
  total: z.strictObject(figures),
  areas: z.array(z.strictObject({ areaId: areaCode, areaName: z.string(), ...figures })),
  schools: z.array(
    z.strictObject({
      ...{ schoolId: id, schoolName: z.string(), areaId: areaCode },
      ...figures,
      /** On which days something that was owed is not on record with all its signatures; of a week or month its last day. */
      missed: z.partialRecord(z.enum(BOARD_DUTIES), z.array(businessDate)),
    }),
  ),
});

const report = z.strictObject({
  id,
  areaId: areaCode,
  month: businessMonth,
  state: z.enum(REPORT_STATES),
  doneSchools: z.int().min(0),
  /** Null until they are counted. */
  totalSchools: z.int().min(0).nullable(),
  createdAt: instant,
  /** Null until it is done. */
  result: result.nullable(),
});
const params = z.strictObject({ areaId: areaCode, month: businessMonth });
const fileErrors = ['reports.not-found', 'reports.unfinished', 'organization.area-not-found'] as const;

const schoolAt = z.strictObject({ schoolName: z.string(), at: instant });
const screen = z.strictObject({
  date: businessDate,
  asOf: instant,
  /** As on the board of duties. */
  schools: z.strictObject({ schoolDay: count, noSchool: count, unknown: count, unreported: count }),
  duties: z.array(
    z.strictObject({
      duty: z.enum(BOARD_DUTIES),
      owed: count,
      done: count,
      unsigned: count,
      open: count,
      late: count,
    }),
  ),
  areas: z.array(
    z.strictObject({
      areaId: areaCode,
      areaName: z.string(),
      schoolDay: count,
      unreported: count,
      /** Duties that are late, over all of its schools. */
      late: count,
      boxesAway: count,
    }),
  ),
  /** Schools of which goods of today are on record, those where some wait for a signature, and the latest of them. */
  deliveries: z.strictObject({
    schools: count,
    unsigned: count,
    latest: z.array(schoolAt.extend({ signed: z.boolean() })),
  }),
  /** Movement of today that no record explains: questions, movement is not people. */
  questions: z.strictObject({ total: count, latest: z.array(schoolAt.extend({ placeName: z.string().nullable() })) }),
  /** Recorder boxes, and how many have not been heard of for `box.silent_minutes`. */
  boxes: z.strictObject({ known: count, away: count }),
  /** Schools that answered a finding last. */
  answers: z.array(schoolAt.extend({ areaName: z.string() })),
});

/** A link for a screen on a wall. */
const screenPass = z.strictObject({
  id,
  /** Where it hangs. */
  name: z.string(),
  createdAt: instant,
  expiresAt: instant,
  /** A browser has opened it; no other can. */
  isOpened: z.boolean(),
  /** When it last asked, to some minutes; null: never. */
  seenAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
const secret = z.string().regex(/^[\w-]{32,120}$/);

/** Counties side by side for a month, added up from school to county to prefecture. */
export const reportsEndpoints = {
  start: endpoint({
    id: 'reports.start',
    method: 'POST',
    path: '/areas/:areaId/month-reports/:month',
    summary:
      'Add up a month over all schools of an area, all of one moment. It is done in the background with the rights of whoever asked; ask for it until it has ended. Money is null without the right to read it',
    access: 'report.read',
    makesPaper: true,
    params,
    response: report,
    status: 201,
    errors: ['organization.area-not-found', 'reports.busy', 'reports.month-to-come'],
  }),
  last: endpoint({
    id: 'reports.last',
    method: 'GET',
    path: '/areas/:areaId/month-reports/:month',
    summary: 'The caller’s last report of an area’s month: how far it is, and its figures once it is done',
    access: 'report.read',
    params,
    response: z.strictObject({ last: report.nullable() }),
    errors: ['organization.area-not-found'],
  }),
  table: endpoint({
    id: 'reports.table',
    method: 'GET',
    path: '/month-reports/:reportId/table.xlsx',
    summary: 'A report as a workbook: counties, then schools. The export is noted in the audit log',
    access: 'report.read',
    params: z.strictObject({ reportId: id }),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    errors: fileErrors,
  }),
  sheet: endpoint({
    id: 'reports.sheet',
    method: 'GET',
    path: '/month-reports/:reportId/sheet.pdf',
    summary: 'A report on paper: counties, then schools. The print is noted in the audit log',
    access: 'report.read',
    params: z.strictObject({ reportId: id }),
    produces: 'application/pdf',
    errors: [...fileErrors, 'printing.font-missing'],
  }),
  screen: endpoint({
    id: 'reports.screen',
    method: 'GET',
    path: '/big-screen',
    summary:
      'Today over all schools in scope, for a screen on a wall: numbers and names of schools, no person and no picture',
    access: 'report.read',
    response: screen,
    errors: [],
  }),
  issueScreen: endpoint({
    id: 'reports.issueScreen',
    method: 'POST',
    path: '/screen-passes',
    summary:
      'Make a link for a screen on a wall, where nobody is signed in: it shows `reports.screen` with the rights of who made it, and nothing else. Its token is answered once',
    access: 'report.read',
    body: z.strictObject({ name: words(60) }),
    response: screenPass.extend({ token: z.string() }),
    status: 201,
  }),
  screens: endpoint({
    id: 'reports.screens',
    method: 'GET',
    path: '/screen-passes',
    summary: 'The caller’s links for screens, the latest first, and when each was last in use',
    access: 'report.read',
    response: z.strictObject({ items: z.array(screenPass) }),
  }),
  revokeScreen: endpoint({
    id: 'reports.revokeScreen',
    method: 'DELETE',
    path: '/screen-passes/:screenId',
    summary: 'Make a link worthless at once',
    access: 'report.read',
    params: z.strictObject({ screenId: id }),
    status: 204,
    errors: ['reports.screen-unknown'],
  }),
  shown: endpoint({
    id: 'reports.shown',
    method: 'POST',
    path: '/screen-passes/shown',
    summary: 'What a screen shows, for whoever holds its link: the first browser that comes with one keeps it',
    access: 'public',
    body: z.strictObject({ token: secret, browser: secret }),
    response: screen,
    errors: ['reports.screen-unknown', 'reports.screen-ended', 'reports.screen-elsewhere'],
  }),
} as const;
