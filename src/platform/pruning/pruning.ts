import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import { Clock } from '../clock.js';
import { UNHURRIED_MS } from '../database/patience.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newId } from '../ids.js';
import { JobRun } from '../jobs/job-run.entity.js';
import { Jobs } from '../jobs/jobs.js';

const DAY_MS = 86_400_000;
/** So many rows go in one transaction: a year's arrears hold nobody up. */
const MOST_AT_ONCE = 500;

/** The properties of `Row` that are instants, or null. */
type InstantOf<Row> = { [Key in keyof Row]: Row[Key] extends Date | null ? Key : never }[keyof Row] & string;
/** Those that are words, of which one may be a local day. */
type DayOf<Row> = { [Key in keyof Row]: Row[Key] extends string ? Key : never }[keyof Row] & string;
/** For how many days something is kept: a matter of policy. */
export type KeepDays = (tx: EntityManager) => Promise<number>;

interface Exceptions {
  /** SQL about a row, by the name of its table: where it holds the row stays. */
  unless?: string;
  /** Rows of another table that are parts of one, by its id in their `column`: they go with it. */
  parts?: { table: string; column: string };
}

interface Duty extends Exceptions {
  entity: new () => object;
  at: string;
  isDay: boolean;
  keepDays: KeepDays;
}

/**
 * Deletes rows that have served their time, and says so in the log of jobs. Only for what nobody can ask for any more:
 * what was recorded, judged or watched is never deleted here; of a judgement that stands no more only what it rested on,
 * after years.
 */
@Injectable()
export class Pruning {
  private readonly duties: Duty[] = [];

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add('pruning', '37 * * * *', () => this.prune());
  }

  /**
   * Rows of `entity` go `keepDays` after their `instant`, which must be indexed; where it is null, they stay. Call it while
   * modules are constructed.
   */
  forget<Row extends object>(
    entity: new () => Row,
    instant: InstantOf<Row>,
    keepDays: KeepDays,
    exceptions: Exceptions = {},
  ): void {
    this.duties.push({ ...exceptions, entity, at: instant, isDay: false, keepDays });
  }

  /** As `forget`, of rows with a local day. */
  forgetDays<Row extends object>(entity: new () => Row, day: DayOf<Row>, keepDays: KeepDays): void {
    this.duties.push({ entity, at: day, isDay: true, keepDays });
  }

  /** @returns how many rows have gone, by entity */
  async prune(): Promise<Record<string, number>> {
    const startedAt = this.clock.now();
    const counts: Record<string, number> = {};
    let failed: unknown = null;
    for (const duty of this.duties) {
      const { name } = duty.entity;
      counts[name] = 0;
      try {
        const keepMs = (await this.uow.read(duty.keepDays)) * DAY_MS;
        for (let more = 1; more > 0; counts[name] += more) more = await this.part(duty, startedAt.getTime() - keepMs);
      } catch (error) {
        failed ??= error; // the others are none the worse for it
      }
    }
    const error = failed === null ? null : String(failed).slice(0, 300);
    await this.write((tx) =>
      tx.insert(JobRun, { id: newId(), job: 'pruning', startedAt, endedAt: this.clock.now(), counts, error }),
    );
    if (failed !== null) throw failed;
    return counts;
  }

  private part({ entity, at: property, isDay, unless, parts }: Duty, beforeMs: number): Promise<number> {
    return this.write(async (tx) => {
      const { tableName, columns } = tx.dataSource.getMetadata(entity);
      const at = columns.find(({ propertyName }) => propertyName === property)?.databaseName ?? property;
      const stays = unless === undefined ? '' : ` AND NOT (${unless})`;
      const due: { at: string | number }[] = await tx.query(
        `SELECT ${at} AS at FROM ${tableName} WHERE ${at} < ?${stays} ORDER BY ${at} LIMIT ${MOST_AT_ONCE}`,
        [isDay ? businessDateOf(beforeMs) : beforeMs],
      );
      const last = due.at(-1);
      if (!last) return 0;
      const value = isDay ? last.at : Number(last.at);
      if (parts !== undefined) {
        const whole = `SELECT id FROM ${tableName} WHERE ${at} <= ?${stays}`;
        await tx.query(`DELETE FROM ${parts.table} WHERE ${parts.column} IN (${whole})`, [value]);
      }
      const through = tx.createQueryBuilder().delete().from(entity).where(`${at} <= :through${stays}`);
      return (await through.setParameter('through', value).execute()).affected ?? 0;
    });
  }

  private write<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.uow.write(work, { patienceMs: UNHURRIED_MS });
  }
}
