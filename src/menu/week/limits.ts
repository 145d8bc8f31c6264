import type { EntityManager } from 'typeorm';
import type { BusinessDate } from '../../contract/business-date.js';
import { type AgeGroup, NUTRIENTS, type Nutrient } from '../../contract/nutrients.js';
import { MEAL_KINDS, type MealKind } from '../../contract/words/meal-words.js';
import { invariant } from '../../platform/index.js';
import type { Policy } from '../../policy/index.js';
import type { Bounds, WeekLimits } from './judge-week.js';

interface At {
  date: BusinessDate;
  areaCode: string;
}

/** How policy calls what a pupil needs a day; fat and carbohydrate are held against the energy instead. */
const NEED_KEYS: Readonly<Record<Nutrient, string | null>> = {
  energy: 'energy',
  protein: 'protein',
  fat: null,
  carbohydrate: null,
  fibre: 'fibre',
  calcium: 'calcium',
  iron: 'iron',
  zinc: 'zinc',
  vitaminA: 'vitamin_a',
  vitaminB1: 'thiamin',
  vitaminB2: 'riboflavin',
  vitaminC: 'vitamin_c',
};
/** Of the unit of a policy row, so many calories or micrograms. */
const ONE: Readonly<Record<string, number>> = { kcal: 1_000, g: 1_000_000, mg: 1_000, 'tenth-mg': 100, ug: 1 };

/**
 * What a menu is held against there and then. Boys and girls eat of one pot, and nobody counts them apart: their need is the
 * mean of both.
 */
export async function weekLimits(tx: EntityManager, policy: Policy, age: AgeGroup, at: At): Promise<WeekLimits> {
  const need = async (nutrient: Nutrient): Promise<number | null> => {
    const key = NEED_KEYS[nutrient];
    if (key === null) return null;
    const rows = [];
    for (const sex of ['boys', 'girls']) rows.push(await policy.row(tx, `nutrition.${key}.${age}.${sex}`, at));
    const amounts = rows.map(({ value, unit }) => {
      const one = ONE[unit];
      invariant(one !== undefined, `a need is in one of ${Object.keys(ONE).join(', ')}`);
      return value * one;
    });
    return Math.round(amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length);
  };
  const day: Partial<Record<Nutrient, number | null>> = {};
  for (const nutrient of NUTRIENTS) day[nutrient] = await need(nutrient);
  const meals: Partial<Record<MealKind, Bounds | null>> = {};
  for (const kind of MEAL_KINDS)
    meals[kind] = kind === 'snack' ? null : await bounds(tx, policy, 'nutrition.meal', `.${kind}`, at);
  return {
    day: day as WeekLimits['day'],
    meals: meals as WeekLimits['meals'],
    tolerance: {
      energy: await bounds(tx, policy, 'nutrition.energy', '', at),
      protein: await bounds(tx, policy, 'nutrition.protein', '', at),
    },
    fatEnergy: await bounds(tx, policy, 'nutrition.fat_energy', '', at),
    carbohydrateEnergy: await bounds(tx, policy, 'nutrition.carbohydrate_energy', '', at),
  };
}

export async function kindLimits(
  tx: EntityManager,
  policy: Policy,
  at: At,
): Promise<{ groups: number; day: number; week: number }> {
  return {
    groups: await policy.number(tx, 'menu.meal_groups', at),
    day: await policy.number(tx, 'menu.kinds_per_day', at),
    week: await policy.number(tx, 'menu.kinds_per_week', at),
  };
}

async function bounds(tx: EntityManager, policy: Policy, key: string, of: string, at: At): Promise<Bounds> {
  return {
    least: await policy.number(tx, `${key}_least_percent${of}`, at),
    most: await policy.number(tx, `${key}_most_percent${of}`, at),
  };
}
