import { describe, expect, it } from '@jest/globals';
import { countyMedian } from './county-median.js';

const paid = (...prices: [schoolId: string, priceFen: number][]) =>
  prices.map(([schoolId, priceFen]) => ({ schoolId, priceFen }));

describe('the median of a county', () => {
  it('tells nothing below the least number of schools, however often they bought', () => {
    const two = paid(['a', 400], ['a', 410], ['a', 420], ['b', 500]);
    expect(countyMedian(two, 3)).toBeNull();
    expect(countyMedian([], 0)).toBeNull();
    expect(countyMedian([...two, ...paid(['c', 450])], 3)).toEqual({ medianFen: 450, schools: 3 });
  });

  it('counts a school once, by what it paid in the middle', () => {
    const often = paid(...Array.from({ length: 9 }, (): [string, number] => ['a', 900]));
    expect(countyMedian([...often, ...paid(['b', 400], ['c', 500])], 3)?.medianFen).toBe(500);
    expect(countyMedian(paid(['a', 400], ['a', 600], ['b', 501]), 2)).toEqual({ medianFen: 501, schools: 2 });
  });
});
