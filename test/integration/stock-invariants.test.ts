import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueEndpoints } from '../../src/contract/http/catalogue.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { SteppedClock } from '../../src/platform/index.js';
import { StockMove } from '../../src/warehouse/warehouse.entities.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

/** Invariants of the stock ledger that the database keeps by itself, and those that need a day of several acts. */
describe(`the stock ledger, on ${DATABASE_UNDER_TEST}`, () => {
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

  const sql = (text: string, values: unknown[]) => platform.uow.write((tx) => tx.query(text, values));
  const isRefused = (text: string, values: unknown[]) =>
    sql(text, values).then(
      () => false,
      () => true,
    );
  const move = (grams: number, from: string | null, to: string | null, lotId: string | null = randomUUID()) =>
    [
      'INSERT INTO stock_move (act_id, line_no, lot_id, from_location, to_location, grams, occurred_at, recorded_at) VALUES (?, 1, ?, ?, ?, ?, 1, 1)',
      [randomUUID(), lotId, from, to, grams],
    ] as [string, unknown[]];

  it('I1 I9: a move is of one lot, of more than nothing, between two different ends', async () => {
    expect(await isRefused(...move(1, 'a', 'b'))).toBe(false);
    expect(await isRefused(...move(0, 'a', 'b'))).toBe(true);
    expect(await isRefused(...move(-1, 'a', 'b'))).toBe(true);
    expect(await isRefused(...move(1, 'a', 'a'))).toBe(true);
    expect(await isRefused(...move(1, null, 'b'))).toBe(true);
    expect(await isRefused(...move(1, 'a', null))).toBe(true);
    expect(await isRefused(...move(1, 'a', 'b', null))).toBe(true);
    const waiting =
      "INSERT INTO pending_move (act_id, line_no, lot_id, from_location, to_location, grams) VALUES (?, 1, 'lot', ?, 'b', ?)";
    expect(await isRefused(waiting, [randomUUID(), 'a', 1])).toBe(false);
    expect(await isRefused(waiting, [randomUUID(), 'a', 0])).toBe(true);
    expect(await isRefused(waiting, [randomUUID(), 'b', 1])).toBe(true);
  });

  it('I3: the database takes no balance below zero', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line());
    expect(await isRefused('UPDATE stock_balance SET grams = -1 WHERE lot_id = ?', [lotId])).toBe(true);
    expect(await canteen.amountOf(lotId, store)).toBe(10_000);
  });

  it('I5: the database changes and deletes no move', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line());
    expect(await isRefused('UPDATE stock_move SET grams = grams + 1 WHERE lot_id = ?', [lotId])).toBe(true);
    expect(await isRefused('DELETE FROM stock_move WHERE lot_id = ?', [lotId])).toBe(true);
  });

  it('I6: an act is reversed once, by the same lots and amounts with their ends swapped, and a reversal never', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line());
    const issued = await canteen.issue(await canteen.meal(), lotId, 2_500);
    const undone = await canteen.reverse(issued.body.actId);
    const moves = await platform.uow.read((tx) => tx.findBy(StockMove, { actId: undone.body.actId }));
    expect(moves).toMatchObject([{ lotId, fromLocation: 'kitchen', toLocation: store, amount: 2_500 }]);
    expect(moves).toHaveLength(1);
    expect((await canteen.reverse(issued.body.actId)).problem.code).toBe('journal.already-reversed');
    expect((await canteen.reverse(undone.body.actId)).problem.code).toBe('journal.not-reversible');
    const second = "INSERT INTO act_reversal (act_id, reverses_act_id, reason) VALUES (?, ?, '又一次')";
    expect(await isRefused(second, [randomUUID(), issued.body.actId])).toBe(true);
  });

  it('I10: a key of one person is kept once, whoever writes it', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line());
    await canteen.issue(await canteen.meal(), lotId, 1);
    const again =
      'INSERT INTO idempotent_answer SELECT * FROM (SELECT * FROM idempotent_answer WHERE account_id = ? LIMIT 1) AS kept';
    expect(await isRefused(again, [canteen.manager.accountId])).toBe(true);
  });

  it('I20: how goods are counted later changes no figure of before', async () => {
    const eggs = await platform.ok(catalogueEndpoints.createIngredient, {
      as: canteen.manager,
      body: { name: '鹌鹑蛋', category: 'egg', confirmation: null, unit: 'piece' },
    });
    const line = { ingredientId: eggs.id, measuredAmount: 60, unit: 'piece' as const };
    const [lotId = ''] = await canteen.stocked(canteen.line(line));
    const before = await platform.ok(warehouseEndpoints.lot, { as: canteen.manager, params: { lotId } });
    await platform.ok(catalogueEndpoints.stateMeasure, {
      as: platform.admin,
      params: { ingredientId: eggs.id },
      body: { unit: 'g', piece: null, packs: [], from: canteen.today, source: '州营养办' },
    });
    expect(await platform.ok(warehouseEndpoints.lot, { as: canteen.manager, params: { lotId } })).toEqual(before);
    expect(before).toMatchObject({ unit: 'piece', balances: [{ amount: 60 }] });
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  describe('I4: nothing is taken that did not lie there then', () => {
    const then = (time: string, body: object) => {
      const iso = at(time).toISOString();
      return { placeId: store, occurredAt: iso, capturedAt: iso, ...body };
    };
    /** Delivered at seven, put into the store at nine. */
    const stockedAtNine = async () => {
      clock.set(at('07:00'));
      const delivery = await canteen.accept([canteen.line()]);
      await canteen.cosign(delivery.actId);
      const lotId = delivery.lines[0]?.lotId as string;
      clock.set(at('09:00'));
      const lines = [{ lotId, grams: 10_000 }];
      await canteen.does(warehouseEndpoints.stockIn, then('09:00', { fromPlaceId: canteen.school.places.gate, lines }));
      clock.set(at('10:00'));
      return lotId;
    };
    const issue = async (time: string, lotId: string, grams: number, more: object = {}) =>
      canteen.call(
        warehouseEndpoints.stockOut,
        then(time, { mealId: await canteen.meal(), lines: [{ lotId, grams }], ...more }),
      );

    it('is asked about with goods, place, time and amount, and taken with a reason', async () => {
      const lotId = await stockedAtNine();
      const asked = (await issue('08:00', lotId, 1_000)).problem;
      expect(asked).toMatchObject({ code: 'journal.short-then', field: 'lines.0.amount' });
      expect(asked.title).toMatch(/^按账上记录,11月23日 08:00 时dry_store的食材.+只有 0 公斤\(0 斤\),不够这次用的/);
      expect(await canteen.amountOf(lotId, store)).toBe(10_000);
      const confirms = ['short-then'];
      const taken = await issue('08:00', lotId, 1_000, { confirms, note: '入库记晚了' });
      expect((await canteen.act(taken.body.actId)).flags).toEqual(confirms);
    });

    it('nor what somebody needed later: a back-dated issue looks at every moment since', async () => {
      const lotId = await stockedAtNine();
      await issue('09:30', lotId, 6_000);
      clock.set(at('11:00'));
      await canteen.does(
        warehouseEndpoints.writeOff,
        then('11:00', { reason: 'spoiled', lines: [{ lotId, grams: 1 }] }),
      );
      clock.set(at('11:30'));
      await canteen.does(warehouseEndpoints.stocktake, then('11:30', { lines: [{ lotId, countedGrams: 20_000 }] }));
      const asked = (await issue('09:15', lotId, 5_000)).problem;
      expect(asked).toMatchObject({ code: 'journal.short-then', details: { availableAmount: 3_999 } });
      expect((await issue('09:15', lotId, 3_999)).status).toBe(201);
    });

    it('and is flagged when it was captured offline', async () => {
      const lotId = await stockedAtNine();
      const taken = await issue('08:00', lotId, 1_000, { offline: true });
      expect((await canteen.act(taken.body.actId)).flags).toEqual(['short-then']);
    });
  });
});
