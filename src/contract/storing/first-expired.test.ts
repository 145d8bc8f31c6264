import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Quantity, sums } from '../quantity.js';
import { allocateFefo, type LotOnShelf, leftBehind } from './first-expired.js';

const TODAY = '2026-11-23';
const day = fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-24', '2026-12-01', null);
const shelves = fc
  .array(
    fc.record({
      useBy: day,
      receivedOn: fc.constantFrom('2026-11-18', '2026-11-19'),
      amount: fc.integer({ min: 1, max: 50 }),
      unit: fc.constantFrom('g' as const, 'piece' as const),
    }),
    { maxLength: 8 },
  )
  .map((rows) => rows.map((row, i): LotOnShelf => ({ ...row, lotId: `lot-${i}`, ingredientId: 'rice' })));

/** A second, stupid way to the same lots: one by one from the best lot left. */
function oneByOne(stock: readonly LotOnShelf[], { amount, unit }: Quantity): Map<string, number> {
  const left = stock
    .filter((shelf) => shelf.unit === unit && (shelf.useBy === null || shelf.useBy >= TODAY))
    .map((shelf) => ({ ...shelf }));
  const taken = new Map<string, number>();
  for (let i = 0; i < amount; i += 1) {
    const [best] = left
      .filter((shelf) => shelf.amount > 0)
      .sort(
        (a, b) =>
          (a.useBy ?? '9999').localeCompare(b.useBy ?? '9999') ||
          a.receivedOn.localeCompare(b.receivedOn) ||
          a.lotId.localeCompare(b.lotId),
      );
    if (!best) break;
    best.amount -= 1;
    taken.set(best.lotId, (taken.get(best.lotId) ?? 0) + 1);
  }
  return taken;
}

const wanted = fc.record({
  amount: fc.integer({ min: 1, max: 200 }),
  unit: fc.constantFrom('g' as const, 'piece' as const),
});

describe('first expired first out', () => {
  it('takes what a patient person would take, one by one', () => {
    fc.assert(
      fc.property(shelves, wanted, (stock, quantity) => {
        const { lines, shortAmount } = allocateFefo(stock, quantity, TODAY);
        expect(new Map(lines.map((line) => [line.lotId, line.amount]))).toEqual(oneByOne(stock, quantity));
        expect(sums([...lines, { amount: shortAmount, unit: quantity.unit }])).toEqual([quantity]);
      }),
    );
  });

  it('takes nothing that came after the day it is told of, however soon that expires (R-D11)', () => {
    const lot = (lotId: string, receivedOn: string, useBy: string | null): LotOnShelf => ({
      ...{ lotId, ingredientId: 'rice', receivedOn, useBy, amount: 5, unit: 'g' },
    });
    const stock = [
      lot('old', '2026-11-19', null),
      lot('of-the-day', TODAY, '2026-12-01'),
      lot('later', '2026-11-24', TODAY),
    ];
    const { lines, shortAmount } = allocateFefo(stock, { amount: 12, unit: 'g' }, TODAY);
    expect(lines.map(({ lotId, amount }) => [lotId, amount])).toEqual([
      ['of-the-day', 5],
      ['old', 5],
    ]);
    expect(shortAmount).toBe(2);
  });

  it('never calls its own proposal out of order', () => {
    fc.assert(
      fc.property(shelves, wanted, (mixed, quantity) => {
        const stock = mixed.filter(({ unit }) => unit === quantity.unit);
        expect(leftBehind(stock, allocateFefo(stock, quantity, TODAY).lines, TODAY)).toBeNull();
      }),
    );
  });

  const shelf = (
    lotId: string,
    useBy: string | null,
    receivedOn = '2026-11-18',
    ingredientId = 'rice',
  ): LotOnShelf => ({
    lotId,
    useBy,
    receivedOn,
    ingredientId,
    amount: 100,
    unit: 'g',
  });
  const soon = shelf('soon', '2026-11-24');
  const late = shelf('late', '2026-12-01');
  it.each([
    ['an earlier lot is passed over', [soon, late], [{ lotId: 'late', amount: 1 }], 'soon'],
    [
      'an earlier lot is used up first',
      [soon, late],
      [
        { lotId: 'soon', amount: 100 },
        { lotId: 'late', amount: 1 },
      ],
      null,
    ],
    [
      'a rest of the earlier lot stays',
      [soon, late],
      [
        { lotId: 'soon', amount: 99 },
        { lotId: 'late', amount: 1 },
      ],
      'soon',
    ],
    [
      'the earlier lot is expired and must stay',
      [shelf('old', '2026-11-20'), late],
      [{ lotId: 'late', amount: 1 }],
      null,
    ],
    ['both expire the same day', [soon, shelf('twin', '2026-11-24')], [{ lotId: 'twin', amount: 1 }], null],
    [
      'the earlier lot is of another ingredient',
      [{ ...soon, ingredientId: 'oil' }, late],
      [{ lotId: 'late', amount: 1 }],
      null,
    ],
    [
      'neither expires and the older one stays',
      [shelf('old', null, '2026-11-01'), shelf('new', null)],
      [{ lotId: 'new', amount: 1 }],
      'old',
    ],
  ])('%s', (_, stock, taken, expected) => {
    expect(leftBehind(stock, taken, TODAY)?.lotId ?? null).toBe(expected);
  });
});
