import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { controlAddress, RtspConnection } from './connection.js';
import { ReceiverReports } from './receiver-report.js';
import { NoPicture, readDescription, type VideoTrack } from './sdp.js';
import { BrokenTalk, type Reply, RtspSplitter } from './splitter.js';

const SPS = Buffer.from('67420015dda0507e440000030004000003005203c50ba8', 'hex');
const PPS = Buffer.from('68ce0fc8', 'hex');
const description = (fmtp: string, more = '') =>
  [
    ...['v=0', 'o=- 1 1 IN IP4 0.0.0.0', 's=x', 'a=control:*', 'm=audio 0 RTP/AVP 8', 'a=control:trackID=1'],
    ...['m=video 0 RTP/AVP 96', `a=rtpmap:96 H264/90000`, `a=fmtp:96 ${fmtp}`, 'a=control:trackID=2', more, ''],
  ].join('\r\n');

describe('a description', () => {
  it('is read for its track of video', () => {
    const sets = `${SPS.toString('base64')},${PPS.toString('base64')}`;
    expect(readDescription(description(`packetization-mode=1; sprop-parameter-sets=${sets}`))).toEqual({
      ...{ codec: 'h264', payloadType: 96, clockRate: 90_000, control: 'trackID=2' },
      sets: [SPS, PPS],
    });
  });

  it('without a picture is told apart from one that is not understood', () => {
    expect(() => readDescription('v=0\r\nm=application 0 RTP/AVP 107\r\n')).toThrow(NoPicture);
    const unfit = (text: string) =>
      expect(() => readDescription(text)).toThrow(expect.objectContaining({ unfit: 'description' }));
    unfit('v=0\r\nm=video 0 RTP/AVP 26\r\n');
    unfit(description('').replace('H264/90000', 'H264/1'));
    expect(() => readDescription(description('packetization-mode=2'))).toThrow(
      expect.objectContaining({ unfit: 'packets' }),
    );
  });

  it('says where a track is set up', () => {
    expect(controlAddress('rtsp://h/a', 'trackID=1')).toBe('rtsp://h/a/trackID=1');
    expect(controlAddress('rtsp://h/a/', 'trackID=1')).toBe('rtsp://h/a/trackID=1');
    expect(controlAddress('rtsp://h/a', 'rtsp://h/b')).toBe('rtsp://h/b');
    expect(controlAddress('rtsp://h/a', null)).toBe('rtsp://h/a');
  });
});

describe('a report to the camera', () => {
  it('says what has come of its packets, and which of its own reports it answers', () => {
    const reports = new ReceiverReports();
    const heard = { ssrc: 0x01020304, highest: 65_535, base: 65_535, received: 1 };
    const first = reports.next(heard, 1_000);
    expect(first.subarray(0, 4).toString('hex')).toBe('81c90007');
    expect(first.readUInt32BE(8)).toBe(0x01020304);
    expect([first[12], first.readIntBE(13, 3), first.readUInt32BE(16), first.readUInt32BE(24)]).toEqual([
      0, 0, 65_535, 0,
    ]);
    reports.heardReport(0xaabbccdd, 5_500);
    // Of a hundred more a quarter has not come.
    const second = reports.next({ ...heard, highest: 65_635, received: 76 }, 6_000);
    expect([second[12], second.readIntBE(13, 3), second.readUInt32BE(16)]).toEqual([64, 25, 65_635]);
    expect([second.readUInt32BE(24), second.readUInt32BE(28)]).toEqual([0xaabbccdd, 32_768]);
    // The description behind it, in whole words.
    expect(second.subarray(32).toString('latin1')).toBe('\x81\xca\x00\x03Ming\x01\x03box\x00\x00\x00');
  });
});

describe('what comes over a connection', () => {
  const packet = (channel: number, bytes: number) => {
    const whole = Buffer.alloc(4 + bytes, channel);
    whole[0] = 0x24;
    whole[1] = channel;
    whole.writeUInt16BE(bytes, 2);
    return whole;
  };
  const taken = () => {
    const got: (string | Reply)[] = [];
    const splitter = new RtspSplitter({
      packet: (channel, data, from, to) => {
        expect(data.subarray(from, to).every((byte) => byte === channel)).toBe(true);
        got.push(`${channel}:${to - from}`);
      },
      reply: (reply) => got.push(reply),
    });
    return { got, splitter };
  };

  it.each([1, 3, 7, 100, 10_000])('is told apart when it comes in pieces of %i bytes', (size) => {
    const text = 'RTSP/1.0 200 OK\r\nCSeq: 3\r\nContent-Length: 4\r\n\r\nv=0\n';
    const asked = 'OPTIONS rtsp://x RTSP/1.0\r\nCSeq: 9\r\n\r\n';
    const all = Buffer.concat([
      packet(0, 1400),
      packet(1, 28),
      Buffer.from(text),
      packet(0, 0),
      Buffer.from(`\r\n${asked}`),
      packet(0, 60_000),
    ]);
    const { got, splitter } = taken();
    for (let at = 0; at < all.length; at += size) splitter.push(all.subarray(at, at + size));
    expect(got).toEqual(['0:1400', '1:28', expect.objectContaining({ status: 200, body: 'v=0\n' }), '0:0', '0:60000']);
  });

  it.each([
    ['a head without an end', `RTSP/1.0 200 OK\r\n${'x: y\r\n'.repeat(50_000)}`],
    ['a body that is too large', 'RTSP/1.0 200 OK\r\nContent-Length: 99999999\r\n\r\n'],
    ['nothing of it', 'x'.repeat(300_000)],
  ])('ends with %s', (_, text) => {
    const { splitter } = taken();
    const all = Buffer.from(text);
    expect(() => {
      for (let at = 0; at < all.length; at += 4096) splitter.push(all.subarray(at, at + 4096));
    }).toThrow(BrokenTalk);
  });
});

describe('a connection to a camera', () => {
  const stops: (() => unknown)[] = [];
  let stopCamera: () => void = () => undefined;
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  /** Plays `address` until the first packet has come, or fails. */
  async function play(address: string, ended: (error: unknown) => void = () => undefined): Promise<VideoTrack> {
    let track: VideoTrack | undefined;
    let came: () => void = () => undefined;
    const first = new Promise<void>((done) => {
      came = done;
    });
    const connection = new RtspConnection(address, {
      media: () => came(),
      control: () => undefined,
      ended,
    });
    stops.unshift(() => connection.close());
    const timer = setInterval(() => connection.read(performance.now()), 20);
    stops.push(() => clearInterval(timer));
    await connection.play((told) => {
      track = told;
    });
    await first;
    return track as VideoTrack;
  }

  async function camera(digest: object, password = 'p&<"\'>s@:/%1') {
    const load = (name: string) => import(pathToFileURL(resolve(`test/cameras/${name}`)).href) as Promise<object>;
    const { startRtspServer } = (await load('rtsp-server.mjs')) as {
      startRtspServer(
        o: object,
      ): Promise<{ url(stream: string): string; show(stream: string, film: object): void; stop(): void }>;
    };
    const server = await startRtspServer({ username: 'admin', password, streams: { main: { fps: 50 } }, digest });
    stopCamera = () => server.stop();
    stops.push(() => stopCamera());
    const picture = { nals: [Buffer.from([0x65, 0x88, 0x84])], idr: true };
    server.show('main', { codec: 'h264', sets: [SPS, PPS], frames: [picture], idrs: [0] });
    return (secret = password) => server.url('main').replace('://', `://admin:${encodeURIComponent(secret)}@`);
  }

  it.each([{}, { algorithm: 'SHA-256' }, { qop: 'auth' }, { qop: 'auth-int', algorithm: 'SHA-256' }])(
    'signs in by digest as it is asked to: %j',
    async (digest) => {
      const address = await camera(digest);
      expect(await play(address())).toMatchObject({ codec: 'h264', sets: [SPS, PPS] });
    },
  );

  it('says that the camera has closed, although nothing but its own reads would tell', async () => {
    const address = await camera({});
    const ended = new Promise<unknown>((resolve) => void play(address(), resolve).then(() => stopCamera()));
    // Where what it had sent was not read yet the system says it more rudely.
    expect([undefined, 'Connection reset by peer']).toContain(((await ended) as Error | undefined)?.message);
  });

  it('says that a password is refused, and never which', async () => {
    const address = await camera({});
    const refused = play(address('not it'));
    await expect(refused).rejects.toThrow('method DESCRIBE failed: 401 Unauthorized');
    await expect(refused).rejects.not.toThrow(/not it|not%20it/);
  });

  /** A server that answers as `answer` says, one status line and headers a question. */
  async function answering(answer: (method: string, text: string) => string): Promise<string> {
    const sockets = new Set<Socket>();
    const server: Server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        const text = chunk.toString('latin1');
        const cseq = /CSeq: (\d+)/.exec(text)?.[1];
        socket.write(`RTSP/1.0 ${answer(text.split(' ')[0] as string, text)}\r\nCSeq: ${cseq}\r\n\r\n`);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    stops.push(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    return `rtsp://admin:secret@127.0.0.1:${(server.address() as AddressInfo).port}/a`;
  }

  it('gives the password away only where nothing but Basic is offered', async () => {
    const told: string[] = [];
    const basic = await answering((_, text) => {
      told.push(/Authorization: (\w+)/.exec(text)?.[1] ?? 'nothing');
      return '401 Unauthorized\r\nWWW-Authenticate: Basic realm="x"';
    });
    await expect(play(basic)).rejects.toThrow('401');
    expect(told).toContain('Basic');
    told.length = 0;
    const both = await answering((_, text) => {
      told.push(/Authorization: (\w+)/.exec(text)?.[1] ?? 'nothing');
      return '401 Unauthorized\r\nWWW-Authenticate: Basic realm="x", Digest realm="x", nonce="1", algorithm=ROT13';
    });
    await expect(play(both)).rejects.toThrow('401');
    expect(new Set(told)).toEqual(new Set(['nothing']));
  });

  it('signs in afresh where its sign-in came too late, and only once', async () => {
    const answer = (isEver: boolean) => (method: string, text: string) => {
      if (method === 'OPTIONS') return '200 OK';
      const nonce = /nonce="(\w+)"/.exec(text)?.[1];
      if (nonce === 'second' && !isEver) return '404 Not Found';
      const digest = 'WWW-Authenticate: Digest realm="x", nonce=';
      return `401 Unauthorized\r\n${digest}${nonce === undefined ? '"first"' : '"second", stale=TRUE'}`;
    };
    await expect(play(await answering(answer(false)))).rejects.toThrow('method DESCRIBE failed: 404');
    await expect(play(await answering(answer(true)))).rejects.toThrow('method DESCRIBE failed: 401');
  });

  it('follows a redirect on the same host only', async () => {
    const asked: string[] = [];
    const address = await answering((method, text) => {
      asked.push(/^\w+ (\S+)/.exec(text)?.[1] ?? '');
      return method === 'DESCRIBE' && !text.includes('/elsewhere')
        ? '302 Moved\r\nLocation: rtsp://169.254.169.254/elsewhere'
        : '404 Not Found';
    });
    // Its port is not named: that of the camera goes on.
    await expect(play(address)).rejects.toThrow('method DESCRIBE failed: 404 Not Found');
    expect(asked.at(-1)).toMatch(/^rtsp:\/\/127\.0\.0\.1:\d+\/elsewhere$/);
    const secured = await answering(() => '302 Moved\r\nLocation: rtsps://127.0.0.1/a');
    await expect(play(secured)).rejects.toMatchObject({ unfit: 'encrypted' });
  });

  it('says in ffmpeg’s words that nobody is there', async () => {
    await expect(play('rtsp://127.0.0.1:9/a')).rejects.toThrow('Connection refused');
    await expect(play('rtsp://camera.local/a')).rejects.toThrow('not one that was checked');
  });
});
