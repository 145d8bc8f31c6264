import { describe, expect, it } from '@jest/globals';
import { startOfBusinessDate } from '../../contract/business-date.js';
import { type CameraStretch, coveringStretches, daysWithin, isFilled } from './stretches.js';

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

  const of = (cameraId: string, ...rows: [number, number][]): CameraStretch[] =>
    rows.map(([fromMs, toMs]) => ({ cameraId, fromMs, toMs }));

  it.each([
    ['what overlaps or adjoins is one', of('a', [10, 20], [0, 10], [15, 18]), 9, of('a', [0, 20])],
    ['each camera has its own', [...of('b', [0, 5]), ...of('a', [5, 9])], 9, [...of('a', [5, 9]), ...of('b', [0, 5])]],
    ['the least between them is joined over first', of('a', [0, 1], [9, 10], [12, 13]), 2, of('a', [0, 1], [9, 13])],
    [
      'cameras are never joined',
      [...of('a', [0, 1], [90, 91]), ...of('b', [91, 92])],
      2,
      [...of('a', [0, 91]), ...of('b', [91, 92])],
    ],
    ['nothing', [], 9, []],
  ])('covers all of them with few: %s', (_, stretches, most, covering) => {
    expect(coveringStretches(stretches, most)).toEqual(covering);
  });
});
