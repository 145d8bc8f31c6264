import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyOf } from '../../../src/contract/http/endpoint.js';
import { northboundEndpoints as api } from '../../../src/contract/http/northbound.js';
import { videoEndpoints } from '../../../src/contract/http/video.js';
import { TestPlatform, type TestSchool } from '../harness.js';
import { datagramReceiver, offer, programStream, type Receiver, TestUpper, unframe } from '../upper-platform.js';
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

  it('is shown a recording, which stands in the register with who, why and what was really sent', async () => {
    await register();
    await registered();
    await upper.ask(OWN, `<CmdType>Catalog</CmdType><SN/><DeviceID>${OWN}</DeviceID>`);
    const receiver = await datagramReceiver();
    receivers.push(receiver);
    const t = `${seconds(T0)} ${seconds(T0 + 10_000)}`;
    const sdp = offer(CAMERA, receiver.port, { s: 'Download', t, more: ['a=downloadspeed:8'] });
    const answer = await upper.request('INVITE', CAMERA, ['Content-Type: APPLICATION/SDP'], sdp);
    expect(answer.first).toContain('200');
    expect(String(answer.body)).toContain('y=0100000001');
    await until(() => upper.told('MediaStatus').length > 0, 'the end of the file');
    expect(upper.told('MediaStatus')[0]).toContain('<NotifyType>121</NotifyType>');
    expect(await picturesIn(receiver.packets)).toEqual({ codec: 'h264', pictures: 100 });
    const call = { id: answer.headers.get('call-id') ?? '', to: answer.headers.get('to') ?? '' };
    expect((await upper.request('BYE', CAMERA, [], '', call)).first).toContain('200');
    await until(async () => ((await viewings())[0]?.served ?? null) !== null, 'what was sent');
    expect((await viewings())[0]).toMatchObject({
      ...{ person: `GB/T 28181 ${TestUpper.id}`, unit: '楚雄市公安局', reason: '明厨亮灶巡查', content: 'upward' },
      ...{ from: new Date(T0).toISOString(), to: new Date(T0 + 10_000).toISOString() },
      served: { from: new Date(T0).toISOString(), to: new Date(T0 + 9_900).toISOString() },
    });
  });
});

function never(): never {
  throw new Error('there is none');
}
