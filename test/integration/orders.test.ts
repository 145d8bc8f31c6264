import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

describe(`orders, on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const order = (wantedOn: string, orderedAmount: number, more: object = {}) =>
    canteen.call(procurementEndpoints.order, {
      ...{ ...canteen.now(canteen.school.places.gate), supplierId: canteen.supplierId, wantedOn },
      lines: [{ ingredientId: canteen.ingredientId, orderedAmount, unit: 'g' }],
      ...more,
    });
  const wanted = async (from: string, days: number) => {
    const params = { schoolId: canteen.school.id };
    const { items } = await platform.ok(procurementEndpoints.orders, {
      ...{ as: canteen.manager, params, query: { from, days: String(days) } as never },
    });
    return items.map(({ wantedOn, lines }) => [wantedOn, lines[0]?.orderedAmount]);
  };

  it('are listed by the day they are wanted on, until they are taken back', async () => {
    const [tomorrow, after] = [addDays(canteen.today, 1), addDays(canteen.today, 2)];
    await order(after, 3_000);
    const first = await order(tomorrow, 2_000);
    expect(first.body.status).toBe('recorded');
    expect(await wanted(canteen.today, 3)).toEqual([
      [tomorrow, 2_000],
      [after, 3_000],
    ]);
    expect(await wanted(canteen.today, 2)).toEqual([[tomorrow, 2_000]]);
    expect((await canteen.reverse(first.body.actId)).status).toBe(201);
    expect(await wanted(canteen.today, 2)).toEqual([]);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('name each ingredient once, and suppliers of the school', async () => {
    const line = { ingredientId: canteen.ingredientId, orderedAmount: 1, unit: 'g' };
    expect((await order(canteen.today, 1, { lines: [line, line] })).problem).toMatchObject({
      ...{ code: 'procurement.ordered-twice', field: 'lines.1.ingredientId' },
    });
    const other = await Canteen.open(platform);
    const problem = (await order(canteen.today, 1, { supplierId: other.supplierId })).problem;
    expect(problem.code).toBe('procurement.supplier-not-found');
  });
});
