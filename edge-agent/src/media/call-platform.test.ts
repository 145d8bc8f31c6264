import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issueCertificate } from '../../../src/platform/tls/private-ca.js';
import { callPlatform } from './call-platform.js';

describe('a box calls the platform over TLS', () => {
  let folder: string;
  let ca: string;
  let url: string;
  const received: string[] = [];
  const server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => received.push(text));
    request.on('end', () => response.writeHead(204, { 'upload-offset': '5' }).end());
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'call-platform-'));
    const issued = await issueCertificate(folder, ['127.0.0.1'], new Date());
    ca = issued.ca;
    server.setSecureContext({ cert: issued.certificate, key: issued.key });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });
  const call = (root: string | null) =>
    callPlatform(url, {
      method: 'PATCH',
      headers: {},
      body: Buffer.from('bytes'),
      ca: root,
      signal: AbortSignal.timeout(5_000),
    });

  it('sends to the one it was enrolled with', async () => {
    const answer = await call(ca);
    expect([answer.status, answer.ok, answer.header('upload-offset'), received]).toEqual([204, true, '5', ['bytes']]);
  });

  it('tells nothing to anybody else', async () => {
    received.length = 0;
    await expect(call(null)).rejects.toThrow(/certificate/);
    await expect(call((await issueCertificate(join(folder, 'other'), ['127.0.0.1'], new Date())).ca)).rejects.toThrow();
    expect(received).toEqual([]);
  });
});
