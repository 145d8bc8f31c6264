import { describe, expect, it } from '@jest/globals';
import { DAY_MS } from '../../../src/contract/business-date.js';
import { ClockDoubt } from './clock-doubt.js';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-11-30T02:00:00.000Z');

describe('a clock that may be wrong', () => {
  it('puts in doubt what was recorded since it was last known to be right, and then only what is new', () => {
    const doubt = new ClockDoubt(NOW - 5 * HOUR_MS);
    expect(doubt.wrong(NOW, NOW - 6 * HOUR_MS)).toEqual({ fromMs: NOW - 6 * HOUR_MS, toMs: NOW });
    expect(doubt.wrong(NOW + 1_000, NOW - 6 * HOUR_MS)).toEqual({ fromMs: NOW, toMs: NOW + 1_000 });
    doubt.right();
    expect(doubt.wrong(NOW + HOUR_MS, NOW + HOUR_MS - 7_000).fromMs).toBe(NOW - 5 * HOUR_MS);
  });

  it('began so when the agent began, where it was never known to be right, and never more than a day ago', () => {
    expect(new ClockDoubt(NOW - HOUR_MS).wrong(NOW, null).fromMs).toBe(NOW - HOUR_MS);
    expect(new ClockDoubt(NOW - 9 * DAY_MS).wrong(NOW, NOW - 10 * DAY_MS).fromMs).toBe(NOW - DAY_MS);
    // an agreement that lies ahead was by another clock
    expect(new ClockDoubt(NOW - HOUR_MS).wrong(NOW, NOW + DAY_MS).fromMs).toBe(NOW - HOUR_MS);
  });

  it('was wrong before it was set by more than a minute, and nobody knows by less', () => {
    const doubt = new ClockDoubt(NOW - HOUR_MS);
    expect(doubt.stepped(NOW, NOW + 59_000, null)).toBeNull();
    expect(doubt.stepped(NOW + HOUR_MS, NOW, null)).toEqual({ fromMs: NOW + 59_000, toMs: NOW + HOUR_MS });
    // set back: what lasts began when it was set
    expect(doubt.wrong(NOW + 5_000, NOW + HOUR_MS).fromMs).toBe(NOW);
  });
});
