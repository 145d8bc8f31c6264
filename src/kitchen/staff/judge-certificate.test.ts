import { describe, expect, it } from '@jest/globals';
import { countingOn, lastDayOf } from './judge-certificate.js';

const of = (who: string, issuedOn: string, validUntil: string) => ({ who, issuedOn, validUntil });

describe('a health certificate (O-10)', () => {
  it('is the longest of those that were issued by then, by name however it is spelt', () => {
    const all = [
      of('张 师傅', '2025-03-02', '2026-03-01'),
      of('张师傅', '2026-03-05', '2027-03-04'),
      of('李阿姨', '2026-01-01', '2026-12-31'),
    ];
    const on = (day: string) => [...countingOn(all, day).values()].map(({ validUntil }) => validUntil);
    expect(on('2026-03-04')).toEqual(['2026-03-01', '2026-12-31']);
    expect(on('2026-03-05')).toEqual(['2027-03-04', '2026-12-31']);
    expect(on('2025-03-01')).toEqual([]);
  });

  it('lasts so many months, the day of issue counted or not', () => {
    expect(lastDayOf('2026-03-05', 12)).toBe('2027-03-05');
    expect(lastDayOf('2026-12-31', 12)).toBe('2027-12-31');
    expect(lastDayOf('2026-11-30', 3)).toBe('2027-02-30');
    expect('2027-02-28' <= lastDayOf('2026-11-30', 3)).toBe(true);
  });
});
