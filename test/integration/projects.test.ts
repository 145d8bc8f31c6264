import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import type { BodyOf } from '../../src/contract/http/endpoint.js';
import { exportsEndpoints } from '../../src/contract/http/exports.js';
import { projectEndpoints as api } from '../../src/contract/http/projects.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { SteppedClock } from '../../src/platform/index.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform, type TestSchool } from './harness.js';

const COUNTY = '532301';
const OTHER_COUNTY = '532322';
const PREFECTURE = '532300';

describe(`works at canteens, on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(new Date('2026-09-01T02:00:00.000Z'));
  let platform: TestPlatform;
  let school: TestSchool;
  let finance: Session;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
    school = await platform.newSchool();
    finance = await platform.newPerson('finance_section', COUNTY);
  }, 300_000);
  afterAll(() => platform.stop());

  type Plan = BodyOf<typeof api.plan>;
  const plan = (said: Partial<Plan> = {}, of = school, as = finance, idempotencyKey?: string) =>
    platform.call(api.plan, {
      ...{ as, params: { schoolId: of.id }, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) },
      body: {
        ...{ title: '食堂改扩建', kind: 'extension', addsSeats: 120, addsCooksFor: 200, plannedFen: 48_000_000 },
        ...{ documentNo: '楚市教〔2026〕18号', plannedFrom: '2026-06-20', plannedTo: '2026-08-10', funding: 'county' },
        ...said,
      },
    });
  const say = (projectId: string, seen: number, said: Partial<BodyOf<typeof api.say>>, as = finance) =>
    platform.call(api.say, {
      ...{ as, params: { projectId } },
      body: { kind: 'paid', on: null, paidFen: null, plannedTo: null, text: null, ...said, seen },
    });
  const list = (as: Session, query: object = {}) => platform.ok(api.list, { as, query });

  it('are planned with what they add and who pays; food money never does (F-04)', async () => {
    expect((await plan({ funding: 'meal-subsidy' })).problem).toMatchObject({
      ...{ code: 'projects.food-money', field: 'funding', rule: 'F-04' },
    });
    expect((await plan({ plannedTo: '2026-06-19' })).problem).toMatchObject({
      ...{ code: 'projects.day-wrong', field: 'plannedTo' },
    });
    expect((await list(finance)).items).toEqual([]);

    const key = '01890000-0000-7000-8000-000000000287';
    const first = await plan({}, school, finance, key);
    expect(first.status).toBe(201);
    expect((await plan({}, school, finance, key)).body.id).toBe(first.body.id);
    expect((await list(finance)).items).toMatchObject([
      {
        id: first.body.id,
        state: 'planned',
        paidFen: 0,
        lateDays: 73,
        firstPlannedTo: '2026-08-10',
        capacityFrom: null,
      },
    ]);
  });

  it('go their way in steps that are added, and change no capacity by themselves', async () => {
    const [planned] = (await list(finance)).items;
    const id = planned?.id ?? '';
    const begun = await say(id, 1, { kind: 'begun', on: '2026-06-25' });
    expect(begun.body).toMatchObject({ state: 'building', begunOn: '2026-06-25', lateDays: 22 });
    // somebody who has not seen it
    expect((await say(id, 1, { paidFen: 100 })).problem.code).toBe('projects.changed');
    expect((await say(id, 2, { paidFen: 48_000_001 })).problem).toMatchObject({
      ...{ code: 'projects.text-missing', field: 'text' },
    });
    expect((await say(id, 2, { paidFen: 20_000_000 })).body).toMatchObject({ paidFen: 20_000_000 });
    const delayed = await say(id, 3, { kind: 'delayed', plannedTo: '2026-08-27', text: '雨季停工' });
    expect(delayed.body).toMatchObject({ plannedTo: '2026-08-27', firstPlannedTo: '2026-08-10', lateDays: 5 });
    expect((await list(finance)).areas).toMatchObject([
      { areaId: COUNTY, projects: 1, finished: 0, late: 1, plannedFen: 48_000_000, addedCooksFor: 0 },
    ]);

    const finished = await say(id, 4, { kind: 'finished', on: '2026-08-31' });
    expect(finished.body).toMatchObject({ state: 'finished', lateDays: 0, capacityFrom: null, next: ['paid'] });
    expect(finished.body.steps.map(({ kind, on, text }) => [kind, on, text])).toEqual([
      ['planned', null, null],
      ['begun', '2026-06-25', null],
      ['paid', null, null],
      ['delayed', null, '雨季停工'],
      ['finished', '2026-08-31', null],
    ]);
    expect((await list(finance)).areas).toMatchObject([
      { finished: 1, late: 0, addedCooksFor: 200, withoutCapacity: 1 },
    ]);

    // the capacity is a row of its own; one from before the end says nothing of it
    const params = { schoolId: school.id };
    const structure = () => platform.ok(structureEndpoints.structure, { as: platform.admin, params });
    expect((await structure()).capacities).toEqual([]);
    for (const from of ['2026-08-15', '2026-09-01']) {
      await platform.ok(structureEndpoints.setCapacity, {
        ...{ as: platform.admin, params },
        body: { version: (await structure()).version, from, cooksFor: 460, seats: 300, source: '竣工验收' },
      });
    }
    expect((await list(finance)).items).toMatchObject([{ capacityFrom: '2026-09-01' }]);
    expect((await list(finance)).areas).toMatchObject([{ withoutCapacity: 0 }]);
  });

  it('are summed for the prefecture from below, and seen by nobody of another county', async () => {
    const elsewhere = await platform.newSchool(OTHER_COUNTY);
    const theirs = await platform.newPerson('finance_section', OTHER_COUNTY);
    const [mine] = (await list(finance)).items;
    expect((await plan({}, elsewhere)).problem.code).toBe('organization.school-not-found');
    const given = await plan({ kind: 'new', plannedFen: 7, addsCooksFor: 5 }, elsewhere, theirs);
    await plan({ kind: 'equipment', plannedFen: 11, addsCooksFor: 3, addsSeats: 0 }, elsewhere, theirs);
    expect((await say(given.body.id, 1, { kind: 'stopped', text: '并校' }, finance)).problem.code).toBe(
      'projects.not-found',
    );
    expect((await say(given.body.id, 1, { kind: 'stopped', text: '并校' }, theirs)).body.state).toBe('stopped');
    expect((await list(finance)).items.map(({ id }) => id)).toEqual([mine?.id]);

    const prefecture = await platform.newPerson('finance_section', PREFECTURE);
    const all = await list(prefecture);
    expect(all.items.length).toBe(3);
    expect(
      all.areas.map(({ areaId, projects, plannedFen, addsCooksFor }) => [areaId, projects, plannedFen, addsCooksFor]),
    ).toEqual([
      [COUNTY, 1, 48_000_000, 200],
      [OTHER_COUNTY, 1, 11, 3],
    ]);
    // page by page the same, and narrowed without another sum
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await list(prefecture, { limit: 1, ...(after === undefined ? {} : { after }) });
      paged.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(paged).toEqual(all.items.map(({ id }) => id));
    const narrowed = await list(prefecture, { state: 'stopped', areaId: OTHER_COUNTY });
    expect(narrowed.items.map(({ id }) => id)).toEqual([given.body.id]);
    expect(narrowed.areas).toEqual(all.areas);

    // the school reads what is planned for it and says nothing
    const read = await list(school.people.principal);
    expect(read.items).toMatchObject([{ id: mine?.id, next: [] }]);
    expect((await say(mine?.id ?? '', 5, { paidFen: 1, text: 'x' }, school.people.principal)).status).toBe(403);
    const auditor = await platform.newPerson('audit_admin', PREFECTURE);
    const { items } = await platform.ok(auditEndpoints.entries, { as: auditor, query: { subjectId: mine?.id } });
    expect(items.map(({ action }) => action).sort()).toEqual([
      ...['projects.begun', 'projects.delayed', 'projects.finished', 'projects.paid', 'projects.planned'],
    ]);
  });

  it('go out in the columns of another system, by their planned end', async () => {
    const fields = ['title', 'state', 'plannedYuan', 'paidYuan', 'delay'];
    const headings = ['项目', '进度', '计划', '已付', '说明'];
    const profile = await platform.ok(exportsEndpoints.createProfile, {
      ...{ as: finance, params: { areaId: COUNTY } },
      body: {
        ...{ name: '建设项目', source: 'projects', period: 'month', format: 'csv' },
        ...{ template: { sheet: null, above: [], headings }, columns: fields.map((field) => ({ field })) },
      },
    });
    const params = { profileId: profile.id };
    const august = { from: '2026-08-01', to: '2026-08-31' };
    const run = await platform.ok(exportsEndpoints.run, { as: finance, params, body: august });
    const file = await fetch(`${platform.url}/api/export-runs/${run.id}/file`, {
      headers: { authorization: `Bearer ${finance.token}` },
    });
    expect(await file.text()).toContain('食堂改扩建,已完工,480000,200000,雨季停工');
    const september = { from: '2026-09-01', to: '2026-09-30' };
    const none = await platform.ok(exportsEndpoints.run, { as: finance, params, body: september });
    expect([run.newRows, none.newRows]).toEqual([1, 0]);
  });
});
