import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { businessDateOf } from '../../src/contract/business-date.js';
import { boxEndpoints } from '../../src/contract/http/boxes.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { parseTopic } from '../../src/contract/wire/mqtt/topics.js';
import { InboxKey } from '../../src/footage/ingest/ingest.entities.js';
import { VideoEvent } from '../../src/footage/video-index/footage.entities.js';
import { Clock } from '../../src/platform/index.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { MqttLink } from '../../src/platform/mqtt/mqtt-link.js';
import { PolicyLimit } from '../../src/policy/policy.js';
import { startMosquitto } from '../setup/mosquitto.mjs';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';
import { Twin } from './twin.js';
import { Recording, TestAgent, until } from './video-agent.js';

/** Of the platform: so long it waits for a piece before it asks for it again. */
const ORDERED_AGAIN_MS = 5_000;

const isPossible = process.env.TEST_MOSQUITTO === 'yes' && process.env.TEST_DATABASE_URL !== undefined;

// A broker and a database that several instances can share are there in one part of the run only.
if (isPossible) {
  describe('two instances on one database and one broker', () => {
    let broker: Awaited<ReturnType<typeof startMosquitto>>;
    let here: TestPlatform;
    let other: Twin;
    let proxy: { url: string; stop(): Promise<void> };
    /** The service as everybody outside sees it: each request goes to the other instance than the one before. */
    let service: TestPlatform;
    let there: TestPlatform;
    let canteen: Canteen;
    let agent: TestAgent;
    const sockets: Socket[] = [];
    let isOver = false;

    beforeAll(async () => {
      broker = await startMosquitto();
      await broker.addUser('platform', 'for-two');
      const url = `mqtt://platform:for-two@127.0.0.1:${broker.port}`;
      here = await TestPlatform.start(new Clock(), { mqtt: { kind: 'external', url, caFile: null } });
      other = await Twin.of(here, url);
      const { roundRobin } = (await import('../setup/round-robin.mjs' as string)) as {
        roundRobin(ports: readonly number[]): Promise<typeof proxy>;
      };
      proxy = await roundRobin([Number(new URL(here.url).port), other.port]);
      service = at(here, proxy.url);
      there = at(here, other.url);
      canteen = await Canteen.open(service, businessDateOf(Date.now()));
      agent = await TestAgent.enrol(service, canteen.school, broker.addUser);
      agent.deliver = (order, bytes) => send(order.pieceId, bytes);
    });
    afterAll(async () => {
      isOver = true;
      for (const socket of sockets) socket.close();
      await agent?.disconnect();
      await proxy?.stop();
      await other?.kill();
      await here?.stop();
      await broker?.stop();
    });

    const viewer = () => canteen.school.people.safety_section;
    const open = (from: TestPlatform, recording: Recording) => {
      const startAt = Date.parse(recording.fragments[0]?.startAt ?? '');
      return from.call(videoEndpoints.playback, {
        as: viewer(),
        params: { cameraId: agent.cameraId },
        query: { from: new Date(startAt).toISOString(), to: new Date(startAt + 10_000).toISOString() },
      });
    };
    const names = (playlist: unknown): string[] =>
      String(playlist)
        .split('\n')
        .flatMap((line) => /(media\/[^"]+)/.exec(line)?.[1] ?? []);
    const piece = (from: TestPlatform, name: string) => fetch(`${from.url}/api/cameras/${agent.cameraId}/${name}`);
    /** As a player does: what has not come in time is asked for again. */
    const untilPlayed = (from: TestPlatform, name: string) =>
      until(async () => (await piece(from, name)).status === 200, `the piece ${name.slice(0, 20)}`);
    /** As a box does: what was not taken, or broke off with its instance, is sent again from where it was left. */
    const send = async (pieceId: string, bytes: Buffer): Promise<void> => {
      const isDone = async () => {
        const head = await agent.head(pieceId);
        if (head.status === 404) return true;
        let at = Number(head.headers.get('upload-offset') ?? 0);
        for (let isTaken = head.ok; isTaken && at < bytes.length; at += 50_000) {
          isTaken = (await agent.patch(pieceId, bytes.subarray(at, at + 50_000), at, bytes.length)).ok;
        }
        return false;
      };
      await until(() => isOver || isDone().catch(() => false), 'the upload');
    };
    const hoursAgo = (hours: number) => Math.floor(Date.now() / 1000) * 1000 - hours * 3_600_000;

    const watching = async (from: TestPlatform): Promise<{ told: string[] }> => {
      const socket = io(from.url, { transports: ['websocket'], auth: { token: canteen.manager.token } });
      sockets.push(socket);
      const told: string[] = [];
      socket.on('day-changed', ({ date }: { date: string }) => told.push(date));
      await new Promise<void>((connected, failed) => {
        socket.once('connect', connected).once('connect_error', failed);
      });
      expect(await socket.emitWithAck('watch', { schoolId: canteen.school.id })).toEqual({ ok: true });
      return { told };
    };

    it.each([
      ['here', 'there', () => [here, there] as const],
      ['there', 'here', () => [there, here] as const],
    ])('tells a page that is open %s what was recorded %s', async (_, __, pair) => {
      const [opened, recorded] = pair();
      const page = await watching(opened);
      await Canteen.prototype.meal.call(Object.create(canteen, { platform: { value: recorded } }));
      await until(() => page.told.length > 0, 'the word');
      expect(page.told).toContain(businessDateOf(Date.now()));
    });

    it('plays at one what was asked of the other, and lets each piece be uploaded once, chunk by chunk to either', async () => {
      const recording = Recording.make(hoursAgo(3));
      agent.recordings = [recording];
      const ordered = agent.ordered.length;
      const startedAt = performance.now();
      const playlist = await open(here, recording);
      expect(playlist.status).toBe(200);
      const all = names(playlist.body);
      expect(all.length).toBeGreaterThan(4);
      for (const from of [there, here, service]) await Promise.all(all.map((name) => untilPlayed(from, name)));
      const orders = new Map<string, number>();
      for (const { pieceId } of agent.ordered.slice(ordered)) orders.set(pieceId, (orders.get(pieceId) ?? 0) + 1);
      expect(orders.size).toBeGreaterThan(2);
      // One that takes long is asked for again after five seconds; at once it is asked for by one instance only.
      const most = 1 + Math.floor((performance.now() - startedAt) / ORDERED_AGAIN_MS);
      expect(Math.max(...orders.values())).toBeLessThanOrEqual(most);
    });

    it('goes on at one with an upload that was begun at the other', async () => {
      const recording = Recording.make(hoursAgo(4));
      agent.recordings = [recording];
      const deliver = agent.deliver;
      agent.deliver = null;
      const before = agent.ordered.length;
      await open(here, recording);
      const ordered = () => agent.ordered.slice(before).find(({ part }) => part === 'fragments');
      await until(() => ordered() !== undefined, 'the order');
      const order = ordered() as (typeof agent.ordered)[number];
      const bytes = agent.bytesOf(order);
      const half = Math.floor(bytes.length / 2);
      const upload = (to: TestPlatform): TestAgent => Object.create(agent, { platform: { value: to } });
      const { pieceId } = order;
      expect((await upload(there).patch(pieceId, bytes.subarray(0, half), 0, bytes.length)).status).toBe(204);
      expect((await upload(here).head(pieceId)).headers.get('upload-offset')).toBe(String(half));
      const twice = await Promise.all(
        [here, there].map((to) => upload(to).patch(pieceId, bytes.subarray(half), half, bytes.length)),
      );
      const statuses = twice.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(204);
      expect([204, 404, 409]).toContain(statuses[1]);
      agent.deliver = deliver;
      for (const late of agent.ordered.slice(before)) await send(late.pieceId, agent.bytesOf(late));
      const name = names((await open(there, recording)).body).find((one) => one.includes(pieceId)) ?? '';
      await untilPlayed(here, name);
    });

    it('lets in one of the boxes that bring a code to both, and counts a network’s guesses over both', async () => {
      const { code } = await here.ok(boxEndpoints.openEnrolment, {
        as: canteen.school.people.principal,
        params: { schoolId: canteen.school.id },
        body: { name: 'Spare', replaces: null },
      });
      const claim = (to: TestPlatform, typed: string) =>
        to.call(boxEndpoints.claim, { body: { code: typed, token: randomBytes(32).toString('base64url') } });
      const answers = await Promise.all(Array.from({ length: 8 }, () => claim(service, code)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const guesses: string[] = [];
      for (let i = 0; i < 22; i += 1) {
        guesses.push((await claim(i % 2 === 0 ? here : there, 'ABCDE-234567')).problem.code);
      }
      expect(guesses.filter((one) => one === 'video.enrolment-unknown')).toHaveLength(20);
      expect(guesses.slice(-2)).toEqual(['video.enrolment-slow', 'video.enrolment-slow']);
    });

    it('takes each message in once, some at one instance and some at the other', async () => {
      let heardHere = 0;
      here.app.get(MqttLink).onUp((topic) => {
        if (parseTopic(topic)?.kind === 'event') heardHere += 1;
      });
      const sent: number[] = [];
      for (let i = 0; i < 60; i += 1) sent.push(await agent.send('event', eventOf(agent.cameraId)));
      await agent.untilAcked(...sent);
      expect(heardHere).toBeGreaterThan(0);
      expect(heardHere).toBeLessThan(60);
      expect(await counted()).toEqual([60, 60]);
    });

    it('knows at one the limit that was added at the other', async () => {
      const minutes = async () => {
        const { enrolment } = await there.ok(boxEndpoints.openEnrolment, {
          as: canteen.school.people.principal,
          params: { schoolId: canteen.school.id },
          body: { name: 'Spare', replaces: null },
        });
        return Math.round((Date.parse(enrolment.expiresAt) - Date.now()) / 60_000);
      };
      expect(await minutes()).not.toBe(7);
      await here.uow.write((tx) =>
        tx.insert(PolicyLimit, {
          ...{ key: 'box.code_minutes', place: '532301', fromDate: businessDateOf(Date.now()), value: 7 },
          ...{ unit: 'min', source: 'test', confidence: 'D' },
        }),
      );
      await until(async () => (await minutes()) === 7, 'the limit');
    });

    it('goes on when one is killed amid its work, loses nothing and doubles nothing', async () => {
      const page = await watching(here);
      const recording = Recording.make(hoursAgo(5));
      agent.recordings = [recording];
      const known = await counted();
      const sent = new Map<number, ReturnType<typeof eventOf>>();
      for (let i = 0; i < 40; i += 1) {
        const event = eventOf(agent.cameraId);
        sent.set(await agent.send('event', event), event);
        if (i === 20) await other.kill();
      }
      // As a box does: what is not acknowledged is sent again under its number.
      let lastTry = performance.now();
      await until(async () => {
        const left = [...sent].filter(([seq]) => !agent.acked.has(seq));
        if (left.length > 0 && performance.now() - lastTry > 1_000) {
          for (const [seq, event] of left) await agent.send('event', event, seq);
          lastTry = performance.now();
        }
        return left.length === 0;
      }, 'all acknowledgements');
      expect(await counted()).toEqual(known.map((count) => count + 40));
      await canteen.meal();
      await until(() => page.told.length > 0, 'the word');
      const playlist = await open(service, recording);
      await Promise.all(names(playlist.body).map((name) => untilPlayed(service, name)));
      // What the other had begun is taken up here, and what it does by the hour is done here.
      await until(async () => (await jobs()).every(({ leaseUntil }) => leaseUntil === null), 'all jobs to have ended');
    });

    const jobs = () => here.uow.read((tx) => tx.find(Job));
    const counted = () =>
      here.uow.read(async (tx) => [
        await tx.countBy(InboxKey, { agentId: agent.id, epoch: agent.epoch }),
        await tx.countBy(VideoEvent, { cameraId: agent.cameraId }),
      ]);
  });
}

const at = (platform: TestPlatform, url: string): TestPlatform =>
  Object.create(platform, { url: { value: url } }) as TestPlatform;

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

// Elsewhere there is nothing to share.
if (!isPossible) it('needs a MariaDB and a Mosquitto', () => undefined);
