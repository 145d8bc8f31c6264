import { z } from 'zod';
import { MEAL_KINDS } from '../words/meal-words.js';
import { REACHED_BY } from '../words/recall-words.js';
import { areaCode } from './auth.js';
import { businessDate, id, instant, page, pageQuery, unit, words } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

/** What one recall reaches at most; beyond that it is to be told more narrowly. */
export const MAX_RECALL_THINGS = 10_000;

const count = z.int().min(0);
const what = z.discriminatedUnion('of', [
  /** Goods of whoever has this licence number, at whichever schools. */
  z.strictObject({
    of: z.literal('goods'),
    licenceNo: words(40),
    /** Null: whatever he brought. A double of the ingredient is meant with it. */
    ingredientId: id.nullable(),
    /**
     * As the label says, however it was typed; lots of which no batch was recorded, or one that may be a misreading of it, may
     * be of it, and are reached too. Null: every batch.
     */
    batch: words(60).nullable(),
    /** Local days of delivery, both included. */
    from: businessDate,
    to: businessDate,
  }),
  /** A batch of ready meals, as its label says. */
  z.strictObject({ of: z.literal('meals'), supplierName: words(80), batch: words(40) }),
]);
const by = z.strictObject({ name: z.string(), unit: z.string() });

const recall = z.strictObject({
  id,
  areaId: areaCode,
  /** An exercise: everything is found and acknowledged as in earnest, and nothing is stopped. */
  isDrill: z.boolean(),
  reason: z.string(),
  what,
  startedAt: instant,
  startedBy: by,
  endedAt: instant.nullable(),
  endedBy: by.nullable(),
  outcome: z.string().nullable(),
  /** Schools that it reached, and such as have acknowledged it. */
  schools: count,
  acknowledged: count,
  /** When the last of them did; null while one has not. */
  allAcknowledgedAt: instant.nullable(),
});
/** By the book, in the unit of the lot: received = in stores + in kitchen + used + lost + sent back + unknown. */
const balance = {
  unit,
  received: z.int(),
  inStores: z.int(),
  /** Issued to the kitchen, and no dish says that it took it. */
  inKitchen: z.int(),
  used: z.int(),
  /** Written off, or taken for a test. */
  lost: z.int(),
  sentBack: z.int(),
  /** Below nought where more was found than came. */
  unknown: z.int(),
};
const lot = z.strictObject({
  lotId: id,
  schoolId: id,
  goods: z.string(),
  supplierLot: z.string().nullable(),
  /** False: no batch was recorded with the delivery, or one that may be a misreading of the recalled one: it may be of that. */
  batchSaid: z.boolean(),
  receivedOn: businessDate,
  useBy: businessDate.nullable(),
  ...balance,
  /** What of `unknown` counts found missing. */
  missingAtCounts: z.int(),
});
const school = z.strictObject({
  schoolId: id,
  schoolName: z.string(),
  toldAt: instant,
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: z.string().nullable(),
  setAside: z.boolean().nullable(),
  remark: z.string().nullable(),
  lots: count,
  meals: count,
  portions: count,
});
/** What may have been eaten, by the book. Nobody saw who ate. */
const reach = z.strictObject({
  lots: z.array(lot),
  meals: z.array(
    z.strictObject({
      mealId: id,
      schoolId: id,
      date: businessDate,
      mealKind: z.enum(MEAL_KINDS),
      dishes: z.array(z.string()),
      by: z.enum(REACHED_BY),
    }),
  ),
  classes: z.array(z.strictObject({ mealId: id, schoolId: id, classId: id, className: z.string(), portions: count })),
  /** Food that went to another school. */
  sent: z.array(
    z.strictObject({
      mealId: id,
      schoolId: id,
      siteSchoolId: id,
      portions: count,
      /** As that school said; null: no receipt is recorded. */
      receivedPortions: count.nullable(),
    }),
  ),
  totals: z.array(
    z.strictObject({
      ...balance,
      /** Of what was received so much is accounted for, rounded down; null when nothing was received. */
      accountedPercent: z.int().nullable(),
    }),
  ),
  /** So many schools beyond the recall's area were sent food of it. */
  outsideSchools: count,
  asOf: instant,
});
export type RecallReach = z.infer<typeof reach>;

const recallParams = z.strictObject({ recallId: id });

/** Goods or ready meals called back from all schools of an area (L28, R-13), in earnest or as a drill. */
export const recallEndpoints = {
  list: endpoint({
    id: 'recalls.list',
    method: 'GET',
    path: '/recalls',
    summary: 'Recalls and recall drills of the areas in scope, the latest first',
    access: 'incident.answer',
    query: pageQuery.extend({ show: z.enum(['open', 'all']).default('open') }),
    response: page(recall),
  }),
  start: endpoint({
    id: 'recalls.start',
    method: 'POST',
    path: '/areas/:areaId/recalls',
    summary:
      'Recall a supplier’s goods, or a batch of ready meals, from all schools of an area: lots and samples are stopped, schools are asked to acknowledge; a drill stops nothing. The same id again answers the one that is there',
    access: 'incident.answer',
    params: z.strictObject({ areaId: areaCode }),
    body: z.strictObject({ id, isDrill: z.boolean(), reason: words(300), what }),
    response: recall,
    status: 201,
    errors: [
      'organization.area-not-found',
      'recalls.days-reversed',
      'recalls.exists',
      'recalls.nothing-found',
      'recalls.too-much',
    ],
  }),
  one: endpoint({
    id: 'recalls.one',
    method: 'GET',
    path: '/recalls/:recallId',
    summary:
      'A recall: which schools got it and have acknowledged, what is left, the mass balance, and which meals and classes may have eaten of it',
    access: 'incident.answer',
    params: recallParams,
    response: recall.extend({ reached: z.array(school), reach }),
    errors: ['recalls.not-found'],
  }),
  sheet: endpoint({
    id: 'recalls.sheet',
    method: 'GET',
    path: '/recalls/:recallId/sheet',
    summary: 'The same as a workbook to be sorted: goods, meals, classes, what was sent on, schools',
    access: 'incident.answer',
    params: recallParams,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    errors: ['recalls.not-found'],
  }),
  end: endpoint({
    id: 'recalls.end',
    method: 'POST',
    path: '/recalls/:recallId/end',
    summary: 'End a recall: what it has stopped may be used, written off or sent back again',
    access: 'incident.answer',
    params: recallParams,
    body: z.strictObject({ outcome: words(300) }),
    response: recall,
    errors: ['recalls.not-found', 'recalls.ended'],
  }),
  ofSchool: endpoint({
    id: 'recalls.ofSchool',
    method: 'GET',
    path: '/schools/:schoolId/recalls',
    summary: 'Open recalls that reach the school: which of its lots, where they lie, and whether it has acknowledged',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          ...recall.pick({ id: true, isDrill: true, reason: true, what: true, startedAt: true }).shape,
          ...school.pick({ acknowledgedAt: true, acknowledgedBy: true, meals: true, portions: true }).shape,
          lots: z.array(lot),
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
  acknowledge: endpoint({
    id: 'recalls.acknowledge',
    method: 'POST',
    path: '/schools/:schoolId/recalls/:recallId/acknowledgement',
    summary:
      'Say for a school that it knows of the recall, and whether what is left is set aside; the first word stands',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams.extend({ recallId: id }),
    body: z.strictObject({
      setAside: z.boolean(),
      /** Wanted where it is not set aside. */
      remark: words(300).nullable(),
    }),
    response: z.strictObject({ acknowledgedAt: instant, acknowledgedBy: z.string() }),
    status: 201,
    errors: ['organization.school-not-found', 'recalls.not-found', 'recalls.remark-missing'],
  }),
} as const;
