import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startOfBusinessDate } from '../../contract/business-date.js';
import {
  BYTES_PER_SLOT,
  emptyDay,
  encodeSlot,
  SLOTS_PER_DAY,
  type Slot,
  slotAt,
} from '../../contract/wire/camera-day.js';
import { dayCoverage, minutesOfDay } from '../day-coverage.js';
import { type EvidenceLimits, judgeAct, requiredWindow, type WatchingCamera } from './judge-act.js';
import { judgeEvent } from './judge-event.js';
import { slotsWithin } from './slots-within.js';

const DATE = '2026-11-23';
const DAY = startOfBusinessDate(DATE);
const at = (time: string) => Date.parse(`${DATE}T${time}+08:00`);
const LIMITS: EvidenceLimits = {
  beforeMs: 300_000,
  afterMs: 120_000,
  settleMs: 24 * 3_600_000,
  minCoverage: 0.5,
  activeLevel: 24,
  coveredShare: 0.5,
};
const OCCURRED = at('06:12:00');
const WINDOW = requiredWindow(OCCURRED, LIMITS);
const SOON = at('06:30:00');

function camera(paint: (slot: number) => Partial<Slot>, reportedThrough = at('07:00:00')): WatchingCamera {
  const day = emptyDay();
  for (let i = 0; i < SLOTS_PER_DAY; i += 1) day.set(encodeSlot(paint(i)), i * BYTES_PER_SLOT);
  const known = slotsWithin(WINDOW, new Map([[DATE, day]]));
  return { cameraId: 'camera', ...known, reportedThroughMs: reportedThrough };
}
const quiet = { recordedMs: 10_000, activity: 0 };
const inWindow = (slot: number) => DAY + slot * 10_000 >= WINDOW.fromMs && DAY + slot * 10_000 < WINDOW.toMs;

describe('does the footage support the record?', () => {
  const cases: [string, WatchingCamera[], number, object][] = [
    ['nobody watches the place', [], SOON, { verdict: 'unwatched', cause: 'no_camera' }],
    ['the agent has not got that far', [camera(() => quiet, at('06:13:00'))], SOON, { verdict: 'pending' }],
    [
      'the agent never got that far and the day has settled',
      [camera(() => ({}), at('06:00:00'))],
      OCCURRED + 30 * 3_600_000,
      { verdict: 'unwatched', cause: 'agent_silent' },
    ],
    [
      'somebody moves',
      [camera((s) => (inWindow(s) ? { ...quiet, activity: 90 } : quiet))],
      SOON,
      { verdict: 'supported', cause: null },
    ],
    ['nobody moves', [camera(() => quiet)], SOON, { verdict: 'unseen', cause: 'none' }],
    [
      'somebody moves, but outside the window',
      [camera((s) => (inWindow(s) ? quiet : { ...quiet, activity: 90 }))],
      SOON,
      { verdict: 'unseen' },
    ],
    [
      'the lens is covered',
      [camera(() => ({ ...quiet, covered: true }))],
      SOON,
      { verdict: 'obstructed', cause: 'covered' },
    ],
    // U11: a camera that sent no picture is a matter of the device, whatever else was flagged
    [
      'the video was lost while the recording went on',
      [camera(() => ({ recordedMs: 10_000, activity: null, videoLoss: true }))],
      SOON,
      { verdict: 'unwatched', cause: 'camera_off', coverageMille: 0 },
    ],
    [
      'the video was lost and the lens flagged as covered as well',
      [camera(() => ({ ...quiet, covered: true, videoLoss: true }))],
      SOON,
      { verdict: 'unwatched', cause: 'camera_off' },
    ],
    [
      'the video was lost for want of a disk',
      [camera(() => ({ recordedMs: 4_000, activity: 0, videoLoss: true, gapCause: 'disk' as const }))],
      SOON,
      { verdict: 'unwatched', cause: 'disk' },
    ],
    [
      'the video was lost with nothing recorded and no cause given',
      [camera(() => ({ videoLoss: true }))],
      SOON,
      { verdict: 'unwatched', cause: 'camera_off' },
    ],
    [
      'the video was lost for two minutes, the lens covered for the rest',
      [
        camera((s) =>
          s * 10_000 + DAY < WINDOW.fromMs + 120_000 ? { ...quiet, videoLoss: true } : { ...quiet, covered: true },
        ),
      ],
      SOON,
      { verdict: 'obstructed', cause: 'covered' },
    ],
    [
      'one camera lost its video, the other saw nothing move',
      [camera(() => ({ ...quiet, videoLoss: true })), camera(() => quiet)],
      SOON,
      { verdict: 'unseen', cause: 'none' },
    ],
    [
      'the camera was off',
      [camera(() => ({ gapCause: 'camera_off' as const }))],
      SOON,
      { verdict: 'unwatched', cause: 'camera_off' },
    ],
    [
      'the disk was full',
      [camera(() => ({ gapCause: 'disk' as const }))],
      SOON,
      { verdict: 'unwatched', cause: 'disk' },
    ],
    [
      'it was recorded but nobody looked: that is not an empty room',
      [camera(() => ({ recordedMs: 10_000, activity: null }))],
      SOON,
      { verdict: 'unwatched', cause: 'unknown' },
    ],
    [
      'one camera was off, the other saw somebody',
      [camera(() => ({ gapCause: 'camera_off' as const })), camera(() => ({ ...quiet, activity: 90 }))],
      SOON,
      { verdict: 'supported' },
    ],
    [
      'one camera saw nobody, the other has not reported yet',
      [camera(() => quiet), camera(() => quiet, at('06:00:00'))],
      SOON,
      { verdict: 'pending' },
    ],
  ];
  it.each(cases)('%s', (_, cameras, now, expected) => {
    expect(judgeAct(WINDOW, cameras, now, LIMITS)).toMatchObject(expected);
  });

  it('says nought of a window that ends before it begins, as it is read back', () => {
    const inverted = { fromMs: WINDOW.toMs, toMs: WINDOW.fromMs };
    const { coverageMille } = judgeAct(inverted, [camera(() => ({ gapCause: 'clock' as const }))], SOON, LIMITS);
    expect(Object.is(coverageMille, 0)).toBe(true);
  });

  it('reads the camera-day of the evening before for an act just after midnight', () => {
    const window = requiredWindow(DAY + 60_000, LIMITS);
    const day = emptyDay();
    for (let i = 0; i < SLOTS_PER_DAY; i += 1) day.set(encodeSlot({ ...quiet, activity: 99 }), i * BYTES_PER_SLOT);
    const known = slotsWithin(window, new Map([['2026-11-22', day]]));
    const watching = { cameraId: 'c', ...known, reportedThroughMs: at('07:00:00') };
    expect(judgeAct(window, [watching], SOON, LIMITS)).toMatchObject({ verdict: 'supported' });
  });

  it('never turns more footage into a worse verdict for the school', () => {
    const rank = ['unwatched', 'obstructed', 'unseen', 'supported'];
    fc.assert(
      fc.property(
        fc.array(fc.record({ r: fc.constantFrom(0, 10_000), a: fc.nat(255) }), { minLength: 42, maxLength: 42 }),
        (slots) => {
          const first = Math.floor((WINDOW.fromMs - DAY) / 10_000);
          const paint = (s: number) => {
            const slot = slots[s - first];
            return slot ? { recordedMs: slot.r, activity: slot.r === 0 ? null : slot.a } : quiet;
          };
          const one = judgeAct(WINDOW, [camera(paint)], SOON, LIMITS);
          const two = judgeAct(
            WINDOW,
            [camera(paint), camera(() => ({ gapCause: 'camera_off' as const }))],
            SOON,
            LIMITS,
          );
          return rank.indexOf(two.verdict) >= rank.indexOf(one.verdict);
        },
      ),
    );
  });
});

describe('does a record explain the footage?', () => {
  const night = { kind: 'motion' as const, startedAtMs: at('22:40:00'), endedAtMs: at('22:44:00') };
  const hours = [{ stage: 'stock' as const, fromMinute: 330, toMinute: 1140 }];

  it('finds nothing for movement in the store room at 22:40', () => {
    expect(judgeEvent(night, [], ['stock'], hours)).toMatchObject({ verdict: 'unexplained', cause: 'none' });
  });
  it('takes a record at that place and time', () => {
    const acts = [{ actId: 'a', window: { fromMs: at('22:35:00'), toMs: at('22:42:00') } }];
    expect(judgeEvent(night, acts, ['stock'], hours)).toMatchObject({ verdict: 'explained', by: 'act', actId: 'a' });
  });
  it.each([
    ['ends just before the event begins', '22:30:00', '22:40:00'],
    ['begins just as the event ends', '22:44:00', '22:50:00'],
  ])('does not take a record whose window %s', (_, from, to) => {
    const acts = [{ actId: 'a', window: { fromMs: at(from), toMs: at(to) } }];
    expect(judgeEvent(night, acts, ['stock'], hours)).toMatchObject({ verdict: 'unexplained' });
  });
  it('takes working hours of the place’s own stages only', () => {
    const noon = { ...night, startedAtMs: at('12:00:00'), endedAtMs: at('12:01:00') };
    expect(judgeEvent(noon, [], ['stock'], hours)).toMatchObject({ verdict: 'explained', by: 'working_hours' });
    expect(judgeEvent(noon, [], ['dining'], hours)).toMatchObject({ verdict: 'unexplained' });
  });
  const byRecord = [{ actId: 'a', window: { fromMs: at('22:35:00'), toMs: at('22:50:00') } }];
  const allDay = [{ stage: 'stock' as const, fromMinute: 0, toMinute: 1440 }];
  it.each([
    ['a record of that time', byRecord, []],
    ['working hours', [], allDay],
    ['both', byRecord, allDay],
    ['nothing', [], []],
  ])('never explains a covered lens by %s', (_, acts, timetable) => {
    expect(judgeEvent({ ...night, kind: 'covered' }, acts, ['stock'], timetable)).toEqual({
      verdict: 'unexplained',
      cause: 'covered',
      by: 'nothing',
      actId: null,
    });
  });
  it.each([
    ['with a record of that time', byRecord, allDay],
    ['without anything', [], []],
  ])('holds lost video to be a matter of the device, %s', (_, acts, timetable) => {
    expect(judgeEvent({ ...night, kind: 'video_loss' }, acts, ['stock'], timetable)).toEqual({
      verdict: 'unwatched',
      cause: 'camera_off',
      by: 'device',
      actId: null,
    });
  });
  it('says of lost video, of a covered lens and of movement while they last what they are', () => {
    const causeOf = (kind: 'motion' | 'covered' | 'video_loss') =>
      judgeEvent({ ...night, kind, endedAtMs: null }, [], ['stock'], hours);
    expect(causeOf('motion')).toMatchObject({ verdict: 'pending', cause: 'unknown', by: 'open' });
    expect(causeOf('covered')).toMatchObject({ verdict: 'pending', cause: 'covered', by: 'open' });
    expect(causeOf('video_loss')).toMatchObject({ verdict: 'pending', cause: 'camera_off', by: 'device' });
  });
  it('waits while the event lasts', () => {
    expect(judgeEvent({ ...night, endedAtMs: null }, [], ['stock'], hours)).toMatchObject({ verdict: 'pending' });
  });
});

describe('coverage of a day', () => {
  it('is unknown, not zero, when the agent has not reported', () => {
    expect(dayCoverage(DATE, null, [{ fromMs: DAY, toMs: DAY + 1 }], DAY + 1)).toBeNull();
  });
  it('equals a count of every millisecond', () => {
    fc.assert(
      fc.property(
        fc.nat(SLOTS_PER_DAY - 1),
        fc.nat(200),
        fc.nat(86_400),
        fc.integer({ min: 1, max: 86_400 }),
        (start, count, fromS, lengthS) => {
          const day = emptyDay();
          for (let i = start; i < Math.min(start + count, SLOTS_PER_DAY); i += 1)
            day.set(encodeSlot({ recordedMs: 10_000 }), i * BYTES_PER_SLOT);
          const bound = {
            fromMs: DAY + fromS * 1000,
            toMs: Math.min(DAY + (fromS + lengthS) * 1000, DAY + 86_400_000),
          };
          let recorded = 0;
          for (let s = fromS; s < (bound.toMs - DAY) / 1000; s += 1)
            recorded += slotAt(day, Math.floor(s / 10)).recordedMs > 0 ? 1 : 0;
          const planned = (bound.toMs - bound.fromMs) / 1000;
          const expected = planned <= 0 ? null : Math.round((recorded * 1000) / planned) / 1000;
          expect(dayCoverage(DATE, day, [bound], DAY + 86_400_000)).toBe(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
  it('draws one sign a minute', () => {
    const day = emptyDay();
    for (let i = 0; i < 6; i += 1) day.set(encodeSlot({ recordedMs: 10_000, activity: 128 }), i * BYTES_PER_SLOT);
    for (let i = 6; i < 12; i += 1) day.set(encodeSlot({ recordedMs: 10_000, covered: true }), i * BYTES_PER_SLOT);
    day.set(encodeSlot({ recordedMs: 4_000 }), 12 * BYTES_PER_SLOT);
    for (let i = 18; i < 24; i += 1)
      day.set(encodeSlot({ recordedMs: 10_000, fromRecorder: true }), i * BYTES_PER_SLOT);
    const { coverage, activity } = minutesOfDay(day);
    expect([coverage.slice(0, 5), coverage.length]).toEqual(['#x-r.', 1440]);
    expect(activity.slice(0, 2)).toEqual([128, null]);
  });
});
