import { ACT_KINDS, type ActKind } from '../contract/acts.js';
import type { MealKind } from '../contract/http/kitchen.js';
import type { Language } from '../contract/language.js';

const MEALS: Readonly<Record<MealKind, Record<Language, string>>> = {
  breakfast: { zh: '早餐', en: 'breakfast' },
  lunch: { zh: '午餐', en: 'lunch' },
  dinner: { zh: '晚餐', en: 'dinner' },
  snack: { zh: '加餐', en: 'snack' },
};

export const mealInWords = ({ date, mealKind }: { date: string; mealKind: MealKind }, language: Language): string =>
  `${date} ${MEALS[mealKind][language]}`;

export const kindInWords = (kind: ActKind, language: Language): string => ACT_KINDS[kind][language];

export const kitchenInWords = (language: Language): string =>
  language === 'zh' ? '厨房(已领未用)' : 'Kitchen (issued, not yet used)';
