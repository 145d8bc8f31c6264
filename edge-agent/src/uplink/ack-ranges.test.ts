import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acknowledged } from './ack-ranges.js';

describe('acknowledged', () => {
  it('takes both ends and nothing else', () => {
    expect(
      acknowledged(
        [1, 2, 3, 4, 5],
        [
          [2, 3],
          [5, 9],
        ],
      ),
    ).toEqual([2, 3, 5]);
  });

  it('finds nothing in a reversed range', () => {
    expect(acknowledged([1, 2, 3], [[3, 1]])).toEqual([]);
  });

  it('agrees with looking at every number', () => {
    const seq = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(seq), fc.array(fc.tuple(seq, seq)), (numbers, ranges) => {
        const pending = numbers.sort((a, b) => a - b);
        const expected = pending.filter((n) => ranges.some(([from, to]) => from <= n && n <= to));
        expect(acknowledged(pending, ranges)).toEqual(expected);
      }),
    );
  });
});
