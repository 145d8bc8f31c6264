import { readSync } from 'node:fs';
import { connect, isIP, type Socket } from 'node:net';
import { digestAuthorization, isStale, readChallenges } from '../../cameras/http-digest.js';
import { UnfitStream } from '../unfit.js';
import { NoPicture, readDescription, type VideoTrack } from './sdp.js';
import { BrokenTalk, type Reply, RtspSplitter } from './splitter.js';

/** The camera refuses or does not answer. What it says is in the words that ffmpeg has for it, without secrets. */
export class RtspFault extends Error {}

export interface ConnectionSink {
  /** A packet of the track's own channel, and one of its RTCP. */
  media(data: Buffer, from: number, to: number): void;
  control(data: Buffer, from: number, to: number): void;
  /** Nothing more will come; `undefined` where the camera has just closed. */
  ended(error: unknown): void;
}

const ANSWER_MS = 8_000;
/** After a keep-alive that was refused. */
const ASK_AGAIN_MS = 5_000;
const USUAL_PORT = 554;
const USUAL_TIMEOUT_S = 60;
const SHORTEST_TIMEOUT_S = 10;
const MOST_REDIRECTS = 2;
/** All connections read into one buffer: what is in it is used up before the next read. */
const READ_BUFFER = Buffer.allocUnsafeSlow(256 * 1024);
/** A read that fills so much of the buffer leaves something behind. */
const BUSY_BYTES = 192 * 1024;
/**
 * While it plays a socket is read on every beat, on every second or on every fourth one, as seldom as what comes meanwhile
 * is probably no more than this.
 */
const READ_BYTES = 160 * 1024;
const RATE_WEIGHT = 0.15;
export const BEAT_MS = 125;
export const SLOWEST = { film: 2, keys: 4 } as const;
/** Timers come a little early or late. */
const SLACK_MS = 10;
const AGENT = 'Mingchu';

/**
 * One camera's stream over RTSP with interleaved TCP (RFC 2326): asks for it, signs in (digest; Basic only where nothing
 * else is offered), keeps the session alive. While it plays, the socket is read when `read` is called, and only a few times
 * a second: a wake-up for each packet would cost more than all the rest.
 */
export class RtspConnection {
  private socket: Socket | null = null;
  private readonly splitter: RtspSplitter;
  private waiting: { cseq: number; take: (reply: Reply) => void; fail: (error: unknown) => void } | null = null;
  private cseq = 0;
  private challenges: ReturnType<typeof readChallenges> = [];
  private session: string | null = null;
  private keepAliveMs = (USUAL_TIMEOUT_S / 2) * 1000;
  private aliveAt = Number.POSITIVE_INFINITY;
  private canGetParameter = false;
  private channels = { media: 0, control: 1 };
  private url: URL;
  private base = '';
  private readonly login: { username: string; password: string } | null;
  private isPlaying = false;
  private isOver = false;
  /** Bytes that have come while it plays. */
  private received = 0;
  private last = { atMs: 0, received: 0 };
  private bytesABeat = 0;
  private readAt = 0;

  /**
   * @param address of a checked host, by number, with the credentials
   * @param slowest so many beats at most a socket is left alone
   */
  constructor(
    address: string,
    private readonly sink: ConnectionSink,
    private readonly slowest: number = SLOWEST.film,
  ) {
    const url = new URL(address);
    const { username, password } = url;
    this.login =
      username === '' ? null : { username: decodeURIComponent(username), password: decodeURIComponent(password) };
    url.username = '';
    url.password = '';
    this.url = url;
    this.splitter = new RtspSplitter({
      packet: (channel, data, from, to) => {
        if (!this.isPlaying) return;
        if (channel === this.channels.media) this.sink.media(data, from, to);
        else if (channel === this.channels.control) this.sink.control(data, from, to);
      },
      reply: (reply) => this.answered(reply),
    });
  }

  /**
   * Up to the first packet. Packets may come before it returns.
   *
   * @param onTrack told what will come, before anything does
   * @param past the span that is wanted of what was kept, by the device's clock; as fast as it comes
   * @throws RtspFault, UnfitStream
   */
  async play(onTrack: (track: VideoTrack) => void, past?: { fromMs: number; toMs: number }): Promise<void> {
    for (let hops = 0; ; hops += 1) {
      await this.connect();
      const description = await this.describe();
      if (typeof description === 'string') {
        await this.setUp(readTrack(description), onTrack, past);
        return;
      }
      if (hops >= MOST_REDIRECTS) throw new RtspFault('method DESCRIBE failed: 404 sent round in circles');
      this.leave();
      this.url = description;
    }
  }

  /**
   * Asks about a stream of the host without playing it. May be asked again about others: over the same connection, for as
   * long as the host leaves it open, and with the same sign-in.
   *
   * @param address of a checked host, by number, without credentials
   * @throws RtspFault where there is no answer
   */
  async inquire(method: 'OPTIONS' | 'DESCRIBE', address: string): Promise<Reply> {
    this.url = new URL(address);
    if (this.socket === null || this.socket.destroyed) await this.connect();
    return this.ask(method, this.url.href, method === 'DESCRIBE' ? { Accept: 'application/sdp' } : {});
  }

  /** The host has asked for a sign-in, and was given one. */
  get isSignedIn(): boolean {
    return this.login !== null && this.challenges.length > 0;
  }

  /**
   * Takes what has come since the last time, and keeps the session alive.
   *
   * @param nowMs by `performance.now()`
   * @returns when it is to be called again; sooner it does nothing
   */
  read(nowMs: number): number {
    if (this.isOver || !this.isPlaying) return nextBeat(nowMs, 1);
    if (nowMs < this.readAt - SLACK_MS) return this.readAt;
    if (this.socket !== null) this.readNow(this.socket);
    this.readAt = nextBeat(nowMs, this.beatsToWait(nowMs));
    if (nowMs >= this.aliveAt) {
      this.aliveAt = nowMs + this.keepAliveMs;
      // Whatever it answers: what counts is that it is asked.
      this.send(this.canGetParameter ? 'GET_PARAMETER' : 'OPTIONS', this.base, {});
    }
    return this.readAt;
  }

  /** Sends a packet of RTCP over the track's channel. */
  sendControl(packet: Buffer): void {
    if (this.isOver || !this.isPlaying) return;
    const head = Buffer.from([0x24, this.channels.control, packet.length >> 8, packet.length & 0xff]);
    this.socket?.write(Buffer.concat([head, packet]));
  }

  /** Says good-bye and hangs up; nothing is told any more. */
  close(): void {
    this.isOver = true;
    if (this.session !== null && this.socket?.writable) {
      this.send('TEARDOWN', this.base, {});
      this.socket.end();
      const { socket } = this;
      setTimeout(() => socket.destroy(), 1_000).unref();
    } else this.socket?.destroy();
    this.waiting?.fail(new RtspFault('Immediate exit'));
  }

  /**
   * Past the event loop: that goes on watching a socket that is read no more, and wakes once for nothing after each read.
   * Where the socket does not show its descriptor, which is no promise of Node's, it is read by the loop.
   */
  private readNow(socket: Socket): void {
    const { fd = -1 } = (socket as unknown as { _handle?: { fd?: number } })._handle ?? {};
    if (fd < 0) {
      socket.resume();
      return;
    }
    for (let bytes = BUSY_BYTES; bytes >= BUSY_BYTES && !this.isOver; ) {
      try {
        bytes = readSync(fd, READ_BUFFER);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') this.end(socket, faultOf(error as Error));
        return;
      }
      if (bytes === 0) this.end(socket, undefined);
      else this.take(socket, bytes);
    }
  }

  /** How many beats there are from one read to the next, by how much has come since the last one. */
  private beatsToWait(nowMs: number): number {
    const { last } = this;
    this.last = { atMs: nowMs, received: this.received };
    const bytesABeat = ((this.received - last.received) / Math.max(1, nowMs - last.atMs)) * BEAT_MS;
    // One key picture makes no rate.
    this.bytesABeat += (bytesABeat - this.bytesABeat) * RATE_WEIGHT;
    let beats = this.slowest;
    while (beats > 1 && this.bytesABeat * beats > READ_BYTES) beats /= 2;
    return beats;
  }

  private async connect(): Promise<void> {
    const host = this.url.hostname.replace(/^\[|\]$/g, '');
    if (this.url.protocol !== 'rtsp:') throw new UnfitStream('encrypted', `${this.url.protocol} is spoken`);
    if (isIP(host) === 0) throw new RtspFault('the address is not one that was checked');
    const socket: Socket = connect({
      host,
      port: Number(this.url.port) || USUAL_PORT,
      noDelay: true,
      onread: { buffer: READ_BUFFER, callback: (bytes: number): boolean => this.take(socket, bytes) },
    });
    this.socket = socket;
    socket.on('error', (error) => this.end(socket, faultOf(error)));
    socket.on('end', () => this.end(socket, undefined));
    socket.on('close', () => this.end(socket, undefined));
    await this.within(
      new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('error', (error) => reject(faultOf(error)));
        socket.once('close', () => reject(new RtspFault('Immediate exit')));
      }),
      socket,
    );
  }

  private async within<T>(promise: Promise<T>, socket: Socket): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new RtspFault('Connection timed out')), ANSWER_MS);
    });
    return Promise.race([promise, late])
      .catch((error: unknown) => {
        socket.destroy();
        throw error;
      })
      .finally(() => clearTimeout(timer));
  }

  /** @returns whether to go on reading at once */
  private take(socket: Socket, bytes: number): boolean {
    if (this.isOver || socket !== this.socket) return false;
    try {
      if (this.isPlaying) this.received += bytes;
      this.splitter.push(READ_BUFFER.subarray(0, bytes));
    } catch (error) {
      this.end(socket, error);
      return false;
    }
    return !this.isPlaying || bytes >= BUSY_BYTES;
  }

  private end(socket: Socket, error: unknown): void {
    if (socket !== this.socket || this.isOver) return;
    this.isOver = this.isPlaying;
    socket.destroy();
    const told = error instanceof BrokenTalk ? new UnfitStream('description', error.message) : error;
    if (this.waiting !== null) this.waiting.fail(told ?? new RtspFault('end of file'));
    else if (this.isPlaying) this.sink.ended(told);
  }

  /** What the camera says of the stream, or where else to ask. */
  private async describe(): Promise<string | URL> {
    this.base = this.url.href;
    const options = await this.ask('OPTIONS', this.base);
    this.canGetParameter = /\bGET_PARAMETER\b/i.test(options.headers.get('public')?.join(',') ?? '');
    const reply = await this.ask('DESCRIBE', this.base, { Accept: 'application/sdp' });
    if (reply.status >= 300 && reply.status < 400) return this.redirected(reply);
    expectOk('DESCRIBE', reply);
    const named = reply.headers.get('content-base')?.[0] ?? reply.headers.get('content-location')?.[0] ?? '';
    if (/^rtsp:\/\/\S+$/i.test(named)) this.base = named;
    return reply.body;
  }

  /** A redirect always leads to the host that has sent it, whatever host it names: only that one was checked. */
  private redirected(reply: Reply): URL {
    const location = reply.headers.get('location')?.[0] ?? '';
    if (!URL.canParse(location)) throw new RtspFault('method DESCRIBE failed: 404 redirected to nowhere');
    const there = new URL(location);
    if (there.protocol === 'rtsps:') throw new UnfitStream('encrypted', 'the camera wants rtsps');
    const next = new URL(this.url.href);
    next.port = there.port || next.port;
    next.pathname = there.pathname;
    next.search = there.search;
    return next;
  }

  private async setUp(
    track: VideoTrack,
    onTrack: (track: VideoTrack) => void,
    past: { fromMs: number; toMs: number } | undefined,
  ): Promise<void> {
    const require: Record<string, string> = past === undefined ? {} : { Require: 'onvif-replay' };
    const transport = { Transport: 'RTP/AVP/TCP;unicast;interleaved=0-1', ...require };
    const reply = await this.ask('SETUP', controlAddress(this.base, track.control), transport);
    expectOk('SETUP', reply);
    const agreed = reply.headers.get('transport')?.[0] ?? '';
    if (agreed !== '' && !/TCP/i.test(agreed)) throw new RtspFault('method SETUP failed: 461 Unsupported Transport');
    const channels = /interleaved=(\d{1,3})(?:-(\d{1,3}))?/i.exec(agreed);
    const media = Number(channels?.[1] ?? 0);
    this.channels = { media, control: Number(channels?.[2] ?? media + 1) };
    const [id = '', ...settings] = (reply.headers.get('session')?.[0] ?? '').split(';');
    this.session = id.trim() || null;
    const told = Number(settings.map((one) => /^\s*timeout\s*=\s*(\d{1,5})/i.exec(one)?.[1]).find(Boolean));
    this.keepAliveMs = (Math.max(SHORTEST_TIMEOUT_S, told || USUAL_TIMEOUT_S) * 1000) / 2;
    onTrack(track);
    this.isPlaying = true;
    try {
      expectOk('PLAY', await this.ask('PLAY', this.base, { ...require, ...rangeOf(past) }));
    } catch (error) {
      this.isPlaying = false;
      throw error;
    }
    this.aliveAt = performance.now() + this.keepAliveMs;
  }

  /** Asks, and once more with a sign-in where that is wanted, or with a fresh one where it came too late. @throws RtspFault */
  private async ask(method: string, address: string, headers: Record<string, string> = {}): Promise<Reply> {
    const first = await this.askOnce(method, address, headers);
    if (first.status !== 401 || this.login === null) return first;
    this.challenges = readChallenges(first.headers.get('www-authenticate') ?? []);
    if (this.authorization(method, address) === null) return first;
    const second = await this.askOnce(method, address, headers);
    const again = readChallenges(second.headers.get('www-authenticate') ?? []);
    if (second.status !== 401 || !isStale(again)) return second;
    this.challenges = again;
    return this.askOnce(method, address, headers);
  }

  private askOnce(method: string, address: string, headers: Record<string, string>): Promise<Reply> {
    const socket = this.socket as Socket;
    const asked = new Promise<Reply>((resolve, reject) => {
      const cseq = this.send(method, address, headers);
      this.waiting = { cseq, take: resolve, fail: reject };
    }).finally(() => {
      this.waiting = null;
    });
    // Replies must not wait for the next time of reading.
    socket.resume();
    return this.within(asked, socket);
  }

  private answered(reply: Reply): void {
    const cseq = reply.headers.get('cseq')?.[0];
    // Answers to questions nobody waits for, as those that keep the session alive.
    if (this.waiting !== null) {
      if (cseq === undefined || Number(cseq) === this.waiting.cseq) this.waiting.take(reply);
      return;
    }
    // What the sign-in rests on is good for some minutes only: the next question goes out with another.
    if (reply.status !== 401 || this.login === null) return;
    this.challenges = readChallenges(reply.headers.get('www-authenticate') ?? []);
    const soonest = performance.now() + ASK_AGAIN_MS;
    if (this.aliveAt < Number.POSITIVE_INFINITY) this.aliveAt = Math.min(this.aliveAt, soonest);
  }

  private send(method: string, address: string, headers: Record<string, string>): number {
    this.cseq += 1;
    const authorization = this.authorization(method, address);
    const all = {
      CSeq: String(this.cseq),
      'User-Agent': AGENT,
      ...(this.session === null ? {} : { Session: this.session }),
      ...(authorization === null ? {} : { Authorization: authorization }),
      ...headers,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value.replace(/[\r\n]/g, '')}\r\n`);
    this.socket?.write(`${method} ${address.replace(/[\r\n ]/g, '')} RTSP/1.0\r\n${lines.join('')}\r\n`);
    return this.cseq;
  }

  private authorization(method: string, uri: string): string | null {
    const { login, challenges } = this;
    if (login === null || challenges.length === 0) return null;
    const digest = digestAuthorization(challenges, { method, uri, body: '', ...login });
    if (digest !== null) return digest;
    const isBasic = challenges.every(({ scheme }) => scheme === 'basic');
    return isBasic ? `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}` : null;
  }

  private leave(): void {
    const { socket } = this;
    this.socket = null;
    socket?.destroy();
  }
}

/** The next instant of the day that is a multiple of so many beats: all streams are looked after at the same ones. */
function nextBeat(nowMs: number, beats: number): number {
  const everyMs = beats * BEAT_MS;
  const sinceMs = performance.timeOrigin + nowMs + SLACK_MS;
  return nowMs + SLACK_MS + everyMs - (sinceMs % everyMs);
}

/** What is to be played: what comes now, or a span of what was kept (RFC 2326 §3.7, ONVIF Streaming). */
function rangeOf(past: { fromMs: number; toMs: number } | undefined): Record<string, string> {
  if (past === undefined) return { Range: 'npt=0.000-' };
  const clock = (ms: number) => new Date(ms).toISOString().replace(/[-:]/g, '');
  return { Range: `clock=${clock(past.fromMs)}-${clock(past.toMs)}`, 'Rate-Control': 'no', Immediate: 'yes' };
}

/** What the system says of a connection, as ffmpeg says it. */
const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Connection refused',
  EHOSTUNREACH: 'No route to host',
  ENETUNREACH: 'Network is unreachable',
  ETIMEDOUT: 'Connection timed out',
  ECONNRESET: 'Connection reset by peer',
  EPIPE: 'Broken pipe',
};

const faultOf = (error: NodeJS.ErrnoException): RtspFault =>
  new RtspFault(SYSTEM_WORDS[error.code ?? ''] ?? error.message);

/** @throws RtspFault where there is no picture; UnfitStream */
export function readTrack(description: string): VideoTrack {
  try {
    return readDescription(description);
  } catch (error) {
    throw error instanceof NoPicture ? new RtspFault(error.message) : error;
  }
}

/** Where a track is set up: what the description names, put behind the stream's address unless it is one itself. */
export function controlAddress(base: string, control: string | null): string {
  if (control === null) return base;
  if (/^rtsp:\/\//i.test(control)) return control;
  return base.endsWith('/') ? `${base}${control}` : `${base}/${control}`;
}

function expectOk(method: string, { status, reason }: Reply): void {
  if (status === 200) return;
  throw new RtspFault(`method ${method} failed: ${status} ${reason}`);
}
