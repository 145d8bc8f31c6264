import { describe, expect, it } from '@jest/globals';
import { filingWords } from './filing-words.js';

const says = (today: string, filedOn: string | null = null, inUseSince: string | null = '2026-11-01') => {
  const { level, zh } = filingWords({ name: '1 号', inUseSince, filedOn }, today, 30);
  return [level, zh];
};

describe('the police filing of a camera (P-04)', () => {
  it.each([
    ['2026-11-01', 'watch', '还剩 30 天'],
    ['2026-12-01', 'watch', '还剩 0 天'],
    ['2026-12-02', 'fault', '超期 1 天'],
  ])('on %s is %s', (today, level, part) => {
    expect(says(today)[0]).toBe(level);
    expect(says(today)[1]).toContain(part);
  });

  it('is settled by its day, and not owed before first use', () => {
    expect(says('2027-11-01', '2027-01-01')).toEqual(['ok', '1 号已备案(2027-01-01)']);
    expect(says('2027-11-01', null, null)[0]).toBe('ok');
  });
});
