import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDateOf } from '../../src/contract/business-date.js';
import { emptyDay, mergeIntoDay, SLOT_MS, type Slot, slotAt, slotIndex } from '../../src/contract/wire/camera-day.js';
import type { CameraConfig } from '../../src/contract/wire/mqtt/down.js';
import type { CameraReason, Fragment, UpBody } from '../../src/contract/wire/mqtt/up.js';
import { WIRE_VERSION } from '../../src/contract/wire/wire.js';
import { onThisMachine } from '../../test/setup/patience.js';
import { AgentProcess, newFolder } from './support/agent-process.js';
import { configOf, type SimulatedCamera, startCamera } from './support/cameras.js';
import { FakePlatform } from './support/fake-platform.js';
import { fetchMedia, listFragments } from './support/media.js';

interface OddStream {
  url: string;
  questions: string[];
  stop(): Promise<void>;
}
const FPS = 4;
/** Long enough that no film begins again while it is looked at. */
const FILM_SECONDS = 150;
const PATIENCE_MS = 30_000;

/** A film of `FILM_SECONDS`, encoded as told, as the odd camera sends it. */
function film(parse: (bytes: Buffer) => unknown, settings: string): unknown {
  const source = `-v error -f lavfi -i testsrc2=size=320x180:rate=${FPS}:duration=${FILM_SECONDS}`;
  const form = '-c:v libx264 -preset ultrafast -pix_fmt yuv420p';
  const args = `${source} ${form} ${settings} -f h264 pipe:1`.split(' ');
  return parse(execFileSync('ffmpeg', args, { maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] }));
}
/** Pictures of one group: a key picture, then eight times a picture and the two that stand before it. */
const GROUP = 25;
/** In which place each picture is shown: sent as 0 3 1 2 6 4 5 …, shown as 0 1 2 3 4 5 6 … */
const shownAt = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => {
    const at = i % GROUP;
    const within = at === 0 ? 0 : Math.floor((at - 1) / 3) * 3 + ([3, 1, 2][(at - 1) % 3] as number);
    return i - at + within;
  });

/** A real agent and real ffmpeg on cameras whose streams are as strangers found them, all at once. */
describe('streams as cameras send them', () => {
  const cameras: SimulatedCamera[] = [];
  const streams: OddStream[] = [];
  const configs: Record<string, CameraConfig> = {};
  let platform: FakePlatform;
  let agent: AgentProcess;
  let startedAt: number;

  beforeAll(async () => {
    const load = (name: string) => import(pathToFileURL(resolve(`test/cameras/${name}`)).href);
    const { startOddStream } = (await load('odd-stream.mjs')) as { startOddStream(o: object): Promise<OddStream> };
    const { parseFilm } = (await load('annexb.mjs')) as { parseFilm(bytes: Buffer): unknown };
    const gop = (seconds: number, more = '') =>
      film(parseFilm, `-bf 0 -g ${seconds * FPS} -keyint_min ${seconds * FPS} -sc_threshold 0 ${more}`.trim());
    const plain = gop(2);
    const reordered = film(
      parseFilm,
      `-bf 2 -g ${GROUP} -keyint_min ${GROUP} -x264-params b-adapt=0:b-pyramid=none:scenecut=0:open-gop=0`,
    );
    const common = { fps: FPS };
    const odd: Record<string, object> = {
      'a smart codec': { film: gop(27), join: 'anywhere' },
      'no key frames': { film: gop(600, '-x264-params intra-refresh=1'), join: 'anywhere' },
      'no description': { film: gop(8), join: 'anywhere', setsInSdp: false },
      'UDP only': { film: plain, transport: 'udp' },
      'packets of another order': { film: plain, format: 'packetization-mode=2' },
      'lost packets': { film: plain, losesEvery: 10 * FPS },
      'B-frames': { film: reordered, showAt: shownAt(FILM_SECONDS * FPS) },
      'no sign-in it knows': { film: plain, challenge: 'Digest realm="r", nonce="n"' },
      'too many viewers': { film: plain, refuse: { PLAY: '453 Not Enough Bandwidth' } },
      'only data': { film: plain, onlyMetadata: true },
    };
    for (const [name, options] of Object.entries(odd)) {
      const stream = await startOddStream({ ...common, ...options });
      streams.push(stream);
      await add(name, (xml) => xml.replace(/rtsp:\/\/[^<]*/, stream.url));
    }
    await add('a dead sub-stream', (xml) => xml.replace(/(rtsp:\/\/[^<]*)sub[^<]*/, '$1gone'));
    platform = await FakePlatform.start();
    platform.config = { revision: 1, cameras: Object.values(configs), timetable: [] };
    agent = new AgentProcess(newFolder('agent-odd-streams'), platform, { segmentSeconds: 60 });
    startedAt = Date.now();
    await agent.start();
    const { epoch } = await platform.until(() => platform.of('hello')[0], 30_000, 'the first word');
    platform.send('welcome', { epoch, through: 0, at: new Date().toISOString(), speaks: WIRE_VERSION });
  });
  afterAll(async () => {
    await agent?.kill('SIGKILL');
    await Promise.all([...cameras, ...streams, platform].map((part) => part?.stop()));
  });

  async function add(name: string, change: (xml: string) => string): Promise<void> {
    const rewrite = (action: string, xml: string) => (action === 'GetStreamUri' ? change(xml) : xml);
    const camera = await startCamera({ oddities: { rewrite } });
    cameras.push(camera);
    configs[name] = configOf(camera.onvifUrl);
  }
  const idOf = (name: string) => (configs[name] as CameraConfig).cameraId;
  type Told = UpBody<'health'>['cameras'][number];
  const told = (name: string, wanted: (camera: Told) => boolean): Promise<Told> =>
    platform.until(
      () =>
        platform
          .of('health')
          .flatMap(({ body }) => body.cameras)
          .findLast((it) => it.cameraId === idOf(name) && wanted(it)),
      PATIENCE_MS,
      `word of ${name}`,
    );
  const reasonsOf = ({ reasons = [] }: Told): CameraReason[] => reasons.map(({ reason }) => reason);
  const recorded = (name: string, ...reasons: CameraReason[]) =>
    told(name, (it) => it.state === 'recording' && reasons.every((reason) => reasonsOf(it).includes(reason)));
  /** How much of the first `spanMs` since the camera was first recorded is missing, in ms. */
  const missingMs = async (name: string, spanMs: number): Promise<number> => {
    const cameraId = idOf(name);
    const reports = (pastMs: number) =>
      platform.next(
        'camera-day',
        (body) => body.cameraId === cameraId && Date.parse(body.reportedThrough) > pastMs,
        PATIENCE_MS + spanMs,
      );
    let begunMs = startedAt; // on a busy machine the first picture comes late
    for (let begun: Fragment | undefined; begun === undefined; ) {
      const { reportedThrough } = await reports(begunMs);
      begun = (await listFragments(platform, cameraId, new Date(startedAt), new Date(reportedThrough)))[0];
      begunMs = Date.parse(begun?.startAt ?? reportedThrough);
    }
    await reports(begunMs + spanMs);
    const fragments = await listFragments(platform, cameraId, new Date(begunMs), new Date(begunMs + spanMs));
    const have = fragments.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const last = fragments.at(-1) as Fragment;
    return Date.parse(last.startAt) + last.durationMs - begunMs - have;
  };

  it('are recorded although their key frames are half a minute apart, and it is said what to change', async () => {
    expect(await recorded('a smart codec', 'long_key_frames')).toMatchObject({ restarts: 0 });
    expect(Math.abs(await missingMs('a smart codec', 60_000))).toBeLessThan(onThisMachine(200));
  });

  it('are recorded without any key frame', async () => {
    expect(await recorded('no key frames', 'no_key_frames')).toMatchObject({ restarts: 0 });
  });

  it('are recorded when they say only in their key frames what they are', async () => {
    expect(await recorded('no description')).toMatchObject({ restarts: 0, width: 320, height: 180 });
  });

  it('are recorded over UDP where a camera knows nothing else', async () => {
    await recorded('UDP only', 'over_udp');
  });

  it('are left to ffmpeg where they cannot be read without, and it is said why', async () => {
    const name = 'packets of another order';
    const left = await recorded(name, 'ffmpeg_packets');
    expect(reasonsOf(left).filter((reason) => reason === 'ffmpeg_packets')).toHaveLength(1);
    // It is looked at all the same, by an ffmpeg of its own; those that are read share one.
    await platform.until(() => slotsOf(name).find(({ activity }) => activity !== null), PATIENCE_MS, 'a look');
    const looking = agent.ffmpegs().filter(({ command }) => command.includes('rawvideo'));
    const port = new URL((streams[Object.keys(configs).indexOf(name)] as OddStream).url).port;
    expect(looking.filter(({ command }) => command.includes(`:${port}/`))).toHaveLength(1);
    expect(looking.filter(({ command }) => command.includes('matroska'))).toHaveLength(1);
    const plain = new URL((streams[Object.keys(configs).indexOf('lost packets')] as OddStream).url).port;
    expect(looking.filter(({ command }) => command.includes(`:${plain}/`))).toEqual([]);
  });

  it('are recorded again soon after their ffmpeg was killed', async () => {
    const before = platform.inbox.length;
    agent.killRecorder();
    const isBack = (body: UpBody<'health'>) =>
      body.cameras.some(({ state, restarts }) => state === 'recording' && restarts > 0);
    await platform.next('health', isBack, PATIENCE_MS, before);
  });

  it('are stored in the order in which they are shown', async () => {
    await recorded('B-frames', 'b_frames');
    const cameraId = idOf('B-frames');
    const list = () => listFragments(platform, cameraId, new Date(startedAt), new Date());
    await platform.next('camera-day', (body) => body.cameraId === cameraId, PATIENCE_MS);
    let fragments = await list();
    for (let looks = 0; looks < 60 && fragments.length === 0; looks += 1) {
      await platform.next('health', () => true, PATIENCE_MS);
      fragments = await list();
    }
    const ofOne = fragments.filter(({ segmentId }) => segmentId === fragments[0]?.segmentId);
    const args = '-v error -select_streams v -show_entries frame=pts_time -of csv=p=0 pipe:0'.split(' ');
    const shown = execFileSync('ffprobe', args, { input: await fetchMedia(platform, ofOne), maxBuffer: 1e8 });
    const times = shown
      .toString()
      .trim()
      .split('\n')
      .map((line) => Number(line.replace(',', '')));
    expect(times.length).toBeGreaterThan(2 * GROUP);
    // until ffmpeg has seen how far pictures are put back it guesses: the first group of a run may be shown unevenly
    const settled = times.slice(GROUP);
    expect(settled.filter((time, i) => i > 0 && time <= (settled[i - 1] as number))).toEqual([]);
  });

  /** What the platform has been told of a camera since the agent was started, slot by slot. */
  const slotsOf = (name: string): Slot[] => {
    // of both days where midnight lies between
    const days = new Map<string, ReturnType<typeof emptyDay>>();
    for (const { body } of platform.of('camera-day')) {
      if (body.cameraId !== idOf(name)) continue;
      const day = days.get(body.date) ?? emptyDay();
      days.set(body.date, day);
      mergeIntoDay(
        day,
        body.slots.map(({ fromSlot, data }) => ({ fromSlot, data: Buffer.from(data, 'base64') })),
      );
    }
    // on a busy machine things come after minutes
    const count = Math.ceil((Date.now() - startedAt) / SLOT_MS);
    return Array.from({ length: count }, (_, i) => {
      const ms = startedAt + i * SLOT_MS;
      const date = businessDateOf(ms);
      return slotAt(days.get(date) ?? emptyDay(), slotIndex(date, ms));
    });
  };

  it('have gaps where pictures were lost, each told with its cause, and go on within the same connection', async () => {
    expect(await recorded('lost packets')).toMatchObject({ restarts: 0 });
    const isGap = ({ recordedMs, gapCause }: Slot) => recordedMs > 0 && recordedMs < 9_800 && gapCause === 'unknown';
    await platform.until(() => slotsOf('lost packets').filter(isGap)[1], PATIENCE_MS, 'two gaps');
  });

  it('are looked at on the main stream where the lesser one is dead, and recorded all the while', async () => {
    expect(await recorded('a dead sub-stream', 'sub_dead')).toMatchObject({ restarts: 0 });
    const name = 'a dead sub-stream';
    await platform
      .until(() => slotsOf(name).find(({ activity }) => activity !== null), PATIENCE_MS, 'a look')
      .catch((error: Error) => {
        const said = agent.log.filter(({ cameraId }) => cameraId === idOf(name)).slice(-5);
        throw new Error(`${error.message}; last the box said ${JSON.stringify(said)}`);
      });
  });

  it.each<[string, string, CameraReason]>([
    ['too many viewers', 'no_video', 'too_many_viewers'],
    ['only data', 'no_video', 'only_metadata'],
    // the camera's own questions were let in with the very password
    ['no sign-in it knows', 'auth_failed', 'rtsp_auth'],
  ])('that cannot be recorded say why: %s', async (name, state, reason) => {
    await told(name, (it) => it.state === state && reasonsOf(it).includes(reason));
  });

  it('are not asked again and again with a password they refuse', async () => {
    await told('no sign-in it knows', (it) => it.state === 'auth_failed');
    const place = Object.keys(configs).indexOf('no sign-in it knows');
    // by now the other cameras have been watched for a minute or two, and on a busy machine for longer
    const watchedMs = Date.now() - startedAt;
    const knocks = (streams[place] as OddStream).questions.filter((method) => method === 'DESCRIBE').length;
    expect(watchedMs).toBeGreaterThan(50_000);
    expect(knocks).toBeLessThanOrEqual(8 * Math.max(1, watchedMs / 120_000));
  });
});
