import { z } from 'zod';
import { AGE_GROUPS, ALLERGENS, NUTRIENTS } from '../nutrients.js';
import { MEAL_KINDS } from '../words/meal-words.js';
import { businessDate, fen, id, instant, unit, words } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

export const ageGroup = z.enum(AGE_GROUPS);
/** One value for each age group; absent where nothing is said for it. */
export const forAges = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    lower_primary: value.optional(),
    upper_primary: value.optional(),
    junior: value.optional(),
    senior: value.optional(),
  });
export const mealKind = z.enum(MEAL_KINDS);

/** Tenths of a gram of what is eaten, raw, on one plate; at most 2 kg. */
const gramsTenths = z.int().min(0).max(20_000);
const dishLine = z.strictObject({ ingredientId: id, gramsTenths: forAges(gramsTenths) });
const allergy = {
  /** Of the ingredients of which somebody has said. */
  allergens: z.array(z.enum(ALLERGENS)),
  /** Ingredients of which nobody has said what is in them, by name. */
  allergensUnknown: z.array(z.string()),
};
const dish = z.strictObject({
  id,
  versionNo: z.int().min(1),
  name: z.string(),
  method: z.string().nullable(),
  /** For whom it has portions. */
  ages: z.array(ageGroup),
  lines: z.array(dishLine.extend({ name: z.string() })),
  ...allergy,
});

const isMonday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
/** The first week for which it is known what a menu is held against (WS/T 554-2017). */
const FIRST_MONDAY = '2018-02-05';
const monday = businessDate.refine((date) => isMonday(date) && date >= FIRST_MONDAY && date < '2100', {
  message: 'a Monday since 2018-02-05',
  params: { why: 'date' },
});
export const weekParams = schoolParams.extend({ monday });
const dayParams = schoolParams.extend({ date: businessDate });
export const diners = forAges(z.int().min(1).max(20_000));
const plannedMeal = z.strictObject({ date: businessDate, mealKind, dishes: z.array(dish).min(1) });
/** What a version has otherwise than the one before it, by the names of dishes. */
const mealChange = z.strictObject({
  date: businessDate,
  mealKind,
  added: z.array(z.string()),
  removed: z.array(z.string()),
  /** The same dish by another recipe. */
  altered: z.array(z.string()),
});
const week = z.strictObject({
  monday: businessDate,
  /** 0 while nothing is planned. */
  versionNo: z.int().min(0),
  diners,
  meals: z.array(plannedMeal),
  /** The latest first. */
  versions: z.array(
    z.strictObject({
      versionNo: z.int().min(1),
      reason: z.string().nullable(),
      statedBy: z.string(),
      statedAt: instant,
      dinersChanged: z.boolean(),
      changes: z.array(mealChange),
    }),
  ),
});
export type MenuWeek = z.infer<typeof week>;

/** `unknown`: it may be met or not, for something that is needed is not known. */
const verdict = z.enum(['meets', 'below', 'above', 'unknown']);
const ratio = z.strictObject({ percent: z.int().nullable(), least: z.int(), most: z.int(), verdict });
const kinds = z.strictObject({ count: z.int(), least: z.int(), verdict: z.enum(['meets', 'below']) });
const ageJudgement = z.strictObject({
  age: ageGroup,
  /** A head, added up over the planned meals of the week; calories of energy, micrograms of the rest. */
  nutrients: z.array(
    z.strictObject({
      nutrient: z.enum(NUTRIENTS),
      /** Of the ingredients of which it is known: the meals hold at least so much. Null where it is known of none. */
      known: z.int().nullable(),
      /** It is known of every ingredient. */
      isComplete: z.boolean(),
      /** What those meals should come to; null where the standard says nothing of it. */
      least: z.int().nullable(),
      most: z.int().nullable(),
      verdict: verdict.nullable(),
    }),
  ),
  energyFromFat: ratio,
  energyFromCarbohydrate: ratio,
  cost: z.strictObject({
    /** A head and week, by the last prices, of the ingredients that have one; null where none has. */
    knownFen: fen.nullable(),
    days: z.int().min(1),
    /** Ingredients that have no price, or none by weight, by name. */
    unpriced: z.array(z.string()),
  }),
});
const judgement = z.strictObject({
  versionNo: z.int().min(1),
  ages: z.array(ageJudgement),
  /** Of what the school serves; what pupils eat elsewhere is not known. */
  kindsOfDay: z.array(kinds.extend({ date: businessDate })),
  kindsOfWeek: kinds,
  meals: z.array(
    z.strictObject({
      date: businessDate,
      mealKind,
      /** Of the four food groups (N-02). */
      groups: z.int(),
      least: z.int(),
      verdict: z.enum(['meets', 'below']),
    }),
  ),
  /** Ingredients of which no composition is known, by name: all they hold is missing above. */
  compositionUnknown: z.array(z.string()),
});
export type MenuJudgement = z.infer<typeof judgement>;

const requisition = z.strictObject({
  date: businessDate,
  mealKind,
  diners,
  lines: z.array(
    z.strictObject({
      ingredientId: id,
      name: z.string(),
      /** Raw, of what is eaten. */
      ediblePortionGrams: z.int(),
      /** As it is bought; null while its edible portion is not known. */
      grossGrams: z.int().nullable(),
      /** In what it is stocked in, whole pieces rounded up; null where nothing leads there from grams. */
      toTake: z.strictObject({ amount: z.int(), unit }).nullable(),
    }),
  ),
});
export type Requisition = z.infer<typeof requisition>;

export const menuEndpoints = {
  dishes: endpoint({
    id: 'menu.dishes',
    method: 'GET',
    path: '/schools/:schoolId/dishes',
    summary: 'The dishes of a school by name, each as its recipe stands: raw grams on a plate by age group, allergens',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({ items: z.array(dish) }),
    errors: ['organization.school-not-found'],
  }),
  saveDish: endpoint({
    id: 'menu.saveDish',
    method: 'POST',
    path: '/schools/:schoolId/dishes',
    summary:
      'Write down a recipe, or a new version of one; menus of before keep the version they name. Forbidden dishes are refused (S-14)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({
      name: words(40),
      /** The version that was before the writer's eyes; 0 for a new dish. */
      seenVersion: z.int().min(0),
      method: words(200).nullable().default(null),
      confirmation: words(200).nullable().default(null),
      lines: z.array(dishLine).min(1).max(40),
    }),
    response: dish,
    status: 201,
    idempotent: true,
    errors: [
      'organization.school-not-found',
      'catalogue.forbidden-food',
      'catalogue.doubtful-food',
      'catalogue.ingredient-not-found',
      'menu.ingredient-twice',
      'menu.portions-differ',
      'menu.dish-changed',
    ],
  }),
  week: endpoint({
    id: 'menu.week',
    method: 'GET',
    path: '/schools/:schoolId/menus/:monday',
    summary: 'The quantified menu of a week (带量食谱) with its dishes, and what was changed in it, by whom and why',
    access: 'school.read',
    scopedBy: inSchool,
    params: weekParams,
    response: week,
    errors: ['organization.school-not-found'],
  }),
  saveWeek: endpoint({
    id: 'menu.saveWeek',
    method: 'POST',
    path: '/schools/:schoolId/menus/:monday',
    summary:
      'Plan the menu of a week, or change it: a new version, with the reason from the second on (N-06). Dishes are taken as their recipes stand',
    access: 'act.record',
    scopedBy: inSchool,
    params: weekParams,
    body: z.strictObject({
      seenVersion: z.int().min(0),
      diners,
      meals: z
        .array(z.strictObject({ date: businessDate, mealKind, dishIds: z.array(id).min(1).max(20) }))
        .min(1)
        .max(28),
      reason: words(200).nullable().default(null),
    }),
    response: week,
    status: 201,
    idempotent: true,
    errors: [
      'organization.school-not-found',
      'menu.day-outside-week',
      'menu.meal-twice',
      'menu.no-diners',
      'menu.dish-not-found',
      'menu.portion-missing',
      'menu.reason-missing',
      'menu.week-changed',
    ],
  }),
  day: endpoint({
    id: 'menu.day',
    method: 'GET',
    path: '/schools/:schoolId/menu-days/:date',
    summary: 'What the menu says for one day: dishes and diners of each meal',
    access: 'school.read',
    scopedBy: inSchool,
    params: dayParams,
    response: z.strictObject({
      meals: z.array(z.strictObject({ mealKind, diners: z.int(), dishes: z.array(z.string()) })),
    }),
    errors: ['organization.school-not-found'],
  }),
  judgement: endpoint({
    id: 'menu.judgement',
    method: 'GET',
    path: '/schools/:schoolId/menus/:monday/judgement',
    summary:
      'The menu of a week held against WS/T 554 by age group, against the kinds of food of a day and week (N-04), and what it costs a head',
    access: 'school.read',
    scopedBy: inSchool,
    params: weekParams,
    response: judgement,
    errors: ['organization.school-not-found', 'menu.nothing-planned'],
  }),
  weekTable: endpoint({
    id: 'menu.weekTable',
    method: 'GET',
    path: '/schools/:schoolId/menus/:monday/table.csv',
    summary: 'The menu of a week as the book L05 has it: dish, ingredient, raw grams a head, diners, kilograms',
    access: 'school.read',
    scopedBy: inSchool,
    params: weekParams,
    produces: 'text/csv; charset=utf-8',
    errors: ['organization.school-not-found', 'menu.nothing-planned'],
  }),
  requisition: endpoint({
    id: 'menu.requisition',
    method: 'GET',
    path: '/schools/:schoolId/menu-days/:date/requisition',
    summary:
      'What a planned meal needs for those who eat it: grams eaten and bought of each ingredient, in whole pieces',
    access: 'school.read',
    scopedBy: inSchool,
    params: dayParams,
    query: z.strictObject({ mealKind, diners: z.coerce.number().int().min(1).max(100_000).optional() }),
    response: requisition,
    errors: ['organization.school-not-found', 'menu.nothing-planned'],
  }),
  orderProposal: endpoint({
    id: 'menu.orderProposal',
    method: 'GET',
    path: '/schools/:schoolId/menu-days/:date/order-proposal',
    summary:
      'What the meals planned from a day on need, less what lies in the stores and has not expired by then, and less what is on order for days to come: for a person who confirms each line',
    access: 'school.read',
    scopedBy: inSchool,
    params: dayParams,
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(14).default(7) }),
    response: z.strictObject({
      from: businessDate,
      to: businessDate,
      lines: z.array(
        z.strictObject({
          ingredientId: id,
          name: z.string(),
          /** In what it is stocked in; null where nothing leads there from grams. */
          unit: unit.nullable(),
          needAmount: z.int().nullable(),
          inStockAmount: z.int(),
          onOrderAmount: z.int(),
          /** 0 where enough is there; null where somebody has to reckon. */
          orderAmount: z.int().nullable(),
        }),
      ),
    }),
    errors: ['organization.school-not-found', 'menu.nothing-planned'],
  }),
} as const;
