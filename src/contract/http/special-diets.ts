import { z } from 'zod';
import { ALLERGENS } from '../nutrients.js';
import { businessDate, id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';
import { mealKind } from './menu.js';

/** Who asked for it. What it rests on, a note of a doctor, is kept by the school and not here. */
export const DIET_BASES = ['parents', 'doctor', 'school'] as const;
const said = {
  classId: id,
  portions: z.int().min(1).max(200),
  without: z.array(z.enum(ALLERGENS)).max(ALLERGENS.length),
  /** Food by name, that is in none of the groups. */
  foodName: words(60).nullable(),
  basis: z.enum(DIET_BASES),
  fromDate: businessDate,
  /** The last day. */
  untilDate: businessDate,
};
const diet = z.strictObject({
  id,
  ...said,
  className: z.string(),
  statedBy: z.string(),
  statedAt: instant,
  /** Planned meals of seven days at which it must be minded: a dish holds it, or nobody has said whether one does. */
  meals: z.array(
    z.strictObject({ date: businessDate, mealKind, holds: z.array(z.string()), unknown: z.array(z.string()) }),
  ),
});
export type SpecialDietView = z.infer<typeof diet>;

/** Who must not be given something, by class and number. */
export const dietEndpoints = {
  diets: endpoint({
    id: 'menu.diets',
    method: 'GET',
    path: '/schools/:schoolId/special-diets',
    summary:
      'Portions that are made without something, class by class, and the planned meals of seven days that hold it',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ date: businessDate }),
    response: z.strictObject({ items: z.array(diet) }),
    errors: ['organization.school-not-found'],
  }),
  stateDiet: endpoint({
    id: 'menu.stateDiet',
    method: 'POST',
    path: '/schools/:schoolId/special-diets',
    summary: 'Say that some portions of a class are made without something, until a day. No names, nothing of health',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ ...said, foodName: said.foodName.default(null) }),
    response: diet,
    status: 201,
    idempotent: true,
    errors: [
      'organization.school-not-found',
      'organization.class-not-found',
      'menu.diet-of-nothing',
      'menu.diet-ends-before',
      'menu.diet-too-long',
    ],
  }),
  endDiet: endpoint({
    id: 'menu.endDiet',
    method: 'DELETE',
    path: '/schools/:schoolId/special-diets/:dietId',
    summary: 'End a special diet at once. May be repeated',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams.extend({ dietId: id }),
    status: 204,
    errors: ['organization.school-not-found', 'menu.diet-not-found'],
  }),
} as const;
