import { describe, expect, it } from '@jest/globals';
import { distanceBetween, isFarther } from './distance.js';

const at = (latitudeE6: number, longitudeE6: number, accuracyMetres = 0) => ({
  latitudeE6,
  longitudeE6,
  accuracyMetres,
});

describe('a distance', () => {
  it.each([
    ['a thousandth of a degree to the north', at(25_045_000, 101_546_000), at(25_046_000, 101_546_000), 111],
    ['the same to the east, shorter there', at(25_045_000, 101_546_000), at(25_045_000, 101_547_000), 101],
    ['Chuxiong to Kunming', at(25_045_300, 101_546_100), at(25_040_600, 102_712_200), 117_476],
    ['over the day line', at(0, 179_999_500), at(0, -179_999_500), 111],
    ['no distance at all', at(25_045_300, 101_546_100), at(25_045_300, 101_546_100), 0],
  ])('is that of %s', (_, a, b, metres) => {
    const found = distanceBetween(a, b).metres;
    expect(Math.abs(found - metres)).toBeLessThanOrEqual(Math.max(1, metres * 0.002));
    expect(distanceBetween(b, a).metres).toBe(found);
  });

  it('is as wide as both positions together', () => {
    expect(distanceBetween(at(0, 0, 12), at(0, 0, 20)).accuracyMetres).toBe(32);
  });

  it.each([
    [120, 30, false],
    [600, 30, true],
    [530, 30, null],
    [531, 30, true],
    [470, 30, false],
    [471, 30, null],
    [10, 2_000, null],
  ])('of %d m ±%d m is beyond 500 m: %s', (metres, accuracyMetres, far) => {
    expect(isFarther({ metres, accuracyMetres }, 500)).toBe(far);
  });
});
