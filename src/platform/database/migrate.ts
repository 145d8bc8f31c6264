import type { DataSource, QueryRunner } from 'typeorm';
import { isSchemaThere } from './dialect/errors.js';
import { type MigrationLock, migrationLock } from './dialect/migration-lock.js';

/** One step of the schema's history. Once it has shipped it never changes. */
export interface Step {
  /** Under which the database remembers it. */
  readonly name: string;
  readonly sqlite: readonly string[];
  readonly mysql: readonly string[];
  /**
   * What SQL cannot say, after the statements. It may be broken off anywhere and is then run again from its beginning, so
   * it must bear that; it imports nothing that changes with the program.
   */
  readonly code?: ((runner: QueryRunner) => Promise<void>) | undefined;
}

export interface Watch {
  /**
   * Called where a step can be broken off: before the first and after each statement, and after the code. `done` is a half
   * where a change of the schema has been made and not noted yet.
   */
  boundary?: (step: string, done: number) => Promise<void> | void;
  /** Said to the person who waits. */
  say?: (text: string) => void;
}

/** The database was written by a later program: this one does not know what its columns mean. */
export class NewerDatabase extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `数据库比程序新(有本程序不认识的步骤 ${unknown.join('、')})。请装回新版程序,或恢复升级之前的备份;旧程序不会改动它 / ` +
        `The database is newer than this program: it has taken steps that are not known here (${unknown.join(', ')}). ` +
        'Install the newer program again, or restore the backup made before the update; this program has changed nothing.',
    );
    this.name = 'NewerDatabase';
  }
}

/**
 * Brings the database to the last of `steps`, in their order; each that was taken before is passed over. Whoever else
 * starts at the same time waits until it is done, at whichever node of a cluster.
 *
 * SQLite: a step is one transaction. MySQL and MariaDB commit each change of the schema by itself, so there it is noted
 * after every statement how far the step has come; one that was broken off is taken up there, and only of the very next
 * statement it is believed that it may have been done already.
 *
 * @throws NewerDatabase before anything is changed
 */
export async function migrate(source: DataSource, steps: readonly Step[], watch: Watch = {}): Promise<void> {
  const lock = await migrationLock(source, () =>
    watch.say?.('another instance is changing the schema: waiting for it'),
  );
  try {
    const isSqlite = source.options.type === 'better-sqlite3';
    await (isSqlite ? new OnSqlite(lock, watch) : new OnMysql(lock, watch)).take(steps);
  } finally {
    await lock.release();
  }
}

/** The database has not taken all steps of this program, or is none of ours. */
export class OlderDatabase extends Error {
  constructor() {
    super(
      '这个数据库还没有升级到本程序的版本,或者不是明厨的数据库;请先用本程序正常启动一次 / ' +
        'This database is not at the version of this program, or is none of Mingchu: start the platform on it once before.',
    );
    this.name = 'OlderDatabase';
  }
}

/**
 * Looks whether the database is at the last of `steps`, and changes nothing.
 *
 * @throws NewerDatabase, OlderDatabase
 */
export async function requireLast(source: DataSource, steps: readonly Step[]): Promise<void> {
  const rows = await source.query('SELECT name FROM migrations ORDER BY id').catch(() => []);
  const taken = (rows as { name: string }[]).map(({ name }) => name);
  requireKnown(taken, steps);
  if (steps.some(({ name }) => !taken.includes(name))) throw new OlderDatabase();
}

function requireKnown(taken: readonly string[], steps: readonly Step[]): void {
  const known = new Set(steps.map(({ name }) => name));
  const unknown = taken.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerDatabase(unknown);
}

abstract class Taker {
  protected readonly runner: QueryRunner;

  constructor(
    protected readonly lock: MigrationLock,
    protected readonly watch: Watch,
  ) {
    this.runner = lock.runner;
  }

  async take(steps: readonly Step[]): Promise<void> {
    await this.makeTables();
    const taken = ((await this.runner.query('SELECT name FROM migrations ORDER BY id')) as { name: string }[]).map(
      ({ name }) => name,
    );
    requireKnown(taken, steps);
    const pending = steps.filter(({ name }) => !taken.includes(name));
    for (const step of pending) {
      if (taken.length > 0) this.watch.say?.(`schema: ${step.name}`);
      await this.takeOne(step);
    }
  }

  protected abstract makeTables(): Promise<void>;
  protected abstract takeOne(step: Step): Promise<void>;

  /** In the form TypeORM gave the table in release 0.1: the digits of a name are its time. */
  protected async note(step: Step): Promise<void> {
    const timestamp = Number(/\d+$/.exec(step.name)?.[0] ?? 0);
    await this.runner.query('INSERT INTO migrations (timestamp, name) VALUES (?, ?)', [timestamp, step.name]);
  }

  protected async boundary(step: Step, done: number): Promise<void> {
    await this.watch.boundary?.(step.name, done);
  }
}

class OnSqlite extends Taker {
  protected async makeTables(): Promise<void> {
    await this.runner.query(
      'CREATE TABLE IF NOT EXISTS "migrations" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "timestamp" bigint NOT NULL, "name" varchar NOT NULL)',
    );
  }

  protected async takeOne(step: Step): Promise<void> {
    const { runner } = this;
    // A table that is made anew would take with it what refers to it.
    await runner.query('PRAGMA foreign_keys = OFF');
    await runner.startTransaction();
    try {
      await this.boundary(step, 0);
      for (const [i, statement] of step.sqlite.entries()) {
        await runner.query(statement);
        await this.boundary(step, i + 1);
      }
      await step.code?.(runner);
      await this.note(step);
      await this.boundary(step, step.sqlite.length + 1);
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.query('PRAGMA foreign_keys = ON');
    }
  }
}

const CHANGES_SCHEMA = /^(ALTER|CREATE|DROP|RENAME)\b/i;

class OnMysql extends Taker {
  protected async makeTables(): Promise<void> {
    await this.runner.query(
      'CREATE TABLE IF NOT EXISTS `migrations` (`id` int NOT NULL AUTO_INCREMENT, `timestamp` bigint NOT NULL, `name` varchar(255) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await this.runner.query(
      'CREATE TABLE IF NOT EXISTS `migration_under_way` (`name` varchar(255) NOT NULL, `done` int NOT NULL, PRIMARY KEY (`name`)) ENGINE=InnoDB',
    );
  }

  protected async takeOne(step: Step): Promise<void> {
    const { runner } = this;
    const [before] = (await runner.query('SELECT done FROM migration_under_way WHERE name = ?', [step.name])) as {
      done: number;
    }[];
    if (!before) await runner.query('INSERT INTO migration_under_way (name, done) VALUES (?, 0)', [step.name]);
    const from = Number(before?.done ?? 0);
    await this.boundary(step, from);
    for (let i = from; i < step.mysql.length; i += 1) {
      const mayBeDone = before !== undefined && i === from;
      await this.run(
        step.mysql[i] as string,
        mayBeDone,
        () => this.advance(step, i + 1),
        () => this.boundary(step, i + 0.5),
      );
      await this.boundary(step, i + 1);
    }
    if (step.code !== undefined) await this.lock.require();
    await step.code?.(runner);
    await this.boundary(step, step.mysql.length + 1);
    await this.inTransaction(async () => {
      await this.lock.require();
      await this.note(step);
      await runner.query('DELETE FROM migration_under_way WHERE name = ?', [step.name]);
    });
  }

  /** A change of rows and the note of it are one transaction; a change of the schema commits by itself before its note. */
  private async run(
    statement: string,
    mayBeDone: boolean,
    advance: () => Promise<void>,
    unnoted: () => Promise<void>,
  ): Promise<void> {
    if (!CHANGES_SCHEMA.test(statement)) {
      await this.inTransaction(async () => {
        await this.runner.query(statement);
        await advance();
        await this.lock.require();
      });
      return;
    }
    await this.lock.require();
    try {
      await this.runner.query(statement);
    } catch (error) {
      if (!mayBeDone || !isSchemaThere(error)) throw error;
    }
    await unnoted();
    await advance();
  }

  private async advance(step: Step, done: number): Promise<void> {
    await this.runner.query('UPDATE migration_under_way SET done = ? WHERE name = ?', [done, step.name]);
  }

  private async inTransaction(work: () => Promise<void>): Promise<void> {
    await this.runner.startTransaction();
    try {
      await work();
      await this.runner.commitTransaction();
    } catch (error) {
      await this.runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  }
}
