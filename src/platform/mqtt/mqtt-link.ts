import { readFileSync } from 'node:fs';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import mqtt, { type MqttClient } from 'mqtt';
import {
  ALL_UP_TOPICS,
  DOWN_BODIES,
  type DownBody,
  type DownKind,
  downTopic,
  PROTOCOL_VERSION,
} from '../../contract/mqtt.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { newId } from '../ids.js';
import { EmbeddedBroker } from './embedded-broker.js';

type UpHandler = (topic: string, payload: Buffer) => void;

/**
 * The platform's end of the line, with either broker. What comes up is handed on unchecked, as it arrived; PUBACK
 * goes out at once and means nothing, since acknowledging is a message of its own (DESIGN §4).
 */
@Injectable()
export class MqttLink implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Mqtt');
  private readonly handlers: UpHandler[] = [];
  /** Down messages carry an epoch because all do; it only tells one run of the platform from another. */
  private readonly epoch = newId();
  private client: MqttClient | null = null;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly broker: EmbeddedBroker,
  ) {}

  /** Calls `handler` with every message that comes up. Register while modules are constructed; it must not throw. */
  onUp(handler: UpHandler): void {
    this.handlers.push(handler);
  }

  /** Where this platform is known to be connected to; see `EmbeddedBroker.isConnected`. */
  isConnected(agentId: string): boolean | null {
    return this.broker.isConnected(agentId);
  }

  /** Sends to one agent if it is there; nothing is kept for one that is away. Resolves whether or not it got it. */
  async publishDown<K extends DownKind>(agentId: string, kind: K, body: DownBody<K>): Promise<void> {
    if (!this.client?.connected) return;
    const checked: unknown = DOWN_BODIES[kind].parse(body);
    const message = { v: PROTOCOL_VERSION, agentId, epoch: this.epoch, seq: 0, kind, body: checked };
    await this.client.publishAsync(downTopic(agentId, kind), JSON.stringify(message), { qos: 1 });
  }

  /** An external broker may come later; the one inside is there, and the platform is not ready without it. */
  async onApplicationBootstrap(): Promise<void> {
    const { mqtt: wanted } = this.settings;
    const common = { clean: true, keepalive: 30, reconnectPeriod: 1_000, resubscribe: false, queueQoSZero: false };
    const client =
      wanted.kind === 'external'
        ? mqtt.connect(wanted.url, {
            ...common,
            clientId: `platform-${newId()}`,
            ...(wanted.caFile === null ? {} : { ca: readFileSync(wanted.caFile) }),
          })
        : mqtt.connect(`mqtt://127.0.0.1:${this.broker.ownPort}`, {
            ...common,
            ...this.broker.own,
            clientId: this.broker.own.username,
          });
    this.client = client;
    client.on('message', (topic, payload) => {
      for (const handler of this.handlers) handler(topic, payload);
    });
    client.on('error', (error) => this.logger.error({ error: error.message }));
    const ready = new Promise<void>((resolve) => {
      client.on('connect', () => {
        client.subscribeAsync(ALL_UP_TOPICS, { qos: 1 }).then(
          () => resolve(),
          (error: unknown) => this.logger.error({ error: String(error) }),
        );
      });
    });
    if (wanted.kind === 'external') return;
    await ready;
    this.broker.openToAgents();
  }

  async onModuleDestroy(): Promise<void> {
    await this.client?.endAsync(true);
    this.client = null;
  }
}
