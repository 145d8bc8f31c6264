import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { io, type Socket } from 'socket.io-client';
import { businessDateOf } from '../../src/contract/business-date.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { Act } from '../../src/journal/journal.entities.js';
import { Clock } from '../../src/platform/index.js';
import { issueCertificate } from '../../src/platform/tls/private-ca.js';
import { startMosquitto } from '../setup/mosquitto.mjs';
import { Nginx } from '../setup/nginx.mjs';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';
import { Twin } from './twin.js';
import { until } from './video-agent.js';

const hasNginx = process.env.TEST_NGINX === 'yes';
const isPossible = hasNginx && process.env.TEST_MOSQUITTO === 'yes' && process.env.TEST_DATABASE_URL !== undefined;
const NAME = 'mingchu.test';
const MEGABYTE = 1024 * 1024;

interface Heard {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
}

// A broker and a database that several instances can share are there in one part of the run only.
if (isPossible) {
  describe('two instances behind the file for nginx', () => {
    let here: TestPlatform;
    let there: Twin;
    let nginx: Nginx;
    let canteen: Canteen;
    let ca: string;
    let port: number;
    let plainPort: number;
    let folder: string;
    let broker: Awaited<ReturnType<typeof startMosquitto>>;
    let isHereStopped = false;
    const sockets: Socket[] = [];
    const startedAt = new Date().toISOString();

    beforeAll(async () => {
      broker = await startMosquitto();
      await broker.addUser('platform', 'behind-nginx');
      const url = `mqtt://platform:behind-nginx@127.0.0.1:${broker.port}`;
      [port, plainPort] = [await freePort(), await freePort()];
      const trustedProxies = ['127.0.0.1'];
      const publicUrl = `https://${NAME}:${port}`;
      const mqtt = { kind: 'external' as const, url, caFile: null };
      const mqttPublicUrl = `mqtts://${NAME}:8883`;
      here = await TestPlatform.start(new Clock(), { mqtt, mqttPublicUrl, trustedProxies, publicUrl });
      there = await Twin.of(here, url, { TRUSTED_PROXIES: '127.0.0.1', PUBLIC_URL: publicUrl });
      folder = await mkdtemp(join(tmpdir(), 'mingchu-behind-nginx-'));
      const made = await issueCertificate(folder, [NAME], new Date());
      ca = made.ca;
      const ports = [Number(new URL(here.url).port), there.port];
      nginx = await Nginx.make({ ports, port, plainPort, tls: made });
      await nginx.start();
      canteen = await Canteen.open(here, businessDateOf(Date.now()));
    });
    afterAll(async () => {
      for (const socket of sockets) socket.close();
      await nginx?.stop();
      await there?.kill();
      if (!isHereStopped) await here?.stop();
      await broker?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    const bearer = () => ({ authorization: `Bearer ${canteen.manager.token}` });
    const ask = (path: string, options: RequestOptions = {}, body?: Uint8Array | string): Promise<Heard> =>
      new Promise((resolve, reject) => {
        const where = { host: '127.0.0.1', port, path, ca, servername: NAME, agent: false, ...options };
        const call = request(where, (response) => void whole(response).then(resolve, reject));
        call.once('error', reject).end(body);
      });
    const photo = (body: Uint8Array) =>
      ask(
        `/api/schools/${canteen.school.id}/attachments`,
        { method: 'POST', headers: { ...bearer(), 'content-type': 'image/jpeg', 'content-length': body.length } },
        body,
      );
    const today = () => ask(`/api/schools/${canteen.school.id}/today`, { headers: bearer() });
    /** The same each time it is sent, as from a phone. */
    const reading = (actId: string) => {
      const body = JSON.stringify({
        ...{
          actId,
          placeId: canteen.school.places.cold_store,
          occurredAt: startedAt,
          capturedAt: startedAt,
          confirms: ['twice'],
        },
        ...{ quantity: 'temperature', valueTenths: 40, regime: 'chill' },
      });
      const headers = { ...bearer(), 'content-type': 'application/json', 'idempotency-key': actId };
      return ask(`/api/schools/${canteen.school.id}/readings`, { method: 'POST', headers }, body);
    };
    const isKept = (id: string) => here.uow.read((tx) => tx.existsBy(Act, { id }));

    it('leads to https, and says what is true of it: the platform knows that it is asked over TLS', async () => {
      const led = await new Promise<IncomingMessage>((resolve, reject) => {
        getPlain(
          { port: plainPort, host: '127.0.0.1', path: '/desk?a=b', headers: { host: NAME }, agent: false },
          resolve,
        ).once('error', reject);
      });
      led.resume();
      expect([led.statusCode, led.headers.location]).toEqual([308, `https://${NAME}/desk?a=b`]);
      const health = await ask('/api/health');
      expect(health.status).toBe(200);
      expect(health.headers['strict-transport-security']).toMatch('max-age');
    });

    it('tells a box where it reaches platform and broker, which is not where the instances do', async () => {
      const box = await here.ok(videoEndpoints.createAgent, {
        as: here.admin,
        params: { schoolId: canteen.school.id },
        body: { name: 'Box' },
      });
      expect(box).toMatchObject({ platformUrl: `https://${NAME}:${port}`, mqttUrl: `mqtts://${NAME}:8883` });
    });

    it('lets nobody say that he comes from elsewhere: guesses are counted of the one address that was seen', async () => {
      const codes: string[] = [];
      for (let i = 0; i < 22; i += 1) {
        const body = JSON.stringify({ code: 'ABCDE-234567', token: randomBytes(32).toString('base64url') });
        const answer = await ask(
          '/api/box-enrolments/claim',
          {
            method: 'POST',
            headers: {
              ...{
                'content-type': 'application/json',
                'x-forwarded-for': `203.0.113.${i}`,
                'idempotency-key': randomUUID(),
              },
              ...{ forwarded: `for=203.0.113.${i}` },
            },
          },
          body,
        );
        codes.push((JSON.parse(answer.text) as { code: string }).code);
      }
      expect(codes.slice(0, 2)).toEqual(['video.enrolment-unknown', 'video.enrolment-unknown']);
      expect(codes.at(-1)).toBe('video.enrolment-slow');
    });

    it('passes on what the platform takes, and lets it refuse what is too large in its own words', async () => {
      const noise = { width: 1300, height: 1200, channels: 3 as const };
      const raw = randomBytes(noise.width * noise.height * noise.channels);
      const large = await sharp(raw, { raw: noise }).jpeg({ quality: 100 }).toBuffer();
      expect(large.length).toBeGreaterThan(2 * MEGABYTE);
      expect(large.length).toBeLessThan(5 * MEGABYTE);
      expect((await photo(large)).status).toBe(201);
      const refused = await photo(Buffer.concat([large, Buffer.alloc(6 * MEGABYTE)]));
      expect([refused.status, JSON.parse(refused.text).code]).toEqual([413, 'journal.attachment-too-large']);
    });

    it('opens a page to the news of its school, whichever instance takes the record', async () => {
      for (let n = 0; n < 4; n += 1) {
        const options = { transports: ['websocket'], ca, auth: { token: canteen.manager.token }, forceNew: true };
        const socket = io(`https://127.0.0.1:${port}`, { ...options, rejectUnauthorized: false } as never);
        sockets.push(socket);
        await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
        expect(await socket.emitWithAck('watch', { schoolId: canteen.school.id })).toEqual({ ok: true });
      }
      const told = new Set<number>();
      for (const [n, socket] of sockets.entries()) socket.on('day-changed', () => told.add(n));
      expect((await reading(randomUUID())).status).toBe(201);
      await until(async () => told.size === sockets.length, 'the word to all pages');
    });

    it('answers from one while the other hangs and dies: a question is asked of the other, a record is asked for again', async () => {
      there.freeze();
      // of several at a time some are given to the one that hangs, and are in its hands when it is killed
      const acts = Array.from({ length: 6 }, () => randomUUID());
      const recorded = acts.map((actId) => reading(actId));
      const looked = Array.from({ length: 6 }, today);
      await Promise.race([...recorded, ...looked]);
      await there.kill();
      for (const { status } of await Promise.all(looked)) expect(status).toBe(200);
      const answers = await Promise.all(recorded);
      const sentBack = answers.filter(({ status }) => status !== 201);
      expect(sentBack.length).toBeGreaterThan(0);
      for (const { status, headers, text } of sentBack) {
        expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '5', 'no-store']);
        expect(headers['content-type']).toMatch('application/problem+json');
        expect(JSON.parse(text)).toMatchObject({ code: 'service.busy', title: '系统繁忙,请稍后再试' });
      }
      for (const actId of acts) {
        expect((await reading(actId)).status).toBe(201);
        expect(await isKept(actId)).toBe(true);
      }
      for (let n = 0; n < 10; n += 1) expect((await today()).status).toBe(200);
    });

    it('says in the caller’s language that nobody is there, and when to ask again', async () => {
      await here.stop();
      isHereStopped = true;
      const headers = { ...bearer(), 'accept-language': 'en-GB,en;q=0.9' };
      const answer = await ask('/api/health', { headers });
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
      expect(JSON.parse(answer.text).title).toBe('The service is busy, please try again');
    });
  });
}

async function whole(response: IncomingMessage): Promise<Heard> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

// Elsewhere there is nothing to stand before.
if (!isPossible) it('needs nginx, a MariaDB and a Mosquitto', () => undefined);
