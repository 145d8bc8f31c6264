import { z } from 'zod';
import { ALLERGENS, FOOD_GROUPS, NUTRIENTS } from '../nutrients.js';
import { businessDate, fen, id } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool } from './journal.js';
import { ageGroup, diners, forAges, mealKind, weekParams } from './menu.js';

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

/** A week that is proposed. */
export const menuProposalEndpoints = {
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
} as const;
