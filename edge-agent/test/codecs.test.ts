import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CameraConfig } from '../../src/contract/wire/mqtt/down.js';
import type { Fragment, UpBody } from '../../src/contract/wire/mqtt/up.js';
import { AgentProcess, newFolder } from './support/agent-process.js';
import { configOf, type SimulatedCamera, startCamera } from './support/cameras.js';
import { FakePlatform } from './support/fake-platform.js';
import { askForSmall, countFrames, fetchMedia, fetchSmall, listMedia } from './support/media.js';

/** A real agent on a camera that speaks H.265 only, and on one that has no second stream. */
describe('cameras that are not as one would like', () => {
  let modern: SimulatedCamera;
  let single: SimulatedCamera;
  let settable: SimulatedCamera;
  let recorder: SimulatedCamera;
  let hiding: SimulatedCamera;
  let platform: FakePlatform;
  let agent: AgentProcess;
  let configs: { modern: CameraConfig; single: CameraConfig; settable: CameraConfig };
  let recorded: { fragments: Fragment[]; codecs: Record<string, string> };

  beforeAll(async () => {
    [modern, single, settable, recorder, hiding, platform] = await Promise.all([
      startCamera({ codecs: { main: 'h265', sub: 'h265' } }),
      startCamera({ codecs: { sub: null } }),
      startCamera({ codecs: { sub: 'h265' }, encoder: 'settable' }),
      startCamera({ channels: 3 }),
      startCamera({ codecs: { main: 'h265' }, oddities: { rewrite: withoutEncoderOf('main') } }),
      FakePlatform.start(),
    ]);
    const [asked, left] = [true, false].map((maySetSubStream) => ({ maySetSubStream }));
    configs = {
      modern: configOf(modern.onvifUrl, asked),
      single: configOf(single.onvifUrl, asked),
      settable: configOf(settable.onvifUrl, left),
    };
    platform.config = { revision: 1, cameras: Object.values(configs), timetable: [] };
    agent = new AgentProcess(newFolder('agent-codecs'), platform, { segmentSeconds: 5 });
    await agent.start();
  });

  afterAll(async () => {
    await agent.kill('SIGKILL');
    await Promise.all([modern, single, settable, recorder, hiding, platform].map((part) => part.stop()));
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
    expect(await stateOf(configs.modern)).toMatchObject({ codec: 'hev1', width: 1280, height: 720 });
    const from = new Date(); // how long it took to begin depends on the machine
    const { cameraId } = configs.modern;
    const long = from.getTime() + 12_000;
    await platform.next(
      'camera-day',
      (body) => body.cameraId === cameraId && Date.parse(body.reportedThrough) > long,
      30_000,
    );
    recorded = await listMedia(platform, cameraId, from, new Date(long));
    expect(new Set(Object.values(recorded.codecs))).toEqual(new Set(['hev1']));
    // the first segment may end with the first fragment
    const { fragments } = recorded;
    const at = fragments.findIndex(({ segmentId }, i) => fragments[i + 1]?.segmentId === segmentId);
    const neighbours = fragments.slice(at, at + 2);
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
      // the rate is changed from 12 to 10: half a picture is rounded at either end, and the last may be one of both
      expect(Math.abs(countFrames(film) - 10 * seconds)).toBeLessThan(2);
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
    expect(await stateOf(configs.single)).toMatchObject({
      ...{ codec: 'avc1', width: 1280, height: 720 },
      sub: { isMain: true, codec: 'H264', width: 1280, height: 720, setting: null },
    });
    const { cameraId } = configs.single;
    single.setScene('busy');
    await platform.next('event', (body) => body.cameraId === cameraId && body.kind === 'motion', 30_000);
  });

  it('sets a sub-stream to H.264 only when it is allowed to', async () => {
    const before = { isMain: false, codec: 'H265', width: 320, height: 180, setting: null };
    expect((await stateOf(configs.settable))?.sub).toEqual(before);
    const { cameraId } = configs.settable;
    const from = platform.inbox.length;
    const allowed = { ...configs.settable, maySetSubStream: true };
    platform.configure({ revision: 2, cameras: [configs.modern, configs.single, allowed], timetable: [] });
    const isSet = (body: UpBody<'health'>) =>
      body.cameras.some((one) => one.cameraId === cameraId && one.state === 'recording' && one.sub?.setting === 'done');
    const health = await platform.next('health', isSet, 25_000, from);
    const after = health.cameras.find((one) => one.cameraId === cameraId);
    expect(after?.sub).toEqual({ ...before, codec: 'H264', setting: 'done' });
    settable.setScene('busy');
    await platform.next('event', (body) => body.cameraId === cameraId && body.kind === 'motion', 30_000, from);
  });

  it('says when a camera does not let itself be set, and goes on with what there is', async () => {
    expect((await stateOf(configs.modern))?.sub).toMatchObject({ codec: 'H265', isMain: false, setting: 'refused' });
  });

  it('gives up on what cannot be decoded and goes on', async () => {
    const fragment = recorded.fragments[0] as Fragment;
    const unknown = { ...fragment, byteFrom: fragment.byteFrom + 1 };
    const { piece } = askForSmall(platform, [unknown]);
    expect((await fetchSmall(platform, [fragment])).fragments.length).toBeGreaterThan(100);
    expect(platform.media.has(piece)).toBe(false);
    const isLogged = () => agent.log.some(({ event }) => event === 'upload.unknown-piece');
    await platform.until(() => isLogged() || undefined, 10_000, 'the line of the log');
  });

  it('finds each picture of a video recorder and records the one that is meant', async () => {
    const { onvifUrl, username, password } = configOf(recorder.onvifUrl);
    const requestId = crypto.randomUUID();
    platform.send('probe', { requestId, address: onvifUrl, username, password });
    const { cameras } = await platform.next('probe', (body) => body.requestId === requestId, 20_000);
    expect(cameras.map(({ channel }) => channel)).toEqual(['source', 'channel-2', 'channel-3']);
    const second = configOf(onvifUrl, { channel: 'channel-2' });
    const gone = configOf(onvifUrl, { channel: 'channel-9' });
    const hidden = configOf(hiding.onvifUrl);
    platform.configure({ revision: 3, cameras: [second, gone, hidden], timetable: [] });
    expect(await stateOf(second)).toMatchObject({ width: 320, height: 180, sub: { isMain: true } });
    const isGone = (body: UpBody<'health'>) =>
      body.cameras.some(({ cameraId, state }) => cameraId === gone.cameraId && state === 'no_video');
    await platform.next('health', isGone, 20_000);
    // Of its main stream this camera says nothing; the stream itself does.
    expect(await stateOf(hidden)).toMatchObject({ codec: 'hev1', height: 720, sub: { codec: 'H264', isMain: false } });
  });
});

/** As cameras show a stream they cannot describe in the first media service. */
function withoutEncoderOf(token: string) {
  const encoder = new RegExp(
    `<tt:VideoEncoderConfiguration token="encoder-${token}">.*?</tt:VideoEncoderConfiguration>`,
  );
  return (action: string, xml: string) => (action === 'GetProfiles' ? xml.replace(encoder, '') : xml);
}
