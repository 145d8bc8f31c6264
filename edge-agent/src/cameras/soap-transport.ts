import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { CameraReason } from '../../../src/contract/mqtt.js';

const USUAL_REASON = {
  unreachable: 'unreachable',
  auth_failed: 'wrong_password',
  refused: 'reply_strange',
  no_video: 'unknown',
} as const;

/** Why a camera did not answer as it should: `kind` is what its state becomes, `reason` what people are told. */
export class CameraFault extends Error {
  constructor(
    readonly kind: keyof typeof USUAL_REASON,
    message: string,
    readonly reason: CameraReason = USUAL_REASON[kind],
  ) {
    super(message);
    this.name = 'CameraFault';
  }
}

export interface SoapTarget {
  /** The address that has passed the network guard; its host is an IP. */
  url: string;
  /** As the camera knows itself, for the Host header. */
  host: string;
  username: string;
  password: string;
  /** When to give up, on the clock of `performance.now()`; for a whole conversation, not for one call. */
  deadline: number;
}

const MAX_REPLY_BYTES = 256 * 1024;
const CALL_MS = 5_000;

/**
 * Posts one SOAP envelope. What node-onvif's own transport lacks: a deadline that a trickle of bytes cannot
 * stretch, a limit on the size, the query part of the address, HTTP digest, and no DOCTYPE (entities, XXE).
 *
 * @throws CameraFault
 */
export async function postSoap(target: SoapTarget, envelope: string): Promise<{ status: number; body: string }> {
  const first = await post(target, envelope);
  if (first.status !== 401 || first.challenge === undefined || target.username === '') return first;
  const authorization = digestAuthorization(first.challenge, target);
  return authorization === null ? first : post(target, envelope, authorization);
}

interface Reply {
  status: number;
  body: string;
  challenge?: string;
}

function post(target: SoapTarget, envelope: string, authorization?: string): Promise<Reply> {
  const url = new URL(target.url);
  const left = Math.min(CALL_MS, target.deadline - performance.now());
  if (left <= 0) return Promise.reject(new CameraFault('unreachable', 'the camera takes too long to answer'));
  return new Promise((resolve, reject) => {
    const fail = (fault: CameraFault) => {
      clearTimeout(timer);
      sent.destroy();
      reject(fault);
    };
    const timer = setTimeout(() => fail(new CameraFault('unreachable', 'the camera takes too long to answer')), left);
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
          'Content-Type': 'application/soap+xml; charset=utf-8',
          'Content-Length': Buffer.byteLength(envelope),
          ...(authorization === undefined ? {} : { Authorization: authorization }),
        },
      },
      (response) => {
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
          const body = Buffer.concat(chunks).toString('utf8');
          if (/<!(?:DOCTYPE|ENTITY)/i.test(body)) {
            reject(new CameraFault('refused', 'the reply holds a document type, which is not taken'));
            return;
          }
          const challenge = response.headers['www-authenticate'];
          resolve({ status: response.statusCode ?? 0, body, ...(challenge === undefined ? {} : { challenge }) });
        });
      },
    );
    sent.on('error', (error) => fail(new CameraFault('unreachable', error.message)));
    sent.end(envelope);
  });
}

/** The answer to a digest challenge (RFC 7616: MD5 or SHA-256, qop auth or none); null for anything else. */
export function digestAuthorization(challenge: string, target: SoapTarget): string | null {
  if (!/^digest /i.test(challenge)) return null;
  const field = (name: string) => {
    const match = new RegExp(`(?:^|[\\s,])${name}=(?:"([^"]*)"|([^\\s,]*))`, 'i').exec(challenge.slice(7));
    return match?.[1] ?? match?.[2];
  };
  const algorithm = field('algorithm') ?? 'MD5';
  const hashName = { MD5: 'md5', 'SHA-256': 'sha256' }[algorithm.toUpperCase()];
  const realm = field('realm');
  const nonce = field('nonce');
  if (hashName === undefined || realm === undefined || nonce === undefined) return null;
  const hash = (text: string) => createHash(hashName).update(text).digest('hex');
  const { pathname, search } = new URL(target.url);
  const uri = `${pathname}${search}`;
  const secret = hash(`${target.username}:${realm}:${target.password}`);
  const what = hash(`POST:${uri}`);
  const quote = (text: string) => `"${text.replace(/[\r\n]/g, '').replace(/["\\]/g, '\\$&')}"`;
  const parts = [
    `username=${quote(target.username)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
  ];
  const opaque = field('opaque');
  if (opaque !== undefined) parts.push(`opaque=${quote(opaque)}`);
  parts.push(`algorithm=${algorithm.replace(/[^\w-]/g, '')}`);
  if (/\bauth\b/.test(field('qop') ?? '')) {
    const cnonce = randomBytes(8).toString('hex');
    parts.push('qop=auth', 'nc=00000001', `cnonce="${cnonce}"`);
    parts.push(`response="${hash(`${secret}:${nonce}:00000001:${cnonce}:auth:${what}`)}"`);
  } else {
    parts.push(`response="${hash(`${secret}:${nonce}:${what}`)}"`);
  }
  return `Digest ${parts.join(', ')}`;
}
