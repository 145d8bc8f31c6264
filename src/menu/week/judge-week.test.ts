import { describe, expect, it } from '@jest/globals';
import { NUTRIENTS, type NutrientAmounts } from '../../contract/nutrients.js';
import { type Food, judgeKinds, judgeNutrients, type Plate, type WeekLimits } from './judge-week.js';

/** Made-up food: only the arithmetic is looked at. */
const food = (name: string, known: Partial<NutrientAmounts> | null, category: Food['category'] = 'staple'): Food => ({
  ...{ name, category },
  nutrients:
    known === null
      ? null
      : (Object.fromEntries(NUTRIENTS.map((nutrient) => [nutrient, known[nutrient] ?? 0])) as NutrientAmounts),
});
const nothing = Object.fromEntries(NUTRIENTS.map((nutrient) => [nutrient, null])) as WeekLimits['day'];
const limits: WeekLimits = {
  day: { ...nothing, energy: 2_000_000, calcium: 800_000 },
  meals: {
    breakfast: { least: 25, most: 30 },
    lunch: { least: 35, most: 40 },
    dinner: { least: 30, most: 35 },
    snack: null,
  },
  tolerance: { energy: { least: 90, most: 110 } },
  fatEnergy: { least: 20, most: 30 },
  carbohydrateEnergy: { least: 50, most: 65 },
};
const plate = (change: Partial<Plate> = {}): Plate => ({
  date: '2026-11-02',
  mealKind: 'lunch',
  foods: [{ ingredientId: 'a', gramsTenths: 1_000 }],
  ...change,
});
const judge = (plates: Plate[], a: Food, b = a) =>
  judgeNutrients(
    plates,
    new Map([
      ['a', a],
      ['b', b],
    ]),
    limits,
  );
const of = (answer: ReturnType<typeof judge>, nutrient: string) =>
  answer.nutrients.find((each) => each.nutrient === nutrient);

describe('the nutrients of a week (WS/T 554)', () => {
  it('are held against the part of the day that the planned meals bring', () => {
    // lunch: 35–40 % of 2,000 kcal, 90–110 % of that
    expect(of(judge([plate()], food('a', { energy: 630_000 })), 'energy')).toEqual({
      ...{ nutrient: 'energy', known: 630_000, least: 630_000, most: 880_000, verdict: 'meets' },
      isComplete: true,
    });
    expect(of(judge([plate()], food('a', { energy: 629_999 })), 'energy')?.verdict).toBe('below');
    expect(of(judge([plate()], food('a', { energy: 880_001 })), 'energy')?.verdict).toBe('above');
    const three = (['breakfast', 'lunch', 'dinner'] as const).map((mealKind) => plate({ mealKind }));
    expect(of(judge(three, food('a', {})), 'energy')).toMatchObject({ least: 1_620_000, most: 2_310_000 });
  });

  it('add up over days, and a meal between lessons brings food but no target', () => {
    const days = [plate(), plate({ date: '2026-11-03' }), plate({ date: '2026-11-03', mealKind: 'snack' })];
    expect(of(judge(days, food('a', { calcium: 200_000 })), 'calcium')).toMatchObject({
      ...{ known: 600_000, least: 560_000, most: null, verdict: 'meets' },
    });
    expect(of(judge([plate({ mealKind: 'snack' })], food('a', {})), 'calcium')).toMatchObject({
      ...{ least: null, verdict: null },
    });
  });

  it('are not said to fall short where something is not known, only to be too much', () => {
    const foods = [
      { ingredientId: 'a', gramsTenths: 1_000 },
      { ingredientId: 'b', gramsTenths: 1 },
    ];
    const with_ = (energy: number, calcium: number) =>
      judge([plate({ foods })], food('a', { energy, calcium }), food('b', null));
    expect(of(with_(100_000, 100_000), 'energy')?.verdict).toBe('unknown');
    expect(of(with_(100_000, 100_000), 'calcium')?.verdict).toBe('unknown');
    expect(of(with_(700_000, 280_000), 'energy')?.verdict).toBe('unknown');
    expect(of(with_(700_000, 280_000), 'calcium')?.verdict).toBe('meets');
    expect(of(with_(900_000, 0), 'energy')?.verdict).toBe('above');
    expect(with_(900_000, 0).energyFromFat).toMatchObject({ percent: null, verdict: 'unknown' });
    expect(of(judge([plate()], food('a', null)), 'iron')).toMatchObject({ known: null, isComplete: false });
    // none of it on the plate: nothing is missing
    const none = [
      { ingredientId: 'a', gramsTenths: 1_000 },
      { ingredientId: 'b', gramsTenths: 0 },
    ];
    expect(of(judge([plate({ foods: none })], food('a', {}), food('b', null)), 'energy')?.verdict).toBe('below');
  });

  it('say what of the energy comes from fat and from carbohydrate', () => {
    const answer = judge([plate()], food('a', { energy: 700_000, fat: 20_000_000, carbohydrate: 120_000_000 }));
    expect(answer.energyFromFat).toMatchObject({ percent: 26, verdict: 'meets' });
    expect(answer.energyFromCarbohydrate).toMatchObject({ percent: 69, verdict: 'above' });
  });
});

describe('the kinds of food of a week', () => {
  const foods = new Map([
    ['rice', food('大米', {}, 'staple')],
    ['greens', food('青菜', {}, 'vegetable')],
    ['pork', food('猪肉', {}, 'meat')],
    ['oil', food('菜籽油', {}, 'oil')],
  ]);
  const with_ = (date: string, ...ids: string[]): Plate =>
    plate({ date, foods: ids.map((ingredientId) => ({ ingredientId, gramsTenths: 10 })) });
  const least = { groups: 3, day: 3, week: 4 };

  it('count each food once a day and once a week, and no oil (N-04)', () => {
    const answer = judgeKinds(
      [with_('2026-11-02', 'rice', 'greens', 'oil'), with_('2026-11-03', 'rice', 'greens', 'pork')],
      foods,
      least,
    );
    expect(answer.kindsOfDay).toEqual([
      { date: '2026-11-02', count: 2, least: 3, verdict: 'below' },
      { date: '2026-11-03', count: 3, least: 3, verdict: 'meets' },
    ]);
    expect(answer.kindsOfWeek).toEqual({ count: 3, least: 4, verdict: 'below' });
    expect(answer.meals.map(({ groups, verdict }) => [groups, verdict])).toEqual([
      [2, 'below'],
      [3, 'meets'],
    ]);
  });
});
