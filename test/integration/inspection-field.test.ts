import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDateOf, DAY_MS } from '../../src/contract/business-date.js';
import type { Position } from '../../src/contract/distance.js';
import type { ResponseOf } from '../../src/contract/http/endpoint.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { inspectionEndpoints } from '../../src/contract/http/inspection.js';
import { fieldEndpoints } from '../../src/contract/http/inspection-field.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { InspectionCount, InspectionSignature } from '../../src/inspection/field/field.entities.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform } from './harness.js';
import { Visits } from './visits.js';

const api = { ...inspectionEndpoints, ...findingEndpoints, ...fieldEndpoints };

const run = promisify(execFile);

let platform: TestPlatform;
let clock: SteppedClock;
let canteen: Canteen;
let people: Canteen['school']['people'];
let inspector: Session;
let second: Session;
let visits: Visits;

beforeAll(async () => {
  clock = new SteppedClock(new Date());
  platform = await TestPlatform.start(clock, { sessionMs: 90 * DAY_MS });
  canteen = await Canteen.open(platform);
  people = canteen.school.people;
  visits = await Visits.of(platform, canteen);
  ({ inspector, second } = visits);
});
afterAll(() => platform.stop());

describe('a visit without a line', () => {
  const pack = (inspectionId: string, as = inspector) => platform.call(api.pack, { as, params: { inspectionId } });
  const count = (inspectionId: string, body: object, as = inspector, idempotencyKey: string = randomUUID()) =>
    platform.call(api.recount, { as, params: { inspectionId }, body, idempotencyKey });
  const iso = (ms: number) => new Date(ms).toISOString();
  const signature = async (role: string, name: string, accountId: string | null = null) => ({
    ...{ role, name, accountId, photoId: (await visits.upload(inspector)).body.id },
  });
  const signedBy = async (other: 'school' | 'witness') => [
    await signature('officer', '检查员甲', inspector.accountId),
    await signature('officer', '检查员乙', second.accountId),
    await signature(other, '李校长'),
  ];

  async function packed(): Promise<{ id: string; taken: ResponseOf<typeof api.pack> }> {
    const { id } = (await visits.plan()).body;
    await visits.join(id, second);
    return { id, taken: (await pack(id)).body };
  }

  const pdf = (id: string, as: Session) =>
    fetch(`${platform.url}/api/inspections/${id}/document.pdf`, { headers: { authorization: `Bearer ${as.token}` } });
  /** What the record of a visit says as it is printed, and its list of pictures. */
  async function printed(id: string, as: Session): Promise<{ words: string; pictures: string }> {
    const answer = await pdf(id, as);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const file = joinPath(tmpdir(), `visit-${id}.pdf`);
    await writeFile(file, Buffer.from(await answer.arrayBuffer()));
    const { stdout: words } = await run('pdftotext', ['-layout', file, '-']);
    const { stdout: pictures } = await run('pdfimages', ['-list', file]);
    await rm(file);
    return { words, pictures };
  }

  const lies = async (position: Position | null) => {
    const { version } = await platform.ok(structureEndpoints.structure, { as: platform.admin, params: visits.school });
    return platform.ok(structureEndpoints.setPosition, {
      ...{ as: platform.admin, params: visits.school, body: { version, position } },
    });
  };

  it('draws the lots to be counted again once, whoever asks how often, and gives them to its officers only', async () => {
    for (let more = 0; more < 5; more += 1) await canteen.stocked(canteen.line());
    const { id, taken } = await packed();
    expect(taken.recounts).toHaveLength(3);
    const lots = new Set(taken.lots.map(({ lotId }) => lotId));
    expect(taken.recounts.every(({ lotId }) => lots.has(lotId))).toBe(true);
    for (const as of [second, inspector]) expect((await pack(id, as)).body.recounts).toEqual(taken.recounts);
    const stranger = await platform.newPerson('market_inspector', '532301');
    expect((await pack(id, stranger)).problem.code).toBe('inspection.not-an-officer');
    expect((await pack(id, people.principal)).status).toBe(403);
    const recounts = (as: Session) => platform.call(api.recounts, { as, params: { inspectionId: id } });
    expect((await recounts(people.principal)).problem.code).toBe('inspection.not-found');
    await visits.checkIn(id);
    expect((await recounts(people.principal)).body.items).toEqual([]);
    expect((await recounts(second)).body.items).toHaveLength(3);
    await visits.close(id);
    expect((await pack(id)).problem.code).toBe('inspection.is-closed');
  });

  it('is told afterwards in its order, each step as often as a bad line repeats it, and stands once as it was', async () => {
    await canteen.stocked(canteen.line());
    const { id, taken } = await packed();
    const left = clock.now().getTime();
    clock.advance(2 * DAY_MS);
    const at = (minutes: number) => iso(left + minutes * 60_000);
    const [lot, other] = taken.recounts;
    const sameDay = businessDateOf(Date.parse(at(30))); // at night that is the day after the one on which it was packed
    const counted = { lotId: lot?.lotId, placeId: lot?.placeId, countedAmount: 9_500, bookAt: taken.packedAt };
    const closing = {
      ...{ summary: '总体符合', receivedBy: '李校长', schoolStatement: '当天补上', capturedAt: at(90) },
      signatures: await signedBy('school'),
    };
    const position = { latitudeE6: 25_045_300, longitudeE6: 101_546_100, accuracyMetres: 12 };
    await lies({ ...position, latitudeE6: 25_046_300, accuracyMetres: 20 });
    const steps = [
      () => visits.checkIn(id, inspector, { note: '大门口', position, capturedAt: at(10) }),
      () => {
        const body = { item: 'staff.clothes', placeId: null, answer: 'fits' as const, capturedAt: at(20) };
        return platform.call(api.check, {
          as: inspector,
          params: { inspectionId: id },
          body,
          idempotencyKey: `${id}-c`,
        });
      },
      () => {
        // corrected on the spot: its last day is the visit's, although it is told two days later
        const body = visits.findingBody({ inspectionId: id, deadline: sameDay, capturedAt: at(30) });
        return platform.call(api.open, { as: inspector, params: visits.school, body, idempotencyKey: `${id}-f` });
      },
      () => count(id, { ...counted, capturedAt: at(40) }, inspector, `${id}-r`),
      () =>
        platform.call(api.close, {
          as: inspector,
          params: { inspectionId: id },
          body: closing,
          idempotencyKey: `${id}-x`,
        }),
    ];
    for (const step of steps) {
      const [once, again] = [await step(), await step()];
      if (step === steps[0]) expect(again.problem.code).toBe('inspection.already-on-site');
      else expect([once.status, again.body]).toEqual([201, once.body]);
    }
    const visit = (await visits.read(id, people.principal)).body;
    expect(visit).toMatchObject({
      status: 'closed',
      checkedInAt: at(10),
      checkInPosition: position,
      // 0.001° to the north is 111 m; both are as wide as they say
      checkInDistance: { metres: 111, accuracyMetres: 32, limitMetres: 500 },
      closedAt: at(90),
      schoolStatement: '当天补上',
    });
    const { words } = await printed(id, people.principal);
    expect(words).toContain('距学校约 111 米 ±32 米,不超过规定的 500 米');
    await lies(null);
    // what was counted then stays as it was
    expect((await visits.read(id, people.principal)).body.checkInDistance).toMatchObject({ metres: 111 });
    expect([visit.checkInToldAt, visit.closeToldAt]).toEqual([iso(left + 2 * DAY_MS), iso(left + 2 * DAY_MS)]);
    const within = await platform.ok(api.findings, {
      as: inspector,
      params: visits.school,
      query: { inspectionId: id },
    });
    expect(within.items.map(({ openedAt, deadline }) => [openedAt, deadline])).toEqual([[at(30), sameDay]]);
    const { items } = await platform.ok(api.recounts, { as: people.principal, params: { inspectionId: id } });
    const book = taken.lots.find(({ lotId, placeId }) => lotId === lot?.lotId && placeId === lot?.placeId)?.book;
    expect(items.map(({ count }) => count)).toMatchObject([{ counted: 9_500, book, at: at(40) }]);
    expect(items.some(({ lotId }) => lotId === other?.lotId)).toBe(false);
    const rows = await platform.uow.read((tx) => tx.countBy(InspectionSignature, { inspectionId: id }));
    expect(rows).toBe(3);
  });

  it('believes a tablet’s clock no further than it can be true', async () => {
    const { id, taken } = await packed();
    const packedAt = Date.parse(taken.packedAt);
    clock.advance(60_000);
    const claimed = await visits.checkIn(id, inspector, { capturedAt: iso(packedAt - DAY_MS) });
    expect(Date.parse(claimed.body.checkedInAt ?? '')).toBeGreaterThanOrEqual(packedAt - 1);
    clock.advance(60_000);
    const body = { summary: 's', receivedBy: 'r', capturedAt: iso(packedAt + 9 * DAY_MS) };
    expect((await visits.close(id, body)).body.closedAt).toBe(clock.now().toISOString());
  });

  it('lets two tablets tell of one visit: the later answer stands, and each count is kept', async () => {
    await canteen.stocked(canteen.line());
    const { id, taken } = await packed();
    const left = clock.now().getTime();
    clock.advance(DAY_MS);
    await visits.checkIn(id, inspector, { capturedAt: iso(left + 1_000) });
    expect((await visits.checkIn(id, second, { capturedAt: iso(left + 2_000) })).problem.code).toBe(
      'inspection.already-on-site',
    );
    const say = (as: Session, answer: 'fits' | 'does_not_fit', ms: number) =>
      platform.call(api.check, {
        ...{ as, params: { inspectionId: id } },
        body: { item: 'staff.clothes', placeId: null, answer, capturedAt: iso(left + ms) },
      });
    await say(second, 'does_not_fit', 9_000);
    const { body } = await say(inspector, 'fits', 5_000);
    const last = body.groups[0]?.items.find(({ item }) => item === 'staff.clothes')?.answer;
    expect(last).toMatchObject({ answer: 'does_not_fit', by: { accountId: second.accountId }, at: iso(left + 9_000) });
    const [lot] = taken.recounts;
    const drawn = { lotId: lot?.lotId, placeId: lot?.placeId, bookAt: taken.packedAt };
    await count(id, { ...drawn, countedAmount: 1_000, capturedAt: iso(left + 8_000) }, second);
    await count(id, { ...drawn, countedAmount: 900, capturedAt: iso(left + 7_000) });
    const { items } = await platform.ok(api.recounts, { as: inspector, params: { inspectionId: id } });
    expect(items.find(({ lotId }) => lotId === lot?.lotId)?.count?.counted).toBe(1_000);
    expect(await platform.uow.read((tx) => tx.countBy(InspectionCount, { inspectionId: id }))).toBe(2);
    const undrawn = { ...drawn, lotId: randomUUID(), countedAmount: 1 };
    expect((await count(id, undrawn)).problem.code).toBe('inspection.lot-not-drawn');
  });

  it('keeps what officers measure beside the canteen’s last record of it, and prints both against the limit', async () => {
    const mealId = await canteen.meal('番茄炒蛋');
    const batchId = await canteen.cook(mealId);
    await canteen.does(warehouseEndpoints.recordReading, {
      ...canteen.now(canteen.school.places.cold_store),
      ...{ quantity: 'temperature', valueTenths: 40, regime: 'chill' },
    });
    const { id, taken } = await packed();
    const [core, store] = [batchId, null].map((recordId) =>
      taken.measurables.find((one) => (recordId === null ? one.kind === 'store' : one.recordId === recordId)),
    );
    expect(core).toMatchObject({ kind: 'core', what: '番茄炒蛋', minTenths: 700, maxTenths: null });
    expect(store).toMatchObject({ valueTenths: 40, minTenths: 0, maxTenths: 80 });
    const measure = (body: object, as = inspector) =>
      platform.call(api.measure, {
        ...{ as, params: { inspectionId: id } },
        body: { measureId: randomUUID(), what: '手', ...body },
      });
    const hot = { kind: 'core', recordId: core?.recordId, valueTenths: 655, measureId: randomUUID() };
    expect((await measure(hot)).problem.code).toBe('inspection.not-on-site');
    await visits.checkIn(id);
    expect((await measure({ ...hot, kind: 'store' })).problem.code).toBe('inspection.record-not-packed');
    expect((await measure({ ...hot, recordId: randomUUID() })).problem.code).toBe('inspection.record-not-packed');
    expect((await measure({ kind: 'hands', valueTenths: 1 })).status).toBe(400);
    await measure(hot);
    await measure(hot);
    clock.advance(1_000);
    await measure({ kind: 'store', recordId: store?.recordId, valueTenths: 95 });
    clock.advance(1_000);
    await measure({ kind: 'hands', what: '打饭人员手部', passed: false });
    const seen = await platform.ok(api.measures, { as: people.principal, params: { inspectionId: id } });
    expect(seen.items.map((one) => [one.kind, one.valueTenths, one.passed, one.record?.recordId ?? null])).toEqual([
      ['core', 655, null, core?.recordId],
      ['store', 95, null, store?.recordId],
      ['hands', null, false, null],
    ]);
    await visits.close(id);
    const { words } = await printed(id, inspector);
    for (const each of [
      ...['番茄炒蛋(中心温度):测得65.5°C(低于限值70.0°C)', '贮存温度):测得9.5°C(高于限值8.0°C);食堂记录4.0°C'],
      ...['相差5.5°C', '打饭人员手部(手部快检):不合格'],
    ])
      expect(words.replaceAll(/\s/g, '')).toContain(each);
  });

  it('is signed by both inspectors, and by the school or a witness (I-08), each drawn name printed', async () => {
    const { id } = await packed();
    await visits.checkIn(id);
    const base = { summary: '总体符合', refusalReason: '校长不在', witnessName: '王村干部' };
    const names = await signedBy('witness');
    const without = (role: string) => visits.close(id, { ...base, signatures: names.filter((it) => it.role !== role) });
    for (const role of ['officer', 'witness']) {
      expect((await without(role)).problem).toMatchObject({ code: 'inspection.signature-missing', details: { role } });
    }
    const twice = names.map((it) => (it.role === 'officer' ? { ...it, accountId: inspector.accountId } : it));
    expect((await visits.close(id, { ...base, signatures: twice })).problem.code).toBe('inspection.signature-missing');
    expect((await pdf(id, inspector)).status).toBe(409);
    expect((await visits.close(id, { ...base, signatures: names, signedSha256: 'a'.repeat(64) })).status).toBe(201);
    for (const as of [inspector, people.principal]) {
      const { words, pictures } = await printed(id, as);
      for (const each of ['校长不在', '王村干部', '李校长', '不一致']) expect(words).toContain(each);
      expect(pictures.match(/jpeg/g)).toHaveLength(3);
    }
    expect((await pdf(id, people.canteen_worker)).status).toBe(403);
  });

  it('tells nobody of the school anything before check-in, in no answer of any route (I-11)', async () => {
    const canary = `金丝雀${randomUUID()}`;
    const { id } = (await visits.plan({ reason: canary })).body;
    await visits.join(id, second);
    await pack(id);
    await visits.upload(inspector);
    const document = (await (await fetch(`${platform.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, object>>;
    };
    const asked = Object.entries(document.paths).filter(([, methods]) => 'get' in methods);
    const ids: Record<string, string> = {
      ...{ schoolId: canteen.school.id, areaId: '532301', date: canteen.today, month: canteen.today.slice(0, 7) },
      ...{ monday: canteen.today, schoolYear: '2026', kind: 'acceptance.delivery', ledger: 'L01' },
    };
    const told: string[] = [];
    for (const as of [people.principal, people.canteen_manager, people.canteen_worker, people.safety_section]) {
      for (const [path] of asked) {
        const ask = async (inspectionId: string) => {
          const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
            name === 'inspectionId' ? inspectionId : (ids[name] ?? randomUUID()),
          );
          const answer = await fetch(`${platform.url}${filled}`, { headers: { authorization: `Bearer ${as.token}` } });
          const text = await answer.text();
          if (text.includes(canary) || (answer.ok && text.includes(id))) told.push(`${path} ${answer.status}`);
          return [answer.status, text.replace(/"errorId":"[^"]*"/, '')];
        };
        const real = await ask(id);
        if (path.includes('{inspectionId}')) expect([path, real]).toEqual([path, await ask(randomUUID())]);
      }
    }
    expect(told).toEqual([]);
    expect(asked.length).toBeGreaterThan(100);
    // the same question after check-in finds it: the crawl can see
    await visits.checkIn(id);
    expect((await visits.read(id, people.principal)).body.reason).toBe(canary);
  });
});
