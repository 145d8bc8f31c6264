import { describe, expect, it } from '@jest/globals';
import { closeMonth, type LedgerLine } from './close-month.js';
import { refuseNonFood, requireMatch } from './judge-entry.js';

const line = (
  date: string,
  direction: 'in' | 'out',
  amountFen: number,
  change: Partial<LedgerLine> = {},
): LedgerLine => ({
  ...{ fund: 'subsidy', date, direction, amountFen, isSigned: true },
  ...change,
});
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

describe('a month of the ledger', () => {
  it('opens with what was left, and opening + in − out = closing', () => {
    const lines = [
      line('2026-09-03', 'in', 900_000),
      line('2026-10-31', 'out', 250_000),
      line('2026-11-01', 'in', 100_000),
      line('2026-11-30', 'out', 180_050),
      line('2026-12-01', 'out', 1),
    ];
    expect(closeMonth(lines, NOVEMBER)).toEqual([
      { fund: 'subsidy', openingFen: 650_000, inFen: 100_000, outFen: 180_050, closingFen: 569_950, awaiting: 0 },
    ]);
    const [december] = closeMonth(lines, { from: '2026-12-01', to: '2026-12-31' });
    expect(december).toMatchObject({ openingFen: 569_950, outFen: 1, closingFen: 569_949 });
  });

  it('takes back on the day of the taking back, and counts nothing that waits for a signature', () => {
    const lines = [
      line('2026-10-02', 'out', 5_000),
      line('2026-11-04', 'out', -5_000),
      line('2026-11-05', 'out', 700, { isSigned: false }),
    ];
    expect(closeMonth(lines, NOVEMBER)).toEqual([
      { fund: 'subsidy', openingFen: -5_000, inFen: 0, outFen: -5_000, closingFen: 0, awaiting: 1 },
    ]);
  });

  it('keeps each fund to itself', () => {
    const lines = [line('2026-11-04', 'in', 300, { fund: 'staff_meals' })];
    expect(closeMonth(lines, NOVEMBER).map(({ fund, closingFen }) => [fund, closingFen])).toEqual([
      ['subsidy', 0],
      ['staff_meals', 300],
    ]);
  });
});

describe('an entry', () => {
  it.each(['fuel', 'wages', 'equipment', 'other'] as const)(
    'of %s is refused out of money for food (F-04)',
    (purpose) => {
      for (const fund of ['subsidy', 'local_topup'] as const) {
        expect(() => refuseNonFood({ fund, purpose })).toThrow('funds.not-food');
      }
      expect(() => refuseNonFood({ fund: 'staff_meals', purpose })).not.toThrow();
    },
  );

  it('of food, or of money that comes in, is not', () => {
    for (const purpose of ['food', 'allocation', 'carried_forward'] as const) {
      expect(() => refuseNonFood({ fund: 'subsidy', purpose })).not.toThrow();
    }
  });

  const bought = { isGift: false };
  it('pays nothing for what was given or grown here (F-04)', () => {
    const gift = { isGift: true, totalFen: 0, paidFen: 0 };
    expect(() => requireMatch(gift, 100)).toThrow('funds.gift-not-paid');
  });

  it('pays no more than was delivered, and nothing for what has no price', () => {
    expect(() => requireMatch({ ...bought, totalFen: 1_000, paidFen: 400 }, 600)).not.toThrow();
    expect(() => requireMatch({ ...bought, totalFen: 1_000, paidFen: 400 }, 601)).toThrow('funds.more-than-delivered');
    expect(() => requireMatch({ ...bought, totalFen: null, paidFen: 0 }, 1)).toThrow('funds.price-unknown');
  });
});
