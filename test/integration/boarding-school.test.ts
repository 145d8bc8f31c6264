import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DAY_MS } from '../../src/contract/business-date.js';
import { areaFundsEndpoints } from '../../src/contract/http/area-funds.js';
import { bookEndpoints } from '../../src/contract/http/books.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { fundsEndpoints } from '../../src/contract/http/funds.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import type { MealKind } from '../../src/contract/words/meal-words.js';
import { figuresOf } from '../../src/funds/returns/sum-returns.js';
import { AreaSheets } from '../../src/funds/sheet/area-sheets.js';
import { MonthSheets } from '../../src/funds/sheet/month-sheets.js';
import { SteppedClock, Verifiers } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

/**
 * One day of a boarding school and what its bureau makes of it. Rice is 6.81 yuan a kilogram, eggs are 11.99. Of the rice
 * each issue costs what all of it comes to so far less what it came to before:
 *
 * breakfast  4.321 kg rice            29.43 yuan
 * lunch      8.000 kg rice            83.91 − 29.43 = 54.48; 3.333 kg eggs 39.96; together 94.44 yuan
 * dinner     6.000 kg rice            124.77 − 83.91 = 40.86 yuan
 */
describe(`the money of a boarding school on ${DATABASE_UNDER_TEST}`, () => {
  // Tuesday, 3 November, 06:00 in Chuxiong
  const clock = new SteppedClock(new Date('2026-11-02T22:00:00.000Z'));
  let platform: TestPlatform;
  let canteen: Canteen;
  let finance: Session;
  let rice: string;
  let eggs: string;
  let lunch: string;
  const counts: Partial<Record<MealKind, string>> = {};

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 400 * DAY_MS });
    canteen = await Canteen.open(platform);
    finance = await platform.newPerson('finance_section', '532301');
    await platform.ok(calendarEndpoints.setAreaCalendar, {
      as: platform.admin,
      params: { areaId: '532301', schoolYear: 2026 },
      body: { version: 0, terms: [{ name: '秋季学期', from: '2026-11-03', to: '2027-01-15' }], days: [] },
    });
    await platform.ok(fundsEndpoints.stateTerm, {
      as: finance,
      params: params(),
      body: { from: '2026-09-01', areaType: 'national', schoolStage: 'junior', source: '楚财教〔2026〕1号' },
    });
    [rice = '', eggs = ''] = await canteen.stocked(
      canteen.line({ weighedGrams: 30_000, unitPriceFenPerKg: 681 }),
      canteen.line({ ingredientId: await canteen.newIngredient('egg'), weighedGrams: 9_000, unitPriceFenPerKg: 1_199 }),
    );
  });
  afterAll(() => platform.stop());

  const params = () => ({ schoolId: canteen.school.id });
  const principal = () => canteen.school.people.principal;
  const sheet = (month = '2026-11') =>
    platform.ok(fundsEndpoints.month, { as: principal(), params: { ...params(), month } });
  const plan = async (mealKind: MealKind, ...lines: { lotId: string; grams: number }[]): Promise<string> => {
    const { mealId } = await canteen.does(kitchenEndpoints.planMeal, {
      ...canteen.now(canteen.school.places.stove),
      ...{ date: canteen.today, mealKind, dishes: [{ name: '鸡蛋饭' }] },
    });
    await canteen.does(warehouseEndpoints.stockOut, canteen.issueBody(mealId, lines));
    await canteen.cook(mealId);
    return mealId;
  };
  /** `[present, ate, of them on the boarders’ fee]` of each class. */
  const count = (mealId: string, classes: [number, number, number][], others: object[], overrides: object = {}) =>
    canteen.call(servingEndpoints.headcount, {
      ...canteen.now(canteen.school.places.dining_hall),
      ...{ v: 2, mealId, others },
      lines: classes.map(([present, served, fees], index) => ({
        ...{ classId: canteen.school.classIds[index], present, served },
        payers: fees === 0 ? [] : [{ payer: 'boarder_fee', served: fees }],
      })),
      ...overrides,
    });
  const counted = async (...asked: Parameters<typeof count>): Promise<string> => {
    const { status, body } = await count(...asked);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.actId;
  };
  const staff = (served: number) => ({ payer: 'staff', served });
  const guests = (served: number) => ({ payer: 'guest', served });

  it('says who eats there besides pupils on the subsidy, which is what its phone asks for', async () => {
    const { version } = await platform.ok(structureEndpoints.structure, { as: platform.admin, params: params() });
    const { name } = await platform.ok(organizationEndpoints.school, { as: canteen.manager, params: params() });
    const body = { version, name, schoolCode: null, kind: 'school' as const };
    const otherPayers = ['boarder_fee' as const, 'staff' as const, 'guest' as const];
    const edit = (change: object) =>
      platform.ok(structureEndpoints.updateSchool, {
        as: platform.admin,
        params: params(),
        body: { ...body, ...change },
      });
    await edit({ otherPayers });
    // a program of before says nothing of it, and leaves it as it is
    await edit({ version: version + 1 });
    const school = await platform.ok(organizationEndpoints.school, { as: canteen.manager, params: params() });
    expect(school.otherPayers).toEqual(otherPayers);
  });

  it('counts three meals, by who pays', async () => {
    const breakfast = await plan('breakfast', { lotId: rice, grams: 4_321 });
    counts.breakfast = await counted(
      breakfast,
      [
        [40, 40, 40],
        [40, 25, 25],
      ],
      [staff(12)],
    );
    clock.advance(6 * 3_600_000);
    lunch = await plan('lunch', { lotId: rice, grams: 8_000 }, { lotId: eggs, grams: 3_333 });
    counts.lunch = await counted(
      lunch,
      [
        [40, 40, 0],
        [40, 38, 3],
      ],
      [staff(12), guests(2)],
    );
    await canteen.does(servingEndpoints.leftovers, {
      ...canteen.now(canteen.school.places.dining_hall),
      mealId: lunch,
      lines: [
        { kind: 'plate', grams: 2_300 },
        { kind: 'unserved', grams: 1_500 },
      ],
    });
    clock.advance(6 * 3_600_000);
    const dinner = await plan('dinner', { lotId: rice, grams: 6_000 });
    // 2 instead of 12: somebody mistyped
    counts.dinner = await counted(
      dinner,
      [
        [40, 30, 30],
        [40, 20, 20],
      ],
      [staff(2)],
    );
  });

  it('refuses portions that nobody ate, and asks before staff are counted twice', async () => {
    const wrong = await count(lunch, [[40, 12, 13]], []);
    expect(wrong.problem).toMatchObject({ code: 'serving.more-paid-than-ate', field: 'lines.0.payers', rule: 'F-04' });
    const twice = await count(lunch, [], [staff(12)]);
    expect(twice.problem).toMatchObject({ code: 'journal.recorded-before', field: 'others' });
    expect((await count(lunch, [], [])).status).toBe(400);
    expect((await count(lunch, [], [staff(1), staff(2)])).problem.code).toBe('serving.payer-named-twice');
  });

  it('shares each pot by portions, and nothing that staff or guests ate falls on the subsidy (F-04, F-19)', async () => {
    const { claim, cost } = await sheet();
    // 40 + 38 ate lunch, three of them on the boarders’ fee
    expect(claim.days.at(-1)).toMatchObject({ date: '2026-11-03', status: 'counted', pupils: 75, amountFen: 37_500 });
    expect(
      cost.meals.map(({ mealKind, shareFen, groups, uncounted }) => [mealKind, shareFen, uncounted, groups]),
    ).toEqual([
      // 77 portions: 38.2208 fen each; 2 484.35 and 458.65, so the fen that is left goes to the staff
      [
        ...['breakfast', 2_943, ['guest']],
        [
          { payer: 'boarder_fee', portions: 65, shareFen: 2_484 },
          { payer: 'staff', portions: 12, shareFen: 459 },
        ],
      ],
      // 92 portions: 102.6522 fen each; 7 698.91, 307.96, 1 231.83, 205.30: three fen are left, for all but the guests
      [
        ...['lunch', 9_444, []],
        [
          { payer: 'subsidy', portions: 75, shareFen: 7_699 },
          { payer: 'boarder_fee', portions: 3, shareFen: 308 },
          { payer: 'staff', portions: 12, shareFen: 1_232 },
          { payer: 'guest', portions: 2, shareFen: 205 },
        ],
      ],
      // 52 portions: 78.5769 fen each; 3 928.85 and 157.15
      [
        ...['dinner', 4_086, ['guest']],
        [
          { payer: 'boarder_fee', portions: 50, shareFen: 3_929 },
          { payer: 'staff', portions: 2, shareFen: 157 },
        ],
      ],
    ]);
    expect(cost.payers).toEqual([
      { payer: 'subsidy', portions: 75, amountFen: 7_699, mealsUnknown: 0 },
      { payer: 'boarder_fee', portions: 118, amountFen: 6_721, mealsUnknown: 0 },
      { payer: 'staff', portions: 26, amountFen: 1_848, mealsUnknown: 0 },
      { payer: 'guest', portions: 2, amountFen: 205, mealsUnknown: 0 },
    ]);
    // 7 699 over 75 pupils
    expect(cost).toMatchObject({ amountFen: 7_699, pupilDays: 75, perPupilDayFen: 103, daysUnknown: 0 });
  });

  it('prints the groups in the book of diners (L23)', async () => {
    const span = { from: '2026-11-03', to: '2026-11-03' };
    const { columns, lineColumns, items } = await platform.ok(bookEndpoints.book, {
      as: canteen.manager,
      params: { ...params(), kind: 'dining.headcount' },
      query: span,
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(columns.at(-1)?.title).toBe('教职工、来客');
    expect(lineColumns.at(-1)?.title).toBe('其中不用补助');
    const own = items.find(({ actId }) => actId === counts.lunch);
    expect(own?.cells.at(-1)).toBe('教职工 12 人;来客 2 人');
    expect(own?.lines.map((line) => line.at(-1)).sort()).toEqual(['', '寄宿生伙食费 3 人']);
  });

  it('answers for the month in rounds, and each says what it says otherwise than the one before', async () => {
    clock.set(new Date('2026-12-01T01:00:00.000Z'));
    const submit = (seenRound: number) =>
      platform.call(fundsEndpoints.submit, {
        as: principal(),
        params: { ...params(), month: '2026-11' },
        body: { seenRound, note: '11月4日起停课' },
      });
    const first = await submit(0);
    expect([first.status, first.body.schemaVersion, first.body.changes]).toEqual([201, 2, []]);

    const { act } = await platform.ok(journalEndpoints.branch, {
      as: canteen.manager,
      params: { actId: counts.dinner ?? '' },
    });
    await platform.ok(journalEndpoints.correct, {
      as: canteen.manager,
      params: { actId: counts.dinner ?? '' },
      body: { reason: '教职工是12人', seen: [], corrected: { ...act.body, others: [staff(12)] } },
    });
    const second = await submit(1);
    expect(second.status).toBe(201);
    // 62 portions: 65.9032 fen each; 3 295.16 and 790.84
    expect(second.body.changes).toEqual([
      { what: 'payer_cost', of: 'boarder_fee', before: 6_721, after: 6_087 },
      { what: 'payer_cost', of: 'staff', before: 1_848, after: 2_482 },
    ]);
    const { payers } = second.body.sheet.cost;
    // all that was issued: 29.43 + 94.44 + 40.86
    expect(payers.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(16_473);
    await platform.ok(fundsEndpoints.lockReturn, { as: finance, params: { ...params(), returnId: second.body.id } });
    expect((await submit(2)).problem).toMatchObject({ code: 'funds.return-locked', rule: 'F-06' });
  });

  it('says in its public notice who bears the food', async () => {
    const page = await fetch(`${platform.url}/api/notices/${canteen.school.id}`, {
      headers: { 'accept-language': 'zh-CN' },
    });
    const text = await page.text();
    for (const [group, portions, amount] of [
      ['营养膳食补助学生', '75', '76.99'],
      ['寄宿生伙食费', '118', '60.87'],
      ['教职工', '36', '24.82'],
      ['来客', '2', '2.05'],
    ]) {
      expect(text).toContain(`<td>${group}</td><td class="n">${portions}</td><td class="n">${amount}</td>`);
    }
  });

  it('adds up every school of an area in the background, of one moment, and stops when it is told to', async () => {
    const body = { name: '大坪教学点', areaId: '532301' };
    await platform.ok(organizationEndpoints.createSchool, { as: platform.admin, body });
    const sheets = platform.app.get(AreaSheets);
    const area = { as: finance, params: { areaId: '532301', month: '2026-11' } };
    const begun = await platform.ok(areaFundsEndpoints.startAreaSheet, area);
    expect((await platform.call(areaFundsEndpoints.startAreaSheet, area)).problem.code).toBe('funds.area-sheet-busy');
    // it is computed on what was there when it began
    await sheets.finished(begun.id);
    const { last } = await platform.ok(areaFundsEndpoints.areaSheets, area);
    const own = last?.result?.schools.find(({ schoolId }) => schoolId === canteen.school.id);
    expect(own).toMatchObject(figuresOf(await sheet()));
    expect(own).toMatchObject({ claimFen: 37_500, costFen: 7_699, isComplete: false, daysUnknown: 0 });
    const { total } = last?.result ?? {};
    expect(total).toMatchObject({ schools: last?.totalSchools, claimFen: null, costFen: 7_699 });
    expect(last).toMatchObject({ state: 'done', doneSchools: total?.schools });
    const table = await fetch(`${platform.url}/api/area-sheets/${begun.id}/table.csv`, {
      headers: { authorization: `Bearer ${finance.token}`, 'accept-language': 'zh-CN' },
    });
    expect(await table.text()).toContain(`,${own?.schoolName},75,375.00,76.99,0.00,0.00,0.00,0.00,0,否\r\n`);

    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const months = platform.app.get(MonthSheets);
    const figures = months.figures.bind(months);
    let isAtIt: () => void = () => undefined;
    const atFirstSchool = new Promise<void>((resolve) => {
      isAtIt = resolve;
    });
    const computing = jest.spyOn(months, 'figures').mockImplementation((...of) => {
      isAtIt();
      return held.then(() => figures(...of));
    });
    const second = await platform.ok(areaFundsEndpoints.startAreaSheet, area);
    await atFirstSchool;
    const other = await platform.newPerson('finance_section', '532301');
    const foreign = { as: other, params: { sheetId: second.id } };
    expect((await platform.call(areaFundsEndpoints.cancelAreaSheet, foreign)).problem.code).toBe(
      'funds.area-sheet-not-found',
    );
    const stopped = await platform.ok(areaFundsEndpoints.cancelAreaSheet, { ...foreign, as: finance });
    goOn();
    await sheets.finished(second.id);
    // of the schools that were left none is begun
    expect(computing).toHaveBeenCalledTimes(1);
    computing.mockRestore();
    expect(stopped).toMatchObject({ state: 'cancelled', result: null });
    expect((await platform.ok(areaFundsEndpoints.areaSheets, area)).last).toEqual(stopped);
  });

  describe('once its month is closed', () => {
    const late = (overrides: object = {}) =>
      canteen.call(warehouseEndpoints.stockOut, {
        ...canteen.issueBody(lunch, [{ lotId: rice, grams: 1_000 }]),
        occurredAt: '2026-11-03T04:00:00.000Z',
        ...overrides,
      });
    const frozen = async () => {
      const { items } = await platform.ok(fundsEndpoints.returns, {
        as: finance,
        params: { ...params(), month: '2026-11' },
      });
      return items[0];
    };
    let issued: string;

    it('asks whoever enters something about it, and takes it with a reason', async () => {
      const asked = await late();
      expect([asked.status, asked.problem]).toMatchObject([
        409,
        { code: 'journal.month-closed', field: 'occurredAt', details: { month: '2026-11', enteredMonth: '2026-12' } },
      ]);
      const silent = await late({ confirms: ['month-closed'] });
      expect(silent.problem).toMatchObject({ code: 'journal.confirmed-without-reason' });
      const taken = await late({ confirms: ['month-closed'], note: '出库单漏录' });
      expect(taken.status).toBe(201);
      issued = taken.body.actId;
      expect((await canteen.act(issued)).flags).toEqual(['month-closed']);
    });

    it('keeps its return as it was, and counts the difference where it was entered', async () => {
      expect(await frozen()).toMatchObject({ round: 2, sheet: { cost: { amountFen: 7_699 } } });
      const { corrections } = await sheet('2026-12');
      const { chainIndex } = await canteen.act(issued);
      // 19.321 kg come to 131.58: 6.81 more, 101.25 in all; 75 of 92 portions are 82.54
      expect(corrections).toEqual([
        {
          ...{ month: '2026-11', claimFen: 0, costFen: 8_254 - 7_699 },
          acts: [
            {
              ...{ actId: issued, chainIndex, kind: 'stock.out', date: '2026-11-03', enteredOn: '2026-12-01' },
              ...{ by: expect.any(String), reason: '出库单漏录' },
            },
          ],
        },
      ]);
      // what is of the open month itself is asked nothing
      expect((await sheet('2026-11')).corrections).toEqual([]);
    });

    it('takes back by a reversal with its reason, and what was counted in one return is not counted in the next', async () => {
      clock.set(new Date('2027-01-04T01:00:00.000Z'));
      const december = await platform.ok(fundsEndpoints.submit, {
        as: principal(),
        params: { ...params(), month: '2026-12' },
        body: { seenRound: 0, note: '未开学' },
      });
      expect(december.sheet.corrections).toMatchObject([{ month: '2026-11', costFen: 555 }]);
      expect((await canteen.reverse(issued)).status).toBe(201);
      const { corrections } = await sheet('2027-01');
      expect(corrections).toMatchObject([
        { month: '2026-11', claimFen: 0, costFen: -555, acts: [{ kind: 'journal.reversal', reason: '录错' }] },
      ]);
      expect((await frozen())?.sheet.cost.amountFen).toBe(7_699);
      const change = platform.uow.write((tx) => tx.query("UPDATE month_correction SET month = '2026-10'"));
      await expect(change).rejects.toThrow(/append-only/);
    });

    it('takes a phone’s act without asking that was saved while it had no signal, and marks it', async () => {
      const body = { occurredAt: '2026-11-03T04:30:00.000Z', capturedAt: '2026-11-03T04:30:00.000Z', offline: true };
      const { status, body: taken } = await late(body);
      expect(status).toBe(201);
      expect((await canteen.act(taken.actId)).flags).toContain('month-closed');
      expect((await sheet('2027-01')).corrections[0]?.acts).toHaveLength(2);
    });

    it('asks about its meals, too, on whatever day they are counted, and takes back what was counted so', async () => {
      const january = async () => (await sheet('2027-01')).corrections;
      const [before] = await january();
      const recount = (overrides: object) =>
        count(lunch, [[40, 38, 0]], [], { confirms: ['twice', 'month-closed'], note: '补记', ...overrides });
      const asked = await recount({ confirms: ['twice'] });
      expect([asked.status, asked.problem]).toMatchObject([
        409,
        { code: 'journal.month-closed', field: 'mealId', details: { month: '2026-11', enteredMonth: '2027-01' } },
      ]);
      const { body: taken } = await recount({});
      expect((await canteen.act(taken.actId)).flags).toContain('month-closed');
      const [after] = await january();
      // two portions of five yuan
      expect(after).toMatchObject({ month: '2026-11', claimFen: Number(before?.claimFen) - 1_000 });
      const own = after?.acts.find(({ actId }) => actId === taken.actId);
      expect(own).toMatchObject({ kind: 'dining.headcount', reason: '补记' });
      const again = await canteen.call(kitchenEndpoints.planMeal, {
        ...canteen.now(canteen.school.places.stove),
        ...{ date: '2026-11-30', mealKind: 'lunch', dishes: [{ name: '鸡蛋饭' }] },
      });
      expect(again.problem).toMatchObject({ code: 'journal.month-closed', field: 'date' });
      expect((await canteen.reverse(taken.actId)).status).toBe(201);
      const [undone] = await january();
      expect(undone).toMatchObject({ claimFen: before?.claimFen });
      expect(undone?.acts).toHaveLength(Number(after?.acts.length) + 1);
    });

    it('still adds up for whoever computes it anew', async () => {
      const verifiers = platform.app.get(Verifiers).all();
      for (const verifier of verifiers.filter(({ name }) => name === 'returns')) {
        const { seen, differences } = await platform.uow.read((tx) => verifier.verify(tx, canteen.school.id));
        expect([seen, differences]).toEqual([3, []]);
      }
      expect((await canteen.verify()).intact).toBe(true);
    });
  });
});
