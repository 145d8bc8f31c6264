import { describe, expect, it } from '@jest/globals';
import { canonicalJson, type Hashable, sha256 } from '../../contract/hashing.js';
import type { MonthSheet } from '../../contract/http/fund-month.js';
import { differenceSince } from '../sheet/difference-since.js';
import { changesOfRound } from './changes-of-round.js';
import { readSheet } from './read-sheet.js';

const meal = (date: string, mealKind: string, change: object = {}) => ({
  ...{ date, mealKind, isSubsidised: mealKind === 'lunch', pupils: 40, shareFen: 4_000 },
  ...change,
});
/** As much of a sheet as rounds are held against each other by, in the words of schema 1. */
const first = () => ({
  claim: { amountFen: 20_000, days: [{ date: '2026-11-02', pupils: 40, amountFen: 20_000 }] },
  cost: { amountFen: 4_000, meals: [meal('2026-11-02', 'lunch'), meal('2026-11-02', 'dinner', { shareFen: null })] },
  ledger: { funds: [{ fund: 'subsidy', openingFen: 0, inFen: 20_000, outFen: 5_000, closingFen: 15_000 }] },
});
const frozen = (sheet: object, schemaVersion: number) => {
  const content = Buffer.from(canonicalJson(sheet as Hashable));
  return { content, sha256: sha256(content), schemaVersion };
};

describe('a return of an earlier schema', () => {
  it('is read as saying that everybody counted at a meal of the subsidy ate on it, and elsewhere that nobody said', () => {
    const { cost, corrections } = readSheet(frozen(first(), 1));
    expect(cost.meals.map(({ groups, uncounted }) => [groups, uncounted])).toEqual([
      [[{ payer: 'subsidy', portions: 40, shareFen: 4_000 }], []],
      [[{ payer: null, portions: 40, shareFen: null }], []],
    ]);
    expect(cost.payers).toEqual([
      { payer: 'subsidy', portions: 40, amountFen: 4_000, mealsUnknown: 0 },
      { payer: null, portions: 40, amountFen: 0, mealsUnknown: 1 },
    ]);
    expect(corrections).toEqual([]);
  });

  it('is refused when its bytes are not those that were sealed', () => {
    expect(() => readSheet({ ...frozen(first(), 1), sha256: sha256('other') })).toThrow('funds.return-altered');
  });
});

describe('a further round', () => {
  it('names each figure that differs, sums first, and nothing else', () => {
    const before = readSheet(frozen(first(), 1));
    const after: MonthSheet = structuredClone(before);
    Object.assign(after.claim, { amountFen: 19_500 });
    Object.assign(after.claim.days[0] ?? {}, { pupils: 39, amountFen: 19_500 });
    Object.assign(after.ledger.funds[0] ?? {}, { outFen: 5_500, closingFen: 14_500 });
    expect(changesOfRound(before, after)).toEqual([
      { what: 'claim', of: null, before: 20_000, after: 19_500 },
      { what: 'fund_out', of: 'subsidy', before: 5_000, after: 5_500 },
      { what: 'fund_closing', of: 'subsidy', before: 15_000, after: 14_500 },
      { what: 'day_pupils', of: '2026-11-02', before: 40, after: 39 },
      { what: 'day_claim', of: '2026-11-02', before: 20_000, after: 19_500 },
    ]);
    expect(changesOfRound(before, structuredClone(before))).toEqual([]);
  });

  it('names what is gone as well', () => {
    const before = readSheet(frozen(first(), 1));
    const after = { ...before, cost: { ...before.cost, meals: [] } };
    expect(changesOfRound(before, after)).toEqual([
      { what: 'meal_cost', of: '2026-11-02 lunch', before: 4_000, after: null },
    ]);
  });
});

describe('what a closed month comes to since its return', () => {
  const returned = { claim: { amountFen: 20_000 }, cost: { amountFen: 4_000 } } as MonthSheet;

  it('is counted once over all returns', () => {
    const now = { claimFen: 19_000, costFen: 4_300 };
    expect(differenceSince(returned, [], now)).toEqual({ claimFen: -1_000, costFen: 300 });
    expect(differenceSince(returned, [{ claimFen: -1_000, costFen: 100 }], now)).toEqual({ claimFen: 0, costFen: 200 });
  });

  it('is not known where the claim is not', () => {
    expect(differenceSince(returned, [], { claimFen: null, costFen: 4_000 })).toEqual({ claimFen: null, costFen: 0 });
  });
});
