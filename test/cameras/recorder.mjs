/** A video recorder of eight channels with ONVIF switched off: RTSP by the paths of one maker, with digest, and a limit. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { parseFilm } from './annexb.mjs';
import { startRtspServer } from './rtsp-server.mjs';

const CHANNELS = 8;
const FILM_SECONDS = 8;
const FPS = 4;
/** Small, for they are only told apart. */
const MAIN_SIZE = '640x360';
const SUB_SIZE = '160x90';
/** @type {Map<string, Promise<import('./annexb.mjs').Film>>} by the size of its pictures */
const films = new Map();

/**
 * @typedef {object} Recorder
 * @property {number} port
 * @property {string} host with its port
 * @property {() => number} viewers streams that are played now
 * @property {() => number} refused how often a further stream was not given
 * @property {() => number} wrongSignIns
 * @property {(channel: number, isLive: boolean) => void} plug plugs a camera in or out
 * @property {(hung: boolean) => void} hang it neither sends nor answers while connections stay open
 * @property {(channel: number, span: import('./kept.mjs').Span) => void} keep what it can replay of a channel, by its clock, under `/Streaming/tracks/{channel}01`
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
 * @param {number} [options.port] a free one where not given
 * @param {string} [options.size] of the main streams
 * @returns {Promise<Recorder>}
 */
export async function startRecorder({
  username,
  password,
  live,
  clockSkewMs = 0,
  mostStreams = Number.POSITIVE_INFINITY,
  host = '127.0.0.1',
  port: wantedPort = 0,
  size = MAIN_SIZE,
}) {
  const numbers = Array.from({ length: CHANNELS }, (_, i) => i + 1);
  const kinds = { '01': await filmOf(size), '02': await filmOf(SUB_SIZE) };
  const streams = Object.fromEntries(
    numbers.flatMap((number) => Object.keys(kinds).map((kind) => [`${number}${kind}`, { fps: FPS }])),
  );
  const rtsp = await startRtspServer({
    ...{ host, port: wantedPort, username, password, streams, mostViewers: mostStreams, saysDate: true },
    wallNow: () => Date.now() + clockSkewMs,
    nameOf: (uri) => {
      const [, kind, number = ''] = /^\/Streaming\/(Channels|tracks)\/(\d+)(?:\/|$)/.exec(new URL(uri).pathname) ?? [];
      return kind === 'tracks' ? `track-${number}` : number;
    },
  });
  /** @type {Recorder['plug']} */
  const plug = (channel, isLive) => {
    for (const [kind, film] of Object.entries(kinds)) rtsp.show(`${channel}${kind}`, isLive ? film : null);
  };
  for (const number of live) plug(number, true);
  /** @type {Recorder['keep']} */
  const keep = (channel, span) => rtsp.keep(`track-${channel}01`, { film: kinds['01'], fps: FPS, spans: [span] });
  const { port, viewers, refused, wrongSignIns, hang, stop } = rtsp;
  return { port, host: `${host}:${port}`, viewers, refused, wrongSignIns, plug, keep, hang, stop };
}

/** Made once. @param {string} size */
function filmOf(size) {
  const made = films.get(size) ?? makeFilm(size);
  films.set(size, made);
  return made;
}

/** @param {string} size */
async function makeFilm(size) {
  const source = `-v error -f lavfi -i testsrc2=size=${size}:rate=${FPS}:duration=${FILM_SECONDS}`;
  const form = `-c:v libx264 -preset ultrafast -pix_fmt yuv420p -bf 0 -g ${2 * FPS} -keyint_min ${2 * FPS} -sc_threshold 0`;
  const { stdout } = await promisify(execFile)('ffmpeg', `${source} ${form} -f h264 pipe:1`.split(' '), {
    ...{ maxBuffer: 1e8, encoding: 'buffer' },
  });
  return parseFilm(stdout);
}
