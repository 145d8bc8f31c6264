import { describe, expect, it } from '@jest/globals';
import { type ReturnedFigures, sumReturns } from './sum-returns.js';

const FIGURES: ReturnedFigures = {
  ...{ pupilDays: 10, claimFen: 5_000, costFen: 4_800, openingFen: 100, inFen: 6_000, outFen: 5_500, closingFen: 600 },
  ...{ isLocked: true, isComplete: true },
};

describe('the month of an area', () => {
  it('is the sum of what its schools returned, and counts those that did not', () => {
    const other = { ...FIGURES, closingFen: -700, outFen: 6_800, isLocked: false, isComplete: false };
    expect(sumReturns([FIGURES, other, null])).toEqual({
      ...{ schools: 3, returned: 2, locked: 1, incomplete: 1 },
      ...{ pupilDays: 20, claimFen: 10_000, costFen: 9_600 },
      ...{ openingFen: 200, inFen: 12_000, outFen: 12_300, closingFen: -100 },
    });
  });

  it('does not know a claim that one of them does not know', () => {
    expect(sumReturns([FIGURES, { ...FIGURES, claimFen: null }]).claimFen).toBeNull();
    expect(sumReturns([null])).toMatchObject({ returned: 0, claimFen: 0 });
  });

  it('adds up the same from its counties as from its schools', () => {
    const counties = [
      [FIGURES, null],
      [FIGURES, { ...FIGURES, claimFen: 1 }],
    ].map(sumReturns);
    const whole = sumReturns([FIGURES, null, FIGURES, { ...FIGURES, claimFen: 1 }]);
    for (const figure of ['schools', 'returned', 'pupilDays', 'claimFen', 'closingFen'] as const) {
      expect(counties.reduce((sum, county) => sum + (county[figure] ?? 0), 0)).toBe(whole[figure]);
    }
  });
});
