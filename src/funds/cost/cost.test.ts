import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CostDay, judgeAverage, stretchesOf, sumOfDays } from './cost-of-days.js';
import { costOfTaking } from './cost-of-taking.js';
import { shareOfSchool } from './share-of-school.js';
import { shareOut } from './share-out.js';

describe('what a part of a lot costs', () => {
  it.each([
    [680, 'g', 0, 2_500, 1_700],
    [680, 'g', 0, 1, 1],
    [500, 'g', 0, 1, 1],
    [499, 'g', 0, 1, 0],
    [120, 'piece', 0, 30, 3_600],
    [899, 'mL', 0, 5_000, 4_495],
    [0, 'g', 0, 9_000, 0],
  ] as const)('%i fen, %s, %i before: %i cost %i fen', (price, unit, before, amount, fen) => {
    expect(costOfTaking(price, unit, before, amount)).toBe(fen);
  });

  it('adds up to the price of all that was taken, however it was divided', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), parts, (price, amounts) => {
        let before = 0;
        let fen = 0;
        for (const amount of amounts) {
          fen += costOfTaking(price, 'g', before, amount);
          before += amount;
        }
        expect(fen).toBe(costOfTaking(price, 'g', 0, before));
        expect(Math.abs(fen - (price * before) / 1000)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe('a cost shared by portions', () => {
  it('gives the fen that are left to the largest remainders', () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(101, [1, 1, 1])).toEqual([34, 34, 33]);
    expect(shareOut(10, [5, 3, 1])).toEqual([6, 3, 1]);
    expect(shareOut(7, [0, 3])).toEqual([0, 7]);
  });

  it('is borne by nobody where nobody ate', () => {
    expect(shareOut(100, [0, 0])).toBeNull();
    expect(shareOut(100, [])).toBeNull();
  });

  it('always adds up, and nobody is more than a fen from his exact share', () => {
    const portions = fc.array(fc.nat({ max: 3_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000_000 }), portions, (total, counts) => {
        const all = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(all > 0);
        const shares = shareOut(total, counts) as number[];
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        shares.forEach((share, index) => {
          expect(Math.abs(share - (total * (counts[index] ?? 0)) / all)).toBeLessThan(1.001);
        });
      }),
    );
  });
});

describe('the share of one school in a meal', () => {
  const COST = { knownFen: 10_000, unpricedLots: [], pendingIssues: 0, issues: 2 };
  const [HOST, SITE] = ['a', 'b'];
  const pupils = (portions: number) => [{ payer: 'subsidy' as const, portions }];

  it('goes by the portions eaten, and all of them are the cost', () => {
    const schools = [
      { schoolId: SITE, groups: pupils(33) },
      { schoolId: HOST, groups: pupils(67) },
    ];
    expect(shareOfSchool(COST, schools, HOST)).toMatchObject({ shareFen: 6_700, gaps: [] });
    expect(shareOfSchool(COST, schools, SITE)).toMatchObject({ shareFen: 3_300, gaps: [] });
  });

  it('falls on each group that ate of the pot, to the fen, and what staff ate is not on the subsidy (F-04)', () => {
    const groups = [
      { payer: 'staff' as const, portions: 12 },
      { payer: 'guest' as const, portions: 0 },
      { payer: 'subsidy' as const, portions: 40 },
      { payer: null, portions: 11 },
    ];
    // 10 000 fen over 63 portions: 158.73… each; 40 → 6 349.2, 12 → 1 904.76, 11 → 1 746.03; the fen left goes to 12
    expect(shareOfSchool(COST, [{ schoolId: HOST, groups }], HOST)).toEqual({
      shareFen: 10_000,
      groups: [
        { payer: 'subsidy', portions: 40, shareFen: 6_349 },
        { payer: 'staff', portions: 12, shareFen: 1_905 },
        { payer: null, portions: 11, shareFen: 1_746 },
      ],
      gaps: [],
    });
  });

  it('adds up over all schools and groups, whatever they are', () => {
    const anyGroups = fc.uniqueArray(
      fc.record({ payer: fc.constantFrom('subsidy', 'boarder_fee', 'staff', null), portions: fc.nat({ max: 900 }) }),
      { selector: ({ payer }) => payer, minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), fc.array(anyGroups, { minLength: 1, maxLength: 5 }), (fen, all) => {
        const schools = all.map((groups, index) => ({ schoolId: `s${index}`, groups }));
        fc.pre(all.flat().some(({ portions }) => portions > 0));
        const shares = schools.map(({ schoolId }) => shareOfSchool({ ...COST, knownFen: fen }, schools, schoolId));
        expect(shares.reduce((sum, { shareFen }) => sum + Number(shareFen), 0)).toBe(fen);
        for (const { shareFen, groups } of shares) {
          expect(groups.reduce((sum, group) => sum + Number(group.shareFen), 0)).toBe(shareFen);
        }
      }),
    );
  });

  it.each([
    [{ issues: 0 }, 'nothing_issued'],
    [{ unpricedLots: ['lot'] }, 'price_missing'],
    [{ pendingIssues: 1 }, 'issue_pending'],
  ])('is unknown with %j', (change, gap) => {
    const schools = [{ schoolId: HOST, groups: pupils(50) }];
    expect(shareOfSchool({ ...COST, ...change }, schools, HOST)).toEqual({
      ...{ shareFen: null, gaps: [gap] },
      groups: [{ payer: 'subsidy', portions: 50, shareFen: null }],
    });
  });

  it('is unknown for every school while one of them has not counted', () => {
    const schools = [
      { schoolId: HOST, groups: pupils(50) },
      { schoolId: SITE, groups: null },
    ];
    expect(shareOfSchool(COST, schools, HOST)).toMatchObject({ shareFen: null, gaps: ['school_uncounted'] });
    expect(shareOfSchool(COST, [{ schoolId: HOST, groups: pupils(0) }], HOST).gaps).toEqual(['nobody_ate']);
  });
});

describe('cost against the standard', () => {
  const day = (date: string, costFen: number | null, change: Partial<CostDay> = {}): CostDay => ({
    ...{ date, isServed: true, costFen, pupils: 10, standardFen: 500 },
    ...change,
  });

  it('adds up what is known and counts what is not', () => {
    const days = [day('1', 4_900), day('2', null), day('3', 5_200), day('4', 100, { pupils: null })];
    expect(sumOfDays([...days, day('5', null, { isServed: false })])).toEqual({
      costFen: 10_100,
      standardFen: 10_000,
      pupilDays: 20,
      daysKnown: 2,
      daysUnknown: 2,
    });
  });

  it('meets the year at the standard and not a fen below it (F-06)', () => {
    expect(judgeAverage({ costFen: 5_000, standardFen: 5_000 }, 100)).toEqual({ percent: 100, verdict: 'meets' });
    expect(judgeAverage({ costFen: 4_999, standardFen: 5_000 }, 100)).toEqual({ percent: 99, verdict: 'below' });
    expect(judgeAverage({ costFen: 0, standardFen: 0 }, 100)).toBeNull();
  });

  it('asks about ten school days in a row far from the standard, and an unknown one ends the row', () => {
    const limits = { lowPercent: 90, highPercent: 115, runDays: 3 };
    const low = ['1', '2', '3', '4'].map((date) => day(date, 4_499));
    expect(stretchesOf(low, limits)).toEqual([{ kind: 'low', from: '1', to: '4', days: 4 }]);
    expect(stretchesOf([...low.slice(0, 2), day('x', null), ...low.slice(2)], limits)).toEqual([]);
    expect(
      stretchesOf([...low.slice(0, 2), day('x', null, { isServed: false }), ...low.slice(2)], limits),
    ).toHaveLength(1);
    expect(
      stretchesOf(
        low.map((one) => ({ ...one, costFen: 4_500 })),
        limits,
      ),
    ).toEqual([]);
    const high = ['5', '6', '7'].map((date) => day(date, 5_751));
    expect(stretchesOf([...low, ...high], limits).map(({ kind }) => kind)).toEqual(['low', 'high']);
  });
});
