import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Ingredients } from '../catalogue/index.js';
import type { BusinessDate } from '../contract/business-date.js';
import type { deductionEndpoints } from '../contract/http/deductions.js';
import type { QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import type { DeductionStatus } from '../contract/words/deduction-words.js';
import { groupBy, JournalReader } from '../journal/index.js';
import { School, withinScope } from '../organization/index.js';
import { areaPrefix, covers, type Principal, scopeOf, UnitOfWork } from '../platform/index.js';
import { Deduction, DeductionStep } from './deductions.entities.js';
import { nextSteps } from './judge-deduction.js';

type Api = typeof deductionEndpoints;
export type DeductionView = ResponseOf<Api['propose']>;
type Supplier = ResponseOf<Api['list']>['suppliers'][number];

const SUM_OF: Readonly<Record<DeductionStatus, 'openFen' | 'agreedFen' | 'settledFen' | null>> = {
  ...{ proposed: 'openFen', contested: 'openFen', agreed: 'agreedFen', settled: 'settledFen', withdrawn: null },
};

/** Everything that reads proposed deductions. */
@Injectable()
export class DeductionReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly journal: JournalReader,
    private readonly ingredients: Ingredients,
  ) {}

  /** One page by (day of delivery, id), latest first; the key of a page is the last one's id. */
  list(caller: Principal, { month, licenceNo, after, limit }: QueryOf<Api['list']>): Promise<ResponseOf<Api['list']>> {
    return this.uow.read(async (tx) => {
      const query = this.inScope(tx, caller).andWhere('deduction.month = :month', { month });
      const suppliers = suppliersOf(await query.clone().getMany());
      if (licenceNo !== undefined) query.andWhere('deduction.licenceNo = :licenceNo', { licenceNo });
      const last = after === undefined ? null : await tx.findOneBy(Deduction, { id: after });
      if (last) {
        query.andWhere('(deduction.date < :date OR (deduction.date = :date AND deduction.id < :lastId))', {
          ...{ date: last.date, lastId: last.id },
        });
      }
      const rows = await query
        .orderBy('deduction.date', 'DESC')
        .addOrderBy('deduction.id', 'DESC')
        .limit(limit + 1)
        .getMany();
      const items = await this.views(tx, caller, rows.slice(0, limit));
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null, suppliers };
    });
  }

  /** Of deliveries in an area from `from` to `to`, both included, in their order: what `caller` may read of them. */
  async ofSpan(
    tx: EntityManager,
    caller: Principal,
    { areaCode, from, to }: { areaCode: string; from: BusinessDate; to: BusinessDate },
  ): Promise<DeductionView[]> {
    const rows = await this.inScope(tx, caller)
      .andWhere('school.areaCode LIKE :prefix', { prefix: `${areaPrefix(areaCode)}%` })
      .andWhere('deduction.date >= :from AND deduction.date <= :to', { from, to })
      .orderBy('deduction.date')
      .addOrderBy('deduction.id')
      .getMany();
    return this.views(tx, caller, rows);
  }

  async view(tx: EntityManager, caller: Principal, deduction: Deduction): Promise<DeductionView> {
    const [view] = await this.views(tx, caller, [deduction]);
    return view as DeductionView;
  }

  private inScope(tx: EntityManager, caller: Principal) {
    const query = tx
      .createQueryBuilder(Deduction, 'deduction')
      .innerJoin(School, 'school', 'school.id = deduction.schoolId')
      .where('1 = 1');
    return withinScope(query, 'school', caller, 'deduction.read');
  }

  private async views(tx: EntityManager, caller: Principal, rows: readonly Deduction[]): Promise<DeductionView[]> {
    const where = { deductionId: In(rows.map(({ id }) => id)) };
    const steps = groupBy(
      await tx.find(DeductionStep, { where, order: { stepNo: 'ASC' } }),
      (step) => step.deductionId,
    );
    const schoolIds = [...new Set(rows.map(({ schoolId }) => schoolId))];
    const schools = new Map((await tx.findBy(School, { id: In(schoolIds) })).map((school) => [school.id, school]));
    const names = await this.ingredients.namesOf(
      tx,
      rows.map(({ ingredientId }) => ingredientId),
    );
    const acts = await this.journal.byIds(tx, [...new Set(rows.map(({ deliveryActId }) => deliveryActId))]);
    const standing = new Set(acts.flatMap(({ act, state }) => (state.reversedByActId === null ? [act.id] : [])));
    return rows.flatMap(({ ingredientId, proposerAccountId, stepCount: _, ...row }) => {
      const school = schools.get(row.schoolId);
      if (school === undefined) return [];
      const recordStands = standing.has(row.deliveryActId);
      const sayer = {
        isProposer: proposerAccountId === caller.accountId,
        mayManage: covers(scopeOf(caller, 'deduction.manage'), school),
        mayContest: covers(scopeOf(caller, 'finding.answer'), school),
      };
      return [
        {
          ...{ ...row, schoolName: school.name, areaId: school.areaCode, recordStands },
          goods: names.get(ingredientId) ?? '',
          steps: (steps.get(row.id) ?? []).map(({ kind, text, name, unit, at }) => ({
            ...{ kind, text, by: { name, unit }, at: at.toISOString() },
          })),
          next: nextSteps({ status: row.status, recordStands }, sayer),
        },
      ];
    });
  }
}

/** The sums of each supplier, by name; what was withdrawn counts in none. */
function suppliersOf(rows: readonly Deduction[]): Supplier[] {
  const sums = new Map<string, Supplier>();
  for (const { licenceNo, supplierName, status, amountFen } of rows) {
    const none = { licenceNo, supplierName, openFen: 0, agreedFen: 0, settledFen: 0 };
    const sum = sums.get(licenceNo) ?? none;
    const counted = SUM_OF[status];
    if (counted !== null) sum[counted] += amountFen;
    sums.set(licenceNo, sum);
  }
  return [...sums.values()].sort((a, b) => a.supplierName.localeCompare(b.supplierName, 'zh'));
}
