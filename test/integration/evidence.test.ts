import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { In } from 'typeorm';
import { addDays, businessDateOf, startOfBusinessDate } from '../../src/contract/business-date.js';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import type { BodyOf, QueryOf } from '../../src/contract/http/endpoint.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { encodeSlot, SLOT_MS, type Slot } from '../../src/contract/wire/camera-day.js';
import { Verdict, VerdictHistory } from '../../src/evidence/evidence.entities.js';
import { JudgingService } from '../../src/evidence/judging.service.js';
import { VideoEvent } from '../../src/footage/video-index/footage.entities.js';
import { School } from '../../src/organization/index.js';
import { newId, Outbox, SteppedClock } from '../../src/platform/index.js';
import { PolicyLimit } from '../../src/policy/policy.js';
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
  type EventKind = 'motion' | 'covered' | 'video_loss';
  const seen = (minutesLater: number, kind: EventKind = 'motion') => {
    const at = new Date(COOKED_AT.getTime() + minutesLater * 60_000);
    return once(at, () => tellEvent(at.toISOString(), kind));
  };
  const tellEvent = async (startedAt: string, kind: EventKind) => {
    const eventId = randomUUID();
    const seq = await agent.send('event', {
      eventId,
      cameraId: agent.cameraId,
      revision: 1,
      kind,
      startedAt,
      endedAt: startedAt,
      peakActivity: kind === 'motion' ? 90 : null,
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

  it('lets the first of several records explain a movement, whichever comes or goes first', async () => {
    await begin();
    const event = await seen(0);
    const explainedBy = async () => {
      await platform.settled();
      const { facts } = await platform.uow.read((tx) => tx.findOneByOrFail(Verdict, { subjectId: event }));
      return facts.actId;
    };
    const cookedAfter = (minutes: number) =>
      once(new Date(COOKED_AT.getTime() + minutes * 60_000), async () => {
        const occurredAt = new Date(COOKED_AT.getTime() + minutes * 60_000).toISOString();
        return canteen.cook(await canteen.meal(), { occurredAt, startedAt: occurredAt });
      });
    const middle = await cookedAfter(0);
    expect(await explainedBy()).toBe(middle);
    const last = await cookedAfter(1);
    expect(await explainedBy()).toBe(middle);
    const first = await cookedAfter(-1);
    expect(await explainedBy()).toBe(first);
    expect((await canteen.reverse(first)).status).toBe(201);
    expect(await explainedBy()).toBe(middle);
    expect((await canteen.reverse(middle)).status).toBe(201);
    expect(await explainedBy()).toBe(last);
    expect((await canteen.reverse(last)).status).toBe(201);
    expect(await explainedBy()).not.toBe(last);
  });

  it('holds a record against the limits of the day it happened on, whatever holds today', async () => {
    await begin();
    const areaCode = (await platform.uow.read((tx) => tx.findOneByOrFail(School, { id: canteen.school.id }))).areaCode;
    // From the day after on, more activity is wanted than a camera can see.
    await platform.uow.write((tx) =>
      tx.insert(PolicyLimit, {
        key: 'evidence.active_level',
        place: areaCode,
        fromDate: addDays(DATE, 1),
        value: 255,
        unit: 'level',
        source: 'test',
        confidence: 'D',
      }),
    );
    const batch = await cook();
    clock.advance(30 * 3_600_000);
    await film(moving);
    expect(await told(batch)).toMatchObject({ verdict: 'supported' });
  });

  it('judges again all thousand events of a window into which an act falls, and leaves others the event loop', async () => {
    await begin();
    const eventIds = await platform.uow.write(async (tx) => {
      const startedAt = new Date(COOKED_AT.getTime() + 60_000);
      const event = { cameraId: agent.cameraId, revision: 1, kind: 'motion' as const, startedAt, endedAt: startedAt };
      const rows = Array.from({ length: 1_000 }, () => ({
        ...event,
        ...{
          id: newId(),
          peakActivity: 90,
          stage: 'cooking' as const,
          machineStage: 'cooking' as const,
          retagged: false,
        },
      }));
      for (let from = 0; from < rows.length; from += 100) await tx.insert(VideoEvent, rows.slice(from, from + 100));
      await platform.app.get(Outbox).tell(tx, 'video-event.changed', ...rows.map(({ id }) => ({ eventId: id })));
      return rows.map(({ id }) => id);
    });
    await platform.settled();
    const verdicts = async () => {
      const rows = await platform.uow.read((tx) => tx.findBy(Verdict, { subjectId: In(eventIds) }));
      return [rows.length, new Set(rows.map(({ verdict }) => verdict))];
    };
    expect(await verdicts()).toEqual([1_000, new Set(['unexplained'])]);
    const batch = await cook();
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 1);
    await platform.settled();
    clearInterval(counting);
    expect(await verdicts()).toEqual([1_000, new Set(['explained'])]);
    expect(turns).toBeGreaterThan(3);
    expect((await canteen.reverse(batch)).status).toBe(201);
    await platform.settled();
    expect(await verdicts()).toEqual([1_000, new Set(['unexplained'])]);
    const before = await platform.uow.read((tx) => tx.findBy(VerdictHistory, { subjectId: eventIds[0] }));
    expect(before.map(({ version, verdict }) => [version, verdict])).toEqual([
      [1, 'unexplained'],
      [2, 'explained'],
    ]);
  });

  it('judges footage again when the working hours are set', async () => {
    await begin();
    const event = await seen(40);
    expect(await told(event)).toMatchObject({ verdict: 'unexplained' });
    await platform.ok(organizationEndpoints.setTimetable, {
      as: platform.admin,
      params: { schoolId: canteen.school.id },
      body: { from: DATE, seen: [], entries: [{ stage: 'cooking', fromMinute: 480, toMinute: 840 }] },
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

  describe('what does not fit, in one list over schools and days', () => {
    const still = { recordedMs: 10_000, activity: 0 };
    const safety = () => canteen.school.people.safety_section;
    const queue = (query: Partial<QueryOf<typeof evidenceEndpoints.misfits>> = {}, as = safety()) =>
      platform.ok(evidenceEndpoints.misfits, { as, query: { from: DATE, to: DATE, show: 'all', ...query } });
    const ofSchool = (query: Partial<QueryOf<typeof evidenceEndpoints.misfits>> = {}, as = safety()) =>
      queue({ schoolId: canteen.school.id, ...query }, as);
    const review = (subjectId: string, body: BodyOf<typeof evidenceEndpoints.review>, as = safety()) =>
      platform.call(evidenceEndpoints.review, { as, params: { subjectId }, body });
    const fine = { outcome: 'fine' as const, note: '电话核实:值班人员取物' };
    const stateOf = async (as = safety()) =>
      (await platform.ok(evidenceEndpoints.days, { as, params: { date: DATE } })).items.find(
        ({ schoolId }) => schoolId === canteen.school.id,
      );

    it('holds records, movement and covered lenses, and nothing that a device failed to film', async () => {
      await begin();
      const batch = await cook();
      await film(still);
      const night = await seen(600);
      const covered = await seen(660, 'covered');
      const lost = await seen(720, 'video_loss');
      const { items, total, open } = await ofSchool();
      expect(items.map(({ id, kind }) => [id, kind])).toEqual([
        [batch, 'unseen'],
        [night, 'unrecorded'],
        [covered, 'covered'],
      ]);
      expect([total, open]).toEqual([3, 3]);
      expect(items[0]).toMatchObject({ recorded: { kind: 'cooking.batch' }, seen: null, placeName: 'stove' });
      expect(items[1]).toMatchObject({
        recorded: null,
        seen: { kind: 'motion', cameraName: 'Stove' },
        stage: 'cooking',
      });
      expect(await told(lost)).toMatchObject({ verdict: 'unwatched', cause: 'camera_off' });
      expect(await stateOf()).toMatchObject({
        actsInDoubt: 1,
        eventsUnexplained: 2,
        open: 3,
        recent: { misfits: 3, open: 3 },
      });
    });

    it('is narrowed by school, county, stage and kind, and paged without a gap', async () => {
      await begin();
      await seen(600);
      await seen(601, 'covered');
      const here = canteen;
      await begin();
      await seen(602);
      expect((await ofSchool({ kind: 'covered' })).items).toEqual([]);
      expect((await ofSchool({ kind: 'unrecorded' })).items).toHaveLength(1);
      expect((await ofSchool({ stage: 'dining' })).items).toEqual([]);
      expect((await ofSchool({ areaId: '532300' })).total).toBe(1);
      expect((await queue({ areaId: '532322' })).total).toBe(0);
      const all = (await queue({ kind: 'covered', limit: 200 })).items;
      expect(all.length).toBeGreaterThan(1);
      expect(new Set(all.map(({ schoolId }) => schoolId))).toContain(here.school.id);
      const paged: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await queue({ kind: 'covered', limit: 1, ...(after ? { after } : {}) });
        paged.push(...page.items.map(({ id }) => id));
        after = page.next;
      }
      expect(paged).toEqual(all.map(({ id }) => id));
      const elsewhere = await platform.newPerson('safety_section', '532322');
      expect((await queue({}, elsewhere)).total).toBe(0);
      expect((await platform.call(evidenceEndpoints.misfits, { as: canteen.school.people.principal })).status).toBe(
        403,
      );
    });

    it('keeps who reviewed what and when: colleagues see it at once, the school does not', async () => {
      await begin();
      const event = await seen(600);
      const other = await seen(660);
      expect((await review(event, fine)).body.review).toMatchObject({ outcome: 'fine', note: fine.note });
      const colleague = canteen.school.people.market_inspector;
      const { items, total, open } = await ofSchool({}, colleague);
      expect([total, open]).toEqual([2, 1]);
      expect(items[0]?.review).toMatchObject({ outcome: 'fine', by: { accountId: safety().accountId } });
      expect((await ofSchool({ show: 'open' })).items.map(({ id }) => id)).toEqual([other]);
      // of the last day what was reviewed stays in sight, of earlier days it does not
      expect((await ofSchool({ show: 'due' })).items).toHaveLength(2);
      expect((await ofSchool({ show: 'due', to: '2026-11-24' })).items.map(({ id }) => id)).toEqual([other]);
      expect(await stateOf()).toMatchObject({ eventsUnexplained: 2, open: 1 });
      expect(await told(event)).toMatchObject({ review: { outcome: 'fine' } });
      const { stages } = await platform.ok(evidenceEndpoints.day, {
        as: canteen.school.people.principal,
        params: { schoolId: canteen.school.id, date: DATE },
      });
      expect(stages.flatMap(({ events }) => events).map((it) => it.review)).toEqual([null, null]);
      const audit = await platform.ok(auditEndpoints.entries, {
        as: canteen.school.people.auditor,
        query: { subjectId: event },
      });
      expect(audit.items.map(({ action }) => action)).toEqual(['evidence.misfit-fine']);

      expect((await review(event, { outcome: 'reopened', note: null }, colleague)).body.review).toBeNull();
      expect((await ofSchool()).open).toBe(2);
      const rewrite = platform.uow.write((tx) => tx.query("UPDATE evidence_review SET outcome = 'fine'"));
      await expect(rewrite).rejects.toThrow(/append-only/);
    });

    it('opens again what has become something else, and leaves alone what only gained footage', async () => {
      await begin();
      const event = await seen(1);
      await review(event, fine);
      const batch = await cook();
      expect(await told(event)).toMatchObject({ verdict: 'explained', review: null });
      expect((await review(event, fine)).problem.code).toBe('evidence.misfit-not-found');
      await canteen.reverse(batch);
      expect(await told(event)).toMatchObject({ verdict: 'unexplained', review: null });

      await begin();
      const cooked = await cook();
      await film({ recordedMs: 9_000, activity: 0 });
      await review(cooked, { outcome: 'reviewed', note: null });
      await film(still);
      expect(await told(cooked)).toMatchObject({ verdict: 'unseen', review: { outcome: 'reviewed' } });
      await film({ ...still, covered: true });
      expect(await told(cooked)).toMatchObject({ verdict: 'obstructed', review: null });
      expect((await ofSchool()).open).toBe(1);
      await canteen.reverse(cooked);
      await platform.settled();
      expect((await ofSchool()).total).toBe(0);
    });

    it('waits for the school’s answer from the moment a finding asks for it', async () => {
      await begin();
      const event = await seen(600);
      const at = new Date(COOKED_AT.getTime() + 600 * 60_000);
      const body = {
        subject: {
          type: 'footage' as const,
          cameraId: agent.cameraId,
          from: at.toISOString(),
          to: new Date(at.getTime() + 1_000).toISOString(),
          eventId: event,
        },
        severity: 'general' as const,
        clause: 'DESIGN-1',
        text: '请说明',
        deadline: DATE,
      };
      const params = { schoolId: canteen.school.id };
      const finding = await platform.ok(findingEndpoints.open, { as: safety(), params, body });
      expect((await ofSchool()).items[0]?.review).toMatchObject({ outcome: 'to_answer', findingId: finding.id });
      expect((await ofSchool()).open).toBe(0);
    });
  });
});
