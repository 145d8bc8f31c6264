import { describe, expect, it } from '@jest/globals';
import { GuessLimit } from './guess-limit.js';

const MOST = 5;
const HOUR_MS = 3_600_000;

describe('GuessLimit', () => {
  it('takes all addresses of one IPv6 network for one guesser', () => {
    const limit = new GuessLimit();
    const letIn = Array.from({ length: 300 }, (_, i) => limit.begin(`2001:db8:1:2::${i.toString(16)}`, MOST, 0));
    expect(letIn.filter(Boolean)).toHaveLength(MOST);
    expect(limit.begin('2001:db8:1:3::1', MOST, 0)).toBe(true);
  });

  it('takes an IPv4 address for the same however it is written', () => {
    const limit = new GuessLimit();
    for (let i = 0; i < MOST; i += 1) limit.begin('10.1.2.3', MOST, 0);
    expect(limit.begin('::ffff:10.1.2.3', MOST, 0)).toBe(false);
    limit.forgive('::ffff:10.1.2.3');
    expect(limit.begin('10.1.2.3', MOST, 0)).toBe(true);
  });

  it('forgets a try after an hour', () => {
    const limit = new GuessLimit();
    for (let i = 0; i < MOST; i += 1) limit.begin('10.1.2.3', MOST, 0);
    expect(limit.begin('10.1.2.3', MOST, HOUR_MS - 1)).toBe(false);
    expect(limit.begin('10.1.2.3', MOST, HOUR_MS)).toBe(true);
  });
});
