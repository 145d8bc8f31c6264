import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { SchoolCalendars } from '../../calendar/index.js';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { inspectionEndpoints } from '../../contract/http/inspection.js';
import { groupBy } from '../../journal/index.js';
import { Area, School, withinScope } from '../../organization/index.js';
import { Clock, invariant, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Inspection, InspectionOfficer, InspectionPublication } from '../inspection.entities.js';

type Api = typeof inspectionEndpoints;
type Awaited = ResponseOf<Api['awaitedResults']>;
type Closed = Inspection & { closedAt: Date };

/** Until when results of visits are published (I-09), and which still are to be. Nothing follows by itself. */
@Injectable()
export class PublicationClock {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly calendars: SchoolCalendars,
  ) {}

  /** One page by (closedAt, id), the longest over first; the key of a page is the last visit's id. Visits that are not over are no part of it (I-11). */
  awaited(caller: Principal, { after, limit }: QueryOf<Api['awaitedResults']>): Promise<Awaited> {
    return this.uow.read(async (tx) => {
      const visits = tx
        .createQueryBuilder(Inspection, 'visit')
        .innerJoin(School, 'school', 'school.id = visit.schoolId')
        .where("visit.status = 'closed'")
        .andWhere((where) => {
          const published = where
            .subQuery()
            .select('1')
            .from(InspectionPublication, 'published')
            .where('published.inspectionId = visit.id');
          return `NOT EXISTS ${published.getQuery()}`;
        });
      const last = after === undefined ? null : await tx.findOneBy(Inspection, { id: after });
      if (last?.closedAt) {
        const keys = { closedAt: last.closedAt.getTime(), lastId: last.id };
        visits.andWhere('(visit.closedAt > :closedAt OR (visit.closedAt = :closedAt AND visit.id > :lastId))', keys);
      }
      const rows = await withinScope(visits, 'school', caller, 'finding.read')
        .orderBy('visit.closedAt', 'ASC')
        .addOrderBy('visit.id', 'ASC')
        .limit(limit + 1)
        .getMany();
      const items = await this.views(tx, rows.slice(0, limit).map(closed));
      return { items, next: rows.length > limit ? (items.at(-1)?.inspectionId ?? null) : null };
    });
  }

  /** The last day for the result of a visit to a school; null while it is not over. */
  async dueOn(tx: EntityManager, visit: Inspection, { areaCode }: School): Promise<BusinessDate | null> {
    if (visit.closedAt === null) return null;
    return (await this.deadlines(tx, [closed(visit)], () => areaCode)).get(visit.id)?.dueOn ?? null;
  }

  private async views(tx: EntityManager, visits: readonly Closed[]): Promise<Awaited['items']> {
    const schools = await tx.findBy(School, { id: In(visits.map(({ schoolId }) => schoolId)) });
    const schoolOf = new Map(schools.map((school) => [school.id, school]));
    const areas = await tx.findBy(Area, { code: In(schools.map(({ areaCode }) => areaCode)) });
    const areaOf = new Map(areas.map(({ code, name }) => [code, name]));
    const joined = await tx.find(InspectionOfficer, {
      where: { inspectionId: In(visits.map(({ id }) => id)), role: 'inspector' },
      order: { joinedAt: 'ASC', accountId: 'ASC' },
    });
    const officersOf = groupBy(joined, (officer) => officer.inspectionId);
    const today = businessDateOf(this.clock.now());
    const dueOf = await this.deadlines(tx, visits, (visit) => schoolOf.get(visit.schoolId)?.areaCode ?? '');
    return visits.map((visit) => {
      const [school, due] = [schoolOf.get(visit.schoolId), dueOf.get(visit.id)];
      invariant(school && due, 'a visit has its school and its day');
      return {
        ...{ inspectionId: visit.id, schoolId: school.id, schoolName: school.name, kind: visit.kind },
        areaName: areaOf.get(school.areaCode) ?? '',
        units: [...new Set((officersOf.get(visit.id) ?? []).map(({ unit }) => unit))],
        closedOn: businessDateOf(visit.closedAt),
        ...due,
        isOverdue: due.dueOn < today,
      };
    });
  }

  /** By visit; the limit is that of the day on which it was over, and its place. */
  private async deadlines(tx: EntityManager, visits: readonly Closed[], areaCodeOf: (visit: Closed) => string) {
    const due = new Map<string, { dueOn: string; holidaysKnown: boolean }>();
    for (const [areaCode, ofArea] of groupBy(visits, areaCodeOf)) {
      const spans: { from: string; workdays: number }[] = [];
      for (const { closedAt } of ofArea) {
        const date = businessDateOf(closedAt);
        spans.push({
          from: date,
          workdays: await this.policy.number(tx, 'inspection.publish_workdays', { date, areaCode }),
        });
      }
      const deadlines = await this.calendars.workingDeadlines(tx, areaCode, spans);
      ofArea.forEach(({ id }, at) => {
        const deadline = deadlines[at];
        if (deadline) due.set(id, deadline);
      });
    }
    return due;
  }
}

function closed(visit: Inspection): Closed {
  const { closedAt } = visit;
  invariant(closedAt, `visit ${visit.id} is over`);
  return { ...visit, closedAt };
}
