import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { BrokenMedia } from '../../../src/contract/wire/media-boxes.js';
import type { LookState } from '../../../src/contract/wire/mqtt/presence.js';
import { DARK_LEVEL } from '../detector/lens.js';
import type { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { readTrackInfo } from '../recorder/film/boxes.js';
import type { Recordings } from '../recorder/recordings.js';
import type { StoredPicture } from './choose-pictures.js';
import type { PeopleModel } from './people-model.js';
import { PICTURE_BYTES, PICTURE_HEIGHT, PICTURE_WIDTH } from './picture-size.js';
import { type Seen, Tally } from './tally.js';

/** In a smaller picture people are found where there are none (docs/presence.md). */
const LEAST_WIDTH = 320;
const LEAST_HEIGHT = 180;
/** Every so many bytes one is looked at to tell how bright a picture is. */
const BRIGHTNESS_STEP = 97;
const KEY_PICTURES = ['-f', 'mp4', '-threads', '1', '-skip_frame', 'nokey'];
const PICTURES = [
  ...['-map', '0:v:0', '-vsync', 'passthrough', '-filter_threads', '1', '-threads', '1'],
  ...['-vf', `scale=${PICTURE_WIDTH}:${PICTURE_HEIGHT}:flags=area`, '-pix_fmt', 'rgb24', '-f', 'rawvideo'],
];

/**
 * Looks for people in stored key pictures, one after the other, until all were looked at or nothing more can be learnt.
 *
 * @param pictures in the order of time; a file that is gone is passed over
 * @param people so many at once are enough
 */
export async function lookForPeople(
  deps: { ffmpeg: Ffmpeg; recordings: Recordings; model: PeopleModel },
  pictures: readonly StoredPicture[],
  people: number,
): Promise<Seen & { state: LookState }> {
  const tally = new Tally(people);
  let unfit = 0;
  for (const run of runsOf(pictures)) {
    if (tally.isDone) break;
    if (!(await lookAt(deps, run, tally))) unfit += 1;
  }
  const seen = tally.numbers;
  if (seen.framesLooked === 0) return { ...seen, state: unfit > 0 ? 'view_unfit' : 'no_recording' };
  return { ...seen, state: tally.isTooDark && !tally.isDone ? 'too_dark' : 'done' };
}

/** Neighbours on one initialisation part: one ffmpeg can decode them. */
function runsOf(pictures: readonly StoredPicture[]): StoredPicture[][] {
  const runs: StoredPicture[][] = [];
  for (const picture of pictures) {
    const run = runs.at(-1);
    if (run?.[0]?.initId === picture.initId) run.push(picture);
    else runs.push([picture]);
  }
  return runs;
}

/** @returns false where there were pictures and none can be used */
async function lookAt(
  { ffmpeg, recordings, model }: { ffmpeg: Ffmpeg; recordings: Recordings; model: PeopleModel },
  run: readonly StoredPicture[],
  tally: Tally,
): Promise<boolean> {
  const init = await readFile(recordings.initPath((run[0] as StoredPicture).initId)).catch(() => null);
  if (init === null || !isLargeEnough(init)) return init === null;
  let read = 0;
  async function* source() {
    yield init;
    for (const picture of run) {
      const bytes = await readPart(recordings.pathOf(picture.file), picture).catch(() => null);
      if (bytes === null) continue;
      read += 1;
      yield bytes;
    }
  }
  const task = await ffmpeg.run({
    input: Readable.from(source()),
    inputOptions: KEY_PICTURES,
    outputOptions: PICTURES,
  });
  const picture = Buffer.alloc(PICTURE_BYTES);
  let filled = 0;
  let looked = 0;
  try {
    for await (const chunk of task.stdout) {
      for (let at = 0; at < (chunk as Buffer).length && !tally.isDone; ) {
        const copied = (chunk as Buffer).copy(picture, filled, at);
        at += copied;
        filled += copied;
        if (filled < PICTURE_BYTES) continue;
        filled = 0;
        looked += 1;
        if (isDark(picture)) tally.dark();
        else tally.picture(model.look(picture));
      }
      if (tally.isDone) break;
    }
  } finally {
    task.kill('SIGKILL');
    await task.ended;
  }
  return looked > 0 || read === 0;
}

function isLargeEnough(init: Buffer): boolean {
  try {
    const { width, height } = readTrackInfo(init);
    return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
  } catch (error) {
    if (error instanceof BrokenMedia) return false;
    throw error;
  }
}

function isDark(rgb: Uint8Array): boolean {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < rgb.length; i += BRIGHTNESS_STEP) {
    sum += rgb[i] as number;
    count += 1;
  }
  return sum / count < DARK_LEVEL;
}

async function readPart(path: string, { byteFrom, byteTo }: StoredPicture): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(byteTo - byteFrom);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, byteFrom);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
