import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { businessDateOf } from '../contract/business-date.js';
import { type BusinessMonth, spanOfMonth } from '../contract/business-month.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { pupilsEndpoints } from '../contract/http/pupils.js';
import { MonthSheets } from '../funds/index.js';
import { groupBy } from '../journal/index.js';
import { School, SchoolDirectory, withinScope } from '../organization/index.js';
import { areaPrefix, Clock, type Principal, UnitOfWork } from '../platform/index.js';
import { compareMonth } from './compare-month.js';
import { PupilStay } from './pupils.entities.js';

type Page = ResponseOf<(typeof pupilsEndpoints)['compare']>;

/** Lists of pupils against who was there and who was claimed for. */
@Injectable()
export class PupilMonths {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly sheets: MonthSheets,
  ) {}

  /** Schools by id. @throws DomainError `organization.area-not-found` */
  of(
    by: Principal,
    areaId: string,
    month: BusinessMonth,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<Page> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, by, 'headcount.read', areaId);
      const query = tx.createQueryBuilder(School, 'school').where("school.state = 'enabled'");
      const found = await withinScope(query, 'school', by, 'headcount.read')
        .andWhere('school.areaCode LIKE :prefix', { prefix: `${areaPrefix(areaId)}%` })
        .andWhere('school.id > :after', { after: after ?? '' })
        .orderBy('school.id')
        .limit(limit + 1)
        .getMany();
      const schools = found.slice(0, limit);
      const stays = groupBy(
        await tx.findBy(PupilStay, { schoolId: In(schools.map(({ id }) => id)) }),
        ({ schoolId }) => schoolId,
      );
      const { to } = spanOfMonth(month);
      const today = businessDateOf(this.clock.now());
      const items: Page['items'] = [];
      for (const school of schools) {
        const days = await this.sheets.fedDays(tx, school, month);
        items.push({
          ...{ schoolId: school.id, schoolName: school.name, areaId: school.areaCode },
          ...compareMonth(days, stays.get(school.id) ?? [], to < today ? to : today),
        });
      }
      return { items, next: found.length > limit ? (schools.at(-1)?.id ?? null) : null };
    });
  }
}
