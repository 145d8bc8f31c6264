/** An RTSP server for one stream that is not as one would like: without sign-in, and with any film, order and refusal. */

import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

import { CLOCK_RATE, PAYLOAD_TYPE, RtpSource } from './rtp.mjs';

/**
 * @typedef {object} OddStreamOptions
 * @property {import('./annexb.mjs').Film} film goes round
 * @property {number} [fps] how fast its pictures are sent, in decoding order
 * @property {readonly number[]} [showAt] in which place each picture of the film is shown; without it in the order sent
 * @property {'idr' | 'anywhere'} [join] where a client's first picture may be
 * @property {boolean} [setsInSdp] parameter sets in the description
 * @property {boolean} [setsInBand] parameter sets before each IDR picture
 * @property {Partial<Record<'DESCRIBE' | 'SETUP' | 'PLAY', string>>} [refuse] status lines, as `404 Not Found`
 * @property {number} [losesEvery] of so many pictures one comes without its last packet
 * @property {'tcp' | 'udp'} [transport] the only one it knows
 * @property {boolean} [silent] connections are accepted and nothing is sent
 * @property {string} [format] said of the form of its packets
 * @property {boolean} [onlyMetadata] the description has a track of data and none of video
 * @property {string} [challenge] asked for in each 401; nobody gets in
 */

/**
 * @param {OddStreamOptions} options
 * @returns {Promise<{ url: string, viewers: () => number, questions: string[], say: (change: Partial<OddStreamOptions>) => void, dropAll: () => void, stop: () => Promise<void> }>}
 *   `questions` are the methods asked for, `say` changes how later questions are answered
 */
export async function startOddStream(options) {
  const state = { ...options };
  const { film, fps = 12 } = state;
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  /** @type {Set<{ send: (bytes: Buffer) => void, waits: boolean }>} */
  const viewers = new Set();
  /** @type {string[]} */
  const questions = [];
  const source = new RtpSource();
  const began = performance.now();
  let slot = 0;

  const timer = setInterval(() => {
    while (began + (slot * 1000) / fps <= performance.now()) {
      const at = slot % film.frames.length;
      const { nals, idr } = film.frames[at];
      const shown = slot - at + (state.showAt?.[at] ?? at);
      const sets = idr && (state.setsInBand ?? true) ? film.sets : [];
      const packets = source.picture([...sets, ...nals], Math.round(((shown + 2) * CLOCK_RATE) / fps), film.codec);
      const whole = packets.on(0);
      const isLost = state.losesEvery !== undefined && slot % state.losesEvery === 3;
      const bytes = isLost ? withoutLast(whole) : whole;
      if (!state.silent) for (const viewer of viewers) sendTo(viewer, idr, bytes);
      slot += 1;
    }
  }, 1000 / fps);

  /** @param {{ send: (bytes: Buffer) => void, waits: boolean }} viewer @param {boolean} idr @param {Buffer} bytes */
  function sendTo(viewer, idr, bytes) {
    if (viewer.waits && !idr) return;
    viewer.waits = false;
    viewer.send(bytes);
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    let unread = '';
    /** @type {{ send: (bytes: Buffer) => void, waits: boolean } | undefined} */
    let viewer;
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      if (viewer) viewers.delete(viewer);
    });
    socket.on('data', (chunk) => {
      // The client's RTCP between its questions is read over: it holds no empty line.
      unread += chunk.toString('latin1');
      for (let end = unread.indexOf('\r\n\r\n'); end !== -1; end = unread.indexOf('\r\n\r\n')) {
        const text = unread.slice(0, end);
        unread = unread.slice(end + 4);
        const method = /(OPTIONS|DESCRIBE|SETUP|PLAY|TEARDOWN|GET_PARAMETER) rtsp/.exec(text)?.[1] ?? '';
        answer(method, text);
      }
    });

    /** @param {string} method @param {string} text */
    function answer(method, text) {
      questions.push(method);
      const cseq = /CSeq: *(\d+)/i.exec(text)?.[1] ?? '0';
      const reply = (/** @type {string} */ status, /** @type {string[]} */ headers = [], body = '') =>
        socket.write([`RTSP/1.0 ${status}`, `CSeq: ${cseq}`, ...headers, '', body].join('\r\n'));
      const refusal = state.refuse?.[/** @type {'SETUP'} */ (method)];
      if (refusal !== undefined) return reply(refusal);
      if (state.challenge !== undefined && method !== 'OPTIONS')
        return reply('401 Unauthorized', [`WWW-Authenticate: ${state.challenge}`]);
      const session = 'Session: 12345678;timeout=60';
      if (method === 'DESCRIBE') {
        const sdp = describe(state);
        return reply('200 OK', ['Content-Type: application/sdp', `Content-Length: ${sdp.length}`], sdp);
      }
      if (method === 'SETUP') {
        const wanted = /Transport: *([^\r]*)/i.exec(text)?.[1] ?? '';
        const ports = /client_port=(\d+)-(\d+)/.exec(wanted);
        if ((state.transport === 'udp') !== (ports !== null)) return reply('461 Unsupported Transport');
        const send = ports
          ? overUdp(socket.remoteAddress ?? '', Number(ports[1]))
          : (/** @type {Buffer} */ bytes) => socket.write(bytes);
        viewer = { send, waits: state.join !== 'anywhere' };
        return reply('200 OK', [
          `Transport: ${ports ? `RTP/AVP;unicast;client_port=${ports[1]}-${ports[2]};server_port=${6970}-${6971}` : 'RTP/AVP/TCP;unicast;interleaved=0-1'}`,
          session,
        ]);
      }
      if (method === 'PLAY' && viewer) viewers.add(viewer);
      return reply('200 OK', [session, 'Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN']);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const udp = createSocket('udp4');

  /** @param {string} host @param {number} to @returns {(bytes: Buffer) => void} takes interleaved packets apart */
  function overUdp(host, to) {
    return (bytes) => {
      for (let at = 0; at < bytes.length; at += 4 + bytes.readUInt16BE(at + 2))
        udp.send(bytes.subarray(at + 4, at + 4 + bytes.readUInt16BE(at + 2)), to, host);
    };
  }

  return {
    url: `rtsp://127.0.0.1:${port}/${randomBytes(2).toString('hex')}`,
    viewers: () => viewers.size,
    questions,
    say: (change) => void Object.assign(state, change),
    dropAll: () => {
      for (const socket of sockets) socket.destroy();
    },
    async stop() {
      clearInterval(timer);
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      udp.close();
      await closed;
    },
  };
}

/** @param {Buffer} bytes interleaved packets @returns {Buffer} */
function withoutLast(bytes) {
  let last = 0;
  for (let at = 0; at < bytes.length; at += 4 + bytes.readUInt16BE(at + 2)) last = at;
  return bytes.subarray(0, last);
}

/** @param {OddStreamOptions} options @returns {string} */
function describe({ film, setsInSdp = true, format = 'packetization-mode=1', onlyMetadata = false }) {
  const [first, second, third] = film.sets.map((set) => set.toString('base64'));
  const sets =
    film.codec === 'h265'
      ? `sprop-vps=${first};sprop-sps=${second};sprop-pps=${third}`
      : `sprop-parameter-sets=${first},${second}`;
  const video = [
    `m=video 0 RTP/AVP ${PAYLOAD_TYPE}`,
    `a=rtpmap:${PAYLOAD_TYPE} ${film.codec.toUpperCase()}/${CLOCK_RATE}`,
    `a=fmtp:${PAYLOAD_TYPE} ${film.codec === 'h264' ? `${format};` : ''}${setsInSdp ? sets : ''}`,
  ];
  const data = [`m=application 0 RTP/AVP 107`, 'a=rtpmap:107 vnd.onvif.metadata/90000'];
  const head = ['v=0', 'o=- 1 1 IN IP4 0.0.0.0', 's=odd', 'c=IN IP4 0.0.0.0', 't=0 0', 'a=control:*'];
  return [...head, ...(onlyMetadata ? data : video), 'a=control:trackID=0', ''].join('\r\n');
}
