import type { BusinessDate } from '../../contract/business-date.js';
import type { IngredientCategory } from '../../contract/http/catalogue.js';
import { type FOOD_GROUPS, NUTRIENTS, type Nutrient, type NutrientAmounts } from '../../contract/nutrients.js';
import type { MealKind } from '../../contract/words/meal-words.js';

/** A planned meal as one pupil of an age group is given it. */
export interface Plate {
  date: BusinessDate;
  mealKind: MealKind;
  /** Raw, of what is eaten. */
  foods: { ingredientId: string; gramsTenths: number }[];
}

export interface Food {
  name: string;
  category: IngredientCategory;
  /** Per 100 g of what is eaten; null while no table says anything of it. */
  nutrients: NutrientAmounts | null;
}

export interface Bounds {
  least: number;
  most: number;
}
/** What is asked of a menu for one age group. */
export interface WeekLimits {
  /** What a pupil needs a day, calories or micrograms; null where the standard says nothing. */
  day: Readonly<Record<Nutrient, number | null>>;
  /** Percent of the day that a meal brings (N-01); null for one of which the standard says nothing. */
  meals: Readonly<Record<MealKind, Bounds | null>>;
  /** Percent of the need that still meets it. */
  tolerance: Readonly<Partial<Record<Nutrient, Bounds>>>;
  /** Percent of the energy. */
  fatEnergy: Bounds;
  carbohydrateEnergy: Bounds;
}

export type Verdict = 'meets' | 'below' | 'above' | 'unknown';
export interface NutrientJudgement {
  nutrient: Nutrient;
  /** What the foods of which it is known hold: the plates hold at least so much. Null where it is known of none. */
  known: number | null;
  /** It is known of every food. */
  isComplete: boolean;
  least: number | null;
  most: number | null;
  verdict: Verdict | null;
}
export interface Ratio extends Bounds {
  percent: number | null;
  verdict: Verdict;
}

/** What is said of 100 g, a tenth of a gram holds so many times less of. */
const TENTHS_IN_100_G = 1_000;
/** By the factors of GB 28050: 9 kcal in a gram of fat, 4 kcal in one of carbohydrate. */
const FAT_CAL_PER_G = 9_000;
const CARBOHYDRATE_CAL_PER_G = 4_000;
const UG_PER_G = 1_000_000;

/**
 * The plates of a week against what pupils of an age group need (WS/T 554-2017): for each nutrient what the planned meals
 * should come to together, each by its part of the day (N-01). What nobody measured is missing in `known`, so that
 * nothing is said to fall short that may not.
 */
export function judgeNutrients(
  plates: readonly Plate[],
  foods: ReadonlyMap<string, Food>,
  limits: WeekLimits,
): { nutrients: NutrientJudgement[]; energyFromFat: Ratio; energyFromCarbohydrate: Ratio } {
  const eaten = plates.flatMap((plate) => plate.foods).filter(({ gramsTenths }) => gramsTenths > 0);
  const sums = NUTRIENTS.map((nutrient) => sumOf(nutrient, eaten, foods));
  const nutrients = NUTRIENTS.map((nutrient, at): NutrientJudgement => {
    const { known, isComplete } = sums[at] as Sum;
    const bounds = boundsOf(nutrient, plates, limits);
    return { nutrient, known, isComplete, ...bounds, verdict: verdictOf(known ?? 0, isComplete, bounds) };
  });
  const of = (nutrient: Nutrient): Sum => sums[NUTRIENTS.indexOf(nutrient)] as Sum;
  return {
    nutrients,
    energyFromFat: ratioOf(of('fat'), FAT_CAL_PER_G, of('energy'), limits.fatEnergy),
    energyFromCarbohydrate: ratioOf(
      of('carbohydrate'),
      CARBOHYDRATE_CAL_PER_G,
      of('energy'),
      limits.carbohydrateEnergy,
    ),
  };
}

interface Sum {
  known: number | null;
  isComplete: boolean;
}

function sumOf(nutrient: Nutrient, eaten: Plate['foods'], foods: ReadonlyMap<string, Food>): Sum {
  let known = 0;
  let isKnown = eaten.length === 0;
  let isComplete = true;
  for (const { ingredientId, gramsTenths } of eaten) {
    const amount = foods.get(ingredientId)?.nutrients?.[nutrient] ?? null;
    if (amount === null) isComplete = false;
    else {
      known += amount * gramsTenths;
      isKnown = true;
    }
  }
  return { known: isKnown ? Math.round(known / TENTHS_IN_100_G) : null, isComplete };
}

/** What the plates should hold together; null where the standard says nothing of the nutrient or of any of the meals. */
export function boundsOf(
  nutrient: Nutrient,
  plates: readonly Pick<Plate, 'mealKind'>[],
  { day, meals, tolerance }: WeekLimits,
): { least: number | null; most: number | null } {
  const need = day[nutrient];
  const parts = plates.flatMap(({ mealKind }) => meals[mealKind] ?? []);
  if (need === null || parts.length === 0) return { least: null, most: null };
  const percent = (pick: (bounds: Bounds) => number) => parts.reduce((sum, bounds) => sum + pick(bounds), 0);
  const still = tolerance[nutrient];
  const least = (need * percent(({ least }) => least) * (still?.least ?? 100)) / 10_000;
  const most = still === undefined ? null : (need * percent(({ most }) => most) * still.most) / 10_000;
  return { least: Math.round(least), most: most === null ? null : Math.round(most) };
}

function verdictOf(
  known: number,
  isComplete: boolean,
  { least, most }: { least: number | null; most: number | null },
): Verdict | null {
  if (least === null) return null;
  // What is not known can only add to it
  if (most !== null && known > most) return 'above';
  if (isComplete) return known < least ? 'below' : 'meets';
  return most === null && known >= least ? 'meets' : 'unknown';
}

function ratioOf(part: Sum, calPerGram: number, energy: Sum, { least, most }: Bounds): Ratio {
  const { known } = part;
  if (!part.isComplete || !energy.isComplete || known === null || !energy.known)
    return { percent: null, least, most, verdict: 'unknown' };
  const percent = Math.round((known * calPerGram * 100) / UG_PER_G / energy.known);
  return { percent, least, most, verdict: percent < least ? 'below' : percent > most ? 'above' : 'meets' };
}

export type FoodGroup = (typeof FOOD_GROUPS)[number];
/** The four groups of which a meal brings food (N-02). */
export const GROUPS: Readonly<Partial<Record<IngredientCategory, FoodGroup>>> = {
  staple: 'cereals',
  vegetable: 'greens',
  fruit: 'greens',
  meat: 'animal',
  aquatic: 'animal',
  egg: 'animal',
  dairy: 'milk-soy',
  bean: 'milk-soy',
};
/** Oil, salt and the like are no kind of food, however many there are (N-04). */
export const NO_KIND: readonly IngredientCategory[] = ['oil', 'condiment', 'additive'];

export interface KindsJudgement {
  count: number;
  least: number;
  verdict: 'meets' | 'below';
}

/** How varied the menu is: groups in each meal (N-02), kinds of food a day and a week (N-04). By what anybody is given. */
export function judgeKinds(
  plates: readonly Plate[],
  foods: ReadonlyMap<string, Food>,
  least: { groups: number; day: number; week: number },
): {
  meals: { date: BusinessDate; mealKind: MealKind; groups: number; least: number; verdict: 'meets' | 'below' }[];
  kindsOfDay: (KindsJudgement & { date: BusinessDate })[];
  kindsOfWeek: KindsJudgement;
} {
  const kindsOf = (some: readonly Plate[]): number => {
    const ids = some.flatMap((plate) => plate.foods).filter(({ gramsTenths }) => gramsTenths > 0);
    return new Set(
      ids.flatMap(({ ingredientId }) => {
        const category = foods.get(ingredientId)?.category;
        return category === undefined || NO_KIND.includes(category) ? [] : [ingredientId];
      }),
    ).size;
  };
  const judged = (count: number, wanted: number): KindsJudgement => ({
    ...{ count, least: wanted },
    verdict: count < wanted ? 'below' : 'meets',
  });
  const dates = [...new Set(plates.map(({ date }) => date))].sort();
  return {
    meals: plates.map(({ date, mealKind, foods: own }) => {
      const groups = new Set(
        own.flatMap(({ ingredientId }) => GROUPS[foods.get(ingredientId)?.category ?? 'other'] ?? []),
      ).size;
      return { date, mealKind, groups, least: least.groups, verdict: groups < least.groups ? 'below' : 'meets' };
    }),
    kindsOfDay: dates.map((date) => ({
      date,
      ...judged(kindsOf(plates.filter((plate) => plate.date === date)), least.day),
    })),
    kindsOfWeek: judged(kindsOf(plates), least.week),
  };
}
