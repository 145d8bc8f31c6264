import { z } from 'zod';
import { act as accompany } from '../acts/dining.accompany.js';
import { act as headcount } from '../acts/dining.headcount.js';
import { act as dispatch } from '../acts/distribution.dispatch.js';
import { actEnvelope, actReceipt, actSummary } from '../acts.js';
import { versionOf, versionsOf } from '../declaring/body.js';
import { endpointOf } from '../declaring/endpoint.js';
import { PUPIL_PAYERS, SITTING_PAYERS } from '../payers.js';
import { businessDate, id, instant, tenthsCelsius, words } from './common.js';
import { endpoint } from './endpoint.js';
import { actErrors, inSchool, schoolParams } from './journal.js';

/** `reheat`: over two hours between 8 and 60 °C, to be reheated to 70 °C; `unknown`: too long and never measured (O-05). */
export const HOLDING_VERDICTS = ['safe', 'reheat', 'unknown'] as const;
export type HoldingVerdict = (typeof HOLDING_VERDICTS)[number];
export const DINER_ROLES = ['leader', 'teacher', 'parent'] as const;
/** 优 / 良 / 中 / 差 */
export const GRADES = ['excellent', 'good', 'fair', 'poor'] as const;
export const LEFTOVER_KINDS = ['plate', 'unserved'] as const;

const handOverLine = z.strictObject({
  batchId: id,
  portions: z.int().min(1).max(10_000),
  /** Measured in the serving tray; null when nobody measured. */
  holdingTenthsC: tenthsCelsius.nullable().default(null),
  /** When it was last measured above 60 °C; the two hours begin there, else at the end of cooking (O-05). */
  lastHotAt: instant.nullable().default(null),
  /** Core temperature after reheating, when it was reheated before serving. */
  reheatedToTenthsC: tenthsCelsius.nullable().default(null),
});
const judgedLine = handOverLine.extend({
  verdict: z.enum(HOLDING_VERDICTS),
  /** Whole minutes the food may have been between 8 and 60 °C. */
  dangerMinutes: z.int().min(0),
});
/** How food travels: the holding temperature of each line is the one at departure. */
const travel = z.strictObject({
  sealNo: words(40).nullable().default(null),
  driverName: words(40).nullable().default(null),
  vehiclePlate: words(20).nullable().default(null),
});
export const travelled = z.strictObject({
  sealNo: z.string().nullable(),
  driverName: z.string().nullable(),
  vehiclePlate: z.string().nullable(),
});
/** What whoever was sent food said of its arrival. */
export const receivedOf = z.strictObject({
  actId: id,
  arrivedAt: instant,
  portions: z.int(),
  arrivalTenthsC: tenthsCelsius,
  sealIntact: z.boolean(),
  /** Null: not read. */
  sealNoRead: z.string().nullable(),
  /** Received less sent, in portions: below zero where less came than was sent. */
  differencePortions: z.int(),
  /** Null where one of the two did not say its number. */
  sealAgrees: z.boolean().nullable(),
});
export type ReceivedView = z.infer<typeof receivedOf>;
const heads = z.int().min(0).max(1_000);
/** Pupils whose meal another fund than the subsidy pays; all others of the class ate on the subsidy. */
export const paidOtherwise = z
  .array(z.strictObject({ payer: z.enum(PUPIL_PAYERS), served: heads }))
  .max(PUPIL_PAYERS.length)
  .default([]);
const headcountLine = z.strictObject({
  classId: id,
  present: heads,
  /** All pupils of the class who ate, whoever paid. */
  served: heads,
  payers: paidOtherwise,
});
/** Who ate of the same pot and is in no class (F-19); a group that is not named was not counted, which is not nought. */
const sittingOthers = z
  .array(z.strictObject({ payer: z.enum(SITTING_PAYERS), served: heads }))
  .max(SITTING_PAYERS.length);
const leftoverLine = z.strictObject({ kind: z.enum(LEFTOVER_KINDS), grams: z.int().min(0).max(100_000_000) });
const accompanying = z.strictObject({
  dinerName: words(40),
  dinerRole: z.enum(DINER_ROLES),
  food: z.enum(GRADES),
  hygiene: z.enum(GRADES),
  order: z.enum(GRADES),
  /** A problem found; must be given when any grade is `poor` (S-02). */
  problem: words(500).nullable().default(null),
});

export const servingEndpoints = {
  handOver: endpoint({
    id: 'serving.handOver',
    method: 'POST',
    path: '/schools/:schoolId/hand-overs',
    summary: 'Hand food over to a class, with portions and holding temperature; the two-hour limit is judged (O-05)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({
      mealId: id,
      classId: id,
      receiverName: words(40).nullable().default(null),
      lines: z.array(handOverLine).min(1).max(30),
    }),
    response: actReceipt.extend({ lines: z.array(judgedLine) }),
    status: 201,
    idempotent: true,
    errors: [
      ...actErrors,
      'journal.meal-not-found',
      'journal.batch-not-found',
      'organization.class-not-found',
      'serving.before-cooking',
      'serving.last-hot-outside',
      'serving.batch-named-twice',
    ],
  }),
  dispatch: endpoint({
    id: 'serving.dispatch',
    method: 'POST',
    path: '/schools/:schoolId/dispatches',
    summary: 'Send food to another school that the kitchen serves that day; the two-hour limit is judged (O-05)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    versions: versionsOf(dispatch),
    body: actEnvelope.extend({
      ...versionOf(dispatch),
      mealId: id,
      siteSchoolId: id,
      receiverName: words(40).nullable().default(null),
      ...travel.shape,
      lines: z.array(handOverLine).min(1).max(30),
    }),
    response: actReceipt.extend({ lines: z.array(judgedLine) }),
    status: 201,
    idempotent: true,
    errors: [
      ...actErrors,
      'journal.meal-not-found',
      'journal.batch-not-found',
      'serving.site-not-served',
      'serving.before-cooking',
      'serving.last-hot-outside',
      'serving.batch-named-twice',
    ],
  }),
  headcount: endpoint({
    id: 'serving.headcount',
    method: 'POST',
    path: '/schools/:schoolId/headcounts',
    summary:
      'How many of each class were present and how many ate, on whose money, and how many of staff and guests (L23, X01, F-19)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    versions: versionsOf(headcount),
    body: actEnvelope
      .extend({
        ...versionOf(headcount),
        mealId: id,
        lines: z.array(headcountLine).max(200),
        others: sittingOthers.default([]),
        /** Why more ate than were present, or more were present than the class has. */
        reason: words(200).nullable().default(null),
      })
      .refine(({ lines, others }) => lines.length + others.length > 0, {
        path: ['lines'],
        message: 'somebody is counted',
      }),
    response: actReceipt.extend({ present: z.int(), served: z.int() }),
    status: 201,
    idempotent: true,
    errors: [
      ...actErrors,
      'journal.meal-not-found',
      'organization.class-not-found',
      'serving.class-named-twice',
      'serving.more-than-possible',
      'serving.more-paid-than-ate',
      'serving.payer-named-twice',
    ],
  }),
  accompany: endpointOf(accompany),
  leftovers: endpoint({
    id: 'serving.leftovers',
    method: 'POST',
    path: '/schools/:schoolId/leftovers',
    summary: 'Leftovers of a meal by weight, and who took them away (L11, S-19)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({
      mealId: id,
      lines: z.array(leftoverLine).min(1).max(2),
      collectorName: words(80).nullable().default(null),
    }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [...actErrors, 'journal.meal-not-found', 'serving.kind-named-twice'],
  }),
  servings: endpoint({
    id: 'serving.servings',
    method: 'GET',
    path: '/schools/:schoolId/servings',
    summary: 'What was handed over, counted, tasted and left over at this school on one local day',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ date: businessDate }),
    response: z.strictObject({
      handOvers: z.array(
        actSummary.extend({ mealId: id, classId: id, receiverName: z.string().nullable(), lines: z.array(judgedLine) }),
      ),
      /** Sent from here, or to here: then `schoolId` of the act is the sender's. */
      dispatches: z.array(
        actSummary.extend({
          mealId: id,
          siteSchoolId: id,
          receiverName: z.string().nullable(),
          ...travelled.shape,
          lines: z.array(judgedLine),
          /** The other side of it; null while nobody there has recorded one. */
          receipt: receivedOf.nullable(),
        }),
      ),
      headcounts: z.array(
        actSummary.extend({
          mealId: id,
          lines: z.array(headcountLine),
          others: sittingOthers,
          reason: z.string().nullable(),
        }),
      ),
      accompanyDinings: z.array(actSummary.extend({ mealId: id, ...accompanying.shape })),
      leftovers: z.array(
        actSummary.extend({ mealId: id, lines: z.array(leftoverLine), collectorName: z.string().nullable() }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
} as const;
