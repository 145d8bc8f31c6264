import { describe, expect, it } from '@jest/globals';
import { afterQuiet, dueAt, type Hours, ripeAt } from './due-at.js';

const HOURS: Hours = { quiet: { from: 1260, to: 360 }, digests: [690, 990] };
const there = (time: string) => new Date(`${time}:00.000+08:00`);

describe('when something that is told goes out', () => {
  it.each([
    [1, '2026-11-20T23:10', '2026-11-20T23:10'],
    [2, '2026-11-20T08:00', '2026-11-20T11:30'],
    [2, '2026-11-20T11:30', '2026-11-20T11:30'],
    [2, '2026-11-20T13:31', '2026-11-20T16:30'],
    [2, '2026-11-20T16:31', '2026-11-21T11:30'],
    [3, '2026-11-20T08:00', '2026-11-23T11:30'],
    [3, '2026-11-23T11:31', '2026-11-30T11:30'],
  ] as const)('level %i of %s: %s', (level, now, due) => {
    expect(dueAt(level, there(now), HOURS)).toEqual(there(due));
  });

  it('is not old while it waits for its Monday, and otherwise from when it was told', () => {
    expect(ripeAt(3, there('2026-11-24T08:00'), HOURS)).toEqual(there('2026-11-30T11:30'));
    expect(ripeAt(2, there('2026-11-24T08:00'), HOURS)).toEqual(there('2026-11-24T08:00'));
  });

  it('is never in quiet hours but for the first level', () => {
    const night = { ...HOURS, digests: [30, 1300] };
    expect(dueAt(2, there('2026-11-20T08:00'), night)).toEqual(there('2026-11-21T06:00'));
    expect(afterQuiet(there('2026-11-20T20:59'), HOURS.quiet)).toEqual(there('2026-11-20T20:59'));
    expect(afterQuiet(there('2026-11-20T21:00'), HOURS.quiet)).toEqual(there('2026-11-21T06:00'));
    expect(afterQuiet(there('2026-11-21T05:59'), HOURS.quiet)).toEqual(there('2026-11-21T06:00'));
  });
});
