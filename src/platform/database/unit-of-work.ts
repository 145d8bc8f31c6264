import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { outsideRequests } from '../log/request-context.js';
import { Breath } from './breath.js';
import { isConnectionLost, isDeadlock, isLocked, isUnavailable } from './dialect/errors.js';
import { CONNECTIONS } from './dialect/opening.js';
import { type Around, overEachStatement } from './dialect/statements.js';
import { abandon, beginReadCommitted, beginSnapshot, isInTransaction, readCommitted } from './dialect/transactions.js';
import { Line } from './line.js';
import { ASKER_MS, DatabaseSilent, UNHURRIED_MS, withPatience } from './patience.js';

/** So often a transaction is begun that others break off; a server that is away is looked for as long as there is patience. */
const MAX_ATTEMPTS = 8;
const LONGEST_PAUSE_MS = 1_000;
/** How often a file that somebody else holds is tried. */
const TRY_LOCKED_MS = 20;
const TAKEN_BACK = 'it has taken the transaction back by itself';
/** Who has stood in line for long still has the time for a try or two. */
const LEAST_MS = 200;

/** Whether the database could last be written to, and since when it has been so. */
export interface Writability {
  isGood: boolean;
  /** `performance.now()` of the last try, whoever made it. */
  triedAt: number;
}

/**
 * The only door to the database.
 *
 * SQLite: TypeORM has one connection, and statements of two callers on it would mix: one's rollback would take
 * back the other's acknowledged write. So `write` is a first-come-first-served line of `BEGIN IMMEDIATE`
 * transactions, and `read` uses a second, read-only connection (WAL), which never waits for a writer. The driver
 * answers at once, so the work is broken into slices, or nobody else would be served meanwhile.
 *
 * MySQL/MariaDB: `write` is a READ COMMITTED transaction on a connection of its own, begun again when the database
 * breaks it off (1213, 1205) or the connection is lost before the commit, so `work` may run several times and must do
 * nothing outside the database. Readers have connections that no writer takes from them.
 *
 * Nobody waits without an end: a database that is locked, full, hung or gone is an error for which `isUnavailable`
 * holds, after `ASKER_MS` at the latest unless the caller has more patience. Until `opened` nobody waits for an answer, and a
 * start that gave up would help nobody: there everybody has as much patience as for unhurried work.
 *
 * Work done in `read` sees committed data, statement by statement. Inside `write`, use only the manager handed in.
 */
@Injectable()
export class UnitOfWork implements OnModuleDestroy {
  private readonly logger = new Logger('Database');
  private readonly isSqlite: boolean;
  private readonly line: Line;
  /** What is to be called when a transaction commits; those of a transaction under way. */
  private readonly whenCommitted = new WeakMap<EntityManager, (() => void)[]>();
  private readonly patienceOf = new WeakMap<QueryRunner, number>();
  /** SQLite: a caller's work is under way, so there must be a transaction. */
  private isWorking = false;
  /** How long a database that does not move is waited for by who says nothing else. */
  private usualMs = UNHURRIED_MS;
  private readonly breath = new Breath();
  private lastWrite: Writability = { isGood: true, triedAt: Number.NEGATIVE_INFINITY };

  /**
   * @param readSource the twin for reading: read-only on SQLite, with connections of its own on MySQL/MariaDB
   * @param took told of each statement, and of how long it took
   */
  constructor(
    private readonly source: DataSource,
    private readonly readSource: DataSource,
    took: (sql: string, ms: number) => void,
  ) {
    this.isSqlite = source.options.type === 'better-sqlite3';
    this.line = new Line(this.isSqlite ? 1 : CONNECTIONS);
    const timed: Around = async (_, sql, run) => {
      const pause = this.isSqlite ? this.breath.take() : null;
      if (pause !== null) await pause;
      const startedAt = performance.now();
      try {
        return await run();
      } finally {
        took(sql, performance.now() - startedAt);
      }
    };
    const around: Around = this.isSqlite
      ? timed
      : (runner, sql, run) => timed(runner, sql, () => this.aroundMysql(runner, sql, run));
    overEachStatement(
      readSource,
      this.isSqlite ? (...one) => whenUnlocked(() => around(...one), performance.now() + this.usualMs) : around,
    );
    overEachStatement(source, async (runner, sql, run) => {
      // Whatever the work still does would now be written by itself, one statement at a time.
      if (this.isWorking && !isInTransaction(source)) throw new DatabaseSilent(TAKEN_BACK);
      const result = await around(runner, sql, run);
      if (this.isSqlite || /^\s*(INSERT|UPDATE|DELETE|COMMIT)/i.test(sql)) this.line.moved();
      return result;
    });
  }

  /** From now on somebody may be waiting for an answer. */
  opened(): void {
    this.usualMs = ASKER_MS;
  }

  /** Runs `work` on committed data. It cannot write. */
  async read<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return work(this.readSource.manager);
  }

  /**
   * Runs `work` on the data of one moment, however long it takes; it cannot write. For work that nobody waits for: on SQLite it
   * opens a connection of its own, and the file's log grows until it has ended.
   */
  async snapshot<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const own = this.isSqlite ? await this.openTwin() : null;
    const runner = (own ?? this.readSource).createQueryRunner();
    this.patienceOf.set(runner, UNHURRIED_MS);
    try {
      await beginSnapshot(runner);
      return await work(runner.manager);
    } finally {
      await runner.query('ROLLBACK').catch(() => (own === null ? abandon(runner) : undefined));
      await runner.release();
      await own?.destroy();
    }
  }

  /**
   * Runs `work` in one transaction: all of it is written, or nothing. What it throws comes out unchanged.
   *
   * @param options `patienceMs`: how long to wait for a database that does not move; without it, as long as somebody
   *   who waits for an answer does. `isOneStatement`: all that `work` writes is one statement, which bears being sent again
   *   though it may have been done; on MySQL/MariaDB it then commits by itself
   */
  async write<T>(
    work: (tx: EntityManager) => Promise<T>,
    { patienceMs = this.usualMs, isOneStatement = false }: { patienceMs?: number; isOneStatement?: boolean } = {},
  ): Promise<T> {
    const until = performance.now() + patienceMs;
    try {
      await this.line.enter(patienceMs);
      let result: T;
      try {
        result = await (this.isSqlite
          ? this.immediate(work, until)
          : this.retried(work, until, patienceMs, isOneStatement));
      } finally {
        this.line.leave();
      }
      this.lastWrite = { isGood: true, triedAt: performance.now() };
      return result;
    } catch (error) {
      if (isUnavailable(error)) this.lastWrite = { isGood: false, triedAt: performance.now() };
      throw error;
    }
  }

  /**
   * Calls `listener` once `tx` has been committed, and not at all when it is taken back: a hint that there is something
   * new, never the only way to learn it. It must not throw.
   */
  afterCommit(tx: EntityManager, listener: () => void): void {
    this.whenCommitted.get(tx)?.push(listener);
  }

  /** How the last try to write went. */
  get writability(): Writability {
    return this.lastWrite;
  }

  /** How many wait for their turn to write. */
  get waiting(): number {
    return this.line.length;
  }

  private async immediate<T>(work: (tx: EntityManager) => Promise<T>, until: number): Promise<T> {
    const runner = this.source.createQueryRunner();
    await whenUnlocked(() => runner.query('BEGIN IMMEDIATE'), Math.max(until, performance.now() + LEAST_MS));
    this.isWorking = true;
    const listeners: (() => void)[] = [];
    this.whenCommitted.set(runner.manager, listeners);
    try {
      const result = await work(runner.manager);
      await runner.query('COMMIT');
      call(listeners);
      return result;
    } catch (error) {
      // The first error is the one that counts: what the rollback has to say goes into the log.
      if (isInTransaction(this.source)) {
        await runner.query('ROLLBACK').catch((late: unknown) => this.logger.error({ rollback: String(late) }));
      }
      throw error;
    } finally {
      this.isWorking = false;
    }
  }

  private async retried<T>(
    work: (tx: EntityManager) => Promise<T>,
    until: number,
    patienceMs: number,
    isOneStatement: boolean,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const runner = this.source.createQueryRunner();
      this.patienceOf.set(runner, patienceMs);
      const listeners: (() => void)[] = [];
      this.whenCommitted.set(runner.manager, listeners);
      let isCommitting = false;
      try {
        await (isOneStatement ? readCommitted(runner) : beginReadCommitted(runner));
        const result = await work(runner.manager);
        isCommitting = true;
        if (!isOneStatement) await runner.commitTransaction();
        call(listeners);
        return result;
      } catch (error) {
        // A connection that was lost has taken back what was done on it; one that fails to must not be used again.
        if (isConnectionLost(error)) abandon(runner);
        else if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => abandon(runner));
        const mayHelp = isDeadlock(error) ? attempt < MAX_ATTEMPTS : isConnectionLost(error) && !isCommitting;
        if (!mayHelp || performance.now() > until) throw error;
      } finally {
        await runner.release();
      }
      await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** attempt));
    }
  }

  private async openTwin(): Promise<DataSource> {
    const twin = await new DataSource(this.readSource.options).initialize();
    overEachStatement(twin, async (_, __, run) => {
      await this.breath.take();
      return whenUnlocked(run, performance.now() + UNHURRIED_MS);
    });
    return twin;
  }

  /** A statement that is not answered costs its connection: nothing else could be sent on it. */
  private readonly aroundMysql: Around = async (runner, sql, run) => {
    try {
      return await withPatience(run(), this.patienceOf.get(runner) ?? this.usualMs, sql.slice(0, 40));
    } catch (error) {
      if (error instanceof DatabaseSilent) abandon(runner);
      throw error;
    }
  };

  /** Waits for what is queued, so that a stopping process leaves nothing half-told. */
  async onModuleDestroy(): Promise<void> {
    await this.line.empty();
    if (this.readSource.isInitialized) await this.readSource.destroy();
  }
}

/** In a turn of their own: whoever has waited for the commit goes on first. What they begin is not the request's any more. */
function call(listeners: readonly (() => void)[]): void {
  if (listeners.length === 0) return;
  outsideRequests(() => setImmediate(() => listeners.forEach((listener) => void listener())));
}

/** Waits beside the event loop, not on it, for a file that another program holds. */
async function whenUnlocked<T>(run: () => Promise<T>, until: number): Promise<T> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isLocked(error) || performance.now() > until) throw error;
    }
    await pause(TRY_LOCKED_MS);
  }
}
