import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyMoves, type Balance, type Move, touchedBalances } from './apply-moves.js';
import { settleCount } from './settle-count.js';

const unit = 'g' as const;
const issue = (lotId: string, amount: number): Move => ({
  ...{ lotId, amount, unit },
  fromLocation: 'store',
  toLocation: 'kitchen',
});
const at = (lotId: string, locationId: string, amount: number): Balance => ({ lotId, locationId, amount, unit });
const counted = (lotId: string, countedAmount: number) => ({ lotId, countedAmount, unit });

describe('a count', () => {
  it('covers what was issued offline: 2 kg booked, 3 kg issued, 0.5 kg counted', () => {
    const pending = [{ actId: 'p', moves: [issue('a', 3_000)] }];
    const balances = [at('a', 'store', 2_000), at('a', 'kitchen', 0)];
    expect(settleCount('store', [counted('a', 500)], balances, pending)).toEqual({
      settledActIds: ['p'],
      adjustments: [{ lotId: 'a', fromLocation: 'count_adjust', toLocation: 'store', amount: 1_500, unit }],
    });
  });

  it('does not settle an act that also lacks a lot nobody counted', () => {
    const pending = [{ actId: 'p', moves: [issue('a', 100), issue('b', 100)] }];
    const balances = [at('a', 'store', 0), at('a', 'kitchen', 0), at('b', 'store', 50), at('b', 'kitchen', 0)];
    expect(settleCount('store', [counted('a', 70)], balances, pending)).toEqual({
      settledActIds: [],
      adjustments: [{ lotId: 'a', fromLocation: 'count_adjust', toLocation: 'store', amount: 70, unit }],
    });
  });

  it('that agrees with the books moves nothing', () => {
    expect(settleCount('store', [counted('a', 9)], [at('a', 'store', 9)], [])).toEqual({
      settledActIds: [],
      adjustments: [],
    });
  });

  it('always leaves the books at what was counted, and no balance below zero', () => {
    const lotId = fc.constantFrom('a', 'b', 'c');
    const amount = fc.integer({ min: 1, max: 100 });
    const acts = fc.array(fc.array(fc.tuple(lotId, amount), { minLength: 1, maxLength: 3 }), { maxLength: 4 });
    const counts = fc.uniqueArray(
      fc.tuple(lotId, fc.nat(100)).map(([lot, amountThere]) => counted(lot, amountThere)),
      {
        selector: (line) => line.lotId,
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(acts, counts, fc.nat(80), (issues, lines, booked) => {
        const pending = issues.map((lines, i) => ({ actId: `p${i}`, moves: lines.map(([lot, g]) => issue(lot, g)) }));
        const all = pending.flatMap(({ moves }) => moves);
        const touched = touchedBalances([...all, ...lines.map((line) => issue(line.lotId, 1))]);
        const balances = touched.map((pair) => ({ ...pair, amount: pair.locationId === 'store' ? booked : 0 }));

        const { settledActIds, adjustments } = settleCount('store', lines, balances, pending);

        const settled = pending.filter(({ actId }) => settledActIds.includes(actId)).flatMap(({ moves }) => moves);
        const after = applyMoves(balances, [...settled, ...adjustments]);
        for (const line of lines) {
          expect(after).toContainEqual(at(line.lotId, 'store', line.countedAmount));
        }
      }),
    );
  });
});
