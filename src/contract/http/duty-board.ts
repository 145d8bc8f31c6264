import { z } from 'zod';
import { BOARD_DUTIES, DUTY_STATES } from '../duty-board.js';
import { areaCode } from './auth.js';
import { businessDate, id, instant, page, pageQuery } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

const count = z.int();
const figures = z.strictObject({
  /** Schools by what is known of their day; `unreported`: with a school day, and none of that day’s duties on record by `board.unreported_by_minute`. */
  schools: z.strictObject({ schoolDay: count, noSchool: count, unknown: count, unreported: count }),
  /** How many requests of offices these schools were sent that day; the same request again counts once. */
  asked: count,
  /** One for each duty, in their order: how many schools owe it, and how it stands there. */
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
});

const params = z.strictObject({ date: businessDate });

/** Who has not done what a school owes, as records say it: sums from school to county to prefecture. */
export const dutyBoardEndpoints = {
  board: endpoint({
    id: 'duties.board',
    method: 'GET',
    path: '/duty-board/:date',
    summary:
      'The duties of a day, of its week and of its month over all schools in scope, by county; the total is the sum of the counties. No record does not say that nothing was done',
    access: 'morning.read',
    params,
    response: z.strictObject({
      date: businessDate,
      asOf: instant,
      total: figures,
      areas: z.array(z.strictObject({ areaId: areaCode, areaName: z.string(), figures })),
    }),
    errors: [],
  }),
  schools: endpoint({
    id: 'duties.schools',
    method: 'GET',
    path: '/duty-board/:date/schools',
    summary:
      'The schools behind a figure of the board, by county and name: all, those where a duty stands in one way, or those that have not reported',
    access: 'morning.read',
    params,
    query: pageQuery.extend({
      areaId: areaCode.optional(),
      duty: z.enum(BOARD_DUTIES).optional(),
      state: z.enum(DUTY_STATES).optional(),
      unreported: z.literal('yes').optional(),
    }),
    response: page(
      z.strictObject({
        schoolId: id,
        name: z.string(),
        areaId: areaCode,
        areaName: z.string(),
        /** Null: nobody has said whether pupils come. */
        isSchoolDay: z.boolean().nullable(),
        isUnreported: z.boolean(),
        /** How many requests of offices it was sent that day. */
        asked: count,
        /** Those that are owed, in their order. */
        duties: z.array(
          z.strictObject({
            duty: z.enum(BOARD_DUTIES),
            state: z.enum(DUTY_STATES),
            /** From then on it is late where nothing is on record. */
            dueAt: instant,
            /** The local day of the latest record of it; null while there is none. */
            recordedOn: businessDate.nullable(),
          }),
        ),
      }),
    ),
    errors: [],
  }),
  ask: endpoint({
    id: 'duties.ask',
    method: 'POST',
    path: '/schools/:schoolId/duty-requests',
    summary:
      'Ask a school to look at duties that are late today: its phones show it. The same request again on that day is not sent again, and a school is sent no more than `message.school_per_day`',
    access: 'morning.read',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ duties: z.array(z.enum(BOARD_DUTIES)).min(1).max(BOARD_DUTIES.length) }),
    /** `isNew`: false where it was asked for before; `asked`: how many requests the school was sent today. */
    response: z.strictObject({ isNew: z.boolean(), asked: count }),
    status: 201,
    errors: ['organization.school-not-found', 'agenda.nothing-late', 'messages.school-told-enough'],
  }),
} as const;
