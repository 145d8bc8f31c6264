import { z } from 'zod';
import { act as cookingBatch } from '../acts/cooking.batch.js';
import { actEnvelope, actReceipt, actSummary } from '../acts.js';
import { versionOf, versionsOf } from '../declaring/body.js';
import { MEAL_KINDS } from '../words/meal-words.js';
import { amount, businessDate, id, instant, tenthsCelsius, unit, words } from './common.js';
import { endpoint } from './endpoint.js';
import { actErrors, inSchool, schoolParams } from './journal.js';

const dish = z.strictObject({ dishNo: z.int().min(1), name: z.string() });
const batch = z.strictObject({
  id,
  mealId: id,
  dishNo: z.int(),
  dishName: z.string(),
  startedAt: instant,
  finishedAt: instant,
  coreTenthsC: z.int().nullable(),
  reheatedToTenthsC: z.int().nullable(),
  correctiveAction: z.string().nullable(),
  placeId: id,
  reversed: z.boolean(),
});
const sample = z.strictObject({
  id,
  batchId: id,
  mealId: id,
  dishName: z.string(),
  gramsTenths: z.int(),
  containerCode: z.string().nullable(),
  takenAt: instant,
  /** It may be discarded from this instant on (S-18). */
  keepUntil: instant,
  discardedAt: instant.nullable(),
  placeId: id,
});

export const kitchenEndpoints = {
  planMeal: endpoint({
    id: 'kitchen.planMeal',
    method: 'POST',
    path: '/schools/:schoolId/meals',
    summary: 'Plan a meal with its dishes (L05). The meal’s id is the act’s. Forbidden dishes are refused (S-14)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({
      date: businessDate,
      mealKind: z.enum(MEAL_KINDS),
      plannedDiners: z.int().min(0).max(100_000).nullable().default(null),
      dishes: z
        .array(
          z.strictObject({
            name: words(40),
            /** Why a doubtful name is not the forbidden food it resembles (S-14). */
            confirmation: words(200).nullable().default(null),
          }),
        )
        .min(1)
        .max(30),
    }),
    response: actReceipt.extend({ mealId: id, dishes: z.array(dish) }),
    status: 201,
    idempotent: true,
    errors: [
      ...actErrors,
      'catalogue.forbidden-food',
      'catalogue.doubtful-food',
      'kitchen.no-kitchen',
      'kitchen.meal-far-off',
      'kitchen.dish-named-twice',
    ],
  }),
  meals: endpoint({
    id: 'kitchen.meals',
    method: 'GET',
    path: '/schools/:schoolId/meals',
    summary: 'The meals of one day cooked for this school, with dishes, batches and samples',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ date: businessDate }),
    response: z.strictObject({
      items: z.array(
        actSummary.extend({
          date: businessDate,
          mealKind: z.enum(MEAL_KINDS),
          plannedDiners: z.int().nullable(),
          dishes: z.array(dish),
          batches: z.array(batch),
          samples: z.array(sample),
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
  cook: endpoint({
    id: 'kitchen.cook',
    method: 'POST',
    path: '/schools/:schoolId/batches',
    summary:
      'Record one cooking of one dish (O-01). `occurredAt` is when it was finished; the batch’s id is the act’s. Ingredients come from lots issued to the kitchen',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    versions: versionsOf(cookingBatch),
    body: actEnvelope.extend({
      ...versionOf(cookingBatch),
      mealId: id,
      dishNo: z.int().min(1).max(30),
      startedAt: instant,
      inputs: z
        .array(z.strictObject({ lotId: id, amount, unit }))
        .max(60)
        .default([]),
      /** Core temperature at the end; null for a dish that is not heated, or when nothing could be read. */
      coreTenthsC: tenthsCelsius.nullable(),
      /** Core temperature after reheating, when the first was too low. */
      reheatedToTenthsC: tenthsCelsius.nullable().default(null),
      /** What was done instead, or why there is no reading. */
      correctiveAction: words(200).nullable().default(null),
    }),
    response: actReceipt.extend({ batchId: id }),
    status: 201,
    idempotent: true,
    errors: [
      ...actErrors,
      'journal.version-unknown',
      'journal.meal-not-found',
      'kitchen.dish-not-found',
      'kitchen.finished-before-started',
      'kitchen.core-too-low',
      'kitchen.reading-missing',
      'warehouse.lot-not-found',
      'warehouse.lot-named-twice',
      'warehouse.unit-differs',
      'warehouse.lot-expired',
      'warehouse.insufficient-stock',
    ],
  }),
  keepSample: endpoint({
    id: 'kitchen.keepSample',
    method: 'POST',
    path: '/schools/:schoolId/samples',
    summary:
      'Retain a sample of a batch (L07, S-18: at least 125 g, at least 48 h). `occurredAt` is when it was taken; the sample’s id is the act’s',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope
      .extend({
        batchId: id,
        /** Exactly one of the two: whole grams, or tenths of a gram as finer scales show them. */
        grams: z.int().positive().max(10_000).optional(),
        gramsTenths: z.int().positive().max(100_000).optional(),
        containerCode: words(40).nullable().default(null),
      })
      .refine((body) => (body.grams === undefined) !== (body.gramsTenths === undefined), {
        path: ['grams'],
        message: 'give either grams or gramsTenths',
      }),
    response: actReceipt.extend({ sampleId: id, keepUntil: instant }),
    status: 201,
    idempotent: true,
    errors: [
      ...actErrors,
      'journal.batch-not-found',
      'kitchen.sample-too-small',
      'kitchen.sample-before-cooking',
      'kitchen.not-a-sample-cabinet',
    ],
  }),
  discardSample: endpoint({
    id: 'kitchen.discardSample',
    method: 'POST',
    path: '/schools/:schoolId/sample-discards',
    summary: 'Discard a retained sample, not before its time (S-18)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({ sampleId: id }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [...actErrors, 'journal.sample-not-found', 'kitchen.sample-too-early', 'kitchen.sample-gone'],
  }),
  samplesKept: endpoint({
    id: 'kitchen.samplesKept',
    method: 'GET',
    path: '/schools/:schoolId/samples',
    summary: 'Samples still in the cabinet, those due for discard first',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({ items: z.array(sample.extend({ mayBeDiscarded: z.boolean() })) }),
    errors: ['organization.school-not-found'],
  }),
} as const;
