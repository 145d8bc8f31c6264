import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { patienceFor } from '../../../test/setup/patience.js';
import { createLog } from '../log.js';
import type { KeyPicture } from '../reader/index.js';
import { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { FrameAssembler, GREY_OUTPUT, KEYFRAME_INPUT } from './frames.js';
import { filmHead, pictureOf as matroskaPicture } from './matroska.js';
import { AT_ONCE, SharedDecoder } from './shared-decoder.js';

interface Kind {
  codec: KeyPicture['codec'];
  size: string;
  /** Pictures of its stream may overtake one another. */
  reorders?: boolean;
}
const LEVELS = [30, 70, 110, 150, 190, 230];
const folder = mkdtempSync(join(tmpdir(), 'shared-decoder-'));
const made = new Map<string, readonly KeyPicture[]>();

/** A plain picture of each of `LEVELS`: whose it is can be told from how bright it is. */
function picturesOf(kind: Kind): readonly KeyPicture[] {
  const name = JSON.stringify(kind);
  const known = made.get(name);
  if (known !== undefined) return known;
  const { codec, size, reorders } = kind;
  const depth = reorders ? 2 : 0;
  const form =
    codec === 'h264'
      ? `-c:v libx264 -bf ${depth && 3} -x264-params b-pyramid=normal`
      : `-c:v libx265 -x265-params log-level=none:bframes=${depth && 3}:b-pyramid=1`;
  const ending = codec === 'h264' ? 'h264' : 'hevc';
  const fileOf = (level: number) => join(folder, `${made.size}-${level}.${ending}`);
  const greys = LEVELS.map((level) => `0x${level.toString(16).padStart(2, '0').repeat(3)}`);
  const sources = greys.map((grey) => `-f lavfi -i color=c=${grey}:size=${size}:rate=1:duration=1`).join(' ');
  const outputs = LEVELS.map((level, i) => `-map ${i} ${form} -preset ultrafast -pix_fmt yuv420p ${fileOf(level)}`);
  execFileSync('ffmpeg', `-v error -y ${sources} ${outputs.join(' ')}`.split(' '));
  const [width = 0, height = 0] = size.split('x').map(Number);
  const pictures = LEVELS.map((level) => {
    const bytes = new Uint8Array(readFileSync(fileOf(level)));
    return { codec, width, height, reorderDepth: depth, arrivedMs: level, bytes };
  });
  made.set(name, pictures);
  return pictures;
}

/** Waits until `done` is called: a frame that is held back does not come at all. */
const inTime = (wait: (done: () => void) => void): Promise<void> =>
  Promise.race([
    new Promise<void>(wait),
    delay(patienceFor(20_000), undefined, { ref: false }).then(() => {
      throw new Error('no frame came');
    }),
  ]);

describe('one decoder for all cameras', () => {
  let ffmpeg: Ffmpeg;
  let decoder: SharedDecoder | undefined;
  beforeAll(async () => {
    ffmpeg = await Ffmpeg.detect();
  });
  afterEach(() => decoder?.stop());
  afterAll(() => rmSync(folder, { recursive: true }));

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
        await inTime((done) => {
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
  const indexOf = (cameraId: string, round: number) => ('abcd'.indexOf(cameraId) + round) % LEVELS.length;
  const levelOf = (cameraId: string, round: number) => LEVELS[indexOf(cameraId, round)] as number;
  const pictureOf = (kind: Kind, index: number) => picturesOf(kind)[index] as KeyPicture;
  const roundOf = (round: number, ids = Object.keys(kinds)) =>
    Object.fromEntries(ids.map((id) => [id, pictureOf(kinds[id] as Kind, indexOf(id, round))]));
  const expectOwn = (frames: readonly { cameraId: string; level: number; atMs: number }[], round: number) => {
    for (const { cameraId, level, atMs } of frames) {
      expect(Math.abs(level - levelOf(cameraId, round))).toBeLessThan(4);
      expect(atMs).toBe(levelOf(cameraId, round));
    }
  };

  it('gives each camera the frames of its own pictures, whatever their size and codec', async () => {
    const { show } = start();
    for (let round = 0; round < 4; round += 1) {
      const frames = await show(roundOf(round));
      expect(frames.map(({ cameraId }) => cameraId).sort()).toEqual(['a', 'b', 'c', 'd']);
      expectOwn(frames, round);
    }
  });

  it('dates frames of pictures that it holds back by when those came', async () => {
    const { show } = start();
    const a = picturesOf({ codec: 'h264', size: '320x180', reorders: true });
    const c = picturesOf({ codec: 'h265', size: '320x180', reorders: true });
    const came: { cameraId: string; level: number; atMs: number }[] = [];
    const heldBack = { a: 2, c: 1 };
    for (let i = 0; i < LEVELS.length; i += 1) {
      const expected = Number(i >= heldBack.a) + Number(i >= heldBack.c);
      came.push(...(await show({ a: a[i] as KeyPicture, c: c[i] as KeyPicture }, expected)));
    }
    const of = (cameraId: string) => came.filter((frame) => frame.cameraId === cameraId);
    expect([of('a').length, of('c').length]).toEqual([4, 5]);
    for (const { level, atMs } of came) expect(Math.abs(level - atMs)).toBeLessThan(4);
  });

  it('is not needed for a frame to be there before the next picture comes', async () => {
    const input = new PassThrough();
    const inputOptions = [...AT_ONCE, ...KEYFRAME_INPUT];
    const run = await ffmpeg.run({ input, inputOptions, outputOptions: GREY_OUTPUT });
    const pictures = picturesOf({ codec: 'h264', size: '320x180' });
    input.write(filmHead(pictures.slice(0, 1)));
    const levels: number[] = [];
    const frames = new FrameAssembler();
    let news = (): void => undefined;
    run.stdout.on('data', (chunk: Buffer) => {
      frames.push(chunk, (frame) => levels.push(frame[0] as number));
      news();
    });
    run.stdout.resume();
    for (const [i, { bytes }] of pictures.slice(0, 4).entries()) {
      input.write(matroskaPicture(1, i * 1000, bytes));
      // Until there are two it does not begin.
      while (i > 0 && levels.length <= i)
        await inTime((done) => {
          news = done;
        });
    }
    expect(levels.map((level, i) => Math.abs(level - (LEVELS[i] as number)) < 4)).toEqual([true, true, true, true]);
    input.end();
    await run.ended;
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
      const whole = pictureOf({ codec: 'h264', size: '320x180' }, 0);
      // Its parameter sets are whole: the decoder knows what it cannot decode.
      const bytes = round % 2 === 0 ? whole.bytes.subarray(0, 40) : new Uint8Array(500).fill(round);
      const broken = { ...whole, bytes };
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
