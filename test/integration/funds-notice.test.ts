import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fundsNoticeEndpoints as api } from '../../src/contract/http/funds-notices.js';
import { FundReturn, FundReturnLock } from '../../src/funds/funds.entities.js';
import { SteppedClock } from '../../src/platform/index.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform, type TestSchool } from './harness.js';

const COUNTY = '532301';
const PREFECTURE = '532300';
const MONTH = '2026-10';

describe(`what counties and prefecture publish of the money (F-20), on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(new Date('2026-11-20T02:00:00.000Z'));
  let platform: TestPlatform;
  let schools: TestSchool[];
  let county: Session;
  let prefecture: Session;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
    schools = [await platform.newSchool(), await platform.newSchool()];
    county = await platform.newPerson('finance_section', COUNTY);
    prefecture = await platform.newPerson('finance_section', PREFECTURE);
  });
  afterAll(() => platform.stop());

  /** A month that a school has answered for. */
  const returned = async (schoolId: string, n: number, isLocked = true): Promise<string> => {
    const figures = {
      pupilDays: n,
      claimFen: n,
      costFen: n,
      openingFen: 0,
      inFen: 500 * n,
      outFen: 400 * n,
      closingFen: 100 * n,
    };
    const signer = { accountId: county.accountId, name: '张三' };
    const row = {
      ...{ id: randomUUID(), schoolId, areaCode: COUNTY, month: MONTH, round: 1, schemaVersion: 2, note: null },
      ...{ figures: { ...figures, isComplete: true }, content: Buffer.from('{}'), sha256: '0'.repeat(64), ...signer },
      submittedAt: clock.now(),
    };
    await platform.uow.write((tx) => tx.insert(FundReturn, row));
    if (isLocked) await lock(row.id);
    return row.id;
  };
  const lock = (returnId: string) =>
    platform.uow.write((tx) =>
      tx.insert(FundReturnLock, {
        ...{ returnId, accountId: county.accountId, name: '李四', unit: '财务基建科', lockedAt: clock.now() },
      }),
    );
  const publish = (areaId: string, seenRound: number, reason: string | null = null, as = county) =>
    platform.call(api.publish, { as, params: { areaId, month: MONTH }, body: { seenRound, reason } });
  const page = async (areaId: string, month = '') => {
    const answer = await fetch(`${platform.url}/api/funds-notices/${areaId}${month === '' ? '' : `?month=${month}`}`, {
      headers: { 'accept-language': 'zh-CN' },
    });
    return { status: answer.status, text: await answer.text() };
  };

  it('is nothing before a month is closed somewhere, and for nobody but the bureau to publish', async () => {
    const id = await returned(schools[0]?.id ?? '', 3, false);
    expect((await publish(COUNTY, 0)).problem.code).toBe('disclosure.funds-nothing-closed');
    expect((await page(COUNTY)).status).toBe(404);
    await lock(id);
    const [school] = schools;
    if (school === undefined) throw new Error('no school');
    expect((await publish(COUNTY, 0, null, school.people.principal)).problem.code).toBe('access.denied');
    const elsewhere = await platform.newPerson('finance_section', '532322');
    expect((await publish(COUNTY, 0, null, elsewhere)).problem.code).toBe('organization.area-not-found');
  });

  it('is the sum of what is closed, names what is not, and stays as it was published', async () => {
    const first = await publish(COUNTY, 0);
    expect(first.status).toBe(201);
    expect(first.body.items[0]).toMatchObject({ round: 1, reason: null });
    expect(first.body.items[0]?.total).toEqual({
      pupilDays: 3,
      openingFen: 0,
      inFen: 1500,
      outFen: 1200,
      closingFen: 300,
    });
    expect(first.body.items[0]?.missing).toHaveLength(1);
    const { status, text } = await page(COUNTY);
    expect(status).toBe(200);
    for (const said of ['15.00', '12.00', '3.00', '还没有关账', '第 1 次公布']) expect(text).toContain(said);
    expect(text).not.toContain(county.accountId);
    expect((await publish(COUNTY, 1, '更正')).problem.code).toBe('disclosure.funds-notice-same');

    await returned(schools[1]?.id ?? '', 5);
    expect((await page(COUNTY)).text).toContain('15.00'); // nothing follows by itself
    expect((await publish(COUNTY, 0, '更正')).problem).toMatchObject({
      code: 'disclosure.funds-notice-changed',
      details: { round: 1 },
    });
    expect((await publish(COUNTY, 1)).problem).toMatchObject({
      code: 'disclosure.funds-reason-missing',
      field: 'reason',
    });
    const rival = await Promise.all([publish(COUNTY, 1, '<b>补一所</b>'), publish(COUNTY, 1, '<b>补一所</b>')]);
    expect(rival.map((one) => one.status).sort()).toEqual([201, 409]);
    const { items } = await platform.ok(api.rounds, { as: county, params: { areaId: COUNTY, month: MONTH } });
    expect(items.map(({ round, total, missing }) => [round, total.inFen, missing.length])).toEqual([
      [2, 4000, 0],
      [1, 1500, 1],
    ]);
    const corrected = (await page(COUNTY, MONTH)).text;
    for (const said of ['40.00', '更正原因:&lt;b&gt;补一所', '以前公布的', '收入 15.00'])
      expect(corrected).toContain(said);
    for (const sql of ["UPDATE funds_notice SET reason = 'x'", 'DELETE FROM funds_notice'])
      await expect(platform.uow.write((tx) => tx.query(sql))).rejects.toThrow(/append-only/);
  });

  it('of the prefecture is the sum of what its counties have published, and says which have not', async () => {
    expect((await publish(PREFECTURE, 0)).problem.code).toBe('organization.area-not-found');
    const { body } = await publish(PREFECTURE, 0, null, prefecture);
    expect(body.items[0]?.rows.map(({ inFen }) => inFen)).toEqual([4000]);
    expect(body.items[0]?.total.closingFen).toBe(800);
    expect(body.items[0]?.missing.length).toBeGreaterThan(0);
    expect((await page(PREFECTURE)).text).toContain('40.00');
    expect((await page(PREFECTURE, '2026-09')).status).toBe(404);
  });

  it('is led to from the notices of the schools', async () => {
    const { id } = await platform.newSchool();
    const answer = await fetch(`${platform.url}/api/notices/${id}`);
    expect(await answer.text()).toContain(`/api/funds-notices/${COUNTY}`);
  });
});
