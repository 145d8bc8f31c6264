import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, DAY_MS } from '../../src/contract/business-date.js';
import { catalogueEndpoints, type IngredientCategory } from '../../src/contract/http/catalogue.js';
import type { ResponseOf } from '../../src/contract/http/endpoint.js';
import { compositionEndpoints } from '../../src/contract/http/food-composition.js';
import { menuEndpoints } from '../../src/contract/http/menu.js';
import { menuProposalEndpoints } from '../../src/contract/http/menu-proposal.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { dietEndpoints } from '../../src/contract/http/special-diets.js';
import { SteppedClock, UnitOfWork } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';
import { csvOf, xlsxOf } from './roster-files.js';

const MONDAY = '2026-11-02';
const HEADING = ['食材名称', '可食部(%)', '能量(kcal)', '蛋白质(g)', '脂肪(g)', '碳水化合物(g)', '致敏原', '食物编码'];
type Preview = ResponseOf<(typeof compositionEndpoints)['previewTable']> & { code: string };

describe(`menus and what they hold, on ${DATABASE_UNDER_TEST}`, () => {
  // Monday, 09:00 in Chuxiong
  const clock = new SteppedClock(new Date(`${MONDAY}T01:00:00.000Z`));
  let platform: TestPlatform;
  let canteen: Canteen;
  let manager: Session;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 400 * DAY_MS });
    canteen = await Canteen.open(platform);
    manager = canteen.manager;
    const list: [string, IngredientCategory][] = [
      ['试验米', 'staple'],
      ['试验菜', 'vegetable'],
      ['试验肉', 'meat'],
      ['试验豆', 'bean'],
    ];
    for (const [name, category] of list) {
      const body = { name, category, confirmation: null };
      ids[name] = (await platform.ok(catalogueEndpoints.createIngredient, { as: manager, body })).id;
    }
  });
  afterAll(() => platform.stop());

  const send = async (path: string, bytes: Buffer, as = platform.admin) => {
    const response = await fetch(`${platform.url}/api/ingredient-composition-tables${path}`, {
      method: 'POST',
      body: bytes,
      headers: { authorization: `Bearer ${as.token}`, 'content-type': 'application/octet-stream' },
    });
    return { status: response.status, body: (await response.json()) as Preview };
  };
  const take = (sha256: string, bytes: Buffer) =>
    send(`?${new URLSearchParams({ sha256, source: '县里自编试验表(2026)' })}`, bytes);
  // Made-up figures: only what becomes of them is looked at
  const rows = [
    ['试验米', '100', '350', '7', '1', '78', '无', 'T-001'],
    ['试验菜', '80', '20', '1.5', '0.2', '3', '无', 'T-002'],
    ['试验肉', '90', '200', '18', '14', '—', '', 'T-003'],
  ];

  describe('a food composition table', () => {
    it('is previewed row by row, and nothing is changed', async () => {
      const bytes = await xlsxOf([
        HEADING,
        ...rows,
        ['没有的', '50', '1', '1', '1', '1', '', ''],
        ['试验豆', '0', '1', '1'],
      ]);
      const { status, body } = await send('/preview', bytes);
      expect(status).toBe(200);
      expect(body.counts).toEqual({ new: 3, changed: 0, same: 0, wrong: 2 });
      expect(body.rows.slice(3)).toEqual([
        { rowNumber: 5, name: '没有的', outcome: 'wrong', column: '食材名称', why: expect.stringContaining('目录') },
        { rowNumber: 6, name: '试验豆', outcome: 'wrong', column: '可食部(%)', why: expect.stringContaining('可食部') },
      ]);
      const known = await platform.ok(compositionEndpoints.compositions, { as: manager, query: {} });
      expect(known.items).toEqual([]);
    });

    it('is taken over as it was previewed, with its source, and twice changes nothing', async () => {
      const bytes = Buffer.from(csvOf([HEADING, ...rows]));
      const { body } = await send('/preview', bytes);
      const other = Buffer.from(csvOf([HEADING, ...rows.slice(1)]));
      expect((await take(body.sha256, other)).body.code).toBe('menu.table-differs');
      expect((await take(body.sha256, bytes)).body.counts).toEqual({ new: 3, changed: 0, same: 0, wrong: 0 });
      expect((await take(body.sha256, bytes)).body.counts).toEqual({ new: 0, changed: 0, same: 3, wrong: 0 });
      const { items } = await platform.ok(compositionEndpoints.compositions, { as: manager, query: { limit: 2 } });
      expect(items).toHaveLength(2);
      const all = await platform.ok(compositionEndpoints.compositions, { as: manager, query: {} });
      expect(all.items.find(({ name }) => name === '试验肉')).toMatchObject({
        ...{ ediblePerMille: 900, allergens: null, source: '县里自编试验表(2026)', sourceCode: 'T-003' },
        nutrients: { energy: 200_000, protein: 18_000_000, carbohydrate: null, iron: null },
      });
    });

    it('is refused where its headings say another unit, and from who does not keep the list', async () => {
      const kilojoules = HEADING.map((text) => text.replace('kcal', 'kJ'));
      const { status, body } = await send('/preview', Buffer.from(csvOf([kilojoules, ...rows])));
      expect([status, body.code]).toEqual([422, 'roster.columns-missing']);
      expect((await send('/preview', Buffer.from(csvOf([HEADING, ...rows])), manager)).status).toBe(403);
    });
  });

  const school = () => ({ schoolId: canteen.school.id });
  const line = (name: string, lower: number, upper = lower) => ({
    ingredientId: ids[name] as string,
    gramsTenths: { lower_primary: lower, upper_primary: upper },
  });
  const saveDish = (name: string, seenVersion: number, lines: ReturnType<typeof line>[], as = manager) =>
    platform.call(menuEndpoints.saveDish, { as, params: school(), body: { name, seenVersion, lines, method: '蒸' } });

  describe('a dish', () => {
    it('is written down by age group, with the allergens that follow and those nobody knows', async () => {
      const { body } = await saveDish('试验饭', 0, [line('试验米', 1_000, 1_200), line('试验肉', 200)]);
      expect(body).toMatchObject({ versionNo: 1, ages: ['lower_primary', 'upper_primary'], method: '蒸' });
      expect(body).toMatchObject({ allergens: [], allergensUnknown: ['试验肉'] });
    });

    it('has versions, and is not overwritten unseen', async () => {
      const changed = [line('试验米', 1_000, 1_200), line('试验肉', 250)];
      expect((await saveDish('试验饭', 0, changed)).problem).toMatchObject({
        ...{ code: 'menu.dish-changed', details: { name: '试验饭', versionNo: 1 } },
      });
      const both = await Promise.all([saveDish('试验饭', 1, changed), saveDish('试验饭', 1, changed)]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      const { items } = await platform.ok(menuEndpoints.dishes, { as: manager, params: school() });
      expect(items.map(({ name, versionNo }) => [name, versionNo])).toEqual([['试验饭', 2]]);
    });

    it('is refused when it is forbidden, uneven, or names food nobody knows', async () => {
      const forbidden = await saveDish('干煸四季豆', 0, [line('试验菜', 100)]);
      expect(forbidden.problem).toMatchObject({ code: 'catalogue.forbidden-food', rule: 'S-14', field: 'name' });
      const uneven = { ingredientId: ids.试验菜 as string, gramsTenths: { lower_primary: 1 } } as never;
      expect((await saveDish('炒菜', 0, [line('试验肉', 1), uneven])).problem).toMatchObject({
        ...{ code: 'menu.portions-differ', field: 'lines.1.gramsTenths' },
      });
      expect((await saveDish('炒菜', 0, [line('试验肉', 1), line('试验肉', 2)])).problem.code).toBe(
        'menu.ingredient-twice',
      );
      const stranger = { ...line('试验菜', 1), ingredientId: canteen.school.id };
      expect((await saveDish('炒菜', 0, [stranger])).problem.code).toBe('catalogue.ingredient-not-found');
    });
  });

  describe('the menu of a week', () => {
    const week = (as = manager) => platform.ok(menuEndpoints.week, { as, params: { ...school(), monday: MONDAY } });
    const save = (seenVersion: number, meals: object[], more: object = {}) =>
      platform.call(menuEndpoints.saveWeek, {
        as: manager,
        params: { ...school(), monday: MONDAY },
        body: { seenVersion, meals, diners: { lower_primary: 40, upper_primary: 60 }, ...more } as never,
      });
    let rice: string;
    let greens: string;

    it('is nothing before it is planned', async () => {
      expect(await week()).toMatchObject({ versionNo: 0, meals: [], versions: [] });
      const request = { as: manager, params: { ...school(), monday: MONDAY } };
      expect((await platform.call(menuEndpoints.judgement, request)).problem.code).toBe('menu.nothing-planned');
      for (const monday of ['2026-11-03', '2018-01-29']) {
        const odd = { as: manager, params: { ...school(), monday } };
        expect((await platform.call(menuEndpoints.week, odd)).status).toBe(400);
      }
    });

    it('is planned from dishes that have portions for all who eat', async () => {
      rice = (await platform.ok(menuEndpoints.dishes, { as: manager, params: school() })).items[0]?.id ?? '';
      greens = ((await saveDish('清炒试验菜', 0, [line('试验菜', 1_500)])).body as { id: string }).id;
      const lunch = { date: MONDAY, mealKind: 'lunch', dishIds: [rice, greens] };
      expect((await save(0, [lunch], { diners: { junior: 10 } })).problem).toMatchObject({
        ...{ code: 'menu.portion-missing', field: 'meals.0.dishIds' },
      });
      expect((await save(0, [lunch], { diners: {} })).problem.code).toBe('menu.no-diners');
      expect((await save(0, [lunch, lunch])).problem.code).toBe('menu.meal-twice');
      expect((await save(0, [{ ...lunch, date: '2026-11-09' }])).problem.code).toBe('menu.day-outside-week');
      expect((await save(0, [{ ...lunch, dishIds: [canteen.school.id] }])).problem.code).toBe('menu.dish-not-found');
      const { body } = await save(0, [lunch, { date: '2026-11-03', mealKind: 'lunch', dishIds: [rice] }]);
      expect(body).toMatchObject({ versionNo: 1, versions: [{ versionNo: 1, reason: null, changes: [] }] });
    });

    it('is changed with a reason only, and keeps what was changed, by whom (N-06)', async () => {
      const meals = [
        { date: MONDAY, mealKind: 'lunch', dishIds: [rice] },
        { date: '2026-11-03', mealKind: 'lunch', dishIds: [rice] },
      ];
      expect((await save(1, meals)).problem).toMatchObject({
        code: 'menu.reason-missing',
        rule: 'N-06',
        field: 'reason',
      });
      expect((await save(0, meals, { reason: '停菜' })).problem.code).toBe('menu.week-changed');
      const both = await Promise.all([1, 2].map(() => save(1, meals, { reason: '青菜没有送到' })));
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect((await week()).versions[0]).toMatchObject({
        ...{ versionNo: 2, reason: '青菜没有送到', dinersChanged: false },
        changes: [{ date: MONDAY, mealKind: 'lunch', added: [], removed: ['清炒试验菜'], altered: [] }],
      });
    });

    it('keeps the recipe it was planned with, until it is planned anew', async () => {
      expect((await saveDish('试验饭', 2, [line('试验米', 900, 1_100)])).status).toBe(201);
      expect((await week()).meals[0]?.dishes[0]).toMatchObject({ versionNo: 2 });
      const meals = [
        { date: MONDAY, mealKind: 'lunch', dishIds: [rice, greens] },
        { date: '2026-11-03', mealKind: 'lunch', dishIds: [rice] },
      ];
      const { body } = await save(2, meals, { reason: '菜到了' });
      expect(body).toMatchObject({
        versions: [
          {
            changes: [
              { date: MONDAY, added: ['清炒试验菜'], removed: [], altered: ['试验饭'] },
              { date: '2026-11-03', added: [], altered: ['试验饭'] },
            ],
          },
          {},
          {},
        ],
      });
    });

    it('tells the kitchen what a day brings', async () => {
      const day = (date: string) => platform.ok(menuEndpoints.day, { as: manager, params: { ...school(), date } });
      expect((await day(MONDAY)).meals).toEqual([{ mealKind: 'lunch', diners: 100, dishes: ['试验饭', '清炒试验菜'] }]);
      expect((await day('2026-11-05')).meals).toEqual([]);
      // another week
      expect((await day('2026-11-10')).meals).toEqual([]);
    });

    it('is held against the standard by age group, and costed by the last prices that still stand', async () => {
      const judgement = () =>
        platform.ok(menuEndpoints.judgement, { as: manager, params: { ...school(), monday: MONDAY } });
      const before = await judgement();
      expect(before.ages.map(({ age }) => age)).toEqual(['lower_primary', 'upper_primary']);
      // 90 g of 350 kcal twice and 150 g of 20 kcal once; two lunches are 2 × 35 % of the mean of 1700 and 1550, less 10 %
      const energy = before.ages[0]?.nutrients.find(({ nutrient }) => nutrient === 'energy');
      expect(energy).toEqual({
        ...{ nutrient: 'energy', known: 660_000, least: 1_023_750, most: 1_430_000, verdict: 'below' },
        isComplete: true,
      });
      expect(before.ages[0]?.nutrients.find(({ nutrient }) => nutrient === 'iron')).toMatchObject({
        ...{ known: null, isComplete: false, verdict: 'unknown' },
      });
      expect(before.kindsOfWeek).toMatchObject({ count: 2, least: 25, verdict: 'below' });
      expect(before.ages[0]?.cost).toMatchObject({ knownFen: null, days: 2, unpriced: ['试验米', '试验菜'] });

      const priced = (name: string, fen: number) =>
        canteen.line({ ingredientId: ids[name] as string, unitPriceFenPerKg: fen, weighedGrams: 5_000 });
      await canteen.stocked(priced('试验米', 600), priced('试验菜', 400));
      clock.advance(DAY_MS);
      const wrong = await canteen.accept([priced('试验米', 6_000)]);
      await canteen.cosign(wrong.actId);
      expect((await judgement()).ages[0]?.cost.knownFen).toBe(2 * 540 + 75);
      await canteen.reverse(wrong.actId);
      // twice 90 g at 6 yuan and once 150 g eaten, 187.5 g bought, at 4 yuan
      expect((await judgement()).ages[0]?.cost).toEqual({ knownFen: 183, days: 2, unpriced: [] });
    });

    it('becomes what has to be taken for those who come', async () => {
      const need = (query: object) =>
        platform.ok(menuEndpoints.requisition, {
          as: manager,
          params: { ...school(), date: MONDAY },
          query: { mealKind: 'lunch', ...query } as never,
        });
      expect((await need({})).lines.map(({ name, grossGrams }) => [name, grossGrams])).toEqual([
        // 40 × 90 g + 60 × 110 g; 100 × 150 g at 80 % edible
        ['试验米', 10_200],
        ['试验菜', 18_750],
      ]);
      expect((await need({ diners: 50 })).lines[0]?.toTake).toEqual({ amount: 5_100, unit: 'g' });
    });

    it('says what to order: what it needs, less what is there and on its way', async () => {
      const rice = ids['试验米'] as string;
      const tomorrow = addDays(canteen.today, 1);
      await canteen.does(procurementEndpoints.order, {
        ...{ ...canteen.now(canteen.school.places.gate), supplierId: canteen.supplierId, wantedOn: tomorrow },
        lines: [{ ingredientId: rice, orderedAmount: 3_000, unit: 'g' }],
      });
      const proposal = (date: string, days: number) =>
        platform.call(menuEndpoints.orderProposal, { as: manager, params: { ...school(), date }, query: { days } });
      const { body } = await proposal(MONDAY, 7);
      // twice 40 × 90 g + 60 × 110 g; of the greens 150 g at 80 % edible; 5 kg of each lie in the store
      expect(body.lines).toEqual([
        {
          ...{ ingredientId: rice, name: '试验米', unit: 'g', needAmount: 20_400 },
          ...{ inStockAmount: 5_000, onOrderAmount: 3_000, orderAmount: 12_400 },
        },
        {
          ...{ ingredientId: ids['试验菜'], name: '试验菜', unit: 'g', needAmount: 18_750 },
          ...{ inStockAmount: 5_000, onOrderAmount: 0, orderAmount: 13_750 },
        },
      ]);
      expect((await proposal(MONDAY, 1)).body.lines[0]).toMatchObject({ needAmount: 10_200, onOrderAmount: 0 });
      expect((await proposal('2027-02-01', 7)).problem.code).toBe('menu.nothing-planned');
    });

    it('is proposed within the money, explained line by line, and nothing of it is planned', async () => {
      await saveDish('试验肉末', 0, [line('试验肉', 300)]);
      const propose = (said: object = {}, as = manager) =>
        platform.call(menuProposalEndpoints.propose, {
          ...{ as, params: { ...school(), monday: MONDAY } },
          body: {
            ...{ dates: [MONDAY, addDays(MONDAY, 1)], mealKind: 'lunch', diners: { lower_primary: 50 } },
            ...{ perMealFen: 100, dishesPerMeal: 1, mostTimes: 1, ...said },
          },
        });
      const before = await platform.ok(menuEndpoints.week, { as: manager, params: { ...school(), monday: MONDAY } });
      const { status, body } = await propose();
      expect(status).toBe(200);
      expect(body.status).toBe('best');
      // Each of the two once: 90 g of rice at 6 yuan, 187.5 g of greens at 4 yuan
      const dishes = body.meals.flatMap((meal) => meal.dishes);
      expect(dishes.map(({ name }) => name).sort()).toEqual(['清炒试验菜', '试验饭']);
      expect(dishes.find(({ name }) => name === '清炒试验菜')).toMatchObject({
        costFen: { lower_primary: 75 },
        why: expect.arrayContaining([
          { what: 'in_stock', names: ['试验菜'] },
          { what: 'group', group: 'greens' },
        ]),
      });
      const limit = (name: string) => body.limits.find((one) => one.name === name);
      expect(limit('cost')).toMatchObject({ age: 'lower_primary', value: 54 + 75, most: 200, verdict: 'met' });
      expect(limit('energy')).toMatchObject({ value: 345_000, least: 1_023_750, verdict: 'missed', missedBy: 678_750 });
      expect(body.contradictions).toContainEqual({ wish: 'energy', with: [], isLeast: true });
      expect(body.leftOut).toEqual([expect.objectContaining({ name: '试验肉末', why: 'no-price' })]);

      const { problem } = await propose({ dishesPerMeal: 2 });
      expect(problem).toMatchObject({ code: 'menu.too-few-dishes', details: { dishes: 2, needed: 4 } });
      const outside = await propose({ dates: [addDays(MONDAY, 7)] });
      expect(outside.problem).toMatchObject({ code: 'menu.day-outside-week', field: 'dates.0' });
      expect((await propose({ diners: {} })).problem.code).toBe('menu.no-diners');
      const params = { ...school(), monday: MONDAY };
      expect(await platform.ok(menuEndpoints.week, { as: manager, params })).toEqual(before);
    });

    it('is a file with the columns of L05, and the export is noted', async () => {
      const { status, body } = await platform.call(menuEndpoints.weekTable, {
        as: manager,
        params: { ...school(), monday: MONDAY },
      });
      expect(status).toBe(200);
      expect(String(body)).toContain('2026-11-02,午餐,清炒试验菜,试验菜,9–11 岁,150.0,60,9.000,蒸');
      const noted = await platform.app
        .get(UnitOfWork)
        .read((tx) => tx.query("SELECT action FROM audit_entry WHERE action LIKE 'menu.%'"));
      expect(new Set((noted as { action: string }[]).map(({ action }) => action))).toEqual(
        new Set([
          ...['menu.compositions-stated', 'menu.dish-saved', 'menu.week-planned', 'menu.week-changed'],
          'menu.week-exported',
        ]),
      );
    });

    it('is nobody else’s', async () => {
      const other = await Canteen.open(platform, MONDAY);
      const request = { as: other.manager, params: { ...school(), monday: MONDAY } };
      expect((await platform.call(menuEndpoints.week, request)).problem.code).toBe('organization.school-not-found');
      const theirs = await platform.ok(menuEndpoints.dishes, {
        as: other.manager,
        params: { schoolId: other.school.id },
      });
      expect(theirs.items).toEqual([]);
    });
  });

  describe('special diets', () => {
    const params = () => ({ schoolId: canteen.school.id });
    const diets = (date: string) =>
      platform.ok(dietEndpoints.diets, { as: manager, params: params(), query: { date } }).then(({ items }) => items);
    const said = () => ({
      ...{
        classId: canteen.school.classIds[0] ?? '',
        portions: 2,
        without: ['peanut' as const],
        basis: 'doctor' as const,
      },
      ...{ fromDate: MONDAY, untilDate: addDays(MONDAY, 30) },
    });
    const state = (change: object, as = manager) =>
      platform.call(dietEndpoints.stateDiet, { as, params: params(), body: { ...said(), ...change } });

    it('name portions and an end, and the planned meals at which they are minded', async () => {
      // of the meat nobody has said what is in it
      const meat = ((await saveDish('蒸肉', 0, [line('试验肉', 300)])).body as { id: string }).id;
      const monday = addDays(MONDAY, 28);
      const days = [0, 3, 7].map((after) => ({
        date: addDays(monday, after),
        mealKind: 'lunch' as const,
        dishIds: [meat],
      }));
      for (const [at, meals] of [days.slice(0, 2), days.slice(2)].entries()) {
        const planned = { schoolId: canteen.school.id, monday: addDays(monday, 7 * at) };
        const menu = { seenVersion: 0, diners: { upper_primary: 60 }, meals };
        await platform.ok(menuEndpoints.saveWeek, { as: manager, params: planned, body: menu });
      }
      const { body, status } = await state({ untilDate: addDays(MONDAY, 60) });
      expect(status).toBe(201);
      expect(body).toMatchObject({ portions: 2, without: ['peanut'], className: '1A' });
      const asked = async (date: string) => (await diets(date)).flatMap(({ meals }) => meals);
      expect(await asked(addDays(monday, 1))).toEqual(
        days.slice(1).map(({ date, mealKind }) => ({ date, mealKind, holds: [], unknown: ['蒸肉'] })),
      );
      expect((await diets(MONDAY)).map(({ id }) => id)).toEqual([body.id]);
      const params_ = { ...params(), dietId: body.id };
      for (const _ of [1, 2]) {
        expect((await platform.call(dietEndpoints.endDiet, { as: manager, params: params_ })).status).toBe(204);
      }
      expect(await diets(MONDAY)).toEqual([]);
    });

    it.each([
      ['menu.diet-of-nothing', { without: [] }],
      ['menu.diet-ends-before', { untilDate: addDays(MONDAY, -1) }],
      ['menu.diet-too-long', { untilDate: addDays(MONDAY, 185) }],
      ['organization.class-not-found', { classId: '00000000-0000-7000-8000-000000000000' }],
    ])('are refused as %s', async (code, change) => {
      expect((await state(change)).problem.code).toBe(code);
      expect(await diets(MONDAY)).toEqual([]);
    });

    it('hold for half a year at most, the last day counted', async () => {
      const { body, status } = await state({ untilDate: addDays(MONDAY, 184), without: [], foodName: '芒果' });
      expect(status).toBe(201);
      expect((await diets(addDays(MONDAY, 184))).map(({ id }) => id)).toEqual([body.id]);
    });
  });
});
