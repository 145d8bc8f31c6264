import { describe, expect, it } from '@jest/globals';
import { judgeTimes } from './judge-times.js';

const LIMITS = { lateMinutes: 60, unprovenMinutes: 30, toleranceSeconds: 120, oldestDays: 366 };
const NOON = Date.parse('2026-11-23T04:00:00.000Z');

/** Minutes relative to the moment the server recorded it. */
const judge = (occurred: number, captured: number) =>
  judgeTimes(
    {
      occurredAt: new Date(NOON + occurred * 60_000),
      capturedAt: new Date(NOON + captured * 60_000),
      recordedAt: new Date(NOON),
    },
    LIMITS,
  );

describe('three clocks', () => {
  it.each([
    ['saved as it happened', 0, 0, { late: false, unprovenTime: false }],
    ['saved exactly at the limit', -60, 0, { late: false, unprovenTime: false }],
    ['saved a minute past the limit', -61, 0, { late: true, unprovenTime: false }],
    ['saved in time, sent half an hour later', -50, -30, { late: false, unprovenTime: false }],
    ['sent so late that nobody vouches for the phone’s clock', -735, -735, { late: null, unprovenTime: true }],
    ['from a phone whose clock is a little fast', 1, 2, { late: false, unprovenTime: false }],
    ['of an event a little after its capture', -1, -2, { late: false, unprovenTime: false }],
  ])('%s', (_, occurred, captured, expected) => {
    expect(judge(occurred, captured)).toEqual(expected);
  });

  it.each([
    ['an event in the future', 3, 2, 'journal.occurred-in-future'],
    ['a capture in the future', 0, 3, 'journal.captured-in-future'],
    ['a capture before its event', -5, -8, 'journal.captured-before-occurred'],
    ['an event of two years ago', -2 * 366 * 1440, 0, 'journal.too-long-ago'],
    ['what a phone saved that thinks it is years ago', -6 * 366 * 1440, -6 * 366 * 1440, 'journal.clock-unset'],
  ])('refuses %s', (_, occurred, captured, code) => {
    expect(() => judge(occurred, captured)).toThrow(
      expect.objectContaining({ code, at: expect.objectContaining({ rule: 'X07' }) }),
    );
  });
});
