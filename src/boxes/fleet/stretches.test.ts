import { describe, expect, it } from '@jest/globals';
import { startOfBusinessDate } from '../../contract/business-date.js';
import { daysWithin, isFilled } from './stretches.js';

const part = (fromMs: number, toMs: number) => ({ fromMs, toMs });

describe('stretches of time', () => {
  it('cuts a span at local midnight and loses nothing of it', () => {
    const midnight = startOfBusinessDate('2026-11-24');
    expect(daysWithin(midnight - 5, midnight + 7)).toEqual([
      part(midnight - 5, midnight),
      part(midnight, midnight + 7),
    ]);
    expect(daysWithin(midnight, midnight)).toEqual([]);
  });

  it.each([
    ['in any order', [part(5, 10), part(0, 5)], true],
    ['overlapping', [part(0, 7), part(3, 12)], true],
    ['with a hole', [part(0, 4), part(5, 10)], false],
    ['begun too late', [part(1, 10)], false],
    ['ended too early', [part(0, 9)], false],
    ['nothing', [], false],
  ])('fills a span when no moment is left open: %s', (_, parts, filled) => {
    expect(isFilled(part(0, 10), parts)).toBe(filled);
  });

  it('says that an empty span is not filled', () => {
    expect(isFilled(part(3, 3), [part(0, 10)])).toBe(false);
  });
});
