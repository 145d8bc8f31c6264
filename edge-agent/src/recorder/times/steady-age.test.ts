import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SteadyAge } from './steady-age.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-24T00:00:00.000Z');

/** Two clocks: `run` lets both go on, `set` only what people read. */
function clocks() {
  const at = { wall: START, steady: 5_000 };
  return {
    wall: () => at.wall,
    steady: () => at.steady,
    run: (ms: number) => {
      at.wall += ms;
      at.steady += ms;
    },
    set: (ms: number) => {
      at.wall += ms;
    },
  };
}

describe('the time by which footage is old', () => {
  it('is the clock while that runs, and when it is set by minutes', () => {
    const { wall, steady, run, set } = clocks();
    const age = new SteadyAge(wall, steady, (ms) => ms - HOUR);
    for (const minutes of [10, -10, 30]) {
      run(5 * HOUR);
      set(minutes * 60_000);
      expect(age.now()).toBe(wall());
    }
  });

  it('does not follow a leap of a month for a day, and follows it then', () => {
    const { wall, steady, run, set } = clocks();
    const age = new SteadyAge(wall, steady, (ms) => ms);
    set(30 * DAY);
    expect(age.now()).toBe(START);
    run(23 * HOUR);
    expect(age.now()).toBe(START + 23 * HOUR);
    run(HOUR);
    expect(age.now()).toBe(wall());
  });

  it('forgets a leap that was taken back', () => {
    const { wall, steady, run, set } = clocks();
    const age = new SteadyAge(wall, steady, (ms) => ms);
    set(30 * DAY);
    age.now();
    run(20 * HOUR);
    set(-30 * DAY);
    expect(age.now()).toBe(wall());
    set(30 * DAY);
    run(20 * HOUR);
    expect(age.now()).toBe(START + 40 * HOUR);
  });

  it('doubts a start that is long after the last footage, and believes one without any', () => {
    const { wall, steady, run } = clocks();
    const doubting = new SteadyAge(wall, steady, () => START - 40 * DAY);
    expect(doubting.now()).toBe(START - 40 * DAY);
    expect(new SteadyAge(wall, steady, () => null).now()).toBe(START);
    run(DAY);
    expect(doubting.now()).toBe(wall());
  });

  it('is never later than the clock, whatever is done to it', () => {
    const steps = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 * DAY }), fc.integer({ min: -60 * DAY, max: 60 * DAY })),
    );
    fc.assert(
      fc.property(steps, (all) => {
        const { wall, steady, run, set } = clocks();
        const age = new SteadyAge(wall, steady, (ms) => ms);
        for (const [ran, moved] of all) {
          run(ran);
          set(moved);
          expect(age.now()).toBeLessThanOrEqual(wall());
        }
      }),
    );
  });
});
