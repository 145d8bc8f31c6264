import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  absorbedByCounts,
  amountSince,
  isLater,
  leastSince,
  type StandingCount,
  type TimedMove,
} from './stock-times.js';

const at = (minute: number, recorded = minute) => ({ occurredAt: new Date(minute), recordedAt: new Date(recorded) });
const move = (minute: number, fromLocation: string, toLocation: string, amount: number): TimedMove => ({
  lotId: 'rice',
  ...{ fromLocation, toLocation, amount, unit: 'piece' as const },
  ...at(minute),
});

describe('the time of the books', () => {
  it('takes of two at the same time the one recorded later for the later', () => {
    expect([isLater(at(5), at(4)), isLater(at(5), at(5)), isLater(at(5, 9), at(5, 8))]).toEqual([true, false, true]);
  });

  it('leaves the level at a count what was counted, whatever is told afterwards, in any order (R-F1)', () => {
    const told = fc.record({
      minute: fc.integer({ min: 1, max: 99 }),
      amount: fc.integer({ min: 1, max: 900 }),
      into: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
        (acts, times) => {
          const counts: StandingCount[] = [...new Set(times)].map((minute) => ({
            actId: `count${minute}`,
            lotId: 'rice',
            placeId: 'store',
            ...at(minute),
          }));
          const books: TimedMove[] = [];
          acts.forEach(({ minute, amount, into }, index) => {
            const ends = into ? (['gate', 'store'] as const) : (['store', 'kitchen'] as const);
            const one = { ...move(minute, ends[0], ends[1], amount), recordedAt: new Date(1_000 + index) };
            books.push(one);
            for (const { countActId, ...absorbed } of absorbedByCounts([one], one, counts)) {
              const count = counts.find(({ actId }) => actId === countActId) as StandingCount;
              books.push({ ...absorbed, occurredAt: count.occurredAt, recordedAt: new Date(0) });
            }
          });
          const where = { lotId: 'rice', locationId: 'store' };
          for (const count of counts) {
            // What lies there at the end of the count's minute is what it said: nothing moved the level at its time
            const end = { occurredAt: count.occurredAt, recordedAt: count.recordedAt };
            const all = amountSince(books, where, at(-1));
            expect(all - amountSince(books, where, end)).toBe(0);
          }
        },
      ),
    );
  });
});

describe('I4: the least that lay there from a time on', () => {
  const where = { lotId: 'rice', locationId: 'store' };

  it('is what every later moment leaves, not what lies there now', () => {
    const books = [move(10, 'gate', 'store', 5), move(30, 'store', 'kitchen', 4), move(50, 'gate', 'store', 9)];
    expect(leastSince(books, where, at(5))).toMatchObject({ amount: 0 });
    expect(leastSince(books, where, at(20))).toMatchObject({ amount: 1, since: at(30) });
    expect(leastSince(books, where, at(60))).toMatchObject({ amount: 10 });
  });

  it('does not reach beyond the first count, which is a fixed point', () => {
    const books = [move(10, 'gate', 'store', 5), move(30, 'store', 'kitchen', 5)];
    expect(leastSince(books, where, at(20), at(25))).toMatchObject({ amount: 5 });
  });

  it('is that of somebody who adds up moment by moment', () => {
    const one = fc.record({
      minute: fc.integer({ min: 0, max: 20 }),
      amount: fc.integer({ min: 1, max: 9 }),
      into: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 15 }), fc.integer({ min: 0, max: 20 }), (acts, minute) => {
        const books = acts.map((it) =>
          it.into ? move(it.minute, 'gate', 'store', it.amount) : move(it.minute, 'store', 'kitchen', it.amount),
        );
        const levelAt = (end: number) =>
          acts.reduce((sum, it) => (it.minute > end ? sum : sum + (it.into ? it.amount : -it.amount)), 0);
        const levels = Array.from({ length: 21 - minute }, (_, index) => levelAt(minute + index));
        expect(leastSince(books, where, at(minute, 99)).amount).toBe(Math.min(...levels));
      }),
    );
  });
});
