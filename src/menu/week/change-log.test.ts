import { describe, expect, it } from '@jest/globals';
import type { MenuMeal } from '../menu.entities.js';
import { changesOf } from './change-log.js';

const meal = (date: string, ...dishes: [string, number][]): MenuMeal => ({
  date,
  mealKind: 'lunch',
  dishes: dishes.map(([dishId, versionNo]) => ({ dishId, versionNo })),
});

describe('what a menu has otherwise than the one before (N-06)', () => {
  it('is said meal by meal', () => {
    const before = [meal('2026-11-02', ['a', 1], ['b', 1]), meal('2026-11-03', ['c', 1]), meal('2026-11-04', ['a', 1])];
    const after = [meal('2026-11-02', ['a', 2], ['d', 1]), meal('2026-11-03', ['c', 1]), meal('2026-11-05', ['a', 1])];
    expect(changesOf(before, after)).toEqual([
      { date: '2026-11-02', mealKind: 'lunch', added: ['d'], removed: ['b'], altered: ['a'] },
      { date: '2026-11-04', mealKind: 'lunch', added: [], removed: ['a'], altered: [] },
      { date: '2026-11-05', mealKind: 'lunch', added: ['a'], removed: [], altered: [] },
    ]);
  });
});
