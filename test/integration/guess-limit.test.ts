import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GuessLimit } from '../../src/boxes/enrolment/guess-limit.js';
import { SteppedClock } from '../../src/platform/index.js';
import { TestPlatform } from './harness.js';

const MOST = 5;
const HOUR_MS = 3_600_000;

describe('guesses at the codes of boxes', () => {
  const clock = new SteppedClock(new Date());
  let platform: TestPlatform;
  let limit: GuessLimit;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
    limit = platform.app.get(GuessLimit);
  });
  afterAll(() => platform.stop());

  it('takes all addresses of one IPv6 network for one guesser, however many come at once', async () => {
    const addresses = Array.from({ length: 30 }, (_, i) => `2001:db8:1:2::${i.toString(16)}`);
    const letIn = await Promise.all(addresses.map((address) => limit.begin(address, MOST)));
    expect(letIn.filter(Boolean)).toHaveLength(MOST);
    expect(await limit.begin('2001:db8:1:3::1', MOST)).toBe(true);
  });

  it('takes an IPv4 address for the same however it is written', async () => {
    for (let i = 0; i < MOST; i += 1) await limit.begin('10.1.2.3', MOST);
    expect(await limit.begin('::ffff:10.1.2.3', MOST)).toBe(false);
    await limit.forgive('::ffff:10.1.2.3');
    expect(await limit.begin('10.1.2.3', MOST)).toBe(true);
  });

  it('forgets tries after an hour', async () => {
    for (let i = 0; i < MOST; i += 1) await limit.begin('10.1.2.4', MOST);
    clock.advance(HOUR_MS - 1);
    expect(await limit.begin('10.1.2.4', MOST)).toBe(false);
    clock.advance(1);
    expect(await limit.begin('10.1.2.4', MOST)).toBe(true);
  });
});
