import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyMoves, type Balance, type Move, touchedBalances } from './apply-moves.js';

const LOCATIONS = ['supplier', 'count_adjust', 'place-1', 'place-2', 'kitchen', 'served'];
const lot = fc.constantFrom('lot-a', 'lot-b');
const location = fc.constantFrom(...LOCATIONS);
/** One lot is weighed, the other counted. */
const UNIT_OF = { 'lot-a': 'g', 'lot-b': 'piece' } as const;
const move: fc.Arbitrary<Move> = fc
  .record({ lotId: lot, fromLocation: location, toLocation: location, amount: fc.integer({ min: 1, max: 500 }) })
  .filter(({ fromLocation, toLocation }) => fromLocation !== toLocation)
  .map((one) => ({ ...one, unit: UNIT_OF[one.lotId] }));

const sum = (balances: readonly Balance[]) => balances.reduce((total, { amount }) => total + amount, 0);

/** The balances of `moves`, each at `amount` before them. */
const startingAt = (amount: number, moves: readonly Move[]): Balance[] =>
  touchedBalances(moves).map((pair) => ({ ...pair, amount }));

describe('applying moves', () => {
  it('neither loses nor doubles anything, in either unit', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const before = startingAt(1_000_000, moves);
        const after = applyMoves(before, moves);
        for (const unit of Object.values(UNIT_OF)) {
          const own = <T extends { unit: string }>(all: readonly T[]) => all.filter((one) => one.unit === unit);
          const net = own(moves).reduce(
            (total, { fromLocation, toLocation, amount }) =>
              total + (isOpen(fromLocation) ? amount : 0) - (isOpen(toLocation) ? amount : 0),
            0,
          );
          expect(sum(own(after))).toBe(sum(own(before)) + net);
        }
      }),
    );
  });

  it('never adds pieces to grams of a lot', () => {
    const before: Balance[] = [{ lotId: 'lot-a', locationId: 'kitchen', amount: 5, unit: 'g' }];
    const other: Move = { lotId: 'lot-a', fromLocation: 'supplier', toLocation: 'kitchen', amount: 7, unit: 'piece' };
    expect(() => applyMoves(before, [other])).toThrow('lot-a is counted in g alone');
  });

  it('is undone by the mirrored moves', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const before = startingAt(1_000_000, moves);
        const mirrored = moves.map((it) => ({ ...it, fromLocation: it.toLocation, toLocation: it.fromLocation }));
        expect(applyMoves(applyMoves(before, moves), mirrored)).toEqual(before);
      }),
    );
  });

  it('gives no balance below zero, ever, or refuses with the true shortage', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 20 }), fc.nat(300), (moves, amount) => {
        const before = startingAt(amount, moves);
        try {
          for (const balance of applyMoves(before, moves)) expect(balance.amount).toBeGreaterThanOrEqual(0);
        } catch (error) {
          const { lotId, locationId, availableAmount, shortAmount, unit } = (
            error as { details: Record<string, never> }
          ).details;
          const net = moves.reduce(
            (total, it) =>
              total +
              (it.lotId === lotId && it.toLocation === locationId ? it.amount : 0) -
              (it.lotId === lotId && it.fromLocation === locationId ? it.amount : 0),
            0,
          );
          expect(availableAmount).toBe(amount);
          expect(shortAmount).toBe(-(amount + net));
          expect(unit).toBe(UNIT_OF[String(lotId) as keyof typeof UNIT_OF]);
        }
      }),
    );
  });

  it('leaves what it was given alone', () => {
    const before: Balance[] = [{ lotId: 'lot-a', locationId: 'kitchen', amount: 5, unit: 'g' }];
    applyMoves(before, [{ lotId: 'lot-a', fromLocation: 'supplier', toLocation: 'kitchen', amount: 7, unit: 'g' }]);
    expect(before).toEqual([{ lotId: 'lot-a', locationId: 'kitchen', amount: 5, unit: 'g' }]);
  });

  it('names pairs in one order whatever the order of the moves, so that nobody waits for each other', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 10 }), (moves) => {
        expect(touchedBalances([...moves].reverse())).toEqual(touchedBalances(moves));
      }),
    );
  });
});

const isOpen = (end: string): boolean => end === 'supplier' || end === 'count_adjust';
