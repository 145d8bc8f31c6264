import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { FragmentSplitter, type InitPart, type MediaFragment } from './fmp4.js';
import { factsOfFragment, factsOfInit, hasBSlices } from './picture-order.js';

/** Two seconds in the recorder's form, by the encoder and with the settings given. */
function film(codec: string, size: string, ...settings: string[]): { init: InitPart; fragments: MediaFragment[] } {
  const source = ['-v', 'error', '-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=12`, '-t', '2'];
  const encode = ['-c:v', codec, '-preset', 'ultrafast', ...settings];
  const form = ['-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov+default_base_moof', 'pipe:1'];
  const bytes = execFileSync('ffmpeg', [...source, ...encode, ...form], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const [init, ...fragments] = new FragmentSplitter().push(bytes);
  return { init: init as InitPart, fragments: fragments as MediaFragment[] };
}
const INBAND = ['-bsf:v', 'dump_extra=freq=keyframe'];
const quiet = (params: string) => ['-x265-params', `log-level=none:${params}`];

describe('what a stream says of its pictures', () => {
  it.each([
    [
      'libx264',
      '320x180',
      ['-bf', '0', '-pix_fmt', 'yuv420p'],
      { codec: 'h264', width: 320, height: 180, reorders: false },
    ],
    [
      'libx264',
      '1920x1080',
      ['-bf', '2', '-pix_fmt', 'yuv420p'],
      { codec: 'h264', width: 1920, height: 1080, reorders: true },
    ],
    [
      'libx264',
      '704x576',
      ['-bf', '2', '-pix_fmt', 'yuv444p'],
      { codec: 'h264', width: 704, height: 576, reorders: true },
    ],
    [
      'libx264',
      '640x482',
      ['-profile:v', 'baseline', '-pix_fmt', 'yuv420p'],
      { codec: 'h264', width: 640, height: 482, reorders: false },
    ],
    [
      'libx264',
      '640x480',
      ['-x264-params', 'interlaced=1:bframes=0:cqm=jvt', '-pix_fmt', 'yuv420p'],
      { codec: 'h264', width: 640, height: 480, reorders: false },
    ],
    ['libx265', '320x180', quiet('bframes=0'), { codec: 'h265', width: 320, height: 180, reorders: false }],
    ['libx265', '1280x718', quiet('bframes=3:b-adapt=0'), { codec: 'h265', width: 1280, height: 718, reorders: true }],
  ] as const)('%s %s %j', (codec, size, settings, facts) => {
    const { init } = film(codec, size, ...settings);
    expect(factsOfInit(init.bytes)).toEqual(facts);
  });

  it('finds the size again in a key picture that brings its own parameter sets', () => {
    const { fragments } = film('libx264', '640x360', '-g', '12', '-pix_fmt', 'yuv420p', ...INBAND);
    expect(factsOfFragment(fragments[1] as MediaFragment, 'h264')).toMatchObject({ width: 640, height: 360 });
    const without = film('libx264', '640x360', '-g', '12', '-pix_fmt', 'yuv420p', '-x264-params', 'repeat-headers=0');
    expect(factsOfFragment(without.fragments[1] as MediaFragment, 'h264')).toBeNull();
  });

  it('sees pictures that refer to later ones where the parameter set says nothing of them', () => {
    const first = (...settings: string[]) =>
      film('libx264', '320x180', '-pix_fmt', 'yuv420p', ...settings).fragments[0] as MediaFragment;
    expect(hasBSlices(first('-bf', '2', '-x264-params', 'b-adapt=0'))).toBe(true);
    expect(hasBSlices(first('-bf', '0'))).toBe(false);
    expect(hasBSlices(first('-bf', '0', '-x264-params', 'slices=4'))).toBe(false);
  });

  it('takes nothing from what is cut short', () => {
    const { init } = film('libx264', '320x180', '-pix_fmt', 'yuv420p');
    expect(factsOfInit(init.bytes.subarray(0, 300))).toBeNull();
  });
});

describe('a fragment', () => {
  it('knows whether it begins with a key picture', () => {
    const cut = ['-g', '1000', '-bf', '0', '-pix_fmt', 'yuv420p', '-frag_duration', '500000'];
    expect(film('libx264', '320x180', ...cut).fragments.map(({ isKey }) => isKey)).toEqual([true, false, false, false]);
    expect(film('libx264', '320x180', '-g', '6', '-pix_fmt', 'yuv420p').fragments.map(({ isKey }) => isKey)).toEqual([
      ...[true, true],
      ...[true, true],
    ]);
  });
});
