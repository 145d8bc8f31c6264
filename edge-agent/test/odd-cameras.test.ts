import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { LookIntoStream } from '../src/cameras/camera-driver.js';
import type { CameraFault } from '../src/cameras/camera-fault.js';
import { driverOf } from '../src/cameras/drivers.js';
import { NetworkGuard } from '../src/config/network-guard.js';

const HOUR_MS = 3_600_000;
const USERNAME = 'admin';
const PASSWORD = `p&<"'>s@:/%1`;

interface Oddities {
  rewrite?: (action: string, xml: string) => string;
  intercept?: (request: IncomingMessage, text: string, response: ServerResponse) => boolean;
  tokenNow?: () => number;
  checksEveryToken?: boolean;
  signInForAll?: boolean;
  unknown?: string[];
  media2?: boolean;
  digest?: {
    algorithm?: 'MD5' | 'SHA-256';
    qop?: 'auth' | 'auth-int' | null;
    challenges?: (own: string) => string | string[];
  };
}
interface Onvif {
  url: string;
  wrongSignIns(): number;
  stop(): Promise<void>;
}

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const stream = (width: number, height: number, more: object = {}) => ({
  ...{ width, height, fps: 12, gop: 12, kbps: 80, profile: 'main', codec: 'h264', source: 'source' },
  ...more,
});
type Streams = Record<string, ReturnType<typeof stream>>;
const TWO: Streams = { main: stream(1280, 720), sub: stream(320, 180) };
const rtspOn = (host: string) => (profile: string) => `rtsp://${host}/${encodeURIComponent(profile)}`;

/** The ONVIF side of a camera, without pictures. */
async function startOnvif(
  oddities: Oddities = {},
  {
    streams = TWO,
    streamUrl = rtspOn('127.0.0.1:8554'),
    digestOnly = false,
    now = Date.now,
  }: { streams?: Streams; streamUrl?: (profile: string) => string; digestOnly?: boolean; now?: () => number } = {},
): Promise<Onvif> {
  const module = pathToFileURL(resolve('test/cameras/onvif-server.mjs')).href;
  const { startOnvifServer } = (await import(module)) as { startOnvifServer(options: object): Promise<Onvif> };
  const common = { id: uuid(), name: 'Stove', location: 'cooking', username: USERNAME, password: PASSWORD };
  const parts = { streams, streamUrl, setCodec: () => false, snapshot: () => null };
  const onvif = await startOnvifServer({ ...common, ...parts, now, digestOnly, oddities });
  stops.push(onvif.stop);
  return onvif;
}

const guard = new NetworkGuard(['127.0.0.0/8']);
const accessTo = (onvifUrl: string, more: object = {}) => ({
  ...{ onvifUrl, channel: null, username: USERNAME, password: PASSWORD },
  ...more,
});
const describeIt = (onvif: Onvif, more: object = {}, lookInto?: LookIntoStream) =>
  driverOf(accessTo(onvif.url, more), guard).describe(lookInto);
const channelsOf = async (onvif: Onvif) =>
  (await driverOf(accessTo(onvif.url), guard).discover()).channels.map(({ channel }) => channel);
const faultOf = (onvif: Onvif, more: object = {}) =>
  describeIt(onvif, more).then(
    () => null,
    (error: CameraFault) => ({ kind: error.kind, reason: error.reason, message: error.message }),
  );
/** Of a stream address what stands behind the credentials. */
const plain = (url: string) => url.replace(/\/\/.*@/, '//');

/** A port on which somebody takes connections and says nothing. */
async function listenOn(host: string): Promise<number> {
  const server = createNetServer((socket) => socket.on('error', () => undefined));
  await new Promise<void>((up) => server.listen(0, host, up));
  stops.push(() => new Promise((down) => server.close(down)));
  return (server.address() as AddressInfo).port;
}

describe('a camera whose address in the reply is not the one that works', () => {
  const naming = (address: string) => (action: string, xml: string) =>
    ['GetServices', 'GetCapabilities'].includes(action)
      ? xml.replace(/http:\/\/[^<]*\/onvif\/media_service/g, address)
      : xml;

  it.each([
    ['of a network that is not allowed', 'http://192.168.254.2/onvif/media_service'],
    ['at which nobody is', 'http://127.0.0.77:9/onvif/media_service'],
    ['that is unspecified', 'http://0.0.0.0:81/onvif/media_service'],
    ['without a host', '/onvif/media_service'],
    ['with an empty host', 'http:///onvif/media_service'],
    ['by a name nobody knows', 'http://camera-of-nobody.invalid/onvif/media_service'],
    ['by https', 'https://127.0.0.1:443/onvif/media_service'],
    ['among several', 'http://192.168.254.2/onvif/media_service http://10.9.8.7/onvif/media_service'],
    ['that is link-local', 'http://[fe80::1]/onvif/media_service'],
  ])('is asked for its media service where it answers: an address %s', async (_, address) => {
    const onvif = await startOnvif({ rewrite: naming(address) });
    expect(await describeIt(onvif)).toMatchObject({ main: { token: 'main' }, sub: { token: 'sub' } });
    const old = await startOnvif({ rewrite: naming(address), unknown: ['GetServices'] });
    expect(await describeIt(old)).toMatchObject({ main: { token: 'main' } });
  });

  it.each([
    ['of a network that is not allowed', 'rtsp://192.168.1.108:5540/live/0', 'rtsp://127.0.0.1:5540/live/0'],
    ['that is unspecified', 'rtsp://0.0.0.0:0/live/0', 'rtsp://127.0.0.1/live/0'],
    ['without a host', '/live/0', 'rtsp://127.0.0.1/live/0'],
    ['by a name nobody knows', 'rtsp://camera-of-nobody.invalid/live', 'rtsp://127.0.0.1/live'],
    ['at which nobody is', 'rtsp://127.0.0.77:9/live', 'rtsp://127.0.0.1:9/live'],
    ['with a blank', 'rtsp://127.0.0.1/Main Stream', 'rtsp://127.0.0.1/Main%20Stream'],
  ])('is asked for its stream where it answers: an address %s', async (_, address, right) => {
    const onvif = await startOnvif({}, { streamUrl: () => address });
    expect(plain((await describeIt(onvif)).main.url)).toBe(right);
  });

  it('is believed where the address it names takes connections', async () => {
    const port = await listenOn('127.0.0.9');
    const onvif = await startOnvif({}, { streamUrl: () => `rtsp://127.0.0.9:${port}/live` });
    expect(plain((await describeIt(onvif)).main.url)).toBe(`rtsp://127.0.0.9:${port}/live`);
  });

  it('is not followed to another scheme, nor to a host that is not allowed', async () => {
    for (const address of ['file:///etc/passwd', 'http://169.254.169.254/', 'concat:a|b']) {
      const onvif = await startOnvif({}, { streamUrl: () => address });
      expect(await faultOf(onvif)).toMatchObject({ kind: 'refused', reason: 'foreign_address' });
    }
    const inside = new NetworkGuard(['10.0.0.0/8']);
    const onvif = await startOnvif();
    await expect(driverOf(accessTo(onvif.url), inside).describe()).rejects.toMatchObject({ reason: 'foreign_address' });
    await expect(driverOf(accessTo('https://127.0.0.1/'), guard).describe()).rejects.toMatchObject({
      reason: 'https_only',
    });
  });

  it('is not told to be unplugged when it answers and only its media service does not', async () => {
    const onvif = await startOnvif({
      intercept: (request) => request.url?.includes('media') === true && Boolean(request.socket.destroy()),
    });
    expect(await faultOf(onvif)).toMatchObject({
      reason: 'too_slow',
      message: expect.stringContaining('answers, but not'),
    });
  });

  it('is followed to another path by a redirect, and to no other host', async () => {
    const seen: string[] = [];
    const redirect = (location: string) => (request: IncomingMessage, _: string, response: ServerResponse) => {
      seen.push(request.headers.host ?? '');
      if (request.url !== '/') return false;
      response.writeHead(307, { Location: location }).end();
      return true;
    };
    for (const location of ['/onvif/device_service', 'http://192.168.254.2/onvif/device_service']) {
      const onvif = await startOnvif({ intercept: redirect(location) });
      const server = await proxyTo(onvif, '/', location);
      const found = await driverOf(accessTo(server), guard).describe();
      expect(found.main.token).toBe('main');
    }
    const circle = await startRaw((_, response) => response.writeHead(307, { Location: '/' }).end());
    await expect(driverOf(accessTo(circle), guard).describe()).rejects.toMatchObject({ kind: 'refused' });
    const secure = await startRaw((_, response) => response.writeHead(308, { Location: 'https://127.0.0.1/' }).end());
    await expect(driverOf(accessTo(secure), guard).describe()).rejects.toMatchObject({ reason: 'https_only' });
  });
});

async function startRaw(answer: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<string> {
  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  stops.push(() => {
    server.closeAllConnections();
    return new Promise((down) => server.close(down));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A web server in front of a camera: redirects `from`, hands on everything else. */
async function proxyTo(onvif: Onvif, from: string, location: string): Promise<string> {
  return startRaw(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.url === from) return response.writeHead(307, { Location: location }).end();
    const reply = await fetch(new URL(request.url ?? '/', onvif.url), { method: 'POST', body: Buffer.concat(chunks) });
    return response.writeHead(reply.status).end(Buffer.from(await reply.arrayBuffer()));
  });
}

describe('a camera whose clock is wrong', () => {
  const skewed = (hours: number) => () => Date.now() + hours * HOUR_MS;
  /** Only what stands in the field for UTC, as of `hours` ago or ahead, and the zone. */
  const saying = (hours: number, tz: string | null) => (action: string, xml: string) => {
    if (action !== 'GetSystemDateAndTime') return xml;
    const at = new Date(Date.now() + hours * HOUR_MS);
    const time = `<tt:Time><tt:Hour>${at.getUTCHours()}</tt:Hour><tt:Minute>${at.getUTCMinutes()}</tt:Minute><tt:Second>${at.getUTCSeconds()}</tt:Second></tt:Time>`;
    const date = `<tt:Date><tt:Year>${at.getUTCFullYear()}</tt:Year><tt:Month>${at.getUTCMonth() + 1}</tt:Month><tt:Day>${at.getUTCDate()}</tt:Day></tt:Date>`;
    return (
      '<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime>' +
      `${tz === null ? '' : `<tt:TimeZone><tt:TZ>${tz}</tt:TZ></tt:TimeZone>`}<tt:UTCDateTime>${time}${date}</tt:UTCDateTime>` +
      '</tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>'
    );
  };
  const about = (ms: number | null, hours: number) => Math.abs((ms ?? Number.NaN) - hours * HOUR_MS) < 10_000;

  it.each(['CST-8', 'CST-08:00', 'UTC+8', 'GMT+08:00', null])(
    'is let off with local time called UTC in the zone %s, and not called eight hours fast',
    async (tz) => {
      const onvif = await startOnvif({ rewrite: saying(8, tz), checksEveryToken: true });
      const { clockOffsetMs } = await describeIt(onvif);
      expect(about(clockOffsetMs, 0)).toBe(true);
      expect(onvif.wrongSignIns()).toBeLessThanOrEqual(1);
      expect(about(await driverOf(accessTo(onvif.url), guard).readClock(), 0)).toBe(true);
    },
  );

  it('is let off when both its times are eight hours ahead, and the next time without a wrong try', async () => {
    const onvif = await startOnvif({ tokenNow: Date.now }, { now: skewed(8) });
    expect(about((await describeIt(onvif)).clockOffsetMs, 0)).toBe(true);
    const before = onvif.wrongSignIns();
    expect(before).toBeLessThanOrEqual(1);
    expect(about((await describeIt(onvif)).clockOffsetMs, 0)).toBe(true);
    expect(onvif.wrongSignIns()).toBe(before);
  });

  it('is signed in to by its own clock where it checks a sign-in on every question', async () => {
    for (const hours of [2, -30 * 24, -56 * 365 * 24]) {
      const onvif = await startOnvif({ checksEveryToken: true }, { now: skewed(hours) });
      const { clockOffsetMs } = await describeIt(onvif);
      expect(hours < -20 * 365 * 24 ? clockOffsetMs === null : about(clockOffsetMs, hours)).toBe(true);
      expect(onvif.wrongSignIns()).toBe(0);
    }
  });

  it('is signed in to by the box’s clock where it tells one and checks by another', async () => {
    const onvif = await startOnvif({ rewrite: saying(3, 'CST-8'), tokenNow: Date.now });
    expect(await describeIt(onvif)).toMatchObject({ main: { token: 'main' } });
    expect(onvif.wrongSignIns()).toBe(1);
  });

  it('is asked for the time once more with a sign-in where it wants one', async () => {
    const onvif = await startOnvif({ signInForAll: true });
    expect(about((await describeIt(onvif)).clockOffsetMs, 0)).toBe(true);
    expect(onvif.wrongSignIns()).toBe(0);
    const without = await startOnvif({ unknown: ['GetSystemDateAndTime'] });
    expect((await describeIt(without)).clockOffsetMs).toBeNull();
  });

  it('is dated by the head of its refusal where it tells the time only after a sign-in', async () => {
    const late = (_: IncomingMessage, _text: string, response: ServerResponse) => {
      response.setHeader('Date', new Date(Date.now() + 2 * HOUR_MS).toUTCString());
      return false;
    };
    const onvif = await startOnvif({ signInForAll: true, intercept: late }, { now: skewed(2) });
    expect(about((await describeIt(onvif)).clockOffsetMs, 2)).toBe(true);
    expect(onvif.wrongSignIns()).toBe(0);
  });

  it('is not locked by tries: a wrong password costs one where the clock is right, three at the first and one at each later attempt where it is not', async () => {
    for (const oddities of [{}, { checksEveryToken: true }, { signInForAll: true }]) {
      const right = await startOnvif(oddities);
      expect(await faultOf(right, { password: 'not it' })).toMatchObject({ reason: 'wrong_password' });
      expect(right.wrongSignIns()).toBe(1);
    }
    const wrong = await startOnvif({ checksEveryToken: true }, { now: skewed(2) });
    const tries: number[] = [];
    for (let i = 0; i < 4; i++) {
      expect(await faultOf(wrong, { password: 'not it' })).toMatchObject({ kind: 'auth_failed' });
      tries.push(wrong.wrongSignIns());
    }
    expect(tries).toEqual([3, 4, 5, 6]);
    // The right one is not held against what the wrong one met.
    expect(await describeIt(wrong)).toMatchObject({ main: { token: 'main' } });
    expect(wrong.wrongSignIns()).toBe(6);
    const digest = await startOnvif({}, { digestOnly: true, now: skewed(2) });
    expect(await faultOf(digest, { password: 'not it' })).toMatchObject({ kind: 'auth_failed' });
    expect(digest.wrongSignIns()).toBe(1);
  });

  it('gets in again by the date it takes once it has unlocked itself', async () => {
    let isLocked = true;
    const lock = (_: IncomingMessage, text: string, response: ServerResponse) => {
      if (!isLocked || !text.includes('UsernameToken')) return false;
      response.writeHead(401).end();
      return true;
    };
    const onvif = await startOnvif({ rewrite: saying(3, 'CST-8'), tokenNow: Date.now, intercept: lock });
    expect(await faultOf(onvif)).toMatchObject({ kind: 'auth_failed' });
    isLocked = false;
    const results: (string | undefined)[] = [];
    for (let i = 0; i < 3; i++) results.push((await faultOf(onvif))?.kind);
    expect(results).toContain(undefined);
  });
});

describe('a camera with many or strange profiles', () => {
  const pictures = (channels: number): Streams =>
    Object.fromEntries(
      Array.from({ length: channels }, (_, i) => [
        [`main${i}`, stream(1920, 1080, { source: `src${i}` })] as const,
        [`sub${i}`, stream(640, 360, { source: `src${i}` })] as const,
      ]).flat(),
    );

  it('is read whole: a recorder with 64 channels and all their analytics', async () => {
    const padding = `<tt:VideoAnalyticsConfiguration token="v">${'<tt:Parameters x="1"/>'.repeat(400)}</tt:VideoAnalyticsConfiguration></trt:Profiles>`;
    const rewrite = (action: string, xml: string) =>
      action === 'GetProfiles' ? xml.replaceAll('</trt:Profiles>', padding) : xml;
    const onvif = await startOnvif({ rewrite }, { streams: pictures(64) });
    expect(await channelsOf(onvif)).toHaveLength(64);
    expect(await describeIt(onvif, { channel: 'src63' })).toMatchObject({ main: { token: 'main63' } });
  });

  /** As cameras hide a profile's codec from clients of the first media service. */
  const bare =
    (...tokens: string[]) =>
    (action: string, xml: string) =>
      action !== 'GetProfiles' || xml.includes('tr2:')
        ? xml
        : xml.replace(
            /<tt:VideoEncoderConfiguration token="encoder-([^"]*)">.*?<\/tt:VideoEncoderConfiguration>/g,
            (whole, token) => (tokens.includes(token) ? '' : whole),
          );
  const H265 = { codec: 'h265' as const };
  const CLEAR_265: Streams = { main: stream(2560, 1440, H265), sub: stream(320, 180) };

  it('is asked by the second media service, which tells what the first hides', async () => {
    const onvif = await startOnvif({ media2: true, rewrite: bare('main') }, { streams: CLEAR_265 });
    const found = await describeIt(onvif);
    expect(found).toMatchObject({
      main: { token: 'main', codec: 'H265', width: 2560 },
      sub: { token: 'sub' },
      untold: 0,
    });
    const hidden = (action: string, xml: string) =>
      action === 'GetProfiles' && !xml.includes('tr2:')
        ? xml.replace(/<trt:Profiles token="main".*?<\/trt:Profiles>/, '')
        : xml;
    const omitted = await startOnvif({ media2: true, rewrite: hidden }, { streams: CLEAR_265 });
    expect(await describeIt(omitted)).toMatchObject({ main: { token: 'main', codec: 'H265' } });
  });

  it('is not cost its first media service by a second that does not answer', async () => {
    const intercept = (request: IncomingMessage, _: string, response: ServerResponse) => {
      if (!request.url?.includes('media2')) return false;
      response.writeHead(500).end('<html>no</html>');
      return true;
    };
    const onvif = await startOnvif({ media2: true, intercept });
    expect(await describeIt(onvif)).toMatchObject({ main: { token: 'main' } });
  });

  it('is known by its services alone', async () => {
    const onvif = await startOnvif({ unknown: ['GetCapabilities'] });
    expect(await describeIt(onvif)).toMatchObject({ main: { token: 'main' } });
    const only2 = (action: string, xml: string) =>
      action === 'GetServices'
        ? xml.replace(/<tds:Service><tds:Namespace>[^<]*ver10\/media.*?<\/tds:Service>/, '')
        : xml;
    const second = await startOnvif({ media2: true, rewrite: only2 }, { streams: CLEAR_265 });
    expect(await describeIt(second)).toMatchObject({ main: { codec: 'H265' }, sub: { codec: 'H264' } });
  });

  it('never has its thumbnail recorded in silence: a profile without a codec is looked into', async () => {
    const onvif = await startOnvif({ rewrite: bare('main') }, { streams: CLEAR_265 });
    const looked: string[] = [];
    const lookInto: LookIntoStream = async (url) => {
      looked.push(plain(url));
      return { codec: 'H265', width: 2560, height: 1440 };
    };
    expect(await describeIt(onvif, {}, lookInto)).toMatchObject({ main: { token: 'main', codec: 'H265' }, untold: 0 });
    expect(looked).toEqual(['rtsp://127.0.0.1:8554/main']);
    // Where nobody can say what it is, the other is recorded and the first is told to be there.
    expect(await describeIt(onvif, {}, async () => null)).toMatchObject({ main: { token: 'sub' }, untold: 1 });
    // A clear one that is told costs no look.
    const clear = await startOnvif({ rewrite: bare('sub') });
    expect(await describeIt(clear, {}, () => Promise.reject(new Error('not asked')))).toMatchObject({
      ...{ main: { token: 'main' }, sub: { token: 'main' }, untold: 1 },
    });
  });

  it('hides no channel of a recorder, whatever it says of it', async () => {
    const onvif = await startOnvif({ rewrite: bare('main1', 'sub1') }, { streams: pictures(3) });
    const lookInto: LookIntoStream = async (url) =>
      url.includes('main1') ? { codec: 'H265', width: 1920, height: 1080 } : { codec: 'H264', width: 640, height: 360 };
    const second = await describeIt(onvif, { channel: 'src1' }, lookInto);
    expect(await channelsOf(onvif)).toEqual(['src0', 'src1', 'src2']);
    expect(second).toMatchObject({ main: { token: 'main1' }, sub: { token: 'sub1' } });
    // Nothing is known: the stream itself will say it.
    expect(await describeIt(onvif, { channel: 'src1' })).toMatchObject({ main: { token: 'main1', width: null } });
    expect(await faultOf(onvif, { channel: 'src9' })).toMatchObject({ reason: 'no_channel' });
  });

  it('is asked for profiles and channels with blanks and in Chinese', async () => {
    const streams = {
      'Main Stream': stream(1280, 720, { source: '视频源 1' }),
      主码流: stream(1920, 1080, { source: '视频源 2' }),
      子码流: stream(320, 180, { source: '视频源 2' }),
    };
    const onvif = await startOnvif({}, { streams });
    const found = await describeIt(onvif, { channel: '视频源 2' });
    expect(found).toMatchObject({
      main: { token: '主码流' },
      sub: { token: '子码流' },
    });
    expect(await channelsOf(onvif)).toEqual(['视频源 1', '视频源 2']);
    expect(plain(found.main.url)).toBe(`rtsp://127.0.0.1:8554/${encodeURIComponent('主码流')}`);
    expect((await describeIt(onvif, { channel: '视频源 1' })).main.token).toBe('Main Stream');
  });

  it('is recorded even where its lesser stream has no address', async () => {
    const onvif = await startOnvif({}, { streamUrl: (profile) => (profile === 'sub' ? '' : 'rtsp://127.0.0.1/main') });
    const found = await describeIt(onvif);
    expect(found).toMatchObject({ main: { token: 'main' }, sub: { token: 'main' } });
    expect(found.subFault).toMatchObject({ reason: 'no_stream' });
  });
});

describe('a camera that signs people in in its own way', () => {
  const BASIC = 'Basic realm="camera, \\"inside\\""';

  it.each([
    ['basic first, in one header', { challenges: (own: string) => `${BASIC}, ${own}` }],
    ['basic first, in two headers', { challenges: (own: string) => [BASIC, own] }],
    ['digest first', { challenges: (own: string) => `${own}, ${BASIC}` }],
    ['SHA-256', { algorithm: 'SHA-256' as const }],
    [
      'an unknown digest first',
      { challenges: (own: string) => ['Digest realm="camera", nonce="x", algorithm=SHA3, qop="auth"', own] },
    ],
    ['auth-int', { qop: 'auth-int' as const }],
    ['no qop', { qop: null }],
  ])('is answered by digest: %s', async (_, digest) => {
    const onvif = await startOnvif({ digest }, { digestOnly: true });
    expect(await describeIt(onvif)).toMatchObject({ main: { token: 'main' }, provesPassword: true });
    expect(onvif.wrongSignIns()).toBe(0);
  });

  it('is answered once more where it has forgotten the number it gave out, and not told to have another password', async () => {
    let offered = '';
    let forgot = 0;
    let isAlways = false;
    const challenges = (own: string) => {
      offered = own;
      return own;
    };
    // Each sign-in comes too late for it once.
    const intercept = (request: IncomingMessage, _: string, response: ServerResponse) => {
      if (request.headers.authorization === undefined) return false;
      forgot += 1;
      if (forgot % 2 === 0 && !isAlways) return false;
      response.writeHead(401, { 'WWW-Authenticate': `${offered}, stale=TRUE` }).end();
      return true;
    };
    const onvif = await startOnvif({ digest: { challenges }, intercept }, { digestOnly: true });
    expect(await describeIt(onvif)).toMatchObject({ main: { token: 'main' } });
    expect([forgot > 2, onvif.wrongSignIns()]).toEqual([true, 0]);
    isAlways = true;
    const never = await startOnvif({ digest: { challenges }, intercept }, { digestOnly: true });
    expect(await faultOf(never)).toMatchObject({ kind: 'auth_failed' });
  });

  it('is not told to have another password when it only wants it in the open', async () => {
    const onvif = await startOnvif({ digest: { challenges: () => BASIC } }, { digestOnly: true });
    expect(await faultOf(onvif)).toMatchObject({ kind: 'auth_failed', reason: 'http_auth' });
  });

  it('proves the password where it refuses questions without it', async () => {
    expect(await describeIt(await startOnvif())).toMatchObject({ provesPassword: true });
    const open = await startOnvif({ unknown: ['GetDeviceInformation'] });
    expect(await describeIt(open)).toMatchObject({ provesPassword: false });
  });

  it.each([
    [
      'in the second subcode',
      '<s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>ter:InvalidArgVal</s:Value><s:Subcode><s:Value>ter:NotAuthorized</s:Value></s:Subcode></s:Subcode></s:Code><s:Reason><s:Text xml:lang="en">Denied</s:Text></s:Reason>',
    ],
    [
      'in words alone',
      '<s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang="en">Authority failure</s:Text></s:Reason>',
    ],
    [
      'as SOAP 1.1',
      '<faultcode>SOAP-ENV:Client</faultcode><faultstring>x</faultstring><detail><code>wsse:FailedAuthentication</code></detail>',
    ],
  ])('is understood to refuse the password %s', async (_, fault) => {
    const onvif = await startOnvif({
      intercept: (_request, text, response) => {
        if (!text.includes('UsernameToken')) return false;
        const soap = 'xmlns:s="http://www.w3.org/2003/05/soap-envelope"';
        response.writeHead(400).end(`<s:Envelope ${soap}><s:Body><s:Fault>${fault}</s:Fault></s:Body></s:Envelope>`);
        return true;
      },
    });
    expect(await faultOf(onvif)).toMatchObject({ kind: 'auth_failed', reason: 'wrong_password' });
  });

  it('is spoken to in SOAP 1.1 where it answers SOAP 1.2 with nothing', async () => {
    const types = new Set<string>();
    const onvif = await startOnvif({
      intercept: (request, text, response) => {
        types.add(`${request.headers['content-type']} ${request.headers['soapaction']}`);
        if (text.includes('http://schemas.xmlsoap.org/soap/envelope/')) return false;
        response.writeHead(200).end();
        return true;
      },
    });
    expect(await describeIt(onvif)).toMatchObject({ main: { token: 'main' } });
    expect([...types]).toContain('text/xml; charset=utf-8 "http://www.onvif.org/ver10/media/wsdl/GetProfiles"');
    const mute = await startOnvif({ intercept: (_request, _text, response) => Boolean(response.writeHead(200).end()) });
    expect(await faultOf(mute)).toMatchObject({ kind: 'refused', reason: 'reply_strange' });
  });
});
