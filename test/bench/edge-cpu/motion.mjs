import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Until all of its cameras are connected and its picture of each room is settled. */
const WARM_MS = 15_000;
const SIZE = { width: 640, height: 360 };
/** motion's own default, 1500 of the 640×480 pixels of its default picture, for pictures of this size. */
const THRESHOLD = Math.round((1500 * SIZE.width * SIZE.height) / (640 * 480));

/** What is recorded without a break, whatever moves. */
export const CONTINUOUS = ['emulate_motion on', 'movie_max_time 60'];
/** Events by what moves; as in the box, one is over after twenty quiet seconds. */
export const BY_EVENT = ['event_gap 20', `threshold ${THRESHOLD}`];

/**
 * motion 4.5 with the sub-streams looked at and the main streams passed through, once it has settled.
 *
 * @param {string} program
 * @param {{username: string, password: string, rtspPort: number}[]} cameras
 * @param {string} under folder in which it gets one of its own
 * @param {string[]} settings of all cameras, beyond those it cannot do without
 */
export async function startMotion(program, cameras, under, settings) {
  const folder = join(under, `motion-${Date.now()}`);
  await mkdir(folder);
  const begun = join(folder, 'begun.txt');
  await writeFile(begun, '');
  const common = ['daemon off', 'log_level 3', 'webcontrol_port 0', 'stream_port 0', 'picture_output off'];
  const record = ['movie_output on', 'movie_passthrough on', 'framerate 10', `target_dir ${folder}`];
  const size = [`width ${SIZE.width}`, `height ${SIZE.height}`];
  const all = [...size, ...record, ...settings, `on_event_start echo %t %s >> ${begun}`];
  const files = cameras.map((_, i) => join(folder, `camera-${i}.conf`));
  for (const [i, { username, password, rtspPort }] of cameras.entries()) {
    const at = `rtsp://127.0.0.1:${rtspPort}`;
    const own = [`camera_id ${i + 1}`, `netcam_url ${at}/sub`, `netcam_high_url ${at}/main`];
    await writeFile(files[i], [...own, `netcam_userpass ${username}:${password}`, ...all, ''].join('\n'));
  }
  const main = join(folder, 'motion.conf');
  await writeFile(main, [...common, ...all, ...files.map((file) => `camera ${file}`), ''].join('\n'));
  const child = spawn(program, ['-n', '-c', main], { stdio: 'ignore' });
  await delay(WARM_MS);
  return {
    ...{ child, folder },
    /** @returns {Promise<{camera: number, atMs: number}[]>} events that have begun, to the second */
    events: async () =>
      (await readFile(begun, 'utf8'))
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ').map(Number))
        .map(([id, second]) => ({ camera: id - 1, atMs: second * 1000 })),
  };
}
