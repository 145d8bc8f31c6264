import { describe, expect, it } from '@jest/globals';
import { mondayOf } from './monday-of';

describe('the week of a day', () => {
  it.each([
    ['2026-11-02', '2026-11-02'],
    ['2026-11-08', '2026-11-02'],
    ['2026-11-09', '2026-11-09'],
    ['2027-01-01', '2026-12-28'],
  ])('of %s begins on %s', (date, monday) => expect(mondayOf(date)).toBe(monday));
});
