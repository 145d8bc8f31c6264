import type { Meal } from './kitchen.entities.js';

/**
 * What of a day is eaten once, by the same text: two phones without signal may each have planned the lunch, and a class eats
 * one. Snacks are several, each its own.
 */
export const sittingOf = ({ actId, mealKind }: Pick<Meal, 'actId' | 'mealKind'>): string =>
  mealKind === 'snack' ? actId : mealKind;
