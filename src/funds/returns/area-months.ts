import { Injectable } from '@nestjs/common';
import type { BusinessMonth } from '../../contract/business-month.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import type { fundsEndpoints } from '../../contract/http/funds.js';
import { groupBy } from '../../journal/index.js';
import { Area, School, SchoolDirectory, withinScope } from '../../organization/index.js';
import { areaPrefix, Clock, type Principal, UnitOfWork } from '../../platform/index.js';
import { FundReturn } from '../funds.entities.js';
import { FundReturns, headOf, sheetOf } from './fund-returns.js';
import { figuresOf, sumReturns } from './sum-returns.js';

type Month = ResponseOf<(typeof fundsEndpoints)['areaMonth']>;
type SchoolRow = Month['schools'][number];

/** The month of an area, added up from what its schools returned and from nothing else, at one moment. */
@Injectable()
export class AreaMonths {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly returns: FundReturns,
  ) {}

  /**
   * A school that has submitted counts where it lay then, another one where it lies today.
   *
   * @throws DomainError `organization.area-not-found` unless all of the area is the caller's
   */
  of(caller: Principal, areaId: string, month: BusinessMonth): Promise<Month> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, caller, 'funds.read', areaId);
      const prefix = `${areaPrefix(areaId)}%`;
      const query = tx.createQueryBuilder(School, 'school').where("school.state = 'enabled'");
      const schools = await withinScope(query, 'school', caller, 'funds.read')
        .andWhere('school.areaCode LIKE :prefix', { prefix })
        .orderBy('school.name')
        .addOrderBy('school.id')
        .getMany();
      const rounds = await tx
        .createQueryBuilder(FundReturn, 'ret')
        .where('ret.month = :month AND ret.areaCode LIKE :prefix', { month, prefix })
        .orderBy('ret.round')
        .getMany();
      const last = new Map(rounds.map((row) => [row.schoolId, row]));
      const locks = await this.returns.locksOf(tx, [...last.values()]);
      const returned = new Map([...last].map(([id, row]) => [id, viewOf(row, locks.get(row.id) ?? null)]));
      const unnamed = [...last.keys()].filter((id) => !schools.some((school) => school.id === id));
      const rows: SchoolRow[] = [
        ...schools.map(({ id, name, areaCode }) => ({
          ...{ schoolId: id, schoolName: name, areaId: last.get(id)?.areaCode ?? areaCode },
          return: returned.get(id) ?? null,
        })),
        // one that has moved away or closed since
        ...unnamed.map((id) => ({
          schoolId: id,
          schoolName: sheetOf(last.get(id) as FundReturn).schoolName,
          areaId: last.get(id)?.areaCode ?? areaId,
          return: returned.get(id) ?? null,
        })),
      ];
      const names = new Map((await tx.find(Area)).map(({ code, name }) => [code, name]));
      return {
        ...{ areaId, month, asOf: this.clock.now().toISOString() },
        total: sumOf(rows),
        areas: [...groupBy(rows, (row) => row.areaId)]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([code, own]) => ({ areaId: code, areaName: names.get(code) ?? code, ...sumOf(own) })),
        schools: rows,
      };
    });
  }
}

const sumOf = (rows: readonly SchoolRow[]) =>
  sumReturns(rows.map((row) => row.return && { ...row.return, isLocked: row.return.lock !== null }));

const viewOf = (row: FundReturn, lock: Parameters<typeof headOf>[1]): NonNullable<SchoolRow['return']> => ({
  ...headOf(row, lock),
  ...figuresOf(sheetOf(row)),
});
