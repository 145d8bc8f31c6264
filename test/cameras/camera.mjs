/** A whole camera: drawn pictures, RTSP, ONVIF, discovery, and a control beside it. */

import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

import { loadFilm } from './annexb.mjs';
import { startControl } from './control.mjs';
import { startDiscovery } from './discovery.mjs';
import { ONVIF_FAULTS } from './onvif-faults.mjs';
import { startOnvifServer } from './onvif-server.mjs';
import { startRtspServer } from './rtsp-server.mjs';
import { DRAWN_SCENES, ENCODINGS, makeH265, makeScene } from './scenes.mjs';
import { assertScript, sceneAt } from './script.mjs';

/** @typedef {import('./script.mjs').ScriptLine} ScriptLine */

/** What a camera can show; `off` is loss of video. */
export const SCENES = Object.freeze([...DRAWN_SCENES, 'off']);

/** What is named instead of the stream's own address. @type {Readonly<Record<string, (honest: string) => string>>} */
const STREAM_URI_FAULTS = Object.freeze({
  'stream-uri-file': () => 'file:///etc/passwd',
  'stream-uri-foreign': () => 'http://169.254.169.254/',
  'stream-uri-secret': (honest) =>
    new URL('/nothere/user=admin&password=SeCrEt123&channel=1&stream=0.sdp?real_stream', honest).href,
});

/** The ways a camera can be made to misbehave. */
export const FAULTS = Object.freeze([...Object.keys(ONVIF_FAULTS), ...Object.keys(STREAM_URI_FAULTS), 'rtsp-hang']);

const LONGEST_TIMER_MS = 60_000;

/**
 * @typedef {object} CameraOptions
 * @property {string} id
 * @property {string} name
 * @property {string} place one of `PLACES`
 * @property {string} username
 * @property {string} password
 * @property {string} sceneDir where films are kept; made when missing
 * @property {string} [host] address it listens on, and the interface it is discovered on
 * @property {{ onvif?: number, rtsp?: number, control?: number }} [ports] free ones where not given
 * @property {number} [seed] who walks there
 * @property {number} [clockSkewMs] how far the camera's clock is ahead
 * @property {boolean} [discovery] whether it can be found by WS-Discovery
 * @property {readonly ScriptLine[]} [script] what it shows unless told otherwise; without one, `still`
 * @property {{ main?: 'h264' | 'h265', sub?: 'h264' | 'h265' | null }} [codecs] `sub: null`: there is one stream only
 * @property {number} [channels] of a video recorder; each further one has a single small stream
 * @property {{ fromMs: number, toMs: number }[]} [kept] what its card has of the past, by its own clock; shown is `busy`
 * @property {'ntp' | 'none' | '1970'} [keptTimes]
 * @property {'fixed' | 'settable'} [encoder] whether the codec of the sub stream can be set
 * @property {boolean} [digestOnly] its ONVIF side wants HTTP digest instead of UsernameToken
 * @property {import('./onvif-faults.mjs').Oddities} [oddities] how its ONVIF side differs from the book
 * @property {Footage} [footage] is shown instead of what is drawn
 * @property {string} [fault] one of `FAULTS`
 * @property {number} [faultAfterSeconds] when `rtsp-hang` sets in
 */

/**
 * Films that are there already, of whatever was filmed.
 *
 * @typedef {object} Footage
 * @property {string} main path of an Annex-B stream in H.264
 * @property {string} sub the same, small
 * @property {Record<'main' | 'sub', import('./scenes.mjs').Encoding>} encodings
 * @property {number} startAfterMs so that several cameras do not send their key pictures at one instant
 */

/**
 * @typedef {object} Camera
 * @property {string} id
 * @property {string} name
 * @property {string} place
 * @property {string} onvifUrl of the device service
 * @property {string} rtspUrl of the main stream, without credentials
 * @property {string} rtspSubUrl of the sub stream
 * @property {string} controlUrl
 * @property {boolean} discoverable whether discovery was asked for and could be set up
 * @property {(scene: string) => { id: string, scene: string }} setScene from the next picture on, until the next call; `auto` returns
 *   to the script. Gives the scene now shown. Throws RangeError for an unknown scene
 * @property {(hung: boolean) => void} hangRtsp the RTSP side neither sends nor answers while connections stay open
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a camera once all its films are made and loaded, so that a change of scene never waits.
 * @param {CameraOptions} options
 * @returns {Promise<Camera>}
 * @throws {TypeError} script or fault that cannot be followed
 */
export async function startCamera({
  id,
  name,
  place,
  username,
  password,
  sceneDir,
  host = '127.0.0.1',
  ports = {},
  seed = 1,
  clockSkewMs = 0,
  discovery = false,
  script = [],
  codecs = {},
  encoder = 'fixed',
  kept,
  keptTimes,
  channels = 1,
  digestOnly = false,
  oddities,
  footage,
  fault,
  faultAfterSeconds = 5,
}) {
  if (!username || !password) throw new TypeError('a camera needs a username and a password');
  if (fault !== undefined && !FAULTS.includes(fault))
    throw new TypeError(`unknown fault ${fault}; known: ${FAULTS.join(', ')}`);
  assertScript(script, SCENES);

  const { main: mainCodec = 'h264', sub: subCodec = 'h264' } = codecs;
  const streams = {
    main: { ...(footage?.encodings ?? ENCODINGS).main, codec: mainCodec, source: 'source' },
    ...(subCodec && { sub: { ...(footage?.encodings ?? ENCODINGS).sub, codec: subCodec, source: 'source' } }),
  };
  const further = Array.from({ length: channels - 1 }, (_, i) => `channel-${i + 2}`);
  const channelStreams = Object.fromEntries(
    further.map((name) => [name, { ...ENCODINGS.sub, codec: /** @type {const} */ ('h264'), source: name }]),
  );
  const films = new Map(
    await Promise.all(
      DRAWN_SCENES.map(async (scene) => {
        if (footage) return [scene, await shownOf(footage)];
        const files = await makeScene({ place, scene, seed, dir: sceneDir });
        const [main, sub, snapshot] = await Promise.all([
          filmOf(files.main, streams.main),
          streams.sub ? filmOf(files.sub, streams.sub) : null,
          readFile(files.snapshot),
        ]);
        const plain = encoder === 'settable' || channels > 1 ? await loadFilm(files.sub) : null;
        return /** @type {const} */ ([/** @type {string} */ (scene), { main, sub, plain, snapshot }]);
      }),
    ),
  );
  if (footage) await delay(footage.startAfterMs);

  const now = () => Date.now() + clockSkewMs;
  /** @type {(() => unknown)[]} in the order they were started */
  const stops = [];
  const stop = async () => {
    for (const undo of stops.splice(0).reverse()) await undo();
  };

  try {
    const allStreams = { ...streams, ...channelStreams };
    const rtsp = await startRtspServer({
      host,
      port: ports.rtsp,
      username,
      password,
      wallNow: now,
      streams: allStreams,
    });
    stops.push(rtsp.stop);
    const pastFilm = films.get('busy')?.main;
    if (kept && pastFilm) rtsp.keep('kept', { film: pastFilm, fps: streams.main.fps, spans: kept, times: keptTimes });

    let shown = '';
    /** @type {string | null} */
    let override = null;
    const refresh = () => {
      const wanted = override ?? (script.length > 0 ? sceneAt(script, Date.now()).scene : 'still');
      if (wanted === shown) return;
      shown = wanted;
      rtsp.show('main', films.get(wanted)?.main ?? null);
      const film = films.get(wanted);
      if (streams.sub) rtsp.show('sub', (streams.sub.codec === film?.sub?.codec ? film?.sub : film?.plain) ?? null);
      for (const name of further) rtsp.show(name, film?.plain ?? null);
    };
    /** @type {Camera['setScene']} */
    const setScene = (scene) => {
      if (scene !== 'auto' && !SCENES.includes(scene))
        throw new RangeError(`unknown scene ${scene}; known: ${SCENES.join(', ')}`);
      override = scene === 'auto' ? null : scene;
      refresh();
      return { id, scene: shown };
    };
    refresh();
    stops.push(followScript(script, refresh));

    const onvif = await startOnvifServer({
      id,
      name,
      location: place,
      username,
      password,
      host,
      port: ports.onvif,
      now,
      digestOnly,
      streams: allStreams,
      oddities,
      fault,
      kept: kept?.length ? { fromMs: kept[0].fromMs, toMs: kept[kept.length - 1].toMs } : null,
      keptUrl: () => rtsp.url('kept'),
      setCodec(profile, codec) {
        if (encoder !== 'settable' || profile !== 'sub' || codec !== 'h264' || !streams.sub) return false;
        streams.sub.codec = 'h264';
        shown = '';
        refresh();
        rtsp.dropAll();
        return true;
      },
      streamUrl: (profile) => (fault && STREAM_URI_FAULTS[fault]?.(rtsp.url(profile))) || rtsp.url(profile),
      snapshot: () => films.get(shown)?.snapshot ?? null,
    });
    stops.push(onvif.stop);

    const control = await startControl({
      host,
      port: ports.control ?? 0,
      scenes: [...SCENES, 'auto'],
      setScene,
      state: () => ({ id, name, scene: shown, auto: override === null, clients: rtsp.viewers(), onvifUrl: onvif.url }),
    });
    stops.push(control.stop);

    let discoverable = false;
    if (discovery) {
      const found = await startDiscovery({
        interfaceAddress: host,
        urn: onvif.urn,
        url: onvif.url,
        scopes: onvif.scopes,
      });
      stops.push(found.stop);
      discoverable = found.active;
    }
    if (fault === 'rtsp-hang') {
      const timer = setTimeout(() => rtsp.hang(true), faultAfterSeconds * 1000);
      stops.push(() => clearTimeout(timer));
    }

    return {
      id,
      name,
      place,
      onvifUrl: onvif.url,
      rtspUrl: rtsp.url('main'),
      rtspSubUrl: rtsp.url('sub'),
      controlUrl: control.url,
      discoverable,
      setScene,
      hangRtsp: rtsp.hang,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {Footage} footage */
const shownOf = async ({ main, sub }) => ({
  ...{ main: await loadFilm(main), sub: await loadFilm(sub), plain: null, snapshot: null },
});

/** @param {string} file @param {import('./scenes.mjs').Encoding & { codec: 'h264' | 'h265' }} encoding */
const filmOf = async (file, encoding) => loadFilm(encoding.codec === 'h265' ? await makeH265(file, encoding) : file);

/**
 * Calls `refresh` whenever a line of the script comes due. Looks once a minute at least, so a changed system clock is noticed.
 * @param {readonly ScriptLine[]} script
 * @param {() => void} refresh
 * @returns {() => void} ends it
 */
function followScript(script, refresh) {
  if (script.length === 0) return () => undefined;
  /** @type {NodeJS.Timeout} */
  let timer;
  const wait = () => {
    const delay = sceneAt(script, Date.now()).nextMs - Date.now();
    timer = setTimeout(
      () => {
        refresh();
        wait();
      },
      Math.min(delay, LONGEST_TIMER_MS),
    );
  };
  wait();
  return () => clearTimeout(timer);
}
