import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { verifyBooks } from '../../src/app/verify/verify-books.js';
import { act as boughtMeal } from '../../src/contract/acts/acceptance.bought-meal.js';
import { addDays, DAY_MS } from '../../src/contract/business-date.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { recallEndpoints as api } from '../../src/contract/http/recalls.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { type Difference, Jobs, SteppedClock, UnitOfWork } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

const MINUTE_MS = 60_000;

/** Two kitchens bought of one supplier; one of them cooked, and sent of it to a school that bought nothing. */
describe(`a recall from all schools of an area, on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(new Date('2026-11-20T02:00:00.000Z'));
  const licenceNo = 'JY15323010001234';
  let platform: TestPlatform;
  let central: Canteen;
  let other: Canteen;
  let point: Canteen;
  let office: Session;
  let cabbage: string;
  let cooked: { lotId: string; mealId: string; batchId: string; sampleId: string };
  let inStore: string;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 10 * DAY_MS, sessionIdleMs: 10 * DAY_MS });
    central = await Canteen.open(platform, undefined, '532301', licenceNo);
    other = await Canteen.open(platform, undefined, '532301', licenceNo);
    point = await Canteen.open(platform);
    office = await platform.newPerson('market_inspector', '532301');
    cabbage = await central.newIngredient('vegetable');
    await platform.ok(organizationEndpoints.serveSchool, {
      ...{ as: platform.admin, params: { kitchenId: central.school.kitchenId } },
      body: { schoolId: point.school.id, from: addDays(central.today, -5), to: null },
    });
    const line = { ingredientId: cabbage, supplierLot: 'B-7' };
    const [lotId = ''] = await central.stocked(central.line(line));
    [inStore = ''] = await other.stocked(other.line({ ingredientId: cabbage }));
    await other.stocked(other.line({ ...line, supplierLot: 'B-8' }));
    const mealId = await central.meal('炒白菜');
    await central.issue(mealId, lotId, 4_000);
    const batchId = await central.cook(mealId, { inputs: [{ lotId, grams: 3_000 }] });
    const sample = { ...central.now(central.school.places.sample_cabinet), batchId, grams: 130 };
    const { sampleId } = await central.does(kitchenEndpoints.keepSample, sample);
    await central.does(servingEndpoints.handOver, {
      ...{ ...central.now(central.school.places.dining_hall), mealId, classId: central.school.classIds[0] },
      lines: [{ batchId, portions: 38, holdingTenthsC: 680 }],
    });
    await central.does(servingEndpoints.dispatch, {
      ...{ ...central.now(central.school.places.gate), mealId, siteSchoolId: point.school.id },
      lines: [{ batchId, portions: 20, holdingTenthsC: 680 }],
    });
    cooked = { lotId, mealId, batchId, sampleId };
  });
  afterAll(() => platform.stop());

  const what = () => ({
    ...{ of: 'goods' as const, licenceNo, ingredientId: cabbage, batch: 'B-7' },
    ...{ from: central.today, to: central.today },
  });
  const start = (more: object = {}, as = office, areaId = '532301') =>
    platform.call(api.start, {
      ...{ as, params: { areaId } },
      body: { id: randomUUID(), isDrill: false, reason: '农残超标', what: what(), ...more },
    });
  const one = (recallId: string, as = office) => platform.ok(api.one, { as, params: { recallId } });
  const end = (recallId: string) =>
    platform.call(api.end, { as: office, params: { recallId }, body: { outcome: '已处置' } });
  const writeOff = (who: Canteen, lotId: string) =>
    who.call(warehouseEndpoints.writeOff, {
      ...{ ...who.now(who.school.places.dry_store), reason: 'spoiled', lines: [{ lotId, grams: 10 }] },
    });
  const acknowledge = (who: Canteen, recallId: string, body: object = { setAside: true, remark: null }) =>
    platform.call(api.acknowledge, { as: who.manager, params: { schoolId: who.school.id, recallId }, body });

  it('is exercised without stopping anything, to the last school that acknowledges', async () => {
    const begun = await start({ isDrill: true });
    expect(begun.body).toMatchObject({ isDrill: true, schools: 3, acknowledged: 0, allAcknowledgedAt: null });
    expect((await writeOff(other, inStore)).status).toBe(201);
    for (const who of [central, other, point]) {
      clock.advance(MINUTE_MS);
      expect((await acknowledge(who, begun.body.id)).status).toBe(201);
    }
    const { allAcknowledgedAt, startedAt, reach } = await one(begun.body.id);
    expect(Date.parse(allAcknowledgedAt ?? '') - Date.parse(startedAt)).toBe(3 * MINUTE_MS);
    expect(reach.totals).toEqual([
      {
        ...{ unit: 'g', received: 20_000, inStores: 15_990, inKitchen: 1_000, used: 3_000, lost: 10, sentBack: 0 },
        ...{ unknown: 0, accountedPercent: 100 },
      },
    ]);
    expect((await end(begun.body.id)).status).toBe(200);
    expect((await end(begun.body.id)).problem.code).toBe('recalls.ended');
  });

  it('reaches lots, meals, classes and the school that was sent of it; the unmarked lot may be of it', async () => {
    const { id } = (await start()).body;
    const { reach, reached } = await one(id);
    expect(reach.lots.map(({ lotId, batchSaid }) => [lotId, batchSaid]).sort()).toEqual(
      [
        [cooked.lotId, true],
        [inStore, false],
      ].sort(),
    );
    expect(reach.meals).toMatchObject([{ mealId: cooked.mealId, dishes: ['炒白菜'], by: 'dish' }]);
    expect(reach.classes).toMatchObject([{ classId: central.school.classIds[0], portions: 38 }]);
    expect(reach.sent).toMatchObject([{ siteSchoolId: point.school.id, portions: 20, receivedPortions: null }]);
    const figures = new Map(reached.map(({ schoolId, lots, portions }) => [schoolId, [lots, portions]]));
    expect(figures.get(central.school.id)).toEqual([1, 38]);
    expect(figures.get(other.school.id)).toEqual([1, 0]);
    expect(figures.get(point.school.id)).toEqual([0, 20]);
    await end(id);
  });

  it('stops lots and samples until it ends, also what comes later', async () => {
    const { id } = (await start()).body;
    expect((await writeOff(other, inStore)).problem.code).toBe('journal.stopped-use');
    expect((await central.issue(cooked.mealId, cooked.lotId, 10)).problem.code).toBe('journal.stopped-use');
    const [late = ''] = await other.stocked(other.line({ ingredientId: cabbage, supplierLot: 'B-7' }));
    expect((await writeOff(other, late)).status).toBe(201);
    clock.advance(6 * MINUTE_MS);
    await platform.app.get(Jobs).doDue();
    expect((await writeOff(other, late)).problem.code).toBe('journal.stopped-use');
    expect((await one(id)).reach.lots).toHaveLength(3);
    const now = clock.now();
    clock.advance(3 * DAY_MS);
    const held = await central.call(kitchenEndpoints.discardSample, {
      ...{ ...central.now(central.school.places.sample_cabinet), sampleId: cooked.sampleId },
    });
    expect(held.problem.code).toBe('journal.stopped-use');
    clock.set(now);
    await end(id);
    expect((await writeOff(other, late)).status).toBe(201);
  });

  it('reaches what a school typed in another way, and what may be a misreading', async () => {
    const respelt = await Canteen.open(platform, undefined, '532301', 'ｊｙ1 5323010001234 ');
    const bring = async (supplierLot: string) =>
      (await respelt.stocked(respelt.line({ ingredientId: cabbage, supplierLot })))[0] ?? '';
    const typed = [await bring('批号:b7'), await bring('Ｂ－７')];
    const alike = await bring('8-7');
    const others = [await bring('B-8'), await bring('B-77')];
    const { id } = (await start()).body;
    const said = new Map((await one(id)).reach.lots.map(({ lotId, batchSaid }) => [lotId, batchSaid]));
    expect(typed.map((lotId) => said.get(lotId))).toEqual([true, true]);
    expect(said.get(alike)).toBe(false);
    expect(others.map((lotId) => said.has(lotId))).toEqual([false, false]);
    expect((await writeOff(respelt, typed[0] ?? '')).problem.code).toBe('journal.stopped-use');
    await end(id);
  });

  it('finds ready meals of a batch however each school typed its label', async () => {
    const takeIn = (who: Canteen, supplierName: string, mealBatch: string) =>
      who.call(endpointOf(boughtMeal), {
        ...{ ...who.now(who.school.places.gate), mealKind: 'lunch', setMeal: '套餐', supplierName, mealBatch },
        ...{ portions: 30, portionFen: 480, cookedMinutesAgo: 60, portionedMinutes: 30, arrivalTenthsC: 650 },
        ...{ sampleGrams: 130, labelComplete: true, sealIntact: true, containersClean: true, confirms: ['twice'] },
      });
    const first = await takeIn(other, '楚雄营养餐(东)公司', 'C20261120-1');
    expect(first.status).toBe(201);
    expect((await takeIn(point, '楚雄 营养餐（东）公司', 'c20261120 1')).status).toBe(201);
    const { id } = (await start({ what: { of: 'meals', supplierName: '楚雄营养餐（东）公司', batch: 'C20261120—1' } }))
      .body;
    const schools = (await one(id)).reached.map(({ schoolId }) => schoolId).sort();
    expect(schools).toEqual([other.school.id, point.school.id].sort());
    await end(id);
  });

  it('is computed anew: what it found, what it stopped, what it was told', async () => {
    const { id } = (await start()).body;
    await acknowledge(other, id);
    const differences = async () => {
      const all: Difference[] = [];
      const { seen } = await verifyBooks(platform.app, (difference) => all.push(difference));
      expect(seen.recalls).toBeGreaterThan(0);
      return all.filter(({ what: code }) => code.startsWith('recall.')).map(({ what: code, of }) => [code, of]);
    };
    clock.advance(61 * MINUTE_MS);
    expect(await differences()).toEqual([]);
    const forge = (sql: string, ...values: unknown[]) =>
      platform.app.get(UnitOfWork).write((tx) => tx.query(sql, values));
    await forge('DELETE FROM recall_thing WHERE recall_id = ? AND thing_id = ?', id, cooked.lotId);
    await forge('UPDATE stop_of_use SET lifted_by_act_id = ? WHERE act_id = ? AND thing_id = ?', id, id, inStore);
    await forge(
      'UPDATE recall_school SET remark = ? WHERE recall_id = ? AND school_id = ?',
      '改过',
      id,
      other.school.id,
    );
    await forge('UPDATE recall SET reason = ? WHERE id = ?', '改过', id);
    const found = await differences();
    expect(found).toEqual(
      expect.arrayContaining([
        ['recall.found', `${id} ${cooked.lotId}`],
        ['recall.stopped', `${id} ${inStore}`],
        ['recall.word', `${id} ${other.school.id}`],
        ['recall.row', id],
      ]),
    );
    await end(id);
  });

  it('is shown to a school with its own lots, and acknowledged once', async () => {
    const { id } = (await start()).body;
    const shown = (who: Canteen) => platform.ok(api.ofSchool, { as: who.manager, params: { schoolId: who.school.id } });
    expect((await shown(central)).items).toMatchObject([
      { id, acknowledgedAt: null, portions: 38, lots: [{ lotId: cooked.lotId, inStores: 6_000, inKitchen: 1_000 }] },
    ]);
    expect((await shown(point)).items).toMatchObject([{ id, lots: [], meals: 1, portions: 20 }]);
    const unsaid = await acknowledge(central, id, { setAside: false, remark: null });
    expect(unsaid.problem).toMatchObject({ code: 'recalls.remark-missing', rule: 'S-15' });
    const first = (await acknowledge(central, id, { setAside: false, remark: '已做成菜' })).body;
    clock.advance(MINUTE_MS);
    expect((await acknowledge(central, id)).body).toEqual(first);
    const row = (await one(id)).reached.find(({ schoolId }) => schoolId === central.school.id);
    expect(row).toMatchObject({ setAside: false, remark: '已做成菜', acknowledgedAt: first.acknowledgedAt });
    await end(id);
    expect((await shown(central)).items).toEqual([]);
  });

  it('goes out as a workbook whose figures can be sorted', async () => {
    const { id } = (await start()).body;
    const response = await fetch(`${platform.url}/api/recalls/${id}/sheet`, {
      headers: { authorization: `Bearer ${office.token}`, 'accept-language': 'en' },
    });
    const sheets = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      ...['Goods', 'Meals', 'Classes that may have eaten', 'Sent to schools', 'Schools'],
    ]);
    const [heads, ...rows] = sheets[0]?.data ?? [];
    const received = heads?.indexOf('Received') ?? -1;
    expect(rows.map((row) => row[received])).toEqual(rows.map(() => 10_000));
    await end(id);
  });

  it('refuses what is nowhere, days the wrong way round, and an office of elsewhere', async () => {
    const nowhere = await start({ what: { ...what(), licenceNo: 'JY0' } });
    expect(nowhere.problem.code).toBe('recalls.nothing-found');
    const reversed = await start({ what: { ...what(), from: addDays(central.today, 1) } });
    expect(reversed.problem).toMatchObject({ code: 'recalls.days-reversed', field: 'what.from' });
    const abroad = await platform.newPerson('market_inspector', '532302');
    expect((await start({}, abroad)).problem.code).toBe('organization.area-not-found');
    const body = { id: randomUUID() };
    const { id } = (await start(body)).body;
    expect((await start(body)).body.id).toBe(id);
    expect((await start({ ...body, reason: '别的' })).problem.code).toBe('recalls.exists');
    expect((await platform.call(api.one, { as: abroad, params: { recallId: id } })).problem.code).toBe(
      'recalls.not-found',
    );
    const stranger = await Canteen.open(platform);
    expect((await acknowledge(stranger, id)).problem.code).toBe('recalls.not-found');
    expect((await platform.ok(api.list, { as: office, query: { show: 'all' } })).items.length).toBeGreaterThan(4);
    await end(id);
  });
});
