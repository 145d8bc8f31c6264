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

const WATCH_EVERY_MS = 60_000;

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
  /** On the clock of `performance.now()`; null while boxes are heard. */
  private downSince: number | null = performance.now();
  private watch: NodeJS.Timeout | undefined;

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
    const isEmbedded = this.settings.mqtt.kind === 'embedded';
    if (!isEmbedded && !this.client?.connected) return;
    const checked: unknown = DOWN_BODIES[kind].parse(body);
    const message = { v: PROTOCOL_VERSION, agentId, epoch: this.epoch, seq: 0, kind, body: checked };
    const [topic, text] = [downTopic(agentId, kind), JSON.stringify(message)];
    if (isEmbedded) this.broker.send(topic, text);
    else await this.client?.publishAsync(topic, text, { qos: 1 });
  }

  private heard(topic: string, payload: Buffer): void {
    for (const handler of this.handlers) handler(topic, payload);
  }

  /** Not waited for: an external broker may come later, and the one inside is there. */
  onApplicationBootstrap(): void {
    const { mqtt: wanted } = this.settings;
    if (wanted.kind === 'embedded') {
      this.broker.open((topic, payload) => this.heard(topic, payload));
      return;
    }
    const client = mqtt.connect(wanted.url, {
      clean: true,
      keepalive: 30,
      reconnectPeriod: 1_000,
      // MQTT.js otherwise gives up for good when the broker refuses once, as one does that is just starting.
      reconnectOnConnackError: true,
      resubscribe: false,
      queueQoSZero: false,
      clientId: `platform-${newId()}`,
      ...(wanted.caFile === null ? {} : { ca: readFileSync(wanted.caFile) }),
    });
    this.client = client;
    client.on('message', (topic, payload) => this.heard(topic, payload));
    let reason = 'no answer';
    client.on('error', (error) => {
      reason = error.message;
      this.logger.error({ error: error.message });
    });
    client.on('close', () => {
      this.downSince ??= performance.now();
    });
    this.watch = setInterval(() => this.lookAfter(client, reason), WATCH_EVERY_MS);
    client.on('connect', () => {
      client.subscribeAsync(ALL_UP_TOPICS, { qos: 1 }).then(
        () => {
          this.downSince = null;
        },
        (error: unknown) => {
          reason = String(error);
          this.logger.error({ error: reason });
          client.stream.destroy(); // a line on which nothing is heard is none: try again
        },
      );
    });
  }

  /** Says that the line is away, and sets a client going again that has stopped trying. */
  private lookAfter(client: MqttClient, reason: string): void {
    if (this.downSince === null || performance.now() - this.downSince < WATCH_EVERY_MS) return;
    const isTrying = client.reconnecting || client.connected;
    const seconds = Math.round((performance.now() - this.downSince) / 1000);
    this.logger.error({ brokerAwaySeconds: seconds, reason, isTrying });
    if (!isTrying) client.reconnect();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.watch);
    await this.client?.endAsync(true);
    this.client = null;
  }
}
