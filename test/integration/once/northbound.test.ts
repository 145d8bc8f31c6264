import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDateOf, DAY_MS, startOfBusinessDate } from '../../../src/contract/business-date.js';
import type { BodyOf } from '../../../src/contract/http/endpoint.js';
import { northboundEndpoints as api } from '../../../src/contract/http/northbound.js';
import { videoEndpoints } from '../../../src/contract/http/video.js';
import { encodeSlot } from '../../../src/contract/wire/camera-day.js';
import { TestPlatform, type TestSchool } from '../harness.js';
import {
  datagramReceiver,
  type Heard,
  offer,
  programStream,
  type Receiver,
  TestUpper,
  unframe,
} from '../upper-platform.js';
import { Recording, TestAgent, until } from '../video-agent.js';

const run = promisify(execFile);
const AREA = '532301';
const OWN = '53230100002000000009';
const CAMERA = '53230100001320000001';
const T0 = Math.floor(Date.now() / 10_000) * 10_000 - 3_600_000;
const seconds = (ms: number): number => ms / 1000;

describe('an upper platform', () => {
  let platform: TestPlatform;
  let school: TestSchool;
  let agent: TestAgent;
  let upper: TestUpper;
  let upperId = '';
  const receivers: Receiver[] = [];

  beforeAll(async () => {
    platform = await TestPlatform.start();
    school = await platform.newSchool(AREA);
    agent = await TestAgent.enrol(platform, school);
    agent.recordings = [Recording.make(T0)];
  });
  afterEach(async () => {
    for (const receiver of receivers.splice(0)) receiver.close();
    await platform.ok(api.removeUpper, { as: platform.admin, params: { areaId: AREA, upperId } });
    upper.close();
  });
  afterAll(async () => {
    await agent.disconnect();
    await platform.stop();
  });

  const list = async () => (await platform.ok(api.uppers, { as: platform.admin, params: { areaId: AREA } })).items;
  const stand = async () => (await list()).find(({ id }) => id === upperId);
  const viewings = async () =>
    (await platform.ok(videoEndpoints.viewings, { as: school.people.auditor, params: { schoolId: school.id } })).items;

  async function register(
    transport: 'udp' | 'tcp' = 'udp',
    change: Partial<BodyOf<typeof api.addUpper>> = {},
    before: (upper: TestUpper) => void = () => undefined,
  ): Promise<void> {
    upper = await TestUpper.open(transport);
    before(upper);
    const said = {
      ...{ name: '楚雄市公安局', nationalId: TestUpper.id, domain: TestUpper.domain, host: '127.0.0.1' },
      ...{ port: upper.port, transport, ownNationalId: OWN, localPort: 0, reason: '明厨亮灶巡查' },
      ...{ stages: ['cooking' as const], upperPassword: upper.password },
    };
    const body = { ...said, ...change };
    const { items } = await platform.ok(api.addUpper, { as: platform.admin, params: { areaId: AREA }, body });
    upperId = items.at(-1)?.id ?? '';
  }
  const registered = () => until(() => upper.told('Keepalive').length > 0, 'the first keep-alive');

  /** Pictures in what was received, as ffprobe counts them. */
  async function picturesIn(packets: readonly Buffer[]): Promise<{ codec: string; pictures: number }> {
    const folder = mkdtempSync(join(tmpdir(), 'mingchu-upper-'));
    const file = join(folder, 'a.mpg');
    writeFileSync(file, programStream(packets));
    const { stdout } = await run('ffprobe', [
      ...['-v', 'error', '-f', 'mpeg', '-count_frames', '-select_streams', 'v'],
      ...['-show_entries', 'stream=codec_name,nb_read_frames', '-of', 'csv=p=0', file],
    ]);
    rmSync(folder, { recursive: true });
    const [codec = '', pictures = '0'] = stdout.trim().split(',');
    return { codec, pictures: Number(pictures) };
  }

  it('registers by digest, is kept alive, and is told that it is left', async () => {
    await register('udp', {}, (one) => {
      // the first datagram is lost, as datagrams are
      one.deaf = 1;
    });
    await registered();
    expect(upper.registered).toBe(OWN);
    expect(await stand()).toMatchObject({ state: 'registered', cause: null, shownCameras: 1 });
    expect(upper.told('Keepalive')[0]).toContain(`<DeviceID>${OWN}</DeviceID>`);
    const { isOn: _on, ...rest } = { ...(await changed()), isOn: false };
    await platform.ok(api.changeUpper, {
      as: platform.admin,
      params: { areaId: AREA, upperId },
      body: { ...rest, isOn: false, upperPassword: null },
    });
    await until(() => upper.registered === null, 'the goodbye');
    expect(await stand()).toMatchObject({ state: 'off' });
  });

  const changed = async () => {
    const {
      id: _id,
      areaId: _areaId,
      state: _state,
      stateAt: _at,
      cause: _cause,
      said: _said,
      ...rest
    } = (await stand()) ?? never();
    const { heardAt: _heard, shownCameras: _shown, ...body } = rest;
    return body;
  };

  it('that refuses the password is said so on the page, and is not asked again until somebody says so', async () => {
    await register('udp', { upperPassword: 'wrong' }, (one) => {
      one.algorithm = 'SHA-256';
    });
    await until(async () => (await stand())?.state === 'refused', 'the refusal');
    expect(await stand()).toMatchObject({ cause: 'password', said: '403 Forbidden' });
    expect(upper.registrations).toBe(1);
    const body = { ...(await changed()), isOn: true, upperPassword: upper.password };
    await platform.ok(api.changeUpper, { as: platform.admin, params: { areaId: AREA, upperId }, body });
    await registered();
    expect((await stand())?.state).toBe('registered');
  });

  it('is answered what it asks, in the encoding it asks in', async () => {
    await register('udp', {}, (one) => {
      one.date = '2020-01-01T00:00:00.000';
    });
    await registered();
    // Its clock is off by years: that is said, and does not keep it from being served
    expect(await stand()).toMatchObject({ state: 'registered', cause: 'clock' });
    const [catalog = ''] = await upper.ask(OWN, `<CmdType>Catalog</CmdType><SN/><DeviceID>${OWN}</DeviceID>`);
    expect(catalog).toContain('encoding="GB2312"');
    expect(catalog).toContain('<SumNum>1</SumNum>');
    expect(catalog).toContain(`<DeviceID>${CAMERA}</DeviceID>`);
    const [utf8 = ''] = await upper.ask(OWN, `<CmdType>Catalog</CmdType><SN/><DeviceID>${OWN}</DeviceID>`, 'UTF-8');
    expect(utf8).toContain('encoding="UTF-8"');
    const [info = ''] = await upper.ask(OWN, `<CmdType>DeviceInfo</CmdType><SN/><DeviceID>${OWN}</DeviceID>`);
    expect(info).toContain('<DeviceName>明厨 Mingchu</DeviceName>');
    const [status = ''] = await upper.ask(CAMERA, `<CmdType>DeviceStatus</CmdType><SN/><DeviceID>${CAMERA}</DeviceID>`);
    expect(status).toContain('<Online>OFFLINE</Online>');
  });

  it('is told to ten seconds what was recorded', async () => {
    await register();
    await registered();
    const at = startOfBusinessDate(businessDateOf(T0)) - DAY_MS;
    const slot = Buffer.from(encodeSlot({ recordedMs: 10_000 }));
    const slots = [
      { from: 60, count: 6 },
      { from: 90, count: 3 },
    ].map(({ from, count }) => ({ fromSlot: from, data: Buffer.concat(Array(count).fill(slot)).toString('base64') }));
    await agent.untilAcked(
      await agent.send('camera-day', {
        ...{ cameraId: agent.cameraId, date: businessDateOf(at), slots },
        ...{ reportedThrough: new Date(at + DAY_MS).toISOString(), clockOffsetMs: 0, chain: null },
      } as never),
    );
    const [from, to] = [localTime(at), localTime(at + DAY_MS)];
    await upper.ask(OWN, `<CmdType>Catalog</CmdType><SN/><DeviceID>${OWN}</DeviceID>`);
    const query = (id: string) =>
      `<CmdType>RecordInfo</CmdType><SN/><DeviceID>${id}</DeviceID><StartTime>${from}</StartTime><EndTime>${to}</EndTime><Type>all</Type>`;
    const told = (await upper.ask(CAMERA, query(CAMERA))).join('');
    expect(told).toContain('<SumNum>2</SumNum>');
    expect([...told.matchAll(/<(?:Start|End)Time>([^<]+)</g)].map(([, time]) => time)).toEqual(
      [600, 660, 900, 930].map((second) => localTime(at + second * 1_000)),
    );
    expect((await upper.ask(CAMERA, query('53230100001320000077')))[0]).toContain('<Result>ERROR</Result>');
  });

  /** A call whose media comes to `receiver` in datagrams. */
  const call = (sdp: string, id = CAMERA) => upper.request('INVITE', id, ['Content-Type: APPLICATION/SDP'], sdp);
  const within = (answer: Heard) => ({ id: answer.headers.get('call-id') ?? '', to: answer.headers.get('to') ?? '' });
  async function receiving(): Promise<Receiver> {
    const receiver = await datagramReceiver();
    receivers.push(receiver);
    return receiver;
  }
  const SPAN = `${seconds(T0)} ${seconds(T0 + 10_000)}`;
  const named = () => upper.ask(OWN, `<CmdType>Catalog</CmdType><SN/><DeviceID>${OWN}</DeviceID>`);

  it('is shown a recording, which stands in the register with who, why and what was really sent', async () => {
    await register();
    await registered();
    await named();
    const receiver = await receiving();
    const answer = await call(offer(CAMERA, receiver.port, { s: 'Download', t: SPAN, more: ['a=downloadspeed:8'] }));
    expect(answer.first).toContain('200');
    expect(String(answer.body)).toContain('y=0100000001');
    await until(() => upper.told('MediaStatus').length > 0, 'the end of the file');
    expect(upper.told('MediaStatus')[0]).toContain('<NotifyType>121</NotifyType>');
    expect(await picturesIn(receiver.packets)).toEqual({ codec: 'h264', pictures: 100 });
    expect((await upper.request('BYE', CAMERA, [], '', within(answer))).first).toContain('200');
    await until(async () => ((await viewings())[0]?.served ?? null) !== null, 'what was sent');
    expect((await viewings())[0]).toMatchObject({
      ...{ person: `GB/T 28181 ${TestUpper.id}`, unit: '楚雄市公安局', reason: '明厨亮灶巡查', content: 'upward' },
      ...{ from: new Date(T0).toISOString(), to: new Date(T0 + 10_000).toISOString() },
      served: { from: new Date(T0).toISOString(), to: new Date(T0 + 9_900).toISOString() },
    });
  });

  it('pauses a recording, goes on faster and hangs up', async () => {
    await register();
    await registered();
    await named();
    const receiver = await receiving();
    const answer = await call(offer(CAMERA, receiver.port, { s: 'Playback', t: SPAN }));
    await until(() => receiver.packets.length > 0, 'the first packet');
    const info = (body: string) =>
      upper.request('INFO', CAMERA, ['Content-Type: Application/MANSRTSP'], body, within(answer));
    expect(String((await info('PAUSE MANSRTSP/1.0\r\nCSeq: 3\r\nPauseTime: now\r\n\r\n')).body)).toContain('CSeq: 3');
    const atOnce = receiver.packets.length;
    await new Promise((resume) => setTimeout(resume, 700));
    // at most the picture that was on its way
    const oneMore = receiver.packets.length;
    expect(oneMore - atOnce).toBeLessThan(20);
    expect(String((await info('PLAY MANSRTSP/1.0\r\nCSeq: 4\r\nScale: -2.0\r\n\r\n')).body)).toContain('501');
    await info('PLAY MANSRTSP/1.0\r\nCSeq: 5\r\nScale: 8.0\r\nRange: npt=now-\r\n\r\n');
    await until(() => upper.told('MediaStatus').length > 0, 'the end of the file');
    expect((await picturesIn(receiver.packets)).pictures).toBe(100);
    expect((await info('TEARDOWN MANSRTSP/1.0\r\nCSeq: 6\r\n\r\n')).first).toContain('200');
    await until(() => upper.heard.some(({ first }) => first.startsWith('BYE')), 'the goodbye');
  });

  it('looks in live until it hangs up', async () => {
    await register();
    await registered();
    await named();
    const live = Recording.make(Date.now() - 8_000, 40);
    agent.recordings.push(live);
    const receiver = await receiving();
    const answer = await call(offer(CAMERA, receiver.port));
    expect(answer.first).toContain('200');
    // what was there already, and then what comes
    await until(() => picturesOf(receiver.packets) > 100, 'ten seconds of pictures', 30_000);
    await upper.request('BYE', CAMERA, [], '', within(answer));
    await until(async () => ((await viewings())[0]?.served ?? null) !== null, 'what was sent');
    agent.recordings.pop();
    const { codec, pictures } = await picturesIn(receiver.packets);
    expect(codec).toBe('h264');
    expect(pictures).toBeGreaterThan(100);
  });

  it.each(['active', 'passive'] as const)(
    'takes pictures over a connection, itself %s, as it called by one',
    async (setup) => {
      await register('tcp');
      await registered();
      await named();
      const packets: Buffer[] = [];
      const server = createServer((socket) => unframe(socket, packets)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as { port: number };
      const answer = await call(
        offer(CAMERA, port, { s: 'Download', t: SPAN, tcp: setup, more: ['a=downloadspeed:8'] }),
      );
      expect(String(answer.body)).toContain(`a=setup:${setup === 'active' ? 'passive' : 'active'}`);
      const theirs = Number(/m=video (\d+) TCP\/RTP\/AVP 96/.exec(String(answer.body))?.[1]);
      const socket = setup === 'active' ? connect({ host: '127.0.0.1', port: theirs }) : null;
      if (socket) unframe(socket, packets);
      await until(() => upper.told('MediaStatus').length > 0, 'the end of the file');
      expect(await picturesIn(packets)).toEqual({ codec: 'h264', pictures: 100 });
      await upper.request('BYE', CAMERA, [], '', within(answer));
      socket?.destroy();
      server.close();
    },
  );

  it('is refused what it may not see, must not be sent or is too much, and nothing of it is in the register', async () => {
    await register();
    await registered();
    await named();
    const as = platform.admin;
    const dining = await platform.ok(videoEndpoints.createCamera, {
      ...{ as, params: { agentId: agent.id } },
      body: { name: '就餐', onvifUrl: 'http://192.168.1.65/onvif', username: 'v', password: 'p' },
    });
    await platform.ok(videoEndpoints.bindCamera, {
      ...{ as, params: { cameraId: dining.id } },
      body: { placeId: school.places.dining_hall, from: '2026-01-01T00:00:00.000Z' },
    });
    const params = { areaId: AREA, upperId, cameraId: dining.id };
    const name = (nationalId: string) => platform.call(api.nameCamera, { as, params, body: { nationalId } });
    expect((await name(CAMERA)).problem.code).toBe('northbound.id-taken');
    expect((await name('53230100002000000077')).problem.code).toBe('northbound.not-a-camera');
    const { items } = (await name('53230100001310000077')).body;
    expect(items.find(({ cameraId }) => cameraId === dining.id)?.notShown).toBe('dining');
    expect((await named()).join('')).toContain('<SumNum>1</SumNum>');

    const before = (await viewings()).length;
    const { port } = await receiving();
    const status = async (sdp: string, id = CAMERA) => Number((await call(sdp, id)).first.split(' ')[1]);
    expect(await status(offer(CAMERA, port), '53230100001310000077')).toBe(403);
    expect(await status(offer(CAMERA, port), '53230100001320000099')).toBe(404);
    expect(await status(offer(CAMERA, port).replaceAll('127.0.0.1', '169.254.169.254'))).toBe(488);
    expect(await status(offer(CAMERA, port, { s: 'Playback', t: '9 8' }))).toBe(488);
    expect((await viewings()).length).toBe(before);
    const both = [await call(offer(CAMERA, port)), await call(offer(CAMERA, port))];
    expect(both.map(({ first }) => first.split(' ')[1])).toEqual(['200', '200']);
    expect(await status(offer(CAMERA, port))).toBe(486);
    for (const one of both) await upper.request('BYE', CAMERA, [], '', within(one));
  });

  it('does no harm by what it sends', async () => {
    await register();
    await registered();
    const message = (body: string | Buffer) =>
      upper.request('MESSAGE', OWN, ['Content-Type: Application/MANSCDP+xml'], body);
    const bomb = '<!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Query><CmdType>&b;</CmdType></Query>';
    const deep = `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`;
    for (const body of [bomb, deep, 'x'.repeat(20_000), '', '<Query><CmdType>Catalog</CmdType></Query>']) {
      expect((await message(body)).first).toContain(' 400 ');
    }
    for (const raw of [
      '',
      '\r\n\r\n',
      'INVITE',
      'MESSAGE sip:x SIP/2.0\r\n\r\n',
      `X: ${'y'.repeat(40_000)}`,
      '\0'.repeat(900),
    ]) {
      upper.raw(Buffer.from(raw));
    }
    expect((await upper.request('REFER', OWN)).first).toContain(' 405 ');
    expect((await upper.request('BYE', OWN)).first).toContain(' 481 ');
    expect((await named()).join('')).toContain('<SumNum>');
    // a stranger is not even answered
    const stranger = createSocket('udp4').bind(0, '127.0.0.2');
    await once(stranger, 'listening');
    let heard = 0;
    stranger.on('message', () => {
      heard += 1;
    });
    const at = Number(/:(\d+)>/.exec(upper.heard[0]?.headers.get('contact') ?? '')?.[1]);
    stranger.send(
      'OPTIONS sip:x SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bKx\r\nCSeq: 1 OPTIONS\r\n\r\n',
      at,
      '127.0.0.1',
    );
    expect((await upper.request('OPTIONS', OWN)).first).toContain(' 200 ');
    expect(heard).toBe(0);
    stranger.close();
  });
});

/** How many pictures the packets end. */
const picturesOf = (packets: readonly Buffer[]): number =>
  packets.filter((packet) => ((packet[1] ?? 0) & 0x80) !== 0).length;
/** As clocks there show it, which is how the standard writes times. */
const localTime = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19);

function never(): never {
  throw new Error('there is none');
}
