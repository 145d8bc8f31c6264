import { Injectable } from '@nestjs/common';
import { type EntityTarget, type FindOptionsOrder, type FindOptionsWhere, LessThan, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock.js';
import { UNHURRIED_MS } from '../database/patience.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Jobs } from '../jobs/jobs.js';

/** So many rows go in one transaction: a year's arrears hold nobody up. */
const MOST_AT_ONCE = 500;

/** The properties of `Row` that are instants, or null. */
type InstantOf<Row> = { [Key in keyof Row]: Row[Key] extends Date | null ? Key : never }[keyof Row] & string;
/** How long, in ms; a limit of the policy is asked for each time. */
type HowLong = number | (() => Promise<number>);

interface Duty {
  table: string;
  part(before: Date): Promise<number>;
  keepMs: HowLong;
}

/**
 * Deletes rows that have served their time. Only for what nobody can ask for any more: what was recorded, judged or
 * watched is never deleted here: of a judgement that stands no more only what it rested on, after years.
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
   * Rows of `entity` go `keepMs` after their `instant`, which must be indexed; where it is null, they stay. Call it while
   * modules are constructed.
   */
  forget<Row extends object>(entity: new () => Row, instant: InstantOf<Row>, keepMs: HowLong): void {
    const table: EntityTarget<Row> = entity;
    const part = (before: Date): Promise<number> =>
      this.uow.write(
        async (tx) => {
          const where = { [instant]: LessThan(before) } as FindOptionsWhere<Row>;
          const order = { [instant]: 'ASC' } as FindOptionsOrder<Row>;
          const due = await tx.find(table, { where, order, take: MOST_AT_ONCE });
          const last = due.at(-1);
          if (!last) return 0;
          const through = { [instant]: LessThanOrEqual(last[instant]) } as FindOptionsWhere<Row>;
          return (await tx.delete(table, through)).affected ?? 0;
        },
        { patienceMs: UNHURRIED_MS },
      );
    this.duties.push({ table: entity.name, part, keepMs });
  }

  /** @returns how many rows have gone, by entity */
  async prune(): Promise<Record<string, number>> {
    const gone: Record<string, number> = {};
    for (const { table, part, keepMs } of this.duties) {
      const ms = typeof keepMs === 'number' ? keepMs : await keepMs();
      const before = new Date(this.clock.now().getTime() - ms);
      gone[table] = 0;
      for (let more = 1; more > 0; gone[table] += more) more = await part(before);
    }
    return gone;
  }
}
