/**
 * Films of drawn scenes, made with ffmpeg and kept on disk.
 *
 * A film is kept under a name that is the hash of all that shapes it: what is drawn, the drawing code, the encoder
 * settings and the ffmpeg version. It is written under a temporary name and renamed, so two processes may make
 * the same film at once: the second to finish throws its copy away.
 */

import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { DRAWN_SCENES, drawFrames } from './drawing.mjs';
import { HEIGHT, PLACES, WIDTH } from './rooms.mjs';

export { DRAWN_SCENES, PLACES };

/** @typedef {import('./drawing.mjs').DrawnScene} DrawnScene */
/** @typedef {import('./drawing.mjs').Drawing} Drawing */
/** @typedef {{ width: number, height: number, fps: number, gop: number, kbps: number, profile: string, preset: string }} Encoding */
/** @typedef {{ main: string, sub: string, snapshot: string }} SceneFiles paths of two Annex-B streams and a JPEG */

const LOOP_SECONDS = 20;
const LIVE_NOISE = 3;
const IMPORT_NOISE = 1;
const ENCODERS_AT_ONCE = 2;

/** The two streams of a camera, and the film of a past day. `gop` is in frames. @type {Readonly<Record<'main' | 'sub' | 'past', Encoding>>} */
export const ENCODINGS = Object.freeze({
  main: { width: 1280, height: 720, fps: 12, gop: 12, kbps: 420, profile: 'main', preset: 'ultrafast' },
  sub: { width: 320, height: 180, fps: 6, gop: 6, kbps: 80, profile: 'baseline', preset: 'ultrafast' },
  past: { width: 640, height: 360, fps: 5, gop: 10, kbps: 120, profile: 'main', preset: 'veryfast' },
});

/**
 * Makes the streams and the snapshot of one scene unless they are there already.
 *
 * @param {object} wanted
 * @param {string} wanted.place one of `PLACES`
 * @param {DrawnScene} wanted.scene
 * @param {string} wanted.dir the cache folder; made when missing
 * @param {number} [wanted.seed] who walks there
 * @returns {Promise<SceneFiles>}
 * @throws {Error} with ffmpeg's last words when it is missing or fails
 */
export async function makeScene({ place, scene, dir, seed = 1 }) {
  /** @type {Drawing} */
  const drawing = plain({ place, scene, seed, seconds: LOOP_SECONDS, fps: ENCODINGS.main.fps, noise: LIVE_NOISE });
  const home = join(dir, `${drawing.place}-${scene}-${await fingerprint(drawing)}`);
  const files = { main: join(home, 'main.h264'), sub: join(home, 'sub.h264'), snapshot: join(home, 'snapshot.jpg') };

  return inTurn(async () => {
    if (await exists(home)) return files;
    await mkdir(dir, { recursive: true });
    const draft = await mkdtemp(`${home}.`);
    try {
      await encode(drawing, [
        '-filter_complex',
        `[0:v]split=3[a][b][snapshot];[a]${scaleTo(ENCODINGS.main)}[main];` +
          `[b]framestep=${ENCODINGS.main.fps / ENCODINGS.sub.fps},${scaleTo(ENCODINGS.sub)}[sub]`,
        '-map',
        '[main]',
        ...x264(ENCODINGS.main),
        ...steady(ENCODINGS.main),
        '-f',
        'h264',
        join(draft, 'main.h264'),
        '-map',
        '[sub]',
        ...x264(ENCODINGS.sub),
        ...steady(ENCODINGS.sub),
        '-f',
        'h264',
        join(draft, 'sub.h264'),
        '-map',
        '[snapshot]',
        '-frames:v',
        '1',
        '-q:v',
        '4',
        '-f',
        'mjpeg',
        join(draft, 'snapshot.jpg'),
      ]);
      await rename(draft, home).catch((/** @type {NodeJS.ErrnoException} */ error) => {
        if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error; // else: another process was first
      });
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    return files;
  });
}

/**
 * Makes a small film (640x360, 5 fps, a keyframe every 2 s, fragmented MP4) for importing a past day; the room is
 * the one the live scene shows. An `outFile` that already holds this very film is left alone, any other is replaced.
 *
 * @param {object} wanted
 * @param {string} wanted.place one of `PLACES`
 * @param {DrawnScene} wanted.scene
 * @param {number} wanted.seconds whole seconds
 * @param {string} wanted.outFile
 * @param {number} [wanted.seed] who walks there
 * @returns {Promise<void>}
 */
export async function makeImportScene({ place, scene, seconds, outFile, seed = 1 }) {
  /** @type {Drawing} */
  const drawing = plain({ place, scene, seed, seconds, fps: ENCODINGS.past.fps, noise: IMPORT_NOISE });
  const mark = await fingerprint(drawing);

  await inTurn(async () => {
    if (await startsWithMark(outFile, mark)) return;
    await mkdir(dirname(outFile), { recursive: true });
    const draft = `${outFile}.${randomUUID()}`;
    try {
      await encode(drawing, [
        ...x264(ENCODINGS.past),
        '-crf',
        '42',
        '-maxrate',
        `${ENCODINGS.past.kbps}k`,
        '-bufsize',
        `${2 * ENCODINGS.past.kbps}k`,
        '-metadata',
        `comment=${mark}`,
        '-movflags',
        '+frag_keyframe+empty_moov+default_base_moof',
        '-f',
        'mp4',
        draft,
      ]);
      await rename(draft, outFile);
    } finally {
      await rm(draft, { force: true });
    }
  });
}

/**
 * The drawing without what does not show: nobody walks in a still room, and a covered lens sees no room.
 * @param {Drawing} drawing
 * @returns {Drawing}
 */
function plain(drawing) {
  if (!PLACES.includes(drawing.place))
    throw new RangeError(`unknown place ${drawing.place}; known: ${PLACES.join(', ')}`);
  if (drawing.scene === 'still') return { ...drawing, seed: 0 };
  return drawing.scene === 'covered' ? { ...drawing, seed: 0, place: 'any' } : drawing;
}

/** @param {Encoding} encoding */
const scaleTo = ({ width, height }) => `scale=${width}:${height}:flags=bilinear`;

/**
 * No B-frames, one slice a picture, keyframes at fixed distance: what simple cameras send. All scenes of one encoding
 * get the same parameter sets, so a recording with `-c copy` survives a change of scene.
 * @param {Encoding} encoding
 */
const x264 = ({ gop, profile, preset }) => [
  '-c:v',
  'libx264',
  '-preset',
  preset,
  '-profile:v',
  profile,
  '-bf',
  '0',
  '-threads',
  '1',
  '-flags',
  '+bitexact',
  '-x264-params',
  `keyint=${gop}:min-keyint=${gop}:scenecut=0:slices=1`,
];

/** @param {Encoding} encoding */
const steady = ({ kbps }) => ['-b:v', `${kbps}k`, '-maxrate', `${1.3 * kbps}k`, '-bufsize', `${1.5 * kbps}k`];

/**
 * The same film in H.265, made beside it unless it is there already. Its parameter sets are the same for all scenes, too.
 *
 * @param {string} file a `.h264` film of `encoding`
 * @param {Encoding} encoding
 * @returns {Promise<string>} its path
 */
export async function makeH265(file, { fps, gop }) {
  const wanted = file.replace(/\.h264$/, '.h265');
  return inTurn(async () => {
    if (await exists(wanted)) return wanted;
    const draft = `${wanted}.${randomUUID()}`;
    const settings = `keyint=${gop}:min-keyint=${gop}:scenecut=0:bframes=0:open-gop=0:pools=1:frame-threads=1:log-level=error`;
    const output = ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', settings, '-f', 'hevc', draft];
    try {
      await ffmpeg(
        ['-v', 'error', '-nostdin', '-y', '-f', 'h264', '-r', `${fps}`, '-i', file, ...output],
        Readable.from([]),
      );
      await rename(draft, wanted);
    } finally {
      await rm(draft, { force: true });
    }
    return wanted;
  });
}

/** @param {Drawing} drawing @param {string[]} output */
async function encode(drawing, output) {
  const input = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'yuv420p',
    '-s',
    `${WIDTH}x${HEIGHT}`,
    '-r',
    `${drawing.fps}`,
    '-i',
    'pipe:0',
  ];
  await ffmpeg(
    ['-v', 'error', '-nostdin', '-y', ...input, ...output],
    Readable.from(drawFrames(drawing), { highWaterMark: 4 }),
  );
}

/**
 * @param {string[]} args
 * @param {Readable} input
 * @returns {Promise<string>} what it printed
 */
async function ffmpeg(args, input) {
  const child = spawn('ffmpeg', args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let printed = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (complaint = (complaint + chunk).slice(-2000)));
  const [fed, closed] = await Promise.allSettled([pipeline(input, child.stdin), once(child, 'close')]);
  if (closed.status === 'rejected') throw new Error(`ffmpeg could not be started: ${closed.reason.message}`);
  if (closed.value[0] !== 0) throw new Error(`ffmpeg failed (${closed.value[0]}): ${complaint}`);
  if (fed.status === 'rejected') throw fed.reason;
  return printed;
}

/** @type {Promise<string> | undefined} */
let toolchain;

/** The hash of everything that shapes a film. @param {Drawing} drawing */
async function fingerprint(drawing) {
  toolchain ??= (async () => {
    const sources = ['raster.mjs', 'rooms.mjs', 'people.mjs', 'drawing.mjs', 'scenes.mjs'];
    const texts = await Promise.all(sources.map((name) => readFile(new URL(name, import.meta.url), 'utf8')));
    return [await ffmpeg(['-version'], Readable.from([])), ...texts].join('\0');
  })();
  return createHash('sha256')
    .update(await toolchain)
    .update(JSON.stringify(drawing))
    .digest('hex')
    .slice(0, 20);
}

/** @type {Set<Promise<unknown>>} */
const running = new Set();

/**
 * Lets at most ENCODERS_AT_ONCE jobs of this process run together.
 * @template T
 * @param {() => Promise<T>} job
 * @returns {Promise<T>}
 */
async function inTurn(job) {
  while (running.size >= ENCODERS_AT_ONCE) await Promise.race(running).catch(() => undefined);
  const run = job();
  running.add(run);
  try {
    return await run;
  } finally {
    running.delete(run);
  }
}

/** @param {string} path */
const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The mark is in the file's head, where the muxer writes the comment. @param {string} file @param {string} mark */
async function startsWithMark(file, mark) {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead).includes(mark);
  } finally {
    await handle.close();
  }
}
