import type { Language } from '../language.js';

export const MEAL_KINDS = ['breakfast', 'lunch', 'dinner', 'snack'] as const;
export type MealKind = (typeof MEAL_KINDS)[number];

export const MEAL_WORDS: Readonly<Record<MealKind, Record<Language, string>>> = {
  breakfast: { zh: '早餐', en: 'breakfast' },
  lunch: { zh: '午餐', en: 'lunch' },
  dinner: { zh: '晚餐', en: 'dinner' },
  snack: { zh: '加餐', en: 'snack' },
};
