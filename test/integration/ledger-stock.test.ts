import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';

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
        details: { lotId, locationId: store, availableGrams: 0, shortGrams: 1_000 },
      });
    }
    expect([await canteen.gramsOf(lotId, store), await canteen.gramsOf(lotId, 'kitchen')]).toEqual([0, 1_000]);
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
      expect([await canteen.gramsOf(lotId, store), await canteen.gramsOf(lotId, 'kitchen')]).toEqual([200, 9_800]);
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
    const body = canteen.issueBody(mealId, [{ lotId: late, grams: 400 }], { deviationReason: '先到袋受潮' });
    expect((await canteen.call(warehouseEndpoints.stockOut, body)).status).toBe(201);
  });

  it('moves, writes off and counts, and shows what is where', async () => {
    const ingredientId = await canteen.newIngredient('oil');
    const [lotId = ''] = await canteen.stocked(canteen.line({ ingredientId }));
    const at = canteen.now(store);
    await canteen.does(warehouseEndpoints.writeOff, { ...at, reason: 'spoiled', lines: [{ lotId, grams: 300 }] });
    const count = await canteen.does(warehouseEndpoints.stocktake, { ...at, lines: [{ lotId, countedGrams: 9_500 }] });
    expect(count.lines).toEqual([{ lotId, bookGrams: 9_700, countedGrams: 9_500, differenceGrams: -200 }]);
    const { items } = await platform.ok(warehouseEndpoints.stock, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { ingredientId },
    });
    expect(items).toEqual([
      { locationId: store, lots: [expect.objectContaining({ id: lotId, grams: 9_500, expired: false })] },
    ]);
    expect(await canteen.gramsOf(lotId, 'waste')).toBe(300);
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
      expect(await canteen.gramsOf(lotId, store)).toBe(2_000);

      const count = await canteen.does(warehouseEndpoints.stocktake, {
        ...canteen.now(store),
        lines: [{ lotId, countedGrams: 500 }],
      });

      expect(count).toMatchObject({
        settledActIds: [act.actId],
        lines: [{ bookGrams: -1_000, differenceGrams: 1_500 }],
      });
      expect([await canteen.gramsOf(lotId, store), await canteen.gramsOf(lotId, 'kitchen')]).toEqual([500, 3_000]);
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
      expect(await canteen.gramsOf(lotId, store)).toBe(2_000);
    });
  });
});

describe('time passes over a lot', () => {
  it('is refused for use the day after its use-by day (S-13)', async () => {
    const clock = new SteppedClock(new Date('2026-11-23T15:30:00.000Z'));
    const platform = await TestPlatform.start(clock);
    try {
      const canteen = await Canteen.open(platform);
      const [lotId = ''] = await canteen.stocked(canteen.line({ useBy: '2026-11-23' }));
      expect((await canteen.issue(await canteen.meal(), lotId, 100)).status).toBe(201);
      clock.set(new Date('2026-11-23T16:00:00.000Z')); // midnight in Asia/Shanghai
      const refused = await canteen.issue(await canteen.meal(), lotId, 100);
      expect(refused.problem).toMatchObject({ code: 'warehouse.lot-expired', rule: 'S-13', field: 'lines.0.lotId' });
    } finally {
      await platform.stop();
    }
  });
});
