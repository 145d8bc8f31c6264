import { describe, expect, it } from '@jest/globals';
import { keepUntil, whyTooEarly, whyTooSmall } from './judge-sample.js';

const TAKEN = new Date('2026-11-23T11:40:00.000+08:00');

describe('a retained sample (test vector 1, S-18)', () => {
  it('weighs 125.0 g, not 124.9 g', () => {
    expect(whyTooSmall(1_249, 125)?.code).toBe('kitchen.sample-too-small');
    expect(whyTooSmall(1_250, 125)).toBeNull();
  });

  it('may go from 11:40:00 on, not at 11:39:59.999', () => {
    const until = keepUntil(TAKEN, 48);
    expect(until).toEqual(new Date('2026-11-25T11:40:00.000+08:00'));
    expect(whyTooEarly(until, new Date(until.getTime() - 1))?.code).toBe('kitchen.sample-too-early');
    expect(whyTooEarly(until, until)).toBeNull();
  });
});
