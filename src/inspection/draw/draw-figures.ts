import { Injectable } from '@nestjs/common';
import { addDays, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import type { DrawGroup, drawEndpoints } from '../../contract/http/draws.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import { areaPrefix, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Inspection } from '../inspection.entities.js';
import { wilson } from './wilson.js';

type Figures = ResponseOf<(typeof drawEndpoints)['figures']>;

/** Whether risk-led visits find more than random ones: the share that found something, of both, each quarter. */
@Injectable()
export class DrawFigures {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
  ) {}

  /** @param quarter `2026-Q4` @throws DomainError `organization.area-not-found` */
  ofQuarter(by: Principal, areaId: string, quarter: string): Promise<Figures> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, by, 'draw.manage', areaId);
      const { from, to } = daysOf(quarter);
      const counted: { drawGroup: DrawGroup; checks: string | number; hits: string | number }[] = await tx
        .createQueryBuilder(Inspection, 'visit')
        .innerJoin(School, 'school', 'school.id = visit.schoolId')
        .select('visit.drawGroup', 'drawGroup')
        .addSelect('COUNT(*)', 'checks')
        .addSelect(
          'SUM(CASE WHEN EXISTS (SELECT 1 FROM finding WHERE finding.inspection_id = visit.id) THEN 1 ELSE 0 END)',
          'hits',
        )
        .where('school.areaCode LIKE :prefix', { prefix: `${areaPrefix(areaId)}%` })
        .andWhere('visit.drawGroup IS NOT NULL')
        .andWhere('visit.closedAt >= :from AND visit.closedAt < :to', {
          from: startOfBusinessDate(from),
          to: startOfBusinessDate(to) + DAY_MS,
        })
        .groupBy('visit.drawGroup')
        .getRawMany();
      const leastChecks = await this.policy.number(tx, 'draw.least_checks', { date: to, areaCode: areaId });
      const groupOf = (name: DrawGroup): Figures['random'] => {
        const found = counted.find(({ drawGroup }) => drawGroup === name);
        const [checks, hits] = [Number(found?.checks ?? 0), Number(found?.hits ?? 0)];
        return { checks, hits, rate: checks < leastChecks ? null : wilson(hits, checks) };
      };
      return { from, to, leastChecks, random: groupOf('random'), risk: groupOf('risk') };
    });
  }
}

function daysOf(quarter: string): { from: string; to: string } {
  const [year, no] = [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))];
  const first = (month: number): string =>
    `${month > 12 ? year + 1 : year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`;
  return { from: first(no * 3 - 2), to: addDays(first(no * 3 + 1), -1) };
}
