import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inspectionEndpoints } from '../../src/contract/http/inspection.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { noticeEndpoints as api } from '../../src/contract/http/notices.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';
import { statementsDuring } from './statements.js';

const MINUTE_MS = 60_000;

describe('the public notice of a school', () => {
  const clock = new SteppedClock(new Date('2026-11-20T05:00:00.000Z')); // a Friday, 13:00 there
  let platform: TestPlatform;
  let canteen: Canteen;
  let lotId: string;
  const nothing = { licenceNo: null, licenceValidUntil: null, complaintPhone: null };
  const params = () => ({ schoolId: canteen.school.id });
  const page = async (schoolId = canteen.school.id, language = 'zh-CN') => {
    const response = await fetch(`${platform.url}/api/notices/${schoolId}`, {
      headers: { 'accept-language': language },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const set = (body: object, as = canteen.school.people.principal) =>
    platform.call(api.setSettings, {
      as,
      params: params(),
      body: { ...nothing, version: 0, choices: { ticks: null, grades: null }, ...body },
    });
  const fresh = () => clock.advance(6 * MINUTE_MS);

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 30 * 86_400_000 });
    canteen = await Canteen.open(platform);
    const grams = { weighedGrams: 10_000, unitPriceFenPerKg: 680 };
    [lotId = ''] = await canteen.stocked(canteen.line(grams));
    const mealId = await canteen.meal('番茄炒蛋', '<script>alert(1)</script>');
    await canteen.issue(mealId, lotId, 4_000);
    const batchId = await canteen.cook(mealId, { inputs: [{ lotId, grams: 3_500 }] });
    await canteen.does(kitchenEndpoints.keepSample, {
      ...canteen.now(canteen.school.places.sample_cabinet),
      batchId,
      grams: 130,
    });
  });
  afterAll(() => platform.stop());

  it('shows menu, what went in, deliveries with prices and suppliers to anybody, and names nobody', async () => {
    const { status, headers, text } = await page();
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const shown of ['番茄炒蛋', '3.5 kg', '10 kg', '6.80 元/kg', '楚雄粮油', '在籍学生 80 人', '1/1 道菜']) {
      expect(text).toContain(shown);
    }
    const people = Object.values(canteen.school.people).flatMap(({ username }) => [username, username.slice(1, 5)]);
    for (const name of ['1A', ...people]) expect(text).not.toContain(name);
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    expect((await page(canteen.school.id, 'en')).text).toContain('Menu of the week');
  });

  it('runs nothing that somebody wrote into a name, and needs no script itself', async () => {
    const { text, headers } = await page();
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toMatch(/<script|javascript:| on\w+=/i);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'/);
    expect(policy).not.toContain('unsafe');
  });

  it('is made once for a thousand readers, and comes as 304 to whoever has it', async () => {
    fresh();
    const readers = async () => {
      for (let some = 0; some < 1_000; some += 50) await Promise.all(Array.from({ length: 50 }, () => page()));
    };
    expect(await statementsDuring(/notice_setting/, readers)).toBe(1);

    const etag = (await page()).headers.get('etag') ?? '';
    const again = await new Promise<number>((resolve) => {
      const url = `${platform.url}/api/notices/${canteen.school.id}`;
      get(url, { headers: { 'if-none-match': etag, 'accept-language': 'zh-CN' } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
    });
    expect(again).toBe(304);
  });

  it('travels packed where the browser takes that', async () => {
    const packed = await new Promise<Buffer>((resolve) => {
      const url = `${platform.url}/api/notices/${canteen.school.id}`;
      get(url, { headers: { 'accept-encoding': 'gzip', 'accept-language': 'zh-CN' } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts)));
      });
    });
    expect(gunzipSync(packed).toString()).toBe((await page()).text);
  });

  it('shows what no law orders as policy says, and otherwise as the school says; the change shows at once', async () => {
    expect((await page()).text).toContain('本周留样');
    const seen = await platform.ok(api.settings, { as: canteen.manager, params: params() });
    expect(seen).toMatchObject({ version: 0, shown: { ticks: true, grades: false } });
    const stated = { licenceNo: 'JY35323010000001', licenceValidUntil: '2026-11-19', complaintPhone: '0878-3012345' };
    expect((await set({ ...stated, choices: { ticks: false, grades: true } })).status).toBe(200);
    const { text } = await page();
    expect(text).not.toContain('本周留样');
    for (const shown of ['陪餐评价', 'JY35323010000001', '已过期', '0878-3012345']) expect(text).toContain(shown);
    expect((await set({})).problem.code).toBe('disclosure.settings-changed');
    expect((await set({ version: 1 }, canteen.manager)).problem.code).toBe('access.denied');
  });

  it('shows an inspection only once an officer of it has published its result', async () => {
    const { market_inspector: as } = canteen.school.people;
    const second = await platform.newPerson('market_inspector', '532301');
    const { id: inspectionId } = await platform.ok(inspectionEndpoints.plan, {
      as,
      params: params(),
      body: { kind: 'flight', plannedFor: canteen.today, reason: null },
    });
    const publish = (result: string) =>
      platform.call(inspectionEndpoints.publish, { as, params: { inspectionId }, body: { result } });
    const step = { params: { inspectionId } };
    await platform.ok(inspectionEndpoints.join, { as: second, ...step, body: { method: 'own-session' } });
    await platform.ok(inspectionEndpoints.checkIn, { as, ...step, body: { note: null, photoIds: [] } });
    expect((await publish('早了')).problem.code).toBe('inspection.not-closed');
    const body = { summary: '内部总结', receivedBy: '李校长', refusalReason: null };
    await platform.ok(inspectionEndpoints.close, { as, ...step, body });
    expect((await page()).text).toContain('还没有公布的检查结果');
    for (const personal of ['已由李校长整改', '请联系 138 8780 1234']) {
      expect((await publish(personal)).problem.code).toBe('inspection.result-names-somebody');
    }
    expect((await page()).text).toContain('还没有公布的检查结果');
    expect((await publish('符合要求,整改 1 项')).status).toBe(201);
    expect((await publish('符合要求,已整改')).status).toBe(201);
    const { text } = await page();
    for (const shown of ['飞行检查', '符合要求,已整改']) expect(text).toContain(shown);
    for (const hidden of ['内部总结', '李校长', '整改 1 项']) expect(text).not.toContain(hidden);
    const { items } = await platform.ok(inspectionEndpoints.publications, { as, ...step });
    expect(items.map(({ publicationNo }) => publicationNo)).toEqual([2, 1]);
  });

  it('says that nothing was recorded, and is a page in words where there is no such school', async () => {
    clock.advance(3 * 86_400_000);
    expect((await page()).text).toContain('学校今天还没有记录。最近一次记录:2026-11-20。');
    for (const [schoolId, status] of [
      ['nothing', 400],
      ['00000000-0000-4000-8000-000000000000', 404],
    ] as const) {
      const unknown = await page(schoolId);
      expect([unknown.status, unknown.text.includes('打不开这个页面')]).toEqual([status, true]);
    }
    const closing = await platform.newSchool();
    expect((await page(closing.id)).status).toBe(200);
    const [as, of] = [platform.admin, { schoolId: closing.id }];
    await platform.ok(structureEndpoints.setSchoolState, { as, params: of, body: { version: 1, state: 'closed' } });
    fresh();
    expect((await page(closing.id)).status).toBe(404);
  });
});
