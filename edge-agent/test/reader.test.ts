import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { patienceFor } from '../../test/setup/patience.js';
import type * as Guards from '../src/config/network-guard.js';
import { createLog } from '../src/log.js';
import type * as Readers from '../src/reader/index.js';
import type { InitPart, MediaFragment } from '../src/recorder/film/fmp4.js';
import { buildAgent, newFolder } from './support/agent-process.js';

type Codec = 'h264' | 'h265';
interface OddStream {
  url: string;
  stop(): Promise<void>;
}
const FPS = 12;
const GROUP = 12;
const FILM_SECONDS = 60;
const OUTPUT = ['-map', '0:v:0', '-c', 'copy', '-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov+default_base_moof'];

const PLAIN: [Codec, string] = ['h264', `-c:v libx264 -bf 0 -g ${GROUP} -keyint_min ${GROUP} -sc_threshold 0`];

/** The reader as it runs in the agent, beside ffmpeg on the same stream. */
describe('a stream read directly', () => {
  const folder = newFolder('reader');
  const stops: (() => unknown)[] = [];
  let reader: Readers.DirectReader;
  let startOddStream: (options: object) => Promise<OddStream>;
  let parseFilm: (bytes: Buffer, codec: Codec) => { frames: unknown[] };

  beforeAll(async () => {
    const built = dirname(await buildAgent());
    const load = <T>(path: string) => import(pathToFileURL(path).href) as Promise<T>;
    const { DirectReader } = await load<typeof Readers>(join(built, 'reader/index.js'));
    const { NetworkGuard } = await load<typeof Guards>(join(built, 'config/network-guard.js'));
    reader = new DirectReader({ guard: new NetworkGuard(['127.0.0.0/8']), log: createLog(() => undefined) });
    ({ startOddStream } = await load<{ startOddStream: typeof startOddStream }>(
      resolve('test/cameras/odd-stream.mjs'),
    ));
    ({ parseFilm } = await load<{ parseFilm: typeof parseFilm }>(resolve('test/cameras/annexb.mjs')));
  });
  afterAll(async () => {
    await reader.stop();
    for (const stop of stops) await stop();
  });

  /** A camera that sends a film of which every picture is unlike every other. */
  async function camera(codec: Codec, encode: string, more: object = {}): Promise<OddStream> {
    const file = join(folder, `${codec}-${encode.length}.mp4`);
    const source = `-v error -y -f lavfi -i testsrc2=size=320x180:rate=${FPS}:duration=${FILM_SECONDS}`;
    if (!existsSync(file))
      execFileSync('ffmpeg', `${source} ${encode} -pix_fmt yuv420p -preset ultrafast ${file}`.split(' '));
    const [filter, format] = codec === 'h264' ? ['h264_mp4toannexb', 'h264'] : ['hevc_mp4toannexb', 'hevc'];
    const bytes = execFileSync('ffmpeg', `-v error -i ${file} -c copy -bsf:v ${filter} -f ${format} -`.split(' '), {
      maxBuffer: 1e9,
    });
    const packets = `-v error -show_entries packet=pts -of csv=p=0 ${file}`.split(' ');
    const stamps = numbers(execFileSync('ffprobe', packets).toString());
    const inOrder = [...stamps].sort((a, b) => a - b);
    const showAt = stamps.map((stamp) => inOrder.indexOf(stamp));
    const stream = await startOddStream({ film: parseFilm(bytes, codec), fps: FPS, showAt, ...more });
    stops.push(() => stream.stop());
    return stream;
  }

  interface Recording {
    parts: (InitPart | MediaFragment)[];
    has: (fragments: number) => Promise<void>;
    end: Promise<Readers.ReaderRunEnd>;
    stop: () => void;
  }
  function record(address: string): Recording {
    const stopping = new AbortController();
    const parts: Recording['parts'] = [];
    let news = (): void => undefined;
    const end = reader.record({
      ...{ address, signal: stopping.signal, onAlive: () => undefined, onLost: () => undefined },
      patienceMs: () => patienceFor(20_000),
      take: async (part) => {
        parts.push(part.type === 'init' ? part : { ...part, chunks: part.chunks.map((chunk) => Buffer.from(chunk)) });
        news();
      },
    });
    const has = async (fragments: number) => {
      const ended = end.then(({ because, complaints, error }) => {
        throw new Error(`ended ${because} ${complaints} ${error}`);
      });
      while (parts.filter(({ type }) => type === 'fragment').length < fragments) {
        const next = new Promise<void>((done) => {
          news = done;
        });
        await Promise.race([next, ended]);
      }
      ended.catch(() => undefined);
    };
    return { parts, has, end, stop: () => stopping.abort() };
  }

  const CODINGS: [string, Codec, string][] = [
    ['H.264', ...PLAIN],
    [
      'H.264 with B-frames',
      'h264',
      `-c:v libx264 -bf 3 -g ${GROUP} -keyint_min ${GROUP} -x264-params b-adapt=0:b-pyramid=normal:scenecut=0:open-gop=0`,
    ],
    [
      'H.265 with B-frames',
      'h265',
      `-c:v libx265 -x265-params log-level=none:keyint=${GROUP}:min-keyint=${GROUP}:bframes=3:b-adapt=0:scenecut=0:open-gop=0`,
    ],
  ];

  it.each(CODINGS)('gives what ffmpeg gives: %s', async (name, codec, encode) => {
    const { url } = await camera(codec, encode);
    const theirs = join(folder, `theirs-${codec}.mp4`);
    const args = ['-v', 'error', '-nostdin', '-y', '-rtsp_transport', 'tcp', '-i', url, ...OUTPUT, theirs];
    const ffmpeg = spawn('ffmpeg', args, { stdio: 'ignore' });
    stops.push(() => ffmpeg.kill('SIGKILL'));
    const ours = record(url);
    await ours.has(8);
    // on a busy machine ffmpeg may begin later than we do
    while (groupsIn(theirs) < 8) await ours.has(ours.parts.length + 1);
    await ended(ffmpeg);
    // What ffmpeg had by then comes within a group; one more makes sure that the two overlap to the end.
    await ours.has(ours.parts.length + 2);
    ours.stop();
    expect((await ours.end).because).toBe('asked');
    const file = join(folder, `ours-${codec}.mp4`);
    writeFileSync(
      file,
      Buffer.concat(ours.parts.flatMap((part) => (part.type === 'init' ? [part.bytes] : part.chunks))),
    );
    const [mine, other] = [shown(file), shown(theirs)];
    const common = other.filter(({ md5 }) => mine.some((one) => one.md5 === md5));
    // Where ffmpeg was ended, pictures shown before its last ones had not been sent yet.
    const [first, last] = [common[0]?.md5, common.at(-GROUP)?.md5];
    const part = (all: typeof mine) =>
      all.slice(
        all.findIndex(({ md5 }) => md5 === first),
        all.findIndex(({ md5 }) => md5 === last) + 1,
      );
    const [a, b] = [part(mine), part(other)];
    expect(a.length).toBeGreaterThanOrEqual(4 * GROUP);
    expect(a.map(({ md5 }) => md5)).toEqual(b.map(({ md5 }) => md5));
    // ffmpeg guesses the times of a run's first pictures
    const settled = GROUP;
    for (const [i, { time }] of a.entries()) {
      if (i < settled) continue;
      const since = time - (a[settled] as (typeof a)[0]).time;
      const theirSince = (b[i] as (typeof b)[0]).time - (b[settled] as (typeof b)[0]).time;
      expect(Math.abs(since - theirSince)).toBeLessThan(1 / FPS);
    }
    expect(name).toContain(codec === 'h264' ? 'H.264' : 'H.265');
  });

  it('goes on within a second after the reader has died, and has lost no more than what was under way', async () => {
    const { url } = await camera(...PLAIN);
    const before = record(url);
    await before.has(2);
    const killedAt = performance.now();
    await reader.kill();
    const { error, because } = await before.end;
    expect([because, (error as Error).constructor.name]).toEqual(['ended', 'ReaderGone']);
    const after = record(url);
    await after.has(2);
    after.stop();
    await after.end;
    expect(reader.isUsable).toBe(true);
    // From the last fragment before to the first behind it: what was under way, a second at most, and up to a key picture.
    const [last, first] = [lastOf(before), after.parts.find(({ type }) => type === 'fragment') as MediaFragment];
    const lostMs = (first.arrivedMs as number) - first.durationMs - (last.arrivedMs as number);
    const groupMs = (GROUP * 1000) / FPS;
    expect(lostMs).toBeLessThan(2 * groupMs + patienceFor(1_000));
    expect(performance.now() - killedAt).toBeLessThan(patienceFor(10_000));
  });

  it('says what it leaves to ffmpeg, and what nobody can read', async () => {
    const unfit = async (more: object) => {
      const { url } = await camera(...PLAIN, more);
      return record(url).end;
    };
    expect(await unfit({ format: 'packetization-mode=2' })).toMatchObject({ unfit: 'packets' });
    expect(await unfit({ transport: 'udp' })).toMatchObject({
      unfit: null,
      complaints: expect.stringContaining('461'),
    });
    expect(await unfit({ onlyMetadata: true })).toMatchObject({
      complaints: expect.stringContaining('matches no streams'),
    });
    expect(await record('rtsps://127.0.0.1:9/a').end).toMatchObject({ unfit: 'encrypted' });
    await expect(record('rtsp://10.1.2.3/a').end).rejects.toThrow('outside the camera networks');
  });
});

const lastOf = ({ parts }: { parts: (InitPart | MediaFragment)[] }) => parts.at(-1) as MediaFragment;

/** How many groups of pictures a film in fragments has so far, which may not be there yet. */
const groupsIn = (file: string): number =>
  existsSync(file) ? readFileSync(file).toString('latin1').split('moof').length - 1 : 0;

const numbers = (lines: string): number[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Number(line.replace(',', '')));

/** What each picture looks like and when it is shown, in seconds. */
function shown(file: string): { md5: string; time: number }[] {
  const run = (program: string, args: string) => execFileSync(program, args.split(' '), { maxBuffer: 1e9 }).toString();
  const lines = run('ffmpeg', `-v error -i ${file} -map 0:v -vsync passthrough -f framemd5 -`).split('\n');
  const md5s = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(',')[5]?.trim());
  const times = numbers(run('ffprobe', `-v error -select_streams v -show_entries frame=pts_time -of csv=p=0 ${file}`));
  return md5s.map((md5, i) => ({ md5: md5 as string, time: times[i] as number }));
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
