import { describe, expect, it } from '@jest/globals';
import { AgentQueues } from './agent-queues.js';

describe('AgentQueues', () => {
  it('gathers what arrives together, keeps the order, and never runs one agent twice at a time', async () => {
    const batches: string[] = [];
    let active = 0;
    const queues = new AgentQueues<number>(async (agentId, batch) => {
      if (agentId === 'a') expect(++active).toBe(1);
      await new Promise((resume) => setTimeout(resume, 5));
      if (agentId === 'a') active -= 1;
      batches.push(`${agentId}:${batch.join(',')}`);
    });
    for (const n of [1, 2, 3]) queues.add('a', n);
    queues.add('b', 1);
    await new Promise((resume) => setTimeout(resume, 1));
    for (const n of [4, 5]) queues.add('a', n);
    await new Promise((resume) => setTimeout(resume, 30));

    expect(batches).toEqual(['a:1,2,3', 'b:1', 'a:4,5']);
    await queues.stop();
  });

  it('takes at most 64 at once and drops beyond 512', async () => {
    const sizes: number[] = [];
    const queues = new AgentQueues<number>(async (_, batch) => void sizes.push(batch.length));
    for (let n = 0; n < 700; n += 1) queues.add('a', n);
    await new Promise((resume) => setTimeout(resume, 10));
    expect(sizes).toEqual(Array.from({ length: 8 }, () => 64));
    await queues.stop();
  });
});
