import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import { SchoolCalendars } from '../../src/calendar/index.js';
import { addDays, startOfBusinessDate } from '../../src/contract/business-date.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { Structure } from '../../src/organization/index.js';
import { Placements } from '../../src/organization/placements.js';
import { AuditEntry } from '../../src/platform/audit/audit.entities.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform } from './harness.js';
import { Recording, TestAgent } from './video-agent.js';

const CHANGE = '2026-11-18';
const BEFORE = addDays(CHANGE, -1);
const HOUR = 3_600_000;
const noonOf = (date: string): number => startOfBusinessDate(date) + 12 * HOUR;
const iso = (ms: number): string => new Date(ms).toISOString();
const LONG_SESSIONS = { sessionMs: 60 * 24 * HOUR };

const structureOf = (platform: TestPlatform, schoolId: string, as = platform.admin) =>
  platform.ok(structureEndpoints.structure, { as, params: { schoolId } });

describe('one kitchen for two schools, on both sides of a change', () => {
  const clock = new SteppedClock(new Date(noonOf(BEFORE)));
  let platform: TestPlatform;
  let host: Canteen;
  let leaver: Canteen;
  let joiner: Canteen;
  let agent: TestAgent;
  const meals: Record<string, string> = {};
  const batches: Record<string, string> = {};

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, LONG_SESSIONS);
    host = await Canteen.open(platform);
    leaver = await Canteen.open(platform);
    joiner = await Canteen.open(platform, undefined, '532302');
    const params = { kitchenId: host.school.kitchenId };
    const serve = (schoolId: string, from: string) =>
      platform.ok(organizationEndpoints.serveSchool, { as: platform.admin, params, body: { schoolId, from } });
    await serve(leaver.school.id, addDays(CHANGE, -30));
    await serve(joiner.school.id, CHANGE);
    await platform.ok(structureEndpoints.endService, {
      as: platform.admin,
      params,
      body: { schoolId: leaver.school.id, to: CHANGE },
    });
    agent = await TestAgent.enrol(platform, host.school);
    agent.recordings = [
      Recording.make(noonOf(BEFORE)),
      Recording.make(startOfBusinessDate(CHANGE) - 5_000),
      Recording.make(noonOf(CHANGE)),
    ];
    meals[BEFORE] = await host.meal();
    batches[BEFORE] = await host.cook(meals[BEFORE]);
    clock.set(new Date(noonOf(CHANGE) + HOUR));
    meals[CHANGE] = await host.meal();
    batches[CHANGE] = await host.cook(meals[CHANGE]);
  });
  afterAll(async () => {
    await agent.disconnect();
    await platform.stop();
  });

  const actsIn = async (canteen: Canteen, date: string): Promise<string[]> => {
    const params = { schoolId: canteen.school.id, date };
    const { stages } = await platform.ok(evidenceEndpoints.day, { as: canteen.manager, params });
    return stages.flatMap(({ acts }) => acts.map(({ id }) => id));
  };
  const camerasIn = async (canteen: Canteen, date: string): Promise<string[]> => {
    const params = { schoolId: canteen.school.id, date };
    const { stages } = await platform.ok(evidenceEndpoints.day, { as: canteen.manager, params });
    return [...new Set(stages.flatMap(({ cameras }) => cameras.map(({ id }) => id)))];
  };
  const mealsOf = async (canteen: Canteen, date: string): Promise<string[]> => {
    const params = { schoolId: canteen.school.id };
    const { items } = await platform.ok(kitchenEndpoints.meals, { as: canteen.manager, params, query: { date } });
    return items.map(({ id }) => id);
  };
  const watch = (as: Session, fromMs: number, toMs = fromMs + 10_000) =>
    platform.call(videoEndpoints.playback, {
      as,
      params: { cameraId: agent.cameraId },
      query: { from: iso(fromMs), to: iso(toMs) },
    });

  it.each([
    ['the day before', BEFORE, { leaver: true, joiner: false }],
    ['the day of the change', CHANGE, { leaver: false, joiner: true }],
  ])('shows the kitchen’s work in the day of whom it serves: %s', async (_, date, expected) => {
    const [meal, batch] = [meals[date] as string, batches[date] as string];
    for (const [name, canteen] of Object.entries({ leaver, joiner })) {
      const served = expected[name as keyof typeof expected];
      expect([name, await actsIn(canteen, date)]).toEqual([name, served ? [batch] : []]);
      expect([name, await mealsOf(canteen, date)]).toEqual([name, served ? [meal] : []]);
      expect([name, await camerasIn(canteen, date)]).toEqual([name, served ? [agent.cameraId] : []]);
      const act = await platform.call(journalEndpoints.act, { as: canteen.manager, params: { actId: batch } });
      expect([name, act.status]).toEqual([name, served ? 200 : 404]);
    }
    expect(await actsIn(host, date)).toEqual([batch]);
  });

  it.each([
    ['the day before', BEFORE, 'leaver'],
    ['the day of the change', CHANGE, 'joiner'],
  ])('counts heads of whom the kitchen serves, and of nobody else: %s', async (_, date, who) => {
    for (const [name, canteen] of Object.entries({ leaver, joiner })) {
      clock.set(new Date(noonOf(date) + 2 * HOUR));
      const counted = await canteen.call(servingEndpoints.headcount, {
        ...canteen.now(canteen.school.places.dining_hall),
        mealId: meals[date],
        lines: [{ classId: canteen.school.classIds[0], present: 38, served: 37 }],
      });
      expect([name, counted.status]).toEqual([name, name === who ? 201 : 422]);
      if (name === who) expect(counted.body).toMatchObject({ present: 38, served: 37 });
      else expect(counted.problem.code).toBe('journal.meal-not-found');
    }
    clock.set(new Date(noonOf(CHANGE) + 3 * HOUR));
  });

  it('counts on the day itself a meal that was planned the day before', async () => {
    clock.set(new Date(noonOf(BEFORE) + 3 * HOUR));
    const planned = await host.does(kitchenEndpoints.planMeal, {
      ...host.now(host.school.places.stove),
      date: CHANGE,
      mealKind: 'breakfast',
      dishes: [{ name: '米线' }],
    });
    clock.set(new Date(noonOf(CHANGE) + 3 * HOUR));
    const count = (canteen: Canteen) =>
      canteen.call(servingEndpoints.headcount, {
        ...canteen.now(canteen.school.places.dining_hall),
        mealId: planned.mealId,
        // Only who may count is asked here: it was not cooked
        offline: true,
        lines: [{ classId: canteen.school.classIds[1], present: 30, served: 30 }],
      });
    expect((await count(joiner)).status).toBe(201);
    expect((await count(leaver)).problem.code).toBe('journal.meal-not-found');
  });

  it('sends food to a site it serves that day, which finds it in its own day', async () => {
    clock.set(new Date(noonOf(CHANGE) + HOUR));
    const send = (to: Canteen) =>
      host.call(servingEndpoints.dispatch, {
        ...host.now(host.school.places.gate),
        mealId: meals[CHANGE],
        siteSchoolId: to.school.id,
        receiverName: '李老师',
        lines: [{ batchId: batches[CHANGE], portions: 60, holdingTenthsC: 650 }],
      });
    for (const wrong of [leaver, host]) {
      expect((await send(wrong)).problem).toMatchObject({ code: 'serving.site-not-served', field: 'siteSchoolId' });
    }
    const { status, body } = await send(joiner);
    expect([status, body.lines[0]?.verdict]).toEqual([201, 'safe']);
    const servings = async (canteen: Canteen) => {
      const params = { schoolId: canteen.school.id };
      const query = { date: CHANGE };
      return (await platform.ok(servingEndpoints.servings, { as: canteen.manager, params, query })).dispatches;
    };
    for (const canteen of [host, joiner]) {
      expect(await servings(canteen)).toMatchObject([{ id: body.actId, siteSchoolId: joiner.school.id }]);
      expect(await actsIn(canteen, CHANGE)).toContain(body.actId);
    }
    expect(await servings(leaver)).toEqual([]);
    const read = (as: Session) => platform.call(journalEndpoints.act, { as, params: { actId: body.actId } });
    expect((await read(joiner.manager)).body.particulars).toMatchObject({ receiverName: '李老师' });
    expect((await read(leaver.manager)).status).toBe(404);
    clock.set(new Date(noonOf(CHANGE) + 3 * HOUR));
  });

  it('tells an open page of the school that is served when the kitchen has worked', async () => {
    const options = { auth: { token: joiner.manager.token }, transports: ['websocket'], forceNew: true };
    const socket = io(platform.url, options);
    try {
      await new Promise((resolve) => socket.once('connect', () => resolve(null)));
      const { id: schoolId } = joiner.school;
      expect(await socket.emitWithAck('watch', { schoolId })).toEqual({ ok: true });
      const told = new Promise((resolve) => socket.on('day-changed', resolve));
      await host.meal();
      expect(await told).toEqual({ schoolId, date: CHANGE });
    } finally {
      socket.close();
    }
  });

  it('plays the kitchen’s footage to whom it served on the day of the footage', async () => {
    const statuses = async (as: Session) => [
      (await watch(as, noonOf(BEFORE))).status,
      (await watch(as, noonOf(CHANGE))).status,
      (await watch(as, startOfBusinessDate(CHANGE) - 5_000)).status,
    ];
    expect(await statuses(host.school.people.principal)).toEqual([200, 200, 200]);
    expect(await statuses(leaver.school.people.principal)).toEqual([200, 404, 404]);
    expect(await statuses(joiner.school.people.principal)).toEqual([404, 200, 404]);
    // the county of the school that is served, though the kitchen stands in another
    expect(await statuses(joiner.school.people.market_inspector)).toEqual([404, 200, 404]);
    expect((await watch(joiner.school.people.canteen_worker, noonOf(CHANGE))).status).toBe(403);
  });

  it('gives the pieces on the tickets of such a viewing, and refuses a span of years at once', async () => {
    const { body } = await watch(joiner.school.people.principal, noonOf(CHANGE));
    const names = [...String(body).matchAll(/(media\/[^"\n]+)/g)].map(([, name]) => name);
    const piece = await fetch(`${platform.url}/api/cameras/${agent.cameraId}/${names[1]}`);
    expect(piece.status).toBe(200);
    const years = await watch(joiner.school.people.principal, 0, noonOf(CHANGE));
    expect(years.problem.code).toBe('video.span-invalid');
  });

  it('keeps what the camera saw elsewhere its own school’s', async () => {
    const other = await TestAgent.enrol(platform, host.school);
    await platform.ok(videoEndpoints.bindCamera, {
      as: platform.admin,
      params: { cameraId: other.cameraId },
      body: { placeId: host.school.places.dining_hall, from: iso(noonOf(CHANGE)) },
    });
    await other.disconnect();
    const ask = (fromMs: number) =>
      platform.call(videoEndpoints.playback, {
        as: joiner.school.people.principal,
        params: { cameraId: other.cameraId },
        query: { from: iso(fromMs), to: iso(fromMs + 10_000) },
      });
    expect((await ask(noonOf(CHANGE) - HOUR)).problem.code).toBe('video.agent-away');
    expect((await ask(noonOf(CHANGE) - 5_000)).status).toBe(404);
    expect((await ask(noonOf(CHANGE))).status).toBe(404);
  });

  it('shows an event of the kitchen to whom it served when it began, and lets nobody else re-tag it', async () => {
    const eventId = randomUUID();
    const startedAt = iso(noonOf(CHANGE));
    await agent.untilAcked(
      await agent.send('event', {
        ...{ eventId, cameraId: agent.cameraId, revision: 1, kind: 'motion', startedAt, endedAt: startedAt },
        ...{ peakActivity: 90, stage: 'cooking', stageReasons: ['place'] },
      }),
    );
    const read = (as: Session) => platform.call(videoEndpoints.event, { as, params: { eventId } });
    expect((await read(joiner.manager)).status).toBe(200);
    expect((await read(leaver.manager)).status).toBe(404);
    const retag = await platform.call(videoEndpoints.retag, {
      as: joiner.school.people.safety_section,
      params: { eventId },
      body: { stage: 'cooking', note: 'n' },
    });
    expect(retag.problem.code).toBe('video.event-not-found');
  });
});

describe('a central school with three teaching points', () => {
  const clock = new SteppedClock(new Date(noonOf(BEFORE)));
  let platform: TestPlatform;
  let central: Canteen;
  let points: Canteen[];

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, LONG_SESSIONS);
    central = await Canteen.open(platform);
    points = [await Canteen.open(platform), await Canteen.open(platform), await Canteen.open(platform)];
    await become(central, 'central_school');
    for (const point of points) {
      await become(point, 'teaching_point');
      expect((await place(point, CHANGE, central.school.id)).status).toBe(200);
    }
  });
  afterAll(() => platform.stop());

  const become = async ({ school }: Canteen, kind: 'central_school' | 'teaching_point') => {
    const { version, name, schoolCode } = await structureOf(platform, school.id);
    const body = { version, name, schoolCode, kind };
    return platform.ok(structureEndpoints.updateSchool, { as: platform.admin, params: { schoolId: school.id }, body });
  };
  const place = async ({ school }: Canteen, from: string, centralSchoolId: string | null, areaId = '532301') => {
    const { version } = await structureOf(platform, school.id);
    return platform.call(structureEndpoints.placeSchool, {
      as: platform.admin,
      params: { schoolId: school.id },
      body: { version, from, areaId, centralSchoolId },
    });
  };
  const comeTo = async (date: string): Promise<void> => {
    clock.set(new Date(noonOf(date)));
    await platform.app.get(Placements).turn();
  };
  const seenBy = async (as: Session): Promise<string[]> => {
    const { items } = await platform.ok(organizationEndpoints.schools, { as });
    return items.map(({ id }) => id).sort();
  };
  const idsOf = (...canteens: Canteen[]): string[] => canteens.map(({ school }) => school.id).sort();

  it('reaches them from the day on, in lists, day views and entries, and not a day before', async () => {
    const dayOf = (point: Canteen) =>
      platform.call(evidenceEndpoints.day, {
        as: central.manager,
        params: { schoolId: point.school.id, date: BEFORE },
      });
    await comeTo(BEFORE);
    expect(await seenBy(central.manager)).toEqual(idsOf(central));
    for (const point of points) expect((await dayOf(point)).status).toBe(404);

    await comeTo(CHANGE);
    expect(await seenBy(central.manager)).toEqual(idsOf(central, ...points));
    for (const point of points) {
      expect((await dayOf(point)).status).toBe(200);
      expect(await seenBy(point.manager)).toEqual(idsOf(point));
    }
    expect(await structureOf(platform, central.school.id)).toMatchObject({
      teachingPoints: expect.arrayContaining(points.map(({ school }) => expect.objectContaining({ id: school.id }))),
    });
  });

  it('enters and signs for a point: meal, headcount, second signature', async () => {
    await comeTo(CHANGE);
    const [point] = points as [Canteen];
    const accepted = await point.accept([point.line()]);
    const signed = await platform.call(journalEndpoints.cosign, {
      as: central.manager,
      params: { actId: accepted.actId },
      body: { method: 'own-session' },
    });
    expect(signed.status).toBe(201);
    const mealId = await point.meal();
    await point.cook(mealId);
    const counted = await point.call(
      servingEndpoints.headcount,
      {
        ...point.now(point.school.places.dining_hall),
        mealId,
        lines: [{ classId: point.school.classIds[0], present: 20, served: 20 }],
      },
      central.manager,
    );
    expect([counted.status, counted.body.served]).toEqual([201, 20]);
  });

  it('passes a point to another central school on its day', async () => {
    await comeTo(CHANGE);
    const heir = await Canteen.open(platform);
    await become(heir, 'central_school');
    const [, point] = points as [Canteen, Canteen];
    expect((await place(point, addDays(CHANGE, 1), heir.school.id)).status).toBe(200);
    expect(await seenBy(central.manager)).toContain(point.school.id);
    await comeTo(addDays(CHANGE, 1));
    expect(await seenBy(central.manager)).not.toContain(point.school.id);
    expect(await seenBy(heir.manager)).toEqual(idsOf(heir, point));
    expect((await structureOf(platform, point.school.id)).placements.map(({ from }) => from).slice(0, 2)).toEqual([
      addDays(CHANGE, 1),
      CHANGE,
    ]);
  });

  it('refuses what is no central school, of another county, or would leave points behind', async () => {
    const stranger = await Canteen.open(platform, undefined, '532302');
    await become(stranger, 'central_school');
    const [point] = points as [Canteen];
    const day = addDays(CHANGE, 5);
    for (const wrong of [stranger, points[2] as Canteen]) {
      expect((await place(point, day, wrong.school.id)).problem.code).toBe('organization.not-a-central-school');
    }
    expect((await place(point, day, randomUUID())).problem).toMatchObject({ field: 'centralSchoolId' });
    expect((await place(point, addDays(CHANGE, -3), null)).problem.code).toBe('organization.date-in-the-past');
    expect((await place(central, day, null, '532302')).problem.code).toBe('organization.kind-in-use');
    await expect(become(central, 'teaching_point')).rejects.toThrow('organization.kind-in-use');
  });
});

describe('editing the structure', () => {
  const clock = new SteppedClock(new Date(noonOf(BEFORE)));
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, LONG_SESSIONS);
  });
  afterAll(() => platform.stop());

  const newSchool = (overrides: object = {}) =>
    platform.call(organizationEndpoints.createSchool, {
      as: platform.admin,
      body: { name: `校${randomUUID().slice(0, 8)}`, areaId: '532301', ...overrides },
    });
  const update = (schoolId: string, body: object, as = platform.admin) =>
    platform.call(structureEndpoints.updateSchool, { as, params: { schoolId }, body });

  it('knows the prefecture and its ten counties, and refuses a school anywhere else', async () => {
    const { items } = await platform.ok(organizationEndpoints.areas, { as: platform.admin });
    expect(items.filter(({ parentId }) => parentId === '532300')).toHaveLength(10);
    expect(items).toContainEqual({ id: '532302', name: '禄丰市', parentId: '532300' });
    for (const areaId of ['532300', '530102', '532331']) {
      expect((await newSchool({ areaId })).problem).toMatchObject({
        code: 'organization.area-not-found',
        field: 'areaId',
      });
    }
  });

  it('takes the code as text, once', async () => {
    const { body } = await newSchool({ schoolCode: '0532000123' });
    expect(body.schoolCode).toBe('0532000123');
    expect((await newSchool({ schoolCode: '0532000123' })).problem).toMatchObject({
      ...{ code: 'organization.school-code-taken', field: 'schoolCode' },
    });
    expect((await newSchool()).body.schoolCode).toBeNull();
    const other = (await newSchool()).body;
    const taken = { version: 1, name: other.name, schoolCode: '0532000123', kind: 'school' };
    expect((await update(other.id, taken)).problem.code).toBe('organization.school-code-taken');
  });

  it('tells the second of two editors what the first has made of it', async () => {
    const { id } = (await newSchool()).body;
    const names = ['甲学校', '乙学校', '丙学校'];
    const answers = await Promise.all(
      names.map((name) => update(id, { version: 1, name, schoolCode: null, kind: 'school' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const winner = names[answers.findIndex(({ status }) => status === 200)];
    for (const { problem } of answers.filter(({ status }) => status === 409)) {
      expect(problem).toMatchObject({ code: 'organization.school-changed', details: { name: winner, version: 2 } });
    }
    expect(await structureOf(platform, id)).toMatchObject({ name: winner, version: 2 });
    const notes = await platform.uow.read((tx) => tx.findBy(AuditEntry, { subjectId: id }));
    expect(notes.map(({ action }) => action)).toEqual(['organization.school-added', 'organization.school-edited']);
  });

  it('keeps where a school lies, for whoever may see the school, until it is taken back', async () => {
    const { id } = (await newSchool()).body;
    const params = { schoolId: id };
    const position = { latitudeE6: 25_045_300, longitudeE6: 101_546_100, accuracyMetres: 20 };
    const set = (version: number, said: object | null, as = platform.admin) =>
      platform.call(structureEndpoints.setPosition, { as, params, body: { version, position: said as never } });
    expect((await structureOf(platform, id)).position).toBeNull();
    expect((await set(1, position)).body).toEqual({ version: 2 });
    expect((await structureOf(platform, id)).position).toEqual(position);
    expect((await set(1, null)).problem.code).toBe('organization.school-changed');
    expect((await set(2, { ...position, latitudeE6: 90_000_001 })).status).toBe(400);
    const notes = await platform.uow.read((tx) => tx.findBy(AuditEntry, { subjectId: id }));
    expect(notes.at(-1)).toMatchObject({ action: 'organization.position-set', detail: position });
    expect((await set(2, null)).status).toBe(200);
    expect((await structureOf(platform, id)).position).toBeNull();
  });

  it('keeps how a school was fed, day by day', async () => {
    const { id } = (await newSchool()).body;
    const set = (version: number, from: string, mode: string) =>
      platform.call(structureEndpoints.setSupplyMode, {
        as: platform.admin,
        params: { schoolId: id },
        body: { version, from, mode },
      });
    expect((await set(1, '2026-09-01', 'enterprise')).body).toEqual({ version: 2 });
    expect((await set(2, CHANGE, 'snack')).status).toBe(200);
    expect((await set(3, CHANGE, 'canteen')).status).toBe(200);
    expect((await set(3, CHANGE, 'entrusted')).problem.code).toBe('organization.school-changed');
    expect((await structureOf(platform, id)).supplyModes).toEqual([
      { from: CHANGE, mode: 'canteen' },
      { from: '2026-09-01', mode: 'enterprise' },
    ]);
  });

  it('keeps for how many its canteen can cook, day by day, with the source', async () => {
    const { id } = (await newSchool()).body;
    const set = (version: number, from: string, cooksFor: number, seats: number | null = null) =>
      platform.call(structureEndpoints.setCapacity, {
        as: platform.admin,
        params: { schoolId: id },
        body: { version, from, cooksFor, seats, source: '现场清点' },
      });
    expect((await structureOf(platform, id)).capacities).toEqual([]);
    expect((await set(1, '2026-09-01', 200, 120)).body).toEqual({ version: 2 });
    expect((await set(2, CHANGE, 300)).status).toBe(200);
    expect((await set(3, CHANGE, 320)).status).toBe(200);
    expect((await set(3, CHANGE, 1)).problem.code).toBe('organization.school-changed');
    expect((await set(4, CHANGE, -1)).status).toBe(400);
    expect((await structureOf(platform, id)).capacities).toEqual([
      { from: CHANGE, cooksFor: 320, seats: null, source: '现场清点' },
      { from: '2026-09-01', cooksFor: 200, seats: 120, source: '现场清点' },
    ]);
    const notes = await platform.uow.read((tx) => tx.findBy(AuditEntry, { subjectId: id }));
    expect(notes.at(-1)).toMatchObject({ action: 'organization.capacity-set', detail: { cooksFor: 320 } });
  });

  it('moves a school to another county on its day with all its history', async () => {
    const canteen = await Canteen.open(platform);
    const { school } = canteen;
    const mealId = await canteen.meal();
    const heir = await platform.newPerson('safety_section', '532302');
    const { version } = await structureOf(platform, school.id);
    await platform.ok(structureEndpoints.placeSchool, {
      as: platform.admin,
      params: { schoolId: school.id },
      body: { version, from: CHANGE, areaId: '532302', centralSchoolId: null },
    });
    const statuses = () =>
      Promise.all(
        [school.people.safety_section, heir, school.people.principal].map(
          async (as) => (await platform.call(journalEndpoints.act, { as, params: { actId: mealId } })).status,
        ),
      );
    expect(await statuses()).toEqual([200, 404, 200]);
    clock.set(new Date(noonOf(CHANGE)));
    await platform.app.get(Placements).turn();
    expect(await statuses()).toEqual([404, 200, 200]);
    const auditor = await platform.newPerson('auditor', '532302');
    const params = { schoolId: school.id };
    expect(await platform.ok(journalEndpoints.verify, { as: auditor, params })).toMatchObject({ intact: true });
    expect((await structureOf(platform, school.id)).placements.map(({ areaId }) => areaId)).toEqual([
      '532302',
      '532301',
    ]);
    clock.set(new Date(noonOf(BEFORE)));
  });

  it('closes a school, which ends what kitchens do for it, unless its own kitchen still serves others', async () => {
    const host = await Canteen.open(platform);
    const guest = await Canteen.open(platform);
    const params = { kitchenId: host.school.kitchenId };
    const schoolId = guest.school.id;
    await platform.ok(organizationEndpoints.serveSchool, {
      as: platform.admin,
      params,
      body: { schoolId, from: addDays(BEFORE, -9) },
    });
    const close = async (id: string) => {
      const { version } = await structureOf(platform, id);
      const body = { version, state: 'closed' };
      return platform.call(structureEndpoints.setSchoolState, { as: platform.admin, params: { schoolId: id }, body });
    };
    expect((await close(host.school.id)).problem.code).toBe('organization.kitchen-serves-others');
    expect((await close(schoolId)).status).toBe(200);
    const { state, services } = await structureOf(platform, schoolId);
    expect([state, services.map(({ to }) => to)]).toEqual(['closed', [BEFORE, BEFORE]]);
    expect((await close(host.school.id)).status).toBe(200);
    const end = { as: platform.admin, params, body: { schoolId, to: CHANGE } };
    expect((await platform.call(structureEndpoints.endService, end)).problem.code).toBe('organization.not-served');
  });

  it('renames, resizes and closes a class; two of one name at once make one', async () => {
    const { id: schoolId } = (await newSchool()).body;
    const add = () =>
      platform.call(organizationEndpoints.createClass, {
        as: platform.admin,
        params: { schoolId },
        body: { name: '一年级1班', size: 30 },
      });
    const added = await Promise.all([add(), add()]);
    expect(added.map(({ status }) => status).sort()).toEqual([201, 409]);
    // as a phone's keyboard writes it, it is the same class
    const wide = { as: platform.admin, params: { schoolId }, body: { name: '一年级　１班', size: 30 } };
    const alike = await platform.call(organizationEndpoints.createClass, wide);
    expect(alike.problem.code).toBe('organization.class-exists');
    const classId = added.find(({ status }) => status === 201)?.body.id as string;
    const edit = (body: object, seen: object) =>
      platform.call(structureEndpoints.editClass, {
        as: platform.admin,
        params: { schoolId, classId },
        body: { ...body, seen },
      });
    const first = { name: '一年级1班', size: 30, closed: false };
    const second = { name: '一年级2班', size: 31, closed: true };
    expect((await edit(second, first)).status).toBe(204);
    // whoever still has the page of before does not undo it without knowing (R-F16)
    const stale = await edit({ name: '一年级(1)班', size: 30, closed: false }, first);
    expect(stale.problem).toMatchObject({ code: 'organization.class-changed', details: { size: 31 } });
    expect(stale.problem.title).toBe('这个班刚被别人修改过,现在是:一年级2班,31 人。请刷新后再改');
    expect((await structureOf(platform, schoolId)).classes).toMatchObject([{ size: 31, closedOn: BEFORE }]);
    const { classes } = await platform.ok(organizationEndpoints.school, { as: platform.admin, params: { schoolId } });
    expect(classes).toEqual([]);
    expect((await add()).status).toBe(201);
    const again = await edit({ name: '一年级1班', size: 31, closed: false }, second);
    expect(again.problem.code).toBe('organization.class-exists');
  });

  it('lets two clerks who edit the hours of one school not undo each other (R-F16)', async () => {
    const { id: schoolId } = (await newSchool()).body;
    const set = (from: string, hours: number[], seen: number[]) =>
      platform.call(organizationEndpoints.setTimetable, {
        as: platform.admin,
        params: { schoolId },
        body: { from, entries: hours.map(entry), seen: seen.map(entry) },
      });
    const entry = (hour: number) => ({ stage: 'cooking', fromMinute: hour * 60, toMinute: hour * 60 + 60 });
    expect((await set(BEFORE, [8], [])).status).toBe(204);
    expect((await set(BEFORE, [9], [])).problem.code).toBe('organization.timetable-changed');
    expect((await set(CHANGE, [10], [8])).status).toBe(204);
    expect((await set(CHANGE, [11], [8])).problem.code).toBe('organization.timetable-changed');
    expect((await set(CHANGE, [11], [10])).status).toBe(204);
  });

  it('writes schools, kitchens and classes in bulk, and names the row at fault', async () => {
    const structure = platform.app.get(Structure);
    const row = (name: string, schoolCode: string | null = null) => ({
      ...{ name, schoolCode, kind: 'school' as const, areaCode: '532329', centralSchoolId: null, from: BEFORE },
    });
    const rows = Array.from({ length: 1_100 }, (_, i) => row(`批量${i}`, `53232900${String(i).padStart(4, '0')}`));
    const classes = await platform.uow.write(async (tx) => {
      const schools = await structure.addSchools(tx, rows);
      const hosts = schools.map(({ id }) => ({ name: '食堂', hostSchoolId: id, servesFrom: BEFORE }));
      expect((await structure.addKitchens(tx, hosts)).at(-1)?.hostSchoolId).toBe(schools.at(-1)?.id);
      return structure.addClasses(
        tx,
        schools.flatMap(({ id: schoolId }) => ['1班', '2班'].map((name) => ({ schoolId, name, size: 40 }))),
      );
    });
    expect(classes).toHaveLength(2_200);
    const add = (...bad: ReturnType<typeof row>[]) => platform.uow.write((tx) => structure.addSchools(tx, bad));
    await expect(add(row('新1'), row('批量7'))).rejects.toMatchObject({ at: { field: '1.name' } });
    await expect(add(row('新1'), row('新2', '532329000007'))).rejects.toMatchObject({ at: { field: '1.schoolCode' } });
    await expect(add({ ...row('新1'), areaCode: '530102' })).rejects.toMatchObject({ at: { field: '0.areaCode' } });
    const left = await platform.ok(organizationEndpoints.schools, { as: platform.admin, query: { limit: 200 } });
    expect(left.items.map(({ name }) => name)).not.toContain('新1');
  });
});

describe('the school calendar', () => {
  const clock = new SteppedClock(new Date(noonOf('2026-06-10')));
  let platform: TestPlatform;
  let schoolId: string;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 400 * 24 * HOUR });
    schoolId = (await platform.newSchool()).id;
  });
  afterAll(() => platform.stop());

  const YEAR = 2026;
  const terms = [{ name: '秋季学期', from: '2026-09-01', to: '2027-01-15' }];
  const setArea = (areaId: string, body: object, as = platform.admin) =>
    platform.call(calendarEndpoints.setAreaCalendar, { as, params: { areaId, schoolYear: YEAR }, body });
  const setSchool = (body: object) =>
    platform.call(calendarEndpoints.setSchoolCalendar, {
      as: platform.admin,
      params: { schoolId, schoolYear: YEAR },
      body,
    });
  const isSchoolDay = (date: string) =>
    platform.uow.read((tx) => platform.app.get(SchoolCalendars).isSchoolDay(tx, schoolId, date));
  const warnings = async () =>
    (await platform.ok(calendarEndpoints.warnings, { as: platform.admin })).items.map(
      ({ kind, areaId, year }) => `${kind} ${areaId} ${year}`,
    );

  it('warns of a school year before it begins, and knows nothing of it until then', async () => {
    expect(await warnings()).toEqual(['school-year-missing 532301 2025', 'holidays-missing 532301 2026']);
    clock.set(new Date(noonOf('2026-07-20')));
    expect(await warnings()).toContain('school-year-missing 532301 2026');
    expect(await isSchoolDay('2026-09-01')).toBeNull();
  });

  it('lets the narrowest decide: school, county, prefecture', async () => {
    const days = [
      { date: '2026-10-01', kind: 'holiday', note: '国庆节' },
      { date: '2026-10-10', kind: 'school_day', note: '调休' },
    ];
    expect((await setArea('532300', { version: 0, terms, days })).status).toBe(200);
    expect(await isSchoolDay('2026-09-01')).toBe(true);
    expect([await isSchoolDay('2026-09-05'), await isSchoolDay('2027-02-01')]).toEqual([false, false]);
    expect([await isSchoolDay('2026-10-01'), await isSchoolDay('2026-10-10')]).toEqual([false, true]);
    expect(await warnings()).not.toContain('school-year-missing 532301 2026');

    const torchFestival = { date: '2026-09-02', kind: 'holiday', note: '县里放假' };
    expect((await setArea('532301', { version: 0, terms: [], days: [torchFestival] })).status).toBe(200);
    expect([await isSchoolDay('2026-09-02'), await isSchoolDay('2026-10-10')]).toEqual([false, true]);
    await setSchool({ version: 0, terms: [], days: [{ date: '2026-09-02', kind: 'school_day', note: '补课' }] });
    expect(await isSchoolDay('2026-09-02')).toBe(true);
    const shown = await platform.ok(calendarEndpoints.schoolDays, {
      as: platform.admin,
      params: { schoolId },
      query: { from: '2026-09-02', days: 4 },
    });
    expect(shown.items.map(({ reason }) => reason)).toEqual(['special', 'term', 'term', 'weekend']);
  });

  it('warns in November that nobody has entered the holidays of the coming year', async () => {
    clock.set(new Date(noonOf('2026-11-10')));
    expect(await warnings()).toContain('holidays-missing 532301 2027');
    const { version, days } = await platform.ok(calendarEndpoints.areaCalendar, {
      as: platform.admin,
      params: { areaId: '532300', schoolYear: YEAR },
    });
    const newYear = { date: '2027-01-01', kind: 'holiday', note: '元旦' };
    expect((await setArea('532300', { version, terms, days: [...days, newYear] })).status).toBe(200);
    expect(await warnings()).toEqual([]);
    expect(await isSchoolDay('2027-01-01')).toBe(false);
  });

  it('refuses what cannot be, and the second of two editors', async () => {
    const at = (date: string) => ({ date, kind: 'holiday', note: '' });
    const wrong = async (body: object) => (await setSchool({ version: 1, terms: [], days: [], ...body })).problem.code;
    expect(await wrong({ days: [at('2027-09-01')] })).toBe('calendar.day-outside-year');
    expect(await wrong({ days: [at('2026-12-01'), at('2026-12-01')] })).toBe('calendar.day-named-twice');
    expect(await wrong({ terms: [...terms, ...terms] })).toBe('calendar.terms-overlap');
    const answers = await Promise.all([1, 2, 3].map(() => setArea('532302', { version: 0, terms, days: [] })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const again = await Promise.all([1, 2].map(() => setArea('532302', { version: 1, terms, days: [] })));
    expect(again.map(({ status }) => status).sort()).toEqual([200, 409]);
    const county = await platform.newPerson('system_admin', '532302');
    expect((await setArea('532301', { version: 1, terms, days: [] }, county)).problem.code).toBe(
      'organization.area-not-found',
    );
  });
});
