import { describe, expect, it } from '@jest/globals';
import { DAY_MS, startOfBusinessDate } from '../../../shared/time';
import { instantAt, placeBoxes, reveal, ticks, xOf, zoomAround } from './geometry';

const start = startOfBusinessDate('2026-11-23');
const wholeDay = { fromMs: start, toMs: start + DAY_MS };
const hour = 3_600_000;

describe('the lanes of a day', () => {
  it('finds the instant under the pointer again', () => {
    const at = start + 7 * hour;
    expect(instantAt(wholeDay, 960, xOf(wholeDay, 960, at))).toBeCloseTo(at, 3);
  });

  it('keeps the instant under the pointer in place while zooming', () => {
    const at = start + 12 * hour;
    const near = zoomAround(wholeDay, hour, at, start);
    expect(xOf(near, 960, at)).toBeCloseTo(xOf(wholeDay, 960, at), 6);
  });

  it('never leaves the day', () => {
    expect(zoomAround(wholeDay, hour, start, start)).toEqual({ fromMs: start, toMs: start + hour });
    expect(reveal({ fromMs: start, toMs: start + hour }, start + DAY_MS - 1, start).toMs).toBe(start + DAY_MS);
  });

  it('labels round times with room between them', () => {
    const labels = ticks(wholeDay, 960, start);
    expect(labels[1]).toBe(start + 2 * hour);
    expect(labels).toHaveLength(12);
    expect(ticks({ fromMs: start + 90_000, toMs: start + 690_000 }, 960, start)[0]).toBe(start + 120_000);
  });
});

describe('placing marks', () => {
  it('stacks marks of the same moment', () => {
    const rows = placeBoxes(
      [10, 10, 12, 60].map((x) => ({ x, width: 24 })),
      3,
      960,
    ).map((box) => box.row);
    expect(rows).toEqual([0, 1, 2, 0]);
  });

  it('lets no two boxes overlap, however many there are', () => {
    const placed = placeBoxes(
      Array.from({ length: 40 }, (_, i) => ({ x: i * 3, width: 24 })),
      3,
      960,
    );
    for (const [i, a] of placed.entries()) {
      for (const b of placed.slice(i + 1)) {
        expect(a.row !== b.row || a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true);
      }
    }
  });
});
