import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import { agendaEndpoints } from '../../src/contract/http/agenda.js';
import { bookEndpoints } from '../../src/contract/http/books.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { supplierEndpoints } from '../../src/contract/http/suppliers.js';
import { traceEndpoints } from '../../src/contract/http/trace.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { JPEG } from './things.js';

/** A supplier is added with a licence of 300 days (`Canteen.open`); 280 days later it is about to end. */
describe(`the file of suppliers (L25), on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(new Date('2026-01-12T07:00:00.000+08:00'));
  let platform: TestPlatform;
  let canteen: Canteen;
  let gate: string;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 500 * 86_400_000 });
    canteen = await Canteen.open(platform);
    gate = canteen.school.places.gate;
  });
  afterAll(() => platform.stop());

  const keep = (paper: object) =>
    canteen.does(supplierEndpoints.keepPaper, { ...canteen.now(gate), supplierId: canteen.supplierId, ...paper });
  const papers = async () => {
    const as = canteen.manager;
    const file = await platform.ok(supplierEndpoints.supplierFile, { as, params: { schoolId: canteen.school.id } });
    return file.items[0]?.papers ?? [];
  };
  const due = async () => {
    const as = canteen.manager;
    const today = await platform.ok(agendaEndpoints.today, { as, params: { schoolId: canteen.school.id } });
    return today.due.filter(({ kind }) => kind === 'supplier-paper').map(({ name }) => name);
  };
  const accept = (offline = false) =>
    canteen.call(procurementEndpoints.accept, {
      ...{ ...canteen.now(gate), offline },
      supplierId: canteen.supplierId,
      lines: [canteen.line()],
    });

  it('has the licence of the beginning, and says to those who buy there when it ends', async () => {
    const until = addDays(canteen.today, 300);
    expect(await papers()).toMatchObject([
      { paperKind: 'food_licence', validUntil: until, state: 'valid', daysLeft: 300, actId: null },
    ]);
    clock.set(new Date(`${addDays(canteen.today, 280)}T07:00:00.000+08:00`));
    expect(await papers()).toMatchObject([{ state: 'ending', daysLeft: 20 }]);
    // nothing was bought there for a long time: it is nothing for today
    expect(await due()).toEqual([]);
    const delivery = await canteen.accept([canteen.line()]);
    await canteen.cosign(delivery.actId);
    expect(await due()).toEqual([`楚雄粮油 食品经营(生产)许可证 ${until}`]);
  });

  it('lets nothing be taken once the licence has ended, until the new one is kept with its photo', async () => {
    clock.set(new Date(`${addDays(canteen.today, 21)}T07:00:00.000+08:00`));
    expect((await accept()).problem).toMatchObject({ code: 'procurement.supplier-licence-expired', rule: 'S-12' });
    const offline = await accept(true);
    expect((await canteen.act(offline.body.actId)).flags).toEqual(['supplier-unlicensed']);
    const upload = await fetch(`${platform.url}/api/schools/${canteen.school.id}/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${canteen.manager.token}`, 'content-type': 'image/jpeg' },
      body: JPEG,
    });
    const photo = ((await upload.json()) as { id: string }).id;
    const renewed = { paperKind: 'food_licence', paperNo: 'JY2', validUntil: '2031-11-01', attachmentIds: [photo] };
    const kept = await keep(renewed);
    expect(kept.status).toBe('recorded');
    expect(await papers()).toMatchObject([
      { state: 'replaced', attachmentIds: [] },
      { state: 'valid', paperNo: 'JY2', actId: kept.actId, attachmentIds: [photo] },
    ]);
    expect(await due()).toEqual([]);
    const accepted = await accept();
    expect(accepted.status).toBe(201);
    // what is told of the goods rests on the licence that stands, too
    await canteen.cosign(accepted.body.actId);
    const lotId = accepted.body.lines[0]?.lotId ?? '';
    const as = canteen.manager;
    const trace = await platform.ok(traceEndpoints.lot, { as, params: { lotId }, query: { direction: 'backward' } });
    const detail = { licenceValidUntil: '2031-11-01', licenceValidAtDelivery: true };
    expect(trace.nodes).toContainEqual(
      expect.objectContaining({ type: 'supplier', detail: expect.objectContaining(detail) }),
    );
    const notice = await fetch(`${platform.url}/api/notices/${canteen.school.id}`);
    expect(await notice.text()).toContain('2031-11-01');

    expect((await canteen.reverse(kept.actId)).status).toBe(201);
    expect((await papers()).map(({ state }) => state)).toEqual(['ended']);
    expect((await accept()).problem.code).toBe('procurement.supplier-licence-expired');
  });

  it('says where a supplier is and how it is reached, and a delivery keeps what was known when it came (L01)', async () => {
    const params = { schoolId: canteen.school.id, supplierId: canteen.supplierId };
    const said = { permitKind: 'food_business', address: '鹿城镇东瓜路 3 号', contact: '李老板 13800000000' };
    const described = await platform.ok(supplierEndpoints.describeSupplier, {
      as: canteen.manager,
      params,
      body: said,
    });
    expect(described).toMatchObject({ id: canteen.supplierId, ...said });
    const stranger = await Canteen.open(platform);
    const foreign = await platform.call(supplierEndpoints.describeSupplier, {
      ...{ as: stranger.manager, params: { ...params, schoolId: stranger.school.id }, body: said },
    });
    expect(foreign.problem.code).toBe('procurement.supplier-not-found');
    await keep({ paperKind: 'food_licence', paperNo: 'JY3', validUntil: '2031-11-01' });
    const line = { ...canteen.line(), spec: '25 kg/袋', producer: '楚雄米业 0878-1234567', supplierLot: 'P-9' };
    const label = { ...line, madeOn: addDays(canteen.today, -3), useBy: addDays(canteen.today, 90) };
    const accepted = await canteen.accept([label, canteen.line()]);
    await platform.ok(supplierEndpoints.describeSupplier, { as: canteen.manager, params, body: {} });
    const book = await platform.ok(bookEndpoints.book, {
      ...{ as: canteen.manager, params: { schoolId: canteen.school.id, kind: 'acceptance.delivery' } },
      query: { from: canteen.today, to: canteen.today, limit: 200 },
      headers: { 'accept-language': 'zh-CN' },
    });
    const entry = book.items.find(({ actId }) => actId === accepted.actId);
    const under = (titles: readonly { title: string }[], cells: readonly string[] = []) =>
      Object.fromEntries(titles.map(({ title }, index) => [title, cells[index]]));
    expect(under(book.columns, entry?.cells)).toMatchObject({
      供货者地址: said.address,
      '供货者联系人、电话': said.contact,
    });
    expect(under(book.lineColumns, entry?.lines[0])).toMatchObject({
      ...{ 品牌及规格: '25 kg/袋', '生产者(地址、电话)': '楚雄米业 0878-1234567', 生产批号: 'P-9' },
    });
    // what nobody said prints blank
    expect(under(book.lineColumns, entry?.lines[1])).toMatchObject({ 品牌及规格: '', '生产者(地址、电话)': '' });
    const chain = { as: canteen.manager, params: { schoolId: canteen.school.id } };
    expect(await platform.ok(journalEndpoints.verify, chain)).toMatchObject({ intact: true });
  });

  it('is printed, and is of the school’s own suppliers only', async () => {
    const kept = await keep({ paperKind: 'contract', paperNo: 'HT-7' });
    const book = await platform.ok(bookEndpoints.book, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id, kind: 'acceptance.supplier-paper' },
      query: { from: canteen.today, to: canteen.today, limit: 200 },
      headers: { 'accept-language': 'zh-CN' },
    });
    const cells = book.items.find(({ actId }) => actId === kept.actId)?.cells;
    expect(cells).toEqual(['楚雄粮油', '供货合同', 'HT-7', '']);
    const other = await Canteen.open(platform);
    const foreign = { ...canteen.now(gate), supplierId: other.supplierId, paperKind: 'contract' };
    expect((await canteen.call(supplierEndpoints.keepPaper, foreign)).problem).toMatchObject({
      code: 'procurement.supplier-not-found',
      field: 'supplierId',
    });
    const chain = { as: canteen.manager, params: { schoolId: canteen.school.id } };
    expect(await platform.ok(journalEndpoints.verify, chain)).toMatchObject({ intact: true });
  });
});
