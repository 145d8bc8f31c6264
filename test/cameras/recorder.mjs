/** A video recorder of eight channels with ONVIF switched off: RTSP by the paths of one maker, with digest, and a limit. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { parseFilm } from './annexb.mjs';
import { startRtspServer } from './rtsp-server.mjs';

const CHANNELS = 8;
const FILM_SECONDS = 8;
/** Small, for they are only told apart. */
const STREAMS = Object.freeze({
  '01': { size: '640x360', fps: 4 },
  '02': { size: '160x90', fps: 4 },
});

/**
 * @typedef {object} Recorder
 * @property {number} port
 * @property {string} host with its port
 * @property {() => number} viewers streams that are played now
 * @property {() => number} refused how often a further stream was not given
 * @property {() => number} wrongSignIns
 * @property {(channel: number, isLive: boolean) => void} plug plugs a camera in or out
 * @property {() => Promise<void>} stop
 */

/**
 * The paths are those of Hikvision: `/Streaming/Channels/{channel}0{1 or 2}`. A channel without a camera is answered
 * 503, one that there is not 404.
 *
 * @param {object} options
 * @param {string} options.username
 * @param {string} options.password
 * @param {readonly number[]} options.live channels with a camera
 * @param {number} [options.clockSkewMs] how far its clock is ahead
 * @param {number} [options.mostStreams] further ones are answered 453
 * @param {string} [options.host]
 * @returns {Promise<Recorder>}
 */
export async function startRecorder({
  username,
  password,
  live,
  clockSkewMs = 0,
  mostStreams = Number.POSITIVE_INFINITY,
  host = '127.0.0.1',
}) {
  const numbers = Array.from({ length: CHANNELS }, (_, i) => i + 1);
  const films = new Map(
    await Promise.all(
      Object.entries(STREAMS).map(async ([kind, encoding]) => /** @type {const} */ ([kind, await filmOf(encoding)])),
    ),
  );
  const streams = Object.fromEntries(
    numbers.flatMap((number) => Object.entries(STREAMS).map(([kind, { fps }]) => [`${number}${kind}`, { fps }])),
  );
  const rtsp = await startRtspServer({
    ...{ host, username, password, streams, mostViewers: mostStreams, saysDate: true },
    wallNow: () => Date.now() + clockSkewMs,
    nameOf: (uri) => /^\/Streaming\/Channels\/(\d+)(?:\/|$)/.exec(new URL(uri).pathname)?.[1] ?? '',
  });
  /** @type {Recorder['plug']} */
  const plug = (channel, isLive) => {
    for (const [kind, film] of films) rtsp.show(`${channel}${kind}`, isLive ? film : null);
  };
  for (const number of live) plug(number, true);
  const { port, viewers, refused, wrongSignIns, stop } = rtsp;
  return { port, host: `${host}:${port}`, viewers, refused, wrongSignIns, plug, stop };
}

/** @param {{ size: string, fps: number }} encoding */
async function filmOf({ size, fps }) {
  const source = `-v error -f lavfi -i testsrc2=size=${size}:rate=${fps}:duration=${FILM_SECONDS}`;
  const form = `-c:v libx264 -preset ultrafast -pix_fmt yuv420p -bf 0 -g ${2 * fps} -keyint_min ${2 * fps} -sc_threshold 0`;
  const { stdout } = await promisify(execFile)('ffmpeg', `${source} ${form} -f h264 pipe:1`.split(' '), {
    ...{ maxBuffer: 1e8, encoding: 'buffer' },
  });
  return parseFilm(stdout);
}
