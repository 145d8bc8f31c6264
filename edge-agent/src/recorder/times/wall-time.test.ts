import { describe, expect, it } from '@jest/globals';
import { KeyWatch } from '../film/key-watch.js';
import { WallTime } from './wall-time.js';

describe('when a fragment began', () => {
  /** Two-second fragments whose camera counts `rate` seconds a second; `late` is how long each is held up. */
  const starts = (own: boolean, count: number, rate = 1, late: (i: number) => number = () => 0) => {
    const wall = new WallTime(own);
    return Array.from({ length: count }, (_, i) =>
      wall.startOf({ offsetMs: i * 2_000 * rate, durationMs: 2_000 * rate }, 1_000_000 + (i + 1) * 2_000 + late(i)),
    );
  };

  it('is when it came, less what it lasts', () => {
    expect(starts(false, 3)).toEqual([1_000_000, 1_002_000, 1_004_000]);
    expect(starts(true, 3)).toEqual([1_000_000, 1_002_000, 1_004_000]);
  });

  it.each([0.999, 1.001])('follows the box where the camera’s own clock runs %f times as fast', (rate) => {
    const found = starts(true, 20_000, rate);
    expect(Math.abs((found.at(-1) as number) - (1_000_000 + 19_999 * 2_000))).toBeLessThan(2_000);
    for (const [i, ms] of found.slice(1).entries()) expect(ms).toBeGreaterThanOrEqual((found[i] as number) + 1_997);
  });

  it('is not moved by a jam on the way', () => {
    const jammed = starts(true, 200, 1, (i) => (i > 50 && i < 70 ? 5_000 : 0));
    expect(jammed).toEqual(starts(true, 200));
  });
});

describe('how far apart the key pictures are', () => {
  const watch = (lengths: [isKey: boolean, seconds: number][]) => {
    const keys = new KeyWatch();
    let at = 0;
    return lengths.map(([isKey, seconds]) => {
      const said = keys.fragment({ isKey, durationMs: seconds * 1000 }, at);
      at += seconds * 1000;
      return said;
    });
  };

  it('is nothing to speak of up to ten seconds', () => {
    expect(new Set(watch(Array.from({ length: 50 }, () => [true, 4])))).toEqual(new Set([null]));
    expect(watch([[true, 9.9]])).toEqual([null]);
  });

  it('is said of a smart codec, and of a stream without any', () => {
    expect(watch([[true, 20]])).toEqual(['long_key_frames']);
    expect(
      watch([
        [true, 30],
        [false, 30],
        [true, 2],
      ]),
    ).toEqual(Array.from({ length: 3 }, () => 'long_key_frames'));
    expect(
      watch([
        [false, 30],
        [false, 30],
      ]),
    ).toEqual(['no_key_frames', 'no_key_frames']);
  });

  it('is said until ten minutes have passed without', () => {
    const said = watch([[true, 20], ...Array.from({ length: 200 }, () => [true, 4] as [boolean, number])]);
    expect(said.filter((one) => one !== null)).toHaveLength(1 + 150);
  });
});
