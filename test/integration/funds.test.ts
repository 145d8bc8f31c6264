import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS } from '../../src/contract/business-date.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { fundsEndpoints } from '../../src/contract/http/funds.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform, type TestSchool } from './harness.js';

describe(`the money of a school on ${DATABASE_UNDER_TEST}`, () => {
  // Monday, 09:00 in Chuxiong
  const clock = new SteppedClock(new Date('2026-11-02T01:00:00.000Z'));
  let platform: TestPlatform;
  let canteen: Canteen;
  let finance: Session;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 400 * DAY_MS });
    canteen = await Canteen.open(platform);
    finance = await platform.newPerson('finance_section', '532301');
    await platform.ok(calendarEndpoints.setAreaCalendar, {
      as: platform.admin,
      params: { areaId: '532301', schoolYear: 2026 },
      body: {
        version: 0,
        terms: [{ name: '秋季学期', from: '2026-09-01', to: '2027-01-15' }],
        days: [{ date: '2026-11-06', kind: 'holiday', note: '运动会' }],
      },
    });
  });
  afterAll(() => platform.stop());

  const sheet = (month = '2026-11', of: Canteen = canteen) =>
    platform.ok(fundsEndpoints.month, { as: of.school.people.principal, params: { schoolId: of.school.id, month } });
  const count = (
    mealId: string,
    served: [number, number],
    of: Pick<TestSchool, 'id' | 'places' | 'classIds' | 'people'>,
  ) =>
    platform.ok(servingEndpoints.headcount, {
      as: of.people.canteen_manager,
      params: { schoolId: of.id },
      body: {
        ...canteen.now(of.places.dining_hall),
        mealId,
        confirms: ['before-cooking', 'twice'],
        note: '先报人数',
        lines: of.classIds.map((classId, index) => ({ classId, present: 40, served: served[index] ?? 0 })),
      },
    });
  const issue = async (mealId: string, lotId: string, grams: number) => {
    const { status, body } = await canteen.issue(mealId, lotId, grams);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body as { actId: string };
  };

  it('claims nothing before the bureau has said under which terms the school takes part', async () => {
    const mealId = await canteen.meal();
    await count(mealId, [39, 38], canteen.school);
    expect((await sheet()).claim).toMatchObject({ amountFen: null, isComplete: false, check: null });
    const params = { schoolId: canteen.school.id };
    const body = {
      from: '2026-09-01',
      areaType: 'national',
      schoolStage: 'primary',
      source: '楚财教〔2026〕1号',
    } as const;
    const denied = await platform.call(fundsEndpoints.stateTerm, { as: canteen.school.people.principal, params, body });
    expect(denied.problem.code).toBe('access.denied');
    await platform.ok(fundsEndpoints.stateTerm, { as: finance, params, body });
    expect((await sheet()).claim).toMatchObject({ amountFen: 77 * 500, pupilDays: 77 });
  });

  it('costs a meal by the lots that were issued for it, at the prices of their deliveries', async () => {
    clock.advance(DAY_MS);
    const [rice = '', egg = ''] = await canteen.stocked(
      canteen.line({ weighedGrams: 20_000, unitPriceFenPerKg: 681 }),
      canteen.line({ ingredientId: await canteen.newIngredient('egg'), weighedGrams: 9_000, unitPriceFenPerKg: 1_199 }),
    );
    const mealId = await canteen.meal();
    await issue(mealId, rice, 12_345);
    const wrong = await issue(mealId, egg, 3_000);
    await canteen.reverse(wrong.actId);
    await issue(mealId, egg, 4_000);
    await count(mealId, [40, 35], canteen.school);
    const { cost, claim, average } = await sheet();
    const own = cost.meals.find((meal) => meal.mealId === mealId);
    // 12.345 kg × 6.81 = 84.06945 yuan; 4 kg × 11.99 = 47.96 yuan
    expect(own).toMatchObject({ knownFen: 8_407 + 4_796, shareFen: 13_203, pupils: 75, gaps: [], isSubsidised: true });
    expect(claim.days.at(-1)).toMatchObject({ date: '2026-11-03', status: 'counted', pupils: 75, amountFen: 37_500 });
    // yesterday's meal was eaten and nothing was issued for it
    expect(cost).toMatchObject({ amountFen: 13_203, pupilDays: 75, perPupilDayFen: 176, daysUnknown: 1 });
    expect(average).toMatchObject({
      costFen: 13_203,
      standardFen: 37_500,
      percent: 35,
      verdict: 'below',
      daysKnown: 1,
    });

    const next = await canteen.meal();
    await issue(next, rice, 7_655);
    const after = await sheet();
    const all = after.cost.meals.filter(({ knownFen }) => knownFen > 0).reduce((sum, one) => sum + one.knownFen, 0);
    // the whole lot is what its delivery cost: 20 kg × 6.81
    expect(all - 4_796).toBe(13_620);
  });

  it('says which price is missing instead of taking it for nothing', async () => {
    clock.advance(DAY_MS);
    const ingredientId = await canteen.newIngredient('vegetable');
    const [lot = ''] = await canteen.stocked(canteen.line({ ingredientId }));
    const mealId = await canteen.meal();
    await issue(mealId, lot, 1_000);
    await count(mealId, [40, 40], canteen.school);
    const own = (await sheet()).cost.meals.find((meal) => meal.mealId === mealId);
    expect(own).toMatchObject({ knownFen: 0, shareFen: null, gaps: ['price_missing'] });
    expect(own?.unpriced).toEqual([expect.stringContaining('食材')]);
  });

  it('shares what a kitchen cooked for two schools by portions, and waits for both counts', async () => {
    const site = await platform.newSchool();
    await platform.ok(organizationEndpoints.serveSchool, {
      as: platform.admin,
      params: { kitchenId: canteen.school.kitchenId },
      body: { schoolId: site.id, from: '2026-11-05' },
    });
    clock.advance(DAY_MS);
    const [lot = ''] = await canteen.stocked(canteen.line({ unitPriceFenPerKg: 1_000 }));
    const mealId = await canteen.meal();
    await issue(mealId, lot, 10_000);
    await count(mealId, [40, 40], canteen.school);
    const ownShare = async () => (await sheet()).cost.meals.find((meal) => meal.mealId === mealId);
    expect(await ownShare()).toMatchObject({ knownFen: 10_000, shareFen: null, gaps: ['school_uncounted'] });
    await count(mealId, [10, 10], site);
    expect(await ownShare()).toMatchObject({ shareFen: 8_000, gaps: [] });
    const there = await platform.ok(fundsEndpoints.month, {
      as: site.people.principal,
      params: { schoolId: site.id, month: '2026-11' },
    });
    expect(there.cost.meals.find((meal) => meal.mealId === mealId)).toMatchObject({ shareFen: 2_000, pupils: 20 });
  });

  it('does not claim a day on which pupils do not come, and shows a day nobody counted as unknown', async () => {
    clock.advance(DAY_MS);
    await count(await canteen.meal(), [40, 40], canteen.school);
    clock.advance(3 * DAY_MS);
    const { claim, through } = await sheet();
    expect(through).toBe('2026-11-09');
    expect(claim.days.map(({ date, status }) => `${date.slice(8)} ${status}`)).toEqual([
      '01 no_school',
      '02 counted',
      '03 counted',
      '04 counted',
      '05 counted',
      '06 no_school',
      '07 no_school',
      '08 no_school',
      '09 uncounted',
    ]);
    expect(claim.days[5]).toMatchObject({ pupils: 80, amountFen: null });
    expect(claim).toMatchObject({ pupilDays: 77 + 75 + 80 + 80, amountFen: 312 * 500, isComplete: false });
    expect(claim.check).toMatchObject({ schoolDays: 5, pupils: 80, mostFen: 200_000, verdict: 'plausible' });
  });

  it('writes the days into a table and notes who took it', async () => {
    const { status, body } = await platform.call(fundsEndpoints.monthTable, {
      as: finance,
      params: { schoolId: canteen.school.id, month: '2026-11' },
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(status).toBe(200);
    expect(body).toContain('2026-11-03,已点数,75,2,2,5.00,375.00,');
    expect(body).toContain('2026-11-09,未点数(未知),,0,2,5.00,,,');
    const noted = (await platform.uow.read((tx) =>
      tx.query("SELECT detail FROM audit_entry WHERE action = 'funds.month-exported'"),
    )) as object[];
    expect(noted).toHaveLength(1);
  });

  it('shows the money of another county to nobody', async () => {
    const abroad = await platform.newPerson('finance_section', '532302');
    const params = { schoolId: canteen.school.id, month: '2026-11' };
    const answer = await platform.call(fundsEndpoints.month, { as: abroad, params });
    expect(answer.problem.code).toBe('organization.school-not-found');
  });
});
