import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ActivityMeter } from '../detector/activity.js';
import { FRAME_BYTES } from '../detector/frame-size.js';
import { GREY_OUTPUT } from '../detector/frames.js';
import type { IndexedFragment } from '../index/packing.js';
import { MAX_SEGMENT_MS } from '../index/segment-store.js';
import { FRAGMENTED } from '../recorder/camera-recorder.js';
import type { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { FragmentSplitter, type MediaFragment } from '../recorder/film/fmp4.js';
import { factsOfInit, holdsPicturesOf } from '../recorder/film/picture-order.js';
import { type Recordings, sizeOf } from '../recorder/recordings.js';
import { formOfFilm, whyNotTaken } from './film-form.js';

/** A film in our fragment form, looked at once. Times count from its first picture. */
export interface Scene {
  sceneId: string;
  initId: string;
  durationMs: number;
  fragments: IndexedFragment[];
  /** One for each fragment: what its key frame shows. */
  looks: { activity: number | null; covered: boolean }[];
}

/** Raised when the way a scene is prepared changes, so that older ones are prepared again. */
const FORM = 4;
const FORM_BYTES = 512;
/** In a transport stream ffmpeg takes ten seconds without a picture for a clock set anew, and closes the hole. */
const KEEP_HOLES = ['-dts_delta_threshold', String(MAX_SEGMENT_MS / 1000)];
/** As with a camera: where nothing comes for so long there is no picture. */
const PATIENCE_MS = 15_000;
const STILL = ['-map', '0:v:0', '-vsync', 'passthrough', '-vf', 'scale=320:-2', '-q:v', '6', '-f', 'image2'];

/** Prepared scenes, by content: `scenes/{sha256 of the file}/`. A scene of which `scene.json` exists is complete. */
export class SceneCache {
  constructor(
    private readonly root: string,
    private readonly ffmpeg: Ffmpeg,
    private readonly recordings: Recordings,
  ) {}

  /** The scene of a film file; remuxed and analysed the first time. @throws Error when the file is no such film */
  async get(file: string): Promise<Scene> {
    const sceneId = await contentHash(file);
    const cached = await readFile(join(this.root, sceneId, 'scene.json'), 'utf8').catch(() => null);
    const known = cached === null ? null : (JSON.parse(cached) as Scene & { form: number });
    if (known?.form === FORM && (await sizeOf(this.recordings.initPath(known.initId))) !== null) return known;
    return this.prepare(sceneId, file);
  }

  /** Gives the scene's fragments a second name at `path`, without a second copy of the bytes. */
  async linkTo(scene: Scene, path: string): Promise<void> {
    const media = join(this.root, scene.sceneId, 'media.m4s');
    try {
      await link(media, path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return;
      if (code !== 'EMLINK') throw error;
      // A file may only have so many names (65,000 on ext4): go on with a fresh copy.
      await copyFile(media, `${media}.new`);
      await rename(`${media}.new`, media);
      await link(media, path);
    }
  }

  /** Drops a scene that will not be asked for again; what was linked from it stays. */
  async forget(sceneId: string): Promise<void> {
    await rm(join(this.root, sceneId), { recursive: true, force: true });
  }

  /** The picture of the scene that shows most. */
  async still(scene: Scene): Promise<Buffer | null> {
    return readFile(join(this.root, scene.sceneId, 'still.jpg')).catch(() => null);
  }

  private async prepare(sceneId: string, file: string): Promise<Scene> {
    const form = formOfFilm(await startOf(file));
    const whyNot = whyNotTaken(form);
    if (whyNot !== null) throw new Error(`${file} cannot be imported: ${whyNot}`);
    const folder = join(this.root, sceneId);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const copy = await this.ffmpeg.run({ input: file, inputOptions: KEEP_HOLES, outputOptions: FRAGMENTED });
    const { initId, fragments, sound } = await this.store(copy.stdout, join(folder, 'media.m4s'));
    const copied = await copy.ended;
    const last = fragments.at(-1);
    if (copied.code !== 0 || last === undefined)
      throw new Error(`${file} cannot be imported: ${copied.complaints || 'no video'}`);
    const durationMs = last.startMs + last.durationMs;
    if (durationMs > MAX_SEGMENT_MS) throw new Error(`${file} is longer than two hours`);
    const pictures = await this.keyPictures(file, folder);
    // A film that changes its codec on the way is copied whole and shown in part: each fragment has a picture, and in a
    // transport stream, where a codec can change, nothing but pictures; or it is no footage.
    const shown = Math.floor(pictures.length / FRAME_BYTES);
    const seen = form === 'mpeg-ts' ? Math.min(shown, sound) : shown;
    if (seen < fragments.length)
      throw new Error(
        `${file} cannot be imported: 只有 ${seen}/${fragments.length} 段能解出画面,没有导入。请在录像机里重新导出为 MP4。Only ${seen} of ${fragments.length} stretches can be decoded: export it as MP4 again.`,
      );
    const looks = lookAt(pictures, fragments, durationMs);
    await keepBestStill(folder, looks);
    const scene: Scene = { sceneId, initId, durationMs, fragments, looks };
    await writeFile(join(folder, 'scene.json'), JSON.stringify({ form: FORM, ...scene }), { flush: true });
    return scene;
  }

  /**
   * Its key pictures, small and grey, one after the other; larger ones are left in the folder. Not together with the copy:
   * where only key pictures are decoded ffmpeg reckons the copied times of a Matroska film anew, without its holes.
   */
  private async keyPictures(file: string, folder: string): Promise<Buffer> {
    const run = await this.ffmpeg.run({
      input: file,
      inputOptions: ['-threads', '1', '-skip_frame', 'nokey'],
      outputOptions: GREY_OUTPUT,
      files: [{ path: join(folder, 'still-%05d.jpg'), options: STILL }],
    });
    const pictures = await buffer(run.stdout);
    const end = await run.ended;
    if (end.code !== 0) throw new Error(`${file} cannot be imported: ${end.complaints}`);
    return pictures;
  }

  private async store(stdout: AsyncIterable<unknown>, path: string) {
    const splitter = new FragmentSplitter();
    const fragments: IndexedFragment[] = [];
    let initId = '';
    let codec: 'h264' | 'h265' | null = null;
    let sound = 0;
    let firstMs: number | null = null;
    const handle = await open(path, 'w');
    try {
      for await (const chunk of stdout) {
        for (const part of splitter.push(chunk as Buffer)) {
          if (part.type === 'init') {
            await this.recordings.keepInit(part.initId, part.bytes);
            initId = part.initId;
            codec = factsOfInit(part.bytes)?.codec ?? null;
            continue;
          }
          if (codec === null || holdsPicturesOf(part, codec)) sound += 1;
          firstMs ??= part.offsetMs;
          const byteFrom = fragments.at(-1)?.byteTo ?? 0;
          for (const bytes of part.chunks) await handle.writeFile(bytes);
          const startMs = Math.round(part.offsetMs - firstMs);
          const endMs = Math.round(part.offsetMs - firstMs + shownMsOf(part));
          fragments.push({
            startMs,
            durationMs: Math.max(1, endMs - startMs),
            byteFrom,
            byteTo: byteFrom + part.byteLength,
            sha256: part.sha256,
          });
        }
      }
      await handle.datasync();
    } finally {
      await handle.close();
    }
    return { initId, fragments, sound };
  }
}

/** How long it is footage: to its last picture where nothing comes behind it for long, or to its end. */
function shownMsOf({ durationMs, lastPictureMs = 0 }: MediaFragment): number {
  const isAlone = lastPictureMs >= durationMs;
  return lastPictureMs > PATIENCE_MS && !isAlone ? durationMs - lastPictureMs : durationMs;
}

/** Looks at the key frames twice and keeps the second look, as for a room the camera has known for a while. */
function lookAt(grey: Buffer, fragments: readonly IndexedFragment[], durationMs: number): Scene['looks'] {
  const meter = new ActivityMeter();
  const pass = (shiftMs: number) =>
    fragments.map(({ startMs }, i) => {
      const frame = grey.subarray(i * FRAME_BYTES, (i + 1) * FRAME_BYTES);
      if (frame.length < FRAME_BYTES) return { activity: null, covered: false };
      const { activity, covered } = meter.look(frame, startMs + shiftMs);
      return { activity, covered };
    });
  pass(0);
  return pass(durationMs);
}

async function keepBestStill(folder: string, looks: Scene['looks']): Promise<void> {
  const best = looks.reduce((at, look, i) => ((look.activity ?? 0) > (looks[at]?.activity ?? 0) ? i : at), 0);
  const stills = (await readdir(folder)).filter((name) => name.startsWith('still-')).sort();
  const chosen = stills[best] ?? stills[0];
  for (const name of stills) {
    if (name === chosen) await rename(join(folder, name), join(folder, 'still.jpg'));
    else await rm(join(folder, name));
  }
}

/** Enough of a file to know its form. */
async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FORM_BYTES), 0, FORM_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function contentHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}
