import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rosterEndpoints } from '../../src/contract/http/roster.js';
import { ObjectStore, SteppedClock } from '../../src/platform/index.js';
import { RosterFault } from '../../src/roster/roster.entities.js';
import { RosterService } from '../../src/roster/roster.service.js';
import { RosterSweep } from '../../src/roster/roster-sweep.js';
import { TestPlatform } from './harness.js';
import { xlsxOf } from './roster-files.js';

const DAY_MS = 86_400_000;

describe('lists after their time', () => {
  const clock = new SteppedClock(new Date());
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
  });
  afterAll(() => platform.stop());

  let number = 7000;
  /** A good row and a wrong one. */
  const upload = async () => {
    number += 1;
    const rows = [
      ['学校标识码', '学校名称', '县市代码', '类型', '所属中心校标识码', '供餐模式'],
      [`532301${number}`, `学校 ${number}`, '532301', '学校', '', ''],
      ['12', '代码太短', '532301', '学校', '', ''],
    ];
    const response = await fetch(`${platform.url}/api/roster/schools/imports?fileName=list.xlsx`, {
      method: 'POST',
      body: await xlsxOf(rows),
      headers: { authorization: `Bearer ${platform.admin.token}`, 'content-type': 'application/octet-stream' },
    });
    return ((await response.json()) as { id: string }).id;
  };
  const run = (importId: string) => platform.call(rosterEndpoints.run, { as: platform.admin, params: { importId } });
  const sweep = () => platform.app.get(RosterSweep).sweep();
  const kept = async (id: string) => {
    const store = platform.app.get(ObjectStore);
    const files = await Promise.all([`rosters/${id}`, `roster-rehearsals/${id}`].map((key) => store.get(key)));
    const faults = await platform.uow.read((tx) => tx.countBy(RosterFault, { importId: id }));
    return [...files.map((file) => file !== null), faults];
  };

  it('are deleted with the names in them, and what became of them stays known', async () => {
    const [done, unrun] = [await upload(), await upload()];
    await run(done);
    await platform.app.get(RosterService).finished(done);
    clock.advance(7 * DAY_MS - 60_000);
    await platform.signIn(platform.admin);
    expect(await sweep()).toBe(0);
    clock.advance(120_000);
    expect(await sweep()).toBe(1);
    expect([await kept(done), await kept(unrun)]).toEqual([
      [true, true, 1],
      [false, false, 0],
    ]);
    expect((await run(unrun)).problem.code).toBe('roster.file-gone');
    clock.advance(23 * DAY_MS);
    await platform.signIn(platform.admin);
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    expect(await kept(done)).toEqual([false, false, 0]);
    const params = { importId: done };
    for (const read of [rosterEndpoints.faults, rosterEndpoints.faultsFile])
      expect((await platform.call(read, { as: platform.admin, params })).problem.code).toBe('roster.file-gone');
    const rows = { as: platform.admin, params, query: { outcome: 'created' as const } };
    expect((await platform.call(rosterEndpoints.rows, rows)).problem.code).toBe('roster.file-gone');
    const status = await platform.ok(rosterEndpoints.import, { as: platform.admin, params });
    expect(status).toMatchObject({ state: 'done', counts: { created: 1, wrong: 1 } });
  });

  it('go in the end although the store fails once, and others with them', async () => {
    const [first, second] = [await upload(), await upload()];
    clock.advance(8 * DAY_MS);
    const store = platform.app.get(ObjectStore);
    const remove = store.delete.bind(store);
    let failures = 1;
    store.delete = (key) => (key.endsWith(first) && failures-- > 0 ? Promise.reject(new Error('EIO')) : remove(key));
    expect(await sweep()).toBe(2);
    expect((await kept(second)).slice(0, 2)).toEqual([false, false]);
    expect((await kept(first))[0]).toBe(true);
    clock.advance(30 * DAY_MS);
    await sweep();
    expect((await kept(first)).slice(0, 2)).toEqual([false, false]);
    store.delete = remove;
  });
});
