import { describe, expect, it } from '@jest/globals';
import { decodeText } from './decode-text.js';

/** Steps by the likeliest sign of each, with how likely it is; 0 is none. */
const steps = (signs: number, ...said: [sign: number, likely: number][]) =>
  said.flatMap(([sign, likely]) => Array.from({ length: signs }, (_, i) => (i === sign ? likely : 0)));
const ALPHABET = ['斤', '8', '.'];

describe('what the steps of a line say', () => {
  it('is each sign once, though several steps see it, and twice with none between', () => {
    const said = steps(4, [0, 1], [2, 1], [2, 1], [0, 1], [2, 1], [3, 1], [2, 1], [1, 1], [1, 1]);
    expect(decodeText(said, ALPHABET).text).toBe('88.8斤');
  });

  it('is as sure as its signs are on average, and not at all where there are none', () => {
    expect(decodeText(steps(4, [2, 0.5], [0, 1], [1, 1]), ALPHABET)).toEqual({ text: '8斤', sure: 0.75 });
    expect(decodeText(steps(4, [0, 1], [0, 1]), ALPHABET)).toEqual({ text: '', sure: 0 });
  });
});
