import { describe, expect, it } from '@jest/globals';
import { findText } from './find-text.js';

const [WIDTH, HEIGHT] = [120, 80];

/** A picture in which everything within the tilted rectangle is written on. */
function written(middleX: number, middleY: number, length: number, height: number, radians: number, likely = 0.9) {
  const picture = new Float32Array(WIDTH * HEIGHT);
  for (let pixel = 0; pixel < picture.length; pixel++) {
    const [x, y] = [(pixel % WIDTH) + 0.5 - middleX, Math.floor(pixel / WIDTH) + 0.5 - middleY];
    const [u, v] = [x * Math.cos(radians) + y * Math.sin(radians), y * Math.cos(radians) - x * Math.sin(radians)];
    if (Math.abs(u) <= length / 2 && Math.abs(v) <= height / 2) picture[pixel] = likely;
  }
  return picture;
}

describe('where a picture is written on', () => {
  it.each([0, 0.1, -0.3])('is found with its tilt of %d, and wider than the kernel by its rim', (tilt) => {
    const [place, ...others] = findText(written(60, 40, 80, 12, tilt), WIDTH, HEIGHT);
    expect(others).toEqual([]);
    expect(place?.radians).toBeCloseTo(tilt, 1);
    expect([place?.middleX, place?.middleY].map((px) => Math.round(Number(px)))).toEqual([60, 40]);
    // 80 × 12 has a rim of 80 × 12 × 1.6 ÷ 184 on each side
    expect(Math.abs(Number(place?.length) - 97)).toBeLessThan(4);
    expect(Math.abs(Number(place?.height) - 29)).toBeLessThan(4);
  });

  it('is two places where nothing joins them', () => {
    const below = written(80, 60, 40, 8, 0);
    const both = written(30, 20, 40, 8, 0).map((likely, i) => likely || (below[i] as number));
    expect(findText(both, WIDTH, HEIGHT).map(({ middleX }) => Math.round(middleX))).toEqual([30, 80]);
  });

  it('is nowhere that the model doubts, and in no speck', () => {
    expect(findText(written(60, 40, 80, 12, 0, 0.4), WIDTH, HEIGHT)).toEqual([]);
    expect(findText(written(60, 40, 2, 2, 0), WIDTH, HEIGHT)).toEqual([]);
    expect(findText(new Float32Array(WIDTH * HEIGHT), WIDTH, HEIGHT)).toEqual([]);
  });
});
