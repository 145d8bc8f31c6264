import { describe, expect, it } from '@jest/globals';
import { BY_WEIGHT, type Measure } from '../../contract/quantity.js';
import { costOf, needOf } from './scale.js';

const egg: Measure = { unit: 'piece', piece: { zh: '个', en: 'egg', amount: 50, unit: 'g' }, packs: [] };
const measures = new Map<string, Measure>([
  ['rice', BY_WEIGHT],
  ['egg', egg],
  ['oil', { unit: 'mL', piece: null, packs: [] }],
]);
const ediblePerMille = new Map([
  ['rice', 1_000],
  ['egg', 880],
  ['oil', 1_000],
]);
const line = (ingredientId: string, lower: number, upper: number) => ({
  ingredientId,
  gramsTenths: { lower_primary: lower, upper_primary: upper },
});

describe('what a meal needs', () => {
  const dishes = [{ lines: [line('rice', 1_000, 1_200), line('egg', 300, 300)] }, { lines: [line('rice', 50, 50)] }];
  const diners = { lower_primary: 40, upper_primary: 60 };

  it('is what is eaten by all, bought by its edible portion, in whole pieces', () => {
    expect(needOf(dishes, diners, { ediblePerMille, measures })).toEqual([
      // 40 × 105 g + 60 × 125 g
      { ingredientId: 'rice', ediblePortionGrams: 11_700, grossGrams: 11_700, toTake: { amount: 11_700, unit: 'g' } },
      // 100 × 30 g = 3,000 g eaten, 3,409.09 g bought, 68.2 eggs
      { ingredientId: 'egg', ediblePortionGrams: 3_000, grossGrams: 3_410, toTake: { amount: 69, unit: 'piece' } },
    ]);
  });

  it('goes up and down with who comes', () => {
    const [rice, eggs] = needOf(dishes, diners, { ediblePerMille, measures, total: 50 });
    expect([rice?.grossGrams, eggs?.toTake?.amount]).toEqual([5_850, 35]);
  });

  it('says what it does not know instead of a number', () => {
    const unknown = [{ lines: [line('oil', 100, 100), line('leek', 100, 0)] }];
    expect(needOf(unknown, diners, { ediblePerMille, measures })).toEqual([
      { ingredientId: 'oil', ediblePortionGrams: 1_000, grossGrams: 1_000, toTake: null },
      { ingredientId: 'leek', ediblePortionGrams: 400, grossGrams: null, toTake: null },
    ]);
  });

  it('leaves out what nobody on the list is given', () => {
    expect(needOf([{ lines: [line('egg', 0, 300)] }], { lower_primary: 40 }, { ediblePerMille, measures })).toEqual([]);
  });
});

describe('what a plate costs', () => {
  const prices = new Map([
    ['rice', { fen: 681, unit: 'g' }],
    ['egg', { fen: 90, unit: 'piece' }],
    ['oil', { fen: 1_200, unit: 'mL' }],
  ] as const);
  const on = (...foods: [string, number][]) =>
    costOf(
      foods.map(([ingredientId, gramsTenths]) => ({ ingredientId, gramsTenths })),
      { ediblePerMille, measures, prices },
    );

  it('is what is bought for it at the last price, rounded once', () => {
    // 120 g × 6.81 yuan/kg = 81.72 fen; 44 g eaten is one egg of 50 g
    expect(on(['rice', 1_200], ['egg', 440])).toEqual({ knownFen: 172, unpriced: [] });
  });

  it('names what has no price, or one for something else than grams', () => {
    expect(on(['rice', 1_200], ['oil', 100], ['leek', 10], ['tofu', 0])).toEqual({
      ...{ knownFen: 82, unpriced: ['oil', 'leek'] },
    });
    expect(on(['leek', 10])).toEqual({ knownFen: null, unpriced: ['leek'] });
  });
});
