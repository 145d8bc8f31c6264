import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { io } from 'socket.io-client';
import { CheckingService } from '../../src/checks/checking.service.js';
import { CheckedDay, Doubt, Episode } from '../../src/checks/checks.entities.js';
import { DayReader } from '../../src/checks/dossier/day-reader.js';
import { readFacts } from '../../src/checks/dossier/facts-of-day.js';
import { DoubtVerifier } from '../../src/checks/doubt-verifier.js';
import { EpisodeBook } from '../../src/checks/episodes/episode-book.js';
import { outcomeOf } from '../../src/checks/rules/check.js';
import { addDays, businessDateOf, DAY_MS, startOfBusinessDate } from '../../src/contract/business-date.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { checkEndpoints } from '../../src/contract/http/checks.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { encodeSlot, SLOT_MS, type Slot } from '../../src/contract/wire/camera-day.js';
import { JudgingService } from '../../src/evidence/judging.service.js';
import { Metrics, SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { JPEG } from './things.js';
import { TestAgent } from './video-agent.js';

/** 06:12 in Chuxiong, and the evening of that day. */
const SIGNED_AT = new Date('2026-11-23T22:12:00.000Z');
const DATE = businessDateOf(SIGNED_AT);
const EVENING = new Date('2026-11-24T13:30:00.000Z');

describe(`checks of school-days on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(SIGNED_AT);
  let platform: TestPlatform;
  let canteen: Canteen;
  let agent: TestAgent;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 96 * 3_600_000 });
  });
  afterAll(() => platform.stop());

  /** A school whose one camera looks at `place`. */
  const begin = async (place: 'gate' | 'dry_store') => {
    clock.set(SIGNED_AT);
    canteen = await Canteen.open(platform);
    agent = await TestAgent.enrol(platform, canteen.school);
    await platform.ok(videoEndpoints.bindCamera, {
      as: platform.admin,
      params: { cameraId: agent.cameraId },
      body: { placeId: canteen.school.places[place], from: '2026-11-01T00:00:00.000Z' },
    });
  };
  const film = async (slot: Partial<Slot>, cameraId = agent.cameraId) => {
    const fromSlot = Math.floor((SIGNED_AT.getTime() - 900_000 - startOfBusinessDate(DATE)) / SLOT_MS);
    const data = Buffer.from(Array.from({ length: 180 }, () => encodeSlot(slot)).flat()).toString('base64');
    const seq = await agent.send('camera-day', {
      ...{ cameraId, date: DATE, slots: [{ fromSlot, data }] },
      ...{ reportedThrough: clock.now().toISOString(), clockOffsetMs: 0, chain: null },
    });
    await agent.untilAcked(seq);
    await platform.settled();
  };
  const evening = async () => {
    clock.set(EVENING);
    await platform.settled();
    await platform.app.get(CheckingService).checkDue();
  };
  const cards = async (query: object = {}) => {
    const as = canteen.school.people.safety_section;
    const { items } = await platform.ok(checkEndpoints.episodes, {
      as,
      query: { schoolId: canteen.school.id, ...query },
    });
    return items;
  };
  const say = (id: string, body: object, as = canteen.school.people.safety_section) =>
    platform.call(checkEndpoints.say, { as, params: { episodeId: id }, body });

  it('asks about a delivery that two signed while nothing moved at the scale, with the record and a way to answer', async () => {
    await begin('gate');
    const { actId } = await canteen.accept([canteen.line()]);
    await canteen.cosign(actId);
    expect(await cards()).toEqual([]);
    clock.set(EVENING);
    await film({ recordedMs: 10_000, activity: 0 });
    await evening();
    const [card, ...others] = await cards();
    expect(others).toEqual([]);
    expect(card).toMatchObject({ date: DATE, stage: 'acceptance', kind: 'doubt', state: 'open', words: [] });
    expect(card?.doubts).toMatchObject([
      { check: 'delivery-unseen', verdict: 'doubt', refs: [{ what: 'act', id: actId }], heldBack: null },
    ]);
    expect(card?.doubts[0]?.text).toContain('06:12');
    const id = card?.id ?? '';
    const office = canteen.school.people.safety_section;
    const one = () => platform.ok(checkEndpoints.episode, { as: office, params: { episodeId: id } });
    expect(await one()).toEqual({ ...card, stillOf: null });
    const due = async () =>
      (
        await platform.ok(checkEndpoints.episodes, {
          as: office,
          query: { schoolId: canteen.school.id, stage: 'acceptance' },
        })
      ).due;
    const ofDay = async () => {
      const days = { as: office, query: { from: DATE, to: DATE } };
      const { items } = await platform.ok(checkEndpoints.reviewDays, days);
      const day = await platform.ok(checkEndpoints.reviewDay, { as: office, params: { date: DATE } });
      const school = day.schools.find(({ schoolId }) => schoolId === canteen.school.id);
      return {
        items,
        school,
        reviewers: day.reviewers.map(({ accountId, cards, misfits }) => ({ accountId, cards, misfits })),
      };
    };
    expect(await due()).toBe(1);
    const before = await ofDay();
    expect(before.items).toEqual([{ date: DATE, misfits: { total: 1, open: 1 }, cards: { total: 1, due: 1 } }]);
    expect(before.school).toMatchObject({
      isLookedAt: true,
      stages: [{ stage: 'acceptance', misfits: { total: 1, open: 1 }, cards: { total: 1, due: 1 } }],
    });
    expect(before.reviewers).toEqual([]);
    const principal = canteen.school.people.principal;
    const answer = { as: principal, params: { episodeId: id }, body: { text: '货车来晚了,在门口过的秤' } };
    // the school knows nothing of it until it is asked
    expect((await platform.call(checkEndpoints.answer, answer)).status).toBe(404);
    const socket = io(platform.url, { auth: { token: principal.token }, transports: ['websocket'], forceNew: true });
    expect(await socket.emitWithAck('watch', { schoolId: canteen.school.id })).toEqual({ ok: true });
    const news = new Promise((resolve) => socket.once('day-changed', resolve));
    expect((await say(id, { word: 'asked' })).body).toMatchObject({ state: 'asked' });
    // An open page hears of it
    expect(await news).toEqual({ schoolId: canteen.school.id, date: DATE });
    socket.close();
    expect(await due()).toBe(0);
    expect(await ofDay()).toMatchObject({
      items: [{ cards: { total: 1, due: 0 } }],
      reviewers: [{ accountId: office.accountId, cards: 1, misfits: 0 }],
    });
    const ofSchool = { as: principal, params: { schoolId: canteen.school.id } };
    expect((await platform.ok(checkEndpoints.asked, ofSchool)).items).toMatchObject([{ id }]);
    expect((await platform.call(checkEndpoints.answer, answer)).body).toMatchObject({ state: 'answered' });
    // the office has to say something again
    expect(await due()).toBe(1);
    expect((await ofDay()).reviewers).toEqual([]);
    await platform.ok(evidenceEndpoints.review, {
      as: office,
      params: { subjectId: actId },
      body: { outcome: 'fine' },
    });
    expect(await ofDay()).toMatchObject({
      items: [{ misfits: { total: 1, open: 0 }, cards: { total: 1, due: 1 } }],
      reviewers: [{ accountId: office.accountId, cards: 0, misfits: 1 }],
    });
    const span = { as: office, query: { from: DATE, to: '2027-11-23' } };
    expect((await platform.call(checkEndpoints.reviewDays, span)).body).toMatchObject({ code: 'checks.span-invalid' });
    expect((await say(id, { word: 'dismissed' })).status).toBe(400);
    const dismissed = await say(id, { word: 'dismissed', text: '已看门口录像' });
    expect(dismissed.body).toMatchObject({ state: 'dismissed', words: [{ word: 'asked' }, { word: 'answered' }, {}] });
    expect(await cards()).toEqual([]);
    const verified = await platform.uow.read((tx) => platform.app.get(DoubtVerifier).verify(tx, canteen.school.id));
    expect(verified).toEqual({ seen: 1, differences: [] });
  });

  it('withdraws a doubt that footage which comes later takes away', async () => {
    await begin('gate');
    await canteen.cosign((await canteen.accept([canteen.line()])).actId);
    clock.set(EVENING);
    await film({ recordedMs: 10_000, activity: 0 });
    await evening();
    expect(await cards()).toHaveLength(1);
    await film({ recordedMs: 10_000, activity: 120 });
    await evening();
    expect(await cards()).toEqual([]);
    const rows = await platform.uow.read((tx) => tx.findBy(Doubt, { schoolId: canteen.school.id }));
    expect(rows).toMatchObject([{ check: 'delivery-unseen', withdrawnAt: EVENING }]);
  });

  it('cannot judge where the cameras were off, and doubts nothing', async () => {
    await begin('gate');
    for (let i = 0; i < 3; i += 1) await canteen.cosign((await canteen.accept([canteen.line()])).actId);
    clock.set(EVENING);
    await film({ recordedMs: 0, activity: null, gapCause: 'camera_off' });
    await platform.app.get(JudgingService).settle();
    await evening();
    const found = await cards();
    expect(found).toMatchObject([{ kind: 'cannot_judge', doubts: [{ check: 'watching', cause: 'camera_off' }] }]);
    expect(await cards({ kind: 'doubt' })).toEqual([]);
  });

  it('doubts nothing of a school without a camera, and says nothing of one', async () => {
    clock.set(SIGNED_AT);
    canteen = await Canteen.open(platform);
    for (let i = 0; i < 3; i += 1) await canteen.cosign((await canteen.accept([canteen.line()])).actId);
    clock.set(EVENING);
    await platform.app.get(JudgingService).settle();
    await evening();
    expect(await cards()).toEqual([]);
    const looked = await platform.uow.read((tx) => tx.findBy(CheckedDay, { schoolId: canteen.school.id }));
    expect(looked).toMatchObject([{ businessDate: DATE, version: 1, dueAt: null }]);
  });

  it('believes the camera that saw something, whatever another one at the place says', async () => {
    await begin('gate');
    const other = await platform.ok(videoEndpoints.createCamera, {
      as: platform.admin,
      params: { agentId: agent.id },
      body: { name: 'Wall', onvifUrl: 'http://192.168.1.65/onvif', username: 'viewer', password: 'camera-口令' },
    });
    await platform.ok(videoEndpoints.bindCamera, {
      as: platform.admin,
      params: { cameraId: other.id },
      body: { placeId: canteen.school.places.gate, from: '2026-11-01T00:00:00.000Z' },
    });
    await canteen.cosign((await canteen.accept([canteen.line()])).actId);
    clock.set(EVENING);
    await film({ recordedMs: 10_000, activity: 0 });
    await film({ recordedMs: 10_000, activity: 0 }, other.id);
    await evening();
    expect(await cards()).toMatchObject([{ doubts: [{ check: 'delivery-unseen' }] }]);
    await film({ recordedMs: 10_000, activity: 120 }, other.id);
    await evening();
    expect(await cards()).toEqual([]);
  });

  it('asks about movement in a store at night, and not about a cat', async () => {
    await begin('dry_store');
    clock.set(EVENING);
    const seen = async (startedAt: string, endedAt: string) => {
      const eventId = randomUUID();
      clock.set(new Date('2026-11-24T19:00:00.000Z'));
      const event = { eventId, cameraId: agent.cameraId, revision: 1, kind: 'motion' as const, startedAt, endedAt };
      const seq = await agent.send('event', {
        ...{ ...event, peakActivity: 90, stage: 'stock' as const, stageReasons: ['place'] },
      });
      await agent.untilAcked(seq);
      await platform.settled();
      await platform.app.get(CheckingService).checkDue();
      return eventId;
    };
    await seen('2026-11-24T15:00:00.000Z', '2026-11-24T15:00:20.000Z');
    expect(await cards()).toEqual([]);
    const eventId = await seen('2026-11-24T14:40:00.000Z', '2026-11-24T14:52:00.000Z');
    expect(await cards({ to: '2026-11-30' })).toMatchObject([
      { stage: 'storage', doubts: [{ check: 'night-movement', refs: [{ what: 'event', id: eventId }] }] },
    ]);
  });

  it('keeps of a day which photos, whose phones and what losses there were, and asks about a photo that is used again', async () => {
    await begin('gate');
    const { manager, school, second } = canteen;
    const pin = '284913';
    await platform.ok(authEndpoints.setPin, { as: second, body: { password: second.password, pin } });
    const accept = async () => {
      const upload = await fetch(`${platform.url}/api/schools/${school.id}/attachments`, {
        method: 'POST',
        headers: { authorization: `Bearer ${manager.token}`, 'content-type': 'image/jpeg' },
        body: JPEG,
      });
      const { id } = (await upload.json()) as { id: string };
      return canteen.does(procurementEndpoints.accept, {
        ...{ ...canteen.now(school.places.gate), supplierId: canteen.supplierId, lines: [canteen.line()] },
        attachmentIds: [id],
      });
    };
    const [first, again] = [await accept(), await accept()];
    await canteen.cosign(again.actId);
    clock.set(new Date(SIGNED_AT.getTime() + 20_000));
    const byPin = await platform.call(journalEndpoints.cosign, {
      ...{ as: manager, params: { actId: first.actId } },
      body: { method: 'pin', username: second.username, pin },
    });
    expect(byPin.status).toBe(201);
    const [lotId = ''] = first.lines.flatMap((line) => line.lotId ?? []);
    const goods = { v: 2, lines: [{ lotId, amount: 10_000, unit: 'g' }] };
    const { gate, dry_store: store } = school.places;
    await canteen.does(warehouseEndpoints.stockIn, { ...canteen.now(store), ...goods, fromPlaceId: gate });
    const lost = { reason: 'spoiled', v: 2, lines: [{ lotId, amount: 4_000, unit: 'g' }] };
    const writtenOff = await canteen.does(warehouseEndpoints.writeOff, { ...canteen.now(store), ...lost });
    await canteen.cosign(writtenOff.actId);
    await evening();
    const [doubt] = (await cards({ kind: 'doubt' }))
      .flatMap(({ doubts }) => doubts)
      .filter(({ check }) => check === 'photo-again');
    expect(doubt?.refs.map(({ id }) => id).sort()).toEqual([first.actId, again.actId].sort());
    const kept = await platform.uow.read((tx) =>
      tx.findOneByOrFail(CheckedDay, { schoolId: school.id, businessDate: DATE }),
    );
    const facts = readFacts(kept.facts ?? Buffer.from('{}'));
    const of = (actId: string) => facts.secondSignatures.find((one) => one.actId === actId);
    expect(of(first.actId)).toEqual({
      ...{ actId: first.actId, sessionAccountId: manager.accountId, isOwn: false, isByPin: true, afterSeconds: 20 },
    });
    expect(of(again.actId)).toMatchObject({ sessionAccountId: second.accountId, isOwn: true, isByPin: false });
    expect(facts.losses).toEqual([{ actId: writtenOff.actId, grams: 4_000, costFen: null }]);
    expect(facts.deliveries.every(({ supplierLicence }) => supplierLicence !== null)).toBe(true);
  });

  it('tells a school’s day in one read, with the link that does not hold', async () => {
    await begin('gate');
    const [lotId = ''] = await canteen.stocked(canteen.line());
    const mealId = await canteen.meal('炒白菜');
    await canteen.issue(mealId, lotId, 8_000);
    await canteen.cook(mealId, { v: 2, inputs: [{ lotId, amount: 5_000, unit: 'g' }] });
    const dossier = await platform.ok(checkEndpoints.dossier, {
      as: canteen.school.people.safety_section,
      params: { schoolId: canteen.school.id, date: DATE },
    });
    expect(dossier.meals).toMatchObject([{ issuedGrams: 8_000, cookedGrams: 5_000, returnedGrams: 0 }]);
    expect(dossier.chain.filter(({ isBroken }) => isBroken).map(({ link }) => link)).toEqual(['issued-cooked']);
  });

  it('is held up by no day that cannot be looked at, and tries that one again later and later', async () => {
    clock.set(EVENING);
    const { school } = await Canteen.open(platform);
    // nothing else is due
    await evening();
    const [first, second, third] = [addDays(DATE, -3), addDays(DATE, -2), addDays(DATE, -1)];
    const lost = randomUUID();
    const rowOf = (businessDate: string, schoolId = school.id) => ({
      ...{ id: randomUUID(), schoolId, areaCode: '532301', businessDate, version: 0, facts: null, marks: 1 },
      ...{ dueAt: EVENING, checkedAt: null },
    });
    // of a school that is not there nothing can be read
    const poisoned = rowOf(first, lost);
    const others = [rowOf(second), rowOf(third)];
    await platform.uow.write((tx) => tx.insert(CheckedDay, [poisoned, ...others]));
    const service = platform.app.get(CheckingService);
    const read = (id: string) => platform.uow.read((tx) => tx.findOneByOrFail(CheckedDay, { id }));
    const failures = async () =>
      Number(/^mingchu_check_failures_total (\d+)/m.exec(await platform.app.get(Metrics).text())?.[1]);

    // while the database is away nothing is put off
    const away = jest.spyOn(platform.app.get(DayReader), 'read').mockRejectedValue(new Error('Pool is closed.'));
    await expect(service.checkDue())
      .rejects.toThrow('Pool is closed.')
      .finally(() => away.mockRestore());
    for (const { id } of [poisoned, ...others]) expect((await read(id)).dueAt).toEqual(EVENING);

    const before = await failures();
    expect(await service.checkDue()).toBe(2);
    for (const { id } of others) expect(await read(id)).toMatchObject({ version: 1, dueAt: null });
    expect(await failures()).toBe(before + 1);
    for (const waitMs of [60_000, 120_000, 240_000]) {
      const { version, dueAt } = await read(poisoned.id);
      expect([version, dueAt]).toEqual([0, new Date(clock.now().getTime() + waitMs)]);
      expect(await service.checkDue()).toBe(0);
      clock.advance(waitMs);
      expect(await service.checkDue()).toBe(0);
    }
    expect(await failures()).toBe(before + 4);

    await platform.uow.write((tx) => tx.update(CheckedDay, { id: poisoned.id }, { schoolId: school.id }));
    clock.advance(480_000);
    expect(await service.checkDue()).toBe(1);
    expect(await read(poisoned.id)).toMatchObject({ version: 1, dueAt: null });
  });

  it('opens a new card, after a decision, for what is clearly more or keeps coming', async () => {
    clock.set(EVENING);
    canteen = await Canteen.open(platform);
    const schoolId = canteen.school.id;
    const limits = { cooldownDays: 10, dismissedDays: 30, againPercent: 150, againDays: 3, mostCards: 3 };
    const book = platform.app.get(EpisodeBook);
    /** A look so many days later; the day of the card on which the doubt lies then, null where it lies on none. */
    const look = async (days: number, score: number) => {
      const [dayId, date] = [randomUUID(), addDays(DATE, days)];
      clock.advance(60_000);
      const found = { verdict: 'doubt' as const, score, moneyFen: null, facts: {}, refs: [] };
      const inputs = { rule: 'price-high' as const, ruleVersion: 4, schoolId, date, taken: {}, limits: {} };
      const one = {
        check: 'price-high' as const,
        stage: 'acceptance' as const,
        found,
        inputs,
        outcome: outcomeOf(found),
      };
      await platform.uow.write((tx) => book.keep(tx, { dayId, version: 1, schoolId, date, found: [one], limits }));
      const { episodeId } = await platform.uow.read((tx) => tx.findOneByOrFail(Doubt, { dayId }));
      return platform.uow.read(async (tx) => {
        const { id, businessDate } = await tx.findOneByOrFail(Episode, { id: episodeId ?? '' });
        return { id, days: (startOfBusinessDate(businessDate) - startOfBusinessDate(DATE)) / DAY_MS };
      });
    };
    const first = await look(-20, 30);
    // what is open takes whatever comes, and that is decided on too
    expect(await look(-19, 40)).toEqual(first);
    clock.advance(60_000);
    const text = '核对过合同';
    expect((await say(first.id, { word: 'dismissed', text })).body).toMatchObject({ state: 'dismissed' });
    expect(await look(-18, 59)).toEqual(first);
    const second = await look(-17, 60);
    expect(second.days).toBe(-17);
    clock.advance(60_000);
    expect((await say(second.id, { word: 'settled', text })).body).toMatchObject({ state: 'settled' });
    expect([await look(-16, 10), await look(-15, 10)]).toEqual([second, second]);
    expect((await look(-14, 10)).days).toBe(-14);
  });

  it('asks on a day without school about goods that nobody was seen to take in, and not about what needs pupils', async () => {
    const noSchool = () =>
      platform.ok(calendarEndpoints.setSchoolCalendar, {
        as: platform.admin,
        params: { schoolId: canteen.school.id, schoolYear: 2026 },
        body: {
          ...{ version: 0, terms: [{ name: '秋季学期', from: '2026-09-01', to: '2027-01-15' }] },
          days: [{ date: DATE, kind: 'holiday', note: '县里放假' }],
        },
      });
    const deliver = async () => {
      await begin('gate');
      await noSchool();
      for (let i = 0; i < 3; i += 1) await canteen.cosign((await canteen.accept([canteen.line()])).actId);
      clock.set(EVENING);
    };
    const found = async () => (await cards()).flatMap(({ doubts }) => doubts.map(({ check }) => check));
    await deliver();
    await film({ recordedMs: 10_000, activity: 0 });
    await evening();
    expect(await found()).toEqual(['delivery-unseen']);
    // cameras that were off are asked about on days with school
    await deliver();
    await film({ recordedMs: 0, activity: null, gapCause: 'camera_off' });
    await platform.app.get(JudgingService).settle();
    await evening();
    expect(await found()).toEqual([]);
  });
});
