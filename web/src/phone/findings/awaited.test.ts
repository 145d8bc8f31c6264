import { describe, expect, it } from '@jest/globals';
import { awaitedOf } from './awaited';

const open = { status: 'open', deadline: '2026-11-30', overdue: false } as const;

describe('what waits for the answer of the school', () => {
  it('is what is open and what was opened again, not what was answered', () => {
    const findings = [open, { ...open, status: 'reopened' as const }, { ...open, status: 'answered' as const }];
    expect(awaitedOf(findings).count).toBe(2);
  });

  it('names the earliest deadline that still can be kept, and how many cannot', () => {
    const late = { ...open, deadline: '2026-11-20', overdue: true };
    const findings = [{ ...open, deadline: '2026-12-05' }, late, open];
    expect(awaitedOf(findings)).toEqual({ count: 3, nextDeadline: '2026-11-30', overdue: 1 });
    expect(awaitedOf([late])).toEqual({ count: 1, nextDeadline: null, overdue: 1 });
  });

  it('is nothing where nothing is unsettled', () => {
    expect(awaitedOf([])).toEqual({ count: 0, nextDeadline: null, overdue: 0 });
  });
});
