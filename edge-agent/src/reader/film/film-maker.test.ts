import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type UnitForm, unitFormOf, unitsIn } from '../../../../src/contract/wire/media-signing/film-units.js';
import { FragmentSplitter, type MediaFragment } from '../../recorder/film/fmp4.js';
import { FilmMaker, type MadeFragment } from './film-maker.js';
import { type KeyPicture, KeyPictures } from './key-pictures.js';

type Codec = 'h264' | 'h265';
interface Film {
  codec: Codec;
  sets: Buffer[];
  frames: { nals: Buffer[]; idr: boolean }[];
}
interface Source {
  film: Film;
  places: number[];
  md5s: string[];
  times: number[];
}
interface RtpSource {
  picture(nals: readonly Buffer[], ticks: number, codec: Codec): { on(channel: number): Buffer };
}
interface Tools {
  parseFilm(bytes: Buffer, codec: Codec): Film;
  RtpSource: new () => RtpSource;
}

const FPS = 12;
const CLOCK = 90_000;
/** A key picture every two seconds, every picture unlike every other. */
const GROUP = 24;
const FORMS: Record<string, { codec: Codec; encode: string }> = {
  'H.264': { codec: 'h264', encode: `-c:v libx264 -bf 0 -g ${GROUP} -keyint_min ${GROUP} -sc_threshold 0` },
  'H.264 with B-frames': {
    codec: 'h264',
    encode: `-c:v libx264 -bf 3 -g ${GROUP} -keyint_min ${GROUP} -x264-params b-adapt=0:b-pyramid=normal:scenecut=0:open-gop=0`,
  },
  'H.265 with B-frames': {
    codec: 'h265',
    encode: `-c:v libx265 -x265-params log-level=none:keyint=${GROUP}:min-keyint=${GROUP}:bframes=3:b-adapt=0:scenecut=0:open-gop=0`,
  },
};
const folder = mkdtempSync(join(tmpdir(), 'film-maker-'));

const run = (program: string, args: string, input?: Buffer): string =>
  execFileSync(program, args.split(' '), { ...(input ? { input } : {}), maxBuffer: 1e9 }).toString();

const numbers = (lines: string): number[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Number(line.replace(',', '')));

/** What every decoded picture looks like, in the order shown, and when it is shown, in seconds. */
function shown(file: string): { md5s: string[]; times: number[] } {
  const lines = run('ffmpeg', `-v error -i ${file} -map 0:v -f framemd5 -`).split('\n');
  const md5s = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(',')[5]?.trim() ?? '');
  const times = run('ffprobe', `-v error -select_streams v -show_entries frame=pts_time -of csv=p=0 ${file}`);
  return { md5s, times: numbers(times) };
}

describe('a film made of packets', () => {
  let tools: Tools;
  const films = new Map<string, Source>();
  beforeAll(async () => {
    const load = (name: string) => import(pathToFileURL(resolve(`test/cameras/${name}`)).href) as Promise<object>;
    tools = { ...(await load('annexb.mjs')), ...(await load('rtp.mjs')) } as Tools;
  });

  /** Six seconds, encoded as told: the file, its pictures in the order sent, where and how each is shown. Made once. */
  function filmOf(name: string, size = '640x360'): Source {
    const made = films.get(`${name} ${size}`) ?? encoded(name, size);
    films.set(`${name} ${size}`, made);
    return made;
  }

  function encoded(name: string, size: string): Source {
    const { codec, encode } = FORMS[name] as (typeof FORMS)[string];
    const file = join(folder, `${name.replaceAll(' ', '-')}-${size}.mp4`);
    const source = `-v error -y -f lavfi -i testsrc2=size=${size}:rate=${FPS}:duration=6`;
    run('ffmpeg', `${source} ${encode} -pix_fmt yuv420p -preset ultrafast ${file}`);
    const filter = codec === 'h264' ? 'h264_mp4toannexb' : 'hevc_mp4toannexb';
    const format = codec === 'h265' ? 'hevc' : 'h264';
    const args = `-v error -i ${file} -c copy -bsf:v ${filter} -f ${format} -`.split(' ');
    const film = tools.parseFilm(execFileSync('ffmpeg', args, { maxBuffer: 1e9 }), codec);
    const stamps = numbers(run('ffprobe', `-v error -show_entries packet=pts -of csv=p=0 ${file}`));
    const inOrder = [...stamps].sort((a, b) => a - b);
    return { film, places: stamps.map((stamp) => inOrder.indexOf(stamp)), ...shown(file) };
  }

  /** The packets of each picture, without the heads of interleaving. */
  function packetsOf({ film, places }: Source): Buffer[][] {
    const source = new tools.RtpSource();
    return film.frames.map(({ nals, idr }, i) => {
      const ticks = Math.round(((places[i] as number) * CLOCK) / FPS);
      const bytes = source.picture(idr ? [...film.sets, ...nals] : nals, ticks, film.codec).on(0);
      const packets: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += 4 + bytes.readUInt16BE(at + 2))
        packets.push(bytes.subarray(at + 4, at + 4 + bytes.readUInt16BE(at + 2)));
      return packets;
    });
  }

  function make(
    codec: Codec,
    pictures: readonly (readonly Buffer[])[],
  ): { maker: FilmMaker; runs: Buffer[][]; made: MadeFragment[] } {
    const runs: Buffer[][] = [];
    const made: MadeFragment[] = [];
    const track = { codec, payloadType: 96, clockRate: CLOCK, control: null, sets: [] };
    const maker = new FilmMaker(track, {
      begin: (_, init) => runs.push([init]),
      fragment: (one) => {
        made.push(one);
        runs.at(-1)?.push(one.moof, Buffer.from(one.mdat.subarray(0, one.mdatBytes)));
      },
    });
    const atMs = (i: number) => 1_000_000 + (i * 1000) / FPS;
    for (const [i, packets] of pictures.entries())
      for (const packet of packets) maker.packet(packet, 0, packet.length, atMs(i));
    maker.finish(atMs(pictures.length));
    return { maker, runs, made };
  }

  it.each(Object.keys(FORMS))('shows the same pictures at the same times: %s', (name) => {
    const source = filmOf(name);
    const { runs, made, maker } = make(source.film.codec, packetsOf(source));
    expect(runs).toHaveLength(1);
    const bytes = Buffer.concat(runs[0] as Buffer[]);
    const file = join(folder, 'made.mp4');
    writeFileSync(file, bytes);
    const [before, after] = [source, shown(file)];
    expect(before.md5s).toHaveLength(72);
    expect(after.md5s).toEqual(before.md5s);
    for (const [i, time] of after.times.entries()) {
      const since = time - (after.times[0] as number);
      expect(Math.abs(since - ((before.times[i] as number) - (before.times[0] as number)))).toBeLessThan(0.002);
    }
    expect(maker.counts).toEqual({ pictures: 72, damaged: 0, dropped: 0, late: 0 });

    // What cuts ffmpeg's output reads the same of it.
    const [init, ...fragments] = new FragmentSplitter().push(bytes);
    expect(init).toMatchObject({ track: { timescale: CLOCK, width: 640, height: 360 } });
    expect(fragments).toHaveLength(3);
    for (const [i, part] of (fragments as MediaFragment[]).entries()) {
      const { sha256, isKey, durationMs } = made[i] as MadeFragment;
      expect(part).toMatchObject({ sha256, isKey: true });
      expect(isKey).toBe(true);
      expect(part.durationMs).toBeCloseTo(durationMs, 3);
      expect(Math.abs(durationMs - 2_000)).toBeLessThan(1);
      expect(Math.abs((made[i] as MadeFragment).offsetMs - i * 2_000)).toBeLessThan(1);
    }
  });

  it.each(Object.keys(FORMS))('passes on no damaged picture and none that leans on one: %s', (name) => {
    const source = filmOf(name);
    const pictures = packetsOf(source);
    // One packet of the picture behind the second key picture is missing.
    const hurt = pictures.map((packets, i) => (i === GROUP + 1 ? packets.slice(0, -1) : packets));
    const { runs, made, maker } = make(source.film.codec, hurt);
    const file = join(folder, 'hurt.mp4');
    writeFileSync(file, Buffer.concat(runs.flat()));
    const [before, after] = [source, shown(file)];
    // The first group, the key picture, and the third group; what lies between is nowhere.
    const whole = [...before.md5s.slice(0, GROUP + 1), ...before.md5s.slice(2 * GROUP)];
    expect(after.md5s).toEqual(whole);
    expect(maker.counts).toMatchObject({ pictures: 2 * GROUP + 1, damaged: 1, dropped: GROUP - 2 });
    expect(made.map(({ isAfterLoss }) => isAfterLoss)).toEqual([false, false, true]);
    expect(Math.abs((made[2] as MadeFragment).offsetMs - 4_000)).toBeLessThan(1);
  });

  it.each(Object.keys(FORMS))(
    'knows of pictures that are missing whole, and passes on none that leans on them: %s',
    (name) => {
      const source = filmOf(name);
      const pictures = packetsOf(source);
      const missing = pictures.map((packets, i) => (i > GROUP && i < GROUP + 4 ? [] : packets));
      const { runs, made, maker } = make(source.film.codec, missing);
      const file = join(folder, 'missing.mp4');
      writeFileSync(file, Buffer.concat(runs.flat()));
      const [before, after] = [source, shown(file)];
      expect(after.md5s).toEqual([...before.md5s.slice(0, GROUP + 1), ...before.md5s.slice(2 * GROUP)]);
      expect(maker.counts).toMatchObject({ pictures: 2 * GROUP + 1, damaged: 0, dropped: GROUP - 4 });
      expect(made.map(({ isAfterLoss }) => isAfterLoss)).toEqual([false, false, true]);
    },
  );

  it('keeps what a signing camera says, byte for byte, and its certificates at the beginning of every clip', () => {
    const uuid = Buffer.from('005bc93f2d715e95ada4796f90877a6f', 'hex');
    // Sent unescaped, as some cameras do: what looks like a start code inside is none.
    const sei = (flags: number) =>
      Buffer.concat([Buffer.from([6, 5, 24]), uuid, Buffer.from([flags, 0, 0, 1, 9, 0, 0, 1, 0x80])]);
    const source = filmOf('H.264');
    const frames = source.film.frames.map((frame, i) => {
      const own = i === 0 ? [sei(0x80)] : i === GROUP ? [sei(0)] : [];
      return { ...frame, nals: [...own, ...frame.nals] };
    });
    const { runs, made } = make('h264', packetsOf({ ...source, film: { ...source.film, frames } }));
    expect([runs.length, made.length]).toEqual([1, 3]);
    const [init, ...rest] = runs[0] as [Buffer, ...Buffer[]];
    const form = unitFormOf(init) as UnitForm;
    expect(form.certificate).toEqual(sei(0x80));
    const kept = [...unitsIn(Buffer.concat(rest), form)].filter((unit) => (unit[0] as number) === 6);
    expect(kept).toEqual(expect.arrayContaining([sei(0x80), sei(0)]));
    writeFileSync(join(folder, 'signed.mp4'), Buffer.concat(runs[0] as Buffer[]));
    expect(shown(join(folder, 'signed.mp4')).md5s).toEqual(source.md5s);
  });

  it('takes no packet twice and none late', () => {
    const source = filmOf('H.264');
    const pictures = packetsOf(source);
    const doubled = pictures.map((packets) => packets.flatMap((packet) => [packet, packet]));
    const { made, maker } = make('h264', doubled);
    expect(maker.counts).toMatchObject({ pictures: 72, damaged: 0 });
    expect(made.map(({ sha256 }) => sha256)).toEqual(make('h264', pictures).made.map(({ sha256 }) => sha256));
  });

  it('puts packets in order that overtook a few others, and waits for none that comes later', () => {
    const pictures = packetsOf(filmOf('H.264'));
    const inOrder = make('h264', pictures);
    const packets = pictures.flat();
    const moved = (from: number, by: number) => {
      const all = [...packets];
      all.splice(from + by, 0, ...all.splice(from, 1));
      return make('h264', [all]).maker.counts;
    };
    expect(moved(40, 5)).toEqual({ ...inOrder.maker.counts, late: 0 });
    const tooLate = moved(40, 20);
    expect(tooLate.late).toBe(1);
    expect(tooLate.damaged).toBeGreaterThan(0);
    const pairs = packets.map((packet, i) => (i === 0 ? packet : (packets[((i - 1) ^ 1) + 1] ?? packet)));
    const swapped = make('h264', [pairs]);
    expect(swapped.made.map(({ mdatBytes }) => mdatBytes)).toEqual(inOrder.made.map(({ mdatBytes }) => mdatBytes));
    expect(swapped.maker.counts).toEqual(inOrder.maker.counts);
  });

  function keysOf(codec: Codec, pictures: readonly (readonly Buffer[])[]): { keys: KeyPictures; found: KeyPicture[] } {
    const found: KeyPicture[] = [];
    const track = { codec, payloadType: 96, clockRate: CLOCK, control: null, sets: [] };
    const keys = new KeyPictures(track, (picture) => found.push(picture));
    for (const packet of pictures.flat()) keys.packet(packet, 0, packet.length, 1_000_000);
    keys.finish();
    return { keys, found };
  }

  it.each(Object.keys(FORMS))('gives its key pictures, each by itself: %s', (name) => {
    const source = filmOf(name);
    const { codec } = source.film;
    const { keys, found } = keysOf(codec, packetsOf(source));
    expect(keys.counts).toEqual({ pictures: 3, damaged: 0, dropped: 0 });
    expect(found.map(({ reorderDepth }) => reorderDepth)).toEqual(Array(3).fill(name.endsWith('B-frames') ? 2 : 0));
    for (const [i, { bytes, width, height }] of found.entries()) {
      const file = join(folder, `key.${codec === 'h264' ? 'h264' : 'hevc'}`);
      writeFileSync(file, bytes);
      expect([width, height, ...shown(file).md5s]).toEqual([640, 360, source.md5s[i * GROUP]]);
    }
  });

  it('gives no damaged key picture, and every other', () => {
    const source = filmOf('H.264');
    const pictures = packetsOf(source);
    const without = (at: number) =>
      keysOf(
        'h264',
        pictures.map((packets, i) => (i === at ? packets.slice(0, -1) : packets)),
      ).keys.counts;
    expect((pictures[GROUP] as Buffer[]).length).toBeGreaterThan(1);
    expect(without(GROUP)).toEqual({ pictures: 2, damaged: 1, dropped: 0 });
    expect(without(GROUP - 1)).toEqual({ pictures: 3, damaged: 0, dropped: 0 });
    // A camera that sends nothing else is looked at no oftener than is of use.
    const keyOnly = { ...source, film: { ...source.film, frames: source.film.frames.filter(({ idr }) => idr) } };
    expect(keysOf('h264', packetsOf({ ...keyOnly, places: [0, 1, 24] })).found).toHaveLength(2);
  });

  it('begins a run where the camera describes its pictures anew', () => {
    const [small, large] = [filmOf('H.264', '320x180'), filmOf('H.264')];
    const joined = { ...small, film: { ...small.film, frames: [...small.film.frames] }, places: [...small.places] };
    const pictures = packetsOf(joined);
    const source = new tools.RtpSource();
    // The second film goes on with numbers and stamps of the first.
    const goesOn = large.film.frames.map(({ nals, idr }, i) => {
      const bytes = source.picture(idr ? [...large.film.sets, ...nals] : nals, ((72 + i) * CLOCK) / FPS, 'h264').on(0);
      const packets: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += 4 + bytes.readUInt16BE(at + 2))
        packets.push(Buffer.from(bytes.subarray(at + 4, at + 4 + bytes.readUInt16BE(at + 2))));
      return packets;
    });
    const last = pictures.at(-1)?.at(-1) as Buffer;
    const first = goesOn[0]?.[0] as Buffer;
    const bySequence = last.readUInt16BE(2) + 1 - first.readUInt16BE(2);
    const byStamp = last.readUInt32BE(4) + CLOCK / FPS - first.readUInt32BE(4);
    for (const packet of goesOn.flat()) {
      packet.writeUInt16BE((packet.readUInt16BE(2) + bySequence) & 0xffff, 2);
      packet.writeUInt32BE((packet.readUInt32BE(4) + byStamp) >>> 0, 4);
    }
    const { runs, made } = make('h264', [...pictures, ...goesOn]);
    expect(runs).toHaveLength(2);
    expect(made.map(({ offsetMs }) => Math.round(offsetMs))).toEqual([0, 2_000, 4_000, 6_000, 8_000, 10_000]);
    const file = join(folder, 'second.mp4');
    writeFileSync(file, Buffer.concat(runs[1] as Buffer[]));
    expect(shown(file).md5s).toEqual(large.md5s);
  });
});
