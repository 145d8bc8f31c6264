import { describe, expect, it } from '@jest/globals';
import { mismatchesOf } from './match-delivery-line.js';

describe('order, note and scale', () => {
  it.each([
    [10_000, 10_000, 10_000, []],
    [null, null, 9_500, []],
    [10_000, null, 10_000, []],
    [null, 10_000, 9_999, [{ against: 'noted', difference: -1 }]],
    [
      12_000,
      10_000,
      10_400,
      [
        { against: 'ordered', difference: -1_600 },
        { against: 'noted', difference: 400 },
      ],
    ],
  ] as const)('%p, %p and %p: %p', (orderedAmount, notedAmount, measuredAmount, expected) => {
    expect(mismatchesOf({ orderedAmount, notedAmount, measuredAmount })).toEqual(expected);
  });
});
