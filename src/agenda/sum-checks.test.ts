import { describe, expect, it } from '@jest/globals';
import { sumChecks } from './sum-checks.js';

const check = (actId: string, date: string, found: string | null = null) => ({
  ...{ actId, date, found },
  precaution: found === null ? null : '已改',
});

describe('the daily checks of some days (R-05)', () => {
  it('count a day once, and as one without problem only where none of its checks found one', () => {
    const checks = [check('a', '2026-03-02'), check('b', '2026-03-03'), check('c', '2026-03-03', '有虫')];
    expect(sumChecks(checks, [true, true, true, false])).toEqual({
      ...{ due: 3, checked: 2, withoutProblem: 1 },
      problems: [{ actId: 'c', date: '2026-03-03', found: '有虫', precaution: '已改' }],
    });
  });

  it('do not say how many were due while nobody has said of a day whether pupils came', () => {
    expect(sumChecks([], [true, null]).due).toBeNull();
    expect(sumChecks([], []).due).toBe(0);
  });
});
