import { describe, expect, it } from '@jest/globals';
import { DAY_MS, startOfBusinessDate } from '../../../shared/time';
import { layoutLane, TOUCH } from './lane-layout';
import type { DayAct, DayEvent, Lane } from './lane-model';

const start = startOfBusinessDate('2026-11-23');
const view = { fromMs: start, toMs: start + DAY_MS };
const iso = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();

function lane(acts: number, events: number, flags: number, since = 600): Lane {
  return {
    stage: 'cooking',
    cameras: [],
    acts: Array.from({ length: acts }, (_, i) => ({ id: `a${i}`, occurredAt: iso(since + i) }) as DayAct),
    events: Array.from(
      { length: events },
      (_, i) =>
        ({
          id: `e${i}`,
          startedAt: iso(since + 3 * i),
          endedAt: iso(since + 1 + 3 * i),
          verdict: 'unexplained',
        }) as DayEvent,
    ),
    flags: Array.from({ length: flags }, (_, i) => ({
      tone: 'against' as const,
      why: 'unseen' as const,
      atMs: start + (since + i) * 60_000,
      item: { type: 'act' as const, id: `a${i}` },
      reviewed: false,
    })),
    coverage: '',
    activity: [],
    reportedThroughMs: null,
  };
}
const heightOf = (one: Lane): number => layoutLane(one, view, 680, start + DAY_MS, () => 90).height;

describe('the height of lanes', () => {
  it('lets six of them stand on a screen of 768 px, of which 160 are header, date and tools', () => {
    const day = [lane(2, 1, 0), lane(6, 1, 2), lane(4, 1, 2), lane(7, 1, 0), lane(4, 1, 0), lane(3, 1, 0)];
    expect(day.reduce((sum, each) => sum + heightOf(each), 0)).toBeLessThanOrEqual(768 - 160);
  });

  it('does not grow with how much happened, and gives flags room only where there are some', () => {
    expect(heightOf(lane(40, 40, 9))).toBe(heightOf(lane(4, 4, 1)));
    expect(heightOf(lane(1, 1, 0))).toBeLessThan(heightOf(lane(1, 1, 1)));
  });
});

describe('what fingers press', () => {
  it.each([
    ['in the morning', 600],
    ['in the last hour of the day', 1_410],
  ])(
    'is 44 px each way, on the screen, and covers nothing else that is pressed, however much happened %s',
    (_, since) => {
      const { flags, events, marks, sizes, ...tops } = layoutLane(
        lane(9, 5, 3, since),
        view,
        680,
        start + DAY_MS,
        () => 90,
        TOUCH,
      );
      const boxes = [
        ...flags.map(({ x, width }) => ({ x, width, top: 0, height: 44 })),
        ...events.map(({ x, width, row }) => ({ x, width, top: tops.eventsTop + row * sizes.event, height: 44 })),
        ...marks.map(({ x, width, row }) => ({ x, width, top: tops.marksTop + row * sizes.mark, height: 44 })),
      ];
      expect(boxes.length).toBeGreaterThan(10);
      for (const [index, a] of boxes.entries()) {
        expect(a.width).toBeGreaterThanOrEqual(44);
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width).toBeLessThanOrEqual(680);
        expect(a.top + a.height).toBeLessThanOrEqual(tops.height);
        const covered = boxes
          .slice(index + 1)
          .filter(
            (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.top < b.top + b.height && b.top < a.top + a.height,
          );
        expect(covered).toEqual([]);
      }
    },
  );
});
