import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocateFefo } from '../../../../src/warehouse/allocate-fefo';
import { proposeFefo } from './propose-fefo';

const day = fc.integer({ min: 10, max: 28 }).map((n) => `2026-11-${n}`);
const shelves = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    useBy: fc.option(day),
    receivedOn: day,
    amount: fc.integer({ min: 0, max: 5_000 }),
    unit: fc.constantFrom('g' as const, 'piece' as const),
  }),
  { selector: (lot) => lot.id, maxLength: 8 },
);
const TODAY = '2026-11-19';

describe('the proposal on the phone', () => {
  it('is the one the server would make', () => {
    fc.assert(
      fc.property(shelves, fc.integer({ min: 1, max: 20_000 }), (lots, amount) => {
        const wanted = { amount, unit: 'piece' as const };
        const here = proposeFefo(
          lots.map((lot) => ({ ...lot, expired: lot.useBy !== null && lot.useBy < TODAY })),
          wanted,
        );
        const there = allocateFefo(
          lots.map((lot) => ({ ...lot, lotId: lot.id, ingredientId: 'i' })),
          wanted,
          TODAY,
        );
        expect(here.lines).toEqual(there.lines.map(({ useBy: _, ...line }) => line));
        expect(here.shortAmount).toBe(there.shortAmount);
      }),
    );
  });
});
