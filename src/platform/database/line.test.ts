import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Line } from './line.js';
import { DatabaseSilent } from './patience.js';

describe('the line of writers', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  /** How it went for somebody who stands in line, as far as it is known. */
  const standIn = (line: Line, patienceMs: number) => {
    const seen = { as: 'waiting' };
    line.enter(patienceMs).then(
      () => {
        seen.as = 'in';
      },
      (error: unknown) => {
        seen.as = error instanceof DatabaseSilent ? 'gone' : String(error);
      },
    );
    return seen;
  };
  const pass = async (ms: number): Promise<void> => {
    jest.advanceTimersByTime(ms);
    // what waits for what went by hears of it, step by step
    for (let step = 0; step < 10; step += 1) await null;
  };

  it('is first come, first served, so many at a time', async () => {
    const line = new Line(2);
    const four = [1, 2, 3, 4].map(() => standIn(line, 1_000));
    await pass(0);
    expect(four.map(({ as }) => as)).toEqual(['in', 'in', 'waiting', 'waiting']);
    line.leave();
    await pass(0);
    expect(four.map(({ as }) => as)).toEqual(['in', 'in', 'in', 'waiting']);
  });

  it('lets go who has lost his patience while nothing moved, and him only', async () => {
    const line = new Line(1);
    standIn(line, 1_000);
    const [hurried, patient] = [standIn(line, 1_000), standIn(line, 5_000)];
    await pass(1_001);
    expect([hurried.as, patient.as]).toEqual(['gone', 'waiting']);
    line.leave();
    await pass(0);
    expect(patient.as).toBe('in');
  });

  it('keeps everybody as long as it moves, but not for ever', async () => {
    const line = new Line(1);
    standIn(line, 1_000);
    const waiter = standIn(line, 1_000);
    for (let second = 0; second < 20; second += 1) {
      await pass(500);
      line.moved();
    }
    expect(waiter.as).toBe('waiting');
    for (let second = 0; second < 110; second += 1) {
      await pass(500);
      line.moved();
    }
    expect(waiter.as).toBe('gone');
  });

  it('is empty when the last one has left', async () => {
    const line = new Line(1);
    standIn(line, 1_000);
    let isEmpty = false;
    void line.empty().then(() => {
      isEmpty = true;
    });
    await pass(0);
    expect(isEmpty).toBe(false);
    line.leave();
    await pass(0);
    expect(isEmpty).toBe(true);
  });
});
