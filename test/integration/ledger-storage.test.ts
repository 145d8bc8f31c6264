import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import { catalogueEndpoints } from '../../src/contract/http/catalogue.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { supplierEndpoints } from '../../src/contract/http/suppliers.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { Outbox } from '../../src/platform/index.js';
import { StockBalance, StockMove } from '../../src/warehouse/index.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform } from './harness.js';

describe('storage', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  it('takes a sensor’s reading once, however often it is told, and judges it', async () => {
    const reading = {
      readingId: randomUUID(),
      schoolId: canteen.school.id,
      placeId: canteen.school.places.cold_store,
      sensor: 'fridge-1',
      quantity: 'temperature',
      valueTenths: 120,
      takenAt: new Date().toISOString(),
    };
    for (let i = 0; i < 3; i += 1) {
      await platform.uow.write((tx) => platform.app.get(Outbox).tell(tx, 'sensor.reading', reading));
    }
    await platform.settled();
    const { items } = await platform.ok(warehouseEndpoints.readings, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { date: canteen.today },
    });
    expect(items).toEqual([
      expect.objectContaining({
        id: reading.readingId,
        sensor: 'fridge-1',
        verdict: 'out',
        limit: { rule: 'O-03', minTenths: 0, maxTenths: 80 },
      }),
    ]);
  });

  it('wants words for a round on which something was not in order (S-15)', async () => {
    const points = {
      offWallAndFloor: false,
      labelled: true,
      rawAndCookedApart: true,
      noPests: true,
      nothingExpired: true,
    };
    const body = { ...canteen.now(canteen.school.places.dry_store), ...points };
    expect((await canteen.call(warehouseEndpoints.recordRound, body)).problem).toMatchObject({
      code: 'warehouse.remark-missing',
      rule: 'S-15',
    });
    const { actId } = await canteen.does(warehouseEndpoints.recordRound, { ...body, remark: '面粉靠墙' });
    expect((await canteen.act(actId)).particulars).toEqual({ ...points, remark: '面粉靠墙' });
  });

  it('has balances that are the sum of their moves, whatever happened (I7)', async () => {
    const lots = await canteen.stocked(canteen.line(), canteen.line());
    const mealId = await canteen.meal();
    const issued = await Promise.all(lots.map((lotId) => canteen.issue(mealId, lotId, 3_000)));
    await canteen.reverse(issued[0]?.body.actId as string);
    await canteen.cook(mealId, { inputs: [{ lotId: lots[1], grams: 1_500 }] });
    const store = canteen.now(canteen.school.places.dry_store);
    const lines = lots.map((lotId) => ({ lotId, countedGrams: 6_400 }));
    await canteen.does(warehouseEndpoints.stocktake, { ...store, lines });

    const { moves, balances } = await platform.uow.read(async (tx) => ({
      moves: await tx.find(StockMove),
      balances: await tx.find(StockBalance),
    }));
    expect(balances.length).toBeGreaterThan(6);
    for (const { lotId, locationId, amount } of balances) {
      const own = moves.filter((move) => move.lotId === lotId);
      const sum = (end: 'toLocation' | 'fromLocation') =>
        own.filter((move) => move[end] === locationId).reduce((total, move) => total + move.amount, 0);
      expect([locationId, amount]).toEqual([locationId, sum('toLocation') - sum('fromLocation')]);
    }
  });
});

describe('what a canteen may buy', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const create = (name: string, confirmation: string | null = null, as = canteen.manager) =>
    platform.call(catalogueEndpoints.createIngredient, {
      as,
      body: { name, category: 'vegetable', confirmation },
    });

  it('is never nitrite, and wild mushrooms only in name (S-14)', async () => {
    expect((await create('亚硝酸盐')).problem).toMatchObject({ code: 'catalogue.forbidden-food', rule: 'S-14' });
    expect((await create('亚硝酸盐', '请放行')).status).toBe(422);
    expect((await create('野生菌')).problem).toMatchObject({ code: 'catalogue.doubtful-food', field: 'name' });
    expect((await create('野生菌', '人工种植平菇的本地叫法')).status).toBe(201);
    expect((await create('野生菌', '同上')).problem.code).toBe('catalogue.ingredient-exists');
  });

  it('is found by a part of its name, and a percent sign is only a percent sign', async () => {
    await create('100%玉米面');
    const search = async (q: string) => {
      const { items } = await platform.ok(catalogueEndpoints.ingredients, { as: canteen.manager, query: { q } });
      return items.map(({ name }) => name);
    };
    expect(await search('玉米')).toEqual(['100%玉米面']);
    expect(await search('0%玉')).toEqual(['100%玉米面']);
    expect(await search('0%面')).toEqual([]);
  });

  it('stands in one list for all: who added a name is noted, nobody adds many a day, and it can be withdrawn', async () => {
    const listed = async (q: string) =>
      (await platform.ok(catalogueEndpoints.ingredients, { as: canteen.manager, query: { q } })).items;
    const added = await create('转告三中:明天停水');
    expect(await listed('停水')).toHaveLength(1);
    const params = { ingredientId: added.body.id };
    const withdraw = (as: Session) => platform.call(catalogueEndpoints.withdrawIngredient, { as, params });
    expect((await withdraw(canteen.manager)).status).toBe(403);
    expect((await withdraw(platform.admin)).status).toBe(204);
    expect(await listed('停水')).toEqual([]);
    const { items } = await platform.ok(auditEndpoints.entries, {
      as: await platform.newPerson('auditor', '532300'),
      query: { subjectId: added.body.id },
    });
    expect(items.map(({ action, accountId }) => [action, accountId])).toEqual([
      ['catalogue.ingredient-withdrawn', platform.admin.accountId],
      ['catalogue.ingredient-added', canteen.manager.accountId],
    ]);
    const answers: string[] = [];
    for (let i = 0; i < 31; i += 1) answers.push((await create(`野菜 ${i}`, null, canteen.second)).problem.code);
    expect(answers.filter((code) => code !== undefined)).toEqual(['catalogue.too-many-additions']);
    expect((await create('薄荷')).status).toBe(201);
    for (const typed of ['薄　荷', '薄 荷 ', '薄\u200b荷']) {
      expect((await create(typed)).problem.code).toBe('catalogue.ingredient-exists');
    }
  });

  it('is on the list of an area, which one organ owns; what a school adds is its own until that one takes it over', async () => {
    const [near, far] = [await Canteen.open(platform), await Canteen.open(platform, undefined, '532302')];
    const seen = async ({ manager: as }: { manager: Session }, q = '香椿芽') =>
      (await platform.ok(catalogueEndpoints.ingredients, { as, query: { q } })).items.map(({ id }) => id);
    const made = await create('香椿芽', null, canteen.manager);
    const id = made.body.id;
    expect([await seen(canteen), await seen(near), await seen(far)]).toEqual([[id], [], []]);
    // A second school that adds the name has the same id: no doubles, and what either buys is one thing
    expect((await create('香椿芽', null, near.manager)).body.id).toBe(id);
    expect((await create('香椿芽', null, near.manager)).problem.code).toBe('catalogue.ingredient-exists');
    expect([await seen(near), await seen(far)]).toEqual([[id], []]);

    const section = canteen.school.people.safety_section;
    const { items } = await platform.ok(catalogueEndpoints.proposals, { as: section });
    expect(items.find((one) => one.id === id)).toMatchObject({
      areaIds: ['532301'],
      schools: [expect.any(String), expect.any(String)],
    });
    const takeOver = (as: Session, areaId: string | null) =>
      platform.call(catalogueEndpoints.takeOver, {
        as,
        params: { ingredientId: id },
        body: { areaId, reason: '多所学校在用' },
      });
    expect((await takeOver(section, '532301')).problem).toMatchObject({ code: 'catalogue.not-owner', status: 403 });
    const own = (owner: 'safety_section' | 'system_admin', areaId: string | null = '532301') =>
      platform.ok(catalogueEndpoints.setListOwner, { as: platform.admin, body: { areaId, owner, reason: '县里定的' } });
    await own('safety_section');
    expect((await platform.ok(catalogueEndpoints.lists, { as: canteen.manager })).items).toMatchObject([
      { areaId: '532301', owner: 'safety_section' },
    ]);
    expect((await takeOver(section, null)).problem.code).toBe('catalogue.not-owner');
    expect((await takeOver(section, '532302')).problem.code).toBe('catalogue.not-owner');
    expect((await takeOver(platform.admin, '532301')).problem.code).toBe('catalogue.not-owner');
    expect((await takeOver(section, '532301')).status).toBe(204);
    expect((await takeOver(section, '532301')).problem.code).toBe('catalogue.on-list-already');
    const third = await Canteen.open(platform);
    expect([await seen(third), await seen(far)]).toEqual([[id], []]);
    const withdraw = (as: Session) =>
      platform.call(catalogueEndpoints.withdrawIngredient, { as, params: { ingredientId: id } });
    expect((await withdraw(platform.admin)).problem.code).toBe('catalogue.not-owner');

    // On to the whole prefecture, by who owns that list; the id and the audit go with it
    expect((await takeOver(platform.admin, null)).status).toBe(204);
    expect(await seen(far)).toEqual([id]);
    const noted = await platform.ok(auditEndpoints.entries, {
      as: await platform.newPerson('auditor', '532300'),
      query: { subjectId: id },
    });
    expect(noted.items.map(({ action }) => action)).toEqual([
      ...['catalogue.ingredient-taken-over', 'catalogue.ingredient-taken-over'],
      ...['catalogue.ingredient-added', 'catalogue.ingredient-added'],
    ]);
    await own('system_admin');
  });

  it('has doubles, whose names lead to one of them while what was recorded keeps its id, until that is undone', async () => {
    const [potato, double, third] = [await create('洋芋'), await create('洋芋(土豆)'), await create('马铃薯 3')].map(
      ({ body }) => body,
    );
    const listed = async (q: string) =>
      (await platform.ok(catalogueEndpoints.ingredients, { as: canteen.manager, query: { q } })).items;
    const [lotId = ''] = await canteen.stocked(canteen.line({ ingredientId: double?.id ?? '' }));
    const merge = (from = '', into = '') =>
      platform.call(catalogueEndpoints.mergeIngredient, {
        ...{ as: platform.admin, params: { ingredientId: from }, body: { intoId: into, reason: '同一种' } },
      });
    expect((await merge(potato?.id, potato?.id)).problem.code).toBe('catalogue.merge-itself');
    expect((await merge(double?.id, potato?.id)).body).toMatchObject({ name: '洋芋(土豆)', intoName: '洋芋' });
    expect((await listed('(土豆)')).map(({ name }) => name)).toEqual(['洋芋']);
    expect((await listed('洋芋')).map(({ name }) => name)).toEqual(['洋芋']);
    // neither a double of a double, nor one that has doubles
    expect((await merge(third?.id, double?.id)).problem).toMatchObject({
      code: 'catalogue.merge-chain',
      field: 'intoId',
    });
    expect((await merge(potato?.id, third?.id)).problem).toMatchObject({
      ...{ code: 'catalogue.merge-chain', field: 'ingredientId' },
    });
    const lots = await platform.uow.read((tx) => tx.query('SELECT ingredient_id FROM lot WHERE id = ?', [lotId]));
    expect(lots).toEqual([{ ingredient_id: double?.id }]);
    await platform.ok(catalogueEndpoints.undoMerge, {
      ...{ as: platform.admin, params: { ingredientId: double?.id ?? '' }, body: { reason: '不是一种' } },
    });
    expect((await listed('洋芋')).map(({ name }) => name)).toEqual(['洋芋', '洋芋(土豆)']);
    const { items } = await platform.ok(catalogueEndpoints.merges, { as: platform.admin });
    expect(items).toEqual([]);
  });

  it('comes from a supplier that a phone named before the platform knew it', async () => {
    const params = { schoolId: canteen.school.id };
    const body = { id: randomUUID(), name: '路边菜摊', licenceNo: 'JY-77', licenceValidUntil: '2030-01-01' };
    const add = (as = canteen.manager) => platform.call(supplierEndpoints.createSupplier, { as, params, body });
    expect((await add()).body.id).toBe(body.id);
    expect(await add(canteen.second)).toMatchObject({ status: 201, body });
    const accepted = await canteen.call(procurementEndpoints.accept, {
      ...canteen.now(canteen.school.places.gate),
      supplierId: body.id,
      lines: [canteen.line()],
    });
    expect(accepted.status).toBe(201);
  });

  it('comes from a supplier whose licence still holds (S-12)', async () => {
    const params = { schoolId: canteen.school.id };
    const expired = { name: '旧粮店', licenceNo: 'JY-1', licenceValidUntil: '2024-01-01' };
    const supplier = await platform.ok(supplierEndpoints.createSupplier, {
      as: canteen.manager,
      params,
      body: expired,
    });
    const twin = await platform.call(supplierEndpoints.createSupplier, {
      as: canteen.second,
      params,
      body: expired,
    });
    expect(twin.problem.code).toBe('procurement.supplier-exists');
    const alike = await platform.call(supplierEndpoints.createSupplier, {
      ...{ as: canteen.second, params, body: { ...expired, licenceNo: ' ｊｙ－１' } },
    });
    expect(alike.problem.code).toBe('procurement.supplier-exists');
    const accept = (line: object) =>
      canteen.call(procurementEndpoints.accept, {
        ...canteen.now(canteen.school.places.gate),
        supplierId: supplier.id,
        lines: [{ ...canteen.line(), ...line }],
      });
    expect((await accept({})).problem).toMatchObject({ code: 'procurement.supplier-licence-expired', rule: 'S-12' });
    expect((await accept({ decision: 'refuse', reason: '许可证过期' })).status).toBe(201);
    const { items } = await platform.ok(supplierEndpoints.suppliers, {
      as: canteen.manager,
      params,
      query: { limit: 1 },
    });
    expect(items).toHaveLength(1);
  });
});
