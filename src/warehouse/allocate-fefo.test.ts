import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocateFefo, leftBehind, type Shelf } from './allocate-fefo.js';

const TODAY = '2026-11-23';
const day = fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-24', '2026-12-01', null);
const shelves = fc
  .array(
    fc.record({
      useBy: day,
      receivedOn: fc.constantFrom('2026-11-18', '2026-11-19'),
      grams: fc.integer({ min: 1, max: 50 }),
    }),
    { maxLength: 8 },
  )
  .map((rows) => rows.map((row, i): Shelf => ({ ...row, lotId: `lot-${i}`, ingredientId: 'rice' })));

/** A second, stupid way to the same lots: gram by gram from the best lot left. */
function gramByGram(stock: readonly Shelf[], grams: number): Map<string, number> {
  const left = stock.filter(({ useBy }) => useBy === null || useBy >= TODAY).map((shelf) => ({ ...shelf }));
  const taken = new Map<string, number>();
  for (let i = 0; i < grams; i += 1) {
    const [best] = left
      .filter((shelf) => shelf.grams > 0)
      .sort(
        (a, b) =>
          (a.useBy ?? '9999').localeCompare(b.useBy ?? '9999') ||
          a.receivedOn.localeCompare(b.receivedOn) ||
          a.lotId.localeCompare(b.lotId),
      );
    if (!best) break;
    best.grams -= 1;
    taken.set(best.lotId, (taken.get(best.lotId) ?? 0) + 1);
  }
  return taken;
}

describe('first expired first out', () => {
  it('takes what a patient person would take, gram by gram', () => {
    fc.assert(
      fc.property(shelves, fc.integer({ min: 1, max: 200 }), (stock, grams) => {
        const { lines, shortGrams } = allocateFefo(stock, grams, TODAY);
        expect(new Map(lines.map((line) => [line.lotId, line.grams]))).toEqual(gramByGram(stock, grams));
        expect(lines.reduce((total, line) => total + line.grams, 0) + shortGrams).toBe(grams);
      }),
    );
  });

  it('never calls its own proposal out of order', () => {
    fc.assert(
      fc.property(shelves, fc.integer({ min: 1, max: 200 }), (stock, grams) => {
        expect(leftBehind(stock, allocateFefo(stock, grams, TODAY).lines, TODAY)).toBeNull();
      }),
    );
  });

  const shelf = (lotId: string, useBy: string | null, receivedOn = '2026-11-18', ingredientId = 'rice'): Shelf => ({
    lotId,
    useBy,
    receivedOn,
    ingredientId,
    grams: 100,
  });
  const soon = shelf('soon', '2026-11-24');
  const late = shelf('late', '2026-12-01');
  it.each([
    ['an earlier lot is passed over', [soon, late], [{ lotId: 'late', grams: 1 }], 'soon'],
    [
      'an earlier lot is used up first',
      [soon, late],
      [
        { lotId: 'soon', grams: 100 },
        { lotId: 'late', grams: 1 },
      ],
      null,
    ],
    [
      'a rest of the earlier lot stays',
      [soon, late],
      [
        { lotId: 'soon', grams: 99 },
        { lotId: 'late', grams: 1 },
      ],
      'soon',
    ],
    [
      'the earlier lot is expired and must stay',
      [shelf('old', '2026-11-20'), late],
      [{ lotId: 'late', grams: 1 }],
      null,
    ],
    ['both expire the same day', [soon, shelf('twin', '2026-11-24')], [{ lotId: 'twin', grams: 1 }], null],
    [
      'the earlier lot is of another ingredient',
      [{ ...soon, ingredientId: 'oil' }, late],
      [{ lotId: 'late', grams: 1 }],
      null,
    ],
    [
      'neither expires and the older one stays',
      [shelf('old', null, '2026-11-01'), shelf('new', null)],
      [{ lotId: 'new', grams: 1 }],
      'old',
    ],
  ])('%s', (_, stock, taken, expected) => {
    expect(leftBehind(stock, taken, TODAY)?.lotId ?? null).toBe(expected);
  });
});
