import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyMoves, type Balance, type Move, touchedBalances } from './apply-moves.js';
import { settleCount } from './settle-count.js';

const issue = (lotId: string, grams: number): Move => ({ lotId, fromLocation: 'store', toLocation: 'kitchen', grams });
const at = (lotId: string, locationId: string, grams: number): Balance => ({ lotId, locationId, grams });

describe('a count', () => {
  it('covers what was issued offline: 2 kg booked, 3 kg issued, 0.5 kg counted', () => {
    const pending = [{ actId: 'p', moves: [issue('a', 3_000)] }];
    const balances = [at('a', 'store', 2_000), at('a', 'kitchen', 0)];
    expect(settleCount('store', [{ lotId: 'a', countedGrams: 500 }], balances, pending)).toEqual({
      settledActIds: ['p'],
      adjustments: [{ lotId: 'a', fromLocation: 'count_adjust', toLocation: 'store', grams: 1_500 }],
    });
  });

  it('does not settle an act that also lacks a lot nobody counted', () => {
    const pending = [{ actId: 'p', moves: [issue('a', 100), issue('b', 100)] }];
    const balances = [at('a', 'store', 0), at('a', 'kitchen', 0), at('b', 'store', 50), at('b', 'kitchen', 0)];
    expect(settleCount('store', [{ lotId: 'a', countedGrams: 70 }], balances, pending)).toEqual({
      settledActIds: [],
      adjustments: [{ lotId: 'a', fromLocation: 'count_adjust', toLocation: 'store', grams: 70 }],
    });
  });

  it('that agrees with the books moves nothing', () => {
    expect(settleCount('store', [{ lotId: 'a', countedGrams: 9 }], [at('a', 'store', 9)], [])).toEqual({
      settledActIds: [],
      adjustments: [],
    });
  });

  it('always leaves the books at what was counted, and no balance below zero', () => {
    const lotId = fc.constantFrom('a', 'b', 'c');
    const grams = fc.integer({ min: 1, max: 100 });
    const acts = fc.array(fc.array(fc.tuple(lotId, grams), { minLength: 1, maxLength: 3 }), { maxLength: 4 });
    const counts = fc.uniqueArray(fc.record({ lotId, countedGrams: fc.nat(100) }), {
      selector: (line) => line.lotId,
      minLength: 1,
    });
    fc.assert(
      fc.property(acts, counts, fc.nat(80), (issues, counted, booked) => {
        const pending = issues.map((lines, i) => ({ actId: `p${i}`, moves: lines.map(([lot, g]) => issue(lot, g)) }));
        const all = pending.flatMap(({ moves }) => moves);
        const touched = touchedBalances([...all, ...counted.map((line) => issue(line.lotId, 1))]);
        const balances = touched.map((pair) => ({ ...pair, grams: pair.locationId === 'store' ? booked : 0 }));

        const { settledActIds, adjustments } = settleCount('store', counted, balances, pending);

        const settled = pending.filter(({ actId }) => settledActIds.includes(actId)).flatMap(({ moves }) => moves);
        const after = applyMoves(balances, [...settled, ...adjustments]);
        for (const line of counted) {
          expect(after).toContainEqual(at(line.lotId, 'store', line.countedGrams));
        }
      }),
    );
  });
});
