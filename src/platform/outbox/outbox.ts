import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock.js';
import { isUnavailable, lockRows } from '../database/dialect.js';
import { UNHURRIED_MS } from '../database/patience.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newId } from '../ids.js';
import { OutboxMessage } from './outbox.entity.js';

/** Handles what was told, in the order of telling. */
type Handler = (payloads: never[]) => Promise<void>;

const IDLE_POLL_MS = 2_000;
const MOST_AT_ONCE = 100;
const LEASE_MS = 60_000;
/** What has not been begun by then is given back, so that nobody else takes it up while we are at it. */
const WORK_MS = LEASE_MS / 2;
const MAX_BACKOFF_MS = 300_000;

/**
 * How modules on one floor, and floors below, tell others that something happened.
 *
 * `tell` writes in the caller's transaction; after the commit every handler of that type is called, at least once
 * and in the order of telling as far as nothing fails. Handlers open their own transactions and must bear being
 * called twice. A failing message is tried again later and does not hold up the others.
 *
 * Messages are taken up many at a time, and those of one type that follow each other are handed over together: a
 * morning's events are then judged in one transaction, not in one each.
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

  /** Tells, if and only if `tx` commits. Each of the payloads is JSON and a message of its own. */
  async tell(tx: EntityManager, type: string, ...payloads: readonly object[]): Promise<void> {
    const dueAt = this.clock.now();
    const messages = payloads.map((payload) => ({ id: newId(), type, payload, dueAt, attempts: 0 }));
    if (messages.length > 0) await tx.insert(OutboxMessage, messages);
  }

  /** Registers `handler`, called for each message; call it while modules are constructed. */
  on<Payload>(type: string, handler: (payload: Payload) => Promise<void>): void {
    this.onMany<Payload>(type, async (payloads) => {
      for (const payload of payloads) await handler(payload);
    });
  }

  /**
   * As `on`, for a handler that is better off with many at once. Fails it, it is called again with each alone, so it
   * must bear a payload twice even where nothing else goes wrong.
   */
  onMany<Payload>(type: string, handler: (payloads: Payload[]) => Promise<void>): void {
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
          take: MOST_AT_ONCE,
        }),
      );
      if (due.length === 0) return;
      await this.deliver(await this.claim(due));
    }
  }

  /** Two instances may see the same messages; whoever moves their due time first has them. */
  private claim(due: readonly OutboxMessage[]): Promise<OutboxMessage[]> {
    return this.uow.write(
      async (tx) => {
        const now = this.clock.now();
        const id = In(due.map((message) => message.id));
        const order = { dueAt: 'ASC', id: 'ASC' } as const;
        const mine = await lockRows(tx, OutboxMessage, { id, dueAt: LessThanOrEqual(now) }, order);
        await this.moveTo(tx, mine, new Date(now.getTime() + LEASE_MS));
        return mine;
      },
      { patienceMs: UNHURRIED_MS },
    );
  }

  private async deliver(messages: readonly OutboxMessage[]): Promise<void> {
    const until = performance.now() + WORK_MS;
    const runs = runsOfOneType(messages);
    for (let [run] = runs; run && !this.stopped && performance.now() < until; [run] = runs) {
      if (!(await this.handOver(run))) break;
      runs.shift();
    }
    const [first, ...others] = runs.flat();
    if (first) await this.settle((tx) => this.moveTo(tx, [first, ...others], first.dueAt));
  }

  /**
   * Messages of one type; where handling them together fails, each by itself, so that one cannot hold up the rest.
   * False when the database is away: that is no fault of the messages, and they wait as they were.
   */
  private async handOver(messages: readonly OutboxMessage[]): Promise<boolean> {
    try {
      const payloads = messages.map(({ payload }) => payload as never);
      for (const handler of this.handlers.get(messages[0]?.type ?? '') ?? []) await handler([...payloads]);
      await this.settle((tx) => tx.delete(OutboxMessage, { id: In(messages.map(({ id }) => id)) }));
      return true;
    } catch (error) {
      const [message] = messages as readonly [OutboxMessage];
      this.logger.error({ type: message.type, messages: messages.length, id: message.id, error: String(error) });
      if (isUnavailable(error)) return false;
      if (messages.length === 1) await this.postpone(message);
      else for (const one of messages) if (!(await this.handOver([one]))) return false;
      return true;
    }
  }

  private async postpone({ id, attempts }: OutboxMessage): Promise<void> {
    const wait = Math.min(MAX_BACKOFF_MS, 1_000 * 2 ** Math.min(attempts, 20));
    const dueAt = new Date(this.clock.now().getTime() + wait);
    await this.settle((tx) => tx.update(OutboxMessage, { id }, { attempts: attempts + 1, dueAt }));
  }

  private async moveTo(tx: EntityManager, messages: readonly OutboxMessage[], dueAt: Date): Promise<void> {
    if (messages.length > 0) await tx.update(OutboxMessage, { id: In(messages.map(({ id }) => id)) }, { dueAt });
  }

  private settle(work: (tx: EntityManager) => Promise<unknown>): Promise<unknown> {
    return this.uow.write(work, { patienceMs: UNHURRIED_MS });
  }
}

function runsOfOneType(messages: readonly OutboxMessage[]): OutboxMessage[][] {
  const runs: OutboxMessage[][] = [];
  for (const message of messages) {
    const last = runs.at(-1);
    if (last?.[0]?.type === message.type) last.push(message);
    else runs.push([message]);
  }
  return runs;
}
