import type { MealKind } from '../contract/http/kitchen.js';
import type { Language } from '../contract/language.js';

/** Kinds of meals as people call them. */
export const MEALS: Readonly<Record<MealKind, Record<Language, string>>> = {
  breakfast: { zh: '早餐', en: 'breakfast' },
  lunch: { zh: '午餐', en: 'lunch' },
  dinner: { zh: '晚餐', en: 'dinner' },
  snack: { zh: '加餐', en: 'snack' },
};

/** A meal by its day and kind, as people speak of it. */
export const mealInWords = ({ date, mealKind }: { date: string; mealKind: MealKind }, language: Language): string =>
  `${date} ${MEALS[mealKind][language]}`;
