import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import { bookEndpoints } from '../../src/contract/http/books.js';
import type { Endpoint } from '../../src/contract/http/endpoint.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { supplierEndpoints } from '../../src/contract/http/suppliers.js';
import { traceEndpoints } from '../../src/contract/http/trace.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { PolicyLimit } from '../../src/policy/policy.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

describe(`goods that go back, on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let dry: string;
  let cold: string;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    dry = canteen.school.places.dry_store;
    cold = canteen.school.places.cold_store;
  });
  afterAll(() => platform.stop());

  const line = (lotId: string, amount: number) => [{ lotId, amount, unit: 'g' as const }];
  const issued = async (amount: number) => {
    const [lotId = ''] = await canteen.stocked(canteen.line());
    const mealId = await canteen.meal();
    expect((await canteen.issue(mealId, lotId, amount)).status).toBe(201);
    return { lotId, mealId };
  };
  const refused = async (endpoint: Endpoint, body: object) => (await canteen.call(endpoint, body)).problem;
  const bookOf = async (kind: 'stock.return' | 'stock.transfer' | 'stock.send-back', actId: string) => {
    const book = await platform.ok(bookEndpoints.book, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id, kind },
      query: { from: canteen.today, to: canteen.today, limit: 200 },
      headers: { 'accept-language': 'zh-CN' },
    });
    return book.items.find((entry) => entry.actId === actId);
  };

  it('come back from the kitchen as the lot they were, are printed, and are taken out again by undoing', async () => {
    const { lotId, mealId } = await issued(4_000);
    const back = await canteen.does(warehouseEndpoints.returnGoods, {
      ...canteen.now(dry),
      ...{ mealId, lines: line(lotId, 1_500) },
    });
    expect(back.status).toBe('recorded');
    expect([await canteen.amountOf(lotId, dry), await canteen.amountOf(lotId, 'kitchen')]).toEqual([7_500, 2_500]);
    const entry = await bookOf('stock.return', back.actId);
    expect(entry?.cells.slice(0, 2)).toEqual(['厨房', 'dry_store']);
    expect(entry?.lines[0]?.[1]).toBe('1.5 kg');
    expect((await canteen.reverse(back.actId)).status).toBe(201);
    expect([await canteen.amountOf(lotId, dry), await canteen.amountOf(lotId, 'kitchen')]).toEqual([6_000, 4_000]);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('are no more than was issued and not used, and the refusal says so with goods and 公斤/斤', async () => {
    const { lotId, mealId } = await issued(1_000);
    await canteen.cook(mealId, { inputs: [{ lotId, grams: 400 }] });
    const problem = await refused(warehouseEndpoints.returnGoods, {
      ...canteen.now(dry),
      ...{ mealId, lines: line(lotId, 700) },
    });
    expect(problem).toMatchObject({ code: 'warehouse.insufficient-stock', details: { shortAmount: 100 } });
    expect(problem.title).toMatch(
      /^厨房的食材.+不够:账上只有 0\.6 公斤\(1\.2 斤\),还差 0\.1 公斤\(0\.2 斤\)。只有出库到厨房、还没有用掉的才能退$/,
    );
  });

  it('go over to another store, which then has them; not to the same one, nor to another school', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line());
    const body = { ...canteen.now(dry), receiverName: '王库管', lines: line(lotId, 4_000) };
    expect(await refused(warehouseEndpoints.transfer, { ...body, toPlaceId: dry })).toMatchObject({
      ...{ code: 'warehouse.same-place', field: 'toPlaceId' },
    });
    const other = await Canteen.open(platform);
    const foreign = { ...body, toPlaceId: other.school.places.dry_store };
    expect((await refused(warehouseEndpoints.transfer, foreign)).code).toBe('organization.place-not-found');
    const moved = await canteen.does(warehouseEndpoints.transfer, { ...body, toPlaceId: cold });
    expect([await canteen.amountOf(lotId, dry), await canteen.amountOf(lotId, cold)]).toEqual([6_000, 4_000]);
    expect((await bookOf('stock.transfer', moved.actId))?.cells).toEqual(['dry_store', 'cold_store', '王库管']);
    // What was taken from there since rests on it
    await canteen.does(warehouseEndpoints.writeOff, {
      ...canteen.now(cold),
      ...{ reason: 'spoiled', lines: [{ lotId, grams: 100 }] },
    });
    expect((await canteen.reverse(moved.actId)).problem.code).toBe('journal.act-in-use');
  });

  it('go back to the one supplier who brought them, with the reason and what he does (L26)', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line());
    const [theirs = ''] = await otherSupplierLot();
    const body = {
      ...canteen.now(dry),
      ...{ returnReason: 'wrong', returnOutcome: 'exchange', receiverName: '李师傅' },
    };
    const both = { ...body, lines: [...line(lotId, 1_000), ...line(theirs, 1_000)] };
    expect(await refused(warehouseEndpoints.sendBack, both)).toMatchObject({
      ...{ code: 'warehouse.suppliers-differ', field: 'lines.1.lotId', rule: 'L26' },
    });
    const sent = await canteen.does(warehouseEndpoints.sendBack, { ...body, lines: line(lotId, 2_000) });
    expect(await canteen.amountOf(lotId, dry)).toBe(8_000);
    const entry = await bookOf('stock.send-back', sent.actId);
    expect(entry?.cells).toEqual(['dry_store', '楚雄粮油', '与订货不符', '换货', '李师傅']);
    const { nodes } = await platform.ok(traceEndpoints.lot, {
      as: canteen.manager,
      params: { lotId },
      query: { direction: 'forward' },
    });
    expect(nodes.find(({ type }) => type === 'send_back')).toMatchObject({ quantity: { amount: 2_000, unit: 'g' } });
    expect((await canteen.reverse(sent.actId)).status).toBe(201);
    expect(await canteen.amountOf(lotId, dry)).toBe(10_000);
  });

  it('wait for a second person where the policy of the place says so, and post nothing before', async () => {
    const strict = await Canteen.open(platform, canteen.today, '532322');
    await platform.uow.write((tx) =>
      tx.insert(PolicyLimit, {
        ...{ key: 'cosign.stock_return', place: '532322', fromDate: '2026-01-01', value: 2 },
        ...{ unit: 'person', source: 'L03', confidence: 'L' },
      }),
    );
    const [lotId = ''] = await strict.stocked(strict.line());
    const mealId = await strict.meal();
    await strict.issue(mealId, lotId, 1_000);
    const back = await strict.does(warehouseEndpoints.returnGoods, {
      ...strict.now(strict.school.places.dry_store),
      lines: line(lotId, 1_000),
    });
    expect(back.status).toBe('awaiting_second');
    expect(await strict.amountOf(lotId, 'kitchen')).toBe(1_000);
    expect((await strict.cosign(back.actId)).status).toBe(201);
    expect(await strict.amountOf(lotId, 'kitchen')).toBe(0);
  });

  it('follow a correction of what they rest on', async () => {
    const { lotId, mealId } = await issued(2_000);
    const stockIn = (await platform.uow.read((tx) =>
      tx.query(
        "SELECT a.id FROM act a JOIN act_link l ON l.act_id = a.id WHERE a.kind = 'stock.in' AND l.thing_id = ?",
        [lotId],
      ),
    )) as { id: string }[];
    await canteen.does(warehouseEndpoints.returnGoods, { ...canteen.now(dry), mealId, lines: line(lotId, 500) });
    await canteen.does(warehouseEndpoints.transfer, { ...canteen.now(dry), toPlaceId: cold, lines: line(lotId, 300) });
    await canteen.does(warehouseEndpoints.sendBack, {
      ...canteen.now(dry),
      ...{ returnReason: 'damaged', returnOutcome: 'refund', lines: line(lotId, 200) },
    });
    const actId = stockIn[0]?.id as string;
    const branch = await platform.ok(journalEndpoints.branch, { as: canteen.manager, params: { actId } });
    const seen = branch.resting.map((resting) => resting.actId);
    const corrected = {
      ...canteen.now(dry),
      ...{ v: 2, fromPlaceId: canteen.school.places.gate, lines: line(lotId, 9_000) },
    };
    const put = await platform.call(journalEndpoints.correct, {
      as: canteen.manager,
      params: { actId },
      body: { reason: '称错了', corrected, seen, changes: [] },
    });
    expect(put.status).toBe(201);
    expect([await canteen.amountOf(lotId, dry), await canteen.amountOf(lotId, cold)]).toEqual([7_000, 300]);
    expect(await canteen.amountOf(lotId, 'kitchen')).toBe(1_500);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  async function otherSupplierLot(): Promise<string[]> {
    const supplier = await platform.ok(supplierEndpoints.createSupplier, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      body: {
        ...{ name: '姚安菜场', licenceNo: 'JY53230000001' },
        licenceValidUntil: addDays(canteen.today, 300),
      },
    });
    const accepted = await canteen.does(procurementEndpoints.accept, {
      ...canteen.now(canteen.school.places.gate),
      ...{ supplierId: supplier.id, lines: [canteen.line()] },
    });
    await canteen.cosign(accepted.actId);
    const lotId = accepted.lines[0]?.lotId as string;
    await canteen.does(warehouseEndpoints.stockIn, {
      ...canteen.now(dry),
      ...{ v: 2, fromPlaceId: canteen.school.places.gate, lines: line(lotId, 10_000) },
    });
    return [lotId];
  }
});
