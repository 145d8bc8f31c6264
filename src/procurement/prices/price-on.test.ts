import { describe, expect, it } from '@jest/globals';
import { priceOn, type StatedPrice } from './price-on.js';

const stated = (change: Partial<StatedPrice>, minute = 0): StatedPrice => ({
  ...{ schoolId: null, areaCode: '532301', priceFen: 500, from: '2026-09-01', to: '2027-01-15' },
  ...{ statedAt: new Date(minute * 60_000), ...change },
});
const on = (day: string, ...prices: StatedPrice[]) => priceOn(prices, day)?.priceFen ?? null;

describe('a contract price', () => {
  it('holds from its first day to its last', () => {
    expect(['2026-08-31', '2026-09-01', '2027-01-15', '2027-01-16'].map((day) => on(day, stated({})))).toEqual([
      null,
      500,
      500,
      null,
    ]);
    expect(on('2031-01-01', stated({ to: null }))).toBe(500);
  });

  it('of the school goes before that of its area, and the county before the prefecture', () => {
    const own = stated({ schoolId: 's', areaCode: null, priceFen: 480 });
    const prefecture = stated({ areaCode: '5323', priceFen: 520, from: '2026-10-01' });
    expect(on('2026-10-05', prefecture, stated({}), own)).toBe(480);
    expect(on('2026-10-05', prefecture, stated({}))).toBe(500);
  });

  it('is put right by stating it once more, and ended by stating none', () => {
    expect(on('2026-10-05', stated({ priceFen: 510 }, 1), stated({}))).toBe(510);
    expect(on('2026-10-05', stated({ priceFen: null, from: '2026-10-01' }, 1), stated({}))).toBeNull();
  });
});
