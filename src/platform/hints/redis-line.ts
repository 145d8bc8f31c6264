import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { createClient } from '@redis/client';
import { z } from 'zod';
import { SETTINGS, type Settings } from '../config/settings.js';
import { newId } from '../ids.js';
import { Hints } from './hints.js';

const RETRY_MS = 1_000;
/** Who cannot be reached is said so often. */
const SAY_EVERY_MS = 60_000;
const HINT = z.object({ from: z.string(), kind: z.string().max(60), payload: z.looseObject({}) });

type Client = ReturnType<typeof clientOf>;

/**
 * The line on which hints pass between the instances where `REDIS_URL` is set; the broker then carries none, so that each is heard
 * once. Nothing waits for Redis: while it is away hints are lost, as the line between instances always may be, and once
 * it is back whoever listens looks for himself (`Hints.onOpened`).
 */
@Injectable()
export class RedisLine implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Redis');
  private readonly id = newId();
  private clients: Client[] = [];
  private saidAt = Number.NEGATIVE_INFINITY;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly hints: Hints,
  ) {}

  /** Not waited for: Redis may come later. */
  onApplicationBootstrap(): void {
    const { redisUrl } = this.settings;
    if (redisUrl === null) return;
    // A connection that listens may say nothing else.
    const [speaking, listening] = [clientOf(redisUrl), clientOf(redisUrl)];
    this.clients = [speaking, listening];
    for (const client of this.clients) client.on('error', (error: Error) => this.say(error));
    const channel = channelOf(redisUrl);
    this.hints.carry = (kind, payload) => {
      if (!speaking.isReady) return;
      const text = JSON.stringify({ from: this.id, kind, payload });
      speaking.publish(channel, text).catch((error: unknown) => this.say(error));
    };
    speaking.connect().catch((error: unknown) => this.say(error));
    listening
      .connect()
      .then(() => listening.subscribe(channel, (text) => this.hear(text)))
      .then(() => {
        this.hints.opened();
        listening.on('ready', () => this.hints.opened());
      })
      .catch((error: unknown) => this.say(error));
  }

  private hear(text: string): void {
    try {
      const { from, kind, payload } = HINT.parse(JSON.parse(text));
      if (from !== this.id) this.hints.heard(kind, payload);
    } catch (error) {
      this.logger.warn({ hintNotRead: String(error).slice(0, 200) });
    }
  }

  private say(error: unknown): void {
    if (performance.now() - this.saidAt < SAY_EVERY_MS) return;
    this.saidAt = performance.now();
    this.logger.error({ error: String(error) });
  }

  onModuleDestroy(): void {
    for (const client of this.clients) if (client.isOpen) client.destroy();
    this.clients = [];
  }
}

const clientOf = (url: string) =>
  createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: () => RETRY_MS } });

/** Channels know no databases: two platforms on one Redis have databases of their own and so channels of their own. */
const channelOf = (url: string) => `mingchu:${new URL(url).pathname.slice(1) || '0'}:hints`;
