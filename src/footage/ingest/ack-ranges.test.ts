import { describe, expect, it } from '@jest/globals';
import { ackRanges } from './ack-ranges.js';

describe('ackRanges', () => {
  it.each<[number[], [number, number][]]>([
    [[], []],
    [[5], [[5, 5]]],
    [[3, 1, 2], [[1, 3]]],
    [
      [1, 1, 2, 9, 8, 4],
      [
        [1, 2],
        [4, 4],
        [8, 9],
      ],
    ],
  ])('%j → %j', (seqs, ranges) => expect(ackRanges(seqs)).toEqual(ranges));
});
