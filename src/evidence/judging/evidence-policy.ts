import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import { Policy } from '../../policy/index.js';
import type { EvidenceLimits } from '../judge-act.js';

interface Where {
  date: BusinessDate;
  areaCode: string;
}

/** The limits that judgements rest on, as they hold at each place on each day. */
@Injectable()
export class EvidencePolicy {
  constructor(private readonly policy: Policy) {}

  /** For these places and days, and no others. */
  async on(tx: EntityManager, wanted: readonly Where[]): Promise<(where: Where) => EvidenceLimits> {
    const known = new Map<string, EvidenceLimits>();
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
  ): Promise<(act: Timed) => EvidenceLimits> {
    const whereOf = ({ areaCode, occurredAt }: Timed) => ({ areaCode, date: businessDateOf(occurredAt) });
    const on = await this.on(tx, acts.map(whereOf));
    return (act) => on(whereOf(act));
  }

  private async limits(tx: EntityManager, where: Where): Promise<EvidenceLimits> {
    const limit = (key: string) => this.policy.number(tx, `evidence.${key}`, where);
    return {
      beforeMs: (await limit('before_minutes')) * 60_000,
      afterMs: (await limit('after_minutes')) * 60_000,
      settleMs: (await limit('settle_hours')) * 3_600_000,
      minCoverage: (await limit('min_coverage_percent')) / 100,
      activeLevel: await limit('active_level'),
      coveredShare: (await limit('covered_percent')) / 100,
    };
  }
}
