import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDateOf, startOfBusinessDate } from '../../src/contract/business-date.js';
import { encodeSlot, SLOT_MS, type Slot } from '../../src/contract/camera-day.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { VerdictHistory } from '../../src/evidence/evidence.entities.js';
import { JudgingService } from '../../src/evidence/judging.service.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { TestAgent } from './video-agent.js';

/** 10:52 in Chuxiong, on a day that is over at the stove's cameras only as far as a test says. */
const COOKED_AT = new Date('2026-11-23T02:52:00.000Z');
const DATE = businessDateOf(COOKED_AT);

describe(`the record and the footage answer for each other on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(COOKED_AT);
  let platform: TestPlatform;
  let canteen: Canteen;
  let agent: TestAgent;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 48 * 3_600_000 });
  });
  afterAll(() => platform.stop());

  /** A school of its own with one camera at the stove. */
  const begin = async () => {
    clock.set(COOKED_AT);
    canteen = await Canteen.open(platform);
    agent = await TestAgent.enrol(platform, canteen.school);
  };
  const cook = async () => canteen.cook(await canteen.meal());
  /** What a box says is of a time that has passed: nothing else is believed. */
  const once = async <T>(at: Date, say: () => Promise<T>): Promise<T> => {
    const before = clock.now();
    if (before < at) clock.set(at);
    const said = await say();
    if (before < at) clock.set(before);
    return said;
  };
  /** What the camera reports of the quarter of an hour around the cooking. */
  const film = (slot: Partial<Slot>, reportedThrough = new Date(COOKED_AT.getTime() + 600_000)) =>
    once(reportedThrough, () => report(slot, reportedThrough));
  const report = async (slot: Partial<Slot>, reportedThrough: Date) => {
    const fromSlot = Math.floor((COOKED_AT.getTime() - 450_000 - startOfBusinessDate(DATE)) / SLOT_MS);
    const data = Buffer.from(Array.from({ length: 90 }, () => encodeSlot(slot)).flat()).toString('base64');
    const seq = await agent.send('camera-day', {
      cameraId: agent.cameraId,
      date: DATE,
      slots: [{ fromSlot, data }],
      reportedThrough: reportedThrough.toISOString(),
      clockOffsetMs: 0,
      chain: null,
    });
    await agent.untilAcked(seq);
    await platform.settled();
  };
  const seen = (minutesLater: number) => {
    const at = new Date(COOKED_AT.getTime() + minutesLater * 60_000);
    return once(at, () => tellEvent(at.toISOString()));
  };
  const tellEvent = async (startedAt: string) => {
    const eventId = randomUUID();
    const seq = await agent.send('event', {
      eventId,
      cameraId: agent.cameraId,
      revision: 1,
      kind: 'motion',
      startedAt,
      endedAt: startedAt,
      peakActivity: 90,
      stage: 'cooking',
      stageReasons: ['place'],
    });
    await agent.untilAcked(seq);
    await platform.settled();
    return eventId;
  };
  const told = async (id: string) => {
    await platform.settled();
    const { stages } = await platform.ok(evidenceEndpoints.day, {
      as: canteen.school.people.safety_section,
      params: { schoolId: canteen.school.id, date: DATE },
    });
    return stages.flatMap(({ acts, events }) => [...acts, ...events]).find((item) => item.id === id);
  };
  const moving = { recordedMs: 10_000, activity: 120 };

  it('waits for the footage, and speaks when it arrives after the record', async () => {
    await begin();
    const batch = await cook();
    expect(await told(batch)).toMatchObject({ verdict: 'pending' });
    await film(moving);
    expect(await told(batch)).toMatchObject({ verdict: 'supported', cause: null });
  });

  it('speaks at once when the footage was there before the record', async () => {
    await begin();
    await film({ recordedMs: 10_000, activity: 0 });
    expect(await told(await cook())).toMatchObject({ verdict: 'unseen', cause: 'none' });
  });

  it('says something else when more becomes known, and keeps what it said', async () => {
    await begin();
    const batch = await cook();
    // without waiting here the footage may come first, and nothing is ever said to be pending
    expect(await told(batch)).toMatchObject({ verdict: 'pending' });
    await film({ recordedMs: 10_000, activity: 0 });
    expect(await told(batch)).toMatchObject({ verdict: 'unseen' });
    await film(moving);
    expect(await told(batch)).toMatchObject({ verdict: 'supported' });
    const before = await platform.uow.read((tx) => tx.findBy(VerdictHistory, { subjectId: batch }));
    expect(before.map(({ verdict }) => verdict).sort()).toEqual(['pending', 'unseen']);
  });

  it('lets no older view overwrite a newer one when several judge at once', async () => {
    await begin();
    const batches = await Promise.all(Array.from({ length: 4 }, cook));
    await platform.settled();
    clock.advance(30 * 3_600_000);
    const judging = platform.app.get(JudgingService);
    await Promise.all([film(moving), ...Array.from({ length: 6 }, () => judging.settle())]);
    for (const batch of batches) {
      expect(await told(batch)).toMatchObject({ verdict: 'supported' });
      const before = await platform.uow.read((tx) => tx.findBy(VerdictHistory, { subjectId: batch }));
      const versions = before.map(({ version }) => version).sort();
      expect(versions).toEqual(versions.map((_, index) => index + 1));
    }
  });

  it('settles a record whose box stays silent, without holding it against the school', async () => {
    await begin();
    const batch = await cook();
    clock.advance(30 * 3_600_000);
    await platform.app.get(JudgingService).settle();
    expect(await told(batch)).toMatchObject({ verdict: 'unwatched' });
    expect(['none', 'covered']).not.toContain((await told(batch))?.cause);
  });

  it('takes a record for an explanation until the record is reversed', async () => {
    await begin();
    const event = await seen(1);
    expect(await told(event)).toMatchObject({ verdict: 'unexplained', cause: 'none' });
    const batch = await cook();
    expect(await told(event)).toMatchObject({ verdict: 'explained' });
    expect((await canteen.reverse(batch)).status).toBe(201);
    expect(await told(event)).toMatchObject({ verdict: 'unexplained' });
  });

  it('judges footage again when the working hours are set', async () => {
    await begin();
    const event = await seen(40);
    expect(await told(event)).toMatchObject({ verdict: 'unexplained' });
    await platform.ok(organizationEndpoints.setTimetable, {
      as: platform.admin,
      params: { schoolId: canteen.school.id },
      body: { from: DATE, entries: [{ stage: 'cooking', fromMinute: 480, toMinute: 840 }] },
    });
    expect(await told(event)).toMatchObject({ verdict: 'explained' });
  });

  it('asks no footage of what is done at a desk', async () => {
    await begin();
    const meal = await canteen.meal();
    expect(await told(meal)).toBeUndefined();
    const meals = await platform.ok(kitchenEndpoints.meals, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { date: DATE },
    });
    expect(meals.items.map(({ id }) => id)).toContain(meal);
  });
});
