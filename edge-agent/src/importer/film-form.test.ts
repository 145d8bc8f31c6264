import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { formOfFilm, whyNotTaken } from './film-form.js';

describe('a film that is to be imported', () => {
  const folder = mkdtempSync(join(tmpdir(), 'film-form-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['mp4', 'mp4', 'mp4', true],
    ['mov', 'mov', 'mp4', true],
    ['matroska', 'mkv', 'matroska', true],
    ['mpegts', 'ts', 'mpeg-ts', true],
    ['mpeg', 'mp4', 'mpeg-ps', false],
    ['vob', 'dav', 'mpeg-ps', false],
    ['avi', 'avi', 'avi', false],
    ['h264', 'h264', 'unknown', false],
  ])('written as %s and called .%s is known to be %s', (muxer, ending, form, isTaken) => {
    const file = join(folder, `${muxer}.${ending}`);
    const source = '-v error -y -f lavfi -i testsrc=size=128x96:rate=10:duration=2 -c:v libx264 -preset ultrafast';
    execFileSync('ffmpeg', [...`${source} -pix_fmt yuv420p -f ${muxer}`.split(' '), file]);
    const found = formOfFilm(readFileSync(file));
    expect([found, whyNotTaken(found) === null]).toEqual([form, isTaken]);
    if (!isTaken) expect(whyNotTaken(found)).toMatch(/MP4/);
  });

  it('is not known from nothing', () => {
    expect(formOfFilm(Buffer.alloc(0))).toBe('unknown');
  });
});
