import { describe, expect, it } from '@jest/globals';
import { linesOf } from './dish-draft';

describe('a recipe as it is typed', () => {
  it('is sent in tenths of a gram, for the age groups that are ticked', () => {
    const line = { ingredientId: 'a', name: '盐', grams: { junior: '2.3', senior: '2.5', lower_primary: '9' } };
    expect(linesOf([line], ['junior', 'senior'])).toEqual([
      { ingredientId: 'a', gramsTenths: { junior: 23, senior: 25 } },
    ]);
  });
});
