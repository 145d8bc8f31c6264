import { describe, expect, it } from '@jest/globals';
import { canonicalJson, type Hashable, sha256 } from '../../contract/hashing.js';
import { type MonthSheet } from '../../contract/http/fund-month.js';
import { RETURN_SCHEMA } from '../../contract/http/funds.js';
import type { FundReturn } from '../funds.entities.js';
import { returnDifferences } from './return-verifier.js';
import { figuresOf } from './sum-returns.js';

/** As much of a sheet as returns are held against. */
const sheet = (closingFen = 70_000) =>
  ({
    claim: { pupilDays: 400, amountFen: 200_000, isComplete: true },
    cost: { amountFen: 180_000, daysUnknown: 0, meals: [] },
    ledger: { funds: [{ fund: 'subsidy', openingFen: 50_000, inFen: 200_000, outFen: 180_000, closingFen }] },
  }) as unknown as MonthSheet;
const returned = (round: number, of = sheet(), month = '2026-11'): FundReturn => {
  const content = Buffer.from(canonicalJson(of as unknown as Hashable));
  const sealed = { schemaVersion: RETURN_SCHEMA, content, sha256: sha256(content), figures: figuresOf(of) };
  return {
    id: `${month}.${round}`,
    schoolId: 's',
    areaCode: '532301',
    month,
    round,
    ...sealed,
  } as unknown as FundReturn;
};
const whats = (rows: FundReturn[]) => returnDifferences(rows).map(({ what, of }) => `${what} ${of}`);

describe('monthly returns that are computed anew', () => {
  it('are what was sealed, round by round, and add up', () => {
    expect(returnDifferences([returned(1, sheet(), '2026-10'), returned(1), returned(2)])).toEqual([]);
  });

  it('tell bytes that were changed, and sums that are not those of the bytes', () => {
    const row = returned(1);
    const forged = Buffer.from(row.content.toString('utf8').replace('200000', '900000'));
    expect(whats([{ ...row, content: forged }])).toEqual(['return.content 2026-11.1']);
    const figures = { ...row.figures, claimFen: 900_000 };
    expect(whats([{ ...row, figures }])).toEqual(['return.figures 2026-11.1']);
  });

  it('tell a round that is gone, and a ledger that does not add up', () => {
    expect(whats([returned(1), returned(3)])).toEqual(['return.round 2026-11.3']);
    expect(whats([returned(1, sheet(70_001))])).toEqual(['return.ledger.subsidy 2026-11.1']);
  });
});
