import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { messageOf } from '../log.js';

/** How the command line finds the running agent; only the owner of the data folder can read it. */
export interface ControlFile {
  pid: number;
  port: number;
  token: string;
}

const controlPath = (dataDir: string): string => join(dataDir, 'control.json');

/** Null where no agent runs, or the file was cut short by a power cut: then the agent is gone as well. */
export function readControlFile(dataDir: string): ControlFile | null {
  try {
    return JSON.parse(readFileSync(controlPath(dataDir), 'utf8')) as ControlFile | null;
  } catch {
    return null;
  }
}

const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

/** The agent's door for people and programs on the same box: `GET /status`, `POST /import`. Loopback only. */
export class ControlServer {
  private readonly token = randomBytes(32).toString('hex');
  private readonly server: Server;

  constructor(
    private readonly dataDir: string,
    private readonly offers: {
      status: () => Promise<unknown>;
      importManifest: (manifest: unknown, onProgress: (line: object) => void) => Promise<object>;
    },
  ) {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500);
        response.end(`${JSON.stringify({ error: messageOf(error) })}\n`);
      });
    });
    // An import answers line by line for as long as it takes.
    this.server.requestTimeout = 0;
  }

  /** Listens on 127.0.0.1; with `port` 0 on any free one. */
  async start(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    const file: ControlFile = {
      pid: process.pid,
      port: (this.server.address() as AddressInfo).port,
      token: this.token,
    };
    const path = controlPath(this.dataDir);
    writeFileSync(`${path}.new`, JSON.stringify(file), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  async stop(): Promise<void> {
    rmSync(controlPath(this.dataDir), { force: true });
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${this.token}`);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      response.writeHead(401).end();
      return;
    }
    if (request.method === 'GET' && request.url === '/status') {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(await this.offers.status()));
      return;
    }
    if (request.method === 'POST' && request.url === '/import') {
      const manifest: unknown = JSON.parse(await bodyOf(request));
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
      const line = (value: object) => void response.write(`${JSON.stringify(value)}\n`);
      line(await this.offers.importManifest(manifest, line));
      response.end();
      return;
    }
    response.writeHead(404).end();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > LARGEST_BODY_BYTES) throw new Error('the request is too large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
