import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bookEndpoints } from '../../src/contract/http/books.js';
import { fundsEndpoints } from '../../src/contract/http/funds.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

describe(`where goods come from (S-12, F-04), on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(new Date('2026-01-12T07:00:00.000+08:00'));
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 500 * 86_400_000 });
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const line = (more: object) => ({
    ...{ ingredientId: canteen.ingredientId, measuredAmount: 2_000, unit: 'g', decision: 'accept' },
    ...more,
  });
  const accept = (...lines: object[]) =>
    canteen.call(procurementEndpoints.accept, {
      ...{ ...canteen.now(canteen.school.places.gate), v: 3, supplierId: canteen.supplierId },
      lines,
    });
  const month = () =>
    platform.ok(fundsEndpoints.month, {
      ...{ as: canteen.school.people.principal, params: { schoolId: canteen.school.id, month: '2026-01' } },
    });

  it('costs nothing what was given: it has no price, and the fund pays for the rest only', async () => {
    expect((await accept(line({ goodsSource: 'donation', unitPriceFen: 500 }))).problem).toMatchObject({
      ...{ code: 'procurement.gift-has-price', field: 'lines.0.unitPriceFen', rule: 'F-04' },
    });
    const taken = await accept(line({ goodsSource: 'donation' }), line({ goodsSource: 'market', unitPriceFen: 500 }));
    expect((await canteen.cosign(taken.body.actId)).status).toBe(201);
    const { purchases } = (await month()).ledger;
    expect(purchases.find(({ actId }) => actId === taken.body.actId)?.totalFen).toBe(1_000);
    // without a price and not given: nobody knows
    const unpriced = await accept(line({}));
    await canteen.cosign(unpriced.body.actId);
    const after = (await month()).ledger.purchases;
    expect(after.find(({ actId }) => actId === unpriced.body.actId)?.totalFen).toBeNull();
  });

  it('is printed in the book of goods received, and sealed', async () => {
    const { body } = await accept(line({ goodsSource: 'own_grown' }));
    const book = await platform.ok(bookEndpoints.book, {
      ...{ as: canteen.manager, params: { schoolId: canteen.school.id, kind: 'acceptance.delivery' } },
      query: { from: canteen.today, to: canteen.today, limit: 200 },
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(book.items.find(({ actId }) => actId === body.actId)?.lines[0]).toContain('自种自养');
    const { particulars } = await canteen.act(body.actId);
    expect(particulars.lines).toMatchObject([{ goodsSource: 'own_grown', unitPriceFen: null }]);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('asks a dealer for his licence, and nobody else', async () => {
    clock.set(new Date('2026-11-20T07:00:00.000+08:00'));
    expect((await accept(line({ goodsSource: 'supplier' }))).problem.code).toBe('procurement.supplier-licence-expired');
    expect((await accept(line({ goodsSource: 'farmer' }), line({}))).problem.rule).toBe('S-12');
    expect((await accept(line({ goodsSource: 'farmer' }), line({ goodsSource: 'donation' }))).status).toBe(201);
  });
});
