import { execFile } from 'node:child_process';
import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a usual camera of 1080p sends: 4 Mb/s, and a small stream to look at. */
const ENCODINGS = {
  main: { width: 1920, height: 1080, fps: 25, gop: 50, kbps: 4000, profile: 'main', preset: 'ultrafast' },
  sub: { width: 640, height: 360, fps: 10, gop: 20, kbps: 380, profile: 'baseline', preset: 'ultrafast' },
};
const SECONDS = 40;

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
