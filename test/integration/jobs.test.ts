import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Jobs, SteppedClock } from '../../src/platform/index.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { TestPlatform } from './harness.js';

const MINUTE_MS = 60_000;
const START = new Date('2026-11-23T01:00:30.000Z');

const clock = new SteppedClock(START);
let platform: TestPlatform;
let made = 0;
beforeAll(async () => {
  platform = await TestPlatform.start(clock);
});
afterAll(() => platform.stop());

/** So many instances that know of one job; `begun` says who began it, in order. */
function instances(count: number, cron: string, work: (who: number) => Promise<void> = () => Promise.resolve()) {
  const name = `test-${++made}`;
  const begun: number[] = [];
  const all = Array.from({ length: count }, (_, who) => {
    const jobs = new Jobs(platform.uow, clock);
    jobs.add(name, cron, async () => {
      begun.push(who);
      await work(who);
      return { done: 1 };
    });
    return jobs;
  });
  const row = () => platform.uow.read((tx) => tx.findOneByOrFail(Job, { name }));
  return { all: all as [Jobs, Jobs, ...Jobs[]], begun, row };
}

it('is done by one of those that look at the same time, and then not again before it is due', async () => {
  const { all, begun, row } = instances(4, '*/10 * * * *');
  await Promise.all(all.map((jobs) => jobs.doDue()));
  await Promise.all(all.map((jobs) => jobs.doDue()));
  expect(begun).toHaveLength(1);
  expect(await row()).toMatchObject({ outcome: 'done', said: '{"done":1}', leaseUntil: null, endedAt: clock.now() });
  const { dueAt } = await row();
  clock.set(new Date(dueAt.getTime() - 1));
  await all[0].doDue();
  expect(begun).toHaveLength(1);
  clock.advance(1);
  await Promise.all(all.map((jobs) => jobs.doDue()));
  expect(begun).toHaveLength(2);
});

it('is due in the time of the kitchens', async () => {
  const { all, row } = instances(2, '0 3 * * *');
  await all[0].doDue();
  expect((await row()).dueAt.toISOString()).toMatch(/T19:00:00\.000Z$/);
});

it('is taken over when its instance is gone and the lease has run out, not before; who wakes up late changes nothing', async () => {
  let wake: () => void = () => undefined;
  const isAsleep = new Promise<void>((resolve) => {
    wake = resolve;
  });
  let fellAsleep: () => void = () => undefined;
  const isAtIt = new Promise<void>((resolve) => {
    fellAsleep = resolve;
  });
  const { all, begun, row } = instances(2, '* * * * *', async (who) => {
    if (who !== 0) return;
    fellAsleep();
    await isAsleep;
    throw new Error('woke up too late');
  });
  const late = all[0].doDue();
  await isAtIt;
  clock.advance(MINUTE_MS);
  await all[1].doDue();
  expect(begun).toEqual([0]);
  clock.advance(2 * MINUTE_MS);
  await all[1].doDue();
  expect(begun).toEqual([0, 1]);
  const after = await row();
  expect(after.outcome).toBe('done');
  wake();
  await late;
  expect(await row()).toEqual(after);
});

it('says how it failed, and is tried again when it is next due', async () => {
  let isBroken = true;
  const { all, row } = instances(2, '* * * * *', async () => {
    if (isBroken) throw new Error('no room');
  });
  await all[0].doDue();
  expect(await row()).toMatchObject({ outcome: 'failed', said: 'Error: no room', leaseUntil: null });
  isBroken = false;
  clock.advance(MINUTE_MS);
  await all[1].doDue();
  expect(await row()).toMatchObject({ outcome: 'done', said: '{"done":1}' });
});
