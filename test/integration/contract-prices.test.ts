import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import { catalogueEndpoints } from '../../src/contract/http/catalogue.js';
import { priceEndpoints } from '../../src/contract/http/contract-prices.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { supplierEndpoints } from '../../src/contract/http/suppliers.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

describe(`contract prices and what others paid (X06), on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const buy = (by: Canteen, ingredientId: string, unitPriceFen: number, more: object = {}) =>
    by.call(procurementEndpoints.accept, {
      ...{ ...by.now(by.school.places.gate), v: 2, supplierId: by.supplierId },
      lines: [{ ingredientId, measuredAmount: 1_000, unit: 'g', decision: 'accept', unitPriceFen }],
      ...more,
    });
  const bought = async (by: Canteen, ingredientId: string, unitPriceFen: number) => {
    const { body } = await buy(by, ingredientId, unitPriceFen);
    expect((await by.cosign(body.actId)).status).toBe(201);
  };
  const usual = async (ingredientId: string, by = canteen) => {
    const query = { ingredientId, unit: 'g' as const, supplierId: by.supplierId };
    return platform.ok(priceEndpoints.usualPrice, { as: by.manager, params: { schoolId: by.school.id }, query });
  };
  const stated = (ingredientId: string, priceFen: number | null) => ({
    ...{ ingredientId, unit: 'g' as const, priceFen },
    ...{ from: addDays(canteen.today, -10), to: null, source: 'HT-2026-1' },
  });
  const state = (ingredientId: string, priceFen: number | null, as = canteen.school.people.principal) =>
    platform.call(priceEndpoints.stateSchoolPrice, {
      ...{ as, params: { schoolId: canteen.school.id } },
      body: { ...stated(ingredientId, priceFen), supplierId: canteen.supplierId },
    });

  it('ask about a price that is far from its contract, and take it with a reason', async () => {
    const rice = await canteen.newIngredient('staple');
    expect((await state(rice, 500)).body.items).toMatchObject([{ priceFen: 500, forArea: false, holds: true }]);
    expect((await state(rice, 500, canteen.manager)).status).toBe(403);
    expect((await buy(canteen, rice, 525)).status).toBe(201);
    const asked = (await buy(canteen, rice, 600)).problem;
    expect(asked).toMatchObject({ code: 'journal.price-off', field: 'lines.0.unitPriceFen' });
    expect(asked.details).toMatchObject({ question: 'price-off', usualFen: 500, against: 'contract' });
    expect(asked.title).toMatch(/^食材.+的单价 6\.00 元\/公斤,与合同价 5\.00 元\/公斤 相差较大/);
    const confirms = ['price-off'];
    expect((await buy(canteen, rice, 600, { confirms })).problem.code).toBe('journal.confirmed-without-reason');
    const taken = await buy(canteen, rice, 600, { confirms, note: '合同已到期,按新价' });
    expect((await canteen.act(taken.body.actId)).flags).toEqual(['price-off']);
    expect((await buy(canteen, rice, 600, { offline: true })).status).toBe(201);
    expect((await state(rice, null)).status).toBe(201);
    expect((await buy(canteen, rice, 600)).status).toBe(201);
  });

  it('of an area hold at every school of the same licence, and the own contract goes before', async () => {
    const oil = await canteen.newIngredient('oil');
    const file = await platform.ok(supplierEndpoints.supplierFile, {
      ...{ as: canteen.manager, params: { schoolId: canteen.school.id } },
    });
    const { licenceNo = '', name: supplierName = '' } = file.items[0] ?? {};
    const body = { ...stated(oil, 1_500), supplierName, licenceNo };
    const finance = await platform.newPerson('finance_section', '532301');
    const answer = await platform.call(priceEndpoints.stateAreaPrice, {
      ...{ as: finance, params: { areaId: '532301' }, body },
    });
    expect(answer.status).toBe(204);
    expect((await usual(oil)).contractFen).toBe(1_500);
    const other = await Canteen.open(platform);
    expect((await usual(oil, other)).contractFen).toBeNull();
    await state(oil, 1_450);
    expect((await usual(oil)).contractFen).toBe(1_450);
    const wrong = { ...stated(oil, 1), to: addDays(canteen.today, -11), supplierId: canteen.supplierId };
    const refused = await canteen.call(priceEndpoints.stateSchoolPrice, wrong, canteen.school.people.principal);
    expect(refused.problem).toMatchObject({ code: 'procurement.ends-before-it-begins', field: 'to' });
  });

  it('tell what other schools of the county paid only where five of them bought, without the own', async () => {
    const cabbage = await canteen.newIngredient('vegetable');
    const others: Canteen[] = [];
    for (const price of [300, 310, 320, 330]) {
      const other = await Canteen.open(platform);
      others.push(other);
      await bought(other, cabbage, price);
    }
    const elsewhere = await Canteen.open(platform, undefined, '532322');
    await bought(elsewhere, cabbage, 900);
    await bought(canteen, cabbage, 900);
    expect(await usual(cabbage)).toMatchObject({ medianFen: null, medianSchools: null });
    expect((await buy(canteen, cabbage, 900)).status).toBe(201);

    const fifth = await Canteen.open(platform);
    const bad = await buy(fifth, cabbage, 340);
    expect(await usual(cabbage)).toMatchObject({ medianFen: null });
    expect((await fifth.cosign(bad.body.actId)).status).toBe(201);
    expect(await usual(cabbage)).toMatchObject({ medianFen: 320, medianSchools: 5 });
    // What a sixth bought under another name counts with it once that is a double, and only so long
    const double = await canteen.newIngredient('vegetable');
    await bought(await Canteen.open(platform), double, 350);
    const params = { ingredientId: double };
    const same = { intoId: cabbage, reason: '同一种' };
    await platform.ok(catalogueEndpoints.mergeIngredient, { as: platform.admin, params, body: same });
    for (const either of [cabbage, double])
      expect(await usual(either)).toMatchObject({ medianFen: 325, medianSchools: 6 });
    await platform.ok(catalogueEndpoints.undoMerge, { as: platform.admin, params, body: { reason: '不是' } });
    expect(await usual(cabbage)).toMatchObject({ medianFen: 320, medianSchools: 5 });
    expect((await buy(canteen, cabbage, 416)).status).toBe(201);
    expect((await buy(canteen, cabbage, 417)).problem.details).toMatchObject({ against: 'median', usualFen: 320 });
    expect((await fifth.reverse(bad.body.actId)).status).toBe(201);
    expect(await usual(cabbage)).toMatchObject({ medianFen: null });
  });
});
