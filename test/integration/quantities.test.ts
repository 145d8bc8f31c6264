import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { act as delivery } from '../../src/contract/acts/acceptance.delivery.js';
import { catalogueEndpoints } from '../../src/contract/http/catalogue.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { traceEndpoints } from '../../src/contract/http/trace.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { QUANTITY_UNITS, type QuantityUnit, sums } from '../../src/contract/quantity.js';
import { Act } from '../../src/journal/index.js';
import { StockBalance, StockMove } from '../../src/warehouse/warehouse.entities.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

describe(`goods that are counted, on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let eggs: { id: string; name: string };
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    const body = { name: '鸡蛋', category: 'egg' as const, confirmation: null };
    eggs = await platform.ok(catalogueEndpoints.createIngredient, { as: canteen.manager, body });
  });
  afterAll(() => platform.stop());

  const delivered = (amount: number, unit: QuantityUnit, more: object = {}) =>
    canteen.line({ ingredientId: eggs.id, measuredAmount: amount, unit, ...more });

  it('are counted as goods of their name are, until an office says otherwise with its source', async () => {
    expect(eggs).toMatchObject({
      measure: { unit: 'piece', piece: { amount: 50, unit: 'g' }, packs: [{ amount: 30 }] },
    });
    const duck = await platform.ok(catalogueEndpoints.createIngredient, {
      as: canteen.manager,
      body: { name: '鸭蛋', category: 'egg', confirmation: null, unit: 'piece' },
    });
    expect(duck).toMatchObject({ measure: { unit: 'piece', piece: null, packs: [] } });
    const said = {
      ...{ unit: 'piece', piece: { zh: '个', en: 'egg', amount: 70, unit: 'g' }, packs: [] },
      ...{ from: canteen.today, source: '州营养办 2026-11-20 称重 100 个' },
    } as const;
    const state = (body: object) =>
      platform.call(catalogueEndpoints.stateMeasure, {
        as: platform.admin,
        params: { ingredientId: duck.id },
        body: body as never,
      });
    expect((await state(said)).body).toMatchObject({ measure: { piece: { amount: 70 } } });
    const bent = await state({ ...said, unit: 'mL' });
    expect([bent.status, bent.problem.field]).toEqual([400, 'piece']);
  });

  it('go by the piece from the gate to the plate, and the trace says so', async () => {
    const [lotId = ''] = await canteen.stocked(delivered(360, 'piece', { unitPriceFen: 85 }));
    const mealId = await canteen.meal('番茄炒蛋');
    const line = { lotId, amount: 120, unit: 'piece' };
    const out = canteen.issueBody(mealId, [line as never], { v: 2 });
    const issued = await canteen.does(warehouseEndpoints.stockOut, out);
    await canteen.cook(mealId, { v: 2, inputs: [{ ...line, amount: 118 }] });
    const at = canteen.now(canteen.school.places.dry_store);
    const broken = { ...at, v: 2, reason: 'damaged', lines: [{ ...line, amount: 6 }] };
    await canteen.does(warehouseEndpoints.writeOff, broken);
    const count = await canteen.does(warehouseEndpoints.stocktake, {
      ...canteen.now(canteen.school.places.dry_store),
      v: 2,
      lines: [{ lotId, countedAmount: 233, unit: 'piece' }],
    });
    expect(count.lines).toEqual([
      {
        ...{ lotId, unit: 'piece', bookAmount: 234, countedAmount: 233, differenceAmount: -1 },
        ...{ bookGrams: null, countedGrams: null, differenceGrams: null },
      },
    ]);
    const stock = await platform.ok(warehouseEndpoints.stock, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { ingredientId: eggs.id },
    });
    expect(stock.items.flatMap(({ lots }) => lots)).toMatchObject([
      { id: lotId, amount: 233, unit: 'piece', grams: null },
      { id: lotId, amount: 2, unit: 'piece', grams: null },
    ]);
    const { links } = await canteen.act(issued.actId);
    expect(links).toContainEqual(
      expect.objectContaining({ thingId: lotId, quantity: { amount: 120, unit: 'piece' }, grams: null }),
    );
    const { nodes } = await platform.ok(traceEndpoints.lot, {
      as: canteen.manager,
      params: { lotId },
      query: { direction: 'forward' },
    });
    expect(nodes.find(({ type }) => type === 'issue')?.quantity).toEqual({ amount: 120, unit: 'piece' });
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('are never taken or counted in another unit than they came in, and the refusal names the goods', async () => {
    const [lotId = ''] = await canteen.stocked(delivered(30, 'piece'));
    const mealId = await canteen.meal();
    const weighed = await canteen.issue(mealId, lotId, 50);
    expect([weighed.status, weighed.problem.code, weighed.problem.field]).toEqual([
      422,
      'warehouse.unit-differs',
      'lines.0.unit',
    ]);
    expect(weighed.problem.title).toBe('鸡蛋的这个批次按个数记账,不能按重量填写。请更新页面,按个数重新填写');
    const counted = await canteen.call(warehouseEndpoints.stocktake, {
      ...canteen.now(canteen.school.places.dry_store),
      lines: [{ lotId, countedGrams: 1_500 }],
    });
    expect(counted.problem.code).toBe('warehouse.unit-differs');
    const short = await canteen.call(
      warehouseEndpoints.stockOut,
      canteen.issueBody(mealId, [{ lotId, amount: 31, unit: 'piece' } as never], { v: 2 }),
    );
    expect(short.problem.title).toContain('账上只有 30 个,还差 1 个');
    expect(await canteen.amountOf(lotId, canteen.school.places.dry_store)).toBe(30);
  });

  it('of a body of release 0.1 are grams, and the same act when a page of today sends it again', async () => {
    const at = canteen.now(canteen.school.places.gate);
    const key = randomUUID();
    const old = { ingredientId: eggs.id, weighedGrams: 3_000, unitPriceFenPerKg: 1_100, decision: 'accept' };
    const now = { ingredientId: eggs.id, measuredAmount: 3_000, unit: 'g', unitPriceFen: 1_100, decision: 'accept' };
    const send = (body: object) =>
      canteen.call(procurementEndpoints.accept, { ...at, supplierId: canteen.supplierId, ...body }, undefined, key);
    const first = await send({ lines: [old] });
    const again = await send({ v: 2, lines: [now] });
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(first.body.lines).toMatchObject([{ measuredAmount: 3_000, unit: 'g', weighedGrams: 3_000 }]);
    const other = await send({ v: 2, lines: [{ ...now, unit: 'piece' }] });
    expect(other.problem.code).toBe('request.idempotency-key-reused');
    const tomorrow = await canteen.call(procurementEndpoints.accept, {
      ...at,
      ...{ v: delivery.version + 1, supplierId: canteen.supplierId, lines: [now] },
    });
    expect(tomorrow.problem.code).toBe('journal.version-unknown');
    const act = await platform.uow.read((tx) => tx.findOneByOrFail(Act, { id: first.body.actId }));
    expect(act.schemaVersion).toBe(delivery.version);
  });

  it('neither get lost nor come from nothing, in any of the units, whatever is recorded in whatever order (I2, I7)', async () => {
    const { gate, dry_store } = canteen.school.places;
    const step = fc.record({
      what: fc.constantFrom('in', 'out', 'cook', 'count', 'write-off', 'undo'),
      unit: fc.constantFrom(...QUANTITY_UNITS),
      amount: fc.integer({ min: 1, max: 70 }),
    });
    const days = fc.array(step, { minLength: 12, maxLength: 18 });
    await fc.assert(
      fc.asyncProperty(days, async (steps) => {
        const came = 100;
        const accepted = await canteen.accept(QUANTITY_UNITS.map((unit) => delivered(came, unit)));
        await canteen.cosign(accepted.actId);
        const lots = new Map(accepted.lines.map(({ unit, lotId }) => [unit, lotId as string]));
        const mealId = await canteen.meal();
        const done: string[] = [];
        for (const { what, unit, amount } of steps) {
          const lotId = lots.get(unit) as string;
          const lines = [{ lotId, amount, unit }];
          const stored = { v: 2, ...canteen.now(dry_store) };
          const answer =
            what === 'in'
              ? await canteen.call(warehouseEndpoints.stockIn, { ...stored, fromPlaceId: gate, lines })
              : what === 'out'
                ? await canteen.call(warehouseEndpoints.stockOut, {
                    ...{ ...stored, mealId, lines, deviationReason: '按需' },
                  })
                : what === 'write-off'
                  ? await canteen.call(warehouseEndpoints.writeOff, { ...stored, reason: 'spoiled', lines })
                  : what === 'count'
                    ? await canteen.call(warehouseEndpoints.stocktake, {
                        ...stored,
                        lines: [{ lotId, countedAmount: amount, unit }],
                      })
                    : what === 'cook'
                      ? null
                      : await canteen.reverse(done.pop() ?? accepted.actId);
          if (what === 'cook') await canteen.cook(mealId, { v: 2, inputs: lines }).catch(() => undefined);
          if (answer?.status === 201 && what !== 'undo') done.push((answer.body as { actId: string }).actId);
        }
        const lotIds = [...lots.values()];
        const { balances, moves } = await platform.uow.read(async (tx) => ({
          balances: (await tx.find(StockBalance)).filter(({ lotId }) => lotIds.includes(lotId)),
          moves: (await tx.find(StockMove)).filter(({ lotId }) => lotIds.includes(lotId)),
        }));
        const from = (location: string) => moves.filter(({ fromLocation }) => fromLocation === location);
        const to = (location: string) => moves.filter(({ toLocation }) => toLocation === location);
        for (const unit of QUANTITY_UNITS) {
          const total = (all: readonly { amount: number; unit: QuantityUnit }[]) =>
            sums(all).find((sum) => sum.unit === unit)?.amount ?? 0;
          // What is somewhere is what came, with what counts found and without what they missed
          const outside = ['supplier', 'count_adjust'];
          const net = outside.reduce((sum, end) => sum + total(from(end)) - total(to(end)), 0);
          expect([unit, total(balances)]).toEqual([unit, net]);
          expect(total(from('supplier')) - total(to('supplier'))).toBeLessThanOrEqual(came);
        }
        for (const { lotId, locationId, amount, unit } of balances) {
          const own = moves.filter((move) => move.lotId === lotId);
          expect(new Set([unit, ...own.map((move) => move.unit)])).toEqual(new Set([unit]));
          const net = own.reduce(
            (sum, move) =>
              sum +
              (move.toLocation === locationId ? move.amount : 0) -
              (move.fromLocation === locationId ? move.amount : 0),
            0,
          );
          expect(amount).toBe(net);
          expect(amount).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 4 },
    );
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });
});
