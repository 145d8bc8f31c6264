import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { act as dailyCheck } from '../../src/contract/acts/cooking.daily-check.js';
import { addDays } from '../../src/contract/business-date.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { agendaEndpoints } from '../../src/contract/http/agenda.js';
import { disclosureEndpoints } from '../../src/contract/http/disclosure.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { traceEndpoints } from '../../src/contract/http/trace.js';
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

  it('keeps a sample of 125.0 g and not of 124.9 g (test vector 1, S-18, I15)', async () => {
    const { batchId } = await batchAt('11:30');
    clock.set(at('11:40'));
    expect((await sampleOf(batchId, { gramsTenths: 1_249 })).problem).toMatchObject({
      code: 'kitchen.sample-too-small',
      rule: 'S-18',
    });
    expect((await sampleOf(batchId, { grams: 125, gramsTenths: 1_250 })).problem.code).toBe('request.invalid');
    const offline = await sampleOf(batchId, { gramsTenths: 1_249, offline: true });
    expect((await canteen.act(offline.body.actId)).flags).toEqual(['sample-too-small']);
    expect((await canteen.reverse(offline.body.actId)).status).toBe(201);
    expect((await sampleOf(batchId, { gramsTenths: 1_250 })).status).toBe(201);
    expect((await sampleOf(batchId, { grams: 125, confirms: ['twice'] })).status).toBe(201);
  });

  it('lets a sample of 11:40 be discarded two days later at 11:40, not at 11:39, and once (test vector 1)', async () => {
    const { batchId } = await batchAt('11:30');
    clock.set(at('11:40'));
    const { body: sample } = await sampleOf(batchId, { grams: 130 });
    expect(sample.keepUntil).toBe(at('11:40', '2026-11-25').toISOString());
    const discard = (time: string, offline = false) => {
      clock.set(at(time, '2026-11-25'));
      const envelope = { ...canteen.now(canteen.school.places.sample_cabinet), offline };
      return canteen.call(kitchenEndpoints.discardSample, { ...envelope, sampleId: sample.sampleId });
    };
    expect((await discard('11:39')).problem).toMatchObject({
      code: 'kitchen.sample-too-early',
      rule: 'S-18',
      title: '留样未满规定时间,11月25日 11:40 之后才能销毁',
    });
    const tooEarly = await discard('11:39', true);
    expect((await canteen.act(tooEarly.body.actId)).flags).toEqual(['sample-too-early']);
    expect((await canteen.reverse(tooEarly.body.actId)).status).toBe(201);
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
    const offline = await cook({ coreTenthsC: 699, offline: true });
    expect((await canteen.act(offline.body.actId)).flags).toEqual(['core-too-low']);
    expect((await cook({ coreTenthsC: null, offline: true })).problem.code).toBe('kitchen.reading-missing');
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
      details: { locationId: 'kitchen', availableAmount: 4_000, shortAmount: 1, unit: 'g' },
    });
    expect((await cook(4_000)).status).toBe(201);
    expect(await canteen.amountOf(lotId, 'served')).toBe(4_000);
  });

  it('refuses forbidden dishes and asks about doubtful ones (S-14)', async () => {
    const plan = (dish: object) =>
      canteen.call(kitchenEndpoints.planMeal, {
        ...canteen.now(canteen.school.places.stove),
        date: canteen.today,
        mealKind: 'snack',
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

  it.each([401, 61, -400])('plans no meal for a day that nobody means: %i days from today', async (days) => {
    const date = addDays(canteen.today, days);
    const body = { ...canteen.now(canteen.school.places.stove), mealKind: 'lunch', dishes: [{ name: '米饭' }], date };
    expect((await canteen.call(kitchenEndpoints.planMeal, body)).problem).toMatchObject({
      ...{ code: 'kitchen.meal-far-off', field: 'date', details: { date } },
    });
    const near = { ...body, date: addDays(canteen.today, 60), confirms: ['twice'] };
    expect((await canteen.call(kitchenEndpoints.planMeal, near)).status).toBe(201);
  });

  it('asks whether a dish was cooked for thirty hours, and keeps it with the reason', async () => {
    const mealId = await canteen.meal('腌肉');
    const startedAt = new Date(clock.now().getTime() - 30 * 3_600_000).toISOString();
    const body = canteen.batchBody(mealId, { startedAt });
    const { problem } = await canteen.call(kitchenEndpoints.cook, body);
    expect(problem).toMatchObject({ code: 'journal.long-cooking', field: 'startedAt', details: { hours: 12 } });
    const sure = { ...body, confirms: ['long-cooking'] };
    expect((await canteen.call(kitchenEndpoints.cook, sure)).problem.code).toBe('journal.confirmed-without-reason');
    const kept = await canteen.call(kitchenEndpoints.cook, { ...sure, note: '小火卤一夜加一天' });
    expect(kept.status).toBe(201);
    // What a phone without signal says is a past fact: flagged, never lost
    expect((await canteen.call(kitchenEndpoints.cook, { ...body, offline: true })).status).toBe(201);
  });

  it('asks whether 4 000 portions went to a class of 40, or were eaten there', async () => {
    const { mealId, batchId } = await batchAt('10:20');
    clock.set(at('12:25'));
    const { places, classIds } = canteen.school;
    const [classId] = classIds;
    const line = { batchId, portions: 4_000, holdingTenthsC: 650 };
    const handOver = { ...canteen.now(places.serving), mealId, classId, lines: [line] };
    expect((await canteen.call(servingEndpoints.handOver, handOver)).problem).toMatchObject({
      ...{ code: 'journal.many-portions', field: 'lines.0.portions', details: { portions: 4_000, who: '1A' } },
    });
    const many = { ...handOver, confirms: ['many-portions'], note: '两个班在一起吃' };
    expect((await canteen.call(servingEndpoints.handOver, many)).status).toBe(201);
    const counted = { classId, present: 400, served: 400 };
    const headcount = { ...canteen.now(places.dining_hall), mealId, lines: [counted], reason: '客人' };
    expect((await canteen.call(servingEndpoints.headcount, headcount)).problem.code).toBe('journal.many-portions');
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
      details: { actId: batchId, actKind: 'cooking.batch', actGoods: '番茄炒蛋' },
    });
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('counts the diners, hears the accompanying leader and weighs what is left', async () => {
    const mealId = await canteen.meal();
    await canteen.cook(mealId);
    const { classIds, places } = canteen.school;
    const hall = canteen.now(places.dining_hall);
    const count = (present: number, served: number, reason: string | null = null, offline = false) =>
      canteen.call(servingEndpoints.headcount, {
        ...hall,
        ...{ mealId, reason, offline },
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
    const offline = await count(41, 40, null, true);
    expect((await canteen.act(offline.body.actId)).flags).toEqual(['more-than-present', 'twice']);
  });

  describe('one statement about one thing counts (R-F2)', () => {
    const table = (overrides: object) => ({ ...canteen.now(canteen.school.places.dining_hall), ...overrides });
    const count = (mealId: string, served: number, overrides: object = {}, as = canteen.manager) =>
      canteen.call(
        servingEndpoints.headcount,
        table({ mealId, lines: [{ classId: canteen.school.classIds[0], present: 40, served }], ...overrides }),
        as,
      );
    const eaters = async (mealId: string) => {
      const as = canteen.manager;
      const passport = await platform.ok(traceEndpoints.passport, { as, params: { mealId } });
      const params = { schoolId: canteen.school.id, date: canteen.today };
      const published = await platform.ok(disclosureEndpoints.day, { as, params });
      const finance = await platform.newPerson('finance_section', '532301');
      const { items } = await platform.ok(disclosureEndpoints.headcounts, {
        as: finance,
        params: { date: canteen.today },
      });
      const ofSchool = items.find(({ schoolId }) => schoolId === canteen.school.id);
      return [
        passport.headcount?.served,
        published.meals.find((meal) => meal.mealId === mealId)?.served,
        ofSchool?.meals.find(({ mealKind }) => mealKind === 'lunch')?.served,
      ];
    };

    it('a class that two phones count is counted once, wherever it is read', async () => {
      const own = await Canteen.open(platform);
      const before = canteen;
      canteen = own;
      try {
        const mealId = await canteen.meal();
        await canteen.cook(mealId);
        await count(mealId, 40);
        const asked = (await count(mealId, 41, { reason: '一名访客' }, canteen.second)).problem;
        expect(asked).toMatchObject({ code: 'journal.recorded-before', details: { question: 'twice' } });
        expect(asked.title).toMatch(
          /^canteen_manager .+ 11月23日 \d\d:\d\d 已经记过就餐人数\(1A 40\)。确定还要再记吗\?$/,
        );
        expect(await eaters(mealId)).toEqual([40, 40, 40]);
        const confirmed = await count(mealId, 38, { confirms: ['twice'] }, canteen.second);
        expect((await canteen.act(confirmed.body.actId)).flags).toEqual(['twice']);
        expect(await eaters(mealId)).toEqual([38, 38, 38]);
        // Said before that and arriving late from a phone without signal: kept, flagged, and not counted over the later
        const earlier = new Date(Date.parse(canteen.now('').capturedAt) - 60_000).toISOString();
        const late = await count(mealId, 30, { offline: true, occurredAt: earlier, capturedAt: earlier });
        expect((await canteen.act(late.body.actId)).flags).toContain('twice');
        expect(await eaters(mealId)).toEqual([38, 38, 38]);
        await canteen.reverse(confirmed.body.actId);
        expect(await eaters(mealId)).toEqual([40, 40, 40]);
      } finally {
        canteen = before;
      }
    });

    it('a lunch that two phones planned is one lunch of each class in the figures of the day', async () => {
      const before = canteen;
      canteen = await Canteen.open(platform);
      try {
        const meals = [await canteen.meal(), await canteen.meal()];
        for (const mealId of meals) await canteen.cook(mealId);
        await count(meals[0] ?? '', 40);
        clock.advance(60_000);
        await count(meals[1] ?? '', 39, {}, canteen.second);
        // each as it was said, and the day with the last of them
        expect(await eaters(meals[0] ?? '')).toEqual([40, 40, 39]);
        expect(await eaters(meals[1] ?? '')).toEqual([39, 39, 39]);
      } finally {
        canteen = before;
      }
    });

    it('a count that is told days later is in the figures of the meal’s day, and in those of no other', async () => {
      const before = canteen;
      canteen = await Canteen.open(platform);
      try {
        const mealId = await canteen.meal();
        await canteen.cook(mealId);
        const date = canteen.today;
        clock.advance(3 * 86_400_000);
        expect((await count(mealId, 37)).status).toBe(201);
        const finance = await platform.newPerson('finance_section', '532301');
        const lunchOf = async (day: string) => {
          const { items } = await platform.ok(disclosureEndpoints.headcounts, { as: finance, params: { date: day } });
          return items.find(({ schoolId }) => schoolId === canteen.school.id)?.meals.map(({ served }) => served);
        };
        expect(await Promise.all([date, addDays(date, 2), canteen.today].map(lunchOf))).toEqual([[37], [], []]);
      } finally {
        canteen = before;
      }
    });

    it('a meal that goes on after midnight is counted for its own day, and not for the next one', async () => {
      const own = await Canteen.open(platform);
      const before = canteen;
      canteen = own;
      try {
        clock.set(at('23:40'));
        const plan = { ...canteen.now(canteen.school.places.stove), date: '2026-11-23', dishes: [{ name: '面条' }] };
        const { mealId } = await canteen.does(kitchenEndpoints.planMeal, { ...plan, mealKind: 'dinner' });
        clock.set(at('00:20', '2026-11-24'));
        const batchId = await canteen.cook(mealId, { startedAt: at('23:50').toISOString() });
        await canteen.does(servingEndpoints.handOver, {
          ...canteen.now(canteen.school.places.serving),
          ...{ mealId, classId: canteen.school.classIds[0], lines: [{ batchId, portions: 39 }] },
        });
        expect((await count(mealId, 39)).status).toBe(201);
        const finance = await platform.newPerson('finance_section', '532301');
        const days = await Promise.all(
          ['2026-11-23', '2026-11-24'].map(async (date) => {
            const params = { schoolId: canteen.school.id, date };
            const { meals } = await platform.ok(disclosureEndpoints.day, { as: canteen.manager, params });
            const { items } = await platform.ok(disclosureEndpoints.headcounts, { as: finance, params: { date } });
            const counted = items.find(({ schoolId }) => schoolId === canteen.school.id)?.meals;
            return [
              meals.map(({ served, handedOut }) => [served, handedOut.map(({ portions }) => portions)]),
              counted?.map(({ mealKind, served }) => [mealKind, served]),
            ];
          }),
        );
        expect(days).toEqual([
          [[[39, [39]]], [['dinner', 39]]],
          [[], []],
        ]);
      } finally {
        canteen = before;
      }
    });

    it.each([
      'the meal of a day',
      'a delivery note',
      'leftovers',
      'a hand-over',
      'the sample of a pot',
      'who ate along',
      'the daily check',
    ])('asks before %s is recorded a second time', async (what) => {
      const own = await Canteen.open(platform);
      const { stove, gate, dining_hall, serving, sample_cabinet } = own.school.places;
      const plan = { ...own.now(stove), date: own.today, mealKind: 'lunch', dishes: [{ name: '米饭' }] };
      const { mealId } = await own.does(kitchenEndpoints.planMeal, plan);
      const batchId = await own.cook(mealId);
      const body = {
        'the meal of a day': [kitchenEndpoints.planMeal, plan],
        'a delivery note': [
          procurementEndpoints.accept,
          { ...own.now(gate), supplierId: own.supplierId, deliveryNoteNo: 'S-2207', lines: [own.line()] },
        ],
        leftovers: [
          servingEndpoints.leftovers,
          { ...own.now(dining_hall), mealId, lines: [{ kind: 'plate', grams: 900 }] },
        ],
        'a hand-over': [
          servingEndpoints.handOver,
          { ...own.now(serving), mealId, classId: own.school.classIds[0], lines: [{ batchId, portions: 38 }] },
        ],
        'the sample of a pot': [
          kitchenEndpoints.keepSample,
          { ...own.now(sample_cabinet), batchId, gramsTenths: 1_300 },
        ],
        'who ate along': [
          servingEndpoints.accompany,
          {
            ...own.now(dining_hall),
            ...{ mealId, dinerName: '李校长', dinerRole: 'leader', food: 'good', hygiene: 'good', order: 'good' },
          },
        ],
        'the daily check': [
          endpointOf(dailyCheck),
          {
            ...own.now(stove),
            ...Object.fromEntries(
              Object.entries(dailyCheck.fields).flatMap(([name, { type }]) =>
                type === 'yes-no' ? [[name, true]] : [],
              ),
            ),
          },
        ],
      }[what] as [typeof servingEndpoints.leftovers, object];
      if (what !== 'the meal of a day') expect((await own.call(...body)).status).toBe(201);
      // the other phone types the number in its own way
      const typed = what === 'a delivery note' ? { deliveryNoteNo: ' \uff53-2207' } : {};
      const again = (await own.call(body[0], { ...body[1], ...typed }, own.second)).problem;
      expect(again).toMatchObject({ code: 'journal.recorded-before', details: { person: expect.any(String) } });
      expect((await own.call(body[0], { ...body[1], confirms: ['twice'] })).status).toBe(201);
      expect((await own.call(body[0], { ...body[1], offline: true })).status).toBe(201);
    });
  });

  it('asks about a meal that is counted, tasted or cleared away before anything was cooked (R-F12)', async () => {
    const mealId = await canteen.meal();
    const hall = { ...canteen.now(canteen.school.places.dining_hall), mealId };
    const grades = { dinerName: '李校长', dinerRole: 'leader', food: 'good', hygiene: 'good', order: 'good' };
    for (const [endpoint, body] of [
      [servingEndpoints.headcount, { lines: [{ classId: canteen.school.classIds[0], present: 38, served: 38 }] }],
      [servingEndpoints.accompany, grades],
      [servingEndpoints.leftovers, { lines: [{ kind: 'plate', grams: 900 }] }],
    ] as const) {
      const asked = await canteen.call(endpoint, { ...hall, ...body });
      expect([endpoint.id, asked.problem.code]).toEqual([endpoint.id, 'journal.before-cooking']);
      const confirmed = { ...hall, ...body, confirms: ['before-cooking'], note: '送餐车送来的' };
      expect((await canteen.call(endpoint, confirmed)).status).toBe(201);
    }
  });

  it('retains a sample in the cabinet only, as the form does (users 3)', async () => {
    const batchId = await canteen.cook(await canteen.meal());
    const keep = (placeId: string) =>
      canteen.call(kitchenEndpoints.keepSample, { ...canteen.now(placeId), batchId, grams: 150 });
    const refused = (await keep(canteen.school.places.stove)).problem;
    expect(refused).toMatchObject({ code: 'kitchen.not-a-sample-cabinet', field: 'placeId' });
    expect((await keep(canteen.school.places.sample_cabinet)).status).toBe(201);
  });

  it('judges a reading by the place, not by what a form stands on (users 4)', async () => {
    const read = (placeId: string, valueTenths: number) =>
      canteen.does(warehouseEndpoints.recordReading, {
        ...canteen.now(placeId),
        quantity: 'temperature',
        valueTenths,
        regime: 'chill',
      });
    expect((await read(canteen.school.places.dry_store, 190)).verdict).toBe('no_limit');
    const freezer = await platform.ok(organizationEndpoints.createPlace, {
      as: platform.admin,
      params: { schoolId: canteen.school.id },
      body: { name: '2 号柜', kind: 'cold_store', kitchenId: canteen.school.kitchenId, regime: 'freeze' },
    });
    expect(await read(freezer.id, -180)).toMatchObject({ verdict: 'within', limit: { rule: 'O-04' } });
    expect(await read(canteen.school.places.sample_cabinet, 95)).toMatchObject({ verdict: 'out' });
  });

  it('lists the day over all phones: what was done, what waits, what is due (users 20)', async () => {
    const own = await Canteen.open(platform);
    const today = () => platform.ok(agendaEndpoints.today, { as: own.manager, params: { schoolId: own.school.id } });
    const waiting = await own.accept([own.line()]);
    const refusedLine = await own.accept([own.line()]);
    await platform.ok(journalEndpoints.refuse, {
      as: own.second,
      params: { actId: refusedLine.actId },
      body: { method: 'own-session', reason: '少了一袋' },
    });
    const mealId = await own.meal('番茄炒蛋');
    const batchId = await own.cook(mealId);
    const wrong = await own.does(
      warehouseEndpoints.recordReading,
      { ...own.now(own.school.places.cold_store), quantity: 'temperature', valueTenths: 40 },
      own.school.people.canteen_worker,
    );
    const first = await today();
    expect(first.stages.map(({ stage, acts }) => [stage, acts.length])).toEqual([
      ['acceptance', 1],
      ['stock', 0],
      ['storage', 1],
      ['cooking', 2],
      ['distribution', 0],
      ['dining', 0],
    ]);
    expect(first.waiting).toMatchObject([{ actId: waiting.actId, status: 'awaiting_second', placeName: 'gate' }]);
    expect(first.due.map(({ kind, aboutId }) => [kind, aboutId])).toEqual([
      ['entered-again', refusedLine.actId],
      ['reading', null],
      ['sample', batchId],
      ['headcount', mealId],
    ]);
    await own.reverse(wrong.actId);
    expect((await today()).due.filter(({ kind }) => kind === 'reading')).toHaveLength(2);
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

  it.each([
    [1_200, 'too-big', '“读数”太大或太长'],
    [-50, 'too-small', '“读数”太小或太短'],
  ])('takes no humidity of %i tenths of a percent', async (valueTenths, why, words) => {
    const reading = { ...canteen.now(canteen.school.places.dry_store), quantity: 'humidity', valueTenths };
    const { status, problem } = await canteen.call(warehouseEndpoints.recordReading, reading);
    expect([status, problem.field, problem.details.why]).toEqual([400, 'valueTenths', why]);
    expect(problem.title).toContain(words);
  });

  it('plans no meal with one dish twice, for nobody could tell them apart', async () => {
    const dishes = [{ name: '青椒肉丝' }, { name: '米饭' }, { name: ' 青椒 肉丝' }];
    const plan = { ...canteen.now(canteen.school.places.stove), date: canteen.today, mealKind: 'snack', dishes };
    const { problem } = await canteen.call(kitchenEndpoints.planMeal, plan);
    expect(problem).toMatchObject({ code: 'kitchen.dish-named-twice', field: 'dishes.2.name' });
  });

  it('tells a phone what a reading is judged by, so that it says so on the spot', async () => {
    const asks = { as: canteen.manager, params: { schoolId: canteen.school.id } };
    expect(await platform.ok(warehouseEndpoints.storageLimits, asks)).toEqual({
      chill: { rule: 'O-03', minTenths: 0, maxTenths: 80 },
      freeze: { rule: 'O-04', minTenths: null, maxTenths: -120 },
    });
  });
});
