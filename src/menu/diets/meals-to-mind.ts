import type { BusinessDate } from '../../contract/business-date.js';
import type { Allergen } from '../../contract/nutrients.js';
import type { MealKind } from '../../contract/words/meal-words.js';

export interface Diet {
  without: readonly Allergen[];
  /** Food by name; null where only groups are named. */
  foodName: string | null;
  fromDate: BusinessDate;
  /** The last day. */
  untilDate: BusinessDate;
}

export interface PlannedDish {
  name: string;
  allergens: readonly Allergen[];
  /** Its ingredients of which nobody has said what is in them. */
  allergensUnknown: readonly string[];
  lines: readonly { name: string }[];
}
export interface Planned {
  date: BusinessDate;
  mealKind: MealKind;
  dishes: readonly PlannedDish[];
}

/** A planned meal at which somebody must be given something else, or be asked about. */
export interface MealToMind {
  date: BusinessDate;
  mealKind: MealKind;
  /** Dishes that hold what is to be left out, by name. */
  holds: string[];
  /** Dishes of which that is not known, by name. */
  unknown: string[];
}

/**
 * The meals, in their order, at which a dish holds what the diet leaves out, or may hold it. That nobody has said what is in an
 * ingredient is never taken for "nothing". Food by name is looked for in the names of dishes and ingredients, as it is written.
 */
export function mealsToMind({ without, foodName, fromDate, untilDate }: Diet, meals: readonly Planned[]): MealToMind[] {
  return meals
    .filter(({ date }) => fromDate <= date && date <= untilDate)
    .map(({ date, mealKind, dishes }) => {
      const holds = dishes.filter(
        (dish) => without.some((each) => dish.allergens.includes(each)) || names(dish, foodName),
      );
      const unknown = dishes.filter(
        (dish) => !holds.includes(dish) && without.length > 0 && dish.allergensUnknown.length > 0,
      );
      return { date, mealKind, holds: holds.map(({ name }) => name), unknown: unknown.map(({ name }) => name) };
    })
    .filter(({ holds, unknown }) => holds.length + unknown.length > 0);
}

const names = (dish: PlannedDish, foodName: string | null): boolean =>
  foodName !== null && [dish, ...dish.lines].some(({ name }) => name.includes(foodName));
