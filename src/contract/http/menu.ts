import { z } from 'zod';
import { AGE_GROUPS, ALLERGENS, FOOD_GROUPS, NUTRIENTS } from '../nutrients.js';
import { MEAL_KINDS } from '../words/meal-words.js';
import { businessDate, fen, id, instant, page, pageQuery, unit, words } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

const ageGroup = z.enum(AGE_GROUPS);
/** One value for each age group; absent where nothing is said for it. */
const forAges = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    lower_primary: value.optional(),
    upper_primary: value.optional(),
    junior: value.optional(),
    senior: value.optional(),
  });
const mealKind = z.enum(MEAL_KINDS);

/** Per 100 g of what is eaten: whole calories of energy, whole micrograms of the rest; null where nobody measured it. */
const nutrients = z.record(z.enum(NUTRIENTS), z.int().min(0).nullable());
const composition = z.strictObject({
  ingredientId: id,
  name: z.string(),
  /** Of 1,000 g bought, so many grams are eaten. */
  ediblePerMille: z.int().min(1).max(1_000),
  nutrients,
  /** Null while nobody has said. */
  allergens: z.array(z.enum(ALLERGENS)).nullable(),
  /** The table it comes from, and its number there. */
  source: z.string(),
  sourceCode: z.string().nullable(),
  statedAt: instant,
});

const ROW_OUTCOMES = ['new', 'changed', 'same', 'wrong'] as const;
const tableRow = z.strictObject({
  rowNumber: z.int(),
  name: z.string(),
  outcome: z.enum(ROW_OUTCOMES),
  /** Of a wrong row: the heading of the column at fault, and why in the reader's language. */
  column: z.string().nullable(),
  why: z.string().nullable(),
});
const tableCounts = z.strictObject({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() });
const fileErrors = [
  'roster.file-unreadable',
  'roster.bytes-damaged',
  'roster.foreign-format',
  'roster.file-locked',
  'roster.file-too-large',
  'roster.too-many-rows',
  'roster.too-many-columns',
  'roster.formula',
  'roster.error-cell',
  'roster.no-rows',
  'roster.columns-missing',
] as const;

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
const weekParams = schoolParams.extend({ monday });
const dayParams = schoolParams.extend({ date: businessDate });
const diners = forAges(z.int().min(1).max(20_000));
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

/** What is wanted of a proposed week, under one name for all days and age groups. */
const wishName = z.enum(['cost', 'kinds_of_day', 'kinds_of_week', 'meal_groups', ...NUTRIENTS]);
const why = z.discriminatedUnion('what', [
  /** Foods of it lie in the stores, or should be used soon. */
  z.strictObject({ what: z.enum(['near_expiry', 'in_stock']), names: z.array(z.string()) }),
  /** It alone brings food of the group that day (N-02). */
  z.strictObject({ what: z.literal('group'), group: z.enum(FOOD_GROUPS) }),
  /** So many kinds of food that day come from it alone (N-04). */
  z.strictObject({ what: z.literal('kinds'), count: z.int().min(1) }),
  /** So many percent of what the week holds of a nutrient that is just met, or missed. */
  z.strictObject({ what: z.literal('nutrient'), nutrient: z.enum(NUTRIENTS), percent: z.int() }),
]);
const proposal = z.strictObject({
  /** `best`: none misses less; `good`: time was up, there may be a better one; `none`: time was up before there was any. */
  status: z.enum(['best', 'good', 'none']),
  mealKind,
  days: z.int().min(1),
  perMealFen: fen,
  meals: z.array(
    z.strictObject({
      date: businessDate,
      dishes: z.array(
        z.strictObject({ dishId: id, name: z.string(), /** A head. */ costFen: forAges(fen), why: z.array(why) }),
      ),
    }),
  ),
  /**
   * What was wanted, and what the proposal comes to, over all its meals; fen, calories, micrograms or kinds. A nutrient that is
   * not known of some food is held at least so much of: where that is too little it is `unknown`.
   */
  limits: z.array(
    z.strictObject({
      name: wishName,
      age: ageGroup.nullable(),
      date: businessDate.nullable(),
      least: z.int().nullable(),
      most: z.int().nullable(),
      value: z.int(),
      /** `binds`: it is met with nothing to spare; `unknown`: of some food it is not known, so that it may be met. */
      verdict: z.enum(['met', 'binds', 'missed', 'unknown']),
      missedBy: z.int().min(0),
    }),
  ),
  /** For each that is missed, the others with which it cannot be met; none: with these dishes it cannot be met at all. */
  contradictions: z.array(
    z.strictObject({
      wish: wishName,
      with: z.array(wishName),
      /** False where time was up: fewer of them may do. */
      isLeast: z.boolean(),
    }),
  ),
  /** Dishes of the school that were not looked at. */
  leftOut: z.array(
    z.strictObject({
      dishId: id,
      name: z.string(),
      why: z.enum(['no-portion', 'no-price', 'no-composition', 'allergen', 'allergen-unknown']),
    }),
  ),
});
export type MenuProposal = z.infer<typeof proposal>;

export const menuEndpoints = {
  compositions: endpoint({
    id: 'menu.compositions',
    method: 'GET',
    path: '/ingredient-compositions',
    summary: 'Edible portion, nutrients and allergens of ingredients, as stated last, each with its source',
    access: 'structure.read',
    query: pageQuery,
    response: page(composition),
  }),
  previewTable: endpoint({
    id: 'menu.previewTable',
    method: 'POST',
    path: '/ingredient-composition-tables/preview',
    summary:
      'Hand in a food composition table (xlsx, or csv in UTF-8, UTF-16 or GB18030, as the raw body): what would become of each row. Nothing is changed',
    access: 'structure.manage',
    response: z.strictObject({ sha256: z.string(), counts: tableCounts, rows: z.array(tableRow) }),
    status: 200,
    errors: fileErrors,
  }),
  takeTable: endpoint({
    id: 'menu.takeTable',
    method: 'POST',
    path: '/ingredient-composition-tables',
    summary:
      'Take the good rows of a table over that was previewed: the same file again, with the checksum of the preview and the source. May be repeated',
    access: 'structure.manage',
    query: z.strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** Which table it is: title, edition, who publishes it. */
      source: words(120),
    }),
    response: z.strictObject({ counts: tableCounts }),
    status: 200,
    errors: [...fileErrors, 'menu.table-differs'],
  }),
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
  propose: endpoint({
    id: 'menu.propose',
    method: 'POST',
    path: '/schools/:schoolId/menus/:monday/proposal',
    summary:
      'Propose the meals of a week within the money, from the dishes of the school: nutrients, kinds, what is in stock and should be used soon, each explained; what cannot be met together is named. Nothing is changed; ends when the caller hangs up',
    access: 'act.record',
    scopedBy: inSchool,
    params: weekParams,
    body: z.strictObject({
      dates: z.array(businessDate).min(1).max(7),
      mealKind,
      diners,
      /** What a head and meal may cost. */
      perMealFen: fen.min(1).max(100_000),
      dishesPerMeal: z.int().min(1).max(8).default(3),
      /** How often a dish is on the menu at most. */
      mostTimes: z.int().min(1).max(7).default(1),
      /** Nothing that holds one of these, or of which nobody has said. */
      without: z.array(z.enum(ALLERGENS)).max(ALLERGENS.length).default([]),
    }),
    response: proposal,
    status: 200,
    errors: [
      'organization.school-not-found',
      'menu.day-outside-week',
      'menu.no-diners',
      'menu.too-few-dishes',
      'menu.solver-busy',
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
