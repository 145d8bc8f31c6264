import { request } from 'node:http';
import { CameraFault } from '../camera-fault.js';
import { type Challenge, digestAuthorization, isStale, readChallenges } from '../http-digest.js';
import { decodeText } from './text-encoding.js';

export interface SoapTarget {
  /** The address that has passed the network guard; its host is an IP. */
  url: string;
  /** As the camera knows itself, for the Host header. */
  host: string;
}

export interface SoapRequest {
  envelope: string;
  contentType: string;
  /** Further headers, as SOAP 1.1 wants one. */
  headers?: Readonly<Record<string, string>>;
  /** For HTTP digest where the camera asks for it; null: this question goes without. */
  credentials: { username: string; password: string } | null;
  /** When to give up, on the clock of `performance.now()`; for a whole conversation, not for one call. */
  deadline: number;
}

export interface SoapReply {
  status: number;
  body: string;
  /** How the request was signed by HTTP; `unknown`: the camera wants what is not spoken here, such as Basic. */
  signedBy: 'none' | 'digest' | 'unknown';
  /** What the camera's web server says the time is, in ms since the epoch; null where it does not. */
  saysItIsMs: number | null;
}

/** Profiles of a recorder with 64 channels are some hundred kilobytes, with analytics some megabytes. */
const MAX_REPLY_BYTES = 4 * 1024 * 1024;
/** Until the first byte of an answer; the rest may take as long as the conversation. */
const FIRST_BYTE_MS = 5_000;
const MOST_REDIRECTS = 3;

/**
 * Posts one SOAP envelope. What node-onvif's own transport lacks: a deadline that a trickle of bytes cannot
 * stretch, a limit on the size, the query part of the address, HTTP digest, redirects that stay on the camera, and no
 * DOCTYPE (entities, XXE).
 *
 * @throws CameraFault
 */
export async function postSoap(target: SoapTarget, asked: SoapRequest): Promise<SoapReply> {
  let url = target.url;
  for (let hops = 0; ; hops += 1) {
    const reply = await postSignedIn({ ...target, url }, asked);
    if (reply.location === null) return reply;
    const next = redirected(url, reply.location);
    if (hops >= MOST_REDIRECTS || next === url)
      throw new CameraFault('refused', 'the camera sends the box round in circles');
    url = next;
  }
}

/** Where a redirect leads: always to the host that has sent it, whatever host it names. */
function redirected(from: string, location: string): string {
  const here = new URL(from);
  const there = URL.canParse(location, from) ? new URL(location, from) : null;
  if (there === null) throw new CameraFault('refused', 'the camera redirects to an address that is none');
  if (there.protocol !== 'http:')
    throw new CameraFault('refused', `the camera wants ${there.protocol} spoken, the box speaks http`, 'https_only');
  there.port = there.port === '' && there.hostname !== here.hostname ? here.port : there.port;
  there.hostname = here.hostname;
  there.username = '';
  there.password = '';
  return there.href;
}

async function postSignedIn(target: SoapTarget, asked: SoapRequest): Promise<HttpReply & SoapReply> {
  const first = await post(target, asked);
  if (first.status !== 401 || asked.credentials === null || first.challenges.length === 0)
    return { ...first, signedBy: 'none' };
  const { pathname, search } = new URL(target.url);
  const about = { method: 'POST', uri: `${pathname}${search}`, body: asked.envelope, ...asked.credentials };
  const authorization = digestAuthorization(first.challenges, about);
  if (authorization === null) return { ...first, signedBy: 'unknown' };
  const second = await post(target, asked, authorization);
  // It took too long for the camera, or was answered by a number it had forgotten: that says nothing of the password.
  const again = second.status === 401 && isStale(second.challenges) ? second.challenges : [];
  const renewed = digestAuthorization(again, about);
  return { ...(renewed === null ? second : await post(target, asked, renewed)), signedBy: 'digest' };
}

interface HttpReply {
  status: number;
  body: string;
  saysItIsMs: number | null;
  challenges: Challenge[];
  location: string | null;
}

function post(target: SoapTarget, asked: SoapRequest, authorization?: string): Promise<HttpReply> {
  const url = new URL(target.url);
  const left = asked.deadline - performance.now();
  const tooSlow = () => new CameraFault('unreachable', 'the camera takes too long to answer', 'too_slow');
  if (left <= 0) return Promise.reject(tooSlow());
  return new Promise((resolve, reject) => {
    const fail = (fault: CameraFault) => {
      clearTimeout(timer);
      clearTimeout(firstTimer);
      sent.destroy();
      reject(fault);
    };
    let isConnected = false;
    const timer = setTimeout(() => fail(tooSlow()), left);
    const firstTimer = setTimeout(
      () => fail(isConnected ? tooSlow() : new CameraFault('unreachable', 'the camera does not answer')),
      FIRST_BYTE_MS,
    );
    const sent = request(
      {
        hostname: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port || 80,
        path: `${url.pathname}${url.search}`,
        method: 'POST',
        agent: false,
        maxHeaderSize: 16 * 1024,
        headers: {
          Host: target.host,
          'Content-Type': asked.contentType,
          'Content-Length': Buffer.byteLength(asked.envelope),
          ...asked.headers,
          ...(authorization === undefined ? {} : { Authorization: authorization }),
        },
      },
      (response) => {
        clearTimeout(firstTimer);
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MAX_REPLY_BYTES) fail(new CameraFault('refused', 'the reply is too large'));
          else chunks.push(chunk);
        });
        response.on('error', (error) => fail(new CameraFault('unreachable', error.message)));
        response.on('end', () => {
          clearTimeout(timer);
          const body = decodeText(Buffer.concat(chunks));
          if (/<!(?:DOCTYPE|ENTITY)/i.test(body)) {
            reject(new CameraFault('refused', 'the reply holds a document type, which is not taken'));
            return;
          }
          const status = response.statusCode ?? 0;
          const isRedirect = [301, 302, 303, 307, 308].includes(status);
          resolve({
            status,
            body,
            saysItIsMs: Date.parse(response.headers.date ?? '') || null,
            challenges: readChallenges(response.headersDistinct['www-authenticate'] ?? []),
            location: isRedirect ? (response.headers.location ?? null) : null,
          });
        });
      },
    );
    sent.on('socket', (socket) => socket.once('connect', () => (isConnected = true)));
    sent.on('error', (error) => fail(new CameraFault('unreachable', error.message)));
    sent.end(asked.envelope);
  });
}
