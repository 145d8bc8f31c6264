import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newId } from '../ids.js';
import { OutboxMessage } from './outbox.entity.js';

export type Handler = (payload: never) => Promise<void>;

const IDLE_POLL_MS = 2_000;
const LEASE_MS = 60_000;
const MAX_BACKOFF_MS = 300_000;

/**
 * How modules on one floor, and floors below, tell others that something happened.
 *
 * `tell` writes in the caller's transaction; after the commit every handler of that type is called, at least once
 * and in the order of telling as far as nothing fails. Handlers open their own transactions and must bear being
 * called twice. A failing message is tried again later and does not hold up the others.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Outbox');
  private readonly handlers = new Map<string, Handler[]>();
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Tells, if and only if `tx` commits. `payload` is JSON. */
  async tell(tx: EntityManager, type: string, payload: object): Promise<void> {
    await tx.insert(OutboxMessage, { id: newId(), type, payload, dueAt: this.clock.now(), attempts: 0 });
  }

  /** Registers `handler`; call it while modules are constructed. */
  on<Payload>(type: string, handler: (payload: Payload) => Promise<void>): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler as Handler]);
  }

  onApplicationBootstrap(): void {
    this.uow.onCommit(() => this.wake());
    this.timer = setInterval(() => this.wake(), IDLE_POLL_MS);
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** Resolves when everything told so far has been handled (or has failed and waits); tests await it. */
  async settled(): Promise<void> {
    do {
      this.wake();
      await this.running;
    } while (this.again);
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.again = false;
    this.running = this.drain()
      .catch((error: unknown) => this.logger.error(error))
      .finally(() => {
        this.running = null;
        if (this.again) this.wake();
      });
  }

  private async drain(): Promise<void> {
    while (!this.stopped) {
      const due = await this.uow.read((tx) =>
        tx.find(OutboxMessage, {
          where: { dueAt: LessThanOrEqual(this.clock.now()) },
          order: { dueAt: 'ASC', id: 'ASC' },
          take: 100,
        }),
      );
      if (due.length === 0) return;
      for (const message of due) {
        if (this.stopped) return;
        if (await this.claim(message)) await this.deliver(message);
      }
    }
  }

  /** Two instances may see the same message; whoever moves its due time first has it. */
  private async claim(message: OutboxMessage): Promise<boolean> {
    const until = new Date(this.clock.now().getTime() + LEASE_MS);
    const { affected } = await this.uow.write((tx) =>
      tx.update(OutboxMessage, { id: message.id, dueAt: message.dueAt }, { dueAt: until }),
    );
    return affected === 1;
  }

  private async deliver(message: OutboxMessage): Promise<void> {
    try {
      for (const handler of this.handlers.get(message.type) ?? []) await handler(message.payload as never);
      await this.uow.write((tx) => tx.delete(OutboxMessage, { id: message.id }));
    } catch (error) {
      this.logger.error({ type: message.type, id: message.id, attempts: message.attempts + 1, error: String(error) });
      const wait = Math.min(MAX_BACKOFF_MS, 1_000 * 2 ** Math.min(message.attempts, 20));
      await this.uow.write((tx) =>
        tx.update(
          OutboxMessage,
          { id: message.id },
          { attempts: message.attempts + 1, dueAt: new Date(this.clock.now().getTime() + wait) },
        ),
      );
    }
  }
}
