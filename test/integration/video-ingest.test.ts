import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ReportWish } from '../../src/boxes/index.js';
import { businessDateOf, DAY_MS, startOfBusinessDate } from '../../src/contract/business-date.js';
import { boxEndpoints } from '../../src/contract/http/boxes.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { encodeSlot, slotAt, slotIndex } from '../../src/contract/wire/camera-day.js';
import type { DownBody } from '../../src/contract/wire/mqtt/down.js';
import type { UpBody } from '../../src/contract/wire/mqtt/up.js';
import { WIRE_VERSION } from '../../src/contract/wire/wire.js';
import { VideoIndex } from '../../src/footage/index.js';
import {
  InboxKey,
  InboxWatermark,
  QuarantineCount,
  QuarantinedMessage,
} from '../../src/footage/ingest/ingest.entities.js';
import { CameraDay, CameraHour } from '../../src/footage/video-index/footage.entities.js';
import { Clock, DueSpans, Outbox } from '../../src/platform/index.js';
import { MqttLink } from '../../src/platform/mqtt/mqtt-link.js';
import { LogHead } from '../../src/transparency/transparency.entities.js';
import { TestPlatform, type TestSchool } from './harness.js';
import { TestAgent, until } from './video-agent.js';

const DATE = '2026-11-23';

describe('what agents send', () => {
  let platform: TestPlatform;
  let school: TestSchool;
  let elsewhere: TestSchool;
  let agent: TestAgent;
  const told: { type: string; payload: Record<string, unknown> }[] = [];

  beforeAll(async () => {
    platform = await TestPlatform.start();
    school = await platform.newSchool();
    elsewhere = await platform.newSchool('532302');
    for (const type of ['video-event.changed', 'sensor.reading']) {
      platform.app.get(Outbox).on<Record<string, unknown>>(type, async (payload) => void told.push({ type, payload }));
    }
    // In the place of whoever judges.
    platform.app.get(DueSpans).on('footage', async (spans) => {
      told.push(...spans.map((payload) => ({ type: 'footage', payload: { ...payload } })));
    });
  });
  beforeEach(async () => {
    agent = await TestAgent.enrol(platform, school);
    told.length = 0;
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(async () => {
    await agent.disconnect();
    await platform.stop();
  });

  const slots = (fromSlot: number, count: number, recordedMs = 10_000) => ({
    fromSlot,
    data: Buffer.from(Array.from({ length: count }, () => encodeSlot({ recordedMs, activity: 9 })).flat()).toString(
      'base64',
    ),
  });
  const day = (fields: Partial<UpBody<'camera-day'>> = {}): UpBody<'camera-day'> => ({
    cameraId: agent.cameraId,
    date: DATE,
    slots: [],
    reportedThrough: `${DATE}T02:00:00.000Z`,
    clockOffsetMs: 40,
    chain: null,
    ...fields,
  });
  const event = (fields: Partial<UpBody<'event'>> = {}): UpBody<'event'> => ({
    eventId: randomUUID(),
    cameraId: agent.cameraId,
    revision: 1,
    kind: 'motion',
    startedAt: `${DATE}T01:00:00.000Z`,
    endedAt: null,
    peakActivity: 100,
    stage: 'cooking',
    stageReasons: ['place'],
    ...fields,
  });
  const knownDay = async () =>
    (await platform.uow.read((tx) => platform.app.get(VideoIndex).cameraDays(tx, [agent.cameraId], [DATE])))[0];
  const quarantined = () =>
    platform.uow.read((tx) =>
      tx.find(QuarantinedMessage, { where: { agentId: agent.id }, order: { recordedAt: 'ASC' } }),
    );

  it('has its effect once, however often and in whatever order it comes', async () => {
    const bodies = Array.from({ length: 60 }, (_, i) =>
      day({
        slots: [slots(i * 6, 6)],
        reportedThrough: new Date(Date.parse(`${DATE}T00:00:00.000Z`) + i * 60_000).toISOString(),
      }),
    );
    const numbered = bodies.map((body) => ({ body, seq: agent.nextSeq() }));
    const arrivals = [...numbered, ...numbered, ...numbered].sort(() => Math.random() - 0.5);
    await Promise.all(arrivals.map(({ body, seq }) => agent.send('camera-day', body, seq)));
    await agent.untilAcked(...numbered.map(({ seq }) => seq));

    const known = await knownDay();
    expect(known?.slots.filter((_, i) => i % 3 === 0).reduce((sum, byte) => sum + byte, 0)).toBe(60 * 6 * 250);
    expect(known?.reportedThrough.toISOString()).toBe(`${DATE}T00:59:00.000Z`);
    expect(await platform.uow.read((tx) => tx.countBy(InboxKey, { agentId: agent.id }))).toBe(60);
    await platform.settled();
    expect(told.every(({ type, payload }) => type === 'footage' && payload.subject === school.id)).toBe(true);
    const [from, to] = [
      Math.min(...told.map(({ payload }) => Number(payload.fromMs))),
      Math.max(...told.map(({ payload }) => Number(payload.toMs))),
    ];
    expect([from, to]).toEqual([startOfBusinessDate(DATE), Date.parse(`${DATE}T00:59:00.000Z`)]);
  });

  it('tells nothing when nothing became more known', async () => {
    await agent.untilAcked(await agent.send('camera-day', day({ slots: [slots(0, 3)] })));
    await platform.settled();
    const fromMs = startOfBusinessDate(DATE);
    const span = { subject: school.id, date: DATE, fromMs, toMs: Date.parse(`${DATE}T02:00:00.000Z`) };
    expect(told).toEqual([{ type: 'footage', payload: span }]);
    await agent.untilAcked(await agent.send('camera-day', day({ slots: [slots(0, 3)] })));
    await platform.settled();
    expect(told).toHaveLength(1);
  });

  it('has written what it acknowledged when the acknowledgement is lost, and acknowledges again', async () => {
    const link = platform.app.get(MqttLink);
    const lost = jest.spyOn(link, 'publishDown').mockImplementation(async () => undefined);
    const body = event();
    const seq = await agent.send('event', body);
    await until(
      async () => (await platform.uow.read((tx) => tx.countBy(InboxKey, { agentId: agent.id }))) === 1,
      'the commit',
    );
    lost.mockRestore();
    expect(agent.acked.size).toBe(0);
    await agent.send('event', body, seq);
    await agent.untilAcked(seq);
    const { length } = await platform.uow.read((tx) =>
      platform.app.get(VideoIndex).eventsOfDay(tx, [agent.cameraId], DATE),
    );
    expect([length, await quarantined()]).toEqual([1, []]);
  });

  it('finds what reaches into a day from days before, and reads no more than a day of what does not', async () => {
    const start = startOfBusinessDate(DATE);
    const seen = async (fromHours: number, toHours: number | null, revision = 1, eventId = randomUUID()) => {
      const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString();
      const endedAt = toHours === null ? null : at(toHours);
      await agent.untilAcked(
        await agent.send('event', event({ eventId, revision, startedAt: at(fromHours), endedAt })),
      );
      return eventId;
    };
    const ofDay = async () => {
      const events = await platform.uow.read((tx) =>
        platform.app.get(VideoIndex).eventsOfDay(tx, [agent.cameraId], DATE),
      );
      return events.map(({ id }) => id);
    };
    const lasting = await seen(-96, null);
    const long = await seen(-72, 0.5);
    await seen(-72, -1);
    await seen(-30, -29);
    const overMidnight = await seen(-23, 0.25);
    await seen(-1, -0.5);
    const within = await seen(0.5, 0.75);
    expect(await ofDay()).toEqual([lasting, long, overMidnight, within]);
    await seen(-96, -95.5, 2, lasting);
    expect(await ofDay()).toEqual([long, overMidnight, within]);
  });

  it('takes another message under a number that was used before, and notes it', async () => {
    // F-15: a box whose index was put back to an earlier day gives its numbers a second time
    const seq = await agent.send('event', event());
    await agent.untilAcked(seq);
    agent.acked.clear();
    const [another, third] = [event(), event()];
    await Promise.all([agent.send('event', another, seq), agent.send('event', third, seq)]);
    await agent.untilAcked(seq);
    const seen = async () => {
      const events = await platform.uow.read((tx) =>
        platform.app.get(VideoIndex).eventsOfDay(tx, [agent.cameraId], DATE),
      );
      return events.map(({ id }) => id);
    };
    await until(async () => (await seen()).length === 3, 'all three');
    expect(await seen()).toEqual(expect.arrayContaining([another.eventId, third.eventId]));
    expect((await quarantined()).map(({ reason }) => reason)).toEqual(['seq-reused', 'seq-reused']);
  });

  it('takes a message again when what its number stood for is no longer known', async () => {
    const seq = agent.nextSeq();
    await platform.uow.write((tx) => tx.insert(InboxWatermark, { agentId: agent.id, epoch: agent.epoch, through: 40 }));
    const body = event();
    await agent.send('event', body, seq);
    await agent.untilAcked(seq);
    const events = await platform.uow.read((tx) =>
      platform.app.get(VideoIndex).eventsOfDay(tx, [agent.cameraId], DATE),
    );
    expect(events.map(({ id }) => id)).toEqual([body.eventId]);
    expect(await platform.uow.read((tx) => tx.countBy(InboxKey, { agentId: agent.id }))).toBe(0);
  });

  it('says to a box what it has of it and what time it is, before what it is to do', async () => {
    await agent.untilAcked(await agent.send('event', event(), 17));
    const hello = { agentVersion: '0.2.0', bootId: randomUUID(), configRevision: 0, pending: 0 };
    const head = { size: 7, text: 'log.example\n7\nroot\n', signature: '— log.example AAAA\n', cosignatures: [] };
    await platform.uow.write((tx) => tx.insert(LogHead, { ...head, witnesses: 0, madeAt: new Date() }));
    await agent.pass('hello', hello);
    await until(() => agent.configs().length > 0, 'the configuration');
    const [first] = agent.received.filter(({ kind }) => kind !== 'ack');
    expect(first).toMatchObject({
      kind: 'welcome',
      body: {
        epoch: agent.epoch,
        through: 17,
        missing: [[1, 16]],
        speaks: WIRE_VERSION,
        checkpoint: `${head.text}\n${head.signature}`,
      },
    });
    expect(Math.abs(Date.parse((first as { body: DownBody<'welcome'> }).body.at) - Date.now())).toBeLessThan(60_000);
  });

  it('notices two boxes with one identity, and not a box that was started again', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    const boxWordsOf = async () => {
      const { boxes } = await platform.ok(boxEndpoints.state, { as: platform.admin, params: { schoolId: school.id } });
      return boxes.find(({ id }) => id === agent.id)?.words.map(({ zh }) => zh) ?? [];
    };
    const start = async (bootId: string) => {
      const before = agent.configs().length;
      await agent.pass('hello', { agentVersion: '0.2.0', bootId, configRevision: 0, pending: 0 });
      await until(() => agent.configs().length > before, 'the configuration');
    };
    for (const bootId of [a, a, b, b]) await start(bootId);
    expect(await boxWordsOf()).toEqual([expect.stringContaining('正常')]);
    await start(a);
    expect(await boxWordsOf()).toEqual([expect.stringContaining('两台盒子')]);
  });

  /** The platform's clock stands in the late morning of today for a test: what came before it and comes after is of the same day. */
  const standing = (): number => {
    const now = startOfBusinessDate(businessDateOf(Date.now())) + 11 * 3_600_000;
    jest.spyOn(platform.app.get(Clock), 'now').mockImplementation(() => new Date(now));
    return now;
  };

  it('believes nothing of a time that has not come yet, and hears the box again once its clock is right', async () => {
    const now = standing();
    const [iso, dateOf] = [(ms: number) => new Date(ms).toISOString(), (ms: number) => businessDateOf(ms)];
    const MONTH = 31 * DAY_MS;
    const full = {
      fromSlot: 0,
      data: Buffer.from(Array.from({ length: 8640 }, () => encodeSlot({ gapCause: 'clock' })).flat()).toString(
        'base64',
      ),
    };
    const health = (at: string, state: 'recording' | 'unreachable') => ({
      ...{ at, agentVersion: '1', startedAt: at, disk: { freeBytes: 5e11, totalBytes: 1e12 }, outboxPending: 0 },
      cameras: [
        {
          ...{ cameraId: agent.cameraId, state, detail: null, codec: null, width: null, height: null },
          ...{ clockOffsetMs: null, sub: null, restarts: 0 },
        },
      ],
    });
    const ahead = { startedAt: iso(now + MONTH), endedAt: iso(now + MONTH + 1_000) };
    const stretched = event({ startedAt: iso(now - 60_000), endedAt: iso(now + MONTH) });
    await agent.untilAcked(
      // all of a day to come; a day with a promise and reasons beyond now; an event then, and one that ends then
      await agent.send(
        'camera-day',
        day({ date: dateOf(now + MONTH), slots: [full], reportedThrough: iso(now + MONTH) }),
      ),
      await agent.send('camera-day', day({ date: dateOf(now), slots: [full], reportedThrough: iso(now + MONTH) })),
      await agent.send('event', event(ahead)),
      await agent.send('event', stretched),
      await agent.send('reading', { ...reading(), takenAt: iso(now + MONTH) }),
      await agent.send('health', health(iso(now + MONTH), 'unreachable')),
      await agent.send('health', health(iso(now + 1_000), 'recording')),
    );
    const days = await platform.uow.read((tx) =>
      platform.app.get(VideoIndex).cameraDays(tx, [agent.cameraId], [dateOf(now), dateOf(now + MONTH)]),
    );
    expect(days.map(({ date }) => date)).toEqual([dateOf(now)]);
    const [today] = days as [(typeof days)[0]];
    expect(today.reportedThrough.getTime()).toBeLessThanOrEqual(now);
    const known = (ms: number) => slotAt(today.slots, slotIndex(dateOf(now), ms)).gapCause;
    expect([known(now - 20_000), known(now + 600_000)]).toEqual(['clock', 'none']);
    const seen = await platform.uow.read((tx) => platform.app.get(VideoIndex).eventById(tx, stretched.eventId));
    expect(seen?.endedAt?.getTime()).toBeLessThanOrEqual(now);
    const reasons = (await quarantined()).map(({ reason }) => reason);
    expect(reasons).toEqual(['future', 'future', 'future']);
    const params = { schoolId: school.id };
    const { items } = await platform.ok(videoEndpoints.cameras, { as: platform.admin, params });
    expect(items.find(({ id }) => id === agent.cameraId)?.state).toBe('recording');
    const { boxes } = await platform.ok(boxEndpoints.state, { as: platform.admin, params });
    // three not taken, two not whole
    expect(boxes.find(({ id }) => id === agent.id)?.words).toEqual([
      expect.objectContaining({ level: 'watch', zh: expect.stringContaining('有 5 条消息的时间在将来') }),
    ]);
  });

  it('takes back what an earlier platform believed of days to come, with the next report', async () => {
    const now = standing();
    const date = businessDateOf(now);
    const apart = 600_000;
    const slots = Buffer.alloc(360 * 3, 0);
    for (let i = 2; i < slots.length; i += 3) slots[i] = encodeSlot({ gapCause: 'clock' })[2];
    const wrong = { clockOffsetMs: null, chainCount: null, chainHead: null, chainConflict: false };
    const reportedThrough = new Date(now + 31 * DAY_MS);
    await platform.uow.write(async (tx) => {
      await tx.insert(CameraDay, { cameraId: agent.cameraId, date, reportedThrough, ...wrong });
      const hours = Array.from({ length: 24 }, (_, hour) => ({ cameraId: agent.cameraId, date, hour, slots }));
      await tx.insert(CameraHour, hours);
    });
    const report = day({ date, slots: [slotOf(now)], reportedThrough: new Date(now - 20_000).toISOString() });
    await agent.untilAcked(await agent.send('camera-day', report));
    const [known] = await platform.uow.read((tx) =>
      platform.app.get(VideoIndex).cameraDays(tx, [agent.cameraId], [date]),
    );
    expect(known?.reportedThrough.getTime()).toBeLessThanOrEqual(now);
    expect(slotAt(known?.slots ?? slots, slotIndex(date, now + apart)).gapCause).toBe('none');
    expect(slotAt(known?.slots ?? slots, slotIndex(date, now - apart)).gapCause).toBe('clock');

    function slotOf(ms: number) {
      return {
        fromSlot: slotIndex(date, ms - 60_000),
        data: Buffer.from(encodeSlot({ recordedMs: 10_000 })).toString('base64'),
      };
    }
  });

  it('takes in what a whole box says of a minute in one message, and loses nothing of it for a camera it does not know', async () => {
    const state = {
      ...{
        cameraId: agent.cameraId,
        state: 'recording' as const,
        detail: null,
        codec: 'h264',
        width: 1920,
        height: 1080,
      },
      ...{ clockOffsetMs: 12, sub: null, restarts: 0 },
    };
    const health = {
      ...{ at: `${DATE}T02:00:00.000Z`, agentVersion: '0.2.0', startedAt: `${DATE}T00:00:00.000Z`, outboxPending: 0 },
      ...{ disk: { freeBytes: 1, totalBytes: 2 }, cameras: [state] },
    };
    const yesterday = day({ date: '2026-11-22', slots: [slots(8_637, 3)], reportedThrough: `${DATE}T00:01:00.000Z` });
    const today = day({ slots: [slots(358, 4)], reportedThrough: `${DATE}T00:01:00.000Z` });
    await agent.untilAcked(await agent.send('report', { cameraDays: [yesterday, today], health }));
    const days = await platform.uow.read((tx) =>
      platform.app.get(VideoIndex).cameraDays(tx, [agent.cameraId], ['2026-11-22', DATE]),
    );
    const recorded = days.map(({ date, slots: all }) => [
      date,
      ...Array.from({ length: 8_640 }, (_, i) => i).filter((i) => slotAt(all, i).recordedMs > 0),
    ]);
    // The second lies across a full hour.
    expect(recorded.sort()).toEqual([
      ['2026-11-22', 8637, 8638, 8639],
      [DATE, 358, 359, 360, 361],
    ]);
    const params = { schoolId: school.id };
    const { items } = await platform.ok(videoEndpoints.cameras, { as: platform.admin, params });
    expect(items.find(({ id }) => id === agent.cameraId)).toMatchObject({ state: 'recording', clockOffsetMs: 12 });

    // As a box sends it again to a platform put back from a backup of before one of its cameras.
    const foreign = day({ cameraId: randomUUID(), slots: [slots(400, 1)] });
    const cameras = [
      { ...state, detail: 'now' },
      { ...state, cameraId: foreign.cameraId },
    ];
    const later = { ...health, at: `${DATE}T02:01:00.000Z`, cameras };
    const said = { cameraDays: [foreign, day({ slots: [slots(400, 1)] })], health: later };
    await agent.untilAcked(await agent.send('report', said));
    const own = day({ slots: [slots(401, 1)] });
    await agent.untilAcked(await agent.send('report', { cameraDays: [own, day({ slots: [slots(8_639, 2)] })] }));
    await agent.untilAcked(await agent.send('report', { cameraDays: [foreign] }));
    expect((await quarantined()).map(({ reason, detail }) => [reason, detail]).sort()).toEqual([
      ['slots', 'the rest was taken'],
      ['unknown-camera', ''],
      ['unknown-camera', 'the rest was taken'],
    ]);
    const after = (await knownDay())?.slots ?? new Uint8Array();
    expect([400, 401].map((slot) => slotAt(after, slot).recordedMs)).toEqual([10_000, 10_000]);
    const again = await platform.ok(videoEndpoints.cameras, { as: platform.admin, params });
    expect(again.items.find(({ id }) => id === agent.cameraId)).toMatchObject({ stateDetail: 'now' });
    const index = platform.app.get(VideoIndex);
    expect(await platform.uow.read((tx) => index.cameraDays(tx, [foreign.cameraId], [DATE]))).toEqual([]);
  });

  it('asks for a report each minute, and oftener while somebody looks, of those who know what that is', async () => {
    const watches = () => agent.received.flatMap((message) => (message.kind === 'watch' ? [message.body] : []));
    const hello = { agentVersion: '0.2.0', bootId: randomUUID(), configRevision: 0, pending: 0 };
    const wish = platform.app.get(ReportWish);
    // Another school, or the boxes of the tests before would have been asked already.
    const own = await TestAgent.enrol(platform, await platform.newSchool());
    const ownWatches = () => own.received.flatMap((message) => (message.kind === 'watch' ? [message.body] : []));
    await own.pass('hello', hello);
    await until(() => own.configs().length > 0, 'the configuration');
    expect(ownWatches()).toEqual([{ reportSeconds: 60, forSeconds: 0, calmSeconds: 60 }]);
    const calm = { reportSeconds: 60, forSeconds: 0, calmSeconds: 60 };
    await agent.pass('hello', { ...hello, speaks: 2 });
    await until(() => agent.configs().length > 0, 'the configuration of one that knows');
    await wish.lookedAt([school.id]);
    await wish.lookedAt([school.id]);
    await until(() => watches().length > 1, 'the wish');
    expect(watches()).toEqual([calm, { reportSeconds: 5, forSeconds: 60, calmSeconds: 60 }]);
    await own.disconnect();
  });

  it('acknowledges nothing while the database fails, and takes it in when it comes again', async () => {
    const broken = jest.spyOn(platform.uow, 'write').mockRejectedValue(new Error('the database is away'));
    const body = event();
    const seq = await agent.send('event', body);
    await until(() => broken.mock.calls.length > 0, 'the attempt');
    await new Promise((resume) => setTimeout(resume, 50));
    broken.mockRestore();
    expect(agent.acked.has(seq)).toBe(false);
    await agent.send('event', body, seq);
    await agent.untilAcked(seq);
  });

  it('quarantines and acknowledges what is malformed, and takes in the good message behind it', async () => {
    const poison = agent.nextSeq();
    const envelope = { v: 1, agentId: agent.id, epoch: agent.epoch, seq: poison, kind: 'event' };
    await agent.raw('event', { ...envelope, body: { eventId: 'not-an-id', constructor: 1 } });
    await agent.raw('event', Buffer.from('{"v":1, not json'));
    await agent.raw('event', Buffer.from([0xff, 0xfe, 0x00]));
    await agent.raw('event', Buffer.from('['.repeat(50_000)));
    await agent.raw('event', { ...envelope, seq: agent.nextSeq(), kind: '__proto__', body: {} });
    const good = await agent.send('event', event());
    await agent.untilAcked(poison, good);
    await until(async () => (await quarantined()).length === 5, 'the quarantine');
    expect((await quarantined()).map(({ reason }) => reason).sort()).toEqual([
      'body',
      'kind',
      'not-json',
      'not-json',
      'not-json',
    ]);
    expect((await quarantined()).every(({ payloadHead }) => payloadHead.length <= 4096)).toBe(true);
  });

  it('counts every refused message, keeps the latest few of each reason and shows it beside the box', async () => {
    await agent.untilAcked(await agent.send('event', event({ cameraId: randomUUID() })));
    for (let i = 0; i < 6; i += 1) {
      await Promise.all(Array.from({ length: 50 }, () => agent.raw('event', Buffer.from(`nonsense ${i}`))));
    }
    await agent.untilAcked(await agent.send('event', event()));
    const kept = await quarantined();
    expect(kept.filter(({ reason }) => reason === 'not-json').length).toBe(50);
    expect(kept.at(-1)?.payloadHead.toString()).toBe('nonsense 5');
    // what was rare before the flood is not washed away by it
    expect(kept.map(({ reason }) => reason)).toContain('unknown-camera');
    const counted = await platform.uow.read((tx) => tx.findBy(QuarantineCount, { agentId: agent.id }));
    expect(counted.map(({ reason, count }) => [reason, count]).sort()).toEqual([
      ['not-json', 300],
      ['unknown-camera', 1],
    ]);
    const { boxes } = await platform.ok(boxEndpoints.state, { as: platform.admin, params: { schoolId: school.id } });
    expect(boxes.find(({ id }) => id === agent.id)?.words.at(-1)?.zh).toContain('有 301 条消息平台看不懂');
  });

  it('takes what it knows of a message of a newer box', async () => {
    const body = { ...event(), mood: 'good', nested: { deep: true } };
    const seq = await agent.send('event', body);
    await agent.untilAcked(seq);
    expect(await quarantined()).toEqual([]);
    const events = await platform.uow.read((tx) =>
      platform.app.get(VideoIndex).eventsOfDay(tx, [agent.cameraId], DATE),
    );
    expect(events.map(({ id }) => id)).toEqual([body.eventId]);
  });

  it.each<[string, (foreign: TestAgent) => [Parameters<TestAgent['send']>[0], unknown]]>([
    ['unknown-camera', (foreign) => ['camera-day', day({ cameraId: foreign.cameraId })]],
    ['unknown-camera', () => ['event', event({ cameraId: randomUUID() })]],
    ['slots', () => ['camera-day', day({ slots: [{ fromSlot: 8639, data: Buffer.alloc(6).toString('base64') }] })]],
    [
      'not-jpeg',
      () => [
        'thumbnail',
        { eventId: randomUUID(), cameraId: agent.cameraId, at: `${DATE}T01:00:00.000Z`, jpeg: 'PHN2Zz4=' },
      ],
    ],
    ['unknown-place', () => ['reading', { ...reading(), placeId: randomUUID() }]],
  ])('does not take what it may not speak of (%s), and has done with it', async (reason, message) => {
    const foreign = await TestAgent.enrol(platform, elsewhere);
    const [kind, body] = message(foreign);
    const seq = await agent.send(kind, body as UpBody<'event'>);
    await agent.untilAcked(seq);
    expect((await quarantined()).map((row) => row.reason)).toEqual([reason]);
    await foreign.disconnect();
  });

  it('does not answer who speaks for another agent', async () => {
    const other = await TestAgent.enrol(platform, school);
    const message = { v: 1, agentId: other.id, epoch: agent.epoch, seq: agent.nextSeq(), kind: 'event', body: event() };
    await agent.raw('event', message);
    await until(async () => (await quarantined()).length === 1, 'the quarantine');
    expect((await quarantined())[0]?.reason).toBe('foreign');
    expect(agent.acked.size + other.acked.size).toBe(0);
    await other.disconnect();
  });

  it('lets the highest revision of an event stand, and a person’s stage above the machine’s', async () => {
    const eventId = randomUUID();
    const closed = event({ eventId, revision: 3, endedAt: `${DATE}T01:10:00.000Z`, stage: 'cooking' });
    await agent.untilAcked(
      await agent.send('event', closed),
      await agent.send('event', event({ eventId, revision: 2 })),
    );
    const as = school.people.safety_section;
    const params = { eventId };
    const seen = await platform.ok(videoEndpoints.event, { as, params });
    expect(seen).toMatchObject({ endedAt: `${DATE}T01:10:00.000Z`, stage: 'cooking', hasThumbnail: false });

    const impossible = await platform.call(videoEndpoints.retag, { as, params, body: { stage: 'dining', note: '?' } });
    expect(impossible.problem.code).toBe('video.stage-not-of-place');
    // people are offered only what the place can show, and are refused without a code word
    expect(impossible.problem.title).not.toMatch(/[a-z]/);
    expect(seen.possibleStages).toEqual(['cooking']);
    await platform.ok(videoEndpoints.bindCamera, {
      as: platform.admin,
      params: { cameraId: agent.cameraId },
      body: { placeId: school.places.dry_store, from: `${DATE}T00:59:00.000Z` },
    });
    const tagged = await platform.ok(videoEndpoints.retag, { as, params, body: { stage: 'storage', note: '盘点' } });
    expect(tagged).toEqual({ eventId, stage: 'storage', machineStage: 'cooking' });
    await agent.untilAcked(
      await agent.send('event', { ...closed, revision: 4, stage: 'stock', stageReasons: ['timetable'] }),
    );
    const after = await platform.ok(videoEndpoints.event, { as, params });
    expect(after.stage).toBe('storage');
    expect(after.possibleStages).toEqual(['stock', 'storage']);
    expect(after.tags.map(({ stage, by }) => [stage, by !== null])).toEqual([
      ['cooking', false],
      ['storage', true],
      ['stock', false],
    ]);
  });

  it('shows a still to those in scope and registers that they looked', async () => {
    const eventId = randomUUID();
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200), Buffer.from([0xff, 0xd9])]);
    const still = { eventId, cameraId: agent.cameraId, at: `${DATE}T01:00:05.000Z`, jpeg: jpeg.toString('base64') };
    await agent.untilAcked(await agent.send('thumbnail', still), await agent.send('event', event({ eventId })));
    const params = { eventId };
    const seen = await platform.call(videoEndpoints.thumbnail, { as: school.people.principal, params });
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const refused = await platform.call(videoEndpoints.thumbnail, { as: elsewhere.people.principal, params });
    expect(refused.problem.code).toBe('video.event-not-found');
    const { items } = await platform.ok(videoEndpoints.viewings, {
      as: school.people.auditor,
      params: { schoolId: school.id },
    });
    expect(items[0]).toMatchObject({ content: 'thumbnail', cameraId: agent.cameraId, reason: 'own-school-review' });
  });

  it('keeps the newest health and passes sensor readings on', async () => {
    const health = (at: string, state: 'recording' | 'unreachable', freeBytes: number): UpBody<'health'> => ({
      at,
      agentVersion: '1.2.3',
      startedAt: `${DATE}T00:00:00.000Z`,
      disk: { freeBytes, totalBytes: 5e12 },
      outboxPending: 0,
      cameras: [
        {
          cameraId: agent.cameraId,
          state,
          detail: null,
          codec: 'h264',
          width: 1920,
          height: 1080,
          clockOffsetMs: -5,
          sub: null,
          restarts: 0,
        },
      ],
    });
    const newer = await agent.send('health', health(`${DATE}T02:00:00.000Z`, 'recording', 4e12));
    const older = await agent.send('health', health(`${DATE}T01:00:00.000Z`, 'unreachable', 1));
    await agent.untilAcked(newer, older, await agent.send('reading', reading()));
    const params = { schoolId: school.id };
    const cameras = await platform.ok(videoEndpoints.cameras, { as: platform.admin, params });
    expect(cameras.items.find(({ id }) => id === agent.cameraId)).toMatchObject({
      state: 'recording',
      clockOffsetMs: -5,
    });
    const agents = await platform.ok(videoEndpoints.agents, { as: platform.admin, params });
    expect(agents.items.find(({ id }) => id === agent.id)).toMatchObject({ version: '1.2.3', diskFreeBytes: 4e12 });
    await platform.settled();
    expect(told).toContainEqual({
      type: 'sensor.reading',
      payload: expect.objectContaining({ schoolId: school.id, valueTenths: 42 }),
    });
  });

  function reading(): UpBody<'reading'> {
    const takenAt = `${DATE}T01:00:00.000Z`;
    return {
      readingId: randomUUID(),
      placeId: school.places.cold_store,
      sensor: 's1',
      quantity: 'temperature',
      valueTenths: 42,
      takenAt,
    };
  }
});
