import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, businessDateOf, DAY_MS } from '../../src/contract/business-date.js';
import { encodeSlot, SLOT_MS, type Slot, slotIndex } from '../../src/contract/camera-day.js';
import type { Position } from '../../src/contract/distance.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { challengeEndpoints as challenges } from '../../src/contract/http/challenges.js';
import type { BodyOf, ResponseOf } from '../../src/contract/http/endpoint.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { inspectionEndpoints as api } from '../../src/contract/http/inspection.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import type { Role } from '../../src/contract/roles.js';
import { InspectionCount, InspectionSignature } from '../../src/inspection/field/field.entities.js';
import { InspectionCheck } from '../../src/inspection/inspection.entities.js';
import { MessageQueue } from '../../src/messages/index.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform } from './harness.js';
import { JPEG } from './things.js';
import { TestAgent } from './video-agent.js';

const PIN = '284913';
const run = promisify(execFile);

let platform: TestPlatform;
let clock: SteppedClock;
let canteen: Canteen;
let people: Canteen['school']['people'];
let inspector: Session;
let second: Session;

beforeAll(async () => {
  clock = new SteppedClock(new Date());
  platform = await TestPlatform.start(clock, { sessionMs: 90 * DAY_MS });
  canteen = await Canteen.open(platform);
  people = canteen.school.people;
  inspector = people.market_inspector;
  second = await platform.newPerson('market_inspector', '532301');
});
afterAll(() => platform.stop());

const school = () => ({ schoolId: canteen.school.id });
const plan = (body: Partial<BodyOf<typeof api.plan>> = {}, as = inspector) =>
  platform.call(api.plan, { as, params: school(), body: { kind: 'flight', plannedFor: canteen.today, ...body } });
const join = (inspectionId: string, as: Session, body: object = { method: 'own-session' }) =>
  platform.call(api.join, { as, params: { inspectionId }, body });
const checkIn = (inspectionId: string, as = inspector, body = {}) =>
  platform.call(api.checkIn, { as, params: { inspectionId }, body });
const close = (inspectionId: string, body: object = { summary: '总体符合', receivedBy: '李校长' }, as = inspector) =>
  platform.call(api.close, { as, params: { inspectionId }, body });
const read = (inspectionId: string, as: Session) => platform.call(api.inspection, { as, params: { inspectionId } });
const listed = async (as: Session) =>
  (await platform.ok(api.inspections, { as, params: school() })).items.map(({ id }) => id);

async function onSite(): Promise<string> {
  const { id } = (await plan()).body;
  await join(id, second);
  expect((await checkIn(id)).status).toBe(201);
  return id;
}

const findingBody = (overrides: object = {}) => ({
  subject: { type: 'none' },
  severity: 'key',
  clause: 'S-18',
  text: '留样柜内缺少一份样品',
  deadline: addDays(canteen.today, 3),
  ...overrides,
});
const open = (overrides: object = {}, as = inspector) =>
  platform.call(api.open, { as, params: school(), body: findingBody(overrides) });
const answer = (findingId: string, as = people.principal, body: object = { text: '已补留样' }) =>
  platform.call(api.answer, { as, params: { findingId }, body });
const settle = (findingId: string, as = inspector) =>
  platform.call(api.settle, { as, params: { findingId }, body: { reason: '已复查' } });
const reopen = (findingId: string, as = inspector, deadline = addDays(canteen.today, 2)) =>
  platform.call(api.reopen, { as, params: { findingId }, body: { reason: '照片看不清', deadline } });
const finding = (findingId: string, as = inspector) => platform.ok(api.finding, { as, params: { findingId } });

async function upload(as: Session, content = JPEG): Promise<{ status: number; body: { id: string; code: string } }> {
  const response = await fetch(`${platform.url}/api/schools/${canteen.school.id}/finding-photos`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as.token}`, 'content-type': 'application/octet-stream' },
    body: content,
  });
  return { status: response.status, body: (await response.json()) as { id: string; code: string } };
}

async function colleague(unit: string, role: Role = 'market_inspector'): Promise<Session> {
  const [username, password] = [`u${randomUUID().slice(0, 12)}`, randomUUID()];
  const grants = [{ role, areaCode: '532301', schoolId: null }];
  const body = { username, password, displayName: '同事', unit, grants };
  const { accountId } = await platform.ok(peopleEndpoints.createAccount, { as: platform.admin, body });
  const { accessToken } = await platform.ok(authEndpoints.login, { body: { username, password } });
  return { accountId, username, password, token: accessToken };
}

const pinOf = async (person: Session) => {
  await platform.ok(authEndpoints.setPin, { as: person, body: { password: person.password, pin: PIN } });
  return { method: 'pin', username: person.username, pin: PIN };
};

describe('a visit nobody may know of (I-11, vector 9)', () => {
  const outsiders = () => [people.principal, people.canteen_manager, people.safety_section, people.auditor];

  it('does not exist for the school and the education office until the officers are on site', async () => {
    const { id } = (await plan()).body;
    await join(id, second);
    for (const as of outsiders()) {
      expect((await read(id, as)).problem?.code).toBe('inspection.not-found');
      expect(await listed(as)).not.toContain(id);
      expect((await platform.ok(api.myInspections, { as })).items).toEqual([]);
    }
    expect((await platform.call(api.inspections, { as: people.canteen_worker, params: school() })).status).toBe(403);
    expect(await listed(inspector)).toContain(id);
    expect((await read(id, second)).status).toBe(200);

    await checkIn(id);
    for (const as of outsiders()) {
      expect((await read(id, as)).body.status).toBe('on_site');
      expect(await listed(as)).toContain(id);
    }
  });

  it('leaves no trace in what the school reads: its day and its findings are byte for byte the same', async () => {
    const seen = async () => {
      const as = people.principal;
      const day = await platform.ok(evidenceEndpoints.day, { as, params: { ...school(), date: canteen.today } });
      return JSON.stringify([day, await platform.ok(api.findings, { as, params: school() }), await listed(as)]);
    };
    const before = await seen();
    const { id } = (await plan()).body;
    const photo = await upload(inspector);
    await join(id, second);
    expect(await seen()).toBe(before);
    const content = (as: Session) => platform.call(api.photoContent, { as, params: { photoId: photo.body.id } });
    expect((await content(people.principal)).problem.code).toBe('inspection.photo-not-found');
    expect((await content(inspector)).status).toBe(200);
    await checkIn(id, inspector, { photoIds: [photo.body.id] });
    expect((await content(people.principal)).status).toBe(200);
  });

  it('is known to an education officer who takes part in a joint check, and only to him (I-14)', async () => {
    const { id } = (await plan({ kind: 'joint' })).body;
    const officer = people.safety_section;
    clock.advance(1_000);
    expect((await join(id, inspector, await pinOf(officer))).body.officers.map(({ role }) => role)).toEqual([
      'inspector',
      'education',
    ]);
    expect((await read(id, officer)).status).toBe(200);
    expect(await listed(officer)).toContain(id);
    expect((await platform.ok(api.myInspections, { as: officer })).items.map((it) => it.id)).toEqual([id]);
    const other = await platform.newPerson('safety_section', '532301');
    expect((await read(id, other)).status).toBe(404);
    expect((await checkIn(id)).problem).toMatchObject({ code: 'inspection.too-few-officers', details: { missing: 1 } });
  });

  it('is unknown to inspectors of another county', async () => {
    const elsewhere = await platform.newPerson('market_inspector', '532302');
    const { id } = (await plan()).body;
    expect((await read(id, elsewhere)).status).toBe(404);
    expect((await join(id, elsewhere)).problem.code).toBe('inspection.not-found');
    expect((await plan({}, elsewhere)).problem.code).toBe('organization.school-not-found');
    expect((await join(id, inspector, await pinOf(elsewhere))).problem.code).toBe('inspection.not-entitled');
  });
});

describe('a visit takes two (I-05)', () => {
  it('is not begun by one, nor by one who joins twice', async () => {
    const { id } = (await plan()).body;
    expect((await checkIn(id)).problem).toMatchObject({ code: 'inspection.too-few-officers', rule: 'I-05' });
    expect((await join(id, inspector)).problem.code).toBe('inspection.officer-joined');
    expect((await checkIn(id, second)).problem.code).toBe('inspection.not-an-officer');
    expect((await join(id, second)).body.inspectorsMissing).toBe(0);
    expect((await checkIn(id)).body).toMatchObject({ status: 'on_site', inspectorsMissing: 0 });
    expect((await checkIn(id)).problem.code).toBe('inspection.already-on-site');
  });

  it('lets the second prove by PIN on the first one’s tablet who he is, and nobody with a wrong one', async () => {
    const { id } = (await plan()).body;
    const proof = await pinOf(second);
    expect((await join(id, inspector, { ...proof, pin: '000001' })).problem.code).toBe('auth.wrong-credentials');
    expect((await join(id, inspector, proof)).status).toBe(201);
    expect((await join(id, inspector, await pinOf(people.principal))).problem.code).toBe('inspection.not-entitled');
  });

  it('takes two joins at once as one', async () => {
    const { id } = (await plan()).body;
    const statuses = (await Promise.all([join(id, second), join(id, second)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409]);
  });

  it('ends with a receipt or the reason why there is none (I-08)', async () => {
    const id = await onSite();
    expect((await close(id, { summary: 's', receivedBy: 'a', refusalReason: 'b' })).status).toBe(400);
    expect((await close(id)).body).toMatchObject({ status: 'closed', receivedBy: '李校长' });
    expect((await close(id)).problem.code).toBe('inspection.not-on-site');
    expect((await join(id, second)).problem.code).toBe('inspection.is-closed');
    const refused = await close(await onSite(), { summary: 's', refusalReason: '拒签' });
    expect(refused.body).toMatchObject({ receivedBy: null, refusalReason: '拒签' });
  });

  it('is not planned for yesterday, and a repeated request plans once', async () => {
    expect((await plan({ plannedFor: addDays(canteen.today, -1) })).problem.code).toBe('inspection.planned-in-past');
    const request = {
      as: inspector,
      params: school(),
      body: { kind: 'routine', plannedFor: canteen.today },
      idempotencyKey: randomUUID(),
    };
    expect((await platform.ok(api.plan, request)).id).toBe((await platform.ok(api.plan, request)).id);
  });

  it('pages its lists without loss', async () => {
    const all = await listed(inspector);
    const paged: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await platform.ok(api.inspections, { as: inspector, params: school(), query: { after, limit: 3 } });
      paged.push(...page.items.map(({ id }) => id));
      more = page.next !== null;
      after = page.next ?? undefined;
    }
    expect(paged).toEqual(all);
  });
});

describe('the checklist of a visit (I-02)', () => {
  type Checklist = ResponseOf<typeof api.checklist>;
  const checklist = (inspectionId: string, as = inspector, headers = {}) =>
    platform.call(api.checklist, { as, params: { inspectionId }, headers });
  type Said = Omit<BodyOf<typeof api.check>, 'capturedAt'> & { capturedAt?: string };
  const check = (inspectionId: string, body: Said, as = inspector, idempotencyKey = randomUUID()) =>
    platform.call(api.check, { as, params: { inspectionId }, body, idempotencyKey });
  const given = ({ groups }: Checklist) =>
    groups.flatMap(({ place, items }) =>
      items.flatMap(({ item, answer }) => (answer ? [[place?.kind ?? null, item, answer.answer]] : [])),
    );
  const placeOf = ({ groups }: Checklist, kind: string) => {
    const id = groups.find(({ place }) => place?.kind === kind)?.place?.id;
    if (id === undefined) throw new Error(`no ${kind}`);
    return id;
  };

  it('asks of each place what its kind calls for, with source and the limit that holds there', async () => {
    const id = await onSite();
    const { groups } = (await checklist(id)).body;
    expect(groups[0]?.place).toBeNull();
    const cabinet = groups.find(({ place }) => place?.kind === 'sample_cabinet');
    expect(cabinet?.items.find(({ item }) => item === 'sample.grams')).toEqual({
      item: 'sample.grams',
      source: 'S-18',
      severity: 'key',
      text: '抽称一份留样,不少于 125 克',
      clause: 'sample.min_grams',
      answers: ['fits', 'does_not_fit', 'not_looked_at'],
      answer: null,
    });
    const english = (await checklist(id, inspector, { 'accept-language': 'en' })).body;
    expect(JSON.stringify(english.groups.map(({ items }) => items.map(({ text }) => text)))).not.toMatch(
      /[\u4e00-\u9fff{]/,
    );
  });

  it('keeps every answer, counts the last, and takes a repeated one as one', async () => {
    const id = await onSite();
    const placeId = placeOf((await checklist(id)).body, 'sample_cabinet');
    const grams = { item: 'sample.grams', placeId };
    const key = randomUUID();
    const first = await check(id, { ...grams, answer: 'fits' }, inspector, key);
    expect([first.status, (await check(id, { ...grams, answer: 'fits' }, inspector, key)).body]).toEqual([
      201,
      first.body,
    ]);
    await check(id, { item: 'staff.clothes', placeId: null, answer: 'not_looked_at' }, second);
    const changed = (await check(id, { ...grams, answer: 'does_not_fit' }, second)).body;
    await check(id, { ...grams, answer: 'does_not_fit' });
    expect(given(changed)).toEqual([
      [null, 'staff.clothes', 'not_looked_at'],
      ['sample_cabinet', 'sample.grams', 'does_not_fit'],
    ]);
    const said = changed.groups.flatMap(({ items }) => items).find(({ item }) => item === 'sample.grams');
    expect(said?.answer?.by.accountId).toBe(second.accountId);
    const rows = await platform.uow.read((tx) => tx.findBy(InspectionCheck, { inspectionId: id }));
    expect(rows.sort((a, b) => a.checkNo - b.checkNo).map(({ checkNo, answer }) => `${checkNo} ${answer}`)).toEqual([
      '1 fits',
      '2 not_looked_at',
      '3 does_not_fit',
    ]);
  });

  it('takes two answers at once one after the other', async () => {
    const id = await onSite();
    const bodies = ['fits', 'does_not_fit', 'fits'] as const;
    const outcomes = await Promise.all(
      bodies.map((answer, index) =>
        check(id, { item: 'staff.clothes', placeId: null, answer }, index === 1 ? second : inspector),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(given((await checklist(id)).body)).toHaveLength(1);
  });

  it('is answered by officers of the visit only, and only while it is on site', async () => {
    const body = { item: 'staff.clothes', placeId: null, answer: 'fits' as const };
    const { id: planned } = (await plan()).body;
    expect((await check(planned, body)).problem.code).toBe('inspection.not-on-site');
    expect((await checklist(planned, people.principal)).problem.code).toBe('inspection.not-found');
    const id = await onSite();
    const third = await platform.newPerson('market_inspector', '532301');
    expect((await check(id, body, third)).problem.code).toBe('inspection.not-an-officer');
    expect((await check(id, body, people.safety_section)).problem.code).toBe('inspection.not-an-officer');
    expect((await check(id, body, people.principal)).status).toBe(403);
    await check(id, body);
    await close(id);
    expect((await check(id, { ...body, answer: 'does_not_fit' })).problem.code).toBe('inspection.not-on-site');
    expect(given((await checklist(id, people.principal)).body)).toEqual([[null, 'staff.clothes', 'fits']]);
  });

  it('refuses what is not asked there, and an answer that is not offered', async () => {
    const id = await onSite();
    const cabinet = placeOf((await checklist(id)).body, 'sample_cabinet');
    const abroad = await Canteen.open(platform);
    const refused = async (item: string, placeId: string | null, answer: 'fits' | 'not_applicable' = 'fits') =>
      (await check(id, { item, placeId, answer })).problem.code;
    expect(await refused('sample.grams', null)).toBe('inspection.question-not-found');
    expect(await refused('staff.clothes', cabinet)).toBe('inspection.question-not-found');
    expect(await refused('no.such', cabinet)).toBe('inspection.question-not-found');
    expect(await refused('scale.works', abroad.school.places.scale)).toBe('inspection.question-not-found');
    expect(await refused('sample.grams', cabinet, 'not_applicable')).toBe('inspection.answer-not-offered');
  });
});

describe('a visit without a line', () => {
  const pack = (inspectionId: string, as = inspector) => platform.call(api.pack, { as, params: { inspectionId } });
  const count = (inspectionId: string, body: object, as = inspector, idempotencyKey: string = randomUUID()) =>
    platform.call(api.recount, { as, params: { inspectionId }, body, idempotencyKey });
  const iso = (ms: number) => new Date(ms).toISOString();
  const signature = async (role: string, name: string, accountId: string | null = null) => ({
    ...{ role, name, accountId, photoId: (await upload(inspector)).body.id },
  });
  const signedBy = async (other: 'school' | 'witness') => [
    await signature('officer', '检查员甲', inspector.accountId),
    await signature('officer', '检查员乙', second.accountId),
    await signature(other, '李校长'),
  ];

  async function packed(): Promise<{ id: string; taken: ResponseOf<typeof api.pack> }> {
    const { id } = (await plan()).body;
    await join(id, second);
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
    const { version } = await platform.ok(structureEndpoints.structure, { as: platform.admin, params: school() });
    return platform.ok(structureEndpoints.setPosition, {
      ...{ as: platform.admin, params: school(), body: { version, position } },
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
    await checkIn(id);
    expect((await recounts(people.principal)).body.items).toEqual([]);
    expect((await recounts(second)).body.items).toHaveLength(3);
    await close(id);
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
      () => checkIn(id, inspector, { note: '大门口', position, capturedAt: at(10) }),
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
        const body = findingBody({ inspectionId: id, deadline: sameDay, capturedAt: at(30) });
        return platform.call(api.open, { as: inspector, params: school(), body, idempotencyKey: `${id}-f` });
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
    const visit = (await read(id, people.principal)).body;
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
    expect((await read(id, people.principal)).body.checkInDistance).toMatchObject({ metres: 111 });
    expect([visit.checkInToldAt, visit.closeToldAt]).toEqual([iso(left + 2 * DAY_MS), iso(left + 2 * DAY_MS)]);
    const within = await platform.ok(api.findings, { as: inspector, params: school(), query: { inspectionId: id } });
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
    const claimed = await checkIn(id, inspector, { capturedAt: iso(packedAt - DAY_MS) });
    expect(Date.parse(claimed.body.checkedInAt ?? '')).toBeGreaterThanOrEqual(packedAt - 1);
    clock.advance(60_000);
    const body = { summary: 's', receivedBy: 'r', capturedAt: iso(packedAt + 9 * DAY_MS) };
    expect((await close(id, body)).body.closedAt).toBe(clock.now().toISOString());
  });

  it('lets two tablets tell of one visit: the later answer stands, and each count is kept', async () => {
    await canteen.stocked(canteen.line());
    const { id, taken } = await packed();
    const left = clock.now().getTime();
    clock.advance(DAY_MS);
    await checkIn(id, inspector, { capturedAt: iso(left + 1_000) });
    expect((await checkIn(id, second, { capturedAt: iso(left + 2_000) })).problem.code).toBe(
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
    await checkIn(id);
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
    await close(id);
    const { words } = await printed(id, inspector);
    for (const each of [
      ...['番茄炒蛋(中心温度):测得65.5°C(低于限值70.0°C)', '贮存温度):测得9.5°C(高于限值8.0°C);食堂记录4.0°C'],
      ...['相差5.5°C', '打饭人员手部(手部快检):不合格'],
    ])
      expect(words.replaceAll(/\s/g, '')).toContain(each);
  });

  it('is signed by both inspectors, and by the school or a witness (I-08), each drawn name printed', async () => {
    const { id } = await packed();
    await checkIn(id);
    const base = { summary: '总体符合', refusalReason: '校长不在', witnessName: '王村干部' };
    const names = await signedBy('witness');
    const without = (role: string) => close(id, { ...base, signatures: names.filter((it) => it.role !== role) });
    for (const role of ['officer', 'witness']) {
      expect((await without(role)).problem).toMatchObject({ code: 'inspection.signature-missing', details: { role } });
    }
    const twice = names.map((it) => (it.role === 'officer' ? { ...it, accountId: inspector.accountId } : it));
    expect((await close(id, { ...base, signatures: twice })).problem.code).toBe('inspection.signature-missing');
    expect((await pdf(id, inspector)).status).toBe(409);
    expect((await close(id, { ...base, signatures: names, signedSha256: 'a'.repeat(64) })).status).toBe(201);
    for (const as of [inspector, people.principal]) {
      const { words, pictures } = await printed(id, as);
      for (const each of ['校长不在', '王村干部', '李校长', '不一致']) expect(words).toContain(each);
      expect(pictures.match(/jpeg/g)).toHaveLength(3);
    }
    expect((await pdf(id, people.canteen_worker)).status).toBe(403);
  });

  it('tells nobody of the school anything before check-in, in no answer of any route (I-11)', async () => {
    const canary = `金丝雀${randomUUID()}`;
    const { id } = (await plan({ reason: canary })).body;
    await join(id, second);
    await pack(id);
    await upload(inspector);
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
    await checkIn(id);
    expect((await read(id, people.principal)).body.reason).toBe(canary);
  });
});

describe('a finding', () => {
  it('may cite the clauses of the policy table, each with its source and the limit that holds there', async () => {
    const of = (as: Session, headers = {}) => platform.call(api.clauses, { as, params: school(), headers });
    const { items } = (await of(people.safety_section)).body;
    const sample = items.find(({ key }) => key === 'sample.min_grams');
    expect(sample).toEqual({ key: 'sample.min_grams', source: 'S-18', text: '每个成品菜留样不少于 125 克' });
    expect(items.find(({ key }) => key === 'store.freeze_max_tenths_c')?.text).toBe('冷冻温度不高于 -12 ℃');
    const keys = items.map(({ key }) => key);
    expect(keys.filter((key) => /^(auth|box|server|identity)\./.test(key))).toEqual([]);
    expect(keys).toEqual(expect.arrayContaining(['evidence.active_level', 'evidence.covered_percent']));
    expect((await of(people.safety_section, { 'accept-language': 'en' })).body.items[0]?.text).not.toMatch(
      /[\u4e00-\u9fff{]/,
    );
    expect((await of(people.principal)).status).toBe(403);
  });

  it('goes from the visit to the school’s answer and back, with every step kept (I17)', async () => {
    const inspectionId = await onSite();
    const photo = await upload(inspector);
    const { body: opened } = await open({ inspectionId, photoIds: [photo.body.id] });
    expect(opened).toMatchObject({ status: 'open', overdue: false, inspectionId, maySettle: true, mayAnswer: false });
    expect((await finding(opened.id, people.principal)).mayAnswer).toBe(true);
    const reply = await upload(people.principal);
    const { body: answered } = await answer(opened.id, people.principal, { text: '已补', photoIds: [reply.body.id] });
    expect(answered.status).toBe('answered');
    expect((await reopen(opened.id)).body).toMatchObject({ status: 'reopened', deadline: addDays(canteen.today, 2) });
    expect((await reopen(opened.id)).problem.code).toBe('inspection.finding-not-answered');
    await answer(opened.id);
    expect((await settle(opened.id)).body.status).toBe('closed');
    expect((await answer(opened.id)).problem.code).toBe('inspection.finding-closed');
    const { steps } = await finding(opened.id, people.auditor);
    expect(steps.map(({ stepNo, kind }) => `${stepNo} ${kind}`)).toEqual([
      '1 opened',
      '2 answered',
      '3 reopened',
      '4 answered',
      '5 closed',
    ]);
    expect(steps[1]).toMatchObject({ by: { accountId: people.principal.accountId }, photoIds: [reply.body.id] });
    expect((await read(inspectionId, people.principal)).body.findings).toEqual({ total: 1, unsettled: 0 });
  });

  it('is overdue when its day has passed, and a late answer shows as late (I-15)', async () => {
    const { body } = await open({ deadline: canteen.today });
    expect(body.overdue).toBe(false);
    clock.advance(DAY_MS);
    expect((await finding(body.id)).overdue).toBe(true);
    const { body: answered } = await answer(body.id);
    expect(answered.overdue).toBe(false);
    expect(answered.steps.at(-1)?.afterDeadline).toBe(true);
    expect((await open({ deadline: addDays(canteen.today, -1) })).problem.code).toBe('inspection.deadline-in-past');
  });

  it('is opened by the education office from a mark in the day view, and settled by that office alone', async () => {
    const education = await colleague('教育局安全科', 'safety_section');
    const actId = await canteen.meal();
    const { body } = await open({ subject: { type: 'act', actId } }, education);
    expect(body.subject).toEqual({ type: 'act', actId });
    expect((await settle(body.id, inspector)).problem.code).toBe('inspection.not-the-opener');
    expect((await settle(body.id, people.principal)).status).toBe(403);
    expect((await settle(body.id, await colleague('教育局安全科', 'safety_section'))).status).toBe(201);
  });

  it('points only at what is the school’s own', async () => {
    const abroad = await Canteen.open(platform);
    const [lotId = ''] = await abroad.stocked(abroad.line());
    const footage = { type: 'footage', from: '2026-11-02T00:00:00.000Z', to: '2026-11-02T00:01:00.000Z' };
    const subjects = [
      { type: 'act', actId: await abroad.meal() },
      { type: 'lot', lotId },
      { type: 'act', actId: randomUUID() },
      { ...footage, cameraId: randomUUID() },
    ];
    for (const subject of subjects) {
      expect((await open({ subject })).problem.code).toBe('inspection.subject-not-found');
    }
    const reversed = { ...footage, to: footage.from, cameraId: randomUUID() };
    expect((await open({ subject: reversed })).problem.code).toBe('inspection.span-reversed');
    const [own = ''] = await canteen.stocked(canteen.line());
    expect((await open({ subject: { type: 'lot', lotId: own } })).status).toBe(201);
  });

  it('points at footage of a camera that looked at the school then, and at the event seen by that camera', async () => {
    const agent = await TestAgent.enrol(platform, canteen.school);
    const eventId = randomUUID();
    const from = clock.now();
    const [at, to] = [from.toISOString(), new Date(from.getTime() + 60_000).toISOString()];
    const { cameraId } = agent;
    const seen = {
      eventId,
      cameraId,
      revision: 1,
      kind: 'motion' as const,
      startedAt: at,
      endedAt: to,
      peakActivity: 90,
    };
    await agent.untilAcked(await agent.send('event', { ...seen, stage: 'cooking', stageReasons: ['place'] }));
    await agent.disconnect();
    const footage = { type: 'footage', cameraId, from: at, to };
    expect((await open({ subject: { ...footage, eventId } })).body.subject).toEqual({ ...footage, eventId });
    const unknown = { ...footage, eventId: randomUUID() };
    expect((await open({ subject: unknown })).problem.code).toBe('inspection.subject-not-found');
    const before = { ...footage, from: '2020-01-02T00:00:00.000Z', to: '2020-01-02T01:00:00.000Z' };
    expect((await open({ subject: before })).problem.code).toBe('inspection.subject-not-found');
  });

  it('belongs to a visit only while its officers are on site', async () => {
    const { id: planned } = (await plan()).body;
    expect((await open({ inspectionId: planned })).problem.code).toBe('inspection.not-on-site');
    const education = people.safety_section;
    expect((await open({ inspectionId: planned }, education)).problem.code).toBe('inspection.not-found');
    const running = await onSite();
    expect((await open({ inspectionId: running }, education)).problem.code).toBe('inspection.not-an-officer');
    await close(running);
    expect((await open({ inspectionId: running })).problem.code).toBe('inspection.not-on-site');
  });

  it('from footage joins the visit on site, and is in its list and count', async () => {
    const agent = await TestAgent.enrol(platform, canteen.school);
    const { cameraId } = agent;
    await agent.disconnect();
    const at = clock.now();
    const [from, to] = [at.toISOString(), new Date(at.getTime() + 60_000).toISOString()];
    const inspectionId = await onSite();
    const ids = async (as: Session) =>
      (await platform.ok(api.myInspections, { as, query: { status: 'on_site', ...school() } })).items.map(
        ({ id }) => id,
      );
    expect(await ids(inspector)).toContain(inspectionId);
    expect(await ids(await platform.newPerson('market_inspector', '532301'))).toEqual([]);
    const { body } = await open({ inspectionId, subject: { type: 'footage', cameraId, from, to } });
    await open();
    const within = await platform.ok(api.findings, { as: inspector, params: school(), query: { inspectionId } });
    expect(within.items.map(({ id }) => id)).toEqual([body.id]);
    expect((await read(inspectionId, inspector)).body.findings).toEqual({ total: 1, unsettled: 1 });
    const abroad = await Canteen.open(platform);
    const elsewhere = { as: inspector, params: { schoolId: abroad.school.id }, body: findingBody({ inspectionId }) };
    expect((await platform.call(api.open, elsewhere)).problem.code).toBe('inspection.not-found');
    await close(inspectionId);
    expect(await ids(inspector)).not.toContain(inspectionId);
  });

  it('waits for its school until it is answered, and again when it is sent back', async () => {
    const { school: other } = await Canteen.open(platform);
    const as = other.people.principal;
    const params = { schoolId: other.id };
    const awaited = async (show: 'awaited' | 'all' = 'awaited') => {
      const page = await platform.ok(api.allFindings, { as, query: { show, limit: 1 } });
      return [page.awaited, page.items.length];
    };
    const openThere = () => platform.ok(api.open, { as: inspector, params, body: findingBody() });
    expect(await awaited()).toEqual([0, 0]);
    const { id } = await openThere();
    await openThere();
    expect(await awaited()).toEqual([2, 1]);
    await answer(id, as);
    expect(await awaited()).toEqual([1, 1]);
    await reopen(id);
    expect(await awaited()).toEqual([2, 1]);
    await settle(id);
    expect(await awaited()).toEqual([1, 1]);
    expect(await awaited('all')).toEqual([null, 1]);
  });

  it('is out of reach for another school', async () => {
    const { body } = await open();
    const stranger = (await Canteen.open(platform)).school.people.principal;
    expect((await answer(body.id, stranger)).problem.code).toBe('inspection.finding-not-found');
    expect((await platform.ok(api.allFindings, { as: stranger })).items).toEqual([]);
    expect((await answer(body.id, people.canteen_manager)).status).toBe(403);
  });

  it('is listed for its school and its area, latest first, closed ones on request', async () => {
    const { body: kept } = await open();
    const { body: done } = await open();
    await settle(done.id);
    const ids = async (show: 'all' | 'unsettled') =>
      (await platform.ok(api.allFindings, { as: inspector, query: { show } })).items.map(({ id }) => id);
    expect(await ids('unsettled')).toContain(kept.id);
    expect(await ids('unsettled')).not.toContain(done.id);
    const whole = (await platform.ok(api.findings, { as: people.principal, params: school() })).items;
    expect(whole.map(({ id }) => id)).toEqual(expect.arrayContaining([kept.id, done.id]));
    const { items, next } = await platform.ok(api.findings, { as: inspector, params: school(), query: { limit: 2 } });
    const rest = await platform.ok(api.findings, { as: inspector, params: school(), query: { after: next ?? '' } });
    expect([...items, ...rest.items].map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  });

  it('takes two different steps at once one after the other', async () => {
    const { body } = await open();
    const outcomes = await Promise.all([answer(body.id), settle(body.id), answer(body.id)]);
    const { steps } = await finding(body.id);
    expect(steps.map(({ stepNo }) => stepNo)).toEqual(steps.map((_, index) => index + 1));
    expect(steps).toHaveLength(1 + outcomes.filter(({ status }) => status === 201).length);
  });

  it('takes pictures only, and only of the same school', async () => {
    expect((await upload(inspector, Buffer.from('<svg>'))).body.code).toBe('inspection.photo-not-an-image');
    expect((await upload(inspector, Buffer.concat([JPEG, Buffer.alloc(5 * 1024 * 1024)]))).status).toBe(413);
    expect((await upload(people.canteen_manager)).status).toBe(403);
    expect((await open({ photoIds: [randomUUID()] })).problem.code).toBe('inspection.photo-not-found');
  });
});

describe('a code before a camera (远程点验)', () => {
  let there: Canteen;
  let agent: TestAgent;
  let officer: Session;
  let params: { schoolId: string };

  beforeAll(async () => {
    there = await Canteen.open(platform);
    agent = await TestAgent.enrol(platform, there.school);
    officer = there.school.people.market_inspector;
    params = { schoolId: there.school.id };
  });
  afterAll(() => agent.disconnect());

  const ask = (as = officer, body: object = {}) =>
    platform.call(challenges.open, { as, params, body: { cameraId: agent.cameraId, ...body } });
  const onPhone = async (as = there.school.people.canteen_worker) =>
    (await platform.ok(challenges.current, { as, params })).challenge;
  const show = (challengeId: string) =>
    platform.call(challenges.showing, {
      as: there.school.people.canteen_worker,
      params: { ...params, challengeId },
    });
  const say = (challengeId: string, said: string, as = officer) =>
    platform.call(challenges.answer, { as, params: { ...params, challengeId }, body: { answer: said } });
  const watch = async (from: string, to: string) => {
    const asked = new URLSearchParams({ from, to });
    await fetch(`${platform.url}/api/cameras/${agent.cameraId}/playback.m3u8?${asked}`, {
      headers: { authorization: `Bearer ${officer.token}` },
    });
  };
  /** The box tells that it recorded from `openedAt` until now. */
  const told = async (openedAt: string, slot: Partial<Slot> = {}) => {
    const [from, now] = [new Date(openedAt), clock.now()];
    const runs = new Map<string, number[]>();
    for (let at = from.getTime(); at < now.getTime(); at += SLOT_MS) {
      const date = businessDateOf(at);
      runs.set(date, [...(runs.get(date) ?? []), ...encodeSlot({ recordedMs: SLOT_MS, ...slot })]);
    }
    for (const [date, bytes] of runs) {
      const fromSlot = Math.max(0, slotIndex(date, from));
      const data = Buffer.from(bytes).toString('base64');
      const day = { cameraId: agent.cameraId, date, slots: [{ fromSlot, data }], reportedThrough: now.toISOString() };
      await agent.untilAcked(await agent.send('camera-day', { ...day, clockOffsetMs: -120, chain: null }));
    }
  };
  const week = () => clock.advance(7 * DAY_MS);

  it('is shown on the canteen’s phone, looked for in the footage of that time, and kept with what it rests on', async () => {
    const asked = (await ask()).body;
    expect(asked).toMatchObject({ code: expect.stringMatching(/^\d{4}$/), shownAt: null, answer: null });
    const shown = await onPhone();
    expect(shown).toMatchObject({ id: asked.id, code: asked.code, cameraName: 'Stove' });
    clock.advance(30_000);
    const [first, again] = [await show(asked.id), await show(asked.id)];
    expect([first.status, again.body]).toEqual([201, first.body]);
    clock.advance(60_000);
    expect((await say(asked.id, 'not_matched')).problem.code).toBe('inspection.challenge-still-open');
    expect((await say(asked.id, 'matched')).problem.code).toBe('inspection.challenge-not-watched');
    await watch(asked.openedAt, clock.now().toISOString());
    expect((await say(asked.id, 'matched')).problem.code).toBe('inspection.challenge-unreported');
    await told(asked.openedAt);
    const colleague = await platform.newPerson('market_inspector', '532301');
    expect((await say(asked.id, 'matched', colleague)).problem.code).toBe('inspection.challenge-not-watched');
    const answered = await say(asked.id, 'matched');
    expect(answered.body).toMatchObject({
      shownAt: first.body.shownAt,
      answer: { said: 'matched', result: 'matched', cause: null, clockIsSure: true, clockOffsetMs: -120 },
    });
    const register = await platform.ok(videoEndpoints.viewings, { as: there.school.people.safety_section, params });
    expect(register.items.map(({ id }) => id)).toContain(answered.body.answer?.viewingId);
    expect(await onPhone()).toBeNull();
    expect((await say(asked.id, 'cannot_tell')).problem.code).toBe('inspection.challenge-answered');
    const seen = await platform.ok(challenges.challenges, { as: there.school.people.principal, params });
    expect(seen.items[0]).toEqual(answered.body);
  });

  it('is not asked of a school again within the week, whoever asks and however many at once', async () => {
    expect((await ask()).problem.code).toBe('inspection.challenge-too-soon');
    week();
    const other = there.school.people.safety_section;
    const codes = (await Promise.all([ask(), ask(other), ask(other)])).map(({ status }) => status);
    expect(codes.sort()).toEqual([201, 409, 409]);
  });

  it('speaks never against a school whose phone, camera or clock left it open', async () => {
    const outcomes: unknown[] = [];
    for (const [isShown, slot] of [
      [false, {}],
      [true, { recordedMs: 0, gapCause: 'camera_off' }],
      [true, { clockUncertain: true }],
      [true, {}],
    ] as const) {
      week();
      const { id, openedAt } = (await ask()).body;
      if (isShown) await show(id);
      clock.advance(11 * 60_000);
      expect(await onPhone()).toBeNull();
      expect((await show(id)).status).toBe(isShown ? 201 : 409);
      await told(openedAt, slot);
      await watch(openedAt, clock.now().toISOString());
      const { answer: kept } = (await say(id, 'not_matched')).body;
      outcomes.push([kept?.said, kept?.result, kept?.cause]);
    }
    expect(outcomes).toEqual([
      ['not_matched', 'cannot_tell', 'not_shown'],
      ['not_matched', 'cannot_tell', 'no_footage'],
      ['not_matched', 'cannot_tell', 'clock'],
      ['not_matched', 'not_matched', null],
    ]);
  });

  it('belongs to a visit only while its officers are on site, and counts with what offices ask of a school', async () => {
    week();
    const planned = await platform.call(api.plan, {
      ...{ as: officer, params },
      body: { kind: 'flight', plannedFor: there.today },
    });
    const inspectionId = planned.body.id;
    expect((await ask(officer, { inspectionId })).problem.code).toBe('inspection.not-on-site');
    expect(await onPhone()).toBeNull();
    await join(inspectionId, second);
    await checkIn(inspectionId, officer);
    const elsewhere = await onSite();
    expect((await ask(inspector, { inspectionId: elsewhere })).problem.code).toBe('inspection.not-found');
    expect((await ask(officer, { cameraId: randomUUID() })).problem.code).toBe('video.camera-not-found');
    await platform.uow.write(async (tx) => {
      const queue = platform.app.get(MessageQueue);
      for (const n of [1, 2, 3])
        await queue.tellSchool(tx, {
          ...{ level: 2, kind: 'request', areaCode: '532301', schoolId: there.school.id },
          ...{ text: 't', mergeKey: `n ${n}` },
        });
    });
    expect((await ask(officer, { inspectionId })).problem.code).toBe('messages.school-told-enough');
    clock.advance(DAY_MS);
    expect((await ask(officer, { inspectionId })).body).toMatchObject({ inspectionId, answer: null });
  });
});
