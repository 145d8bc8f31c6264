import { describe, expect, it } from '@jest/globals';
import { judgePrice } from './judge-price.js';

const limits = { contractPercent: 5, medianPercent: 30 };

describe('a price', () => {
  it.each([
    [525, 'fits', { contractFen: 500, medianFen: null }],
    [526, 'contract', { contractFen: 500, medianFen: null }],
    [474, 'contract', { contractFen: 500, medianFen: null }],
    [650, 'fits', { contractFen: null, medianFen: 500 }],
    [651, 'median', { contractFen: null, medianFen: 500 }],
    [349, 'median', { contractFen: null, medianFen: 500 }],
    [651, 'fits', { contractFen: 650, medianFen: 500 }],
    [9_999, 'fits', { contractFen: null, medianFen: null }],
  ])('of %d fen: %s', (priceFen, expected, measure) => {
    expect(judgePrice(priceFen, measure, limits)?.against ?? 'fits').toBe(expected);
  });

  it('is asked about with what is usual', () => {
    expect(judgePrice(600, { contractFen: 500, medianFen: 590 }, limits)).toEqual({
      against: 'contract',
      usualFen: 500,
    });
  });
});
