import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import { School } from '../../organization/index.js';
import { Policy } from '../../policy/index.js';
import type { EvidenceLimits } from '../judge-act.js';

/** Limits of a school on a local day. */
export type LimitsOf = (schoolId: string, date: BusinessDate) => EvidenceLimits;

/** The limits that judgements rest on, as they hold for each school on each day. */
@Injectable()
export class EvidencePolicy {
  constructor(private readonly policy: Policy) {}

  /** For these schools and days, and no others. */
  async on(tx: EntityManager, wanted: readonly { schoolId: string; date: BusinessDate }[]): Promise<LimitsOf> {
    const ids = [...new Set(wanted.map(({ schoolId }) => schoolId))];
    const schools =
      ids.length === 0 ? [] : await tx.find(School, { where: { id: In(ids) }, select: { id: true, areaCode: true } });
    const areaOf = new Map(schools.map(({ id, areaCode }) => [id, areaCode]));
    const known = new Map<string, EvidenceLimits>();
    const keyOf = (schoolId: string, date: BusinessDate) => `${areaOf.get(schoolId)} ${date}`;
    for (const { schoolId, date } of wanted) {
      const areaCode = areaOf.get(schoolId);
      if (areaCode === undefined) throw new Error(`no school ${schoolId}`);
      const key = keyOf(schoolId, date);
      if (!known.has(key)) known.set(key, await this.limits(tx, { date, areaCode }));
    }
    return (schoolId, date) => {
      const limits = known.get(keyOf(schoolId, date));
      if (!limits) throw new Error(`limits of ${schoolId} on ${date} were not asked for`);
      return limits;
    };
  }

  /** For each of the acts, those of its school on its day. */
  async ofActs<Timed extends { schoolId: string; occurredAt: Date }>(
    tx: EntityManager,
    acts: readonly Timed[],
  ): Promise<(act: Timed) => EvidenceLimits> {
    const dated = acts.map(({ schoolId, occurredAt }) => ({ schoolId, date: businessDateOf(occurredAt) }));
    const on = await this.on(tx, dated);
    return ({ schoolId, occurredAt }) => on(schoolId, businessDateOf(occurredAt));
  }

  private async limits(tx: EntityManager, where: { date: BusinessDate; areaCode: string }): Promise<EvidenceLimits> {
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
