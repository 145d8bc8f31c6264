import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In, LessThan, MoreThanOrEqual } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '../clock.js';
import { isUnavailable } from '../database/dialect/errors.js';
import { isSqlite, listOf } from '../database/dialect/sql.js';
import { writeRows } from '../database/dialect/writing.js';
import { UNHURRIED_MS } from '../database/patience.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Hints } from '../hints/hints.js';
import { newId } from '../ids.js';
import { MOST_ATTEMPTS, nextTry } from './attempts.js';
import { DueSpanRow } from './due-span.entity.js';
import { DueSpans } from './due-spans.js';
import { OutboxMessage } from './outbox.entity.js';
import { Pace } from './pace.js';

/** Takes the messages off the outbox when `tx` commits. */
export type Settle = (tx: EntityManager) => Promise<void>;
/** Handles what was told, in the order of telling. */
type Handler = (payloads: never[], settle: Settle) => Promise<void>;
interface Registered {
  handle: Handler;
  /** Null: all of the type. */
  wants: ((payload: never) => boolean) | null;
}

const IDLE_POLL_MS = 2_000;
const MOST_AT_ONCE = 100;
const LEASE_MS = 60_000;
/** What has not been begun by then is given back, so that nobody else takes it up while we are at it. */
const WORK_MS = LEASE_MS / 2;
/** Messages, and marked spans, are looked at no oftener: what comes meanwhile is handled together, and writers have the line. */
const TOLD_EVERY_MS = 200;
const SPANS_EVERY_MS = 1_000;

/**
 * How modules on one floor, and floors below, tell others that something happened.
 *
 * `tell` writes a row for each handler of that type in the caller's transaction; after the commit the handler is called,
 * at least once and in the order of telling as far as nothing fails. Handlers open their own transactions and must bear
 * being called twice. A failing message is tried again later, at most `MOST_ATTEMPTS` times until the next start, and
 * holds up neither the others nor the other handlers.
 *
 * Messages are taken up many at a time, and those of one type that follow each other for a handler are handed over
 * together: a morning's events are then judged in one transaction, not in one each. What is due of `DueSpans` is handed
 * over in between. Between two transactions others have their turn of the event loop.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Outbox');
  private readonly handlers = new Map<string, Map<string, Registered>>();
  /** Of which types word is given to all instances, and what of it. */
  private readonly heardOf = new Map<string, z.ZodType<object>>();
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private timer: NodeJS.Timeout | null = null;
  private readonly told = new Pace(TOLD_EVERY_MS, () => this.wake());
  private readonly marked = new Pace(SPANS_EVERY_MS, () => this.wake());
  /** Whether there may be messages, and marked spans, that nobody has looked at: most transactions leave only one of them. */
  private mayBeTold = true;
  private mayBeMarked = true;
  /** So many wait for everything to be handled. */
  private awaited = 0;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly spans: DueSpans,
    private readonly hints: Hints,
  ) {}

  /** Tells, if and only if `tx` commits. Each of the payloads is JSON and a message of its own. */
  async tell(tx: EntityManager, type: string, ...payloads: readonly object[]): Promise<void> {
    if (payloads.length === 0) return;
    const now = this.clock.now();
    const rows = [...(this.handlers.get(type) ?? [])].flatMap(([handler, { wants }]) =>
      payloads
        .filter((payload) => wants?.(payload as never) ?? true)
        .map((payload) => ({
          ...{ id: newId(), type, handler, payload: JSON.stringify(payload), due_at: now, attempts: 0 },
        })),
    );
    await writeRows(tx, 'outbox_message', rows);
    this.mention(tx, type, ...payloads);
    if (rows.length > 0) this.uow.afterCommit(tx, () => this.look('mayBeTold'));
  }

  /** As `tell`, but only to those who `listen`: what they show is new, and those who work with it have nothing to do. */
  mention(tx: EntityManager, type: string, ...payloads: readonly object[]): void {
    const shape = this.heardOf.get(type);
    if (!shape) return;
    this.uow.afterCommit(tx, () => {
      for (const payload of payloads) this.hints.give(type, shape.parse(payload));
    });
  }

  /**
   * Registers `handler`, called for each message; call it while modules are constructed.
   *
   * @param name of who is told, the same in every release: messages wait under it
   */
  on<Payload>(type: string, handler: (payload: Payload) => Promise<void>, name = 'default'): void {
    this.onMany<Payload>(
      type,
      async (payloads) => {
        for (const payload of payloads) await handler(payload);
      },
      name,
    );
  }

  /**
   * As `on`, for a handler that is better off with many at once. Fails it, it is called again with each alone, so it
   * must bear a payload twice even where nothing else goes wrong. It may call `settle` in its last transaction, which then
   * takes the messages away with what came of them; otherwise that is done for it afterwards.
   *
   * @param wants of which payloads it is told; what it does not want costs nothing. Asked when they are told: another release may
   *   have told it of others
   */
  onMany<Payload>(
    type: string,
    handler: (payloads: Payload[], settle: Settle) => Promise<void>,
    name = 'default',
    wants: ((payload: Payload) => boolean) | null = null,
  ): void {
    const named = this.handlers.get(type) ?? new Map<string, Registered>();
    if (named.has(name)) throw new Error(`${name} listens to ${type} already`);
    this.handlers.set(type, named.set(name, { handle: handler as Handler, wants }));
  }

  /**
   * Calls `listener` after the commit, in whichever instance it was, and once at most: for what is worth nothing later,
   * such as a word to open pages. It must not throw.
   *
   * @param shape what is needed of the payload: this much goes through the broker to the other instances
   */
  listen<Payload extends object>(type: string, shape: z.ZodType<Payload>, listener: (payload: Payload) => void): void {
    this.heardOf.set(type, shape);
    this.hints.on(type, shape, listener);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.spans.onMarked = () => this.look('mayBeMarked');
    // Another instance may have told or marked something.
    this.timer = setInterval(() => this.look('mayBeTold', 'mayBeMarked'), IDLE_POLL_MS);
    await this.revive().catch((error: unknown) => this.logger.error({ error: String(error) }));
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
    this.told.stop();
    this.marked.stop();
  }

  /** Resolves when everything told or marked so far has been handled (or has failed and waits); tests await it. */
  async settled(): Promise<void> {
    this.awaited += 1;
    try {
      do {
        this.wake();
        while (this.running) await this.running;
      } while (this.again);
    } finally {
      this.awaited -= 1;
    }
  }

  /** What waits although it was due before `since`, and what is not tried any more until the next start. */
  async backlog(tx: EntityManager, since: Date): Promise<{ late: number; givenUp: number }> {
    const [late, givenUp] = [{ dueAt: LessThan(since) }, { attempts: MoreThanOrEqual(MOST_ATTEMPTS) }];
    return {
      late: (await tx.countBy(OutboxMessage, late)) + (await tx.countBy(DueSpanRow, late)),
      givenUp: (await tx.countBy(OutboxMessage, givenUp)) + (await tx.countBy(DueSpanRow, givenUp)),
    };
  }

  private look(...at: ('mayBeTold' | 'mayBeMarked')[]): void {
    for (const one of at) this[one] = true;
    this.wake();
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
    for (let isMore = true; isMore && !this.stopped; ) {
      isMore = false;
      const isAwaited = this.awaited > 0;
      if ((this.mayBeTold || isAwaited) && this.told.isTime(isAwaited)) {
        this.mayBeTold = false;
        isMore = await this.deliverDue();
        if (isMore) {
          this.mayBeTold = true;
          this.told.isBehind();
        }
      }
      if ((this.mayBeMarked || isAwaited) && this.marked.isTime(isAwaited)) {
        this.mayBeMarked = false;
        if (await this.spans.handOverSome()) {
          isMore = true;
          this.mayBeMarked = true;
          this.marked.isBehind();
        }
      }
      await nextTurn();
    }
  }

  private async deliverDue(): Promise<boolean> {
    const due = await this.uow.read((tx) => dueMessages(tx, this.clock.now()));
    if (due.length === 0) return false;
    await this.deliver(await this.claim(due));
    // What was told since wakes us by itself.
    return due.length === MOST_AT_ONCE;
  }

  /** Two instances may see the same messages; whoever moves their due time first has them. SQLite has only one. */
  private async claim(due: readonly OutboxMessage[]): Promise<readonly OutboxMessage[]> {
    if (await this.uow.read(async (tx) => isSqlite(tx))) return due;
    const now = this.clock.now();
    // No two claims have the same, so that it says whose the messages are.
    const lease = new Date(now.getTime() + LEASE_MS + Math.floor(Math.random() * LEASE_MS));
    return this.uow.write(
      async (tx) => {
        const ids = due.map(({ id }) => id);
        const { affectedRows }: { affectedRows: number } = await tx.query(
          `UPDATE outbox_message SET due_at = ? WHERE due_at <= ? AND id IN ${listOf(ids)}`,
          [lease.getTime(), now.getTime(), ...ids],
        );
        if (affectedRows === due.length) return due;
        const mine = await tx.findBy(OutboxMessage, { id: In(ids), dueAt: lease });
        return due.filter(({ id }) => mine.some((one) => one.id === id));
      },
      { patienceMs: UNHURRIED_MS, isOneStatement: true },
    );
  }

  private async deliver(messages: readonly OutboxMessage[]): Promise<void> {
    const until = performance.now() + WORK_MS;
    const runs = runsOfOneHandler(messages);
    const done: string[] = [];
    for (let [run] = runs; run && !this.stopped && performance.now() < until; [run] = runs) {
      if (!(await this.handOver(run, done))) break;
      runs.shift();
      await nextTurn();
    }
    if (done.length > 0) await this.settle((tx) => tx.delete(OutboxMessage, { id: In(done) }));
    const [first, ...others] = runs.flat().filter(({ id }) => !done.includes(id));
    if (first) await this.settle((tx) => this.moveTo(tx, [first, ...others], first.dueAt));
  }

  /**
   * Messages for one handler; where handling them together fails, each by itself, so that one cannot hold up the rest.
   * False when the database is away: that is no fault of the messages, and they wait as they were.
   *
   * @param done gains the ids of those that were handled
   */
  private async handOver(messages: readonly OutboxMessage[], done: string[]): Promise<boolean> {
    const [message] = messages as readonly [OutboxMessage];
    try {
      const payloads = messages.map(({ payload }) => payload as never);
      const ids = messages.map(({ id }) => id);
      const handlers = this.handlersOf(message);
      let isSettled = false;
      const settle = async (tx: EntityManager) => {
        // Of rows for all who listen only the last of them may say that they are done with.
        if (handlers.length > 1) return;
        await tx.delete(OutboxMessage, { id: In(ids) });
        isSettled = true;
      };
      for (const handler of handlers) await handler([...payloads], settle);
      if (!isSettled) done.push(...ids);
      return true;
    } catch (error) {
      const { type, handler, id } = message;
      this.logger.error({ type, handler, messages: messages.length, id, error: String(error) });
      if (isUnavailable(error)) return false;
      if (messages.length === 1) await this.postpone(message);
      else for (const one of messages) if (!(await this.handOver([one], done))) return false;
      return true;
    }
  }

  private handlersOf({ type, handler }: OutboxMessage): readonly Handler[] {
    const named = this.handlers.get(type);
    if (handler === null) return [...(named?.values() ?? [])].map(({ handle }) => handle);
    const found = named?.get(handler);
    if (!found) throw new Error(`${handler} does not listen to ${type}`);
    return [found.handle];
  }

  private async postpone({ id, attempts }: OutboxMessage): Promise<void> {
    const dueAt = nextTry(attempts + 1, this.clock.now());
    await this.settle((tx) => tx.update(OutboxMessage, { id }, { attempts: attempts + 1, dueAt }));
  }

  /** What was given up is tried again: the program may be another one now. */
  async revive(): Promise<void> {
    const where = { attempts: MoreThanOrEqual(MOST_ATTEMPTS) };
    if (await this.uow.read((tx) => tx.existsBy(OutboxMessage, where))) {
      await this.settle((tx) => tx.update(OutboxMessage, where, { attempts: 0, dueAt: this.clock.now() }));
    }
    await this.spans.revive();
  }

  private async moveTo(tx: EntityManager, messages: readonly OutboxMessage[], dueAt: Date): Promise<void> {
    if (messages.length > 0) await tx.update(OutboxMessage, { id: In(messages.map(({ id }) => id)) }, { dueAt });
  }

  private settle(work: (tx: EntityManager) => Promise<unknown>): Promise<unknown> {
    return this.uow.write(work, { patienceMs: UNHURRIED_MS });
  }
}

/** Asked for after every commit that told something: as a text of our own it costs a third. */
async function dueMessages(tx: EntityManager, now: Date): Promise<OutboxMessage[]> {
  const rows: {
    id: string;
    type: string;
    handler: string | null;
    payload: string;
    due_at: string | number;
    attempts: string | number;
  }[] = await tx.query(
    'SELECT id, type, handler, payload, due_at, attempts FROM outbox_message WHERE due_at <= ? ORDER BY due_at, id LIMIT ?',
    [now.getTime(), MOST_AT_ONCE],
  );
  return rows.map(({ due_at, attempts, payload, ...row }) => ({
    ...row,
    payload: JSON.parse(payload),
    dueAt: new Date(Number(due_at)),
    attempts: Number(attempts),
  }));
}

/**
 * Each handler's messages in the order of telling, those of one type that follow each other together. Whoever tells two
 * handlers of a thing tells them by turns: what lies between for the other one does not part a handler's own.
 */
function runsOfOneHandler(messages: readonly OutboxMessage[]): OutboxMessage[][] {
  const runs: OutboxMessage[][] = [];
  const lastOf = new Map<string | null, OutboxMessage[]>();
  for (const message of messages) {
    const last = lastOf.get(message.handler);
    if (last?.[0]?.type === message.type) {
      last.push(message);
      continue;
    }
    const run = [message];
    runs.push(run);
    lastOf.set(message.handler, run);
  }
  return runs;
}
