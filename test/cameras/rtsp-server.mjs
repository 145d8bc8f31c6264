/** An RTSP 1.0 server for the streams of one camera, over interleaved TCP, with digest authentication. */

import { once } from 'node:events';
import { createServer } from 'node:net';

import { DigestGuard } from './digest.mjs';
import { Pump } from './pump.mjs';
import { RtspConnection, streamName } from './rtsp-connection.mjs';

/** @typedef {import('./annexb.mjs').Film} Film */

/**
 * @typedef {object} RtspServer
 * @property {number} port
 * @property {(stream: string) => string} url
 * @property {(stream: string, film: Film | null) => void} show from the next picture on; null is loss of video: connections
 *   stay open without packets, and DESCRIBE is answered 503
 * @property {(name: string, kept: import('./kept.mjs').Kept) => void} keep what can be replayed under this name from now on
 * @property {() => number} viewers how many clients are playing, all streams together
 * @property {() => number} refused how often a further stream was not given
 * @property {() => number} wrongSignIns
 * @property {() => void} dropAll closes every connection, as cameras do whose encoder was given other settings
 * @property {(hung: boolean) => void} hang a hung server neither sends nor answers, while connections stay open
 * @property {() => Promise<void>} stop closes every connection
 */

/**
 * @param {object} options
 * @param {string} options.username
 * @param {string} options.password
 * @param {Record<string, { fps: number }>} options.streams by name; a name is the path of its address
 * @param {string} [options.host]
 * @param {number} [options.port] 0 takes a free one
 * @param {() => number} [options.wallNow] the camera's clock, ms since 1970, for sender reports
 * @param {number} [options.nonceTtlMs] a right answer to an older nonce gets a new challenge with stale=true
 * @param {{ qop?: string, algorithm?: import('./digest.mjs').Algorithm }} [options.digest] how clients have to sign in
 * @param {number} [options.maxBacklogBytes] a client that leaves more than this unread is dropped
 * @param {(uri: string) => string} [options.nameOf] which stream a request is about; its first step otherwise
 * @param {number} [options.mostViewers] further ones are answered 453
 * @param {boolean} [options.saysDate] answers carry the time of its clock
 * @returns {Promise<RtspServer>}
 */
export async function startRtspServer({
  username,
  password,
  streams,
  host = '127.0.0.1',
  port = 0,
  wallNow = Date.now,
  nonceTtlMs = 300_000,
  digest = {},
  maxBacklogBytes = 1_000_000,
  nameOf = streamName,
  mostViewers = Number.POSITIVE_INFINITY,
  saysDate = false,
}) {
  const pumps = new Map(Object.entries(streams).map(([name, { fps }]) => [name, new Pump(fps, wallNow)]));
  /** @type {Map<string, import('./kept.mjs').Kept>} */
  const kept = new Map();
  const guard = new DigestGuard({ username, password, realm: 'camera', nonceTtlMs, qop: null, ...digest });
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  let hung = false;
  let refused = 0;
  const viewers = () => [...pumps.values()].reduce((sum, pump) => sum + pump.viewers, 0);
  const admits = () => {
    const isRoom = viewers() < mostViewers;
    if (!isRoom) refused += 1;
    return isRoom;
  };
  const date = () => (saysDate ? new Date(wallNow()).toUTCString() : null);

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    new RtspConnection(socket, { guard, pumps, kept, maxBacklogBytes, nameOf, admits, date });
    if (hung) socket.pause();
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    port: address.port,
    url: (stream) => `rtsp://${host}:${address.port}/${stream}`,
    show(stream, film) {
      const pump = pumps.get(stream);
      if (pump === undefined) throw new RangeError(`no stream ${stream}`);
      pump.show(film);
    },
    keep: (name, what) => void kept.set(name, what),
    viewers,
    refused: () => refused,
    wrongSignIns: () => guard.wrong,
    hang(value) {
      hung = value;
      for (const pump of pumps.values()) pump.hold(hung);
      for (const socket of sockets) hung ? socket.pause() : socket.resume();
    },
    dropAll() {
      for (const socket of sockets) socket.destroy();
    },
    async stop() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
