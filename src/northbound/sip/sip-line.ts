import { randomBytes } from 'node:crypto';
import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import {
  BadSip,
  cseqOf,
  type Header,
  headerOf,
  headersOf,
  parameterOf,
  readDatagram,
  type SipMessage,
  type SipRequest,
  type SipResponse,
  SipStream,
  writeSip,
} from './sip-message.js';

/** T1, T2 and 64·T1 of RFC 3261. */
const FIRST_AGAIN_MS = 500;
const LONGEST_AGAIN_MS = 4_000;
const GIVE_UP_MS = 32_000;
const CONNECT_MS = 10_000;
/** So many requests of the other side are remembered at once; more are not taken, and come again by themselves. */
const MOST_REMEMBERED = 500;
const MOST_CONNECTIONS = 4;
/** What a peer lets lie unread; beyond it the connection is worth nothing. */
const MOST_UNSENT_BYTES = 1_048_576;

/** The other side cannot be reached, or does not answer. */
export class NoAnswer extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NoAnswer';
  }
}

export interface Peer {
  host: string;
  port: number;
  transport: 'udp' | 'tcp';
}

/** Answers a request once finally; provisional answers may come before. */
export type Answer = (status: number, reason: string, headers?: readonly Header[], body?: Buffer) => void;

interface Asked {
  settle: (response: SipResponse) => void;
  fail: (error: NoAnswer) => void;
}

interface Remembered {
  /** What was answered last; null while nothing was. */
  answer: Buffer | null;
  send: (bytes: Buffer) => void;
}

/**
 * The line to one other side: datagrams or a connection, and the transactions of RFC 3261 over it as far as a device needs them.
 * Whatever comes from another address than the peer's is dropped without a word.
 */
export class SipLine {
  private udp: UdpSocket | null = null;
  private server: Server | null = null;
  private out: Socket | null = null;
  private readonly connections = new Set<Socket>();
  private addresses: string[] = [];
  private here = { host: '', port: 0 };
  private readonly asked = new Map<string, Asked>();
  private readonly remembered = new Map<string, Remembered>();
  /** Answers to INVITE that wait for their ACK, by call and number. */
  private readonly unacknowledged = new Map<string, () => void>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private isClosed = false;

  /**
   * @param localPort 0 for any free one
   * @param hear is given each request once, however often it comes; an ACK has no answer
   */
  constructor(
    private readonly peer: Peer,
    private readonly localPort: number,
    private readonly hear: (request: SipRequest, answer: Answer) => void,
  ) {}

  /** Under which address the other side reaches this line. */
  get told(): { host: string; port: number } {
    return this.here;
  }

  /** Whether that is an address of the other side itself. */
  isPeer(address: string): boolean {
    return this.addresses.includes(address);
  }

  /** @throws NoAnswer when the name cannot be found; Error with `code` (`EADDRINUSE`, …) when the port cannot be had */
  async open(): Promise<void> {
    const found = await lookup(this.peer.host, { family: 4, all: true }).catch(() => []);
    if (found.length === 0) throw new NoAnswer(`no address of ${this.peer.host}`);
    this.addresses = found.map(({ address }) => address);
    const host = await addressTowards(this.addresses[0] as string, this.peer.port);
    const port = this.peer.transport === 'udp' ? await this.openUdp() : await this.openServer();
    this.here = { host, port };
    // closed while its name was looked for: what has been opened since is let go
    if (this.isClosed) {
      this.close();
      throw new NoAnswer('the line is closed');
    }
  }

  /**
   * Sends a request and waits for its final answer. Via is put in front of its headers.
   *
   * @throws NoAnswer
   */
  async request(request: Omit<SipRequest, 'kind'>): Promise<SipResponse> {
    if (this.isClosed) throw new NoAnswer('the line is closed');
    const branch = `z9hG4bK${randomBytes(10).toString('hex')}`;
    const { host, port } = this.here;
    const protocol = this.peer.transport.toUpperCase();
    const via: Header = ['via', `SIP/2.0/${protocol} ${host}:${port};rport;branch=${branch}`];
    const bytes = writeSip({ ...request, kind: 'request', headers: [via, ...request.headers] });
    const key = `${branch} ${request.method}`;
    const again = new AbortController();
    try {
      return await new Promise<SipResponse>((settle, fail) => {
        this.asked.set(key, { settle, fail });
        const giveUp = this.after(GIVE_UP_MS, () => fail(new NoAnswer('no answer')));
        again.signal.addEventListener('abort', () => this.forget(giveUp), { once: true });
        this.send(bytes).catch(fail);
        if (this.peer.transport === 'udp') this.repeat(() => void this.send(bytes).catch(fail), again.signal);
      });
    } finally {
      again.abort();
      this.asked.delete(key);
    }
  }

  close(): void {
    this.isClosed = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    for (const { fail } of this.asked.values()) fail(new NoAnswer('the line is closed'));
    this.udp?.close();
    this.udp = null;
    this.server?.close();
    for (const socket of this.connections) socket.destroy();
  }

  private async openUdp(): Promise<number> {
    const socket = createSocket('udp4');
    socket.bind(this.localPort);
    await once(socket, 'listening');
    socket.on('error', () => undefined);
    socket.on('message', (bytes, { address, port }) => {
      if (!this.isPeer(address)) return;
      const send = (answer: Buffer) => {
        if (!this.isClosed) socket.send(answer, port, address);
      };
      this.read(() => [readDatagram(bytes)], send);
    });
    this.udp = socket;
    return socket.address().port;
  }

  private async openServer(): Promise<number> {
    const server = createServer((socket) => {
      const isWanted = this.isPeer(socket.remoteAddress ?? '') && this.connections.size < MOST_CONNECTIONS;
      if (isWanted) this.follow(socket);
      else socket.destroy();
    });
    server.listen(this.localPort, '0.0.0.0');
    await once(server, 'listening');
    this.server = server;
    return (server.address() as { port: number }).port;
  }

  private follow(socket: Socket): void {
    this.connections.add(socket);
    const stream = new SipStream();
    const send = (bytes: Buffer) => write(socket, bytes);
    socket.setKeepAlive(true, 30_000);
    socket.on('data', (chunk) => {
      const isRead = this.read(() => stream.push(chunk), send);
      // Where one message ends wrongly nobody knows where the next begins
      if (!isRead) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.connections.delete(socket);
      if (this.out === socket) this.out = null;
    });
  }

  private async send(bytes: Buffer): Promise<void> {
    if (this.isClosed) throw new NoAnswer('the line is closed');
    if (this.udp) {
      this.udp.send(bytes, this.peer.port, this.addresses[0]);
      return;
    }
    this.out ??= await this.connection();
    write(this.out, bytes);
  }

  private async connection(): Promise<Socket> {
    const socket = connect({ host: this.addresses[0] as string, port: this.peer.port });
    try {
      await once(socket, 'connect', { signal: AbortSignal.timeout(CONNECT_MS) });
    } catch (error) {
      socket.destroy();
      throw new NoAnswer(String((error as NodeJS.ErrnoException).code ?? error));
    }
    this.follow(socket);
    return socket;
  }

  /** @returns whether it could be read */
  private read(messages: () => SipMessage[], send: (bytes: Buffer) => void): boolean {
    try {
      for (const message of messages()) this.take(message, send);
      return true;
    } catch (error) {
      if (!(error instanceof BadSip)) throw error;
      return false;
    }
  }

  private take(message: SipMessage, send: (bytes: Buffer) => void): void {
    const branch = parameterOf(headerOf(message, 'via') ?? '', 'branch') ?? '';
    const { number, method } = cseqOf(message);
    if (message.kind === 'response') {
      if (message.status >= 200) this.asked.get(`${branch} ${method}`)?.settle(message);
      return;
    }
    const call = `${headerOf(message, 'call-id') ?? ''} ${number}`;
    if (message.method === 'ACK') {
      this.unacknowledged.get(call)?.();
      this.hear(message, () => undefined);
      return;
    }
    const key = `${branch} ${message.method} ${call}`;
    const known = this.remembered.get(key);
    if (known) {
      known.send = send;
      if (known.answer) send(known.answer);
      return;
    }
    if (this.remembered.size >= MOST_REMEMBERED) return;
    const one: Remembered = { answer: null, send };
    this.remembered.set(key, one);
    this.after(GIVE_UP_MS * 2, () => this.remembered.delete(key));
    this.hear(message, (status, reason, headers = [], body = Buffer.alloc(0)) => {
      one.answer = writeSip(answerOf(message, { status, reason, headers, body }));
      one.send(one.answer);
      if (message.method === 'INVITE' && status >= 200 && this.udp) this.untilAcknowledged(call, one);
    });
  }

  private untilAcknowledged(call: string, one: Remembered): void {
    const stop = new AbortController();
    const end = () => {
      stop.abort();
      this.unacknowledged.delete(call);
    };
    this.unacknowledged.set(call, end);
    this.after(GIVE_UP_MS, end);
    this.repeat(() => one.answer && one.send(one.answer), stop.signal);
  }

  /** Does it after 0.5 s, then each time after twice as long, 4 s at most, until it is stopped. */
  private repeat(act: () => void, stop: AbortSignal): void {
    let timer: NodeJS.Timeout;
    const next = (afterMs: number) => {
      timer = this.after(afterMs, () => {
        act();
        next(Math.min(LONGEST_AGAIN_MS, afterMs * 2));
      });
    };
    next(FIRST_AGAIN_MS);
    stop.addEventListener('abort', () => this.forget(timer), { once: true });
  }

  private after(ms: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, ms);
    timer.unref();
    this.timers.add(timer);
    return timer;
  }

  private forget(timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    this.timers.delete(timer);
  }
}

/** What a request's answer repeats of it (RFC 3261 §8.2.6). */
function answerOf(request: SipRequest, answer: Omit<SipResponse, 'kind'>): SipResponse {
  const kept = ['via', 'record-route', 'from', 'to', 'call-id', 'cseq'].flatMap((name) =>
    headersOf(request, name).map((value): Header => [name, value]),
  );
  const own = new Map(answer.headers);
  const headers = kept.map(([name, value]): Header => [name, own.get(name) ?? value]);
  return { ...answer, kind: 'response', headers: [...headers, ...answer.headers.filter(([name]) => name !== 'to')] };
}

function write(socket: Socket, bytes: Buffer): void {
  if (socket.writableLength > MOST_UNSENT_BYTES) socket.destroy();
  else if (socket.writable) socket.write(bytes);
}

/** Our own address on the way there. */
async function addressTowards(address: string, port: number): Promise<string> {
  const socket = createSocket('udp4');
  try {
    socket.connect(port, address);
    await once(socket, 'connect');
    return socket.address().address;
  } finally {
    socket.close();
  }
}
