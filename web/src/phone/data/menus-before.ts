import type { MealChoice } from './unsent';

export interface DayOfMeals {
  date: string;
  meals: MealChoice[];
}

type MealKind = MealChoice['mealKind'];

/** After the longest holiday of a term it is so many days ago that a meal was last. */
export const LONGEST_BREAK = 9;
export const WEEK = 7;

const has = ({ meals }: DayOfMeals, mealKind: MealKind): boolean => meals.some((meal) => meal.mealKind === mealKind);

/**
 * Whether the next day back is asked for: none of those after it had the meal, and of all of them it is known.
 *
 * @param days the latest first
 */
export function isAskedOn(days: readonly (DayOfMeals & { isRead: boolean })[], mealKind: MealKind): boolean {
  return days.every((day) => day.isRead && !has(day, mealKind));
}

/** The day on which the meal was last, and a week before, each once. @param days the latest first, without a gap */
export function menusBefore(days: readonly DayOfMeals[], mealKind: MealKind): DayOfMeals[] {
  const last = days.findIndex((day) => has(day, mealKind));
  return days.filter((day, at) => has(day, mealKind) && (at === last || at === WEEK - 1));
}
