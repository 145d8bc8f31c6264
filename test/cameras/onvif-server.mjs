/** The ONVIF device and media services of one camera, and its snapshot, on one HTTP port. */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

import { DigestGuard } from './digest.mjs';
import { readBody } from './http-body.mjs';
import { ACTIONS, OPEN_ACTIONS } from './onvif-actions.mjs';
import { ONVIF_FAULTS, replyHonestly } from './onvif-faults.mjs';
import { envelope, SoapFault } from './soap.mjs';
import { TokenGuard } from './username-token.mjs';
import { find, parseXml } from './xml.mjs';

/** @typedef {import('./onvif-actions.mjs').DeviceFacts} DeviceFacts */

const DEVICE_PATH = '/onvif/device_service';
const MEDIA_PATH = '/onvif/media_service';
const MEDIA2_PATH = '/onvif/media2_service';
const SEARCH_PATH = '/onvif/search_service';
const REPLAY_PATH = '/onvif/replay_service';
const SNAPSHOT_PATH = '/snapshot.jpg';
const MAX_REQUEST = 65_536;
const NONCE_TTL_MS = 300_000;

/**
 * @typedef {object} OnvifServer
 * @property {string} url of the device service
 * @property {string} urn the device's endpoint address, distinct for every running camera of this machine
 * @property {readonly string[]} scopes
 * @property {() => number} wrongSignIns how often somebody has signed in wrongly
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} options
 * @param {string} options.id
 * @param {string} options.name
 * @param {string} options.location
 * @param {string} options.username
 * @param {string} options.password
 * @param {DeviceFacts['streams']} options.streams by profile token
 * @param {DeviceFacts['streamUrl']} options.streamUrl
 * @param {DeviceFacts['setCodec']} options.setCodec
 * @param {() => Buffer | null} options.snapshot the JPEG to be served; null when there is no picture (answered 503)
 * @param {DeviceFacts['kept']} [options.kept]
 * @param {DeviceFacts['keptUrl']} [options.keptUrl]
 * @param {() => number} [options.now] the camera's clock, ms since 1970
 * @param {string} [options.host]
 * @param {number} [options.port] 0 takes a free one
 * @param {boolean} [options.digestOnly] it knows nothing of UsernameToken and asks every request for HTTP digest
 * @param {import('./onvif-faults.mjs').Oddities} [options.oddities]
 * @param {string} [options.fault] one of `ONVIF_FAULTS`: every answer is spoiled that way
 * @returns {Promise<OnvifServer>}
 */
export async function startOnvifServer({
  id,
  name,
  location,
  username,
  password,
  streams,
  streamUrl,
  setCodec,
  snapshot,
  kept = null,
  keptUrl = () => '',
  now = Date.now,
  host = '127.0.0.1',
  port = 0,
  digestOnly = false,
  oddities = {},
  fault,
}) {
  const {
    rewrite,
    intercept,
    tokenNow = now,
    checksEveryToken,
    signInForAll,
    unknown = [],
    media2,
    digest = {},
  } = oddities;
  const tokens = new TokenGuard(username, password, tokenNow);
  const { algorithm, qop = 'auth', challenges = (/** @type {string} */ own) => own } = digest;
  const digests = new DigestGuard({ username, password, realm: 'camera', nonceTtlMs: NONCE_TTL_MS, qop, algorithm });
  const reply = (fault && ONVIF_FAULTS[fault]) || replyHonestly;

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://camera');
    const service = serviceAt(pathname);
    if (service !== undefined && request.method === 'POST') return void answerSoap(service, request, response);
    if (pathname === SNAPSHOT_PATH && request.method === 'GET') return sendSnapshot(request, response);
    response.writeHead(404).end();
  });
  const serviceAt = (/** @type {string} */ pathname) =>
    pathname === DEVICE_PATH
      ? 'device'
      : pathname === MEDIA_PATH
        ? 'media'
        : media2 && pathname === MEDIA2_PATH
          ? 'media2'
          : kept && pathname === SEARCH_PATH
            ? 'search'
            : kept && pathname === REPLAY_PATH
              ? 'replay'
              : undefined;
  server.listen(port, host);
  await once(server, 'listening');
  const base = `http://${host}:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;

  const identity = createHash('sha256').update(`${id} ${base}`).digest('hex');
  const scopes = [
    'onvif://www.onvif.org/type/video_encoder',
    'onvif://www.onvif.org/type/Network_Video_Transmitter',
    'onvif://www.onvif.org/Profile/Streaming',
    'onvif://www.onvif.org/hardware/DrawnCamera',
    `onvif://www.onvif.org/name/${encodeURIComponent(name)}`,
    `onvif://www.onvif.org/location/${encodeURIComponent(location)}`,
  ];
  /** @type {DeviceFacts} */
  const facts = {
    serial: identity.slice(0, 12),
    mac: `02:${(identity.slice(12, 22).match(/../g) ?? []).join(':')}`,
    host,
    scopes,
    streams,
    streamUrl,
    setCodec,
    now,
    deviceUrl: base + DEVICE_PATH,
    mediaUrl: base + MEDIA_PATH,
    media2Url: media2 ? base + MEDIA2_PATH : null,
    ...{ kept, keptUrl, searchUrl: base + SEARCH_PATH, replayUrl: base + REPLAY_PATH },
    snapshotUrl: base + SNAPSHOT_PATH,
  };

  /** @typedef {'device' | 'media' | 'media2' | 'search' | 'replay'} Service */

  /** @param {Service} service @param {string} text @returns {string} the answer's body @throws {SoapFault} */
  function perform(service, text) {
    let message;
    try {
      message = parseXml(text);
    } catch {
      throw new SoapFault('Sender', ['ter:WellFormed'], 'The request is not well-formed XML');
    }
    const asked = find(message, 'Body')?.children[0];
    const action = asked && Object.hasOwn(ACTIONS[service], asked.name) ? ACTIONS[service][asked.name] : undefined;
    if (asked === undefined || action === undefined || unknown.includes(asked.name))
      throw new SoapFault('Receiver', ['ter:ActionNotSupported'], 'The action is not supported');
    const isOpen = !signInForAll && OPEN_ACTIONS.has(asked.name);
    const isChecked = !isOpen || (checksEveryToken && TokenGuard.isSigned(message));
    if (!digestOnly && isChecked && !tokens.admits(message))
      throw new SoapFault('Sender', ['ter:NotAuthorized'], 'Sender not authorized');
    const honest = action(facts, asked);
    return rewrite === undefined ? honest : rewrite(asked.name, honest);
  }

  /** @param {Service} service @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answerSoap(service, request, response) {
    const text = await readBody(request, MAX_REQUEST);
    if (text === null) return void response.writeHead(413, { Connection: 'close' }).end();
    if (intercept?.(request, text, response)) return;
    const verdict = digestOnly ? digests.check('POST', request.url ?? '', request.headers.authorization, text) : 'ok';
    if (verdict !== 'ok') {
      const offered = challenges(digests.challenge(verdict === 'stale'));
      return void response.writeHead(401, { 'WWW-Authenticate': offered }).end();
    }
    try {
      reply(response, 200, envelope(perform(service, text)));
    } catch (error) {
      if (!(error instanceof SoapFault)) throw error;
      reply(response, error.httpStatus, error.toXml());
    }
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  function sendSnapshot(request, response) {
    const verdict = digests.check('GET', request.url ?? '', request.headers.authorization);
    if (verdict !== 'ok')
      return void response.writeHead(401, { 'WWW-Authenticate': digests.challenge(verdict === 'stale') }).end();
    const jpeg = snapshot();
    if (jpeg === null) return void response.writeHead(503).end();
    response.writeHead(200, { 'Content-Type': 'image/jpeg', 'Content-Length': jpeg.length }).end(jpeg);
  }

  return {
    url: facts.deviceUrl,
    urn: `urn:uuid:${identity.slice(0, 8)}-${identity.slice(8, 12)}-4${identity.slice(13, 16)}-8${identity.slice(17, 20)}-${identity.slice(20, 32)}`,
    scopes,
    wrongSignIns: () => tokens.wrong + digests.wrong,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
