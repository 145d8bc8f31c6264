import { setTimeout as pause } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { newId } from '../../ids.js';
import { isDeadlock } from './errors.js';

const BEAT_MS = 2_000;
/** So many of a waiter's knocks must be let in, one after the other, without a beat of the holder between them. */
const MOST_UNANSWERED = 15;
/** As often as nodes of a cluster may break it off one after the other. */
const MOST_TRIES = 20;

/** Somebody else took the turn: this instance was silent for too long. Nothing more is changed by it. */
export class TurnLost extends Error {
  constructor() {
    super(
      '另一个实例接着在升级数据库:这个实例太久没有动静。等它升级完,再启动一次 / ' +
        'Another instance goes on changing the schema, since this one was silent for too long: start it again when that is done.',
    );
    this.name = 'TurnLost';
  }
}

/**
 * The turn of changing the schema as a row, which holds for all nodes of a cluster: who has it makes it beat, who waits knocks.
 *
 * No clocks are compared. A cluster lets nobody write while a table is changed in it, neither beats nor knocks; so only knocks that are
 * let in count, and after them the holder has as long to beat as he would have had before.
 */
export class MigrationTurn {
  private readonly owner = newId();
  private timer: NodeJS.Timeout | null = null;
  private isLost = false;

  /**
   * @param runner the connection on which the schema is changed
   * @param beating another one, on which nothing else is done
   */
  private constructor(
    private readonly runner: QueryRunner,
    private readonly beating: QueryRunner,
    private readonly beatMs: number,
  ) {}

  /**
   * Waits until the turn is free, or whoever has it is silent. Who has a lock of this server's own passes over an owner at this
   * server: that one cannot live any more.
   *
   * @param onWaiting called once when somebody else has it
   */
  static async taken(runner: QueryRunner, onWaiting: () => void, beatMs = BEAT_MS): Promise<MigrationTurn> {
    const turn = new MigrationTurn(runner, runner.dataSource.createQueryRunner(), beatMs);
    try {
      await turn.take(onWaiting);
      turn.timer = setInterval(() => void turn.beat(), beatMs);
      return turn;
    } catch (error) {
      await turn.beating.release();
      throw error;
    }
  }

  /**
   * Before a change of the schema, and with each change of rows in its transaction: one of two that think they have the turn does not
   * commit.
   *
   * @throws TurnLost
   */
  async require(): Promise<void> {
    if (this.isLost || !(await this.update(this.runner, 'beats = beats + 1', 'owner = ?', [this.owner]))) {
      throw new TurnLost();
    }
  }

  async release(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.update(this.runner, 'owner = NULL', 'owner = ?', [this.owner]).catch(() => undefined);
    await this.beating.release();
  }

  private async take(onWaiting: () => void): Promise<void> {
    await this.runner.query(
      'CREATE TABLE IF NOT EXISTS `migration_turn` (`name` varchar(40) NOT NULL, `owner` varchar(36) NULL, `server` varchar(300) NULL, `beats` bigint NOT NULL, `knocks` bigint NOT NULL, PRIMARY KEY (`name`)) ENGINE=InnoDB',
    );
    await again(() =>
      this.runner.query("INSERT IGNORE INTO migration_turn (name, beats, knocks) VALUES ('schema', 0, 0)"),
    );
    const [{ server }] = (await this.runner.query("SELECT CONCAT(@@hostname, ':', @@port) AS server")) as [
      { server: string },
    ];
    let isSaid = false;
    let seen: { owner: string | null; beats: string } | null = null;
    for (let unanswered = 0; ; unanswered += 1) {
      const [row] = (await this.runner.query(
        "SELECT owner, server, beats FROM migration_turn WHERE name = 'schema'",
      )) as [{ owner: string | null; server: string | null; beats: string }];
      if (seen?.owner !== row.owner || String(seen?.beats) !== String(row.beats)) unanswered = 0;
      seen = row;
      const mayTake = row.owner === null || row.server === server || unanswered >= MOST_UNANSWERED;
      const set = 'owner = ?, server = ?, beats = beats + 1';
      const as = [this.owner, server, row.owner, row.beats];
      if (mayTake && (await this.update(this.runner, set, 'owner <=> ? AND beats = ?', as))) return;
      if (!isSaid) onWaiting();
      isSaid = true;
      await pause(this.beatMs);
      await this.update(this.runner, 'knocks = knocks + 1', '1 = 1', []);
    }
  }

  private async beat(): Promise<void> {
    // a beat that is not let in is no loss: neither is a knock
    const isOurs = await this.update(this.beating, 'beats = beats + 1', 'owner = ?', [this.owner]).catch(() => true);
    if (!isOurs) this.isLost = true;
  }

  /** @returns whether the row was as `where` says */
  private async update(on: QueryRunner, set: string, where: string, values: unknown[]): Promise<boolean> {
    const sql = `UPDATE migration_turn SET ${set} WHERE name = 'schema' AND ${where}`;
    const run = () => on.query(sql, values) as Promise<{ affectedRows: number }>;
    // within a transaction it is the transaction that is broken off
    return (await (on.isTransactionActive ? run() : again(run))).affectedRows === 1;
  }
}

/** Two nodes that write one row at once break one of them off, which is begun again. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDeadlock(error) || tries === MOST_TRIES) throw error;
      await pause(10 * tries);
    }
  }
}
