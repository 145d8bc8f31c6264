import { EventEmitter } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net';
import { Aedes } from 'aedes';
import { v4 as uuid } from 'uuid';
import { type AgentConfig, type DownBody, type DownKind } from '../../../src/contract/wire/mqtt/down.js';
import { readUp, type UpMessage } from '../../../src/contract/wire/mqtt/messages.js';
import { ALL_UP_TOPICS, downTopic } from '../../../src/contract/wire/mqtt/topics.js';
import { type UpBody, type UpKind } from '../../../src/contract/wire/mqtt/up.js';
import { WIRE_VERSION } from '../../../src/contract/wire/wire.js';
import { patienceFor } from '../../../test/setup/patience.js';

type MessageOf<K extends UpKind> = Extract<UpMessage, { kind: K }>;

/** As much of the platform as an agent can tell: a real broker, an inbox that acknowledges, and a place for media. */
export class FakePlatform {
  /** Every message in the order of its first arrival; durable ones once. */
  readonly inbox: UpMessage[] = [];
  /** How often a durable message came again. */
  repeats = 0;
  /** Numbers under which something else came than before. */
  readonly reused: string[] = [];
  /** Down: messages that broke the contract on their way up. */
  readonly refused: string[] = [];
  /** Switched off, the platform takes messages and says nothing. */
  acknowledges = true;
  /** The version it names when it is greeted; null: it is of release 0.1, and names none. */
  speaks: number | null = WIRE_VERSION;
  /** How far its clock is ahead of the box's. */
  aheadMs = 0;
  /** Whether it says in its welcome what it has; else it says that it has nothing. */
  remembers = false;
  config: AgentConfig | null = null;
  /** While set, everybody who connects is refused with this CONNACK code: 3 unavailable, 4 bad credentials, 5 not allowed. */
  refusesWith: 3 | 4 | 5 | null = null;
  /** How often somebody was refused so. */
  refusals = 0;
  /** While set, no subscription is granted. */
  refusesSubscriptions = false;
  readonly media = new Map<string, { bytes: Buffer; total: number; patches: number }>();
  /** Cuts the connection of this many uploads, each after its first chunk. */
  cutUploads = 0;
  /** What came first, by number. */
  private readonly seen = new Map<string, string>();
  private readonly news = new EventEmitter().setMaxListeners(0);
  private readonly sockets = new Set<Socket>();

  private constructor(
    readonly agentId: string,
    readonly token: string,
    private readonly broker: Aedes,
    readonly mqttUrl: string,
    readonly httpUrl: string,
    private readonly close: () => Promise<void>,
  ) {}

  static async start(agentId: string = uuid(), token = 'a-token-of-the-box'): Promise<FakePlatform> {
    const broker = await Aedes.createBroker();
    let platform: FakePlatform;
    broker.authenticate = (client, username, password, done) => {
      if (platform.refusesWith !== null) {
        platform.refusals += 1;
        platform.news.emit('news');
        done(Object.assign(new Error('refused'), { returnCode: platform.refusesWith }), false);
      } else done(null, client.id === agentId && username === agentId && password?.toString() === token);
    };
    broker.authorizeSubscribe = (_, subscription, done) => {
      if (platform.refusesSubscriptions) platform.refusals += 1;
      done(null, platform.refusesSubscriptions ? null : subscription);
      platform.news.emit('news');
    };
    const tcp = createNetServer((socket) => {
      platform.sockets.add(socket);
      socket.on('close', () => platform.sockets.delete(socket));
      broker.handle(socket);
    });
    // a box that is killed, or a platform that stops, breaks an upload off
    const http = createHttpServer((request, response) => {
      platform.takeMedia(request, response).catch(() => response.destroy());
    });
    await Promise.all([tcp, http].map((server) => new Promise<void>((up) => server.listen(0, '127.0.0.1', up))));
    const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
    platform = new FakePlatform(
      agentId,
      token,
      broker,
      `mqtt://127.0.0.1:${portOf(tcp)}`,
      `http://127.0.0.1:${portOf(http)}`,
      async () => {
        http.closeAllConnections();
        await new Promise<void>((closed) => broker.close(() => closed()));
        for (const server of [tcp, http]) await new Promise((closed) => server.close(closed));
      },
    );
    await broker.subscribe(
      ALL_UP_TOPICS,
      (packet, done) => {
        platform.take(packet.topic, packet.payload as Buffer);
        done();
      },
      () => undefined,
    );
    return platform;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await this.close();
  }

  /** Cuts the line; the agent comes back by itself. */
  cutLine(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  send<K extends DownKind>(kind: K, body: DownBody<K>): void {
    const message = { v: 1, agentId: this.agentId, epoch: uuid(), seq: 0, kind, body };
    this.sendRaw(kind, JSON.stringify(message));
  }

  sendRaw(kind: string, payload: string): void {
    const topic = downTopic(this.agentId, kind as DownKind);
    const packet = { cmd: 'publish', topic, payload, qos: 1, retain: false, dup: false } as const;
    this.broker.publish(packet, () => undefined);
  }

  configure(config: AgentConfig): void {
    this.config = config;
    this.send('config', config);
  }

  of<K extends UpKind>(kind: K): MessageOf<K>[] {
    return this.inbox.filter((message) => message.kind === kind) as MessageOf<K>[];
  }

  /** The first message of this kind for which `wanted` holds, already there or still to come. */
  async next<K extends UpKind>(
    kind: K,
    wanted: (body: UpBody<K>) => boolean,
    withinMs: number,
    from = 0,
  ): Promise<UpBody<K>> {
    return this.until(
      () =>
        this.inbox.slice(from).find((m) => m.kind === kind && wanted(m.body as UpBody<K>))?.body as
          | UpBody<K>
          | undefined,
      withinMs,
      kind,
    );
  }

  /** The first value of `look` that is not undefined, looked at again after every arrival. @param withinMs what it takes on a quiet machine */
  async until<T>(look: () => T | undefined, withinMs: number, what = 'it'): Promise<T> {
    const found = look();
    if (found !== undefined) return found;
    return new Promise((resolve, reject) => {
      const again = () => {
        const value = look();
        if (value === undefined) return;
        stop();
        resolve(value);
      };
      const startedAt = performance.now();
      const timer = setInterval(() => {
        if (performance.now() - startedAt < patienceFor(withinMs)) return;
        stop();
        reject(new Error(`${what} did not come, which takes ${withinMs} ms`));
      }, 500);
      const stop = () => {
        clearInterval(timer);
        this.news.off('news', again);
      };
      this.news.on('news', again);
    });
  }

  private take(topic: string, payload: Buffer): void {
    let message: UpMessage;
    try {
      message = readUp(topic, payload);
    } catch (error) {
      this.refused.push((error as Error).message);
      return;
    }
    if (message.kind === 'hello' && message.body.speaks !== undefined && this.speaks === null) {
      this.refused.push('hello.speaks: unrecognized key');
      this.news.emit('news');
      return;
    }
    const key = `${message.epoch} ${message.seq}`;
    const content = JSON.stringify([message.kind, message.body]);
    const before = message.seq === 0 ? undefined : this.seen.get(key);
    if (before === undefined) {
      this.inbox.push(message);
      this.seen.set(key, content);
    } else {
      this.repeats += 1;
      if (content !== before) this.reused.push(key);
    }
    if (message.seq > 0 && this.acknowledges) {
      this.send('ack', { epoch: message.epoch, ranges: [[message.seq, message.seq]] });
    }
    if (message.kind === 'hello') {
      const { epoch } = message;
      if (this.speaks !== null) {
        const through = this.remembers ? this.through(epoch) : 0;
        this.send('welcome', {
          epoch,
          through,
          at: new Date(Date.now() + this.aheadMs).toISOString(),
          speaks: this.speaks,
        });
      }
      if (this.config !== null) this.send('config', this.config);
    }
    this.news.emit('news');
  }

  private through(epoch: string): number {
    return Math.max(0, ...this.inbox.filter((message) => message.epoch === epoch).map(({ seq }) => seq));
  }

  private async takeMedia(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieceId = /^\/api\/agent\/media\/([0-9a-f]{64})$/.exec(request.url ?? '')?.[1];
    if (pieceId === undefined || request.headers.authorization !== `Bearer ${this.token}`) {
      response.writeHead(pieceId === undefined ? 400 : 401).end();
      return;
    }
    const piece = this.media.get(pieceId);
    if (request.method === 'HEAD') {
      response.writeHead(piece ? 200 : 404, piece ? { 'Upload-Offset': piece.bytes.length } : {}).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = piece?.bytes ?? Buffer.alloc(0);
    if (Number(request.headers['upload-offset']) !== bytes.length) {
      response.writeHead(409).end();
      return;
    }
    const total = Number(request.headers['upload-length']);
    const patches = (piece?.patches ?? 0) + 1;
    this.media.set(pieceId, { bytes: Buffer.concat([bytes, ...chunks]), total, patches });
    if (this.cutUploads > 0) {
      this.cutUploads -= 1;
      request.socket.destroy();
      return;
    }
    response.writeHead(204).end();
    this.news.emit('news');
  }
}
