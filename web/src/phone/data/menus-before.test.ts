import { describe, expect, it } from '@jest/globals';
import { type DayOfMeals, isAskedOn, menusBefore } from './menus-before';
import type { MealChoice } from './unsent';

type MealKind = MealChoice['mealKind'];
/** The nine days before Monday, the 30th, with what was planned on them. */
const daysWith = (planned: Readonly<Record<string, MealKind[]>>): DayOfMeals[] =>
  ['29', '28', '27', '26', '25', '24', '23', '22', '21'].map((day) => ({
    date: `2026-11-${day}`,
    meals: (planned[day] ?? []).map((mealKind) => ({ mealKind, dishes: [] }) as unknown as MealChoice),
  }));
const datesOf = (days: readonly DayOfMeals[]) => days.map(({ date }) => date.slice(8));

describe('what a menu may begin with', () => {
  it.each([
    ['the day before and a week before', { 29: ['lunch'], 23: ['lunch'] }, ['29', '23']],
    ['Friday’s on a Monday', { 27: ['lunch'], 26: ['lunch'], 23: ['lunch'] }, ['27', '23']],
    ['the last one before a holiday', { 22: ['lunch'] }, ['22']],
    ['the last lunch, though there was a breakfast since', { 29: ['breakfast'], 28: ['lunch'] }, ['28']],
    ['each day once', { 23: ['lunch'] }, ['23']],
    ['nothing where there was none', { 29: ['dinner'] }, []],
  ] as const)('is %s', (_, planned, dates) => {
    expect(datesOf(menusBefore(daysWith(planned as unknown as Record<string, MealKind[]>), 'lunch'))).toEqual(dates);
  });

  it('is asked for day by day, and no further than it must be', () => {
    const [sunday, saturday, friday] = daysWith({ 27: ['lunch'] }).map((day) => ({ ...day, isRead: true }));
    if (!sunday || !saturday || !friday) throw new Error('three days');
    expect(isAskedOn([], 'lunch')).toBe(true);
    expect(isAskedOn([sunday, saturday], 'lunch')).toBe(true);
    expect(isAskedOn([sunday, { ...saturday, isRead: false }], 'lunch')).toBe(false);
    expect(isAskedOn([sunday, saturday, friday], 'lunch')).toBe(false);
  });
});
