import { EventEmitter } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Aedes, type AedesPublishPacket, type AuthenticateError, type Client } from 'aedes';
import { MAX_MESSAGE_BYTES } from '../../contract/wire/mqtt/messages.js';
import { ALL_UP_TOPICS, ownDownTopics, parseTopic } from '../../contract/wire/mqtt/topics.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { AGENT_AUTHENTICATOR, type AgentAuthenticator } from '../http/access.guard.js';
import { SERVER_TLS, type ServerTls } from '../tls/server-tls.js';
import { AGENT_ROLL, type AgentRoll } from './agent-roll.js';
import { limited } from './packet-gate.js';

/** Topic, length fields and client credentials on top of the largest message. */
const MAX_PACKET_BYTES = MAX_MESSAGE_BYTES + 1024;
const ROLL_CALL_MS = 2_000;
const KEEPALIVE_LIMIT_S = 120;
/** Everyone who has not said CONNECT by then is cut off. */
const CONNECT_TIMEOUT_MS = 10_000;
/** A database that does not answer is told as such; who comes again later is asked again. */
const ADMIT_TIMEOUT_MS = 8_000;
const SERVER_UNAVAILABLE = 3;
const BAD_CREDENTIALS = 4;

/**
 * The MQTT broker inside the platform. Everything it holds is in memory, which loses nothing: agents keep what was
 * not acknowledged by the platform itself.
 *
 * An agent signs in with client id = user name = its id and its token as password. It may publish under its own
 * `up/`, also kinds that only a newer platform knows, never retained, and subscribe to its own `down/`. Another publish cuts it off; another
 * subscription is refused. A revoked agent is cut off within `ROLL_CALL_MS`. The platform itself is no client: what comes up is
 * handed to it, and what goes down is written to the box, without a line in between.
 */
@Injectable()
export class EmbeddedBroker implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Mqtt');
  private readonly agents = new Map<Client, string>();
  private readonly sockets = new Set<Socket>();
  private broker: Aedes | null = null;
  private server: Server | null = null;
  private rollCall: NodeJS.Timeout | null = null;
  private hear: (topic: string, payload: Buffer) => void = () => undefined;
  /** Let agents in: somebody listens to them. Before, what they say would be lost until they say it again. */
  private openToAgents: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => {
    this.openToAgents = resolve;
  });

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(AGENT_AUTHENTICATOR) private readonly authenticator: AgentAuthenticator,
    @Inject(AGENT_ROLL) private readonly roll: AgentRoll,
    @Inject(SERVER_TLS) private readonly tls: ServerTls | null,
  ) {}

  /** The port it listens on for boxes, or null when an external broker is used. */
  get port(): number | null {
    return portOf(this.server);
  }

  /** Whether the agent is connected here; null when another broker would have to know. */
  isConnected(agentId: string): boolean | null {
    if (this.settings.mqtt.kind === 'external') return null;
    return [...this.agents.values()].includes(agentId);
  }

  /** From now on `hear` gets what agents say; before, it was lost, as for a client that has not come yet. */
  open(hear: (topic: string, payload: Buffer) => void): void {
    this.hear = hear;
    this.openToAgents();
  }

  /**
   * Writes to whoever of the agents is there and listens; nothing is kept for one that is away. At QoS 0: on a line that is
   * there nothing is lost, and of one that breaks either quality loses what was on its way.
   */
  send(topic: string, payload: string): void {
    const packet = { cmd: 'publish' as const, topic, payload, qos: 0 as const, retain: false, dup: false };
    this.broker?.publish(packet, (error) => {
      if (error) this.logger.warn({ topic, error: error.message });
    });
  }

  async onModuleInit(): Promise<void> {
    if (this.settings.mqtt.kind === 'external') return;
    const { port } = this.settings.mqtt;
    const broker = await Aedes.createBroker({
      connectTimeout: CONNECT_TIMEOUT_MS,
      keepaliveLimit: KEEPALIVE_LIMIT_S,
      preConnect: (_, packet, done) => {
        // A kept session would collect messages in memory for as long as its box is away.
        packet.clean = true;
        done(null, true);
      },
      authenticate: (client, username, password, done) => {
        within(ADMIT_TIMEOUT_MS, this.admits(client, username ?? '', password?.toString() ?? '')).then(
          (admitted) => {
            if (!admitted) return done(refusal(BAD_CREDENTIALS), false);
            this.agents.set(client, client.id);
            done(null, true);
          },
          (error: unknown) => {
            // No word about the credentials: a box told that its token is wrong would be looked after in vain.
            this.logger.warn({ client: client.id, unavailable: String(error) });
            done(refusal(SERVER_UNAVAILABLE), false);
          },
        );
      },
      authorizePublish: (client, packet, done) => {
        done(this.mayPublish(client, packet) ? null : new Error('not a topic of this client'));
      },
      authorizeSubscribe: (client, subscription, done) => {
        done(null, this.mayReceive(client, subscription.topic, true) ? subscription : null);
      },
      authorizeForward: (client, packet: AedesPublishPacket) =>
        this.mayReceive(client, packet.topic, false) ? packet : null,
    });
    broker.on('clientDisconnect', (client) => this.agents.delete(client));
    // an EventEmitter's error without a listener ends the process; aedes types name only the other events
    EventEmitter.prototype.on.call(broker, 'error', (error: Error) => this.logger.error({ error: error.message }));
    broker.on('clientError', (client, error) => this.logger.warn({ client: client.id, error: error.message }));
    this.broker = broker;
    broker.subscribe(
      ALL_UP_TOPICS,
      ({ topic, payload }, done) => {
        this.hear(topic, Buffer.isBuffer(payload) ? payload : Buffer.from(payload));
        done();
      },
      () => undefined,
    );
    const handle = (socket: Socket): void => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
      broker.handle(limited(socket, MAX_PACKET_BYTES));
    };
    if (this.tls === null) this.server = await listening(createServer(handle), port);
    else {
      const server = createTlsServer({ ...this.tls.options, handshakeTimeout: CONNECT_TIMEOUT_MS }, handle);
      this.tls.supply(server);
      this.server = await listening(server, port);
    }
    this.rollCall = setInterval(() => void this.callRoll(), ROLL_CALL_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.rollCall) clearInterval(this.rollCall);
    const { broker, server } = this;
    if (!broker || !server) return;
    await new Promise<void>((resolve) => broker.close(resolve));
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private async admits(client: Client, username: string, password: string): Promise<boolean> {
    await this.opened;
    // The client id too, or one box could throw another off the line by taking its name.
    return client.id === username && (await this.authenticator.agentOf(password)) === username;
  }

  private mayPublish(client: Client | null, packet: { topic: string; retain: boolean }): boolean {
    if (client === null) return false; // the will of one whose connection nobody knows any more
    const address = parseTopic(packet.topic);
    return !packet.retain && address?.direction === 'up' && address.agentId === this.agents.get(client);
  }

  private mayReceive(client: Client, topic: string, asPattern: boolean): boolean {
    const agentId = this.agents.get(client);
    if (agentId === undefined) return false;
    if (asPattern && topic === ownDownTopics(agentId)) return true;
    const address = parseTopic(topic);
    return address?.direction === 'down' && address.agentId === agentId;
  }

  private async callRoll(): Promise<void> {
    const present = [...this.agents];
    if (present.length === 0) return;
    try {
      const admitted = await this.roll.admitted(present.map(([, agentId]) => agentId));
      for (const [client, agentId] of present) if (!admitted.has(agentId)) client.close();
    } catch (error) {
      this.logger.warn({ rollCall: String(error) }); // the database is away: nobody is cut off for that
    }
  }
}

function portOf(server: Server | null): number | null {
  return (server?.address() as AddressInfo | null | undefined)?.port ?? null;
}

function listening(server: Server, port: number, host?: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen({ port, host }, () => resolve(server));
  });
}

/** @throws Error when `answer` is not there in time */
async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function refusal(returnCode: number): AuthenticateError {
  return Object.assign(new Error(`refused ${returnCode}`), { returnCode });
}
