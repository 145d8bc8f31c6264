import { execFileSync } from 'node:child_process';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '../log.js';
import type { KeyPicture } from '../reader/index.js';
import { Ffmpeg } from '../recorder/ffmpeg.js';
import { SharedDecoder } from './shared-decoder.js';

interface Kind {
  codec: KeyPicture['codec'];
  size: string;
}
const H264 = '-c:v libx264 -bf 0';
const H265 = '-c:v libx265 -x265-params log-level=none:bframes=0';

/** A plain picture: whose it is can be told from how bright it is. */
function picture(level: number, { codec, size }: Kind): KeyPicture {
  const grey = `0x${level.toString(16).padStart(2, '0').repeat(3)}`;
  const source = `-v error -f lavfi -i color=c=${grey}:size=${size}:rate=1:duration=1`;
  const form = `${codec === 'h264' ? H264 : H265} -preset ultrafast -pix_fmt yuv420p -f ${codec === 'h264' ? 'h264' : 'hevc'} -`;
  const bytes = execFileSync('ffmpeg', `${source} ${form}`.split(' '));
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { codec, width, height, arrivedMs: level, bytes: new Uint8Array(bytes) };
}

describe('one decoder for all cameras', () => {
  let ffmpeg: Ffmpeg;
  let decoder: SharedDecoder | undefined;
  beforeAll(async () => {
    ffmpeg = await Ffmpeg.detect();
  });
  afterEach(() => decoder?.stop());

  /** Shows pictures, and waits until so many frames have come. */
  function start() {
    const frames: { cameraId: string; level: number; atMs: number }[] = [];
    const undecoded: string[] = [];
    let news = (): void => undefined;
    let nowMs = 0;
    decoder = new SharedDecoder(
      {
        ffmpeg,
        log: createLog(() => undefined),
        onFrame: (cameraId, frame, atMs) => {
          const mean = frame.reduce((sum, value) => sum + value, 0) / frame.length;
          frames.push({ cameraId, level: Math.round(mean), atMs });
          news();
        },
        onUndecoded: (cameraId) => undecoded.push(cameraId),
      },
      () => nowMs,
    );
    const own = decoder;
    const show = async (pictures: Record<string, KeyPicture>, expected = Object.keys(pictures).length) => {
      const wanted = frames.length + expected;
      own.show(Object.entries(pictures).map(([cameraId, one]) => ({ cameraId, ...one })));
      while (frames.length < wanted)
        await new Promise<void>((done) => {
          news = done;
        });
      return frames.slice(wanted - expected);
    };
    return { own, frames, undecoded, show, pass: (ms: number) => (nowMs += ms) };
  }
  const kinds: Record<string, Kind> = {
    a: { codec: 'h264', size: '320x180' },
    b: { codec: 'h264', size: '640x360' },
    c: { codec: 'h265', size: '352x288' },
    d: { codec: 'h264', size: '704x576' },
  };
  const LEVELS = [30, 70, 110, 150, 190, 230];
  const levelOf = (cameraId: string, round: number) =>
    LEVELS[('abcd'.indexOf(cameraId) + round) % LEVELS.length] as number;
  const roundOf = (round: number, ids = Object.keys(kinds)) =>
    Object.fromEntries(ids.map((id) => [id, picture(levelOf(id, round), kinds[id] as Kind)]));
  const expectOwn = (frames: readonly { cameraId: string; level: number; atMs: number }[], round: number) => {
    for (const { cameraId, level, atMs } of frames) {
      expect(Math.abs(level - levelOf(cameraId, round))).toBeLessThan(4);
      expect(atMs).toBe(levelOf(cameraId, round));
    }
  };

  it('gives each camera the frames of its own pictures, whatever their size and codec', async () => {
    const { show } = start();
    for (let round = 0; round < 6; round += 1) {
      const frames = await show(roundOf(round));
      expect(frames.map(({ cameraId }) => cameraId).sort()).toEqual(['a', 'b', 'c', 'd']);
      expectOwn(frames, round);
    }
  });

  it('goes on where a camera stops, is set to another size or codec, or joins', async () => {
    const { show, own } = start();
    expectOwn(await show(roundOf(0, ['a', 'b'])), 0);
    expectOwn(await show(roundOf(1, ['b', 'c'])), 1);
    kinds['b'] = { codec: 'h264', size: '480x272' };
    expectOwn(await show(roundOf(2, ['b', 'c'])), 2);
    kinds['b'] = { codec: 'h265', size: '480x272' };
    expectOwn(await show(roundOf(3, ['b', 'd'])), 3);
    own.keep(new Set(['a', 'd']));
    expectOwn(await show(roundOf(4, ['a', 'd'])), 4);
  });

  it('takes no harm from pictures that are none, and says whose they are', async () => {
    const { show, undecoded, pass } = start();
    for (let round = 0; round < 8; round += 1) {
      const bad = picture(100, { codec: 'h264', size: '320x180' });
      // Its parameter sets are whole: the decoder knows what it cannot decode.
      bad.bytes.fill(round * 31, bad.bytes.length - Math.floor(bad.bytes.length / 2));
      const broken = { ...bad, bytes: round % 2 === 0 ? bad.bytes.subarray(0, 40) : new Uint8Array(500).fill(round) };
      expectOwn(await show({ x: broken, ...roundOf(round, ['a', 'd']) }, 2), round);
      pass(5_000);
    }
    expect(undecoded).toEqual(['x']);
  });

  it('is there again after it has died', async () => {
    const { show, own, pass } = start();
    expectOwn(await show(roundOf(0)), 0);
    await own.kill();
    pass(5_000);
    expectOwn(await show(roundOf(1)), 1);
  });
});
