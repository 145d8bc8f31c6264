import { describe, expect, it } from '@jest/globals';
import { paidOtherwise } from './paid-by';

describe('who pays for the pupils of a class', () => {
  it('is the subsidy where nothing is said', () => {
    expect(paidOtherwise(40, null, {})).toEqual([]);
    expect(paidOtherwise(40, 'subsidy', { boarder_fee: null })).toEqual([]);
  });

  it('is the fund of the sitting, but for those typed otherwise', () => {
    expect(paidOtherwise(40, 'boarder_fee', {})).toEqual([{ payer: 'boarder_fee', served: 40 }]);
    expect(paidOtherwise(40, 'boarder_fee', { subsidy: 12, local_topup: 3, boarder_fee: 9 })).toEqual([
      { payer: 'boarder_fee', served: 25 },
      { payer: 'local_topup', served: 3 },
    ]);
    expect(paidOtherwise(40, 'subsidy', { local_topup: 4 })).toEqual([{ payer: 'local_topup', served: 4 }]);
  });

  it('is nobody where nobody ate', () => {
    expect(paidOtherwise(0, 'boarder_fee', {})).toEqual([]);
  });
});
