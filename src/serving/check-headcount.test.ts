import { describe, expect, it } from '@jest/globals';
import { type GroupCount, requirePossible } from './check-headcount.js';

const SIZES = new Map([
  ['1A', { name: '一年级1班', size: 40 }],
  ['1B', { name: '一年级2班', size: 38 }],
]);
const check =
  (reason: string | null, ...lines: [string, number, number, GroupCount[]?][]) =>
  () =>
    requirePossible(
      lines.map(([classId, present, served, payers = []]) => ({ classId, present, served, payers })),
      SIZES,
      reason,
    );

describe('a headcount (X01, I13)', () => {
  it('may be everybody, or nobody', () => {
    expect(check(null, ['1A', 40, 40], ['1B', 0, 0])).not.toThrow();
  });

  it.each([
    ['more eat than are there', ['1A', 30, 31], 'lines.0.served'],
    ['more are there than the class has', ['1A', 41, 40], 'lines.0.present'],
  ] as const)('asks why when %s', (_, line, field) => {
    expect(check(null, [...line])).toThrow(expect.objectContaining({ at: { field, rule: 'X01' } }));
    expect(check('一名访客', [...line])).not.toThrow();
  });

  it('pays no portion that nobody ate, whatever the reason, and none twice', () => {
    const fees: GroupCount = { payer: 'boarder_fee', served: 30 };
    expect(check(null, ['1A', 40, 30, [fees]])).not.toThrow();
    expect(check('x', ['1A', 40, 32, [fees, { payer: 'local_topup', served: 3 }]])).toThrow(/more-paid-than-ate/);
    expect(
      check('x', [
        '1A',
        40,
        40,
        [
          { ...fees, served: 3 },
          { ...fees, served: 2 },
        ],
      ]),
    ).toThrow(/payer-named-twice/);
  });

  it('knows the school’s classes, each once, whatever the reason', () => {
    expect(check('x', ['9Z', 1, 1])).toThrow(/class-not-found/);
    expect(check('x', ['1A', 1, 1], ['1A', 1, 1])).toThrow(/class-named-twice/);
  });
});
