import { execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { note } from '../setup/named.mjs';

/** What a usual camera of 1080p sends: 4 Mb/s, and a small stream to look at. */
const ENCODINGS = {
  main: { width: 1920, height: 1080, fps: 25, gop: 50, kbps: 4000, profile: 'main', preset: 'ultrafast' },
  sub: { width: 640, height: 360, fps: 10, gop: 20, kbps: 380, profile: 'baseline', preset: 'ultrafast' },
};
const SECONDS = 40;
const FILM = { package: 'opencv-doc', path: './usr/share/doc/opencv-doc/examples/data/vtest.avi', name: 'vtest.avi' };

/**
 * The film of real pedestrians that Debian ships as an example, fetched once and kept; only this file of its package, which is
 * not installed.
 *
 * @param {string} folder
 * @returns {Promise<string | null>} where it lies; null where it is not to be had
 */
export async function debianFilm(folder) {
  const film = join(folder, FILM.name);
  if (await stat(film).catch(() => null)) return film;
  note(`fetching ${FILM.name} of Debian’s ${FILM.package} (96 MB, once)`);
  await mkdir(folder, { recursive: true });
  // apt fetches as a user of its own, who may not write everywhere
  const own = await mkdtemp(join(tmpdir(), 'mingchu-film-'));
  try {
    await promisify(execFile)('apt-get', ['download', '-qq', FILM.package], { cwd: own });
    const [file] = await readdir(own);
    const tar = spawn('dpkg-deb', ['--fsys-tarfile', join(own, file)], { stdio: ['ignore', 'pipe', 'ignore'] });
    const picked = spawn('tar', ['-xO', FILM.path], { stdio: ['pipe', 'pipe', 'ignore'] });
    const ended = new Promise((resolve, reject) => picked.once('error', reject).once('exit', resolve));
    // who picks has read to the end of the archive before its padding has come
    const sent = pipeline(tar.stdout, picked.stdin).catch(() => undefined);
    await Promise.all([sent, pipeline(picked.stdout, createWriteStream(`${film}.new`))]);
    if ((await ended) !== 0) throw new Error(`${FILM.name} is not in ${file}`);
    await rename(`${film}.new`, film);
    return film;
  } catch (error) {
    note(`not to be had: ${error.message.split('\n')[0]}`);
    return null;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/**
 * Main and sub stream of a film of real pedestrians (`vtest.avi` of Debian's opencv-doc), with the noise of a sensor;
 * kept once made.
 *
 * @param {string} film
 * @param {string} folder
 * @returns {Promise<Omit<import('../cameras/camera.mjs').Footage, 'startAfterMs'>>}
 */
export async function pedestrians(film, folder) {
  await mkdir(folder, { recursive: true });
  const made = {};
  for (const [name, { width, height, fps, gop, kbps, profile, preset }] of Object.entries(ENCODINGS)) {
    made[name] = join(folder, `pedestrians-${name}-${width}x${height}-${kbps}.h264`);
    if (await stat(made[name]).catch(() => null)) continue;
    const picture = `fps=${fps},scale=${width}:${height}:flags=bilinear,noise=alls=6:allf=t`;
    const rate = ['-b:v', `${kbps}k`, '-maxrate', `${kbps}k`, '-bufsize', `${kbps}k`, '-nal-hrd', 'cbr'];
    const form = ['-c:v', 'libx264', '-preset', preset, '-profile:v', profile, '-bf', '0', '-pix_fmt', 'yuv420p'];
    const keys = ['-x264-params', `keyint=${gop}:min-keyint=${gop}:scenecut=0:slices=1`];
    const args = ['-v', 'error', '-y', '-i', film, '-t', String(SECONDS), '-vf', picture, ...form, ...rate, ...keys];
    await promisify(execFile)('ffmpeg', [...args, '-f', 'h264', `${made[name]}.new`]);
    await rename(`${made[name]}.new`, made[name]);
  }
  return { main: made.main, sub: made.sub, encodings: ENCODINGS };
}
