import { expect, it } from '@jest/globals';
import { actLines } from './act-lines';

it('says what is signed for', () => {
  const names = {
    ingredient: (id: string) => (id === 'i' ? '青椒' : undefined),
    lot: (id: string) => (id === 'l' ? '大米' : undefined),
  };
  expect(
    actLines(
      {
        lines: [
          { ingredientId: 'i', weighedGrams: 22_000, arrivalTenthsC: 38 },
          { lotId: 'l', grams: 500 },
        ],
      },
      names,
    ),
  ).toEqual(['青椒 22 kg 3.8 ℃', '大米 500 g']);
  expect(actLines({ gramsTenths: 1_300, batchId: 'b' }, names)).toEqual(['130 g']);
});
