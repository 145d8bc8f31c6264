import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { z } from 'zod';
import { ClaimRefused, type Invitation } from './claim.js';
import { SETUP_PAGE, SETUP_SCRIPT, SETUP_STYLE } from './setup-page.js';

const LARGEST_BODY_BYTES = 4096;
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const CSP =
  `default-src 'none'; style-src ${hashOf(SETUP_STYLE)}; script-src ${hashOf(SETUP_SCRIPT)}; connect-src 'self'; ` +
  "form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

const invitation = z.strictObject({
  platformUrl: z.string().min(1).max(300),
  code: z.string().min(1).max(40),
  caFingerprint: z.string().max(200).nullable(),
});

/**
 * The page of a box that belongs to nobody yet, on the school's network: where the platform is and the one-time code.
 * It answers only under an address of its own (a name could be pointed here by a foreign page) and to its own page,
 * and it is gone once the box is let in.
 */
export class SetupServer {
  private readonly server: Server;

  /** @param enrol lets the box in; what it returns is shown. @throws ClaimRefused */
  constructor(private readonly enrol: (invitation: Invitation) => Promise<{ school: string; name: string }>) {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        const isExplained = error instanceof ClaimRefused;
        const isWaiting = isExplained && error.isWaiting;
        reply(response, isExplained ? 409 : 500, {
          error: isExplained ? error.message : '没有成功,请再试一次',
          isWaiting,
        });
      });
    });
    this.server.requestTimeout = 30_000;
  }

  async start(port: number, host: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, resolve);
    });
    return (this.server.address() as AddressInfo).port;
  }

  /** Lets the answers under way out. */
  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.server.close(resolve);
      this.server.closeIdleConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Connection', 'close');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', CSP);
    if (!isOwnAddress(request)) return reply(response, 421, { error: '请用录像盒的 IP 地址打开' });
    const path = (request.url ?? '').split(/[?#]/)[0];
    if (request.method === 'GET' && path === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(SETUP_PAGE);
      return;
    }
    if (request.method !== 'POST' || path !== '/enrol') return reply(response, 404, { error: '没有这个页面' });
    const parsed = invitation.safeParse(await jsonOf(request));
    if (!parsed.success) return reply(response, 400, { error: '请填写平台地址和接入码' });
    reply(response, 200, await this.enrol(parsed.data));
  }
}

function isOwnAddress({ headers, socket }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  const bare = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  if (isIP(bare) === 0 && bare !== 'localhost') return false;
  const isTls = 'encrypted' in socket;
  return headers.origin === undefined || headers.origin === `${isTls ? 'https' : 'http'}://${host}`;
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  // A foreign page cannot send this type without asking first, and is then told nothing
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > LARGEST_BODY_BYTES) return null;
    chunks.push(chunk as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

function reply(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}
