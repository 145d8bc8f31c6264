import { createHash, X509Certificate } from 'node:crypto';
import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { z } from 'zod';
import { type Identity, keepIdentity, ownToken } from './identity.js';

const CALL_MS = 15_000;
/** `video.enrolment-waiting`, `video.enrolment-slow`. */
const WAITING = 425;
const SLOW = 429;
const LARGEST_ANSWER_BYTES = 64 * 1024;

/** What a person (or the environment of an image) gives a new box. */
export interface Invitation {
  platformUrl: string;
  code: string;
  /** SHA-256 of the platform's own root, in hex; null when the public roots vouch for it, or for plain http. */
  caFingerprint: string | null;
}

/**
 * Why the box is not let in. `isFinal`: the same code will not do either; `isWaiting`: somebody has to say yes first. The
 * message is for the person in front of it.
 */
export class ClaimRefused extends Error {
  constructor(
    message: string,
    readonly isFinal: boolean,
    readonly isWaiting = false,
  ) {
    super(message);
    this.name = 'ClaimRefused';
  }
}

const answerSchema = z.object({
  agentId: z.uuid(),
  name: z.string().max(200),
  school: z.string().max(200),
  mqttUrl: z.url({ protocol: /^mqtts?$/ }),
  platformUrl: z.url({ protocol: /^https?$/ }),
  ca: z.string().max(20_000).nullable(),
});

/** What was agreed on: to be shown, and all that `keepIdentity` has kept. */
export interface Admission {
  school: string;
  name: string;
  identity: Identity;
}

/**
 * Takes the one-time code to the platform and keeps what it answers.
 *
 * @param cameraNetworks CIDR list for the box's allow-list of cameras
 * @throws ClaimRefused
 */
export async function claimIdentity(
  { platformUrl, code, caFingerprint }: Invitation,
  dataDir: string,
  cameraNetworks: readonly string[],
): Promise<Admission> {
  const base = readPlatformUrl(platformUrl);
  // In the clear anybody could answer, and would be given the code and told to be the platform
  if (caFingerprint !== null && base.protocol === 'http:')
    throw new ClaimRefused('填了证书指纹,平台地址就要以 https:// 开头', true);
  const ca = caFingerprint === null ? null : await fetchRoot(base, caFingerprint);
  const token = await ownToken(dataDir);
  const url = new URL('/api/box-enrolments/claim', base);
  const { status, body } = await call(url, { method: 'POST', ...(ca === null ? {} : { ca }) }, { code, token });
  if (status !== 200) {
    const title = z.object({ title: z.string().max(300) }).safeParse(parse(body));
    const isWaiting = status === WAITING;
    const isFinal = status >= 400 && status < 500 && status !== SLOW && !isWaiting;
    throw new ClaimRefused(title.success ? title.data.title : `平台没有接受(${status})`, isFinal, isWaiting);
  }
  const answer = answerSchema.safeParse(parse(body));
  if (!answer.success) throw new ClaimRefused('这个地址不是明厨平台,请核对平台地址', false);
  const { agentId, mqttUrl, name, school } = answer.data;
  // Reached under the address that was given, which may not be the one the platform knows itself by
  const identity = {
    agentId,
    token,
    mqttUrl,
    platformUrl: base.origin,
    ca: answer.data.ca,
    cameraNetworks: [...cameraNetworks],
  };
  await keepIdentity(dataDir, identity);
  return { school, name, identity };
}

function readPlatformUrl(text: string): URL {
  const trimmed = text.trim();
  const full = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(full)) throw new ClaimRefused('平台地址写得不对', true);
  const url = new URL(full);
  if (url.username !== '' || url.password !== '') throw new ClaimRefused('平台地址写得不对', true);
  return url;
}

/** The platform's own root, believed only because its fingerprint is the one the person was shown. */
async function fetchRoot(base: URL, fingerprint: string): Promise<string> {
  const wanted = fingerprint.replace(/[^0-9a-fA-F]/g, '').toLowerCase();
  const { status, body } = await call(new URL('/ca.crt', base), { method: 'GET', rejectUnauthorized: false });
  const found = createHash('sha256').update(body).digest('hex');
  if (status !== 200 || found !== wanted)
    throw new ClaimRefused('平台证书的指纹不一致,没有接入。请核对平台地址和指纹', true);
  return new X509Certificate(body).toString();
}

async function call(
  url: URL,
  options: RequestOptions & { ca?: string; rejectUnauthorized?: boolean },
  json?: object,
): Promise<{ status: number; body: Buffer }> {
  const sent = json === undefined ? undefined : Buffer.from(JSON.stringify(json));
  const headers = sent ? { 'Content-Type': 'application/json', 'Content-Length': String(sent.length) } : {};
  const all = { ...options, headers, signal: AbortSignal.timeout(CALL_MS) };
  try {
    return await new Promise((resolve, reject) => {
      const request = url.protocol === 'https:' ? tlsRequest(url, all) : plainRequest(url, all);
      request.once('error', reject);
      request.once('response', (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > LARGEST_ANSWER_BYTES) request.destroy(new Error('the answer is too long'));
          else chunks.push(chunk);
        });
        response.once('error', reject);
        response.once('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
      });
      request.end(sent);
    });
  } catch (error) {
    throw new ClaimRefused(`连不上平台:${wordsOf(error as NodeJS.ErrnoException)}`, false);
  }
}

function wordsOf({ code = '', name, message }: NodeJS.ErrnoException): string {
  if (name === 'TimeoutError' || name === 'AbortError') return '没有回应,请检查网线和地址';
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return '没有这个地址,请核对';
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(code)) return '地址不通,请检查网线和地址';
  if (/CERT|SELF_SIGNED|UNABLE_TO_/.test(code)) return '平台证书不受信任,请填写证书指纹';
  return message.slice(0, 120);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
