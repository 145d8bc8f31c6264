import { randomUUID } from 'node:crypto';
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mqtt from 'mqtt';
import { createApp } from '../../src/app/create-app.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { MAX_MESSAGE_BYTES } from '../../src/contract/wire/mqtt/messages.js';
import { downTopic, ownDownTopics, upTopic } from '../../src/contract/wire/mqtt/topics.js';
import { InboxKey, QuarantinedMessage } from '../../src/footage/ingest/ingest.entities.js';
import { EventTag, VideoEvent } from '../../src/footage/video-index/footage.entities.js';
import { Clock } from '../../src/platform/index.js';
import { startMosquitto } from '../setup/mosquitto.mjs';
import { onThisMachine } from '../setup/patience.js';
import { type Session, TestPlatform, type TestSchool } from './harness.js';
import { TestAgent, until } from './video-agent.js';

describe('the broker inside the platform', () => {
  let platform: TestPlatform;
  let school: TestSchool;
  let agent: TestAgent;
  let other: TestAgent;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    school = await platform.newSchool();
    agent = await TestAgent.enrol(platform, school);
    other = await TestAgent.enrol(platform, school);
  });
  afterAll(async () => {
    await Promise.all([agent.disconnect(), other.disconnect()]);
    await platform.stop();
  });

  const connect = (options: mqtt.IClientOptions) =>
    mqtt.connectAsync(agent.mqttUrl, { reconnectPeriod: 0, keepalive: 15, ...options }, false);

  it.each([
    ['nobody', () => ({})],
    ['a wrong token', () => ({ clientId: agent.id, username: agent.id, password: 'x'.repeat(43) })],
    ['another agent’s token', () => ({ clientId: agent.id, username: agent.id, password: other.token })],
    ['another agent’s client id', () => ({ clientId: other.id, username: agent.id, password: agent.token })],
    ['a name from the language', () => ({ clientId: 'constructor', username: 'constructor', password: '__proto__' })],
  ])('lets no one in as %s', async (_, options) => {
    await expect(connect(options())).rejects.toThrow();
    expect(agent.line.connected && other.line.connected).toBe(true);
  });

  it.each([
    ['everything', () => '#'],
    ['all agents', () => 'mingchu/v1/agents/+/down/+'],
    ['another agent', () => ownDownTopics(other.id)],
    ['its own up topics', () => upTopic(agent.id, 'hello').replace('hello', '+')],
    ['a shared subscription', () => `$share/g/${ownDownTopics(other.id)}`],
    ['the broker itself', () => '$SYS/#'],
    ['wildcards in its own name', () => `mingchu/v1/agents/${agent.id}/#`],
  ])('refuses a subscription to %s', async (_, topic) => {
    await expect(agent.line.subscribeAsync(topic(), { qos: 1 })).rejects.toThrow();
  });

  it.each([
    ['another agent’s topic', () => upTopic(other.id, 'hello'), false],
    ['a down topic', () => downTopic(other.id, 'config'), false],
    ['a kind that is none', () => `mingchu/v1/agents/${agent.id}/up/Unheard Of`, false],
    ['a foreign tree', () => 'somewhere/else', false],
    ['a retained message', () => upTopic(agent.id, 'hello'), true],
  ])('cuts off who publishes to %s, and writes nothing', async (_, topic, retain) => {
    const seen = other.received.length;
    const line = agent.line;
    const closed = new Promise<void>((resolve) => line.once('close', () => resolve()));
    line.publish(topic(), '{"v":1}', { qos: 1, retain }, () => undefined);
    await closed;
    await agent.disconnect();
    await agent.connect();
    expect(other.received.length).toBe(seen);
    expect(await platform.uow.read((tx) => tx.countBy(QuarantinedMessage, { agentId: other.id }))).toBe(0);
  });

  it('does not let a will reach where its agent may not', async () => {
    const seen = other.received.length;
    await agent.disconnect();
    const line = await agent.connect({
      will: { topic: downTopic(other.id, 'config'), payload: Buffer.from('{}'), qos: 1, retain: false },
    });
    line.stream.destroy();
    await agent.disconnect();
    await agent.connect();
    await new Promise((resume) => setTimeout(resume, 100));
    expect(other.received.length).toBe(seen);
  });

  it('cuts off an oversized packet by its length field, and goes on with everybody else', async () => {
    const line = agent.line;
    const closed = new Promise<void>((resolve) => line.once('close', () => resolve()));
    line.publish(upTopic(agent.id, 'hello'), Buffer.alloc(MAX_MESSAGE_BYTES * 4), { qos: 1 }, () => undefined);
    await closed;
    await agent.disconnect();
    await agent.connect();
    const seq = await other.send('camera-day', dayOf(other.cameraId));
    await other.untilAcked(seq);
  });

  it('survives noise instead of MQTT', async () => {
    const port = Number(new URL(agent.mqttUrl).port);
    for (const noise of [
      Buffer.alloc(64, 0xff),
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
      Buffer.from([0x10, 0x02, 0, 0]),
    ]) {
      await new Promise<void>((resolve) => {
        const socket = createConnection({ port, host: '127.0.0.1' }, () => socket.write(noise));
        socket.once('close', () => resolve()).once('error', () => resolve());
        setTimeout(() => socket.destroy(), 200);
      });
    }
    const seq = await other.send('camera-day', dayOf(other.cameraId));
    await other.untilAcked(seq);
  });

  it('cuts off a revoked agent within five seconds and does not let it in again', async () => {
    const doomed = await TestAgent.enrol(platform, school);
    const closed = new Promise<void>((resolve) => doomed.line.once('close', () => resolve()));
    const startedAt = Date.now();
    await platform.ok(videoEndpoints.revokeAgent, { as: platform.admin, params: { agentId: doomed.id } });
    await closed;
    expect(Date.now() - startedAt).toBeLessThan(onThisMachine(5_000));
    await doomed.disconnect();
    await expect(doomed.connect()).rejects.toThrow();
    expect((await doomed.head('0'.repeat(64))).status).toBe(401);
  });

  it('tells an agent its task on hello and on every change, with passwords it can use', async () => {
    await agent.pass('hello', { agentVersion: '1.0.0', bootId: randomUUID(), configRevision: 0, pending: 3 });
    await until(() => agent.configs().length > 0, 'the config');
    const before = agent.configs().at(-1);
    expect(before?.cameras).toMatchObject([
      { cameraId: agent.cameraId, password: 'camera-口令', placeKind: 'stove', stages: ['cooking'] },
    ]);
    await platform.ok(videoEndpoints.bindCamera, {
      as: platform.admin,
      params: { cameraId: agent.cameraId },
      body: { placeId: school.places.washing, from: '2026-02-01T00:00:00.000Z' },
    });
    await until(() => agent.configs().at(-1)?.cameras[0]?.placeKind === 'washing', 'the new task');
    expect(agent.configs().at(-1)?.revision).toBeGreaterThan(before?.revision ?? 0);
    const { items } = await platform.ok(videoEndpoints.agents, { as: platform.admin, params: { schoolId: school.id } });
    expect(items.find(({ id }) => id === agent.id)).toMatchObject({ version: '1.0.0', outboxPending: 3 });
  });
});

if (process.env.TEST_MOSQUITTO === 'yes') {
  describe('an external Mosquitto with the configuration we supply', () => {
    let broker: Awaited<ReturnType<typeof startMosquitto>>;
    let platform: TestPlatform;
    let agent: TestAgent;
    let other: TestAgent;
    let viewer: Session;

    beforeAll(async () => {
      broker = await startMosquitto();
      await broker.addUser('platform', 'for-this-test');
      const url = `mqtt://platform:for-this-test@127.0.0.1:${broker.port}`;
      platform = await TestPlatform.start(new Clock(), { mqtt: { kind: 'external', url, caFile: null } });
      const school = await platform.newSchool();
      viewer = school.people.safety_section;
      agent = await TestAgent.enrol(platform, school, broker.addUser);
      other = await TestAgent.enrol(platform, school, broker.addUser);
    });
    afterAll(async () => {
      await Promise.all([agent.disconnect(), other.disconnect()]);
      await platform.stop();
      await broker.stop();
    });

    it('carries messages up, acknowledgements and tasks down, and tells agents no password of the platform', async () => {
      expect(agent.mqttUrl).not.toContain('for-this-test');
      await agent.untilAcked(await agent.send('camera-day', dayOf(agent.cameraId)));
      await agent.pass('hello', { agentVersion: '1', bootId: randomUUID(), configRevision: 0, pending: 0 });
      await until(() => agent.configs().length > 0, 'the config');
    });

    it('keeps agents to their own topics', async () => {
      const seen = other.received.length;
      await agent.line.publishAsync(downTopic(other.id, 'config'), '{}', { qos: 1 });
      await agent.line.publishAsync(upTopic(other.id, 'camera-day'), '{"v":1}', { qos: 1 });
      await agent.line.subscribeAsync(ownDownTopics(other.id), { qos: 1 }).catch(() => undefined);
      await other.pass('hello', { agentVersion: '1', bootId: randomUUID(), configRevision: 0, pending: 0 });
      await until(() => other.configs().length > 0, 'the config');
      // what a hello is answered with, and nothing that another box sent
      await until(() => other.received.length >= seen + 3, 'all answers');
      const kinds = other.received.slice(seen).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(['config', 'watch', 'welcome']);
      expect(agent.received.every(({ agentId }) => agentId === agent.id)).toBe(true);
      expect(await platform.uow.read((tx) => tx.countBy(QuarantinedMessage, { agentId: other.id }))).toBe(0);
    });

    it('finds out that a box is away by its silence, and then at once', async () => {
      await other.disconnect();
      const watch = () =>
        platform.call(videoEndpoints.playback, {
          as: viewer,
          params: { cameraId: other.cameraId },
          query: { from: '2026-11-23T03:00:00.000Z', to: '2026-11-23T03:10:00.000Z' },
        });
      expect((await watch()).problem.code).toBe('video.agent-away');
      const startedAt = Date.now();
      expect((await watch()).problem.code).toBe('video.agent-away');
      expect(Date.now() - startedAt).toBeLessThan(onThisMachine(2_000));
    });

    it('lets two instances on one database take in each message once', async () => {
      const twin = await createApp(platform.settings);
      await twin.init();
      const sent: number[] = [];
      for (let i = 0; i < 50; i += 1) sent.push(await agent.send('event', eventOf(agent.cameraId)));
      await agent.untilAcked(...sent);
      await new Promise((resume) => setTimeout(resume, 200));
      await twin.close();
      const cameraId = agent.cameraId;
      const [keys, events, tags] = await platform.uow.read(async (tx) => [
        await tx.countBy(InboxKey, { agentId: agent.id, epoch: agent.epoch }),
        await tx.countBy(VideoEvent, { cameraId }),
        await tx.countBy(EventTag, {}),
      ]);
      expect([keys, events, tags]).toEqual([51, 50, 50]);
    });
  });
}

const eventOf = (cameraId: string) => ({
  eventId: randomUUID(),
  cameraId,
  revision: 1,
  kind: 'motion' as const,
  startedAt: '2026-11-20T00:00:00.000Z',
  endedAt: null,
  peakActivity: 9,
  stage: 'cooking' as const,
  stageReasons: ['place'],
});

const dayOf = (cameraId: string) => ({
  cameraId,
  date: '2026-11-20',
  slots: [],
  reportedThrough: '2026-11-20T00:00:00.000Z',
  clockOffsetMs: null,
  chain: null,
});
