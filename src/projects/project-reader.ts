import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../contract/business-date.js';
import type { QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import type { projectEndpoints } from '../contract/http/projects.js';
import { groupBy } from '../journal/index.js';
import { Area, School, Structure, withinScope } from '../organization/index.js';
import { areaPrefix, Clock, covers, type Principal, scopeOf, UnitOfWork } from '../platform/index.js';
import { lateDays, nextSteps } from './judge-project.js';
import { CanteenProject, CanteenProjectStep } from './projects.entities.js';

type Api = typeof projectEndpoints;
export type ProjectView = ResponseOf<Api['plan']>;
type AreaSums = ResponseOf<Api['list']>['areas'][number];

/** Everything that reads works at canteens. */
@Injectable()
export class ProjectReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly structure: Structure,
  ) {}

  /** One page by (planned end, id); the key of a page is the last one's id. */
  list(caller: Principal, { state, areaId, after, limit }: QueryOf<Api['list']>): Promise<ResponseOf<Api['list']>> {
    return this.uow.read(async (tx) => {
      const query = this.inScope(tx, caller);
      const areas = await this.areasOf(tx, await query.clone().getMany());
      if (state !== undefined) query.andWhere('project.state = :state', { state });
      if (areaId !== undefined) query.andWhere('school.areaCode = :areaId', { areaId });
      const last = after === undefined ? null : await tx.findOneBy(CanteenProject, { id: after });
      if (last) {
        query.andWhere('(project.plannedTo > :end OR (project.plannedTo = :end AND project.id > :lastId))', {
          ...{ end: last.plannedTo, lastId: last.id },
        });
      }
      const rows = await query
        .orderBy('project.plannedTo')
        .addOrderBy('project.id')
        .limit(limit + 1)
        .getMany();
      const items = await this.views(tx, caller, rows.slice(0, limit));
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null, areas };
    });
  }

  /** Of an area, those planned to end from `from` to `to`, both included, in their order: what `caller` may read of them. */
  async ofSpan(
    tx: EntityManager,
    caller: Principal,
    { areaCode, from, to }: { areaCode: string; from: BusinessDate; to: BusinessDate },
  ): Promise<ProjectView[]> {
    const rows = await this.inScope(tx, caller)
      .andWhere('school.areaCode LIKE :prefix', { prefix: `${areaPrefix(areaCode)}%` })
      .andWhere('project.plannedTo >= :from AND project.plannedTo <= :to', { from, to })
      .orderBy('project.plannedTo')
      .addOrderBy('project.id')
      .getMany();
    return this.views(tx, caller, rows);
  }

  async view(tx: EntityManager, caller: Principal, project: CanteenProject): Promise<ProjectView> {
    const [view] = await this.views(tx, caller, [project]);
    return view as ProjectView;
  }

  private inScope(tx: EntityManager, caller: Principal) {
    const query = tx
      .createQueryBuilder(CanteenProject, 'project')
      .innerJoin(School, 'school', 'school.id = project.schoolId')
      .where('1 = 1');
    return withinScope(query, 'school', caller, 'project.read');
  }

  private async views(tx: EntityManager, caller: Principal, rows: readonly CanteenProject[]): Promise<ProjectView[]> {
    const today = businessDateOf(this.clock.now());
    const where = { projectId: In(rows.map(({ id }) => id)) };
    const steps = groupBy(
      await tx.find(CanteenProjectStep, { where, order: { stepNo: 'ASC' } }),
      ({ projectId }) => projectId,
    );
    const schools = await this.schoolsOf(tx, rows);
    const capacities = await this.structure.capacityDaysOf(tx, [...schools.keys()]);
    return rows.flatMap(({ stepCount: _, ...row }) => {
      const school = schools.get(row.schoolId);
      if (school === undefined) return [];
      const isManaged = covers(scopeOf(caller, 'project.manage'), school);
      return [
        {
          ...{ ...row, schoolName: school.name, areaId: school.areaCode, lateDays: lateDays(row, today) },
          capacityFrom: capacityFrom(row, capacities),
          steps: (steps.get(row.id) ?? []).map(({ kind, on, paidFen, plannedTo, text, name, unit, at }) => ({
            ...{ kind, on, paidFen, plannedTo, text, by: { name, unit }, at: at.toISOString() },
          })),
          next: isManaged ? nextSteps(row.state) : [],
        },
      ];
    });
  }

  /** The sums of each county, by its code, of all that was not given up. */
  private async areasOf(tx: EntityManager, rows: readonly CanteenProject[]): Promise<AreaSums[]> {
    const today = businessDateOf(this.clock.now());
    const schools = await this.schoolsOf(tx, rows);
    const capacities = await this.structure.capacityDaysOf(tx, [...schools.keys()]);
    const names = new Map((await tx.find(Area)).map(({ code, name }) => [code, name]));
    const sums = new Map<string, AreaSums>();
    for (const row of rows) {
      const areaId = schools.get(row.schoolId)?.areaCode;
      if (areaId === undefined || row.state === 'stopped') continue;
      const sum = sums.get(areaId) ?? noSums(areaId, names.get(areaId) ?? areaId);
      const isFinished = row.state === 'finished';
      sum.projects += 1;
      sum.finished += isFinished ? 1 : 0;
      sum.late += lateDays(row, today) > 0 ? 1 : 0;
      sum.addsSeats += row.addsSeats;
      sum.addsCooksFor += row.addsCooksFor;
      sum.addedCooksFor += isFinished ? row.addsCooksFor : 0;
      sum.plannedFen += row.plannedFen;
      sum.paidFen += row.paidFen;
      sum.withoutCapacity += isFinished && capacityFrom(row, capacities) === null ? 1 : 0;
      sums.set(areaId, sum);
    }
    return [...sums.values()].sort((a, b) => a.areaId.localeCompare(b.areaId));
  }

  private async schoolsOf(tx: EntityManager, rows: readonly CanteenProject[]): Promise<Map<string, School>> {
    const ids = [...new Set(rows.map(({ schoolId }) => schoolId))];
    return new Map((await tx.findBy(School, { id: In(ids) })).map((school) => [school.id, school]));
  }
}

const noSums = (areaId: string, areaName: string): AreaSums => ({
  ...{ areaId, areaName, projects: 0, finished: 0, late: 0, addsSeats: 0, addsCooksFor: 0, addedCooksFor: 0 },
  ...{ plannedFen: 0, paidFen: 0, withoutCapacity: 0 },
});

/** The first day on or after its end from which a capacity was stated. */
function capacityFrom(
  { schoolId, finishedOn }: Pick<CanteenProject, 'schoolId' | 'finishedOn'>,
  capacities: ReadonlyMap<string, readonly BusinessDate[]>,
): BusinessDate | null {
  if (finishedOn === null) return null;
  return capacities.get(schoolId)?.find((from) => from >= finishedOn) ?? null;
}
