import { describe, expect, it } from '@jest/globals';
import { gapOf } from './clock-gap';

describe('the clock of the phone beside the platform’s', () => {
  const server = 'Sun, 29 Nov 2026 02:00:00 GMT';
  const at = Date.parse(server);
  it.each([
    [0, 0],
    [110_000, 0],
    [-110_000, 0],
    [26 * 3_600_000, 1_560],
    [-9 * 3_600_000, -540],
    [180_000, 3],
  ])('%i ms apart is %i minutes', (apart, minutes) => expect(gapOf(server, at + apart)).toBe(minutes));

  it('is not judged where the platform says no time', () => {
    expect(gapOf(null, at)).toBe(0);
    expect(gapOf('soon', at)).toBe(0);
  });
});
