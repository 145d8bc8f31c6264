import { describe, expect, it } from '@jest/globals';
import type { ActKind } from '../contract/acts.js';
import { fedBy, owedToday } from './minimum-set.js';

const FROM = new Map<ActKind, number>([
  ['cooking.morning-check', 0],
  ['storage.round', 100],
  ['dining.accompany', 0],
]);
const owed = (pupils: number, recorded: string[] = [], times: object = {}) =>
  owedToday(pupils, FROM, new Set(recorded), { openedAt: '06:00', cookedAt: '11:30', ...times }).map(
    ({ kind, since }) => `${kind} ${since}`,
  );

describe('the least that a school day owes', () => {
  it('goes by the number of pupils, up to and from its limit', () => {
    expect(owed(99)).toEqual(['cooking.morning-check 06:00', 'dining.accompany 11:30']);
    expect(owed(100)).toEqual(['cooking.morning-check 06:00', 'storage.round 06:00', 'dining.accompany 11:30']);
  });

  it('asks for nothing before its time, and for nothing that is on record', () => {
    expect(owed(100, [], { cookedAt: null })).toEqual(['cooking.morning-check 06:00', 'storage.round 06:00']);
    expect(owed(100, ['storage.round', 'cooking.morning-check'], { cookedAt: null })).toEqual([]);
    expect(owed(100, [], { openedAt: null, cookedAt: null })).toEqual([]);
  });

  it('asks for what its way of being fed has a policy of', () => {
    expect(owedToday(500, new Map(), new Set(), { openedAt: '06:00', cookedAt: '11:30' })).toEqual([]);
    expect(fedBy('a', [], null)).toBe(null);
    expect(fedBy('a', [{ hostSchoolId: 'b' }], 'canteen')).toBe('delivered');
    expect(fedBy('a', [{ hostSchoolId: 'b' }, { hostSchoolId: 'a' }], null)).toBe('own_kitchen');
    expect(fedBy('a', [{ hostSchoolId: 'a' }], 'enterprise')).toBe('supplied');
    expect(fedBy('a', [], 'entrusted')).toBe('supplied');
  });
});
