import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyBooks } from '../../src/app/verify/verify-books.js';
import { act as bought } from '../../src/contract/acts/acceptance.bought-meal.js';
import { act as unfit } from '../../src/contract/acts/storage.unfit-goods.js';
import { businessDateOf } from '../../src/contract/business-date.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { agendaEndpoints } from '../../src/contract/http/agenda.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { fundsEndpoints } from '../../src/contract/http/funds.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { traceEndpoints } from '../../src/contract/http/trace.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { School } from '../../src/organization/index.js';
import { type Difference, SteppedClock } from '../../src/platform/index.js';
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

  it('asks a school that a company feeds for its ready meals; they are counted, paid for, sampled and called back', async () => {
    const [here, there] = [canteen, await Canteen.open(platform)];
    for (const { school } of [here, there]) {
      const params = { schoolId: school.id };
      const { version } = await platform.ok(structureEndpoints.structure, { as: platform.admin, params });
      const body = { version, from: '2026-11-21', mode: 'enterprise' as const };
      await platform.ok(structureEndpoints.setSupplyMode, { as: platform.admin, params, body });
    }
    const due = async ({ school, manager }: Canteen) =>
      (await platform.ok(agendaEndpoints.today, { as: manager, params: { schoolId: school.id } })).due.flatMap(
        ({ kind, name }) =>
          // It has cold stores still, for what it no longer cooks
          kind === 'reading' ? [] : [kind === 'duty' || kind === 'recalled-meal' ? `${kind} ${name}` : kind],
      );
    const takeIn = (at: Canteen, said: object = {}) =>
      at.call(endpointOf(bought), {
        ...{ ...at.now(at.school.places.gate), mealKind: 'lunch', setMeal: '红烧肉、炒白菜、米饭' },
        ...{ supplierName: '楚雄营养餐公司', mealBatch: '20261121-1', portions: 60, portionFen: 480 },
        ...{ portionedMinutes: 60, cookedMinutesAgo: 90, arrivalTenthsC: 630, sampleGrams: 125 },
        ...{ labelComplete: true, sealIntact: true, containersClean: true, ...said },
      });
    expect(await due(there)).toEqual(['duty acceptance.bought-meal']);
    const late = async () =>
      (await list()).late.find(({ schoolId }) => schoolId === there.school.id)?.missing.map(({ duty }) => duty);
    expect(await late()).toEqual(['delivery', 'accompany']);
    for (const [said, rule] of [
      [{ portionedMinutes: 61 }, 'R-13'],
      [{ sampleGrams: 124 }, 'R-13'],
      [{ labelComplete: false }, 'R-13'],
      [{ cookedMinutesAgo: 241 }, 'O-06'],
      [{ arrivalTenthsC: 599 }, 'O-06'],
      [{ sealIntact: false }, 'S-22'],
    ] as const)
      expect((await takeIn(there, said)).problem).toMatchObject({ status: 422, field: 'handled', rule });
    expect((await takeIn(there, { setMeal: '炒野生蘑菇' })).problem.code).toBe('catalogue.forbidden-food');
    const meals = [await takeIn(here, { confirms: ['twice'] }), await takeIn(there)];
    expect(meals.map(({ status }) => status)).toEqual([201, 201]);
    expect((await takeIn(there)).problem.code).toBe('journal.recorded-before');
    const mealId = meals[1]?.body.actId ?? '';

    expect(await late()).toEqual(['accompany']);
    // One act is meal, batch and sample: nobody is asked for these again
    expect(await due(there)).toEqual(['headcount', 'duty dining.accompany']);
    const hall = { ...there.now(there.school.places.dining_hall), mealId };
    const lines = [{ classId: there.school.classIds[0], present: 38, served: 38 }];
    await there.does(servingEndpoints.headcount, { ...hall, lines });
    await there.does(servingEndpoints.handOver, {
      ...{ ...there.now(there.school.places.serving), mealId, classId: there.school.classIds[0] },
      lines: [{ batchId: mealId, portions: 38, holdingTenthsC: 620 }],
    });
    const sheet = await platform.ok(fundsEndpoints.month, {
      as: there.school.people.principal,
      params: { schoolId: there.school.id, month: '2026-11' },
    });
    expect(sheet.cost.meals).toMatchObject([{ mealId, knownFen: 60 * 480, pupils: 38 }]);
    const passport = await platform.ok(traceEndpoints.passport, { as: there.manager, params: { mealId } });
    expect(passport.samples).toMatchObject([{ batchId: mealId, gramsTenths: 1250 }]);
    expect(passport.completeness.missing.map(({ what }) => what)).toEqual(['accompany_dining', 'leftovers']);
    const discard = () =>
      there.call(kitchenEndpoints.discardSample, {
        ...{ ...there.now(there.school.places.sample_cabinet), sampleId: mealId },
      });
    clock.advance((48 * 60 - 1) * MINUTE_MS);
    expect((await discard()).problem.code).toBe('kitchen.sample-too-early');

    // A recall that one school hears of reaches the other, and the batch does not come in again unasked
    const recall = (at: Canteen) =>
      at.call(endpointOf(unfit), {
        ...{ ...at.now(at.school.places.gate), unfitGoods: '配餐', unfitLot: '20261121-1' },
        ...{ supplierName: '楚雄营养餐公司', unfitGrams: 9_000, unfitFor: 'recalled', setAside: true },
        ...{ becameOf: 'returned', handled: '退回' },
      });
    const heard = await recall(here);
    expect(heard.status).toBe(201);
    expect(await due(there)).toContain('recalled-meal 楚雄营养餐公司 20261121-1');
    expect(await due(here)).not.toContain('recalled-meal 楚雄营养餐公司 20261121-1');
    expect((await takeIn(there)).problem).toMatchObject({ code: 'journal.meals-recalled', field: 'mealBatch' });
    expect((await here.reverse(heard.body.actId)).status).toBe(201);
    expect(await due(there)).not.toContain('recalled-meal 楚雄营养餐公司 20261121-1');
    expect((await recall(here)).status).toBe(201);
    const answered = await recall(there);
    expect(answered.status).toBe(201);
    expect(await due(there)).not.toContain('recalled-meal 楚雄营养餐公司 20261121-1');
    const { links } = await there.act(answered.body.actId);
    expect(links).toMatchObject([{ role: 'observed', thing: 'meal', thingId: mealId }]);

    const differences = async () => {
      const all: Difference[] = [];
      await verifyBooks(platform.app, (one) => all.push(one));
      return all.filter(({ what }) => what.startsWith('bought-meal.')).map(({ what, of }) => `${what} ${of}`);
    };
    expect(await differences()).toEqual([]);
    const change = (fen: number) =>
      platform.uow.write((tx) => tx.query('UPDATE bought_meal SET portion_fen = ? WHERE act_id = ?', [fen, mealId]));
    await change(481);
    expect(await differences()).toEqual([`bought-meal.row ${mealId}`]);
    await change(480);

    clock.advance(MINUTE_MS);
    expect((await discard()).status).toBe(201);
    for (const each of [here, there]) expect(await each.verify()).toMatchObject({ intact: true });
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
    expect(schools).toBe(MANY + 2);
    expect(forMany).toBe(forOne);
    expect(forMany).toBeLessThan(20);
  });
});
