import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import { Policy } from '../../policy/index.js';
import { type HeldLimit, LIMIT_KEYS, type LimitRows, limitsOf } from '../rules/limits.js';
import { HABIT_KEYS, type HabitRows } from '../rules/record-by-habit.js';
import type { EvidenceLimits } from './judge-act.js';

interface Where {
  date: BusinessDate;
  areaCode: string;
}

/** The limits that a judgement rests on, and the rows that say them. */
interface HeldLimits extends EvidenceLimits {
  rows: LimitRows;
}

/** The limits that judgements rest on, as they hold at each place on each day. */
@Injectable()
export class EvidencePolicy {
  constructor(private readonly policy: Policy) {}

  /** For these places and days, and no others. */
  async on(tx: EntityManager, wanted: readonly Where[]): Promise<(where: Where) => HeldLimits> {
    const known = new Map<string, HeldLimits>();
    const keyOf = ({ date, areaCode }: Where) => `${areaCode} ${date}`;
    for (const where of wanted) {
      if (!known.has(keyOf(where))) known.set(keyOf(where), await this.limits(tx, where));
    }
    return (where) => {
      const limits = known.get(keyOf(where));
      if (!limits) throw new Error(`limits in ${where.areaCode} on ${where.date} were not asked for`);
      return limits;
    };
  }

  /** For each of the acts, those of its school on its day. */
  async ofActs<Timed extends { areaCode: string; occurredAt: Date }>(
    tx: EntityManager,
    acts: readonly Timed[],
  ): Promise<(act: Timed) => HeldLimits> {
    const whereOf = ({ areaCode, occurredAt }: Timed) => ({ areaCode, date: businessDateOf(occurredAt) });
    const on = await this.on(tx, acts.map(whereOf));
    return (act) => on(whereOf(act));
  }

  /** By which cameras that disagree are believed or not, there and then. */
  async habitRows(tx: EntityManager, act: { areaCode: string; occurredAt: Date }): Promise<HabitRows> {
    const where = { areaCode: act.areaCode, date: businessDateOf(act.occurredAt) };
    return (await this.rows(tx, HABIT_KEYS, where)) as HabitRows;
  }

  private async limits(tx: EntityManager, where: Where): Promise<HeldLimits> {
    const rows = (await this.rows(tx, LIMIT_KEYS, where)) as LimitRows;
    return { ...limitsOf(rows), rows };
  }

  private async rows(
    tx: EntityManager,
    keys: readonly string[],
    where: Where,
  ): Promise<Readonly<Record<string, HeldLimit>>> {
    const held: [string, HeldLimit][] = [];
    for (const key of keys) {
      const { fromDate: from, place, source, unit, value } = await this.policy.row(tx, key, where);
      held.push([key, { from, place, source, unit, value }]);
    }
    return Object.fromEntries(held);
  }
}
