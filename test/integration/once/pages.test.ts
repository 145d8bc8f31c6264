import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get as httpGet, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALARMS } from '../../../src/contract/alarms.js';
import { authEndpoints } from '../../../src/contract/http/auth.js';
import { TestPlatform } from '../harness.js';

const KB = 1000;
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd', accept: '*/*' };
const FOR_EVER = 'public, max-age=31536000, immutable';

interface Sent {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the line. */
  bytes: Buffer;
}

describe('the pages as a running platform sends them', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await TestPlatform.start();
  });
  afterAll(() => platform.stop());

  const get = (path: string, headers: Record<string, string> = BROWSER) =>
    new Promise<Sent>((resolve, reject) => {
      httpGet(`${platform.url}${path}`, { headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }),
        );
      }).on('error', reject);
    });
  const textOf = ({ headers, bytes }: Sent): string => {
    if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString();
    return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes).toString() : bytes.toString();
  };
  /** The files an entry document names: all that is needed before its first screen. */
  const assetsOf = (html: string): string[] => [
    ...new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] as string)),
  ];

  it.each([
    ['/', 150 * KB],
    ['/sign-in', 150 * KB],
    ['/phone', 105 * KB],
  ])('%s comes compressed on the first visit and not again on the second', async (path, budget) => {
    const entry = await get(path);
    expect(entry.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-cache' });
    const assets = assetsOf(textOf(entry));
    expect(assets.length).toBeGreaterThan(3);
    let first = entry.bytes.length;
    for (const asset of assets) {
      const { headers, bytes } = await get(asset);
      expect({ asset, cache: headers['cache-control'] }).toEqual({ asset, cache: FOR_EVER });
      expect(headers['content-type']).toMatch(/^text\/(javascript|css)/);
      if (bytes.length > KB) expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
      first += bytes.length;
    }
    expect(first).toBeLessThan(budget);

    const second = await get(path, { ...BROWSER, 'if-none-match': entry.headers.etag as string });
    expect({ status: second.status, bytes: second.bytes.length }).toEqual({ status: 304, bytes: 0 });
  });

  it('sends each browser what it understands, and the same content to all', async () => {
    const [asset] = assetsOf(textOf(await get('/phone'))) as [string];
    const brotli = await get(asset);
    const gzip = await get(asset, { 'accept-encoding': 'gzip, deflate' });
    const plain = await get(asset, {});
    const refused = await get(asset, { 'accept-encoding': 'br;q=0, gzip;q=0' });
    expect([brotli, gzip, plain, refused].map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
      undefined,
    ]);
    expect(new Set([brotli, gzip, plain, refused].map(textOf)).size).toBe(1);
    expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('has the page of every alarm in what it sends, so that no file of docs is needed beside it', async () => {
    const built = JSON.parse(readFileSync('dist/web/.vite/manifest.json', 'utf8')) as Record<string, { file: string }>;
    const text = textOf(await get(`/${built['src/desk/alarms/AlarmPage.tsx']?.file}`));
    expect(ALARMS.filter((alarm) => !text.includes(`${alarm} · `))).toEqual([]);
  });

  it('asks for the service worker and the mark each time, and promises nothing of what is not there', async () => {
    for (const path of ['/phone-sw.js', '/mark.svg']) {
      expect((await get(path)).headers['cache-control']).toBe('no-cache');
    }
    const missing = await get('/assets/antd-00000000.js');
    expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-store']);
    for (const path of ['/nope', '/..%2f..%2fpackage.json', '/assets.js']) {
      expect({ path, html: textOf(await get(path)).startsWith('<!doctype html>') }).toEqual({ path, html: true });
    }
  });

  it('sends what was built while it runs, and no more what was taken away', async () => {
    const asset = `/assets/late-${randomUUID().slice(0, 8)}.js`;
    const file = `dist/web${asset}`;
    expect((await get(asset)).status).toBe(404);
    writeFileSync(file, 'export {};');
    try {
      expect(textOf(await get(asset))).toBe('export {};');
    } finally {
      rmSync(file);
    }
    expect((await get(asset)).status).toBe(404);
  });

  it('compresses answers to questions, keeps none of them, and no answer that hands out a secret', async () => {
    const answer = await get('/api/openapi.json');
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(answer.headers['content-encoding']).toMatch(/^(br|gzip)$/);
    expect(answer.bytes.length * 3).toBeLessThan(textOf(answer).length);
    const { password } = platform.admin;
    const login = await platform.call(authEndpoints.login, {
      body: { username: 'admin', password, code: platform.codeOf(platform.admin, 1) },
      headers: BROWSER,
    });
    expect(login.headers.get('cache-control')).toBe('no-store');
    expect(login.headers.get('content-encoding')).toBeNull();
  });
});
