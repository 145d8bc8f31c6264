/** One RTSP client (RFC 2326) on one TCP connection; media goes over the same connection. */

import { randomBytes } from 'node:crypto';

import { askedSpan, playKept } from './kept.mjs';
import { CLOCK_RATE, PAYLOAD_TYPE } from './rtp.mjs';

/** @typedef {import('./pump.mjs').Pump} Pump */
/** @typedef {import('./rtp.mjs').Packets} Packets */
/** @typedef {{ method: string, uri: string, headers: Map<string, string> }} Request */
/**
 * @typedef {object} Camera
 * @property {import('./digest.mjs').DigestGuard} guard
 * @property {ReadonlyMap<string, Pump>} pumps
 * @property {number} maxBacklogBytes
 * @property {(uri: string) => string} nameOf which stream a request is about
 * @property {() => boolean} admits whether one more stream is given
 * @property {ReadonlyMap<string, import('./kept.mjs').Kept>} kept what can be replayed, by name
 * @property {() => string | null} date what its clock says, for the head of each answer; null: nothing
 */

const METHODS = 'OPTIONS, DESCRIBE, SETUP, PLAY, GET_PARAMETER, TEARDOWN';
const MAX_REQUEST = 16_384;
const REASONS = /** @type {const} */ ({
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  453: 'Not Enough Bandwidth',
  405: 'Method Not Allowed',
  454: 'Session Not Found',
  455: 'Method Not Valid In This State',
  461: 'Unsupported Transport',
  503: 'Service Unavailable',
  551: 'Option Not Supported',
});

/** The stream a request is about is the first step of its path; '' when the address cannot be read. @param {string} uri */
export function streamName(uri) {
  return URL.canParse(uri) ? new URL(uri).pathname.split('/')[1] : '';
}

/** @param {import('./annexb.mjs').Film} film */
function formatOf({ codec, sets }) {
  const [first, second, third] = sets.map((set) => set.toString('base64'));
  if (codec === 'h265')
    return [
      `a=rtpmap:${PAYLOAD_TYPE} H265/${CLOCK_RATE}`,
      `a=fmtp:${PAYLOAD_TYPE} sprop-vps=${first};sprop-sps=${second};sprop-pps=${third}`,
    ];
  const level = sets[0].subarray(1, 4).toString('hex');
  return [
    `a=rtpmap:${PAYLOAD_TYPE} H264/${CLOCK_RATE}`,
    `a=fmtp:${PAYLOAD_TYPE} packetization-mode=1;profile-level-id=${level};sprop-parameter-sets=${first},${second}`,
  ];
}

/** @param {import('./annexb.mjs').Film} film */
function describe(film) {
  return [
    'v=0',
    'o=- 1 1 IN IP4 0.0.0.0',
    's=camera',
    'c=IN IP4 0.0.0.0',
    't=0 0',
    'a=control:*',
    'a=range:npt=now-',
    `m=video 0 RTP/AVP ${PAYLOAD_TYPE}`,
    ...formatOf(film),
    'a=control:trackID=0',
    '',
  ].join('\r\n');
}

export class RtspConnection {
  #socket;
  #camera;
  /** @type {Buffer} */
  #unread = Buffer.alloc(0);
  /** @type {{ id: string, pump: Pump | undefined, kept: import('./kept.mjs').Kept | undefined, channel: number } | undefined} */
  #session;

  /** @param {import('node:net').Socket} socket @param {Camera} camera */
  constructor(socket, camera) {
    this.#socket = socket;
    this.#camera = camera;
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#session?.pump?.leave(this));
    socket.on('data', (chunk) => this.#read(chunk));
  }

  /** @param {Packets} packets */
  media(packets) {
    if (this.#session) this.#write(packets.on(this.#session.channel));
  }

  /** @param {Packets} packets */
  report(packets) {
    if (this.#session) this.#write(packets.on(this.#session.channel + 1));
  }

  /** A client that does not keep up is dropped: what it has not read would only grow. @param {Buffer | string} bytes */
  #write(bytes) {
    if (this.#socket.destroyed) return;
    this.#socket.write(bytes);
    if (this.#socket.writableLength > this.#camera.maxBacklogBytes) this.#socket.destroy();
  }

  /** @param {Buffer} chunk */
  #read(chunk) {
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    while (this.#takeOne());
    if (this.#unread.length > MAX_REQUEST + 0x10000) this.#socket.destroy();
  }

  /** @returns {boolean} whether something whole was there to be taken */
  #takeOne() {
    const bytes = this.#unread;
    if (bytes.length === 0 || this.#socket.destroyed) return false;
    if (bytes[0] === 0x24) {
      // The client's RTCP: read over.
      if (bytes.length < 4 || bytes.length < 4 + bytes.readUInt16BE(2)) return false;
      this.#unread = bytes.subarray(4 + bytes.readUInt16BE(2));
      return true;
    }
    const end = bytes.indexOf('\r\n\r\n');
    if (end === -1) {
      if (bytes.length > MAX_REQUEST) this.#socket.destroy();
      return false;
    }
    const [start, ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
    const headers = new Map(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    const bodyLength = Number(headers.get('content-length') ?? 0);
    const [method, uri, version] = start.split(' ');
    if (!Number.isInteger(bodyLength) || bodyLength < 0 || bodyLength > MAX_REQUEST || version !== 'RTSP/1.0') {
      this.#socket.end('RTSP/1.0 400 Bad Request\r\n\r\n');
      this.#unread = Buffer.alloc(0);
      return false;
    }
    if (bytes.length < end + 4 + bodyLength) return false;
    this.#unread = bytes.subarray(end + 4 + bodyLength);
    this.#handle({ method, uri, headers });
    return true;
  }

  /** @param {Request} request @param {keyof typeof REASONS} status @param {Record<string, string>} [headers] @param {string} [body] */
  #answer(request, status, headers = {}, body = '') {
    const date = this.#camera.date();
    const all = {
      ...(date && { Date: date }),
      CSeq: request.headers.get('cseq') ?? '0',
      ...headers,
      ...(body && { 'Content-Length': `${Buffer.byteLength(body)}` }),
    };
    const head = Object.entries(all)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
    this.#write(`RTSP/1.0 ${status} ${REASONS[status]}\r\n${head}\r\n${body}`);
  }

  /** @param {Request} request */
  #handle(request) {
    const { method, uri, headers } = request;
    const name = this.#camera.nameOf(uri);
    const kept = this.#camera.kept.get(name);
    const isReplay = kept !== undefined && headers.get('require') === 'onvif-replay';
    if (headers.has('require') && !isReplay)
      return this.#answer(request, 551, { Unsupported: headers.get('require') ?? '' });
    if (method === 'OPTIONS') return this.#answer(request, 200, { Public: METHODS });
    if (!METHODS.split(', ').includes(method)) return this.#answer(request, 405, { Allow: METHODS });

    const verdict = this.#camera.guard.check(method, uri, headers.get('authorization'));
    if (verdict !== 'ok')
      return this.#answer(request, 401, { 'WWW-Authenticate': this.#camera.guard.challenge(verdict === 'stale') });

    const pump = this.#camera.pumps.get(name);
    if (pump === undefined && kept === undefined) return this.#answer(request, 404);
    if (method === 'DESCRIBE') return this.#describe(request, (kept ?? pump)?.film ?? null);
    if (method === 'SETUP') return this.#setup(request, pump, kept);

    const session = this.#session;
    if (method === 'GET_PARAMETER' && session === undefined) return this.#answer(request, 200);
    if (session === undefined || headers.get('session')?.split(';')[0] !== session.id)
      return this.#answer(request, 454);
    if (method === 'TEARDOWN') {
      session.pump?.leave(this);
      this.#session = undefined;
      this.#answer(request, 200);
      return;
    }
    if (method === 'PLAY' && session.kept !== undefined) {
      const asked = askedSpan(headers.get('range'));
      if (asked === null) return this.#answer(request, 400);
      this.#answer(request, 200, { Session: session.id, Range: headers.get('range') ?? '' });
      return void playKept(session.kept, asked, this.#socket, session.channel);
    }
    if (method === 'PLAY' && !this.#camera.admits()) return this.#answer(request, 453);
    // No RTP-Info: where the shared stream will be at the client's first IDR is not known yet.
    this.#answer(request, 200, { Session: session.id, ...(method === 'PLAY' && { Range: 'npt=now-' }) });
    if (method === 'PLAY') session.pump?.join(this);
  }

  /** @param {Request} request @param {import('./annexb.mjs').Film | null} film */
  #describe(request, film) {
    if (film === null) return this.#answer(request, 503);
    const base = request.uri.replace(/\/*$/, '/');
    this.#answer(request, 200, { 'Content-Base': base, 'Content-Type': 'application/sdp' }, describe(film));
  }

  /** @param {Request} request @param {Pump | undefined} pump @param {import('./kept.mjs').Kept | undefined} kept */
  #setup(request, pump, kept) {
    if (this.#session !== undefined) return this.#answer(request, 455);
    const offers = (request.headers.get('transport') ?? '').split(',');
    const offer = offers.find((one) => /^\s*RTP\/AVP\/TCP(;|$)/i.test(one) && !/;multicast/i.test(one));
    if (offer === undefined) return this.#answer(request, 461);
    const channel = Number(/interleaved=(\d+)/i.exec(offer)?.[1] ?? 0);
    if (channel > 254) return this.#answer(request, 461);
    this.#session = { id: randomBytes(8).toString('hex'), pump, kept, channel };
    const transport = `RTP/AVP/TCP;unicast;interleaved=${channel}-${channel + 1}`;
    this.#answer(request, 200, { Transport: transport, Session: `${this.#session.id};timeout=60` });
  }
}
