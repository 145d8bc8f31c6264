import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';

/** Instants of the domain rules' test vectors, in local time of 2026-11-23 unless a day is given. */
const at = (time: string, day = '2026-11-23') => new Date(`${day}T${time}:00.000+08:00`);

describe('from the stove to the plate', () => {
  let clock: SteppedClock;
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    clock = new SteppedClock(at('10:00'));
    platform = await TestPlatform.start(clock, { sessionMs: 30 * 86_400_000 });
    canteen = await Canteen.open(platform);
  });
  beforeEach(() => clock.set(at('10:00')));
  afterAll(() => platform.stop());

  const batchAt = async (time: string) => {
    const mealId = await canteen.meal('番茄炒蛋', '米饭');
    clock.set(at(time));
    return { mealId, batchId: await canteen.cook(mealId) };
  };
  const sampleOf = (batchId: string, weight: object) =>
    canteen.call(kitchenEndpoints.keepSample, {
      ...canteen.now(canteen.school.places.sample_cabinet),
      batchId,
      ...weight,
    });

  it('keeps a sample of 125.0 g and not of 124.9 g (test vector 1, S-18)', async () => {
    const { batchId } = await batchAt('11:30');
    clock.set(at('11:40'));
    expect((await sampleOf(batchId, { gramsTenths: 1_249 })).problem).toMatchObject({
      code: 'kitchen.sample-too-small',
      rule: 'S-18',
    });
    expect((await sampleOf(batchId, { grams: 125, gramsTenths: 1_250 })).problem.code).toBe('request.invalid');
    expect((await sampleOf(batchId, { gramsTenths: 1_250 })).status).toBe(201);
    expect((await sampleOf(batchId, { grams: 125 })).status).toBe(201);
  });

  it('lets a sample of 11:40 be discarded two days later at 11:40, not at 11:39, and once (test vector 1)', async () => {
    const { batchId } = await batchAt('11:30');
    clock.set(at('11:40'));
    const { body: sample } = await sampleOf(batchId, { grams: 130 });
    expect(sample.keepUntil).toBe(at('11:40', '2026-11-25').toISOString());
    const discard = (time: string) => {
      clock.set(at(time, '2026-11-25'));
      const envelope = canteen.now(canteen.school.places.sample_cabinet);
      return canteen.call(kitchenEndpoints.discardSample, { ...envelope, sampleId: sample.sampleId });
    };
    expect((await discard('11:39')).problem).toMatchObject({ code: 'kitchen.sample-too-early', rule: 'S-18' });
    expect((await discard('11:40')).status).toBe(201);
    expect((await discard('11:41')).problem.code).toBe('kitchen.sample-gone');
  });

  it('lists what stands in the cabinet and what is due', async () => {
    const { batchId } = await batchAt('11:30');
    clock.set(at('11:45'));
    const { body: sample } = await sampleOf(batchId, { grams: 125 });
    const kept = async () => {
      const params = { schoolId: canteen.school.id };
      const { items } = await platform.ok(kitchenEndpoints.samplesKept, { as: canteen.manager, params });
      return items.find(({ id }) => id === sample.sampleId);
    };
    expect(await kept()).toMatchObject({ dishName: '番茄炒蛋', gramsTenths: 1_250, mayBeDiscarded: false });
    clock.set(at('11:45', '2026-11-25'));
    expect(await kept()).toMatchObject({ mayBeDiscarded: true });
  });

  it('wants 70 °C at the core, or what was done about it (O-01)', async () => {
    const mealId = await canteen.meal();
    const cook = (overrides: object) => canteen.call(kitchenEndpoints.cook, canteen.batchBody(mealId, overrides));
    expect((await cook({ coreTenthsC: 699 })).problem).toMatchObject({
      code: 'kitchen.core-too-low',
      field: 'coreTenthsC',
      rule: 'O-01',
    });
    expect((await cook({ coreTenthsC: 650, reheatedToTenthsC: 690 })).problem.field).toBe('reheatedToTenthsC');
    expect((await cook({ coreTenthsC: null })).problem.code).toBe('kitchen.reading-missing');
    expect((await cook({ coreTenthsC: 650, reheatedToTenthsC: 700 })).status).toBe(201);
    expect((await cook({ coreTenthsC: null, correctiveAction: '水果,不加热' })).status).toBe(201);
    expect((await cook({ dishNo: 9 })).problem.code).toBe('kitchen.dish-not-found');
  });

  it('cooks only what was issued, lot by lot', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line());
    const mealId = await canteen.meal();
    await canteen.issue(mealId, lotId, 4_000);
    const cook = (grams: number) =>
      canteen.call(kitchenEndpoints.cook, canteen.batchBody(mealId, { inputs: [{ lotId, grams }] }));
    expect((await cook(4_001)).problem).toMatchObject({
      code: 'warehouse.insufficient-stock',
      details: { locationId: 'kitchen', availableGrams: 4_000, shortGrams: 1 },
    });
    expect((await cook(4_000)).status).toBe(201);
    expect(await canteen.gramsOf(lotId, 'served')).toBe(4_000);
  });

  it('refuses forbidden dishes and asks about doubtful ones (S-14)', async () => {
    const plan = (dish: object) =>
      canteen.call(kitchenEndpoints.planMeal, {
        ...canteen.now(canteen.school.places.stove),
        date: canteen.today,
        mealKind: 'lunch',
        dishes: [dish],
      });
    expect((await plan({ name: '干煸四季豆' })).problem).toMatchObject({
      code: 'catalogue.forbidden-food',
      field: 'dishes.0.name',
      rule: 'S-14',
    });
    expect((await plan({ name: '炒豆角' })).problem.code).toBe('catalogue.doubtful-food');
    expect((await plan({ name: '炒豆角', confirmation: '长豇豆' })).status).toBe(201);
  });

  it.each([
    ['52 °C two hours after cooking', { holdingTenthsC: 520 }, 'reheat', 125],
    ['52 °C that was hot until 11:30', { holdingTenthsC: 520, lastHotAt: at('11:30').toISOString() }, 'safe', 55],
    ['61 °C', { holdingTenthsC: 610 }, 'safe', 0],
    ['never measured', {}, 'unknown', 125],
    ['52 °C, reheated to 75 °C', { holdingTenthsC: 520, reheatedToTenthsC: 750 }, 'safe', 125],
  ])(
    'judges food cooked at 10:20 and handed over at 12:25: %s (test vector 2, O-05)',
    async (_, line, verdict, minutes) => {
      const { mealId, batchId } = await batchAt('10:20');
      clock.set(at('12:25'));
      const handOver = await canteen.does(servingEndpoints.handOver, {
        ...canteen.now(canteen.school.places.serving),
        mealId,
        classId: canteen.school.classIds[0],
        lines: [{ batchId, portions: 38, ...line }],
      });
      expect(handOver.lines).toMatchObject([{ verdict, dangerMinutes: minutes }]);
    },
  );

  it('shows the meal with its batches and samples, and keeps it while they stand', async () => {
    const { mealId, batchId } = await batchAt('11:30');
    await sampleOf(batchId, { grams: 125 });
    const { items } = await platform.ok(kitchenEndpoints.meals, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { date: canteen.today },
    });
    const meal = items.find(({ id }) => id === mealId);
    expect(meal?.dishes.map(({ name }) => name)).toEqual(['番茄炒蛋', '米饭']);
    expect(meal?.batches).toMatchObject([{ id: batchId, coreTenthsC: 780, finishedAt: at('11:30').toISOString() }]);
    expect(meal?.samples).toMatchObject([{ batchId, gramsTenths: 1_250 }]);

    expect((await canteen.reverse(mealId)).problem).toMatchObject({
      code: 'journal.act-in-use',
      details: { by: batchId },
    });
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('counts the diners, hears the accompanying leader and weighs what is left', async () => {
    const mealId = await canteen.meal();
    const { classIds, places } = canteen.school;
    const hall = canteen.now(places.dining_hall);
    const count = (present: number, served: number, reason: string | null = null) =>
      canteen.call(servingEndpoints.headcount, {
        ...hall,
        mealId,
        reason,
        lines: [{ classId: classIds[0], present, served }],
      });
    expect((await count(41, 40)).problem).toMatchObject({
      code: 'serving.more-than-possible',
      field: 'lines.0.present',
    });
    expect((await count(38, 39)).problem).toMatchObject({ field: 'lines.0.served', rule: 'X01' });
    expect((await count(38, 39, '一名访客')).body).toMatchObject({ present: 38, served: 39 });
    const grades = { food: 'good', hygiene: 'poor', order: 'excellent' };
    const dine = (problem: string | null) =>
      canteen.call(servingEndpoints.accompany, {
        ...hall,
        mealId,
        dinerName: '李校长',
        dinerRole: 'leader',
        ...grades,
        problem,
      });
    expect((await dine(null)).problem.code).toBe('serving.problem-missing');
    expect((await dine('地面湿滑')).status).toBe(201);
    await canteen.does(servingEndpoints.leftovers, { ...hall, mealId, lines: [{ kind: 'plate', grams: 5_200 }] });
    const servings = await platform.ok(servingEndpoints.servings, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { date: canteen.today },
    });
    expect(servings.headcounts).toMatchObject([{ mealId, lines: [{ served: 39 }] }]);
    expect(servings.accompanyDinings).toMatchObject([{ dinerName: '李校长', problem: '地面湿滑' }]);
    expect(servings.leftovers).toMatchObject([{ lines: [{ kind: 'plate', grams: 5_200 }] }]);
  });

  it.each([
    ['cold_store', { valueTenths: 41 }, 'within'],
    ['cold_store', { valueTenths: -180 }, 'within'],
    ['cold_store', { valueTenths: 95, regime: 'chill' }, 'out'],
    ['cold_store', { valueTenths: -80, regime: 'freeze' }, 'out'],
    ['dry_store', { valueTenths: 650, quantity: 'humidity' }, 'no_limit'],
  ] as const)('judges a reading in the %s: %p', async (place, reading, verdict) => {
    const answer = await canteen.does(warehouseEndpoints.recordReading, {
      ...canteen.now(canteen.school.places[place]),
      quantity: 'temperature',
      ...reading,
    });
    expect(answer.verdict).toBe(verdict);
  });

  it('tells a phone what a reading is judged by, so that it says so on the spot', async () => {
    const asks = { as: canteen.manager, params: { schoolId: canteen.school.id } };
    expect(await platform.ok(warehouseEndpoints.storageLimits, asks)).toEqual({
      chill: { rule: 'O-03', minTenths: 0, maxTenths: 80 },
      freeze: { rule: 'O-04', minTenths: null, maxTenths: -120 },
    });
  });
});
