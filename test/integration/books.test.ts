import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACT_KINDS } from '../../src/contract/acts.js';
import { addDays } from '../../src/contract/business-date.js';
import type { ActDeclaration } from '../../src/contract/declaring/declaration.js';
import { bookOf } from '../../src/contract/declaring/in-words.js';
import { BOOK_KINDS, bookEndpoints, MAX_BOOK_DAYS } from '../../src/contract/http/books.js';
import type { ResponseOf } from '../../src/contract/http/endpoint.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { LEDGERS } from '../../src/contract/ledgers.js';
import { AuditEntry, SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

type Book = ResponseOf<typeof bookEndpoints.book>;
type Kind = (typeof BOOK_KINDS)[number];

/** 10:00 in Yunnan, so that no act of a test falls on another day. */
const MORNING = new Date('2026-11-10T02:00:00.000Z');
const TODAY = '2026-11-10';

describe(`a printed book, on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start(new SteppedClock(MORNING));
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const bookOn = (own: Canteen, kind: Kind, query: object = {}, as: Session = own.manager): Promise<Book> =>
    platform.ok(bookEndpoints.book, {
      as,
      params: { schoolId: own.school.id, kind },
      query: { from: TODAY, to: TODAY, limit: 50, ...query },
    });
  const said = ({ columns }: Book, cells: readonly string[] = []) =>
    Object.fromEntries(columns.map(({ title }, index) => [title, cells[index]]));
  const saidOfLine = ({ lineColumns }: Book, cells: readonly string[] = []) =>
    Object.fromEntries(lineColumns.map(({ title }, index) => [title, cells[index]]));

  it('has a row for each line of a delivery, with names, units and papers, and who stands for it', async () => {
    const own = await Canteen.open(platform);
    const meat = await own.newIngredient('meat');
    const { actId } = await own.does(procurementEndpoints.accept, {
      ...own.now(own.school.places.gate),
      supplierId: own.supplierId,
      deliveryNoteNo: 'SH-17',
      vehiclePlate: '云E12345',
      note: '下雨',
      lines: [
        own.line({
          weighedGrams: 12_500,
          unitPriceFenPerKg: 650,
          useBy: addDays(TODAY, 5),
          certificates: [
            { kind: 'conformity', number: 'A1', attachmentId: null },
            { kind: 'receipt', number: null, attachmentId: null },
          ],
        }),
        own.line({ ingredientId: meat, weighedGrams: 800, decision: 'refuse', reason: '有异味', arrivalTenthsC: 125 }),
      ],
    });
    await own.cosign(actId);
    const book = await bookOn(own, 'acceptance.delivery');
    expect(book).toMatchObject({ title: '配送验收', ledgers: [{ id: 'L01', name: '进货查验记录' }], next: null });
    expect(book.items).toHaveLength(1);
    const [row] = book.items;
    expect(row).toMatchObject({
      ...{
        actId,
        date: TODAY,
        time: '10:00',
        place: 'gate',
        recorder: expect.stringMatching(/^canteen_manager/),
        note: '下雨',
      },
      ...{ standing: '已生效', isStruck: false, marks: [] },
    });
    expect(row?.coSigners).toHaveLength(1);
    expect(said(book, row?.cells)).toEqual({
      ...{ 供货者: '楚雄粮油', 送货单号: 'SH-17', 车牌: '云E12345', 送货人: '' },
      ...{ 供货者地址: '', '供货者联系人、电话': '' },
    });
    expect(row?.lines).toHaveLength(2);
    expect(saidOfLine(book, row?.lines[0])).toMatchObject({
      ...{ 食材: expect.stringMatching(/^食材/), 实收: '12.5 kg', 接收: '12.5 kg', 单价: '6.50 元/kg' },
      ...{ 保质期至: '2026-11-15', 结论: '合格', 票证: '合格证 A1;送货单', 到货温度: '' },
    });
    expect(saidOfLine(book, row?.lines[1])).toMatchObject({
      接收: '0 g',
      结论: '拒收',
      原因: '有异味',
      到货温度: '12.5 ℃',
    });
    const { acts, head } = await own.verify();
    expect(book.chain).toEqual({ acts, head });
    const english = await fetch(
      `${platform.url}/api/schools/${own.school.id}/books/acceptance.delivery?from=${TODAY}&to=${TODAY}`,
      { headers: { authorization: `Bearer ${own.manager.token}`, 'accept-language': 'en' } },
    );
    expect(((await english.json()) as Book).columns[0]?.title).toBe('Supplier');
  });

  it('keeps what was corrected, reversed or refused in sight, with the reason and the numbers', async () => {
    const own = await Canteen.open(platform);
    const wrong = await own.accept([own.line()]);
    await own.cosign(wrong.actId);
    const { act } = await platform.ok(journalEndpoints.branch, { as: own.manager, params: { actId: wrong.actId } });
    const lines = (act.body.lines as object[]).map((line) => ({ ...line, measuredAmount: 3_000 }));
    const right = await platform.ok(journalEndpoints.correct, {
      as: own.manager,
      params: { actId: wrong.actId },
      body: { reason: '称错了', corrected: { ...act.body, lines }, seen: [] },
    });
    const taken = await own.accept([own.line()]);
    await own.reverse(taken.actId);
    const doubted = await own.accept([own.line()]);
    await platform.ok(journalEndpoints.refuse, {
      as: own.second,
      params: { actId: doubted.actId },
      body: { method: 'own-session', reason: '没有看到货' },
    });
    const book = await bookOn(own, 'acceptance.delivery');
    const of = (actId: string | undefined) => book.items.find((item) => item.actId === actId);
    const again = of(right.entered[0]?.receipt.actId);
    const first = of(wrong.actId);
    expect(first).toMatchObject({
      isStruck: true,
      standing: `已冲销:称错了;更正后见第 ${again?.chainIndex} 号`,
    });
    expect(again).toMatchObject({
      isStruck: false,
      standing: `待第二人确认(还差 1 人);更正第 ${first?.chainIndex} 号`,
    });
    expect(of(taken.actId)).toMatchObject({ isStruck: true, standing: '已冲销:录错' });
    expect(of(doubted.actId)).toMatchObject({ isStruck: true, standing: '第二人不予确认:没有看到货' });
  });

  it('marks what was recorded late or offline', async () => {
    const own = await Canteen.open(platform);
    const { actId } = await own.does(warehouseEndpoints.recordReading, {
      ...own.now(own.school.places.dry_store),
      occurredAt: '2026-11-09T02:00:00.000Z',
      offline: true,
      quantity: 'humidity',
      valueTenths: 655,
    });
    const yesterday = addDays(TODAY, -1);
    expect((await bookOn(own, 'storage.reading')).items).toEqual([]);
    const book = await bookOn(own, 'storage.reading', { from: yesterday });
    expect(book.items).toMatchObject([{ actId, date: yesterday, marks: ['补录', '离线录入'] }]);
    expect(said(book, book.items[0]?.cells)).toMatchObject({ 温度: '', 湿度: '65.5 %', 判定: '没有规定范围' });
  });

  it('leaves out nothing that an act keeps', async () => {
    const { school } = canteen;
    const { dry_store, sample_cabinet, serving, dining_hall } = school.places;
    const [lotId = ''] = await canteen.stocked(canteen.line());
    const mealId = await canteen.meal('炒白菜');
    const goods = [{ lotId, grams: 2_000 }];
    await canteen.does(warehouseEndpoints.stockOut, canteen.issueBody(mealId, goods));
    const batchId = await canteen.cook(mealId, { inputs: goods });
    await canteen.does(warehouseEndpoints.stocktake, {
      ...canteen.now(dry_store),
      lines: [{ lotId, countedGrams: 8_000 }],
    });
    const spoiled = { ...canteen.now(dry_store), reason: 'spoiled', lines: [{ lotId, grams: 100 }] };
    await canteen.does(warehouseEndpoints.writeOff, spoiled);
    const kept = { ...canteen.now(sample_cabinet), batchId, grams: 150, containerCode: 'B-3' };
    await canteen.does(kitchenEndpoints.keepSample, kept);
    const at = { ...canteen.now(dining_hall), mealId };
    const classId = school.classIds[0];
    const portions = [{ batchId, portions: 38 }];
    await canteen.does(servingEndpoints.handOver, { ...at, placeId: serving, classId, lines: portions });
    await canteen.does(servingEndpoints.headcount, { ...at, lines: [{ classId, present: 38, served: 37 }] });
    await canteen.does(servingEndpoints.leftovers, { ...at, lines: [{ kind: 'plate', grams: 900 }] });
    const cold = { ...canteen.now(dry_store), quantity: 'temperature', valueTenths: 190 };
    await canteen.does(warehouseEndpoints.recordReading, cold);
    /** Of no use to a reader, or said by another column. */
    const silent = ['attachmentId', 'dishNo', 'kitchenId', 'quantity', 'rule', 'unit', 'valueTenths'];
    const kinds = new Set<string>();
    const { items } = await platform.ok(journalEndpoints.acts, {
      as: canteen.manager,
      params: { schoolId: school.id },
      query: { date: TODAY, limit: 200 },
    });
    for (const { id, kind } of items) {
      const book = bookOf(ACT_KINDS[kind] as ActDeclaration);
      if (book === null) continue;
      kinds.add(kind);
      const { particulars } = await canteen.act(id);
      const { field = '', columns = {} } = book.lines ?? {};
      const filled = (row: object) => Object.entries(row).flatMap(([key, value]) => (value === null ? [] : key));
      const own = filled(particulars).filter((key) => key !== field && !(key in book.columns));
      const ofLines = ((particulars[field] ?? []) as object[]).flatMap(filled);
      const left = [...own, ...ofLines.filter((key) => !(key in columns))].filter((key) => !silent.includes(key));
      // the lot of a delivered food is that food, and its lines stand in their order
      expect([
        kind,
        left.filter((key) => kind !== 'acceptance.delivery' || !['lotId', 'lineNo'].includes(key)),
      ]).toEqual([kind, []]);
    }
    expect(kinds.size).toBe(12);
    const cooked = await bookOn(canteen, 'cooking.batch');
    expect(said(cooked, cooked.items[0]?.cells)).toMatchObject({
      餐次: `${TODAY} 午餐`,
      菜品: '炒白菜',
      中心温度: '78 ℃',
    });
    expect(saidOfLine(cooked, cooked.items[0]?.lines[0])).toEqual({
      食材批次: expect.stringMatching(/^食材.+\(楚雄粮油\)$/),
      数量: '2 kg',
    });
    const sample = await bookOn(canteen, 'cooking.sample');
    expect(said(sample, sample.items[0]?.cells)).toEqual({
      ...{ 菜品: '炒白菜', 重量: '150 g', 留样盒: 'B-3', 保存至: '11-12 10:00' },
    });
    const moved = await bookOn(canteen, 'stock.out');
    expect(said(moved, moved.items[0]?.cells)).toMatchObject({ 从: 'dry_store', 到: '厨房' });
  });

  it('comes in pages that miss and double nothing, over several days', async () => {
    const own = await Canteen.open(platform);
    const ids: string[] = [];
    for (const day of ['08', '09', '09', '09', '10']) {
      const { actId } = await own.does(warehouseEndpoints.recordReading, {
        ...own.now(own.school.places.dry_store),
        occurredAt: `2026-11-${day}T01:00:00.000Z`,
        quantity: 'temperature',
        valueTenths: 180,
      });
      ids.push(actId);
    }
    const found: string[] = [];
    let after: string | null | undefined;
    while (after !== null) {
      const page: Book = await bookOn(own, 'storage.reading', {
        from: '2026-11-08',
        limit: 2,
        ...(after ? { after } : {}),
      });
      found.push(...page.items.map(({ actId }) => actId));
      after = page.next;
    }
    expect(found).toHaveLength(5);
    expect([...found].sort()).toEqual([...ids].sort());
    const dates = (await bookOn(own, 'storage.reading', { from: '2026-11-08' })).items.map(({ date }) =>
      date.slice(-2),
    );
    expect(dates).toEqual(['08', '09', '09', '09', '10']);
  });

  it.each([
    [MAX_BOOK_DAYS - 1, 200],
    [MAX_BOOK_DAYS, 422],
    [-1, 422],
  ])('covers at most a month and a day: ends %i days later', async (days, status) => {
    const answer = await platform.call(bookEndpoints.book, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id, kind: 'stock.in' },
      query: { from: TODAY, to: addDays(TODAY, days), limit: 1 },
    });
    expect(answer.status).toBe(status);
    if (status !== 200) expect(answer.problem).toMatchObject({ code: 'journal.book-span', field: 'to' });
  });

  it('of a served school has what its kitchen did, under the name of the school that keeps that chain', async () => {
    const small = await Canteen.open(platform);
    await canteen.stocked(canteen.line());
    const before = await bookOn(small, 'acceptance.delivery');
    expect(before.items).toEqual([]);
    await platform.ok(organizationEndpoints.serveSchool, {
      as: platform.admin,
      params: { kitchenId: canteen.school.kitchenId },
      body: { schoolId: small.school.id, from: TODAY },
    });
    const [entry] = (await bookOn(small, 'acceptance.delivery')).items;
    expect(entry?.place).toMatch(/.+ gate$/);
  });

  it('is a table for Excel, a row for each line, and the log says who took it', async () => {
    const own = await Canteen.open(platform);
    await own.accept([own.line(), own.line({ supplierLot: '=1+1' })]);
    const path = `/api/schools/${own.school.id}/books/acceptance.delivery/table.csv?from=${TODAY}&to=${TODAY}`;
    const file = await fetch(platform.url + path, { headers: { authorization: `Bearer ${own.manager.token}` } });
    const rows = (await file.text()).trimEnd().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('链号,日期,时间,地点,供货者');
    expect(rows[1]).toContain(`${TODAY},10:00,gate,楚雄粮油`);
    expect(rows[2]).toContain(",'=1+1,");
    const noted = await platform.uow.read((tx) =>
      tx.findOneBy(AuditEntry, { action: 'journal.book-exported', schoolId: own.school.id }),
    );
    expect(noted?.detail).toMatchObject({ kind: 'acceptance.delivery', rows: 2, from: TODAY });
  });

  it('exists for every kind of act but those about another act, and every ledger has a name', () => {
    const declared = Object.values(ACT_KINDS) as readonly ActDeclaration[];
    expect(declared.filter(({ kind }) => !BOOK_KINDS.includes(kind as Kind)).map(({ stage }) => stage)).toEqual([
      null,
      null,
      null,
    ]);
    expect(declared.flatMap(({ ledgers }) => ledgers).filter((id) => !(id in LEDGERS))).toEqual([]);
  });
});
