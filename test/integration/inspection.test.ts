import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, DAY_MS } from '../../src/contract/business-date.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import type { BodyOf, ResponseOf } from '../../src/contract/http/endpoint.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { inspectionEndpoints } from '../../src/contract/http/inspection.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import type { Role } from '../../src/contract/roles.js';
import { FindingReader } from '../../src/inspection/index.js';
import { InspectionCheck } from '../../src/inspection/inspection.entities.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform } from './harness.js';
import { JPEG } from './things.js';
import { TestAgent } from './video-agent.js';
import { Visits } from './visits.js';

const api = { ...inspectionEndpoints, ...findingEndpoints };

const PIN = '284913';

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

const listed = async (as: Session) =>
  (await platform.ok(api.inspections, { as, params: visits.school })).items.map(({ id }) => id);

const answer = (findingId: string, as = people.principal, body: object = { text: '已补留样' }) =>
  platform.call(api.answer, { as, params: { findingId }, body });
const settle = (findingId: string, as = inspector) =>
  platform.call(api.settle, { as, params: { findingId }, body: { reason: '已复查' } });
const reopen = (findingId: string, as = inspector, deadline = addDays(canteen.today, 2)) =>
  platform.call(api.reopen, { as, params: { findingId }, body: { reason: '照片看不清', deadline } });
const finding = (findingId: string, as = inspector) => platform.ok(api.finding, { as, params: { findingId } });

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
    const { id } = (await visits.plan()).body;
    await visits.join(id, second);
    for (const as of outsiders()) {
      expect((await visits.read(id, as)).problem?.code).toBe('inspection.not-found');
      expect(await listed(as)).not.toContain(id);
      expect((await platform.ok(api.myInspections, { as })).items).toEqual([]);
    }
    expect((await platform.call(api.inspections, { as: people.canteen_worker, params: visits.school })).status).toBe(
      403,
    );
    expect(await listed(inspector)).toContain(id);
    expect((await visits.read(id, second)).status).toBe(200);

    await visits.checkIn(id);
    for (const as of outsiders()) {
      expect((await visits.read(id, as)).body.status).toBe('on_site');
      expect(await listed(as)).toContain(id);
    }
  });

  it('leaves no trace in what the school reads: its day and its findings are byte for byte the same', async () => {
    const seen = async () => {
      const as = people.principal;
      const day = await platform.ok(evidenceEndpoints.day, { as, params: { ...visits.school, date: canteen.today } });
      return JSON.stringify([day, await platform.ok(api.findings, { as, params: visits.school }), await listed(as)]);
    };
    const before = await seen();
    const { id } = (await visits.plan()).body;
    const photo = await visits.upload(inspector);
    await visits.join(id, second);
    expect(await seen()).toBe(before);
    const content = (as: Session) => platform.call(api.photoContent, { as, params: { photoId: photo.body.id } });
    expect((await content(people.principal)).problem.code).toBe('inspection.photo-not-found');
    expect((await content(inspector)).status).toBe(200);
    await visits.checkIn(id, inspector, { photoIds: [photo.body.id] });
    expect((await content(people.principal)).status).toBe(200);
  });

  it('is known to an education officer who takes part in a joint check, and only to him (I-14)', async () => {
    const { id } = (await visits.plan({ kind: 'joint' })).body;
    const officer = people.safety_section;
    clock.advance(1_000);
    expect((await visits.join(id, inspector, await pinOf(officer))).body.officers.map(({ role }) => role)).toEqual([
      'inspector',
      'education',
    ]);
    expect((await visits.read(id, officer)).status).toBe(200);
    expect(await listed(officer)).toContain(id);
    expect((await platform.ok(api.myInspections, { as: officer })).items.map((it) => it.id)).toEqual([id]);
    const other = await platform.newPerson('safety_section', '532301');
    expect((await visits.read(id, other)).status).toBe(404);
    expect((await visits.checkIn(id)).problem).toMatchObject({
      code: 'inspection.too-few-officers',
      details: { missing: 1 },
    });
  });

  it('is unknown to inspectors of another county', async () => {
    const elsewhere = await platform.newPerson('market_inspector', '532302');
    const { id } = (await visits.plan()).body;
    expect((await visits.read(id, elsewhere)).status).toBe(404);
    expect((await visits.join(id, elsewhere)).problem.code).toBe('inspection.not-found');
    expect((await visits.plan({}, elsewhere)).problem.code).toBe('organization.school-not-found');
    expect((await visits.join(id, inspector, await pinOf(elsewhere))).problem.code).toBe('inspection.not-entitled');
  });
});

describe('a visit takes two (I-05)', () => {
  it('is not begun by one, nor by one who joins twice', async () => {
    const { id } = (await visits.plan()).body;
    expect((await visits.checkIn(id)).problem).toMatchObject({ code: 'inspection.too-few-officers', rule: 'I-05' });
    expect((await visits.join(id, inspector)).problem.code).toBe('inspection.officer-joined');
    expect((await visits.checkIn(id, second)).problem.code).toBe('inspection.not-an-officer');
    expect((await visits.join(id, second)).body.inspectorsMissing).toBe(0);
    expect((await visits.checkIn(id)).body).toMatchObject({ status: 'on_site', inspectorsMissing: 0 });
    expect((await visits.checkIn(id)).problem.code).toBe('inspection.already-on-site');
  });

  it('lets the second prove by PIN on the first one’s tablet who he is, and nobody with a wrong one', async () => {
    const { id } = (await visits.plan()).body;
    const proof = await pinOf(second);
    expect((await visits.join(id, inspector, { ...proof, pin: '000001' })).problem.code).toBe('auth.wrong-credentials');
    expect((await visits.join(id, inspector, proof)).status).toBe(201);
    expect((await visits.join(id, inspector, await pinOf(people.principal))).problem.code).toBe(
      'inspection.not-entitled',
    );
  });

  it('takes two joins at once as one', async () => {
    const { id } = (await visits.plan()).body;
    const statuses = (await Promise.all([visits.join(id, second), visits.join(id, second)])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([201, 409]);
  });

  it('ends with a receipt or the reason why there is none (I-08)', async () => {
    const id = await visits.onSite();
    expect((await visits.close(id, { summary: 's', receivedBy: 'a', refusalReason: 'b' })).status).toBe(400);
    expect((await visits.close(id)).body).toMatchObject({ status: 'closed', receivedBy: '李校长' });
    expect((await visits.close(id)).problem.code).toBe('inspection.not-on-site');
    expect((await visits.join(id, second)).problem.code).toBe('inspection.is-closed');
    const refused = await visits.close(await visits.onSite(), { summary: 's', refusalReason: '拒签' });
    expect(refused.body).toMatchObject({ receivedBy: null, refusalReason: '拒签' });
  });

  it('is not planned again within three months but on a clue, which is named (I-10); one that is only planned says nothing', async () => {
    const other = await Canteen.open(platform);
    const again = await Visits.of(platform, other);
    const plan = (body: object) => again.plan({ reason: null, ...body });
    const { id } = (await plan({})).body;
    expect((await plan({})).status).toBe(201);
    await again.join(id, again.second);
    expect((await again.checkIn(id)).status).toBe(201);

    const { problem } = await plan({});
    expect(problem).toMatchObject({ code: 'inspection.visited-lately', rule: 'I-10' });
    expect(problem.title).toContain(other.today);
    expect((await plan({ reason: ' ' })).status).toBeGreaterThanOrEqual(400);
    expect((await plan({ plannedFor: addDays(other.today, 90) })).problem?.code).toBe('inspection.visited-lately');
    expect((await plan({ plannedFor: addDays(other.today, 91) })).status).toBe(201);
    const clued = await plan({ reason: '家长反映留样柜断电' });
    expect(clued.body).toMatchObject({ status: 'planned', reason: '家长反映留样柜断电' });
  });

  it('is not planned for yesterday, and a repeated request plans once', async () => {
    expect((await visits.plan({ plannedFor: addDays(canteen.today, -1) })).problem.code).toBe(
      'inspection.planned-in-past',
    );
    const request = {
      as: inspector,
      params: visits.school,
      body: { kind: 'routine', plannedFor: canteen.today, reason: '群众反映' },
      idempotencyKey: randomUUID(),
    };
    expect((await platform.ok(api.plan, request)).id).toBe((await platform.ok(api.plan, request)).id);
  });

  it('pages its lists without loss', async () => {
    const all = await listed(inspector);
    const paged: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await platform.ok(api.inspections, {
        as: inspector,
        params: visits.school,
        query: { after, limit: 3 },
      });
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
    const id = await visits.onSite();
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
    const id = await visits.onSite();
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
    const id = await visits.onSite();
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
    const { id: planned } = (await visits.plan()).body;
    expect((await check(planned, body)).problem.code).toBe('inspection.not-on-site');
    expect((await checklist(planned, people.principal)).problem.code).toBe('inspection.not-found');
    const id = await visits.onSite();
    const third = await platform.newPerson('market_inspector', '532301');
    expect((await check(id, body, third)).problem.code).toBe('inspection.not-an-officer');
    expect((await check(id, body, people.safety_section)).problem.code).toBe('inspection.not-an-officer');
    expect((await check(id, body, people.principal)).status).toBe(403);
    await check(id, body);
    await visits.close(id);
    expect((await check(id, { ...body, answer: 'does_not_fit' })).problem.code).toBe('inspection.not-on-site');
    expect(given((await checklist(id, people.principal)).body)).toEqual([[null, 'staff.clothes', 'fits']]);
  });

  it('refuses what is not asked there, and an answer that is not offered', async () => {
    const id = await visits.onSite();
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

describe('a finding', () => {
  it('may cite the clauses of the policy table, each with its source and the limit that holds there', async () => {
    const of = (as: Session, headers = {}) => platform.call(api.clauses, { as, params: visits.school, headers });
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
    const inspectionId = await visits.onSite();
    const photo = await visits.upload(inspector);
    const { body: opened } = await visits.open({ inspectionId, photoIds: [photo.body.id] });
    expect(opened).toMatchObject({ status: 'open', overdue: false, inspectionId, maySettle: true, mayAnswer: false });
    expect((await finding(opened.id, people.principal)).mayAnswer).toBe(true);
    const reply = await visits.upload(people.principal);
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
    expect((await visits.read(inspectionId, people.principal)).body.findings).toEqual({ total: 1, unsettled: 0 });
  });

  it('is overdue when its day has passed, and a late answer shows as late (I-15)', async () => {
    const { body } = await visits.open({ deadline: canteen.today });
    expect(body.overdue).toBe(false);
    clock.advance(DAY_MS);
    expect((await finding(body.id)).overdue).toBe(true);
    const { body: answered } = await answer(body.id);
    expect(answered.overdue).toBe(false);
    expect(answered.steps.at(-1)?.afterDeadline).toBe(true);
    expect((await visits.open({ deadline: addDays(canteen.today, -1) })).problem.code).toBe(
      'inspection.deadline-in-past',
    );
  });

  it('stands in the figures of a span as it stood at its end, whatever was done to it since', async () => {
    const reader = platform.app.get(FindingReader);
    const own = await platform.newSchool('532301');
    const params = { schoolId: own.id };
    const begin = async () => {
      const body = visits.findingBody({ deadline: addDays(canteen.today, 1) });
      return (await platform.call(api.open, { as: inspector, params, body })).body.id;
    };
    const span = (from: Date, to: Date) =>
      platform.uow.read(async (tx) => {
        const rows = (await reader.ofSpan(tx, '532301', from, to)).filter(({ schoolId }) => schoolId === own.id);
        return {
          counts: (await reader.tally(tx, from, to)).get(own.id),
          rows: new Map(rows.map(({ id, status, isOverdue }) => [id, `${status} ${isOverdue}`])),
        };
      });
    const from = clock.now();
    const [kept, returned] = [await begin(), await begin()];
    expect((await settle(returned)).status).toBe(201);
    clock.advance(5 * DAY_MS);
    const to = clock.now();
    const asItWas = {
      counts: { opened: 2, open: 1, overdue: 1 },
      rows: new Map([
        [kept, 'open true'],
        [returned, 'closed false'],
      ]),
    };
    expect(await span(from, to)).toEqual(asItWas);

    clock.advance(DAY_MS);
    const later = await begin();
    expect((await settle(kept)).status).toBe(201);
    expect((await reopen(returned)).status).toBe(201);
    expect(await span(from, to)).toEqual(asItWas);
    expect(await span(to, new Date(to.getTime() + 9 * DAY_MS))).toEqual({
      counts: { opened: 1, open: 2, overdue: 0 },
      rows: new Map([
        [kept, 'closed false'],
        [returned, 'reopened false'],
        [later, 'open false'],
      ]),
    });
    // before the first was opened there is nothing to count
    expect((await span(new Date(from.getTime() - DAY_MS), from)).counts).toBeUndefined();
  });

  it('is opened by the education office from a mark in the day view, and settled by that office alone', async () => {
    const education = await colleague('教育局安全科', 'safety_section');
    const actId = await canteen.meal();
    const { body } = await visits.open({ subject: { type: 'act', actId } }, education);
    expect(body.subject).toEqual({ type: 'act', actId });
    expect((await settle(body.id, inspector)).problem.code).toBe('inspection.not-the-opener');
    expect((await settle(body.id, people.principal)).status).toBe(403);
    expect((await settle(body.id, await colleague('教育局安全科', 'safety_section'))).status).toBe(201);
  });

  it('is settled and sent back by nobody who answered it for the school, whatever else he may', async () => {
    const both = await colleague('Unit', 'market_inspector');
    await platform.ok(peopleEndpoints.addGrant, {
      as: platform.admin,
      params: { accountId: both.accountId },
      body: { role: 'principal', areaCode: null, schoolId: canteen.school.id },
    });
    const { body: opened } = await visits.open();
    const ofFinding = { as: both, params: { findingId: opened.id } };
    expect((await platform.ok(api.finding, ofFinding)).maySettle).toBe(true);
    expect((await answer(opened.id, both)).body.maySettle).toBe(false);
    expect((await settle(opened.id, both)).problem.code).toBe('inspection.own-answer');
    const back = { ...ofFinding, body: { reason: '照片看不清', deadline: addDays(canteen.today, 2) } };
    expect((await platform.call(api.reopen, back)).problem.code).toBe('inspection.own-answer');
    expect((await settle(opened.id)).status).toBe(201);
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
      expect((await visits.open({ subject })).problem.code).toBe('inspection.subject-not-found');
    }
    const reversed = { ...footage, to: footage.from, cameraId: randomUUID() };
    expect((await visits.open({ subject: reversed })).problem.code).toBe('inspection.span-reversed');
    const [own = ''] = await canteen.stocked(canteen.line());
    expect((await visits.open({ subject: { type: 'lot', lotId: own } })).status).toBe(201);
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
    expect((await visits.open({ subject: { ...footage, eventId } })).body.subject).toEqual({ ...footage, eventId });
    const unknown = { ...footage, eventId: randomUUID() };
    expect((await visits.open({ subject: unknown })).problem.code).toBe('inspection.subject-not-found');
    const before = { ...footage, from: '2020-01-02T00:00:00.000Z', to: '2020-01-02T01:00:00.000Z' };
    expect((await visits.open({ subject: before })).problem.code).toBe('inspection.subject-not-found');
  });

  it('belongs to a visit only while its officers are on site', async () => {
    const { id: planned } = (await visits.plan()).body;
    expect((await visits.open({ inspectionId: planned })).problem.code).toBe('inspection.not-on-site');
    const education = people.safety_section;
    expect((await visits.open({ inspectionId: planned }, education)).problem.code).toBe('inspection.not-found');
    const running = await visits.onSite();
    expect((await visits.open({ inspectionId: running }, education)).problem.code).toBe('inspection.not-an-officer');
    await visits.close(running);
    expect((await visits.open({ inspectionId: running })).problem.code).toBe('inspection.not-on-site');
  });

  it('from footage joins the visit on site, and is in its list and count', async () => {
    const agent = await TestAgent.enrol(platform, canteen.school);
    const { cameraId } = agent;
    await agent.disconnect();
    const at = clock.now();
    const [from, to] = [at.toISOString(), new Date(at.getTime() + 60_000).toISOString()];
    const inspectionId = await visits.onSite();
    const ids = async (as: Session) =>
      (await platform.ok(api.myInspections, { as, query: { status: 'on_site', ...visits.school } })).items.map(
        ({ id }) => id,
      );
    expect(await ids(inspector)).toContain(inspectionId);
    expect(await ids(await platform.newPerson('market_inspector', '532301'))).toEqual([]);
    const { body } = await visits.open({ inspectionId, subject: { type: 'footage', cameraId, from, to } });
    await visits.open();
    const within = await platform.ok(api.findings, { as: inspector, params: visits.school, query: { inspectionId } });
    expect(within.items.map(({ id }) => id)).toEqual([body.id]);
    expect((await visits.read(inspectionId, inspector)).body.findings).toEqual({ total: 1, unsettled: 1 });
    const abroad = await Canteen.open(platform);
    const elsewhere = {
      as: inspector,
      params: { schoolId: abroad.school.id },
      body: visits.findingBody({ inspectionId }),
    };
    expect((await platform.call(api.open, elsewhere)).problem.code).toBe('inspection.not-found');
    await visits.close(inspectionId);
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
    const openThere = () => platform.ok(api.open, { as: inspector, params, body: visits.findingBody() });
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
    const { body } = await visits.open();
    const stranger = (await Canteen.open(platform)).school.people.principal;
    expect((await answer(body.id, stranger)).problem.code).toBe('inspection.finding-not-found');
    expect((await platform.ok(api.allFindings, { as: stranger })).items).toEqual([]);
    expect((await answer(body.id, people.canteen_manager)).status).toBe(403);
  });

  it('is listed for its school and its area, latest first, closed ones on request', async () => {
    const { body: kept } = await visits.open();
    const { body: done } = await visits.open();
    await settle(done.id);
    const ids = async (show: 'all' | 'unsettled') =>
      (await platform.ok(api.allFindings, { as: inspector, query: { show } })).items.map(({ id }) => id);
    expect(await ids('unsettled')).toContain(kept.id);
    expect(await ids('unsettled')).not.toContain(done.id);
    const whole = (await platform.ok(api.findings, { as: people.principal, params: visits.school })).items;
    expect(whole.map(({ id }) => id)).toEqual(expect.arrayContaining([kept.id, done.id]));
    const { items, next } = await platform.ok(api.findings, {
      as: inspector,
      params: visits.school,
      query: { limit: 2 },
    });
    const rest = await platform.ok(api.findings, {
      as: inspector,
      params: visits.school,
      query: { after: next ?? '' },
    });
    expect([...items, ...rest.items].map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  });

  it('takes two different steps at once one after the other', async () => {
    const { body } = await visits.open();
    const outcomes = await Promise.all([answer(body.id), settle(body.id), answer(body.id)]);
    const { steps } = await finding(body.id);
    expect(steps.map(({ stepNo }) => stepNo)).toEqual(steps.map((_, index) => index + 1));
    expect(steps).toHaveLength(1 + outcomes.filter(({ status }) => status === 201).length);
  });

  it('takes pictures only, and only of the same school', async () => {
    expect((await visits.upload(inspector, Buffer.from('<svg>'))).body.code).toBe('inspection.photo-not-an-image');
    expect((await visits.upload(inspector, Buffer.concat([JPEG, Buffer.alloc(5 * 1024 * 1024)]))).status).toBe(413);
    expect((await visits.upload(people.canteen_manager)).status).toBe(403);
    expect((await visits.open({ photoIds: [randomUUID()] })).problem.code).toBe('inspection.photo-not-found');
  });
});
