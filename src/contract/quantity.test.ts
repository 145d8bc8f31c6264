import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAsGrams, saidInGrams } from './declaring/of-grams.js';
import { add, compare, convert, type Piece, QUANTITY_UNITS, quantityInWords, sums } from './quantity.js';

const EGG: Piece = { zh: '个', en: 'egg', amount: 50, unit: 'g' };
const CARTON: Piece = { zh: '盒', en: 'carton', amount: 200, unit: 'mL' };
const quantity = fc.record({
  amount: fc.integer({ min: 0, max: 1_000_000 }),
  unit: fc.constantFrom(...QUANTITY_UNITS),
});

describe('quantities', () => {
  it('are added and compared within one unit, never across', () => {
    expect(add({ amount: 3, unit: 'piece' }, { amount: 4, unit: 'piece' })).toEqual({ amount: 7, unit: 'piece' });
    expect(compare({ amount: 3, unit: 'mL' }, { amount: 4, unit: 'mL' })).toBeLessThan(0);
    expect(() => add({ amount: 3, unit: 'piece' }, { amount: 4, unit: 'g' })).toThrow(RangeError);
    expect(() => compare({ amount: 3, unit: 'g' }, { amount: 4, unit: 'mL' })).toThrow(RangeError);
  });

  it('are summed unit by unit, so that nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(quantity), (all) => {
        for (const unit of QUANTITY_UNITS) {
          const own = all.filter((each) => each.unit === unit).reduce((sum, { amount }) => sum + amount, 0);
          expect(sums(all).find((each) => each.unit === unit)?.amount ?? 0).toBe(own);
        }
      }),
    );
  });

  it('become another unit by what a piece is, and come back when they are whole pieces', () => {
    expect(convert({ amount: 60, unit: 'piece' }, 'g', EGG)).toEqual({ amount: 3_000, unit: 'g', isExact: true });
    expect(convert({ amount: 24, unit: 'piece' }, 'mL', CARTON)).toEqual({ amount: 4_800, unit: 'mL', isExact: true });
    expect(convert({ amount: 5_130, unit: 'g' }, 'piece', EGG)).toEqual({ amount: 103, unit: 'piece', isExact: false });
    expect(convert({ amount: 60, unit: 'piece' }, 'mL', EGG)).toBeNull();
    expect(convert({ amount: 60, unit: 'piece' }, 'g', null)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (amount) => {
        const grams = convert({ amount, unit: 'piece' }, 'g', EGG);
        expect(grams && convert(grams, 'piece', EGG)).toEqual({ amount, unit: 'piece', isExact: true });
      }),
    );
  });

  it.each([
    [{ amount: 999, unit: 'g' }, '999 g', '999 g'],
    [{ amount: 12_340, unit: 'g' }, '12.34 kg', '12.34 kg'],
    [{ amount: 1_200, unit: 'mL' }, '1.2 L', '1.2 L'],
    [{ amount: 60, unit: 'piece' }, '60 个', '60 pieces'],
    [{ amount: 1, unit: 'piece' }, '1 个', '1 piece'],
  ] as const)('are said in both languages: %p', (said, zh, en) =>
    expect([quantityInWords(said, 'zh'), quantityInWords(said, 'en')]).toEqual([zh, en]),
  );

  it('are said by the word of their goods', () =>
    expect(quantityInWords({ amount: 3, unit: 'piece' }, 'zh', CARTON)).toBe('3 盒'));
});

describe('what was written down when all was weighed', () => {
  const old = {
    placeId: 'p',
    lines: [{ lotId: 'l', weighedGrams: 10, acceptedGrams: 9, unitPriceFenPerKg: 480 }],
    inputs: [{ lotId: 'l', grams: 5 }],
  };

  it('is read as grams', () => {
    expect(readAsGrams(old)).toEqual({
      placeId: 'p',
      lines: [{ lotId: 'l', measuredAmount: 10, acceptedAmount: 9, unitPriceFen: 480, unit: 'g' }],
      inputs: [{ lotId: 'l', amount: 5, unit: 'g' }],
    });
  });

  it('is said again word for word, key by key', () =>
    expect(JSON.stringify(saidInGrams(readAsGrams(old)))).toBe(JSON.stringify(old)));

  it.each([
    [{ lines: 'x' }],
    [{ lines: [null, 3, []] }],
    [{}],
    [{ lines: [{ lotId: 'l', amount: 3, unit: 'piece' }] }],
  ])('leaves alone what it does not understand: %j', (said) => expect(readAsGrams(said)).toEqual(said));
});
