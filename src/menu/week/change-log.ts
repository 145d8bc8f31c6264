import type { BusinessDate } from '../../contract/business-date.js';
import type { MealKind } from '../../contract/words/meal-words.js';
import type { MenuMeal } from '../menu.entities.js';

export interface MealChange {
  date: BusinessDate;
  mealKind: MealKind;
  /** Ids of dishes. */
  added: string[];
  removed: string[];
  /** The same dish by another recipe. */
  altered: string[];
}

/** What a menu has otherwise than the one before it, meal by meal; meals that stayed as they were are left out. */
export function changesOf(before: readonly MenuMeal[], after: readonly MenuMeal[]): MealChange[] {
  const keyOf = ({ date, mealKind }: MenuMeal) => `${date} ${mealKind}`;
  const meals = new Map([...before, ...after].map((meal) => [keyOf(meal), meal]));
  return [...meals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, { date, mealKind }]) => {
      const was = before.find((meal) => keyOf(meal) === key)?.dishes ?? [];
      const is = after.find((meal) => keyOf(meal) === key)?.dishes ?? [];
      const has = (dishes: MenuMeal['dishes'], id: string) => dishes.find(({ dishId }) => dishId === id);
      const added = is.filter(({ dishId }) => !has(was, dishId)).map(({ dishId }) => dishId);
      const removed = was.filter(({ dishId }) => !has(is, dishId)).map(({ dishId }) => dishId);
      const altered = is
        .filter(({ dishId, versionNo }) => (has(was, dishId)?.versionNo ?? versionNo) !== versionNo)
        .map(({ dishId }) => dishId);
      return added.length + removed.length + altered.length === 0 ? [] : [{ date, mealKind, added, removed, altered }];
    });
}
