import { describe, expect, it } from '@jest/globals';
import { type Gathered, Gathering } from './gathering.js';

/** Work that waits until it is let go, batch by batch, and says when it has begun. */
function gatedWork() {
  const begun: string[] = [];
  const gates: (() => void)[] = [];
  const watchers: { count: number; done: () => void }[] = [];
  const work = (gathered: Gathered<number>): Promise<void> => {
    begun.push([...gathered].map(([agentId, batch]) => `${agentId}:${batch.join(',')}`).join(' '));
    for (const { count, done } of watchers) if (begun.length >= count) done();
    return new Promise((release) => gates.push(release));
  };
  const whenBegun = (count: number) =>
    begun.length >= count ? Promise.resolve() : new Promise<void>((done) => watchers.push({ count, done }));
  return { begun, work, whenBegun, letGo: (index: number) => gates[index]?.() };
}

describe('Gathering', () => {
  it('hands over together what arrives together, in order, and is never at two things at a time', async () => {
    const { begun, work, whenBegun, letGo } = gatedWork();
    const gathering = new Gathering<number>(work);
    for (const n of [1, 2, 3]) gathering.add('a', n);
    gathering.add('b', 1);
    await whenBegun(1);
    for (const n of [4, 5]) gathering.add('a', n);
    gathering.add('c', 1);
    await new Promise(setImmediate);
    expect(begun).toEqual(['a:1,2,3 b:1']);
    letGo(0);
    await whenBegun(2);
    expect(begun).toEqual(['a:1,2,3 b:1', 'a:4,5 c:1']);
    letGo(1);
    await gathering.stop();
  });

  it('takes at most 64 of one and 256 in all at once, and drops what is beyond 512 of one', async () => {
    const taken: Record<string, number>[] = [];
    let emptied: () => void = () => undefined;
    const all = new Promise<void>((resolve) => {
      emptied = resolve;
    });
    const gathering = new Gathering<number>(async (gathered) => {
      taken.push(Object.fromEntries([...gathered].map(([agentId, batch]) => [agentId, batch.length])));
      if (taken.flatMap((one) => Object.values(one)).reduce((sum, n) => sum + n, 0) === 512 + 5 * 64) emptied();
    }, 0);
    for (let n = 0; n < 700; n += 1) gathering.add('a', n);
    for (const agentId of ['b', 'c', 'd', 'e', 'f']) for (let n = 0; n < 64; n += 1) gathering.add(agentId, n);
    await all;
    expect(taken[0]).toEqual({ a: 64, b: 64, c: 64, d: 64 });
    expect(taken[1]).toEqual({ e: 64, f: 64, a: 64 });
    await gathering.stop();
  });

  it('lets many agents come together before it goes on, and a few not wait', async () => {
    const counts: number[] = [];
    let done: () => void = () => undefined;
    const gathering = new Gathering<number>(async (gathered) => {
      counts.push(gathered.size);
      done();
    }, 50);
    const next = () =>
      new Promise<void>((resolve) => {
        done = resolve;
      });
    gathering.add('a', 1);
    await next();
    for (const agentId of ['b', 'c', 'd', 'e']) {
      gathering.add(agentId, 1);
      await new Promise(setImmediate);
    }
    while (counts.reduce((sum, n) => sum + n, 0) < 5) await next();
    const before = counts.length;
    for (const agentId of ['f', 'g', 'h']) {
      gathering.add(agentId, 1);
      await new Promise(setImmediate);
    }
    await next();
    expect(counts.slice(before)).toEqual([3]);
    await gathering.stop();
  });

  it('waits no longer once as many have come as it takes at once', async () => {
    const counts: number[] = [];
    let done: () => void = () => undefined;
    const gathering = new Gathering<number>(async (gathered) => {
      counts.push([...gathered.values()].reduce((sum, { length }) => sum + length, 0));
      done();
    }, 3_600_000);
    const next = () =>
      new Promise<void>((resolve) => {
        done = resolve;
      });
    const agents = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const agentId of agents) gathering.add(agentId, 0);
    await next();
    for (const agentId of agents) gathering.add(agentId, 1);
    await new Promise(setImmediate); // it has begun to wait for others
    for (const agentId of agents) for (let n = 2; n <= 43; n += 1) gathering.add(agentId, n);
    await next();
    expect(counts).toEqual([6, 256]);
    await gathering.stop();
  });
});
