import { describe, expect, it } from '@jest/globals';
import { afterWorkingDays } from './working-days.js';

const holiday = (date: string) => ({ date, kind: 'holiday' as const, note: '' });
const makeUp = (date: string) => ({ date, kind: 'school_day' as const, note: '' });

describe('so many working days after a day', () => {
  it('leaves out the day itself and weekends', () => {
    expect(afterWorkingDays('2026-11-20', 1, []).dueOn).toBe('2026-11-23');
    expect(afterWorkingDays('2026-11-21', 1, []).dueOn).toBe('2026-11-23');
    expect(afterWorkingDays('2026-11-20', 20, []).dueOn).toBe('2026-12-18');
    expect(afterWorkingDays('2026-11-20', 0, []).dueOn).toBe('2026-11-20');
  });

  it('leaves out holidays and counts the make-up days that go with them', () => {
    const named = [makeUp('2026-11-21'), holiday('2026-11-23'), holiday('2026-11-24')];
    expect(afterWorkingDays('2026-11-20', 1, [named]).dueOn).toBe('2026-11-21');
    expect(afterWorkingDays('2026-11-20', 2, [named]).dueOn).toBe('2026-11-25');
  });

  it('takes the word of the narrower area', () => {
    expect(afterWorkingDays('2026-11-20', 1, [[makeUp('2026-11-23')], [holiday('2026-11-23')]]).dueOn).toBe(
      '2026-11-23',
    );
    expect(afterWorkingDays('2026-11-20', 1, [[holiday('2026-11-23')], [makeUp('2026-11-23')]]).dueOn).toBe(
      '2026-11-24',
    );
  });

  it('says where holidays of a year on the way are not entered', () => {
    const known = [holiday('2026-10-01')];
    expect(afterWorkingDays('2026-11-20', 20, [known]).holidaysKnown).toBe(true);
    expect(afterWorkingDays('2026-12-20', 20, [known]).holidaysKnown).toBe(false);
    expect(afterWorkingDays('2026-12-20', 20, [known, [holiday('2027-01-01')]]).holidaysKnown).toBe(true);
    expect(afterWorkingDays('2026-11-20', 20, [[makeUp('2026-10-10')]]).holidaysKnown).toBe(false);
  });
});
