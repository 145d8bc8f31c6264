import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDateOf } from '../../src/contract/business-date.js';
import { agendaEndpoints } from '../../src/contract/http/agenda.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { School } from '../../src/organization/index.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';
import { statementsOfRequests } from './statements.js';

const MINUTE_MS = 60_000;
const MANY = 1_500;

describe('the morning list of an office', () => {
  const clock = new SteppedClock(new Date('2026-11-20T00:00:00.000Z')); // a Friday, 08:00 there
  let platform: TestPlatform;
  let canteen: Canteen;
  const list = () =>
    platform.ok(agendaEndpoints.morning, {
      as: canteen.school.people.safety_section,
      params: { date: businessDateOf(clock.now()) },
    });
  const mine = async () =>
    (await list()).late
      .find(({ schoolId }) => schoolId === canteen.school.id)
      ?.missing.map(({ duty, state }) => `${duty} ${state}`) ?? [];
  const setCalendar = (days: object[], version: number) =>
    platform.ok(calendarEndpoints.setAreaCalendar, {
      as: platform.admin,
      params: { areaId: '532301', schoolYear: 2026 },
      body: { version, terms: [{ name: '上学期', from: '2026-09-01', to: '2027-01-20' }], days },
    });

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 90 * 86_400_000 });
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  it('accuses nobody on a day of which nobody has said anything, and says which schools these are', async () => {
    clock.advance(600 * MINUTE_MS);
    const before = await list();
    expect(before.late).toEqual([]);
    expect(before.unknown.map(({ schoolId }) => schoolId)).toContain(canteen.school.id);
    clock.advance(-600 * MINUTE_MS);
  });

  it('names what is missing from its minute on, and what waits for a signature as that', async () => {
    await setCalendar([], 0);
    expect(await mine()).toEqual([]);
    clock.advance(60 * MINUTE_MS); // 09:00
    expect(await mine()).toEqual(['delivery missing']);
    const { actId } = await canteen.accept([canteen.line()]);
    expect(await mine()).toEqual(['delivery unsigned']);
    await canteen.cosign(actId);
    expect(await mine()).toEqual([]);
    clock.advance(5 * 60 * MINUTE_MS); // 14:00
    expect(await mine()).toEqual(['check missing', 'sample missing', 'accompany missing']);
    await canteen.reverse(actId);
    expect(await mine()).toContain('delivery missing');
  });

  it('lists nobody on a day without school, and everybody on a make-up Saturday', async () => {
    clock.advance(24 * 60 * MINUTE_MS);
    expect((await list()).schools).toMatchObject({ schoolDay: 0, unknown: 0 });
    await setCalendar([{ date: '2026-11-21', kind: 'school_day', note: '调休' }], 1);
    expect(await mine()).toContain('check missing');
  });

  it('asks the phones of a school day for what policy owes at that size, and no longer once it is on record', async () => {
    const duties = async () =>
      (
        await platform.ok(agendaEndpoints.today, { as: canteen.manager, params: { schoolId: canteen.school.id } })
      ).due.flatMap(({ kind, name }) => (kind === 'duty' ? [name] : []));
    expect(await duties()).toEqual(['cooking.morning-check', 'cooking.daily-check']);
    await platform.ok(organizationEndpoints.createClass, {
      as: platform.admin,
      params: { schoolId: canteen.school.id },
      body: { name: '1C', size: 20 },
    });
    expect(await duties()).toEqual(['cooking.morning-check', 'storage.round', 'cooking.daily-check']);
    const round = {
      offWallAndFloor: true,
      labelled: true,
      rawAndCookedApart: true,
      noPests: true,
      nothingExpired: true,
    };
    await canteen.does(warehouseEndpoints.recordRound, { ...canteen.now(canteen.school.places.dry_store), ...round });
    expect(await duties()).toEqual(['cooking.morning-check', 'cooking.daily-check']);
    await canteen.cook(await canteen.meal());
    expect(await duties()).toContain('dining.accompany');
  });

  it('asks the database as often for a prefecture as for one school', async () => {
    const reads = /"?school"?|school_calendar|act_state|kitchen_service|"?area"?|policy_limit/;
    const asked = async (work: () => Promise<unknown>) =>
      (await statementsOfRequests(work)).filter((sql) => reads.test(sql)).length;
    const forOne = await asked(list);
    await platform.uow.write(async (tx) => {
      const rows = Array.from({ length: MANY }, (_, index) => ({
        ...{ id: randomUUID(), name: `School no. ${index}`, schoolCode: null, kind: 'primary', areaCode: '532301' },
        ...{ centralSchoolId: null, state: 'enabled', closedOn: null, version: 1, createdAt: clock.now() },
      }));
      for (let from = 0; from < MANY; from += 100) await tx.insert(School, rows.slice(from, from + 100) as School[]);
    });
    let schools = 0;
    const forMany = await asked(async () => {
      schools = (await list()).schools.schoolDay;
    });
    expect(schools).toBe(MANY + 1);
    expect(forMany).toBe(forOne);
    expect(forMany).toBeLessThan(20);
  });
});
