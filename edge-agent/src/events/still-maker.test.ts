import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { FragmentSplitter } from '../recorder/film/fmp4.js';
import { keyPictureOf } from '../recorder/film/key-picture.js';
import { StillMaker } from './still-maker.js';

/** A film of one colour, as the recorder gets it: its first fragment's key picture. */
function keyPicture(colour: string, size: string): Buffer {
  const drawn = ['-f', 'lavfi', '-i', `color=${colour}:s=${size}:r=5:d=1`, '-pix_fmt', 'yuv420p'];
  const coded = ['-c:v', 'libx264', '-preset', 'ultrafast', '-f', 'mp4'];
  const flags = ['-movflags', 'frag_keyframe+empty_moov+default_base_moof', 'pipe:1'];
  const { stdout } = spawnSync('ffmpeg', ['-v', 'error', ...drawn, ...coded, ...flags]);
  const [init, fragment] = new FragmentSplitter().push(stdout);
  if (init?.type !== 'init' || fragment?.type !== 'fragment') throw new Error('no film was made');
  const picture = keyPictureOf(init.bytes, Buffer.concat(fragment.chunks));
  if (picture === null) throw new Error('no key picture was found');
  return picture;
}

/** The colour in the middle of a JPEG, and its size. */
function middleOf(jpeg: Buffer | null): { red: number; green: number; blue: number } {
  if (jpeg === null) throw new Error('no still was made');
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'];
  const { stdout } = spawnSync('ffmpeg', ['-v', 'error', '-f', 'mjpeg', '-i', 'pipe:0', ...raw], { input: jpeg });
  expect(stdout.length).toBe(320 * 180 * 3);
  const [red = 0, green = 0, blue = 0] = stdout.subarray((90 * 320 + 160) * 3);
  return { red, green, blue };
}

describe('stills by one ffmpeg', () => {
  const alive = new Set<number>();
  let started = 0;
  let maker: StillMaker;
  const pictures: Record<string, Buffer> = {};

  beforeAll(async () => {
    const register = {
      add: (pid: number) => {
        started += 1;
        alive.add(pid);
      },
      remove: (pid: number) => void alive.delete(pid),
    };
    maker = new StillMaker(await Ffmpeg.detect('ffmpeg', register));
    pictures['red'] = keyPicture('red', '640x360');
    pictures['blue'] = keyPicture('blue', '320x240');
    pictures['green'] = keyPicture('lime', '1280x720');
  });

  afterAll(() => maker.stop());

  it('gives everybody his own picture, whatever its size, from one process', async () => {
    const order = ['red', 'blue', 'green', 'blue', 'red', 'green'] as const;
    const stills = await Promise.all(order.map((name) => maker.still(pictures[name] as Buffer)));
    stills.forEach((still, i) => {
      const middle = middleOf(still);
      const name = order[i] as (typeof order)[number];
      for (const channel of ['red', 'green', 'blue'] as const) {
        if (channel === name) expect(middle[channel]).toBeGreaterThan(180);
        else expect(middle[channel]).toBeLessThan(60);
      }
    });
    expect(started).toBe(1);
  });

  it('makes no picture of nonsense, and the next one is right again', async () => {
    const broken = Buffer.from(pictures['red'] as Buffer);
    broken.fill(0xff, broken.length >> 1, broken.length - 6);
    expect(await maker.still(broken)).toBeNull();
    expect(middleOf(await maker.still(pictures['blue'] as Buffer)).blue).toBeGreaterThan(180);
  });

  it('ends a process that nobody asks, and starts another for the next question', async () => {
    const running = new Set<number>();
    const register = { add: (pid: number) => void running.add(pid), remove: (pid: number) => void running.delete(pid) };
    const impatient = new StillMaker(await Ffmpeg.detect('ffmpeg', register), 1);
    for (let question = 0; question < 2; question += 1) {
      expect(middleOf(await impatient.still(pictures['red'] as Buffer)).red).toBeGreaterThan(180);
      while (running.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    impatient.stop();
  });

  it('leaves no process behind', async () => {
    const question = maker.still(pictures['red'] as Buffer);
    maker.stop();
    expect(await question).toBeNull();
    while (alive.size > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(alive.size).toBe(0);
  });
});
