import { describe, expect, it } from '@jest/globals';
import { type GroupCount, requirePossible, whyMoreThanPossible } from './check-headcount.js';

const SIZES = new Map([
  ['1A', { name: '一年级1班', size: 40 }],
  ['1B', { name: '一年级2班', size: 38 }],
]);
type Said = [string, number, number, GroupCount[]?];
const linesOf = (said: readonly Said[]) =>
  said.map(([classId, present, served, payers = []]) => ({ classId, present, served, payers }));
const check =
  (...said: Said[]) =>
  () =>
    requirePossible(linesOf(said), SIZES);

describe('a headcount (X01, I13)', () => {
  it('may be everybody, or nobody', () => {
    const said: Said[] = [
      ['1A', 40, 40],
      ['1B', 0, 0],
    ];
    expect(check(...said)).not.toThrow();
    expect(whyMoreThanPossible(linesOf(said), SIZES)).toBeNull();
  });

  it.each([
    ['more eat than are there', ['1A', 30, 31], 'lines.0.served'],
    ['more are there than the class has', ['1A', 41, 40], 'lines.0.present'],
  ] as const)('asks why when %s', (_, line, field) => {
    expect(check([...line])).not.toThrow();
    expect(whyMoreThanPossible(linesOf([[...line]]), SIZES)).toMatchObject({ at: { field, rule: 'X01' } });
  });

  it('pays no portion that nobody ate, whatever the reason, and none twice', () => {
    const fees: GroupCount = { payer: 'boarder_fee', served: 30 };
    expect(check(['1A', 40, 30, [fees]])).not.toThrow();
    expect(check(['1A', 40, 32, [fees, { payer: 'local_topup', served: 3 }]])).toThrow(/more-paid-than-ate/);
    expect(
      check([
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
    expect(check(['9Z', 1, 1])).toThrow(/class-not-found/);
    expect(check(['1A', 1, 1], ['1A', 1, 1])).toThrow(/class-named-twice/);
  });
});
