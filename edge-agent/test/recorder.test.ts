import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { CameraConfig } from '../../src/contract/wire/mqtt/down.js';
import type { UpBody } from '../../src/contract/wire/mqtt/up.js';
import { busyness } from '../../test/setup/busyness.mjs';
import { AgentProcess, newFolder } from './support/agent-process.js';
import { configOf } from './support/cameras.js';
import { FakePlatform } from './support/fake-platform.js';

interface Recorder {
  host: string;
  viewers(): number;
  refused(): number;
  wrongSignIns(): number;
  stop(): Promise<void>;
}
type Told = UpBody<'health'>['cameras'][number];

const HOUR_MS = 3_600_000;
const LIVE = ['1', '3', '6'];
const PATIENCE_MS = 40_000;

/** A real agent and a recorder as schools have them: ONVIF off, most channels empty, a wrong clock, four streams at most. */
describe('a video recorder without ONVIF', () => {
  let recorder: Recorder;
  let platform: FakePlatform;
  let agent: AgentProcess;
  let configs: CameraConfig[];
  const { username, password } = configOf('');

  beforeAll(async () => {
    const module = pathToFileURL(resolve('test/cameras/recorder.mjs')).href;
    const { startRecorder } = (await import(module)) as { startRecorder(options: object): Promise<Recorder> };
    const options = { username, password, live: LIVE.map(Number), clockSkewMs: -5 * HOUR_MS, mostStreams: 4 };
    [recorder, platform] = await Promise.all([startRecorder(options), FakePlatform.start()]);
    configs = LIVE.map((channel) => configOf(`rtsp+hikvision://${recorder.host}`, { channel }));
    platform.config = { revision: 1, cameras: [], timetable: [] };
    agent = new AgentProcess(newFolder('agent-recorder'), platform, { segmentSeconds: 10 });
    await agent.start();
    await platform.until(() => platform.of('hello')[0], PATIENCE_MS, 'the first word');
  });
  afterAll(async () => {
    await agent?.kill('SIGKILL');
    await Promise.all([recorder, platform].map((part) => part?.stop()));
  });

  const look = async (address: string, secret = password) => {
    const requestId = uuid();
    platform.send('probe', { requestId, address, username, password: secret });
    return platform.next('probe', (body) => body.requestId === requestId, PATIENCE_MS);
  };
  const told = (cameraId: string, wanted: (camera: Told) => boolean): Promise<Told> =>
    platform.until(
      () =>
        platform
          .of('health')
          .flatMap(({ body }) => body.cameras)
          .findLast((it) => it.cameraId === cameraId && wanted(it)),
      PATIENCE_MS,
      `word of ${cameraId}`,
    );

  it('says which channels have a picture and what time it thinks it is, for one sign-in', async () => {
    const { error, cameras } = await look(`rtsp+hikvision://${recorder.host}`);
    expect(error).toBeNull();
    expect(cameras.map(({ channel }) => channel)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(cameras.filter(({ isEmpty }) => isEmpty === false).map(({ channel }) => channel)).toEqual(LIVE);
    expect(new Set(cameras.map(({ onvifUrl }) => onvifUrl))).toEqual(new Set([`rtsp+hikvision://${recorder.host}`]));
    for (const { clockOffsetMs } of cameras) expect(Math.abs((clockOffsetMs ?? 0) + 5 * HOUR_MS)).toBeLessThan(60_000);
    expect(recorder.wrongSignIns()).toBe(0);
  });

  it('is not asked again with a password that is wrong, and says so', async () => {
    const { error, cameras } = await look(`rtsp+hikvision://${recorder.host}`, 'another');
    expect(error).toContain('401');
    expect(cameras).toEqual([]);
    expect(recorder.wrongSignIns()).toBe(1);
  });

  it('is recorded on all channels with a picture, and looked at by what is recorded where it gives no more', async () => {
    const timetable: [] = [];
    platform.configure({ revision: 2, cameras: configs, timetable });
    for (const { cameraId } of configs) {
      const { codec, width, height, clockOffsetMs, sub } = await told(cameraId, ({ state }) => state === 'recording');
      expect({ codec, width, height }).toEqual({ codec: 'avc1', width: 640, height: 360 });
      expect(sub).toMatchObject({ isMain: false, codec: 'H264', width: 160, height: 90 });
      expect(Math.abs((clockOffsetMs ?? 0) + 5 * HOUR_MS)).toBeLessThan(60_000);
    }
    // Three to record and one to look at, or two and two and then one that gives way.
    const isFull = ({ reasons = [] }: Told) => reasons.some(({ reason }) => reason === 'sub_full');
    await platform.until(
      () => {
        const last = platform.of('health').at(-1)?.body.cameras ?? [];
        return last.length === 3 && last.every(({ state }) => state === 'recording') && last.filter(isFull).length >= 2;
      },
      PATIENCE_MS,
      'two of them looked at by what is recorded',
    );
    // The drawn picture moves: whoever looks sees it.
    for (const { cameraId } of configs)
      await platform.next('event', (body) => body.cameraId === cameraId && body.kind === 'motion', PATIENCE_MS);
    expect(recorder.viewers()).toBeLessThanOrEqual(4);
    // Each stream that looks was refused once, each that records a few times at the most, and more often where it starves.
    expect(recorder.refused()).toBeLessThanOrEqual(10 * busyness());
  });

  it('is not locked by a wrong password of eight channels, and is recorded as soon as it is put right', async () => {
    const before = recorder.wrongSignIns();
    const wrong = Array.from({ length: 8 }, (_, i) =>
      configOf(`rtsp+hikvision://${recorder.host}`, { channel: String(i + 1), password: 'of yesterday' }),
    );
    platform.configure({ revision: 3, cameras: wrong, timetable: [] });
    for (const { cameraId } of wrong)
      expect(await told(cameraId, ({ reasons = [] }) => reasons[0]?.reason === 'maybe_locked')).toMatchObject({
        state: 'auth_failed',
      });
    const [{ onvifUrl, channel, username: user, password: refused }] = wrong as [CameraConfig];
    const requestId = uuid();
    platform.send('snapshot', { requestId, onvifUrl, channel, username: user, password: refused });
    const { error } = await platform.next('snapshot', (body) => body.requestId === requestId, PATIENCE_MS);
    expect(error).toContain('refused');
    expect(recorder.wrongSignIns() - before).toBeLessThanOrEqual(2);
    const [first, ...others] = wrong as [CameraConfig, ...CameraConfig[]];
    platform.configure({ revision: 4, cameras: [{ ...first, password }, ...others], timetable: [] });
    await told(first.cameraId, ({ state }) => state === 'recording');
    expect(recorder.wrongSignIns() - before).toBeLessThanOrEqual(2);
  });

  it('says that a channel is empty, and has no channel beyond the last', async () => {
    const [empty, none] = ['2', 'nine'].map((channel) => configOf(`rtsp+hikvision://${recorder.host}`, { channel }));
    platform.configure({ revision: 5, cameras: [empty, none] as CameraConfig[], timetable: [] });
    const reasonOf = (reason: string) => (it: Told) => it.reasons?.[0]?.reason === reason;
    expect(await told(empty?.cameraId ?? '', reasonOf('no_signal'))).toMatchObject({ state: 'no_video' });
    expect(await told(none?.cameraId ?? '', reasonOf('no_channel'))).toMatchObject({ state: 'no_video' });
  });
});
