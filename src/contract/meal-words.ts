import type { MealKind } from './http/kitchen.js';
import type { Language } from './language.js';

export const MEAL_WORDS: Readonly<Record<MealKind, Record<Language, string>>> = {
  breakfast: { zh: '早餐', en: 'breakfast' },
  lunch: { zh: '午餐', en: 'lunch' },
  dinner: { zh: '晚餐', en: 'dinner' },
  snack: { zh: '加餐', en: 'snack' },
};
