import { describe, expect, it } from '@jest/globals';
import { isFarOff } from './judge-variance.js';

describe('a variance (L04)', () => {
  it.each([
    ['what the books say', 1_000, 1_000, 0, false],
    ['just within', 950, 1_000, 5, false],
    ['just beyond, less', 949, 1_000, 5, true],
    ['just beyond, more', 1_051, 1_000, 5, true],
    ['found where nothing was', 1, 0, 5, true],
    ['nothing where nothing was', 0, 0, 5, false],
  ])('%s', (_, counted, book, tolerance, is) => expect(isFarOff(counted, book, tolerance)).toBe(is));
});
