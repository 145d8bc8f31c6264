import { describe, expect, it } from '@jest/globals';
import { Sight } from './sight.js';

const START = Date.parse('2026-03-02T03:00:00.000Z');
const at = (seconds: number) => START + seconds * 1000;

describe('the sight of a camera', () => {
  it('is lost when nothing is seen for seconds, and back with a picture from behind that', () => {
    const sight = new Sight(START);
    expect(sight.seen(at(1), at(2))).toBe(false);
    expect(sight.isLost(at(9), false)).toBe(false);
    expect(sight.isLost(at(10), false)).toBe(true);
    expect(sight.lastMs).toBe(at(2));
    expect(sight.seen(at(1), at(2))).toBe(false);
    expect(sight.isLost(at(11), false)).toBe(true);
    expect(sight.seen(at(11), at(12))).toBe(true);
    expect(sight.isLost(at(12), false)).toBe(false);
  });

  it('is not lost because the box was held up: what was seen meanwhile is still to be heard', () => {
    const sight = new Sight(START);
    expect(sight.isLost(at(30), true)).toBe(false);
    expect(sight.seen(at(2), at(30))).toBe(false);
    expect(sight.isLost(at(31), false)).toBe(false);
    expect(sight.isLost(at(38), false)).toBe(true);
  });

  it('stays lost through a time in which the box was held up', () => {
    const sight = new Sight(START);
    sight.isLost(at(10), false);
    expect(sight.isLost(at(60), true)).toBe(true);
    expect(sight.lastMs).toBe(START);
  });

  it('begins anew with another clock', () => {
    const sight = new Sight(START);
    sight.isLost(at(10), false);
    sight.beginAnew(at(-3600));
    expect(sight.isLost(at(-3599), false)).toBe(false);
    expect(sight.seen(at(-3600), at(-3599))).toBe(false);
  });
});
