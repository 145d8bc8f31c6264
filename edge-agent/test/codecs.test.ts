import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CameraConfig, Fragment } from '../../src/contract/mqtt.js';
import { AgentProcess, newFolder } from './support/agent-process.js';
import { configOf, type SimulatedCamera, startCamera } from './support/cameras.js';
import { FakePlatform } from './support/fake-platform.js';
import { countFrames, fetchMedia, fetchSmall, listMedia } from './support/media.js';

/** A real agent on a camera that speaks H.265 only, and on one that has no second stream. */
describe('cameras that are not as one would like', () => {
  let modern: SimulatedCamera;
  let single: SimulatedCamera;
  let platform: FakePlatform;
  let agent: AgentProcess;
  let configs: { modern: CameraConfig; single: CameraConfig };
  let recorded: { fragments: Fragment[]; codecs: Record<string, string> };

  beforeAll(async () => {
    [modern, single, platform] = await Promise.all([
      startCamera({ codecs: { main: 'h265', sub: 'h265' } }),
      startCamera({ codecs: { sub: null } }),
      FakePlatform.start(),
    ]);
    configs = { modern: configOf(modern.onvifUrl), single: configOf(single.onvifUrl) };
    platform.config = { revision: 1, cameras: [configs.modern, configs.single], timetable: [] };
    agent = new AgentProcess(newFolder('agent-codecs'), platform, { segmentSeconds: 5 });
    await agent.start();
  }, 120_000);

  afterAll(async () => {
    await agent.kill('SIGKILL');
    await Promise.all([modern.stop(), single.stop(), platform.stop()]);
  });

  const stateOf = (config: CameraConfig) =>
    platform
      .next(
        'health',
        (body) => body.cameras.some((c) => c.cameraId === config.cameraId && c.state === 'recording'),
        25_000,
      )
      .then((body) => body.cameras.find(({ cameraId }) => cameraId === config.cameraId));

  it('records H.265 as it is and says what it is', async () => {
    const from = new Date();
    expect(await stateOf(configs.modern)).toMatchObject({ codec: 'hev1', width: 1280, height: 720 });
    const { cameraId } = configs.modern;
    const long = from.getTime() + 12_000;
    await platform.next(
      'camera-day',
      (body) => body.cameraId === cameraId && Date.parse(body.reportedThrough) > long,
      30_000,
    );
    recorded = await listMedia(platform, cameraId, from, new Date(long));
    expect(new Set(Object.values(recorded.codecs))).toEqual(new Set(['hev1']));
    const [first] = recorded.fragments;
    const neighbours = recorded.fragments.filter(({ segmentId }) => segmentId === first?.segmentId).slice(0, 2);
    expect(countFrames(await fetchMedia(platform, neighbours))).toBe(24);
  });

  it('makes small H.264 pictures of any piece of it, all on one initialisation part', async () => {
    const pieces = [recorded.fragments.slice(0, 2), recorded.fragments.slice(-2)].map((some) =>
      some.filter(({ segmentId }) => segmentId === some[0]?.segmentId),
    );
    const inits: Buffer[] = [];
    for (const piece of pieces) {
      const { init, fragments } = await fetchSmall(platform, piece);
      inits.push(init);
      const film = Buffer.concat([inits[0] as Buffer, fragments]);
      const args = '-v error -select_streams v -show_entries stream=codec_name,width,height -of json pipe:0';
      const { streams } = JSON.parse(execFileSync('ffprobe', args.split(' '), { input: film }).toString());
      expect(streams).toEqual([{ codec_name: 'h264', width: 640, height: 360 }]);
      const seconds = piece.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;
      expect(Math.abs(countFrames(film) - 10 * seconds)).toBeLessThanOrEqual(1);
    }
    expect(inits[1]).toEqual(inits[0]);
  });

  it('sees movement on an H.265 stream and gives it a picture', async () => {
    const { cameraId } = configs.modern;
    modern.setScene('busy');
    const event = await platform.next('event', (body) => body.cameraId === cameraId && body.kind === 'motion', 30_000);
    const { jpeg } = await platform.next('thumbnail', (body) => body.eventId === event.eventId, 30_000);
    expect(Buffer.from(jpeg, 'base64').subarray(0, 2).toString('hex')).toBe('ffd8');
  });

  it('does with one stream for both', async () => {
    expect(await stateOf(configs.single)).toMatchObject({ codec: 'avc1', width: 1280, height: 720 });
    const { cameraId } = configs.single;
    single.setScene('busy');
    await platform.next('event', (body) => body.cameraId === cameraId && body.kind === 'motion', 30_000);
  });

  it('gives up on what cannot be decoded and goes on', async () => {
    const fragment = recorded.fragments[0] as Fragment;
    const unknown = { ...fragment, byteFrom: fragment.byteFrom + 1 };
    await expect(fetchSmall(platform, [unknown], 2_000)).rejects.toThrow();
    expect((await fetchSmall(platform, [fragment])).fragments.length).toBeGreaterThan(100);
    expect(agent.log.some(({ event }) => event === 'upload.unknown-piece')).toBe(true);
  });
});
