import { describe, expect, it } from '@jest/globals';
import { keepUntil, requireMayDiscard } from './judge-sample.js';

const LIMITS = { minGrams: 125, minHours: 48 };
const TAKEN = new Date('2026-11-23T11:40:00.000+08:00');

describe('a retained sample (test vector 1, S-18)', () => {
  it('weighs 125.0 g, not 124.9 g', () => {
    expect(() => keepUntil({ gramsTenths: 1_249, takenAt: TAKEN }, LIMITS)).toThrow(/sample-too-small/);
    expect(keepUntil({ gramsTenths: 1_250, takenAt: TAKEN }, LIMITS)).toEqual(
      new Date('2026-11-25T11:40:00.000+08:00'),
    );
  });

  it('may go from 11:40:00 on, not at 11:39:59.999', () => {
    const until = keepUntil({ gramsTenths: 1_250, takenAt: TAKEN }, LIMITS);
    expect(() => requireMayDiscard(until, new Date(until.getTime() - 1))).toThrow(/sample-too-early/);
    expect(() => requireMayDiscard(until, until)).not.toThrow();
  });
});
