import { z } from 'zod';
import { MEAL_KINDS } from '../words/meal-words.js';
import { businessDate, id, instant } from './common.js';
import { endpoint } from './endpoint.js';
import { DINER_ROLES, GRADES, HOLDING_VERDICTS } from './serving.js';

const tenths = z.int().nullable();

/** What those see who are neither of the canteen nor set over it: parents, and offices that need numbers only. */
export const disclosureEndpoints = {
  day: endpoint({
    id: 'disclosure.day',
    method: 'GET',
    path: '/schools/:schoolId/published-days/:date',
    summary:
      'What a school shows its parents of one day: menu, temperatures, samples, distribution, grades of those who dined along. No pictures, no names',
    access: 'published.read',
    scopedBy: { param: 'schoolId', of: 'school' },
    params: z.strictObject({ schoolId: id, date: businessDate }),
    response: z.strictObject({
      schoolId: id,
      schoolName: z.string(),
      date: businessDate,
      meals: z.array(
        z.strictObject({
          mealId: id,
          mealKind: z.enum(MEAL_KINDS),
          plannedDiners: z.int().nullable(),
          /** Of all classes that were counted; null when nobody has counted yet. */
          served: z.int().nullable(),
          dishes: z.array(
            z.strictObject({
              name: z.string(),
              /** Core temperature at the end of each cooking, after reheating where there was one; null when not taken. */
              coreTenthsC: z.array(tenths),
              samplesKept: z.int(),
            }),
          ),
          /** Food handed over to classes and sent to sites, in the order of the day. */
          handedOut: z.array(
            z.strictObject({
              at: instant,
              portions: z.int(),
              holdingTenthsC: tenths,
              verdict: z.enum(HOLDING_VERDICTS),
            }),
          ),
          diners: z.array(
            z.strictObject({
              dinerRole: z.enum(DINER_ROLES),
              food: z.enum(GRADES),
              hygiene: z.enum(GRADES),
              order: z.enum(GRADES),
            }),
          ),
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
  headcounts: endpoint({
    id: 'disclosure.headcounts',
    method: 'GET',
    path: '/headcounts/:date',
    summary:
      'For each school in scope: how many pupils it has, and how many were present and ate at each meal of the day',
    access: 'headcount.read',
    params: z.strictObject({ date: businessDate }),
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          schoolId: id,
          name: z.string(),
          areaId: z.string(),
          classes: z.int(),
          pupils: z.int(),
          /** None when nobody has counted. A meal that was counted in parts is one sum. */
          meals: z.array(z.strictObject({ mealKind: z.enum(MEAL_KINDS), present: z.int(), served: z.int() })),
        }),
      ),
    }),
  }),
} as const;
