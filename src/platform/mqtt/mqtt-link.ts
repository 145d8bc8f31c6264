import { readFileSync } from 'node:fs';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import mqtt, { type MqttClient } from 'mqtt';
import { z } from 'zod';
import { DOWN_BODIES, type DownBody, type DownKind } from '../../contract/wire/mqtt/down.js';
import { PROTOCOL_VERSION } from '../../contract/wire/mqtt/messages.js';
import {
  ALL_UP_TOPICS,
  ANSWER_TOPICS,
  downTopic,
  hintTopic,
  SHARED_UP_TOPICS,
  trialTopic,
} from '../../contract/wire/mqtt/topics.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Hints } from '../hints/hints.js';
import { newId } from '../ids.js';
import { EmbeddedBroker } from './embedded-broker.js';

const WATCH_EVERY_MS = 60_000;
/** A broker that divides messages gives back the one of a trial at once. */
const TRIAL_MS = 3_000;
const HINT = z.object({ kind: z.string().max(60), payload: z.looseObject({}) });

type UpHandler = (topic: string, payload: Buffer) => void;

/**
 * The platform's end of the line, with either broker. What comes up is handed on unchecked, as it arrived; PUBACK
 * goes out at once and means nothing, since acknowledging is a message of its own (DESIGN §4).
 *
 * Several instances at one broker of a county: where it knows shared subscriptions, which each line finds out by a trial,
 * a message goes to one of them; elsewhere to all, and the inbox makes the others' harmless. Answers go to all. Hints
 * pass between the instances on a topic that no box reaches, unless they have Redis for it.
 */
@Injectable()
export class MqttLink implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Mqtt');
  private readonly handlers: UpHandler[] = [];
  /** One run of the platform: the epoch of down messages, which carry one because all do, and its name among instances. */
  private readonly id = newId();
  private hasWarned = false;
  private client: MqttClient | null = null;
  /** On the clock of `performance.now()`; null while boxes are heard. */
  private downSince: number | null = performance.now();
  private watch: NodeJS.Timeout | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly broker: EmbeddedBroker,
    private readonly hints: Hints,
  ) {}

  /** Calls `handler` with every message that comes up. Register while modules are constructed; it must not throw. */
  onUp(handler: UpHandler): void {
    this.handlers.push(handler);
  }

  /** Whether what boxes send is heard. */
  get isListening(): boolean {
    return this.downSince === null;
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
    const message = { v: PROTOCOL_VERSION, agentId, epoch: this.id, seq: 0, kind, body: checked };
    const [topic, text] = [downTopic(agentId, kind), JSON.stringify(message)];
    if (isEmbedded) this.broker.send(topic, text);
    else await this.client?.publishAsync(topic, text, { qos: 1 });
  }

  /** Hints have one line, so that each is heard once: with Redis it is not this one. */
  private get isHintLine(): boolean {
    return this.settings.redisUrl === null;
  }

  private heard(topic: string, payload: Buffer): void {
    for (const handler of this.handlers) handler(topic, payload);
  }

  /** Not waited for: an external broker may come later, and the one inside is there. */
  onApplicationBootstrap(): void {
    const { mqtt: wanted } = this.settings;
    if (wanted.kind === 'embedded') {
      this.broker.open((topic, payload) => this.heard(topic, payload));
      this.downSince = null;
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
      clientId: `platform-${this.id}`,
      ...(wanted.caFile === null ? {} : { ca: readFileSync(wanted.caFile) }),
    });
    this.client = client;
    client.on('message', (topic, payload) => {
      if (topic.startsWith(hintTopic(''))) this.hear(topic, payload);
      else if (topic !== trialTopic(this.id)) this.heard(topic, payload);
    });
    if (this.isHintLine) this.hints.carry = (kind, payload) => this.tell(client, kind, payload);
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
      this.subscribe(client).then(
        () => {
          this.downSince = null;
          if (this.isHintLine) this.hints.opened();
        },
        (error: unknown) => {
          reason = String(error);
          this.logger.error({ error: reason });
          client.stream.destroy(); // a line on which nothing is heard is none: try again
        },
      );
    });
  }

  private async subscribe(client: MqttClient): Promise<void> {
    const isShared = await this.isDivided(client);
    await client.subscribeAsync(isShared ? [SHARED_UP_TOPICS, ...ANSWER_TOPICS] : ALL_UP_TOPICS, { qos: 1 });
    if (!this.isHintLine) return;
    // Refused by the rules of a broker set up for an earlier release; the pages of another instance then learn later.
    await client.subscribeAsync(hintTopic('+'), { qos: 0 }).catch(() => undefined);
  }

  /**
   * Whether the broker gives a message to one of those who share a subscription. Some refuse such a subscription, some take
   * it for a topic of that name on which nothing ever comes: so a message of our own is sent round once.
   */
  private async isDivided(client: MqttClient): Promise<boolean> {
    const topic = trialTopic(this.id);
    const shared = `$share/${this.id}/${topic}`;
    let timer: NodeJS.Timeout | undefined;
    let listen: (heard: string) => void = () => undefined;
    try {
      const isBack = new Promise<boolean>((resolve) => {
        listen = (heard) => heard === topic && resolve(true);
        client.on('message', listen);
        timer = setTimeout(resolve, TRIAL_MS, false);
      });
      await client.subscribeAsync(shared, { qos: 1 });
      client.publish(topic, '', { qos: 1 }, () => undefined);
      const isHeard = await isBack;
      await client.unsubscribeAsync(shared);
      if (!isHeard) this.warnOnce();
      return isHeard;
    } catch (error) {
      if (!client.connected) throw error;
      this.warnOnce();
      return false;
    } finally {
      clearTimeout(timer);
      client.off('message', listen);
    }
  }

  private warnOnce(): void {
    if (this.hasWarned) return;
    this.hasWarned = true;
    const why = 'the broker does not divide messages among instances, or does not let us use mingchu/v1/platform/#';
    this.logger.warn({ sharedSubscription: false, why });
  }

  private tell(client: MqttClient, kind: string, payload: object): void {
    if (!client.connected) return;
    client.publish(hintTopic(this.id), JSON.stringify({ kind, payload }), { qos: 0 }, () => undefined);
  }

  private hear(topic: string, payload: Buffer): void {
    if (topic === hintTopic(this.id)) return;
    try {
      const hint = HINT.parse(JSON.parse(payload.toString('utf8')));
      this.hints.heard(hint.kind, hint.payload);
    } catch (error) {
      this.logger.warn({ hintNotRead: String(error).slice(0, 200) });
    }
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
