import { describe, expect, it } from '@jest/globals';
import { canteenSize, hindranceOf, witnessesOf } from './judge-signer.js';

const LIMITS = { smallBelow: 3, largeFrom: 6 };

describe('who signs as the second person, by the size of the canteen (DR-13)', () => {
  it.each([
    [0, 'small'],
    [2, 'small'],
    [3, 'usual'],
    [5, 'usual'],
    [6, 'large'],
    [60, 'large'],
  ])('is judged for %d in the kitchen as for a %s canteen', (staff, size) => {
    expect(canteenSize(staff, LIMITS)).toBe(size);
  });

  it('knows neither size where the policy says 0', () => {
    const off = { smallBelow: 0, largeFrom: 0 };
    expect([0, 2, 100].map((staff) => canteenSize(staff, off))).toEqual(['usual', 'usual', 'usual']);
  });

  it('never is somebody who has signed, and in a large one nobody who had another duty with the goods', () => {
    expect(hindranceOf('small', { hasSigned: true, hadOtherDuty: false })).toBe('signed');
    expect(hindranceOf('usual', { hasSigned: false, hadOtherDuty: true })).toBeNull();
    expect(hindranceOf('large', { hasSigned: false, hadOtherDuty: true })).toBe('other-duty');
    expect(hindranceOf('large', { hasSigned: false, hadOtherDuty: false })).toBeNull();
  });

  it('may be a witness in a small one only, and the deliverer only of what he brought', () => {
    expect(witnessesOf('small', { byDeliverer: true })).toEqual(['witness', 'deliverer']);
    expect(witnessesOf('small', { byDeliverer: false })).toEqual(['witness']);
    expect(witnessesOf('usual', { byDeliverer: true })).toEqual([]);
    expect(witnessesOf('large', { byDeliverer: true })).toEqual([]);
  });
});
