import { describe, expect, it } from '@jest/globals';
import { type Signers, signersOfSitting } from './sitting-signers';

const person = (accountId: string, hindrance: Signers['people'][number]['hindrance'] = null) => ({
  ...{ accountId, username: accountId, displayName: accountId, hasPin: true, hindrance },
  duty: hindrance === 'other-duty' ? ('acceptance.order' as const) : null,
});
const signers = (...people: Signers['people']): Signers => ({
  ...{ size: 'large' as const, kitchenStaff: 7, smallBelow: 3, largeFrom: 6 },
  ...{ witnesses: ['witness' as const], people },
});

describe('who signs several records in one sitting', () => {
  it('is nobody who may not sign one of them, and he is told why', () => {
    const all = signersOfSitting([
      signers(person('wang'), person('li'), person('zhang', 'signed')),
      signers(person('wang', 'other-duty'), person('li'), person('zhang')),
    ]);
    expect(all.people.map(({ accountId, hindrance }) => [accountId, hindrance])).toEqual([
      ['wang', 'other-duty'],
      ['li', null],
      ['zhang', 'signed'],
    ]);
    expect(all.people[0]?.duty).toBe('acceptance.order');
  });

  it('is a witness of one record only', () => {
    expect(signersOfSitting([signers(person('li'))]).witnesses).toEqual(['witness']);
    expect(signersOfSitting([signers(person('li')), signers(person('li'))]).witnesses).toEqual([]);
  });
});
