import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { BusinessMonth } from '../../contract/business-month.js';
import type { areaFundsEndpoints } from '../../contract/http/area-funds.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import { groupBy } from '../../journal/index.js';
import { Area, School, SchoolDirectory, withinScope } from '../../organization/index.js';
import { areaPrefix, Clock, type Principal, UnitOfWork } from '../../platform/index.js';
import { FundReturn } from '../funds.entities.js';
import { FundReturns, headOf } from './fund-returns.js';
import { sumReturns } from './sum-returns.js';

type Month = ResponseOf<(typeof areaFundsEndpoints)['areaMonth']>;
type SchoolRow = Month['schools'][number];

/** The content of a thousand returns would be read to be thrown away. */
const WITHOUT_CONTENT = [
  ...['id', 'schoolId', 'areaCode', 'month', 'round', 'schemaVersion', 'figures', 'sha256', 'note'],
  ...['accountId', 'name', 'submittedAt'],
] as const satisfies readonly (keyof FundReturn)[];

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
    return this.uow.read((tx) => this.within(tx, caller, areaId, month));
  }

  /** As `of`, in a transaction of the caller's. */
  async within(tx: EntityManager, caller: Principal, areaId: string, month: BusinessMonth): Promise<Month> {
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
      .select(WITHOUT_CONTENT.map((column) => `ret.${column}`))
      .where('ret.month = :month AND ret.areaCode LIKE :prefix', { month, prefix })
      .orderBy('ret.round')
      .getMany();
    const last = new Map(rounds.map((row) => [row.schoolId, row]));
    const locks = await this.returns.locksOf(tx, [...last.values()]);
    // those that have moved away or closed since
    const gone = await tx.find(School, {
      where: { id: In([...last.keys()].filter((id) => !schools.some((school) => school.id === id))) },
      order: { name: 'ASC', id: 'ASC' },
    });
    const rows: SchoolRow[] = [...schools, ...gone].map(({ id, name, areaCode }) => {
      const row = last.get(id);
      return {
        ...{ schoolId: id, schoolName: name, areaId: row?.areaCode ?? areaCode },
        return: row ? { ...headOf(row, locks.get(row.id) ?? null), ...row.figures } : null,
      };
    });
    const names = new Map((await tx.find(Area)).map(({ code, name }) => [code, name]));
    return {
      ...{ areaId, month, asOf: this.clock.now().toISOString() },
      total: sumOf(rows),
      areas: [...groupBy(rows, (row) => row.areaId)]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([code, own]) => ({ areaId: code, areaName: names.get(code) ?? code, ...sumOf(own) })),
      schools: rows,
    };
  }
}

const sumOf = (rows: readonly SchoolRow[]) =>
  sumReturns(rows.map((row) => row.return && { ...row.return, isLocked: row.return.lock !== null }));
