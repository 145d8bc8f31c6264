import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import { addDays, startOfBusinessDate } from '../../src/contract/business-date.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
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
