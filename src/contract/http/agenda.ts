import { z } from 'zod';
import { namedAct } from '../acts.js';
import { BOARD_DUTIES } from '../duty-board.js';
import { STAGES } from '../stages.js';
import { businessDate, id, instant } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

/**
 * What a canteen's day still asks for.
 *
 * `meal`: pupils eat here today, of a kitchen, and nothing is planned; `sample`: a dish was cooked and nothing of it was retained;
 * `headcount`, `leftovers`: a meal was cooked and nobody counted, nobody weighed; `sample-discard`: a sample was kept
 * long enough; `reading`: a cold place without a reading today; `expired-lot`: a lot in a store is past its
 * use-by day; `near-expiry`: it soon will be; `entered-again`: a record was refused by the second person and nothing was
 * entered instead; `supplier-paper`: a paper of a supplier who brought something lately has ended or soon will;
 * `health-certificate`: one of who works in the kitchen ends soon or has lately (O-10);
 * `goods-paper`: a paper was missing when goods were accepted, and has not followed; `recalled-meal`: another school
 * recorded that a batch of ready meals is recalled of which this one took in, too, and has said nothing yet; `duty`: a kind of act that a school day
 * of this size and way of being fed owes, by policy `duty.*`, and nothing of it is on record.
 */
export const DUE_KINDS = [
  'meal',
  'sample',
  'headcount',
  'leftovers',
  'sample-discard',
  'reading',
  'expired-lot',
  'near-expiry',
  'entered-again',
  'supplier-paper',
  'goods-paper',
  'health-certificate',
  'recalled-meal',
  'duty',
] as const;

/**
 * What a school day must have on record by a set time (`morning.*_by_minute`): the daily check, a delivery, a
 * retained sample (S-18), somebody who dined along (S-02).
 */
export const MORNING_DUTIES = ['check', 'delivery', 'sample', 'accompany'] as const;
export type MorningDuty = (typeof MORNING_DUTIES)[number];

export const agendaEndpoints = {
  today: endpoint({
    id: 'agenda.today',
    method: 'GET',
    path: '/schools/:schoolId/today',
    summary: 'The canteen’s day as it stands: what was recorded, over all phones, what waits, and what is due',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({
      date: businessDate,
      asOf: instant,
      /** All six, in order. Acts happened today, in the order of time; those taken back are left out. */
      stages: z.array(z.strictObject({ stage: z.enum(STAGES), acts: z.array(namedAct) })),
      /** Of any day: what waits for a second signature (`awaiting_second`) or for its goods (`pending_shortage`), oldest first. */
      waiting: z.array(namedAct),
      /** What the school was told today outside of its list, the latest first: `request` by an office, `reminder` before something is late. */
      told: z.array(
        z.strictObject({ kind: z.enum(['request', 'reminder']), duties: z.array(z.enum(BOARD_DUTIES)), at: instant }),
      ),
      due: z.array(
        z.strictObject({
          kind: z.enum(DUE_KINDS),
          /** The meal, batch, sample, lot, supplier, act of ready meals, of a health certificate or refused act that it is about; null for `meal`, `reading` and `duty`. */
          aboutId: id.nullable(),
          placeId: id.nullable(),
          /** What it is about in words: the dish, the place, the goods, the supplier with his paper, the person with the end of his certificate, the meal as its code in `MEAL_KINDS`, the kind of act of a `duty` as its code in `ACT_KINDS`; null for `meal`. */
          name: z.string().nullable(),
          /** Since when it is due; null when that has no time of its own. */
          since: instant.nullable(),
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
  dailyChecks: endpoint({
    id: 'agenda.dailyChecks',
    method: 'GET',
    path: '/schools/:schoolId/daily-checks',
    summary:
      'What the daily checks of so many days said, days without a problem counted, for the weekly report and the monthly dispatch that rest on them (R-05 to R-07)',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ from: businessDate, days: z.coerce.number().int().min(1).max(31) }),
    response: z.strictObject({
      from: businessDate,
      to: businessDate,
      /** School days of them up to today; null where of one of them nobody has said whether pupils come. */
      due: z.int().min(0).nullable(),
      /** Days with a check that stands, and those of them on which each one found nothing. */
      checked: z.int().min(0),
      withoutProblem: z.int().min(0),
      /** What was found, in the order of the days. */
      problems: z.array(
        z.strictObject({ actId: id, date: businessDate, found: z.string(), precaution: z.string().nullable() }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
  morning: endpoint({
    id: 'agenda.morning',
    method: 'GET',
    path: '/morning-list/:date',
    summary:
      'Schools in scope that had by the set times no record of a daily check, delivery, sample or accompany-dining. A school without school day is left out; one of whose day nobody has said anything is named as such and not as late',
    access: 'morning.read',
    params: z.strictObject({ date: businessDate }),
    response: z.strictObject({
      date: businessDate,
      asOf: instant,
      /** Schools that were looked at, by what is known of their day. */
      schools: z.strictObject({ schoolDay: z.int(), noSchool: z.int(), unknown: z.int() }),
      /** By county and name. Only those of whom something is missing. */
      late: z.array(
        z.strictObject({
          schoolId: id,
          name: z.string(),
          areaId: z.string(),
          areaName: z.string(),
          /** In the order of the day. `unsigned`: it is recorded and waits for its second signature. */
          missing: z.array(
            z.strictObject({
              duty: z.enum(MORNING_DUTIES),
              state: z.enum(['missing', 'unsigned']),
              /** By when it should have been there. */
              dueAt: instant,
            }),
          ),
        }),
      ),
      /** Schools of which nobody has said whether pupils come. */
      unknown: z.array(z.strictObject({ schoolId: id, name: z.string(), areaId: z.string(), areaName: z.string() })),
    }),
    errors: [],
  }),
} as const;
