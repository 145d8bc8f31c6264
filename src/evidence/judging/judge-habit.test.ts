import { describe, expect, it } from '@jest/globals';
import type { ActVerdict } from '../../contract/verdicts.js';
import { encodeSlot, SLOT_MS, type Slot } from '../../contract/wire/camera-day.js';
import type { HeldLimit, LimitRows } from '../rules/limits.js';
import { type HabitRows, type RecordByHabit, recordByHabit } from '../rules/record-by-habit.js';
import type { ActJudgement } from './judge-act.js';
import { type CameraHabit, disagree, habitOf, judgeByHabit } from './judge-habit.js';
import { reasonInWords } from './reason.js';

const HOUR = 360;
const LIMITS = { lookBackMs: 24 * 3_600_000, leastLookedMs: 3_600_000, restlessShare: 0.9 };
const said = (cameraId: string, verdict: ActVerdict): ActJudgement => ({
  ...{ cameraId, verdict, coverageMille: 1000 },
  cause: verdict === 'supported' ? null : verdict === 'unseen' ? 'none' : 'camera_off',
});
const shows = (cameraId: string, activeSlots: number, lookedSlots = 24 * HOUR): CameraHabit => ({
  ...{ cameraId, lookedSlots, activeSlots },
});

describe('cameras of one place that disagree', () => {
  const moved = said('fan', 'supported');
  const still = said('scale', 'unseen');
  const usual = shows('scale', 200);
  it.each<[string, ActJudgement[], CameraHabit[], ActVerdict, string | null, string]>([
    [
      'one always moves, the other was still for once',
      [moved, still],
      [shows('fan', 8_600), usual],
      'unseen',
      'none',
      'scale',
    ],
    ['whichever is asked first', [still, moved], [usual, shows('fan', 8_600)], 'unseen', 'none', 'scale'],
    ['one moved that is quiet at other times', [moved, still], [shows('fan', 4_000), usual], 'supported', null, 'fan'],
    [
      'one always moves, the other never does',
      [moved, still],
      [shows('fan', 8_600), shows('scale', 0)],
      'unwatched',
      'restless',
      'fan',
    ],
    [
      'one always moves, of the other hardly anything is known',
      [moved, still],
      [shows('fan', 8_600), shows('scale', 9, 100)],
      'unwatched',
      'restless',
      'fan',
    ],
    [
      'hardly anything is known of the one that moved',
      [moved, still],
      [shows('fan', 100, 100), usual],
      'supported',
      null,
      'fan',
    ],
    ['nothing is known of either', [moved, still], [], 'supported', null, 'fan'],
    [
      'a third moved as well, which is quiet at other times',
      [moved, still, said('door', 'supported')],
      [shows('fan', 8_600), usual, shows('door', 300)],
      'supported',
      null,
      'door',
    ],
    [
      'a third was off',
      [moved, said('door', 'unwatched'), still],
      [shows('fan', 8_600), shows('door', 0, 0), usual],
      'unseen',
      'none',
      'scale',
    ],
  ])('%s', (_, spoken, habits, verdict, cause, cameraId) => {
    expect(judgeByHabit(spoken, habits, LIMITS)).toMatchObject({ verdict, cause, cameraId });
  });

  it.each<[string, ActJudgement[], CameraHabit[], ActVerdict, string | null, string]>([
    [
      'one was off, and the other never shows anything',
      [said('scale', 'unwatched'), said('wall', 'unseen')],
      [shows('scale', 0, 0), shows('wall', 0)],
      'unwatched',
      'camera_off',
      'scale',
    ],
    [
      'one was off, and of the other hardly anything is known',
      [said('scale', 'unwatched'), said('wall', 'unseen')],
      [],
      'unwatched',
      'camera_off',
      'scale',
    ],
    [
      'one was covered, a second off, and the third never shows anything',
      [said('door', 'unwatched'), said('scale', 'obstructed'), said('wall', 'unseen')],
      [shows('wall', 0)],
      'obstructed',
      'camera_off',
      'scale',
    ],
    [
      'one was off, and the other, moved in at other times, was still',
      [said('scale', 'unwatched'), said('door', 'unseen')],
      [shows('door', 300)],
      'unseen',
      'none',
      'door',
    ],
  ])('where one could not see: %s', (_, spoken, habits, verdict, cause, cameraId) => {
    expect(judgeByHabit(spoken, habits, LIMITS)).toMatchObject({ verdict, cause, cameraId });
  });

  it('are those of which one moved while another was still', () => {
    expect(disagree([moved, still])).toBe(true);
    expect(disagree([moved, said('door', 'unwatched')])).toBe(false);
    expect(disagree([still, said('door', 'obstructed')])).toBe(true);
    expect(disagree([still, said('door', 'unseen')])).toBe(false);
  });

  it('are known by what could be seen: not by a covered lens, lost video or time at which nobody looked', () => {
    const slot = { recordedMs: SLOT_MS, activity: 90 };
    const slots: Partial<Slot>[] = [
      ...[slot, { ...slot, activity: 0 }, { ...slot, activity: null }, { ...slot, covered: true }],
      ...[
        { ...slot, videoLoss: true },
        { ...slot, recordedMs: 0 },
        { ...slot, activity: 24 },
      ],
    ];
    const packed = Uint8Array.from(slots.flatMap((one) => encodeSlot(one)));
    expect(habitOf('scale', { slotsFromMs: 0, slots: packed }, 24)).toEqual({
      ...{ cameraId: 'scale', lookedSlots: 3, activeSlots: 2 },
    });
  });
});

describe('version 3 of the rule', () => {
  const limit = (value: number): HeldLimit => ({ value, unit: 'x', place: 'CN', from: '2021-08-16', source: 'X' });
  const limits: LimitRows = {
    'evidence.active_level': limit(24),
    'evidence.after_minutes': limit(2),
    'evidence.before_minutes': limit(5),
    'evidence.covered_percent': limit(50),
    'evidence.min_coverage_percent': limit(50),
    'evidence.settle_hours': limit(24),
  };
  const habitLimits: HabitRows = {
    'evidence.habit_hours': limit(24),
    'evidence.habit_minutes': limit(60),
    'evidence.restless_percent': limit(90),
  };
  const atMs = Date.parse('2026-11-23T02:00:00.000Z');
  const camera = (cameraId: string, activity: number) => ({
    ...{ cameraId, reportedThroughMs: atMs + 600_000, slotsFromMs: atMs - 300_000, hours: [] },
    slots: Buffer.from(Array.from({ length: 42 }, () => encodeSlot({ recordedMs: SLOT_MS, activity })).flat()).toString(
      'base64',
    ),
  });
  const record = (scale: CameraHabit, people: RecordByHabit['people'] = null): RecordByHabit => ({
    ...{ rule: 'record-in-footage', ruleVersion: 3, judgedAtMs: atMs + 700_000, limits, habitLimits, people },
    act: { id: 'act', leaf: 'leaf', occurredAtMs: atMs },
    cameras: [camera('fan', 120), camera('scale', 0)],
    habits: [shows('fan', 8_600), scale],
  });
  const two: RecordByHabit['people'] = {
    key: 'acceptance.min_inspectors',
    atLeast: limit(2),
    looks: [
      {
        ...{ cameraId: 'fan', state: 'done', reader: 'model@20', isProven: true, framesWanted: 42, framesLooked: 12 },
        ...{ framesDark: 0, framesWithPerson: 9, mostAtOnce: 2, twiceInARow: 2 },
      },
    ],
  };

  it('says that nothing moved, and why movement in another picture did not count', () => {
    const { verdict, cause, facts } = recordByHabit.judge(record(shows('scale', 200)));
    expect({ verdict, cause, facts }).toEqual({
      ...{ verdict: 'unseen', cause: 'none' },
      facts: { cameraId: 'scale', coverageMille: 1000, restlessCameras: 1 },
    });
    expect(reasonInWords(verdict, cause, facts, 'zh')).toMatch(/没有看到活动.*一直在动,不作依据/);
    expect(reasonInWords(verdict, cause, facts, 'en')).toMatch(/no movement \(another picture here always moves/);
  });

  it('says that it cannot be told where neither picture says anything, unless people were recognised', () => {
    const { verdict, cause, facts } = recordByHabit.judge(record(shows('scale', 0)));
    expect([verdict, cause]).toEqual(['unwatched', 'restless']);
    expect(reasonInWords(verdict, cause, facts, 'zh')).toBe(
      '此处的画面有的一直在动、有的从来不动,说明不了什么,无法核对',
    );
    expect(reasonInWords(verdict, cause, facts, 'en')).toMatch(/some always move and others never do/);
    expect(recordByHabit.judge(record(shows('scale', 0), two))).toMatchObject({ verdict: 'supported', cause: null });
    expect(recordByHabit.judge(record(shows('scale', 200), two))).toMatchObject({ verdict: 'supported', cause: null });
  });

  it('says what it rested on', () => {
    const grounds = recordByHabit.groundsOf(record(shows('scale', 200), two));
    expect(grounds).toContainEqual({ what: 'habit', of: 'fan', value: '8600/8640' });
    expect(grounds).toContainEqual({ what: 'limit', of: 'evidence.restless_percent', value: '90 x (CN, 2021-08-16)' });
    expect(grounds.map(({ what }) => what).filter((what) => what === 'people' || what === 'record')).toHaveLength(2);
  });
});
