import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { encodeSlot } from '../../src/contract/camera-day.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import type { UpBody } from '../../src/contract/mqtt.js';
import { Outbox } from '../../src/platform/index.js';
import { MqttLink } from '../../src/platform/mqtt/mqtt-link.js';
import { VideoIndex } from '../../src/video/index.js';
import { InboxKey, QuarantinedMessage } from '../../src/video/ingest/ingest.entities.js';
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
    for (const type of ['camera-day.changed', 'video-event.changed', 'sensor.reading']) {
      platform.app.get(Outbox).on<Record<string, unknown>>(type, async (payload) => void told.push({ type, payload }));
    }
  });
  beforeEach(async () => {
    agent = await TestAgent.enrol(platform, school);
    told.length = 0;
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
    expect(told.every(({ payload }) => payload.placeId === school.places.stove)).toBe(true);
    expect(told.length).toBeGreaterThan(0);
  });

  it('tells nothing when nothing became more known', async () => {
    await agent.untilAcked(await agent.send('camera-day', day({ slots: [slots(0, 3)] })));
    await platform.settled();
    expect(told).toMatchObject([{ type: 'camera-day.changed', payload: { fromSlot: 0, toSlot: 3, date: DATE } }]);
    await agent.untilAcked(await agent.send('camera-day', day({ slots: [slots(0, 3)] })));
    await platform.settled();
    expect(told).toHaveLength(1);
  });

  it('has written what it acknowledged when the acknowledgement is lost, and acknowledges again', async () => {
    const link = platform.app.get(MqttLink);
    const lost = jest.spyOn(link, 'publishDown').mockImplementation(async () => undefined);
    const seq = await agent.send('event', event());
    await until(
      async () => (await platform.uow.read((tx) => tx.countBy(InboxKey, { agentId: agent.id }))) === 1,
      'the commit',
    );
    lost.mockRestore();
    expect(agent.acked.size).toBe(0);
    await agent.send('event', event(), seq); // the same number again, even with other content, changes nothing
    await agent.untilAcked(seq);
    const { length } = await platform.uow.read((tx) =>
      platform.app.get(VideoIndex).eventsOfDay(tx, [agent.cameraId], DATE),
    );
    expect(length).toBe(1);
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

  it('keeps no more than a bounded number of refused messages of one agent', async () => {
    await Promise.all(Array.from({ length: 300 }, () => agent.raw('event', Buffer.from('nonsense'))));
    await agent.untilAcked(await agent.send('event', event()));
    expect((await quarantined()).length).toBeLessThanOrEqual(200);
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
