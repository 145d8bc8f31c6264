import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, DAY_MS } from '../../src/contract/business-date.js';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { drawEndpoints as api } from '../../src/contract/http/draws.js';
import type { BodyOf, ResponseOf } from '../../src/contract/http/endpoint.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { inspectionEndpoints as visits } from '../../src/contract/http/inspection.js';
import { fieldEndpoints } from '../../src/contract/http/inspection-field.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { Draw, DrawPublication } from '../../src/inspection/draw/draw.entities.js';
import { drawSchools, seedOf } from '../../src/inspection/draw/draw-schools.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform, type TestSchool } from './harness.js';

type DrawFile = ResponseOf<typeof api.file>;
const { differencesIn } = (await import('../../proof/draw.mjs' as string)) as {
  differencesIn(file: DrawFile, knownSha256?: string): string[];
};

const AREA = '532301';
const NUMBER = '03 08 11 19 25 30 07';

let platform: TestPlatform;
let clock: SteppedClock;
let canteen: Canteen;
let schools: TestSchool[];
let officer: Session;
let inspectors: Session[];

beforeAll(async () => {
  clock = new SteppedClock(new Date('2026-11-02T01:00:00Z'));
  platform = await TestPlatform.start(clock, { sessionMs: 400 * DAY_MS });
  canteen = await Canteen.open(platform);
  schools = [canteen.school];
  for (let more = 0; more < 3; more += 1) schools.push(await platform.newSchool(AREA));
  officer = canteen.school.people.market_inspector;
  inspectors = [];
  for (let more = 0; more < 3; more += 1) inspectors.push(await platform.newPerson('market_inspector', AREA));
}, 300_000);
afterAll(() => platform.stop());

const idOf = (session: Session | undefined): string => session?.accountId ?? '';
const plan = (overrides: Partial<BodyOf<typeof api.prepare>> = {}): BodyOf<typeof api.prepare> => ({
  ...{ from: canteen.today, to: addDays(canteen.today, 40), schoolCount: 2, randomCount: 1 },
  inspectorIds: inspectors.map(idOf),
  ...{ excluded: [], apart: [], numberSource: '双色球 2026-11-03 开奖号码', numberDay: addDays(canteen.today, 1) },
  ...overrides,
});
const area = { areaId: AREA };
const prepare = (overrides: Partial<BodyOf<typeof api.prepare>> = {}, as = officer) =>
  platform.call(api.prepare, { as, params: area, body: plan(overrides) });
const publish = (drawId: string, seenVersion = 1) =>
  platform.call(api.publish, { as: officer, params: { drawId }, body: { seenVersion } });
const state = (drawId: string, publicNumber = NUMBER) =>
  platform.call(api.stateNumber, { as: officer, params: { drawId }, body: { publicNumber } });
const outcome = (drawId: string, as = officer) => platform.call(api.outcome, { as, params: { drawId } });
const file = (drawId: string) => platform.call(api.file, { params: { drawId } });
const announced = async (drawId: string) => (await platform.ok(api.announced)).items.find(({ id }) => id === drawId);

async function drawn(overrides: Partial<BodyOf<typeof api.prepare>> = {}): Promise<string> {
  const { id } = (await prepare(overrides)).body;
  expect((await publish(id)).status).toBe(201);
  clock.advance(DAY_MS);
  expect((await state(id)).status).toBe(201);
  return id;
}

describe('a draw as it is prepared', () => {
  it('weighs schools by the grade that somebody stated, and knows of whom nobody did', async () => {
    const say = (schoolIds: string[], riskGrade: string, why: string, as = officer) =>
      platform.call(api.stateGrades, { as, params: area, body: { schoolIds, riskGrade, why } });
    await say([canteen.school.id, schools[1]?.id ?? ''], 'A', '上年度检查合格');
    await say([canteen.school.id], 'C', '两次逾期未整改');
    const { items } = await platform.ok(api.grades, { as: officer, params: area });
    const gradeOf = (school?: TestSchool) => items.find(({ schoolId }) => schoolId === school?.id)?.stated;
    expect(gradeOf(canteen.school)).toMatchObject({ grade: 'C', why: '两次逾期未整改' });
    expect(gradeOf(schools[1])?.grade).toBe('A');
    expect(gradeOf(schools[2])).toBeNull();
    const elsewhere = await platform.newSchool('532302');
    expect((await say([elsewhere.id], 'A', 'x')).problem.code).toBe('draws.not-of-the-area');
    expect((await prepare()).body).toMatchObject({ status: 'draft', schools: 4, ungraded: 2, withoutPair: [] });
  });

  it('is refused with the reason at the field', async () => {
    const at = async (overrides: Partial<BodyOf<typeof api.prepare>>) => {
      const { problem } = await prepare(overrides);
      return [problem.code, problem.field];
    };
    expect(await at({ to: addDays(canteen.today, -1) })).toEqual(['draws.period', 'to']);
    expect(await at({ numberDay: addDays(canteen.today, 40) })).toEqual(['draws.period', 'numberDay']);
    expect(await at({ randomCount: 0 })).toEqual(['draws.too-few-at-random', 'randomCount']);
    expect(await at({ schoolCount: 5, randomCount: 3 })).toEqual(['draws.too-few-schools', 'schoolCount']);
    expect(await at({ inspectorIds: [idOf(officer), idOf(canteen.manager)] })).toEqual([
      'draws.not-an-inspector',
      'inspectorIds.1',
    ]);
    const [one, other] = inspectors.map(idOf);
    expect(await at({ apart: [{ oneId: one ?? '', otherId: one ?? '', reason: 'x' }] })).toEqual([
      'draws.not-an-inspector',
      'apart.0.otherId',
    ]);
    expect(await at({ excluded: [{ schoolId: crypto.randomUUID(), inspectorId: other ?? '', reason: 'x' }] })).toEqual([
      'draws.not-of-the-area',
      'excluded.0.schoolId',
    ]);
  });

  it('names the school to which no two may go, before anything is published', async () => {
    const [one, other, third] = inspectors.map(idOf);
    const excluded = [{ schoolId: canteen.school.id, inspectorId: third ?? '', reason: '配偶在该校工作' }];
    const apart = [{ oneId: one ?? '', otherId: other ?? '', reason: '夫妻' }];
    const { body } = await prepare({ excluded, apart });
    expect(body.withoutPair).toMatchObject([{ schoolId: canteen.school.id, why: 'only-apart' }]);
    expect((await publish(body.id)).problem.code).toBe('draws.without-pair');
    const changed = await platform.call(api.change, {
      ...{ as: officer, params: { drawId: body.id } },
      body: { ...plan({ excluded }), seenVersion: 1 },
    });
    expect(changed.body).toMatchObject({ version: 2, withoutPair: [] });
    expect((await publish(body.id, 1)).problem.code).toBe('draws.changed');
    expect((await publish(body.id, 2)).body.status).toBe('published');
  });

  it('is not found by an inspector of another county, and not by a school', async () => {
    const { id } = (await prepare()).body;
    const elsewhere = await platform.newPerson('market_inspector', '532302');
    const read = (as: Session) => platform.call(api.draw, { as, params: { drawId: id } });
    expect((await read(elsewhere)).problem.code).toBe('draws.not-found');
    expect((await read(canteen.school.people.principal)).status).toBe(403);
    expect((await prepare({}, elsewhere)).problem.code).toBe('organization.area-not-found');
  });
});

describe('a draw nobody can compute early or choose late', () => {
  it('fixes its lists and a nonce first, with a public number of a later day', async () => {
    const { id } = (await prepare()).body;
    const early = (await prepare({ numberDay: canteen.today })).body;
    expect((await publish(early.id)).problem.code).toBe('draws.number-day-too-early');
    expect((await state(id)).problem.code).toBe('draws.not-published');
    const published = (await publish(id)).body;
    expect(await announced(id)).toMatchObject({ listsSha256: published.listsSha256, publicNumber: null });
    expect((await publish(id)).problem.code).toBe('draws.is-published');
    const change = { as: officer, params: { drawId: id }, body: { ...plan(), seenVersion: 1 } };
    expect((await platform.call(api.change, change)).problem.code).toBe('draws.is-published');
    expect((await state(id)).problem).toMatchObject({ code: 'draws.number-not-yet' });
    await expect(
      platform.uow.write((tx) => tx.update(DrawPublication, { drawId: id }, { sha256: 'x' })),
    ).rejects.toThrow();
    const [row] = await platform.uow.read((tx) => tx.findBy(Draw, { id }));
    const lists = await platform.uow.read((tx) => tx.findOneByOrFail(DrawPublication, { drawId: id }));
    expect(row?.sealedNonce).toMatch(/^v1\./);
    expect(lists.lists.toString()).not.toContain(idOf(inspectors[0]));

    clock.advance(DAY_MS);
    expect((await outcome(id)).problem.code).toBe('draws.not-drawn');
    const twice = await Promise.all([state(id), state(id, '1 2 3 4')]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await state(id)).problem.code).toBe('draws.is-drawn');
    clock.advance(45 * DAY_MS);
    const late = (await prepare({ to: addDays(canteen.today, 3) })).body;
    await publish(late.id);
    clock.advance(5 * DAY_MS);
    expect((await state(late.id)).problem.code).toBe('draws.period-over');
  });

  it('makes planned visits of which only those know who were drawn, until they are there', async () => {
    const id = await drawn();
    const chosen = (await outcome(id)).body.drawn;
    expect(chosen.map(({ group }) => group)).toEqual(['random', 'risk']);
    const [first] = chosen;
    const school = schools.find(({ id: schoolId }) => schoolId === first?.schoolId) as TestSchool;
    const pair = inspectors.filter(({ accountId }) => first?.inspectors.some((one) => one.accountId === accountId));
    const [third] = inspectors.filter((one) => !pair.includes(one));
    const visit = { inspectionId: first?.inspectionId ?? '' };
    const read = async (as: Session) => (await platform.call(visits.inspection, { as, params: visit })).status;
    const listed = async (as: Session) =>
      (await platform.ok(visits.inspections, { as, params: { schoolId: school.id } })).items.map((one) => one.id);
    for (const as of [third as Session, officer, school.people.principal, school.people.safety_section]) {
      expect(await read(as)).toBe(404);
      expect(await listed(as)).not.toContain(visit.inspectionId);
    }
    const join = (as: Session) =>
      platform.call(visits.join, { as, params: visit, body: { method: 'own-session' as const } });
    expect((await join(third as Session)).problem.code).toBe('inspection.not-found');
    for (const as of pair) {
      expect(await read(as)).toBe(200);
      const mine = (await platform.ok(visits.myInspections, { as })).items.find((one) => one.id === visit.inspectionId);
      expect(mine).toMatchObject({ drawId: id, inspectorsMissing: as === pair[0] ? 2 : 1 });
      expect(mine?.drawnInspectors.map(({ accountId }) => accountId).sort()).toEqual(pair.map(idOf).sort());
      await join(as);
    }
    expect((await file(id)).status).toBe(404);
    await platform.ok(visits.checkIn, { as: pair[0] as Session, params: visit, body: {} });
    expect(await listed(school.people.principal)).toContain(visit.inspectionId);
    expect((await outcome(id)).body.drawn.map(({ asDrawn }) => asDrawn)).toEqual([true, null]);
    expect((await file(id)).status).toBe(404);
  });

  it('lets nobody join who is excluded from the school or kept apart from who was drawn, and says nothing of why (I-05)', async () => {
    const [one, other, third] = inspectors as [Session, Session, Session];
    const excluded = schools.map(({ id: schoolId }) => ({ schoolId, inspectorId: idOf(third), reason: '配偶在校' }));
    const apart = [{ oneId: idOf(officer), otherId: idOf(one), reason: '配偶' }];
    const id = await drawn({ inspectorIds: [...inspectors, officer].map(idOf), excluded, apart });
    const [first] = (await outcome(id)).body.drawn;
    const params = { inspectionId: first?.inspectionId ?? '' };
    const wasDrawn = (as: Session) => first?.inspectors.some(({ accountId }) => accountId === as.accountId);
    // of four, one is excluded and two are apart: the pair is the last one with either of them
    expect([wasDrawn(other), wasDrawn(third), wasDrawn(one) === wasDrawn(officer)]).toEqual([true, false, false]);
    const join = (body: BodyOf<typeof visits.join>) => platform.call(visits.join, { as: other, params, body });
    expect((await join({ method: 'own-session' })).status).toBe(201);
    const byPin = async (person: Session) => {
      const pin = '284913';
      await platform.ok(authEndpoints.setPin, { as: person, body: { password: person.password, pin } });
      return join({ method: 'pin', username: person.username, pin });
    };
    for (const person of [third, wasDrawn(one) ? officer : one]) {
      const { problem } = await byPin(person);
      expect(problem).toMatchObject({ code: 'inspection.not-by-the-draw', field: 'username' });
      expect(JSON.stringify(problem)).not.toContain('配偶');
    }
    expect((await byPin(await platform.newPerson('market_inspector', AREA))).status).toBe(201);
    expect((await byPin(wasDrawn(one) ? one : officer)).status).toBe(201);
  });

  it('registers every look at what was drawn, for the auditor', async () => {
    const id = await drawn();
    await outcome(id);
    await outcome(id);
    const query = { action: 'draws.', subjectId: id };
    const { items } = await platform.ok(auditEndpoints.entries, { as: canteen.school.people.auditor, query });
    expect(items.map(({ action }) => action)).toEqual([
      'draws.outcome-seen',
      'draws.outcome-seen',
      'draws.drawn',
      'draws.published',
      'draws.prepared',
    ]);
    expect(items[0]).toMatchObject({ accountId: officer.accountId, schoolId: null, areaCode: AREA });
  });

  it('is for everybody to recompute once its period is over, and shows a weight that was changed', async () => {
    const id = await drawn({ to: addDays(canteen.today, 9) });
    expect((await announced(id))?.isRevealed).toBe(false);
    const link = `/api/announced-draws/${id}/file`;
    const publicPage = async () => (await fetch(`${platform.url}/api/draw-notices`)).text();
    expect(await publicPage()).not.toContain(link);
    const seen = (await outcome(id)).body.drawn;
    const params = { inspectionId: seen[0]?.inspectionId ?? '' };
    const pair = inspectors.filter(({ accountId }) => seen[0]?.inspectors.some((one) => one.accountId === accountId));
    for (const as of pair) await platform.ok(visits.join, { as, params, body: { method: 'own-session' } });
    const as = pair[0] as Session;
    const pack = () => platform.call(fieldEndpoints.pack, { as, params });
    expect((await pack()).status).toBe(201);
    clock.advance(10 * DAY_MS);
    // what everybody may read now can no longer happen
    const begun = await platform.call(visits.checkIn, { as, params, body: {} });
    expect([begun.problem.code, (await pack()).problem.code]).toEqual(Array(2).fill('inspection.draw-over'));
    expect(begun.problem.details).toEqual({ day: addDays(canteen.today, -2) });
    // one that began in time on a tablet without a line is told late
    const capturedAt = new Date(clock.now().getTime() - 2 * DAY_MS).toISOString();
    expect((await platform.call(visits.checkIn, { as, params, body: { capturedAt } })).status).toBe(201);
    const published = (await file(id)).body;
    expect(await publicPage()).toContain(link);
    const notice = await fetch(`${platform.url}/api/notices/${canteen.school.id}`);
    expect(await notice.text()).toContain('/api/draw-notices');
    const hash = (await announced(id))?.listsSha256 ?? '';
    expect(differencesIn(published, hash)).toEqual([]);
    expect(published.outcome.map(({ school }) => school.name)).toEqual(seen.map(({ name }) => name));
    expect(published.lists).not.toContain(idOf(inspectors[0]));
    const lists = JSON.parse(published.lists);
    const again = drawSchools(seedOf(Buffer.from(published.nonce, 'hex'), NUMBER), lists);
    expect(published.outcome.map(({ school }) => school.no)).toEqual(again.map(({ school }) => school));

    lists.schools[0].weight += 1;
    const heavier = { ...published, lists: JSON.stringify(lists) };
    expect(differencesIn(heavier, hash)).toContain('the lists are not those of the published SHA-256');
    expect(differencesIn({ ...published, nonce: '00'.repeat(32) }, hash)[0]).toContain('nonce');
    const [first, ...rest] = published.outcome;
    expect(differencesIn({ ...published, outcome: [...rest, first as (typeof rest)[number]] }, hash)[0]).toMatch(
      /^line 1: /,
    );
  });

  it('counts what the drawn visits of a quarter found, and says too few', async () => {
    const id = await drawn();
    const quarter = `${canteen.today.slice(0, 4)}-Q${Math.ceil(Number(canteen.today.slice(5, 7)) / 3)}`;
    const figures = () => platform.ok(api.figures, { as: officer, params: { ...area, quarter } });
    const before = await figures();
    for (const { inspectionId, schoolId, inspectors: pair, group } of (await outcome(id)).body.drawn) {
      const [one, other] = inspectors.filter(({ accountId }) => pair.some((it) => it.accountId === accountId));
      for (const as of [one as Session, other as Session]) {
        await platform.ok(visits.join, { as, params: { inspectionId }, body: { method: 'own-session' } });
      }
      await platform.ok(visits.checkIn, { as: one as Session, params: { inspectionId }, body: {} });
      const finding = {
        inspectionId,
        subject: { type: 'none' },
        severity: 'key',
        clause: 'S-18',
        text: 'x',
        deadline: addDays(canteen.today, 3),
      };
      if (group === 'risk') {
        await platform.ok(findingEndpoints.open, { as: one as Session, params: { schoolId }, body: finding });
        await platform.ok(findingEndpoints.open, { as: one as Session, params: { schoolId }, body: finding });
      }
      const end = { summary: '已查', receivedBy: '校长' };
      await platform.ok(visits.close, { as: one as Session, params: { inspectionId }, body: end });
    }
    const { random, risk, leastChecks } = await figures();
    expect(leastChecks).toBe(20);
    expect(random).toEqual({ checks: before.random.checks + 1, hits: before.random.hits, rate: null });
    expect(risk).toEqual({ checks: before.risk.checks + 1, hits: before.risk.hits + 1, rate: null });
    // both have begun: the outcome is for everybody before its period is over
    expect((await file(id)).body.outcome.length).toBe(2);
  });

  it('leaves out who was visited within three months, says so in its lists, and takes it again afterwards (I-10)', async () => {
    const lately = async () => {
      const { id } = (await prepare({ to: addDays(canteen.today, 9) })).body;
      const { visited, schools: count } = (await publish(id)).body;
      return { id, visited, count };
    };
    const [own] = (await Promise.all([1, 2, 3].map(() => platform.newSchool(AREA)))) as [TestSchool];
    const { id: visitId } = await platform.ok(visits.plan, {
      ...{ as: officer, params: { schoolId: own.id } },
      body: { kind: 'flight', plannedFor: canteen.today },
    });
    const { name } = await platform.ok(organizationEndpoints.school, { as: officer, params: { schoolId: own.id } });
    const before = await lately();
    expect(before.visited).not.toContain(name);
    const params = { inspectionId: visitId };
    await platform.ok(visits.join, { as: inspectors[0] as Session, params, body: { method: 'own-session' } });
    await platform.ok(visits.checkIn, { as: officer, params, body: {} });
    const after = await lately();
    expect([after.visited.includes(name), after.count]).toEqual([true, before.count - 1]);
    // what was said of it is kept, and is of no list
    const excluded = [{ schoolId: own.id, inspectorId: idOf(inspectors[0]), reason: 'x' }];
    expect((await prepare({ excluded })).status).toBe(201);
    expect((await prepare({ schoolCount: after.count + 1, randomCount: after.count })).problem).toMatchObject({
      ...{ code: 'draws.too-few-schools', details: { schools: after.count } },
    });

    clock.advance(DAY_MS);
    await state(after.id);
    clock.advance(10 * DAY_MS);
    const published = (await file(after.id)).body;
    expect(differencesIn(published)).toEqual([]);
    const lists = JSON.parse(published.lists) as { visited: string[]; repeatDays: number; schools: { name: string }[] };
    expect([lists.repeatDays, lists.visited.includes(name)]).toEqual([90, true]);
    expect(lists.schools.map((school) => school.name)).not.toContain(name);
    const both = JSON.stringify({ ...lists, visited: [...lists.visited, lists.schools[0]?.name] });
    expect(differencesIn({ ...published, lists: both })).toContain(
      `${lists.schools[0]?.name} was visited lately and is drawn from all the same`,
    );
    clock.advance(90 * DAY_MS);
    expect((await lately()).visited).not.toContain(name);
  });
});
