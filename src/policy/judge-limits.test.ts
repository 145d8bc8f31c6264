import { describe, expect, it } from '@jest/globals';
import { type Bounds, looserInWords, looserThan } from './judge-limits.js';

const row = (key: string, value: number, fromDate = '2026-01-01') => ({ key, value, fromDate, place: '5323' });
const BOUNDS: Bounds[] = [
  { key: 'sample.min_grams', from: '2019-04-01', floor: 125, ceil: null, source: 'S-18' },
  { key: 'hold.danger_max_minutes', from: '2018-10-01', floor: null, ceil: 120, source: 'O-05' },
];

describe('a limit of a place', () => {
  it('may be stricter than the bound of its key, or the same, and not looser', () => {
    for (const kept of [
      row('sample.min_grams', 125),
      row('sample.min_grams', 200),
      row('hold.danger_max_minutes', 90),
    ]) {
      expect(looserThan(kept, BOUNDS)).toBeNull();
    }
    expect(looserThan(row('sample.min_grams', 124), BOUNDS)).toBe(BOUNDS[0]);
    expect(looserThan(row('hold.danger_max_minutes', 121), BOUNDS)).toBe(BOUNDS[1]);
    expect(looserThan(row('another.key', 0), BOUNDS)).toBeNull();
  });

  it('is held against no bound of a later day', () => {
    expect(looserThan(row('sample.min_grams', 100, '2018-01-01'), BOUNDS)).toBeNull();
  });

  it('is refused in words that name it, the bound and its source', () => {
    const [floor] = BOUNDS;
    expect(floor && looserInWords(row('sample.min_grams', 100), floor)).toMatch(
      /sample\.min_grams \(5323, 2026-01-01\).*不能低于 125\(S-18\)[\s\S]*may not be below 125/,
    );
  });
});
