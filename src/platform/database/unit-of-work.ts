import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isDeadlock } from './dialect.js';

const MAX_ATTEMPTS = 8;

/**
 * The only door to the database.
 *
 * SQLite: TypeORM has one connection, and statements of two callers on it would mix: one's rollback would take
 * back the other's acknowledged write. So `write` is a first-come-first-served queue of `BEGIN IMMEDIATE`
 * transactions, and `read` uses a second, read-only connection (WAL), which never waits for a writer.
 *
 * MySQL/MariaDB: `write` is a READ COMMITTED transaction on a connection of its own, begun again when the database
 * breaks it off (1213, 1205), so `work` may run several times and must do nothing outside the database.
 *
 * Work done in `read` sees committed data, statement by statement. Inside `write`, use only the manager handed in.
 */
@Injectable()
export class UnitOfWork implements OnModuleDestroy {
  private tail: Promise<unknown> = Promise.resolve();
  private readonly afterCommit = new Set<() => void>();

  /** @param readSource the read-only twin on SQLite; on MySQL/MariaDB the same as `source` */
  constructor(
    private readonly source: DataSource,
    private readonly readSource: DataSource,
  ) {}

  /** Runs `work` on committed data. It cannot write. */
  async read<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return work(this.readSource.manager);
  }

  /** Runs `work` in one transaction: all of it is written, or nothing. What it throws comes out unchanged. */
  async write<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const result = this.source.options.type === 'better-sqlite3' ? await this.queued(work) : await this.retried(work);
    for (const listener of this.afterCommit) listener();
    return result;
  }

  /** Calls `listener` after each commit: a hint that there may be something new, never the only way to learn it. */
  onCommit(listener: () => void): void {
    this.afterCommit.add(listener);
  }

  private queued<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const mine = this.tail.then(() => this.immediate(work));
    this.tail = mine.catch(() => undefined);
    return mine;
  }

  private async immediate<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    await runner.query('BEGIN IMMEDIATE');
    try {
      const result = await work(runner.manager);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK');
      throw error;
    }
  }

  private async retried<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const runner = this.source.createQueryRunner();
      try {
        await runner.startTransaction('READ COMMITTED');
        const result = await work(runner.manager);
        await runner.commitTransaction();
        return result;
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction();
        if (!isDeadlock(error) || attempt === MAX_ATTEMPTS) throw error;
      } finally {
        await runner.release();
      }
      await new Promise((resume) => setTimeout(resume, Math.random() * 10 * 2 ** attempt));
    }
  }

  /** Waits for what is queued, so that a stopping process leaves nothing half-told. */
  async onModuleDestroy(): Promise<void> {
    await this.tail;
    if (this.readSource !== this.source && this.readSource.isInitialized) await this.readSource.destroy();
  }
}
