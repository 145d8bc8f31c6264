import type { Language } from '../contract/language.js';
import type { MealKind } from '../contract/words/meal-words.js';
import { MEAL_WORDS } from '../contract/words/meal-words.js';

/** A meal by its day and kind, as people speak of it. */
export const mealInWords = ({ date, mealKind }: { date: string; mealKind: MealKind }, language: Language): string =>
  `${date} ${MEAL_WORDS[mealKind][language]}`;
