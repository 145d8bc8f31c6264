import { describe, expect, it } from '@jest/globals';
import { AgentQueues } from './agent-queues.js';

/** Work that waits until it is let go, batch by batch, and says when it has begun. */
function gatedWork() {
  const begun: string[] = [];
  const gates: (() => void)[] = [];
  const watchers: { count: number; done: () => void }[] = [];
  const work = (agentId: string, batch: readonly number[]): Promise<void> => {
    begun.push(`${agentId}:${batch.join(',')}`);
    for (const { count, done } of watchers) if (begun.length >= count) done();
    return new Promise((release) => gates.push(release));
  };
  const whenBegun = (count: number) =>
    begun.length >= count ? Promise.resolve() : new Promise<void>((done) => watchers.push({ count, done }));
  return { begun, work, whenBegun, letGo: (index: number) => gates[index]?.() };
}

describe('AgentQueues', () => {
  it('gathers what arrives together, keeps the order, and never runs one agent twice at a time', async () => {
    const { begun, work, whenBegun, letGo } = gatedWork();
    const queues = new AgentQueues<number>(work);
    for (const n of [1, 2, 3]) queues.add('a', n);
    queues.add('b', 1);
    await whenBegun(2);
    for (const n of [4, 5]) queues.add('a', n);
    letGo(1); // b is done; a still works on its first batch, so nothing more of it may have begun
    await new Promise(setImmediate);
    expect(begun).toEqual(['a:1,2,3', 'b:1']);

    letGo(0);
    await whenBegun(3);
    expect(begun).toEqual(['a:1,2,3', 'b:1', 'a:4,5']);
    letGo(2);
    await queues.stop();
  });

  it('takes at most 64 at once and drops beyond 512', async () => {
    const sizes: number[] = [];
    let emptied: () => void = () => undefined;
    const all = new Promise<void>((resolve) => {
      emptied = resolve;
    });
    const queues = new AgentQueues<number>(async (_, batch) => {
      sizes.push(batch.length);
      if (sizes.length === 8) emptied();
    });
    for (let n = 0; n < 700; n += 1) queues.add('a', n);
    await all;
    await new Promise(setImmediate);
    expect(sizes).toEqual(Array.from({ length: 8 }, () => 64));
    await queues.stop();
  });
});
