import { describe, expect, it } from '@jest/globals';
import { hashOfTracking, newTracking } from './tracking.js';

describe('a tracking number', () => {
  it('is another one each time', () => {
    const many = Array.from({ length: 1_000 }, newTracking);
    expect(new Set(many).size).toBe(1_000);
    for (const one of many) expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('is found however it is typed, and no other is', () => {
    const kept = hashOfTracking('10A0B-11111-ZZZZZ-00000');
    expect(hashOfTracking(' 1oa0b iLl1I zzzzz ooOO0 ')).toBe(kept);
    expect(hashOfTracking('10A0B-11111-ZZZZZ-00001')).not.toBe(kept);
  });
});
