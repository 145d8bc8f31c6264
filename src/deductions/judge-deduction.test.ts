import { describe, expect, it } from '@jest/globals';
import { DEDUCTION_GROUNDS, DEDUCTION_STATUSES } from '../contract/words/deduction-words.js';
import { DomainError } from '../platform/index.js';
import { computedFen, nextSteps, proposedFen, type RecordedLine, requireStep } from './judge-deduction.js';

const LINE: RecordedLine = {
  ...{ notedAmount: 10_000, measuredAmount: 9_500, acceptedAmount: 9_000, unit: 'g' },
  ...{ unitPriceFen: 450, contractFen: 400 },
};
const all = (line: RecordedLine) => DEDUCTION_GROUNDS.map((ground) => computedFen(ground, line));
const codeOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('what a line of a delivery comes to', () => {
  it('is the shortfall, what the price is above the contract, or what was refused, at its price', () => {
    expect(all(LINE)).toEqual([225, 450, 225, null]);
    expect(all({ ...LINE, notedAmount: 30, measuredAmount: 28, acceptedAmount: 28, unit: 'piece' })).toEqual([
      ...[900, 1_400, 0, null],
    ]);
  });

  it('is unknown where the records cannot say, and nought where nothing is missing', () => {
    expect(all({ ...LINE, unitPriceFen: null })).toEqual([null, null, null, null]);
    expect(all({ ...LINE, notedAmount: null, contractFen: null })).toEqual([null, null, 225, null]);
    expect(all({ ...LINE, measuredAmount: 10_200, acceptedAmount: 10_200, contractFen: 500 })).toEqual([0, 0, 0, null]);
  });

  it('is what is proposed, and another amount only with its reason', () => {
    expect(proposedFen(225, null, null)).toBe(225);
    expect(proposedFen(225, 225, null)).toBe(225);
    expect(proposedFen(225, 200, '零头不计')).toBe(200);
    expect(proposedFen(null, 5_000, '合同第八条')).toBe(5_000);
    expect(codeOf(() => proposedFen(225, 200, null))).toBe('deductions.reason-missing');
    expect(codeOf(() => proposedFen(null, 200, null))).toBe('deductions.reason-missing');
    expect(codeOf(() => proposedFen(null, null, 'x'))).toBe('deductions.amount-unknown');
    expect(codeOf(() => proposedFen(0, null, null))).toBe('deductions.amount-unknown');
  });
});

describe('the way of a proposal', () => {
  const office = { isProposer: false, mayManage: true, mayContest: false };
  const school = { isProposer: false, mayManage: false, mayContest: true };
  const offered = (who: typeof office, recordStands = true) =>
    Object.fromEntries(DEDUCTION_STATUSES.map((status) => [status, nextSteps({ status, recordStands }, who)]));

  it('needs two persons, and ends by a person alone', () => {
    expect(offered(office)).toEqual({
      ...{ proposed: ['agreed', 'withdrawn'], contested: ['agreed', 'withdrawn'], agreed: ['settled', 'withdrawn'] },
      ...{ settled: [], withdrawn: [] },
    });
    expect(offered({ ...office, isProposer: true }).proposed).toEqual(['withdrawn']);
    expect(offered(school)).toEqual({
      ...{ proposed: ['contested'], contested: [], agreed: ['contested'], settled: [], withdrawn: [] },
    });
    expect(offered(office, false)).toMatchObject({ proposed: ['withdrawn'], agreed: ['withdrawn'] });
  });

  it('is refused with the reason, the same as what is offered', () => {
    for (const status of DEDUCTION_STATUSES)
      for (const recordStands of [true, false])
        for (const isProposer of [true, false])
          for (const step of ['agreed', 'contested', 'settled', 'withdrawn'] as const) {
            const who = { isProposer, mayManage: true, mayContest: true };
            const isOffered = nextSteps({ status, recordStands }, who).includes(step);
            const refusal = codeOf(() => requireStep(step, { status, recordStands }, isProposer, '说明'));
            expect([status, recordStands, isProposer, step, refusal === null]).toEqual([
              ...[status, recordStands, isProposer, step, isOffered],
            ]);
          }
    const standing = { status: 'proposed', recordStands: true } as const;
    expect(codeOf(() => requireStep('agreed', standing, true, null))).toBe('deductions.own-proposal');
    expect(codeOf(() => requireStep('agreed', standing, false, null))).toBeNull();
    const contested = { ...standing, status: 'contested' } as const;
    expect(codeOf(() => requireStep('agreed', contested, false, null))).toBe('deductions.text-missing');
    expect(codeOf(() => requireStep('withdrawn', standing, true, null))).toBe('deductions.text-missing');
    expect(codeOf(() => requireStep('settled', standing, false, 'x'))).toBe('deductions.not-now');
  });
});
