import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act as disinfection } from '../../src/contract/acts/cooking.disinfection.js';
import type { Fields, PlainAct } from '../../src/contract/declaring/declaration.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { type BOOK_KINDS, bookEndpoints } from '../../src/contract/http/books.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import type { PlaceKind } from '../../src/contract/stages.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

/** What a school has to keep a book of besides its goods and meals (domain-rules.md §10): each is recorded, asked about and printed. */
describe(`the statutory books, on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const body = (place: PlaceKind, said: object) => ({ ...canteen.now(canteen.school.places[place]), ...said });
  const does = <F extends Fields>(act: PlainAct<F>, place: PlaceKind, said: object, as?: Session) =>
    canteen.does(endpointOf(act), body(place, said), as);
  const refused = async <F extends Fields>(act: PlainAct<F>, place: PlaceKind, said: object) =>
    (await canteen.call(endpointOf(act), body(place, said))).problem;
  /** What the printed book says of each record, in their order: filled cells by the head of their column. */
  async function printed(act: { kind: string }): Promise<{ titles: string[]; rows: Record<string, string>[] }> {
    const { columns, items, ledgers } = await platform.ok(bookEndpoints.book, {
      as: canteen.school.people.principal,
      params: { schoolId: canteen.school.id, kind: act.kind as (typeof BOOK_KINDS)[number] },
      query: { from: canteen.today, to: canteen.today, limit: 50 },
    });
    const rows = items.map(({ cells }) =>
      Object.fromEntries(columns.flatMap(({ title }, index) => (cells[index] ? [[title, cells[index]]] : []))),
    );
    return { titles: ledgers.map(({ id, name }) => `${id} ${name}`), rows };
  }

  it('L08: disinfection is judged by its way, and what is too cold, weak or short asks what was done', async () => {
    const steam = { disinfected: 'bowls', pieces: 240, disinfectBy: 'steam', heatTenthsC: 1000, minutes: 10 };
    await does(disinfection, 'washing', steam);
    const cold = await refused(disinfection, 'washing', { ...steam, heatTenthsC: 940 });
    expect(cold).toMatchObject({ code: 'journal.out-of-limits', field: 'handled', rule: 'O-11' });
    expect(cold.title).toMatch(/^没有达到消毒要求.*请填“处理情况”$/);
    await does(disinfection, 'washing', { ...steam, heatTenthsC: 940, handled: '又蒸二十分钟' });
    const cabinet = { ...steam, disinfectBy: 'infrared', heatTenthsC: 1199 };
    expect((await refused(disinfection, 'washing', cabinet)).field).toBe('handled');
    await does(disinfection, 'washing', { ...cabinet, heatTenthsC: 1200 });

    const soak = { disinfected: 'tools', disinfectBy: 'chemical', chlorineMgPerL: 250, minutes: 5 };
    await does(disinfection, 'washing', soak);
    for (const weak of [{ chlorineMgPerL: 249 }, { minutes: 4 }]) {
      expect((await refused(disinfection, 'washing', { ...soak, ...weak })).field).toBe('handled');
    }
    const lamp = { disinfected: 'room', disinfectBy: 'uv', minutes: 30, lampHours: 812 };
    await does(disinfection, 'serving', lamp);
    expect((await refused(disinfection, 'serving', { ...lamp, minutes: 29 })).field).toBe('handled');

    const { titles, rows } = await printed(disinfection);
    expect(titles).toEqual(['L08 餐用具清洗消毒记录']);
    expect(rows).toEqual([
      { 消毒什么: '餐具', 件数: '240 个', 消毒方法: '蒸汽', 消毒温度: '100 ℃', 消毒时间: '10 分钟' },
      expect.objectContaining({ 消毒温度: '94 ℃', 处理情况: '又蒸二十分钟' }),
      expect.objectContaining({ 消毒方法: '红外消毒柜', 消毒温度: '120 ℃' }),
      { 消毒什么: '刀板容器', 消毒方法: '含氯消毒液', 有效氯浓度: '250 mg/L', 消毒时间: '5 分钟' },
      { 消毒什么: '房间空气', 消毒方法: '紫外线灯', 消毒时间: '30 分钟', 灯管累计小时: '812 小时' },
    ]);
  });

  it('L08: asks what belongs to the way, and takes nothing else', async () => {
    const soak = { disinfected: 'tools', disinfectBy: 'chemical', minutes: 5 };
    expect(await refused(disinfection, 'washing', soak)).toMatchObject({
      ...{ code: 'journal.field-required', field: 'chlorineMgPerL', title: '请填写“有效氯浓度”' },
    });
    const both = { ...soak, chlorineMgPerL: 250, heatTenthsC: 1000 };
    expect(await refused(disinfection, 'washing', both)).toMatchObject({
      ...{ code: 'journal.field-not-asked', field: 'heatTenthsC' },
    });
    const { limits } = await platform.ok(journalEndpoints.formLimits, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
    });
    expect(limits).toMatchObject({ 'disinfect.infrared_tenths_c': 1200, 'disinfect.uv_minutes': 30 });
  });
});
