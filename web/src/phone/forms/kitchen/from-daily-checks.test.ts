import { describe, expect, it } from '@jest/globals';
import { foundInWords, monthOfDays, weekOfDays } from './from-daily-checks';

describe('a report that begins from the daily checks', () => {
  it('is about the week from its Monday, and about the month, in its first week the one before', () => {
    for (const day of ['2026-03-02', '2026-03-05', '2026-03-08']) {
      expect(weekOfDays(day)).toEqual({ from: '2026-03-02', days: 7 });
    }
    expect(monthOfDays('2026-03-31')).toEqual({ from: '2026-03-01', days: 31 });
    expect(monthOfDays('2026-03-08')).toEqual({ from: '2026-03-01', days: 8 });
    expect(monthOfDays('2026-03-07')).toEqual({ from: '2026-02-01', days: 28 });
  });

  it('has a line for each problem, and no more than the field takes', () => {
    const problem = { date: '2026-03-02', found: '砧板没分开', precaution: null };
    expect(foundInWords([problem, { ...problem, date: '2026-03-04' }])).toBe('03-02 砧板没分开\n03-04 砧板没分开');
    expect(foundInWords([{ ...problem, found: '很'.repeat(2_000) }])).toHaveLength(1_000);
  });
});
