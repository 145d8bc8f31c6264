import { describe, expect, it } from '@jest/globals';
import { daysOf, filesOf, monthsOf, pathPart } from './batch-files.js';

describe('the files of a batch', () => {
  it.each([
    ['2026-11-10', '2026-11-10', [['2026-11-10', '2026-11-10']]],
    [
      '2026-12-30',
      '2027-02-28',
      [
        ['2026-12-30', '2026-12-31'],
        ['2027-01-01', '2027-01-31'],
        ['2027-02-01', '2027-02-28'],
      ],
    ],
    ['2026-11-10', '2026-11-09', []],
  ])('%s to %s is cut by months, no day missing or twice', (from, to, months) => {
    expect(monthsOf(from, to).map((month) => [month.from, month.to])).toEqual(months);
    expect(monthsOf(from, to).reduce((sum, month) => sum + daysOf(month.from, month.to), 0)).toBe(daysOf(from, to));
  });

  it('are schools × ledgers × months × forms', () => {
    const wanted = { schoolIds: ['a', 'b'], ledgers: ['L01', 'L07'], from: '2026-11-10', to: '2026-12-02' };
    const files = filesOf({ ...wanted, formats: ['pdf', 'xlsx'] });
    expect(files).toHaveLength(16);
    expect(files[0]).toEqual({ schoolId: 'a', ledger: 'L01', from: '2026-11-10', to: '2026-11-30', format: 'pdf' });
    expect(new Set(files.map((file) => JSON.stringify(file))).size).toBe(16);
  });

  it.each([
    ['中心小学', '中心小学'],
    ['../etc/passwd', '__etc_passwd'],
    ['a\\b:c\n', 'a_b_c_'],
    ['...', '_'],
  ])('%j lies in the folder %j', (name, part) => expect(pathPart(name)).toBe(part));
});
