import { describe, expect, it } from '@jest/globals';
import { proposeOrder } from './propose-order.js';

const need = (ingredientId: string, amount: number | null, unit: 'g' | 'piece' = 'g') => ({
  ...{ ingredientId, ediblePortionGrams: 1, grossGrams: amount },
  toTake: amount === null ? null : { amount, unit },
});
const goods = (ingredientId: string, amount: number, unit: 'g' | 'piece' = 'g') => ({ ingredientId, amount, unit });

describe('what is proposed to be ordered', () => {
  it('is what all meals need, less what is there and on its way, and never below nought', () => {
    const lines = proposeOrder(
      [need('rice', 10_000), need('egg', 60, 'piece'), need('rice', 5_000)],
      [goods('rice', 2_000), goods('rice', 1_000), goods('egg', 100, 'piece')],
      [goods('rice', 4_000)],
    );
    expect(lines).toEqual([
      {
        ...{ ingredientId: 'rice', unit: 'g', needAmount: 15_000 },
        ...{ inStockAmount: 3_000, onOrderAmount: 4_000, orderAmount: 8_000 },
      },
      {
        ...{ ingredientId: 'egg', unit: 'piece', needAmount: 60 },
        ...{ inStockAmount: 100, onOrderAmount: 0, orderAmount: 0 },
      },
    ]);
  });

  it('sets no grams against pieces, and reckons nothing where a need is not known', () => {
    expect(proposeOrder([need('egg', 60, 'piece')], [goods('egg', 9_000)], [])[0]?.orderAmount).toBe(60);
    expect(proposeOrder([need('oil', null)], [], [])[0]).toMatchObject({ unit: null, orderAmount: null });
    expect(proposeOrder([need('oil', 5), need('oil', null)], [], [])[0]).toMatchObject({ orderAmount: null });
  });
});
