import { describe, expect, it } from '@jest/globals';
import { HashingGate } from './hashing-gate.js';

describe('the hashing gate', () => {
  it('runs two at once, lets three wait, and sends the others away at once', async () => {
    const gate = new HashingGate(2, 3);
    let running = 0;
    let most = 0;
    const finish: (() => void)[] = [];
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => finish.push(resolve));
      running -= 1;
      return 'done';
    };
    // Twice, since a turn that is counted wrongly shows only afterwards.
    for (let round = 0; round < 2; round += 1) {
      const all = Array.from({ length: 9 }, () => gate.run(work).catch((error: { code: string }) => error.code));
      for (let done = 0; done < 5; done += 1) {
        while (finish.length === 0) await new Promise((next) => setImmediate(next));
        finish.shift()?.();
      }
      const answers = await Promise.all(all);
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(5);
      expect(answers.filter((answer) => answer === 'auth.busy')).toHaveLength(4);
    }
    expect(most).toBe(2);
  });

  it('goes on after work that failed', async () => {
    const gate = new HashingGate(1, 0);
    await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.run(() => Promise.resolve(1))).toBe(1);
  });
});
