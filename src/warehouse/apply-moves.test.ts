import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyMoves, type Balance, type Move, touchedBalances } from './apply-moves.js';

const LOCATIONS = ['supplier', 'count_adjust', 'place-1', 'place-2', 'kitchen', 'served'];
const lot = fc.constantFrom('lot-a', 'lot-b');
const location = fc.constantFrom(...LOCATIONS);
const move: fc.Arbitrary<Move> = fc
  .record({ lotId: lot, fromLocation: location, toLocation: location, grams: fc.integer({ min: 1, max: 500 }) })
  .filter(({ fromLocation, toLocation }) => fromLocation !== toLocation);

const sum = (balances: readonly Balance[]) => balances.reduce((total, { grams }) => total + grams, 0);

/** The balances of `moves`, each at `grams` before them. */
const startingAt = (grams: number, moves: readonly Move[]): Balance[] =>
  touchedBalances(moves).map((pair) => ({ ...pair, grams }));

describe('applying moves', () => {
  it('neither loses nor doubles a gram', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const before = startingAt(1_000_000, moves);
        const net = moves.reduce(
          (total, { fromLocation, toLocation, grams }) =>
            total + (isOpen(fromLocation) ? grams : 0) - (isOpen(toLocation) ? grams : 0),
          0,
        );
        expect(sum(applyMoves(before, moves))).toBe(sum(before) + net);
      }),
    );
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
      fc.property(fc.array(move, { minLength: 1, maxLength: 20 }), fc.nat(300), (moves, grams) => {
        const before = startingAt(grams, moves);
        try {
          for (const balance of applyMoves(before, moves)) expect(balance.grams).toBeGreaterThanOrEqual(0);
        } catch (error) {
          const { lotId, locationId, availableGrams, shortGrams } = (error as { details: Record<string, never> })
            .details;
          const net = moves.reduce(
            (total, it) =>
              total +
              (it.lotId === lotId && it.toLocation === locationId ? it.grams : 0) -
              (it.lotId === lotId && it.fromLocation === locationId ? it.grams : 0),
            0,
          );
          expect(availableGrams).toBe(grams);
          expect(shortGrams).toBe(-(grams + net));
        }
      }),
    );
  });

  it('leaves what it was given alone', () => {
    const before = [{ lotId: 'lot-a', locationId: 'kitchen', grams: 5 }];
    applyMoves(before, [{ lotId: 'lot-a', fromLocation: 'supplier', toLocation: 'kitchen', grams: 7 }]);
    expect(before).toEqual([{ lotId: 'lot-a', locationId: 'kitchen', grams: 5 }]);
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
