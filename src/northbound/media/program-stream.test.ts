import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { BrokenMedia, boxesIn } from '../../contract/wire/media-boxes.js';
import { packOf } from './program-stream.js';
import { readPictures, readTrack } from './read-pictures.js';

describe('a program stream', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchu-ps-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function recording(encoder: string): { init: Buffer; fragments: Buffer } {
    const file = join(folder, `${encoder}.mp4`);
    execFileSync('ffmpeg', [
      ...['-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc=size=320x240:rate=10:duration=4'],
      ...['-c:v', encoder, '-preset', 'ultrafast', '-bf', '2', '-g', '20', '-pix_fmt', 'yuv420p'],
      ...(encoder === 'libx265' ? ['-tag:v', 'hvc1', '-x265-params', 'log-level=none'] : []),
      ...['-movflags', 'frag_keyframe+empty_moov+default_base_moof', file],
    ]);
    const bytes = readFileSync(file);
    const begin = (boxesIn(bytes).find(({ type }) => type === 'moof')?.start ?? 8) - 8;
    return { init: bytes.subarray(0, begin), fragments: bytes.subarray(begin) };
  }

  it.each([
    ['libx264', 'h264'],
    ['libx265', 'hevc'],
  ])('of %s is read by others with every picture in its order', (encoder, codec) => {
    const { init, fragments } = recording(encoder);
    const track = readTrack(init);
    const pictures = readPictures(track, fragments);
    expect(pictures.filter(({ isKey }) => isKey).map(({ decodeMs }) => Math.round(decodeMs))).toHaveLength(2);
    const file = join(folder, `${encoder}.mpg`);
    writeFileSync(file, Buffer.concat(pictures.map((picture) => packOf(track, picture))));
    const told = execFileSync('ffprobe', [
      ...['-v', 'error', '-f', 'mpeg', '-show_entries', 'stream=codec_name:frame=pts_time', '-of', 'csv=p=0', file],
    ]);
    const lines = String(told).trim().split(/\s+/);
    expect(lines.at(-1)).toBe(codec);
    const times = lines.slice(0, -1).map(Number.parseFloat);
    expect(times).toHaveLength(40);
    for (const [index, time] of times.entries()) expect(time - (times[0] ?? 0)).toBeCloseTo(index / 10, 2);
  });

  it('is not made of what is broken', () => {
    const { init, fragments } = recording('libx264');
    const track = readTrack(init);
    expect(() => readTrack(fragments)).toThrow(BrokenMedia);
    expect(() => readTrack(init.subarray(0, 300))).toThrow(BrokenMedia);
    const cut = Buffer.from(fragments);
    // the pictures are said to be where nothing is
    cut.writeUInt32BE(0x7fff_ffff, cut.indexOf('trun') + 12);
    expect(() => readPictures(track, cut)).toThrow(BrokenMedia);
  });
});
