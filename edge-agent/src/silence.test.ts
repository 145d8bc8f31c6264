import { describe, expect, it } from '@jest/globals';
import { Silence } from './silence.js';

describe('a silence', () => {
  let now = 5_000;
  const begun = () => new Silence(10_000, () => now);
  /** Time passes and it is asked after every second. */
  const pass = (silence: Silence, seconds: number) => {
    let isTooLong = false;
    for (let i = 0; i < seconds; i += 1) {
      now += 1_000;
      isTooLong = silence.isTooLong();
    }
    return isTooLong;
  };

  it('is too long after a while, unless something is heard', () => {
    const silence = begun();
    expect(pass(silence, 10)).toBe(false);
    silence.broken();
    expect(pass(silence, 10)).toBe(false);
    expect(pass(silence, 1)).toBe(true);
  });

  it('is not laid to somebody whom nobody could hear', () => {
    const silence = begun();
    pass(silence, 3);
    now += 60_000;
    expect(silence.isTooLong()).toBe(false);
    expect(silence.wasHeldUp).toBe(true);
    expect(pass(silence, 9)).toBe(false);
    expect(pass(silence, 1)).toBe(true);
    expect(silence.wasHeldUp).toBe(false);
  });
});
