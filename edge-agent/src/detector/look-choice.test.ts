import { describe, expect, it } from '@jest/globals';
import { type Look, LookChoice } from './look-choice.js';

const MINUTE = 60_000;
/** The address that is looked at, or that it is the recording. */
const seen = (look: Look | null) => (typeof look === 'string' ? look : look?.url);
const streams = { main: 'main', sub: 'sub', transport: 'tcp' } as const;

describe('which stream is looked at', () => {
  it('is the lesser one while it gives pictures, with a failure now and then', () => {
    const choice = new LookChoice();
    expect(choice.offer(streams)).toEqual({ url: 'sub', transport: 'tcp' });
    for (let i = 0; i < 20; i++) {
      expect(seen(choice.failed(i * MINUTE))).toBe('sub');
      expect(seen(choice.failed(i * MINUTE))).toBe('sub');
      choice.looked(i * MINUTE);
    }
    expect(choice.subDeadSinceMs).toBeNull();
  });

  it('is the main one after three failures in a row, and the lesser one is tried again later', () => {
    const choice = new LookChoice();
    choice.offer(streams);
    choice.looked(5_000);
    expect([1, 2, 3].map((i) => seen(choice.failed(10_000 * i)))).toEqual(['sub', 'sub', 'main']);
    expect(choice.subDeadSinceMs).toBe(5_000);
    expect(seen(choice.offer({ ...streams }))).toBe('main');
    expect(seen(choice.tick(20 * MINUTE))).toBe('main');
    expect(seen(choice.tick(31 * MINUTE))).toBe('sub');
    // One failure is enough then
    expect(seen(choice.failed(32 * MINUTE))).toBe('main');
    // Another address is another stream
    expect(seen(choice.offer({ ...streams, sub: 'sub 2' }))).toBe('sub 2');
  });

  it('is the recording itself while the camera gives no further stream', () => {
    const choice = new LookChoice();
    choice.offer(streams);
    expect(seen(choice.full(5_000))).toBe('recorded');
    expect(seen(choice.offer({ ...streams }))).toBe('recorded');
    expect(seen(choice.tick(29 * MINUTE))).toBe('recorded');
    expect(choice.fullSinceMs).toBe(5_000);
    expect(seen(choice.tick(31 * MINUTE))).toBe('sub');
    choice.full(32 * MINUTE);
    expect(choice.offer(null)).toBeNull();
    expect(seen(choice.offer({ ...streams, sub: 'sub 2' }))).toBe('sub 2');
  });

  it('is none while the camera refuses the password', () => {
    const choice = new LookChoice();
    choice.offer(streams);
    expect(choice.offer(null)).toBeNull();
    expect(choice.failed(1)).toBeNull();
    expect(seen(choice.offer(streams))).toBe('sub');
  });

  it('is said to be none when pictures have stayed away for longer than key pictures do', () => {
    const choice = new LookChoice();
    choice.offer({ ...streams, sub: 'main' });
    expect(choice.blindSinceMs(0, 2 * MINUTE)).toBeNull();
    expect(choice.blindSinceMs(0, 3 * MINUTE)).toBe(0);
    choice.looked(3 * MINUTE);
    expect(choice.blindSinceMs(0, 5 * MINUTE)).toBeNull();
    expect(choice.blindSinceMs(0, 6 * MINUTE)).toBe(3 * MINUTE);
    // It cannot be looked at before it is recorded
    expect(choice.blindSinceMs(5 * MINUTE, 6 * MINUTE)).toBeNull();
  });
});
