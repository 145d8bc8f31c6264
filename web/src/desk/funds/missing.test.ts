import { describe, expect, it } from '@jest/globals';
import type { MonthSheet } from '../../../../src/contract/http/fund-month';
import { missingOf } from './missing';

const day = (date: string, status: string, pupils: number | null = null) => ({
  date: `2026-11-${date}`,
  status,
  pupils,
});
const sheet = (days: object[], change: object = {}) =>
  ({ term: {}, claim: { days }, cost: { daysUnknown: 0, meals: [] }, ...change }) as unknown as MonthSheet;

describe('what is not in the figures of a month', () => {
  it('is named by its days', () => {
    const days = [day('02', 'uncounted'), day('03', 'uncounted'), day('04', 'counted', 70), day('07', 'no_school', 5)];
    const meals = [
      { date: '2026-11-04', uncounted: ['staff'] },
      { date: '2026-11-04', uncounted: [] },
    ];
    expect(
      missingOf(sheet([...days, day('08', 'no_school')], { term: null, cost: { daysUnknown: 2, meals } })),
    ).toEqual([
      { key: 'missing.terms', values: { count: 0, dates: '' } },
      { key: 'missing.uncounted', values: { count: 2, dates: '02 03' } },
      { key: 'missing.counted-off', values: { count: 1, dates: '07' } },
      { key: 'missing.others', values: { count: 1, dates: '04' } },
      { key: 'missing.cost', values: { count: 2, dates: '' } },
    ]);
  });

  it('says so when nothing is missing', () => {
    expect(missingOf(sheet([day('02', 'counted', 70)])).map(({ key }) => key)).toEqual(['missing.nothing']);
  });
});
