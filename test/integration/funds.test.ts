import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS } from '../../src/contract/business-date.js';
import { areaFundsEndpoints } from '../../src/contract/http/area-funds.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { fundsEndpoints } from '../../src/contract/http/funds.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { SteppedClock, Verifiers } from '../../src/platform/index.js';
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

  describe('the ledger', () => {
    const params = () => ({ schoolId: canteen.school.id });
    const principal = () => canteen.school.people.principal;
    const entry = { fund: 'subsidy', date: '2026-11-09', documentNo: 'V-1' } as const;
    const enter = (body: object, as = finance) => platform.call(fundsEndpoints.enter, { as, params: params(), body });
    const sign = (entryId: string, as = principal()) =>
      platform.call(fundsEndpoints.signEntry, { as, params: { ...params(), entryId } });
    const subsidy = async (month = '2026-11') =>
      (await sheet(month)).ledger.funds.find(({ fund }) => fund === 'subsidy');

    it('counts an allocation when a second person has signed it, and nobody signs twice', async () => {
      const { status, body } = await enter({ ...entry, purpose: 'allocation', amountFen: 200_000 });
      expect([status, body.signersMissing]).toEqual([201, 1]);
      expect(await subsidy()).toMatchObject({ inFen: 0, closingFen: 0, awaiting: 1 });
      expect((await sign(body.id, finance)).problem).toMatchObject({ code: 'funds.entry-signed', rule: 'DR-13' });
      expect((await sign(body.id)).body.signersMissing).toBe(0);
      expect((await sign(body.id)).problem.code).toBe('funds.entry-signed');
      expect(await subsidy()).toMatchObject({ inFen: 200_000, closingFen: 200_000, awaiting: 0 });
      for (const reason of [null, '另一笔']) {
        const again = await enter({ ...entry, purpose: 'allocation', amountFen: 200_000, reason });
        expect(again.problem).toMatchObject({ code: 'funds.document-entered', field: 'documentNo' });
      }
    });

    it('pays for food by the delivery, no more than it was worth, whatever reason is typed', async () => {
      const { actId } = await canteen.accept([canteen.line({ weighedGrams: 4_000, unitPriceFenPerKg: 1_250 })]);
      const food = { ...entry, purpose: 'food', documentNo: 'P-1', deliveryActId: actId };
      expect((await enter({ ...food, amountFen: 1 })).problem.code).toBe('funds.delivery-not-found');
      await canteen.cosign(actId);
      const over = (await enter({ ...food, amountFen: 5_001, reason: '含运费' })).problem;
      expect(over).toMatchObject({ code: 'funds.more-than-delivered', field: 'amountFen' });
      expect(over.details).toMatchObject({ total: '50.00', paid: '0.00', over: '0.01' });
      const unpriced = await canteen.accept([canteen.line({ weighedGrams: 4_000 })]);
      await canteen.cosign(unpriced.actId);
      const unknown = await enter({ ...food, deliveryActId: unpriced.actId, amountFen: 1, reason: '口头价' });
      expect(unknown.problem).toMatchObject({ code: 'funds.price-unknown', field: 'deliveryActId', rule: 'X03' });
      const paid = (await enter({ ...food, amountFen: 3_000 })).body;
      await sign(paid.id);
      const rest = { ...food, documentNo: 'P-2', amountFen: 2_001 };
      expect((await enter(rest)).problem.code).toBe('funds.more-than-delivered');
      const last = (await enter({ ...rest, amountFen: 2_000 })).body;
      await sign(last.id);
      const { purchases } = (await sheet()).ledger;
      expect(purchases.find((one) => one.actId === actId)).toMatchObject({ totalFen: 5_000, paidFen: 5_000 });
      expect(purchases.filter(({ totalFen }) => totalFen === null).length).toBeGreaterThan(0);
      expect(await subsidy()).toMatchObject({ outFen: 5_000, closingFen: 195_000 });
    });

    it('lets only one of two payments through that together are more than the delivery', async () => {
      const { actId } = await canteen.accept([canteen.line({ weighedGrams: 1_000, unitPriceFenPerKg: 900 })]);
      await canteen.cosign(actId);
      const food = { ...entry, purpose: 'food', deliveryActId: actId, amountFen: 900 };
      const answers = await Promise.all(['R-1', 'R-2', 'R-3'].map((documentNo) => enter({ ...food, documentNo })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
      const entryId = answers.find(({ status }) => status === 201)?.body.id ?? '';
      const reversal = { as: finance, params: { ...params(), entryId }, body: { reason: '付错' } };
      const taken = await platform.ok(fundsEndpoints.reverseEntry, reversal);
      expect(taken).toMatchObject({ amountFen: -900, reversesEntryId: entryId });
      expect((await sign(entryId)).problem.code).toBe('funds.entry-reversed');
      expect((await platform.call(fundsEndpoints.reverseEntry, reversal)).problem.code).toBe('funds.entry-reversed');
      // it was withdrawn before it counted, so neither counts and neither waits
      expect(taken.signersMissing).toBe(0);
      expect(await subsidy()).toMatchObject({ outFen: 5_000, awaiting: 0 });
      const { body: paid } = await enter({ ...food, documentNo: 'R-4' });
      await sign(paid.id);
      expect(await subsidy()).toMatchObject({ outFen: 5_900 });
      const undone = await platform.ok(fundsEndpoints.reverseEntry, {
        ...reversal,
        params: { ...params(), entryId: paid.id },
      });
      // what has counted is taken back by two
      expect(await subsidy()).toMatchObject({ outFen: 5_900, awaiting: 1 });
      await sign(undone.id);
      expect(await subsidy()).toMatchObject({ outFen: 5_000, awaiting: 0 });
    });

    it('refuses what is not food out of the subsidy, a day to come, and whoever is not asked (F-04)', async () => {
      const fuel = { ...entry, purpose: 'fuel', amountFen: 800 };
      expect((await enter(fuel)).problem).toMatchObject({ code: 'funds.not-food', rule: 'F-04', field: 'purpose' });
      expect((await enter({ ...fuel, fund: 'staff_meals' })).status).toBe(201);
      expect((await enter({ ...entry, purpose: 'food', amountFen: 800 })).status).toBe(400);
      const later = { ...entry, date: '2026-11-10', purpose: 'allocation', amountFen: 1 };
      expect((await enter(later)).problem.code).toBe('funds.date-in-future');
      expect((await enter(later, canteen.manager)).problem.code).toBe('access.denied');
    });
  });

  describe('the return of a month', () => {
    const params = () => ({ schoolId: canteen.school.id, month: '2026-11' });
    const principal = () => canteen.school.people.principal;
    const submit = (seenRound: number, note: string | null = null, key?: string) =>
      platform.call(fundsEndpoints.submit, {
        as: principal(),
        params: params(),
        body: { seenRound, note },
        ...(key ? { idempotencyKey: key } : {}),
      });
    const area = (as = finance) =>
      platform.ok(areaFundsEndpoints.areaMonth, { as, params: { areaId: '532301', month: '2026-11' } });

    it('waits for the end of the month and for the second signatures, and says what is missing', async () => {
      expect((await submit(0)).problem.code).toBe('funds.month-not-over');
      clock.advance(25 * DAY_MS);
      expect((await submit(0)).problem).toMatchObject({ code: 'funds.entries-unsigned', details: { count: 1 } });
      for (const { id, signersMissing } of (await sheet()).ledger.entries) {
        const request = { as: principal(), params: { schoolId: canteen.school.id, entryId: id } };
        if (signersMissing > 0) await platform.call(fundsEndpoints.signEntry, request);
      }
      const open = (await sheet()).ledger.entries.filter((one) => one.signersMissing > 0);
      expect(open.every(({ reversedByEntryId }) => reversedByEntryId !== null)).toBe(true);
      expect((await submit(0)).problem).toMatchObject({ code: 'funds.note-missing', field: 'note' });
    });

    it('is frozen: what is corrected afterwards is a round of its own, and the earlier one stays', async () => {
      const before = await area();
      const own = before.schools.find(({ schoolId }) => schoolId === canteen.school.id);
      expect([own?.return, before.total.returned]).toEqual([null, 0]);
      const first = await submit(0, '11月9日起停课,未点数');
      expect([first.status, first.body.round, first.body.schemaVersion]).toEqual([201, 1, 2]);
      const claimed = first.body.sheet.claim.amountFen as number;
      clock.advance(1);
      await platform.ok(fundsEndpoints.stateTerm, {
        as: finance,
        params: { schoolId: canteen.school.id },
        body: { from: '2026-11-05', areaType: 'outside', schoolStage: 'primary', source: '更正' },
      });
      expect((await sheet()).claim.amountFen).toBeLessThan(claimed);
      expect((await submit(0, '更正')).problem).toMatchObject({ code: 'funds.return-changed', details: { round: 1 } });
      const rival = await Promise.all([submit(1, '参加条件更正'), submit(1, '参加条件更正')]);
      expect(rival.map(({ status }) => status).sort()).toEqual([201, 409]);
      const { items } = await platform.ok(fundsEndpoints.returns, { as: finance, params: params() });
      expect(items.map(({ round, note }) => [round, note])).toEqual([
        [2, '参加条件更正'],
        [1, '11月9日起停课,未点数'],
      ]);
      expect(items.map((one) => one.sheet.claim.amountFen)).toEqual([(await sheet()).claim.amountFen, claimed]);
      const change = platform.uow.write((tx) => tx.query("UPDATE fund_return SET note = 'x'"));
      await expect(change).rejects.toThrow(/append-only/);
      const verifier = platform.app
        .get(Verifiers)
        .all()
        .find(({ name }) => name === 'returns');
      const verified = await platform.uow.read((tx) => verifier?.verify(tx, canteen.school.id) ?? Promise.reject());
      expect(verified).toEqual({ seen: 2, differences: [] });
    });

    it('is locked by the bureau in its last round, and then nothing is entered on its days', async () => {
      const { items } = await platform.ok(fundsEndpoints.returns, { as: finance, params: params() });
      const lock = (returnId: string) =>
        platform.call(fundsEndpoints.lockReturn, { as: finance, params: { schoolId: canteen.school.id, returnId } });
      expect((await lock(items[1]?.id ?? '')).problem.code).toBe('funds.return-superseded');
      expect((await lock(items[0]?.id ?? '')).body.lock?.unit).toBe('Unit');
      expect((await lock(items[0]?.id ?? '')).problem.code).toBe('funds.return-locked');
      const body = { fund: 'subsidy', purpose: 'allocation', amountFen: 1, date: '2026-11-30', documentNo: 'L' };
      const enter = (date: string) =>
        platform.call(fundsEndpoints.enter, {
          as: finance,
          params: { schoolId: canteen.school.id },
          body: { ...body, date },
        });
      expect((await enter('2026-11-30')).problem).toMatchObject({ code: 'funds.month-locked', field: 'date' });
      expect((await enter('2026-12-01')).status).toBe(201);
    });

    it('adds up to the month of the county, from returns alone, with those that are missing', async () => {
      const { total, schools, areas } = await area();
      const own = schools.find(({ schoolId }) => schoolId === canteen.school.id)?.return;
      expect(own).toMatchObject({ round: 2, isComplete: false, lock: { unit: 'Unit' } });
      expect(total).toMatchObject({ returned: 1, locked: 1, incomplete: 1, claimFen: own?.claimFen });
      expect(total.schools).toBe(schools.length);
      expect(total.closingFen).toBe(total.openingFen + total.inFen - total.outFen);
      expect(areas).toEqual([{ areaId: '532301', areaName: expect.any(String), ...total }]);
      const abroad = await platform.newPerson('finance_section', '532302');
      const request = { as: abroad, params: { areaId: '532301', month: '2026-11' } };
      expect((await platform.call(areaFundsEndpoints.areaMonth, request)).problem.code).toBe(
        'organization.area-not-found',
      );
      const december = await sheet('2026-12');
      expect(december.ledger.funds[0]?.openingFen).toBe((await sheet()).ledger.funds[0]?.closingFen);
    });
  });
});
