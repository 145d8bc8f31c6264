import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import { agendaEndpoints } from '../../src/contract/http/agenda.js';
import { bookEndpoints } from '../../src/contract/http/books.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { SteppedClock } from '../../src/platform/index.js';
import { PolicyLimit } from '../../src/policy/policy.js';
import { Canteen } from './canteen.js';
import { saidIn, TestPlatform } from './harness.js';

describe('the stores', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let store: string;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    store = canteen.school.places.dry_store;
  });
  afterAll(() => platform.stop());

  it('issues the last kilogram to exactly one of 200 cooks who ask at once', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line({ weighedGrams: 1_000 }));
    const mealId = await canteen.meal();

    const answers = await Promise.all(Array.from({ length: 200 }, () => canteen.issue(mealId, lotId, 1_000)));

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, problem } of answers) {
      if (status === 201) continue;
      expect(problem).toMatchObject({
        code: 'warehouse.insufficient-stock',
        details: { lotId, locationId: store, availableAmount: 0, shortAmount: 1_000, unit: 'g' },
      });
    }
    expect([await canteen.amountOf(lotId, store), await canteen.amountOf(lotId, 'kitchen')]).toEqual([0, 1_000]);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('issues exactly the hundred portions a lot has to 200 who ask at once, and fails nobody', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line({ weighedGrams: 100 * 130 }));
    const mealId = await canteen.meal();
    const waiting = Array.from({ length: 200 }, () => canteen.issueBody(mealId, [{ lotId, grams: 130 }]));

    // twenty writers, as many as a busy kitchen has hands; each takes the next one as soon as his is answered
    const answers: { status: number; code: string | undefined }[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (let body = waiting.pop(); body; body = waiting.pop()) {
          const params = { schoolId: canteen.school.id };
          const answer = await platform.call(warehouseEndpoints.stockOut, { as: canteen.manager, params, body });
          answers.push({ status: answer.status, code: answer.problem.code });
        }
      }),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(100);
    expect(answers.filter(({ code }) => code === 'warehouse.insufficient-stock')).toHaveLength(100);
    expect([await canteen.amountOf(lotId, store), await canteen.amountOf(lotId, 'kitchen')]).toEqual([0, 13_000]);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('does not lose or double a gram when many take from several lots in any order', async () => {
    const lots = await canteen.stocked(canteen.line(), canteen.line(), canteen.line());
    const mealId = await canteen.meal();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => {
        const order = i % 2 === 0 ? lots : [...lots].reverse();
        return canteen.call(
          warehouseEndpoints.stockOut,
          canteen.issueBody(
            mealId,
            order.map((lotId) => ({ lotId, grams: 700 })),
            { deviationReason: '整袋领用' },
          ),
        );
      }),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(14);
    for (const lotId of lots) {
      expect([await canteen.amountOf(lotId, store), await canteen.amountOf(lotId, 'kitchen')]).toEqual([200, 9_800]);
    }
  });

  it('leaves nothing waiting for goods that are there, whichever of the two came a moment earlier', async () => {
    const accepted = await canteen.accept(Array.from({ length: 8 }, () => canteen.line({ weighedGrams: 1_000 })));
    expect((await canteen.cosign(accepted.actId)).status).toBe(201);
    const mealId = await canteen.meal();
    const lots = accepted.lines.flatMap(({ lotId }) => lotId ?? []);
    expect(lots).toHaveLength(8);
    const issued = await Promise.all(
      lots.flatMap((lotId, i) => {
        const come = () =>
          canteen.does(warehouseEndpoints.stockIn, {
            ...canteen.now(store),
            fromPlaceId: canteen.school.places.gate,
            lines: [{ lotId, grams: 1_000 }],
          });
        const go = () =>
          canteen.does(
            warehouseEndpoints.stockOut,
            canteen.issueBody(mealId, [{ lotId, grams: 600 }], { offline: true }),
          );
        return i % 2 === 0 ? [come(), go()] : [go(), come()];
      }),
    );
    for (const { actId } of issued) expect((await canteen.act(actId)).status).toBe('recorded');
    for (const lotId of lots) {
      expect([await canteen.amountOf(lotId, store), await canteen.amountOf(lotId, 'kitchen')]).toEqual([400, 600]);
    }
  });

  it('proposes what expires first and asks for a reason to take another (O-08)', async () => {
    const ingredientId = await canteen.newIngredient('staple');
    const bag = (days: number | null) =>
      canteen.line({ ingredientId, weighedGrams: 1_000, useBy: days === null ? null : addDays(canteen.today, days) });
    const [never = '', late = '', soon = ''] = await canteen.stocked(bag(null), bag(9), bag(2));
    const proposal = await platform.ok(warehouseEndpoints.proposal, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { placeId: store, ingredientId, grams: 3_500 },
    });
    expect(proposal.lines.map(({ lotId }) => lotId)).toEqual([soon, late, never]);
    expect(proposal.shortGrams).toBe(500);

    const mealId = await canteen.meal();
    const outOfOrder = await canteen.issue(mealId, late, 400);
    expect(outOfOrder.problem).toMatchObject({
      code: 'warehouse.out-of-order',
      rule: 'O-08',
      details: { lotId: soon },
    });
    const unasked = canteen.issueBody(mealId, [{ lotId: late, grams: 100 }], { offline: true });
    const offline = await canteen.call(warehouseEndpoints.stockOut, unasked);
    expect((await canteen.act(offline.body.actId)).flags).toEqual(['out-of-order']);
    const body = canteen.issueBody(mealId, [{ lotId: late, grams: 400 }], { deviationReason: '先到袋受潮' });
    expect((await canteen.call(warehouseEndpoints.stockOut, body)).status).toBe(201);
  });

  it('moves, writes off and counts, and shows what is where', async () => {
    const ingredientId = await canteen.newIngredient('oil');
    const [lotId = ''] = await canteen.stocked(canteen.line({ ingredientId }));
    const at = canteen.now(store);
    await canteen.does(warehouseEndpoints.writeOff, { ...at, reason: 'spoiled', lines: [{ lotId, grams: 300 }] });
    const count = await canteen.does(warehouseEndpoints.stocktake, { ...at, lines: [{ lotId, countedGrams: 9_500 }] });
    expect(count.lines).toMatchObject([
      { lotId, bookAmount: 9_700, countedAmount: 9_500, differenceAmount: -200, unit: 'g', bookGrams: 9_700 },
    ]);
    const { items } = await platform.ok(warehouseEndpoints.stock, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { ingredientId },
    });
    expect(items).toEqual([
      { locationId: store, lots: [expect.objectContaining({ id: lotId, grams: 9_500, expired: false })] },
    ]);
    expect(await canteen.amountOf(lotId, 'waste')).toBe(300);
  });

  it('refuses a lot, meal or place that is not there, and a lot named twice', async () => {
    const other = await Canteen.open(platform);
    const [foreign = ''] = await other.stocked(other.line());
    const [own = ''] = await canteen.stocked(canteen.line());
    const mealId = await canteen.meal();
    const out = (body: object) => canteen.call(warehouseEndpoints.stockOut, body);
    const line = { lotId: own, grams: 1 };
    expect((await canteen.issue(mealId, foreign, 1)).problem).toMatchObject({
      code: 'warehouse.lot-not-found',
      field: 'lines.0.lotId',
    });
    expect((await out(canteen.issueBody(await other.meal(), [line]))).problem.code).toBe('journal.meal-not-found');
    expect((await out(canteen.issueBody(mealId, [line, line]))).problem.field).toBe('lines.1.lotId');
    const elsewhere = await out(canteen.issueBody(mealId, [line], { placeId: other.school.places.dry_store }));
    expect(elsewhere.problem.code).toBe('organization.place-not-found');
    expect((await out({ ...canteen.issueBody(mealId, [line]), extra: 1 })).problem.code).toBe('request.invalid');
  });

  describe('what was taken while offline and is not on the books', () => {
    const offline = async () => {
      const [lotId = ''] = await canteen.stocked(canteen.line({ weighedGrams: 2_000 }));
      const body = canteen.issueBody(await canteen.meal(), [{ lotId, grams: 3_000 }], { offline: true });
      return { lotId, act: await canteen.does(warehouseEndpoints.stockOut, body) };
    };
    const waiting = async () =>
      (
        await platform.ok(journalEndpoints.awaiting, { as: canteen.manager, params: { schoolId: canteen.school.id } })
      ).items.map(({ id }) => id);

    it('is kept as pending, posts nothing, and is settled by a count', async () => {
      const { lotId, act } = await offline();
      expect(act.status).toBe('pending_shortage');
      expect(await waiting()).toContain(act.actId);
      expect(await canteen.amountOf(lotId, store)).toBe(2_000);

      const count = await canteen.does(warehouseEndpoints.stocktake, {
        ...canteen.now(store),
        lines: [{ lotId, countedGrams: 500 }],
      });

      expect(count).toMatchObject({
        settledActIds: [act.actId],
        lines: [{ bookGrams: -1_000, differenceGrams: 1_500 }],
      });
      expect([await canteen.amountOf(lotId, store), await canteen.amountOf(lotId, 'kitchen')]).toEqual([500, 3_000]);
      expect((await canteen.act(act.actId)).status).toBe('recorded');
      expect(await waiting()).not.toContain(act.actId);
    });

    it('or by its reversal, which leaves the stock as it was', async () => {
      const { lotId, act } = await offline();
      expect((await canteen.reverse(act.actId)).status).toBe(201);
      expect(await waiting()).not.toContain(act.actId);
      const count = await canteen.does(warehouseEndpoints.stocktake, {
        ...canteen.now(store),
        lines: [{ lotId, countedGrams: 2_000 }],
      });
      expect(count.settledActIds).toEqual([]);
      expect(await canteen.amountOf(lotId, store)).toBe(2_000);
    });
  });
});

describe('what is told later than it happened', () => {
  let clock: SteppedClock;
  let platform: TestPlatform;
  let canteen: Canteen;
  let store: string;
  const at = (time: string) => new Date(`2026-11-23T${time}:00.000+08:00`);
  beforeAll(async () => {
    clock = new SteppedClock(at('07:00'));
    platform = await TestPlatform.start(clock);
    canteen = await Canteen.open(platform);
    store = canteen.school.places.dry_store;
  });
  afterAll(() => platform.stop());

  /** So many grams of a fresh lot in the store since seven in the morning. */
  const stocked = async (weighedGrams = 10_000, overrides: object = {}) => {
    clock.set(at('07:00'));
    const [lotId = ''] = await canteen.stocked(canteen.line({ weighedGrams, ...overrides }));
    return lotId;
  };
  const then = (time: string, body: object) => {
    const iso = at(time).toISOString();
    return { placeId: store, occurredAt: iso, capturedAt: iso, ...body };
  };
  const count = (time: string, lotId: string, countedGrams: number, offline = true) =>
    canteen.call(warehouseEndpoints.stocktake, then(time, { offline, lines: [{ lotId, countedGrams }] }));
  const issueAt = async (time: string, lotId: string, grams: number, overrides: object = {}) => {
    const mealId = await canteen.meal();
    return canteen.call(warehouseEndpoints.stockOut, then(time, { mealId, lines: [{ lotId, grams }], ...overrides }));
  };
  const left = async (lotId: string) => [
    await canteen.amountOf(lotId, store),
    await canteen.amountOf(lotId, 'kitchen'),
  ];

  it('an offline count is compared with the books of its time: what was issued since stays on top (R-F1)', async () => {
    const lotId = await stocked();
    clock.set(at('08:34'));
    expect((await issueAt('08:34', lotId, 4_000)).status).toBe(201);
    clock.set(at('08:50'));
    const counted = await count('08:24', lotId, 10_000);
    expect(counted.body.lines).toMatchObject([
      { lotId, bookAmount: 10_000, countedAmount: 10_000, differenceAmount: 0 },
    ]);
    expect(await left(lotId)).toEqual([6_000, 4_000]);
  });

  it('an issue entered after a count that it lies before changes nothing of what was counted (R-F1)', async () => {
    const lotId = await stocked();
    clock.set(at('09:00'));
    await count('09:00', lotId, 6_000, false);
    const late = await issueAt('08:34', lotId, 4_000);
    expect(await left(lotId)).toEqual([6_000, 4_000]);
    await canteen.reverse(late.body.actId);
    expect(await left(lotId)).toEqual([6_000, 0]);
  });

  it('two phones that count one store agree on the later count, whichever arrives first (R-F1)', async () => {
    const [first, second] = [await stocked(), await stocked()];
    clock.set(at('09:30'));
    await count('09:10', first, 9_000);
    await count('09:00', first, 9_500);
    await count('09:00', second, 9_500);
    await count('09:10', second, 9_000);
    expect([await left(first), await left(second)]).toEqual([
      [9_000, 0],
      [9_000, 0],
    ]);
  });

  it('an old count that is reversed leaves what was counted after it (R-F1)', async () => {
    const lotId = await stocked();
    clock.set(at('09:30'));
    const old = await count('08:00', lotId, 8_000);
    await count('09:00', lotId, 7_000);
    expect((await canteen.reverse(old.body.actId)).status).toBe(201);
    expect(await left(lotId)).toEqual([7_000, 0]);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('a count told late is undone although another count was made after it: nothing rests on what was missing', async () => {
    const lotId = await stocked();
    clock.set(at('09:30'));
    await count('09:00', lotId, 7_000);
    const late = await count('08:00', lotId, 8_000);
    expect((await canteen.reverse(late.body.actId)).status).toBe(201);
    expect(await left(lotId)).toEqual([7_000, 0]);
  });

  it('a count that knew of a mistaken issue is not doubled by its reversal (R-F1)', async () => {
    const lotId = await stocked();
    clock.set(at('08:10'));
    const wrong = await issueAt('08:10', lotId, 4_000);
    clock.set(at('08:40'));
    await canteen.reverse(wrong.body.actId);
    await count('08:24', lotId, 10_000);
    expect(await left(lotId)).toEqual([10_000, 0]);
  });

  it('a count that cannot be, because more was taken since than was counted, says so or waits (R-F1)', async () => {
    const lotId = await stocked();
    clock.set(at('08:34'));
    await issueAt('08:34', lotId, 4_000);
    const refused = (await count('08:24', lotId, 3_000, false)).problem;
    expect(refused.title).toMatch(/^dry_store的食材.+不够:/);
    expect((await count('08:24', lotId, 3_000)).body.status).toBe('pending_shortage');
    expect(await left(lotId)).toEqual([6_000, 4_000]);
  });

  it('a count from before the goods came, of a phone whose clock is two weeks behind, is refused in words (R-F1)', async () => {
    const lotId = await stocked();
    clock.set(at('09:00'));
    const twoWeeksAgo = new Date(at('08:30').getTime() - 14 * 86_400_000).toISOString();
    const told = { offline: true, occurredAt: twoWeeksAgo, capturedAt: twoWeeksAgo };
    for (const told_ of [told, { ...told, offline: false, confirms: ['before-receipt'], note: '先盘后验' }]) {
      const { problem } = await canteen.call(
        warehouseEndpoints.stocktake,
        then('08:30', { ...told_, lines: [{ lotId, countedGrams: 5_000 }] }),
      );
      expect(problem).toMatchObject({ code: 'warehouse.counted-before-receipt', field: 'lines.0.lotId' });
      expect(problem.title).toMatch(/11月23日 07:00 才验收到货,您记的盘点时间是 11月9日 08:30.+核对手机时间/);
    }
    expect(await left(lotId)).toEqual([10_000, 0]);
    expect((await count('08:30', lotId, 5_000)).body.lines).toMatchObject([{ differenceAmount: -5_000 }]);
  });

  it('first-expired is judged by what lay there then: what came since was not left behind (R-D11)', async () => {
    const ingredientId = await canteen.newIngredient('oil');
    const old = await stocked(10_000, { ingredientId, useBy: '2027-01-22' });
    clock.set(at('10:00'));
    const [nearer = ''] = await canteen.stocked(canteen.line({ ingredientId, useBy: '2026-12-13' }));
    expect((await issueAt('09:30', old, 1_000)).status).toBe(201);
    expect((await issueAt('09:30', old, 1_000, { offline: true })).status).toBe(201);
    const now = (await issueAt('10:00', old, 1_000)).problem;
    expect(now).toMatchObject({ code: 'warehouse.out-of-order', details: { lotId: nearer } });
    expect(now.title).toMatch(/^食材.+有更早到期\(2026-12-13\)的批次还剩 10 公斤\(20 斤\)/);
  });

  it('first-expired is judged by what lay there then: what was used up since had been left behind (R-D11)', async () => {
    const ingredientId = await canteen.newIngredient('oil');
    const first = await stocked(2_000, { ingredientId, useBy: '2026-12-13' });
    const lastDay = await stocked(2_000, { ingredientId, useBy: '2026-11-23' });
    const second = await stocked(10_000, { ingredientId, useBy: '2027-01-22' });
    clock.set(at('10:00'));
    for (const lotId of [lastDay, first]) expect((await issueAt('10:00', lotId, 2_000)).status).toBe(201);
    const { problem } = await issueAt('09:30', second, 1_000);
    expect(problem).toMatchObject({ code: 'warehouse.out-of-order', details: { amount: 2_000 } });
    expect([first, lastDay]).toContain(problem.details['lotId']);
    expect((await issueAt('10:00', second, 1_000)).status).toBe(201);
  });

  it('asks about goods that are moved before they came, and flags it when nobody can be asked (R-F12)', async () => {
    const lotId = await stocked();
    clock.set(at('09:00'));
    const asked = (await issueAt('06:10', lotId, 100)).problem;
    expect(asked).toMatchObject({ code: 'journal.before-receipt', details: { question: 'before-receipt' } });
    expect(asked.title).toMatch(/^食材.+ 11月23日 07:00 才验收到货,您记的时间是 11月23日 06:10,早于到货。/);
    const confirms = ['before-receipt'];
    expect((await issueAt('06:10', lotId, 100, { confirms })).problem.code).toBe('journal.confirmed-without-reason');
    const confirmed = await issueAt('06:10', lotId, 100, { confirms, note: '先用后补验收' });
    expect((await canteen.act(confirmed.body.actId)).flags).toEqual(confirms);
    const offline = await issueAt('06:10', lotId, 100, { offline: true });
    expect((await canteen.act(offline.body.actId)).flags).toEqual(confirms);
    expect((await issueAt('08:00', lotId, 100)).status).toBe(201);
  });

  it('a phone that learns from its first try that it is offline says so under the same key (R-D10)', async () => {
    const lotId = await stocked(2_000);
    clock.set(at('08:00'));
    const body = then('08:00', { mealId: await canteen.meal(), lines: [{ lotId, grams: 3_000 }] });
    const key = 'phone-key-0001';
    const send = (offline: boolean) =>
      canteen.call(warehouseEndpoints.stockOut, { ...body, offline }, canteen.manager, key);
    // The first try never arrived, or was refused: under the same key it comes again as what it was
    expect((await send(false)).problem.code).toBe('warehouse.insufficient-stock');
    const kept = await send(true);
    expect([kept.status, kept.body.status]).toEqual([201, 'pending_shortage']);
    // and where it did arrive and only the answer was lost, it is the same act
    expect((await send(false)).body.actId).toBe(kept.body.actId);
  });

  it('what waits for goods is posted when they come onto the books, in its order', async () => {
    clock.set(at('08:00'));
    const delivery = await canteen.accept([canteen.line({ weighedGrams: 5_000 })]);
    const lotId = delivery.lines[0]?.lotId as string;
    const offline = { offline: true, lines: [{ lotId, grams: 5_000 }] };
    const into = await canteen.does(
      warehouseEndpoints.stockIn,
      then('08:00', { ...offline, fromPlaceId: canteen.school.places.gate }),
    );
    const out = await issueAt('08:00', lotId, 2_000, { offline: true });
    expect([into.status, out.body.status]).toEqual(['pending_shortage', 'pending_shortage']);
    const online = await issueAt('08:00', lotId, 1_000);
    expect(online.problem.title).toContain('这批货还在等第二人签字');
    await canteen.cosign(delivery.actId);
    expect(await left(lotId)).toEqual([3_000, 2_000]);
    for (const { actId } of [into, out.body]) expect((await canteen.act(actId)).status).toBe('recorded');
  });

  it('says what may have been forgotten when stock is short: stock-in, issue, or a count (R-M13)', async () => {
    clock.set(at('08:00'));
    const delivery = await canteen.accept([canteen.line()]);
    await canteen.cosign(delivery.actId);
    const lotId = delivery.lines[0]?.lotId as string;
    expect((await issueAt('08:00', lotId, 1_000)).problem.title).toMatch(
      /^dry_store的食材.+不够:账上只有 0 公斤\(0 斤\),还差 1 公斤\(2 斤\)。这批货还在gate,请先入库$/,
    );
    const mealId = await canteen.meal();
    const cook = canteen.batchBody(mealId, { inputs: [{ lotId, grams: 500 }] });
    expect((await canteen.call(kitchenEndpoints.cook, cook)).problem.title).toMatch(
      /^厨房的食材.+烹饪用料以出库到厨房的为准,请先出库$/,
    );
  });
});

describe('time passes over a lot', () => {
  it('is refused for use the day after its use-by day (S-13, I9)', async () => {
    const clock = new SteppedClock(new Date('2026-11-23T15:30:00.000Z'));
    const platform = await TestPlatform.start(clock);
    try {
      const canteen = await Canteen.open(platform);
      const [lotId = ''] = await canteen.stocked(canteen.line({ useBy: '2026-11-23' }));
      expect((await canteen.issue(await canteen.meal(), lotId, 100)).status).toBe(201);
      clock.set(new Date('2026-11-23T16:00:00.000Z')); // midnight in Asia/Shanghai
      const refused = await canteen.issue(await canteen.meal(), lotId, 100);
      expect(refused.problem).toMatchObject({ code: 'warehouse.lot-expired', rule: 'S-13', field: 'lines.0.lotId' });
      const told = canteen.issueBody(await canteen.meal(), [{ lotId, grams: 100 }], { offline: true });
      const offline = await canteen.call(warehouseEndpoints.stockOut, told);
      expect((await canteen.act(offline.body.actId)).flags).toEqual(['lot-expired']);
    } finally {
      await platform.stop();
    }
  });
});

describe('goods past their day, or close to it (S-13, S-15)', () => {
  it('are listed for desk and phone, go nowhere but out, and are not issued whoever gives a reason', async () => {
    const clock = new SteppedClock(new Date('2026-11-20T15:30:00.000Z'));
    const platform = await TestPlatform.start(clock);
    try {
      const canteen = await Canteen.open(platform);
      const { dry_store } = canteen.school.places;
      const line = (useBy: string | null) => canteen.line({ useBy, weighedGrams: 3_000 });
      const days = ['2026-11-20', '2026-11-28', '2026-11-29', null];
      const [old = '', edge = '', later = '', never = ''] = await canteen.stocked(...days.map(line));
      clock.set(new Date('2026-11-20T16:00:00.000Z')); // midnight in Asia/Shanghai
      const listed = await platform.ok(warehouseEndpoints.expiring, {
        as: canteen.manager,
        params: { schoolId: canteen.school.id },
      });
      expect(listed.daysAhead).toBe(7);
      expect(listed.items.map(({ id, expired, daysLeft }) => [id, expired, daysLeft])).toEqual([
        [old, true, -1],
        [edge, false, 7],
      ]);
      expect(listed.items.some(({ id }) => [later, never].includes(id))).toBe(false);
      const { due } = await platform.ok(agendaEndpoints.today, {
        as: canteen.manager,
        params: { schoolId: canteen.school.id },
      });
      expect(due.filter(({ kind }) => kind.endsWith('lot') || kind === 'near-expiry')).toMatchObject([
        { kind: 'expired-lot', aboutId: old, placeId: dry_store, since: '2026-11-20T16:00:00.000Z' },
        { kind: 'near-expiry', aboutId: edge, since: null },
      ]);

      const signed = { deviationReason: '校长同意', note: '校长同意' };
      const body = canteen.issueBody(await canteen.meal(), [{ lotId: old, grams: 100 }], signed);
      const refused = await canteen.call(warehouseEndpoints.stockOut, body, canteen.school.people.principal);
      expect(refused.problem).toMatchObject({ code: 'warehouse.lot-expired', rule: 'S-13' });
      await canteen.does(warehouseEndpoints.writeOff, {
        ...canteen.now(dry_store),
        ...{ reason: 'expired', lines: [{ lotId: old, grams: 1_000 }] },
      });
      await canteen.does(warehouseEndpoints.sendBack, {
        ...canteen.now(dry_store),
        ...{ returnReason: 'expired', returnOutcome: 'refund', lines: [{ lotId: old, amount: 2_000, unit: 'g' }] },
      });
      expect(await canteen.amountOf(old, dry_store)).toBe(0);
    } finally {
      await platform.stop();
    }
  });
});

describe('a count by somebody who does not see the books (L04)', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let store: string;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    store = canteen.school.places.dry_store;
  });
  afterAll(() => platform.stop());

  const counted = (lotId: string, countedAmount: number, line: object = {}, more: object = {}) =>
    canteen.call(warehouseEndpoints.stocktake, {
      ...canteen.now(store),
      v: 3,
      lines: [{ lotId, countedAmount, unit: 'g', ...line }],
      ...more,
    });

  it('needs a reason beyond the tolerance, is not told the figure, and keeps both in the book', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line());
    const { problem } = await counted(lotId, 9_499);
    expect(problem).toMatchObject({
      ...{ code: 'warehouse.variance-unexplained', field: 'lines.0.varianceReason', rule: 'L04' },
    });
    expect(problem.title).toMatch(/^食材.+的盘点数与账上相差较大。请再数一遍/);
    expect(saidIn(problem)).not.toMatch(/10[ ,]?000|10 公斤|501/);
    expect(await canteen.amountOf(lotId, store)).toBe(10_000);

    expect((await counted(lotId, 9_500)).status).toBe(201);
    const far = await counted(lotId, 5_000, { varianceReason: 'unrecorded' });
    expect(far.body.lines).toMatchObject([{ bookAmount: 9_500, differenceAmount: -4_500 }]);
    const { items } = await platform.ok(bookEndpoints.book, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id, kind: 'stock.count' },
      query: { from: canteen.today, to: canteen.today, limit: 100 },
    });
    const entry = items.find(({ actId }) => actId === far.body.actId);
    expect(entry?.cells).toEqual(['✓']);
    expect(entry?.lines[0]?.slice(1)).toEqual(['5 kg', '有出入库没有记']);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('is taken as it is when it was made offline, and of a form of before, which showed the books', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line());
    expect((await counted(lotId, 8_000, {}, { offline: true })).status).toBe(201);
    const old = await counted(lotId, 4_000, {}, { v: 2 });
    expect(old.status).toBe(201);
    expect((await canteen.act(old.body.actId)).particulars).toMatchObject({ blind: false });
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('is not the only one to sign where the policy of the place wants two', async () => {
    const strict = await Canteen.open(platform, canteen.today, '532322');
    await platform.uow.write((tx) =>
      tx.insert(PolicyLimit, {
        ...{ key: 'cosign.stock_count', place: '532322', fromDate: '2026-01-01', value: 2 },
        ...{ unit: 'person', source: 'L04', confidence: 'L' },
      }),
    );
    const [lotId = ''] = await strict.stocked(strict.line());
    const dry = strict.school.places.dry_store;
    const lines = [{ lotId, countedAmount: 9_900, unit: 'g' }];
    const { actId, status } = await strict.does(warehouseEndpoints.stocktake, { ...strict.now(dry), v: 3, lines });
    expect(status).toBe('awaiting_second');
    expect((await strict.cosign(actId, strict.manager)).problem.code).toBe('journal.same-person');
    expect(await strict.amountOf(lotId, dry)).toBe(10_000);
    expect((await strict.cosign(actId)).status).toBe(201);
    expect(await strict.amountOf(lotId, dry)).toBe(9_900);
  });
});
