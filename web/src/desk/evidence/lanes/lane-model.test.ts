import { describe, expect, it } from '@jest/globals';
import { STAGES } from '../../../../../src/contract/stages';
import {
  buildLanes,
  clusterFlags,
  countFlags,
  type Day,
  type Flag,
  fetchedStretches,
  markShape,
  neighbourFlag,
} from './lane-model';

const at = (time: string): string => `2026-11-23T${time}:00.000Z`;

function dayWith(
  acts: Partial<Day['stages'][number]['acts'][number]>[],
  events: Partial<Day['stages'][number]['events'][number]>[] = [],
): Day {
  return {
    schoolId: 's',
    date: '2026-11-23',
    asOf: at('09:00'),
    stages: STAGES.map((stage) => ({
      stage,
      cameras: stage === 'cooking' ? ['a', 'b'].map((id) => ({ id, name: id, placeId: 'p', coverage: 1 })) : [],
      acts:
        stage !== 'cooking'
          ? []
          : acts.map((act, i) => ({
              id: `act${i}`,
              kind: 'cooking.batch',
              placeId: 'p',
              occurredAt: at('01:00'),
              capturedAt: at('01:00'),
              recordedAt: at('01:00'),
              late: false,
              verdict: 'supported' as const,
              cause: null,
              reason: '',
              review: null,
              ...act,
            })),
      events:
        stage !== 'cooking'
          ? []
          : events.map((event, i) => ({
              id: `event${i}`,
              cameraId: 'a',
              kind: 'motion',
              startedAt: at('02:00'),
              endedAt: null,
              verdict: 'explained' as const,
              cause: null,
              reason: '',
              review: null,
              ...event,
            })),
    })),
  };
}

describe('buildLanes', () => {
  it('takes the best camera of the lane for each minute', () => {
    const series = (cameraId: string, coverage: string, activity: (number | null)[]) => ({
      cameraId,
      coverage: coverage.padEnd(1440, '.'),
      activity: [...activity, ...Array(1440).fill(null)].slice(0, 1440),
      reportedThrough: cameraId === 'a' ? at('03:00') : at('02:00'),
      clockOffsetMs: 0,
    });
    const lane = buildLanes(
      dayWith([]),
      { cameras: [series('a', '#.x-', [9, null]), series('b', '-..#', [3, null, 4])] },
      [],
    )[3];
    expect(lane?.coverage.slice(0, 5)).toBe('#.x#.');
    expect(lane?.activity.slice(0, 4)).toEqual([9, null, 4, null]);
    expect(lane?.reportedThroughMs).toBe(Date.parse(at('02:00')));
  });

  it('tells what was fetched afterwards by its stretches; what a camera has seen live goes before it', () => {
    expect(fetchedStretches({ coverage: '.rr#r.' })).toEqual([
      { fromMinute: 1, toMinute: 3 },
      { fromMinute: 4, toMinute: 5 },
    ]);
    const series = (cameraId: string, coverage: string) => ({
      ...{ cameraId, coverage: coverage.padEnd(1440, '.'), activity: Array(1440).fill(null) },
      ...{ reportedThrough: at('03:00'), clockOffsetMs: 0 },
    });
    const lane = buildLanes(dayWith([]), { cameras: [series('a', 'rr-r'), series('b', '#.r.')] }, [])[3];
    expect(lane?.coverage.slice(0, 4)).toBe('#rrr');
  });

  it('flags records the footage does not bear out and footage without a record, and nothing else', () => {
    const lanes = buildLanes(
      dayWith(
        [{ verdict: 'unseen' }, { verdict: 'pending', occurredAt: at('01:30') }, {}],
        [{ verdict: 'unexplained' }, { verdict: 'pending' }],
      ),
      undefined,
      [],
    );
    expect(countFlags(lanes)).toEqual({ against: 1, unrecorded: 1, undecided: 1 });
    expect(neighbourFlag(lanes, Date.parse(at('01:00')), 1)?.flag.why).toBe('pending');
    expect(neighbourFlag([], 0, 1)).toBeNull();
  });

  it('goes from flag to flag without going round, and passes over those that somebody has reviewed', () => {
    const review = { outcome: 'fine' as const, by: { accountId: 'x', name: 'n', unit: 'u' }, at: at('08:00') };
    const lanes = buildLanes(
      dayWith(
        [
          { verdict: 'unseen', occurredAt: at('01:00') },
          { verdict: 'unseen', occurredAt: at('02:00'), review: { ...review, note: null, findingId: null } },
          { verdict: 'obstructed', cause: 'covered', occurredAt: at('03:00') },
        ],
        [],
      ),
      undefined,
      [],
    );
    const from = (time: string, direction: 1 | -1) =>
      neighbourFlag(lanes, Date.parse(at(time)), direction)?.flag.atMs ?? null;
    expect(from('01:00', 1)).toBe(Date.parse(at('03:00')));
    expect(from('03:00', 1)).toBeNull();
    expect(from('03:00', -1)).toBe(Date.parse(at('01:00')));
    expect(from('01:00', -1)).toBeNull();
    expect(lanes[3]?.flags.map(({ reviewed }) => reviewed)).toEqual([false, true, false]);
  });

  it('says of a covered lens that it was covered, and flags no lost video: that is the device’s matter', () => {
    const [, , , lane] = buildLanes(
      dayWith(
        [],
        [
          { verdict: 'unexplained', cause: 'covered', kind: 'covered', startedAt: at('02:00') },
          { verdict: 'unwatched', cause: 'camera_off', kind: 'video_loss', startedAt: at('03:00') },
        ],
      ),
      undefined,
      [],
    );
    expect(lane?.flags.map(({ why, tone }) => [why, tone])).toEqual([['covered', 'unrecorded']]);
  });

  it('says of a place without a camera that it has none, for its lane may have footage of others', () => {
    const [, , , lane] = buildLanes(
      dayWith(
        [
          { verdict: 'unwatched', cause: 'no_camera', occurredAt: at('01:00') },
          { verdict: 'unwatched', cause: 'camera_off', occurredAt: at('02:00') },
        ],
        [],
      ),
      undefined,
      [],
    );
    expect(lane?.flags.map(({ why, tone }) => [why, tone])).toEqual([
      ['cameraless', 'undecided'],
      ['unwatched', 'undecided'],
    ]);
  });
});

describe('markShape', () => {
  it.each([
    [false, null, 'on_time'],
    [true, null, 'late'],
    [null, null, 'unproven'],
    [false, { status: 'awaiting_second', reversedByActId: null }, 'awaiting'],
    [true, { status: 'recorded', reversedByActId: 'r' }, 'reversed'],
  ] as const)('late %p with %p is %s', (late, journal, shape) => {
    expect(markShape(late, journal)).toBe(shape);
  });
});

describe('clusterFlags', () => {
  it('joins neighbours that say the same, not others', () => {
    const flag = (why: Flag['why'], atMs: number): Flag => ({
      tone: 'undecided',
      why,
      atMs,
      item: { type: 'act', id: `${atMs}` },
      reviewed: false,
    });
    const clusters = clusterFlags(
      [flag('pending', 0), flag('unwatched', 5), flag('pending', 10), flag('pending', 200)],
      50,
    );
    expect(clusters.map((cluster) => cluster.length)).toEqual([2, 1, 1]);
  });
});
