import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as tlsConnect } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import mqtt from 'mqtt';
import { io } from 'socket.io-client';
import { authEndpoints } from '../../../src/contract/http/auth.js';
import { videoEndpoints } from '../../../src/contract/http/video.js';
import { SteppedClock } from '../../../src/platform/index.js';
import { EmbeddedBroker } from '../../../src/platform/mqtt/embedded-broker.js';
import { issueCertificate } from '../../../src/platform/tls/private-ca.js';
import { SERVER_TLS, type ServerTls, UnusableCertificate } from '../../../src/platform/tls/server-tls.js';
import { TestPlatform } from '../harness.js';

const NAME = 'mingchu.school.test';
const DAY_MS = 86_400_000;
/** The name is one that no resolver knows: what is tested is the certificate, not the network. */
const toLoopback = (_: string, options: { all?: boolean }, done: (...args: never[]) => void) =>
  options.all
    ? done(null as never, [{ address: '127.0.0.1', family: 4 }] as never)
    : done(null as never, '127.0.0.1' as never, 4 as never);

describe('the platform over HTTPS', () => {
  // so old that the certificate ends in three weeks
  const clock = new SteppedClock(new Date(Date.now() - 375 * DAY_MS));
  let platform: TestPlatform;
  let tls: ServerTls;
  let port: number;
  let ca: string;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { tls: { kind: 'private', names: [NAME, '127.0.0.1'] } });
    tls = platform.app.get(SERVER_TLS);
    port = (platform.app.getHttpServer().address() as AddressInfo).port;
    ca = tls.ca as string;
  });
  afterAll(() => platform.stop());

  const get = (path: string, options: { host?: string; ca?: string; headers?: Record<string, string> } = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      const call = request(
        {
          host: options.host ?? NAME,
          port,
          path,
          lookup: toLoopback as never,
          headers: options.headers,
          ...('ca' in options ? (options.ca ? { ca: options.ca } : {}) : { ca }),
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part) => {
            text += part;
          });
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
            }),
          );
        },
      );
      call.on('error', reject).end();
    });
  const serial = () =>
    new Promise<string>((resolve, reject) => {
      const socket = tlsConnect({ host: '127.0.0.1', port, ca, servername: NAME }, () => {
        resolve(socket.getPeerCertificate().serialNumber);
        socket.end();
      }).on('error', reject);
    });

  it('answers under its name to whoever trusts its root, and to nobody else', async () => {
    expect(await get('/api/health')).toMatchObject({ status: 200 });
    await expect(get('/api/health', { ca: undefined as never })).rejects.toThrow(/certificate/);
    await expect(get('/api/health', { host: 'another.test' })).rejects.toThrow(/altnames|does not match/i);
    await expect(
      new Promise((resolve, reject) => {
        const plain = connect(port, '127.0.0.1', () => plain.write('GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n'));
        plain
          .on('data', resolve)
          .on('error', reject)
          .on('close', () => reject(new Error('closed')));
      }),
    ).rejects.toThrow();
  });

  it('keeps its keys to itself, and its root from vouching for other authorities', async () => {
    const folder = join(platform.settings.dataDir, 'tls');
    for (const name of ['ca.key', 'server.key']) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    const [root, own] = await Promise.all(
      ['ca.crt', 'server.crt'].map(async (name) => new X509Certificate(await readFile(join(folder, name)))),
    );
    expect(root?.toString()).toMatch(/BEGIN CERTIFICATE/);
    expect([root?.ca, own?.ca]).toEqual([true, false]);
    expect(own?.verify((root as X509Certificate).publicKey)).toBe(true);
    expect(Date.parse(own?.validTo as string) - Date.parse(own?.validFrom as string)).toBeLessThanOrEqual(398 * DAY_MS);
  });

  it('gives phones the root, with the fingerprint to compare', async () => {
    const page = await get('/ca');
    expect(page.text).toContain(tls.caFingerprint as string);
    const file = await get('/ca.crt');
    expect(file.headers['content-type']).toMatch('x-x509-ca-cert');
    expect((await get('/ca.key')).text).not.toMatch('PRIVATE');
  });

  it('hands a box its root and the broker’s address, and lets it in over TLS only', async () => {
    const school = await platform.newSchool();
    const box = await platform.ok(videoEndpoints.createAgent, {
      as: platform.admin,
      params: { schoolId: school.id },
      body: { name: 'Box' },
      headers: { host: `${NAME}:${port}` },
    });
    const brokerPort = platform.app.get(EmbeddedBroker).port as number;
    expect(box).toMatchObject({ mqttUrl: `mqtts://${NAME}:${brokerPort}`, ca, platformUrl: `https://${NAME}:${port}` });

    const signIn = {
      clientId: box.agentId,
      username: box.agentId,
      password: box.token,
      reconnectPeriod: 0,
      connectTimeout: 3_000,
    };
    const client = await mqtt.connectAsync(`mqtts://127.0.0.1:${brokerPort}`, { ...signIn, ca, servername: NAME });
    expect(client.connected).toBe(true);
    await client.endAsync();
    await expect(mqtt.connectAsync(`mqtts://127.0.0.1:${brokerPort}`, { ...signIn, servername: NAME })).rejects.toThrow(
      /certificate/,
    );
    const other = await issueCertificate(await mkdtemp(join(tmpdir(), 'other-ca-')), [NAME], new Date());
    await expect(
      mqtt.connectAsync(`mqtts://127.0.0.1:${brokerPort}`, { ...signIn, ca: other.ca, servername: NAME }),
    ).rejects.toThrow(/certificate|signature/);
  });

  it('marks its cookie as one that never travels in the clear, and carries live news over wss', async () => {
    const { username, password, token } = await platform.newPerson('auditor', '532301');
    const { headers } = await platform.call(authEndpoints.login, { body: { username, password } });
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-mingchu_session=.*; Path=\/;.*; HttpOnly; Secure; SameSite=Strict/,
    );
    const socket = io(`https://127.0.0.1:${port}`, {
      transports: ['websocket'],
      ca,
      auth: { token },
      reconnection: false,
    } as never);
    await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject));
    socket.disconnect();
  });

  it('renews its certificate before it ends, without a restart and without cutting anybody off', async () => {
    const before = await serial();
    const held = tlsConnect({ host: '127.0.0.1', port, ca, servername: NAME });
    await new Promise((resolve, reject) => held.once('secureConnect', resolve).once('error', reject));
    expect(tls.daysLeft).toBeGreaterThan(300);
    clock.set(new Date());
    expect(tls.daysLeft).toBeLessThan(30);
    await tls.look();
    expect(tls.daysLeft).toBeGreaterThan(300);
    expect(await serial()).not.toBe(before);
    held.write(`GET /api/health HTTP/1.1\r\nHost: ${NAME}\r\n\r\n`);
    expect(String(await new Promise((resolve) => held.once('data', resolve)))).toMatch(/^HTTP\/1.1 200/);
    held.destroy();
  });
});

describe('a platform with a certificate of its own', () => {
  let folder: string;
  const now = new Date();
  const start = async (names: readonly string[], made: Date, publicUrl = `https://${NAME}`) => {
    folder = await mkdtemp(join(tmpdir(), 'given-'));
    const { certificate, key, ca } = await issueCertificate(join(folder, 'made'), names, made);
    const [certFile, keyFile, caFile] = [join(folder, 'c.pem'), join(folder, 'k.pem'), join(folder, 'a.pem')];
    await Promise.all([writeFile(certFile, certificate), writeFile(keyFile, key), writeFile(caFile, ca)]);
    return {
      certFile,
      keyFile,
      caFile,
      begin: (settings = { kind: 'files' as const, certFile, keyFile, caFile: caFile as string | null }) =>
        TestPlatform.start(undefined, { tls: settings, publicUrl }),
    };
  };
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const refusal = async (beginning: Promise<TestPlatform>) => {
    const error = await beginning.then(
      (platform) => platform.stop().then(() => null),
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UnusableCertificate);
    return (error as UnusableCertificate).faults;
  };

  it('starts with a good one', async () => {
    const platform = await (await start([NAME], now)).begin();
    await platform.stop();
  });

  it('refuses by name what would keep everybody out', async () => {
    expect(await refusal((await start([NAME], new Date(now.getTime() - 400 * DAY_MS))).begin())).toEqual([
      'tls.expired',
    ]);
    expect(await refusal((await start([NAME], new Date(now.getTime() + 3 * DAY_MS))).begin())).toEqual([
      'tls.not-yet-valid',
    ]);
    expect(await refusal((await start(['other.test'], now)).begin())).toEqual(['tls.wrong-host']);
    const one = await start([NAME], now);
    expect(
      await refusal(one.begin({ kind: 'files', certFile: one.certFile, keyFile: one.keyFile, caFile: null })),
    ).toEqual(['tls.incomplete-chain']);
    const key = await readFile(one.keyFile, 'utf8');
    await writeFile(one.keyFile, 'nonsense');
    expect(await refusal(one.begin())).toEqual(['tls.unreadable-key']);
    await writeFile(one.keyFile, (await issueCertificate(join(folder, 'second'), [NAME], now)).key);
    expect(await refusal(one.begin())).toEqual(['tls.key-mismatch']);
    await writeFile(one.keyFile, key);
    await writeFile(one.certFile, key);
    expect(await refusal(one.begin())).toEqual(['tls.unreadable-certificate']);
  });
});

describe('a platform behind a proxy', () => {
  const secureCookie = async (trustedProxies: readonly string[]) => {
    const platform = await TestPlatform.start(undefined, { trustedProxies });
    try {
      const { username, password } = await platform.newPerson('auditor', '532301');
      const answer = await platform.call(authEndpoints.login, {
        body: { username, password },
        headers: { 'x-forwarded-proto': 'https' },
      });
      return {
        isSecure: /Secure/.test(answer.headers.get('set-cookie') ?? ''),
        hsts: answer.headers.get('strict-transport-security'),
      };
    } finally {
      await platform.stop();
    }
  };

  it('believes what the proxy says of the outside, and nobody else', async () => {
    expect(await secureCookie(['127.0.0.1/32'])).toEqual({ isSecure: true, hsts: 'max-age=31536000' });
    expect(await secureCookie(['192.0.2.1'])).toEqual({ isSecure: false, hsts: null });
    expect(await secureCookie([])).toEqual({ isSecure: false, hsts: null });
  });
});
