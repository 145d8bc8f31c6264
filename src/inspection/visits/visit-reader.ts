import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { inspectionEndpoints } from '../../contract/http/inspection.js';
import type { Capability } from '../../contract/roles.js';
import { groupBy } from '../../journal/index.js';
import { School, SchoolDirectory, withinScope } from '../../organization/index.js';
import {
  areaPrefix,
  Clock,
  covers,
  DomainError,
  invariant,
  lockRows,
  type Principal,
  scopeOf,
  UnitOfWork,
} from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { InspectionAssignment } from '../draw/draw.entities.js';
import { Finding, Inspection, InspectionOfficer } from '../inspection.entities.js';
import { inspectorsMissing, mayKnow } from './judge-visit.js';

type Api = typeof inspectionEndpoints;
export type InspectionView = ResponseOf<Api['inspection']>;

/** A visit that the caller may know of. */
export interface KnownVisit {
  visit: Inspection;
  school: School;
  /** The caller is one of its officers. */
  takesPart: boolean;
}

/** Everything that reads visits, and so the one place that keeps planned ones secret (I-11, vector 9). */
@Injectable()
export class VisitReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
  ) {}

  /** @throws DomainError `inspection.not-found` */
  inspection(caller: Principal, inspectionId: string): Promise<InspectionView> {
    return this.uow.read(async (tx) => {
      await this.knownById(tx, caller, inspectionId);
      return this.viewById(tx, inspectionId);
    });
  }

  /** @throws DomainError `inspection.not-found` */
  async knownById(tx: EntityManager, caller: Principal, inspectionId: string): Promise<KnownVisit> {
    return this.known(tx, caller, 'finding.read', await tx.findOneBy(Inspection, { id: inspectionId }));
  }

  /** As `knownById`, for one of its officers. @throws DomainError `inspection.not-found`, `inspection.not-an-officer` */
  async knownOwn(tx: EntityManager, caller: Principal, inspectionId: string): Promise<KnownVisit> {
    const known = await this.knownById(tx, caller, inspectionId);
    if (!known.takesPart) throw new DomainError('inspection.not-an-officer', {}, { rule: 'I-05' });
    return known;
  }

  ofSchool(
    caller: Principal,
    schoolId: string,
    query: QueryOf<Api['inspections']>,
  ): Promise<ResponseOf<Api['inspections']>> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'finding.read', schoolId);
      const visits = tx.createQueryBuilder(Inspection, 'visit').where('visit.schoolId = :schoolId', { schoolId });
      const conductsHere = covers(scopeOf(caller, 'inspection.conduct'), school);
      visits.andWhere(
        new Brackets((where) => {
          where.where("visit.status <> 'planned'").orWhere(ownVisits(visits));
          if (conductsHere) where.orWhere('visit.drawId IS NULL');
        }),
      );
      return this.page(tx, visits.setParameter('me', caller.accountId), query);
    });
  }

  mine(caller: Principal, query: QueryOf<Api['myInspections']>): Promise<ResponseOf<Api['myInspections']>> {
    return this.uow.read((tx) => {
      const visits = tx
        .createQueryBuilder(Inspection, 'visit')
        .innerJoin(School, 'school', 'school.id = visit.schoolId')
        .where('1 = 1');
      visits.andWhere(new Brackets((where) => where.where(ownVisits(visits)))).setParameter('me', caller.accountId);
      const { status, schoolId } = query;
      if (status !== undefined) visits.andWhere('visit.status = :status', { status });
      if (schoolId !== undefined) visits.andWhere('visit.schoolId = :schoolId', { schoolId });
      return this.page(tx, withinScope(visits, 'school', caller, 'finding.read'), query);
    });
  }

  /** Visits in an area that began in [`from`, `to`), in their order; for whoever may read them in all of it. */
  async begun(
    tx: EntityManager,
    areaCode: string,
    from: Date,
    to: Date,
  ): Promise<(Inspection & { checkedInAt: Date })[]> {
    const visits = await tx
      .createQueryBuilder(Inspection, 'visit')
      .innerJoin(School, 'school', 'school.id = visit.schoolId')
      .where('visit.checkedInAt >= :from AND visit.checkedInAt < :to', { from: from.getTime(), to: to.getTime() })
      .andWhere('school.areaCode LIKE :prefix', { prefix: `${areaPrefix(areaCode)}%` })
      .orderBy('visit.checkedInAt')
      .addOrderBy('visit.id')
      .getMany();
    return visits.flatMap(({ checkedInAt, ...visit }) => (checkedInAt === null ? [] : { ...visit, checkedInAt }));
  }

  /** The visit, held until `tx` ends. @throws DomainError `inspection.not-found` also where `capability` does not reach */
  async lock(tx: EntityManager, caller: Principal, capability: Capability, inspectionId: string): Promise<KnownVisit> {
    const [visit] = await lockRows(tx, Inspection, { id: inspectionId }, { id: 'ASC' });
    return this.known(tx, caller, capability, visit ?? null);
  }

  /** As `lock`, for one of its inspectors. @throws DomainError `inspection.not-found`, `inspection.not-an-officer` */
  async lockOwn(tx: EntityManager, caller: Principal, inspectionId: string): Promise<KnownVisit> {
    const known = await this.lock(tx, caller, 'inspection.conduct', inspectionId);
    if (!known.takesPart) throw new DomainError('inspection.not-an-officer', {}, { rule: 'I-05' });
    return known;
  }

  /**
   * As `lock`, for one of its officers while it is on site: what belongs to a visit is written by them and then only.
   *
   * @throws DomainError `inspection.not-found`, `inspection.not-an-officer`, `inspection.not-on-site`
   */
  async lockOnSite(tx: EntityManager, caller: Principal, inspectionId: string): Promise<KnownVisit> {
    const known = await this.lock(tx, caller, 'finding.open', inspectionId);
    if (!known.takesPart) throw new DomainError('inspection.not-an-officer', {}, { rule: 'I-05' });
    if (known.visit.status !== 'on_site') {
      throw new DomainError('inspection.not-on-site', {}, { field: 'inspectionId' });
    }
    return known;
  }

  /** How many inspectors a visit to the school takes today (I-05). */
  minimumOf(tx: EntityManager, { areaCode }: School): Promise<number> {
    const date = businessDateOf(this.clock.now());
    return this.policy.number(tx, 'inspection.min_inspectors', { date, areaCode });
  }

  async viewById(tx: EntityManager, inspectionId: string): Promise<InspectionView> {
    const [view] = await this.views(tx, await tx.findBy(Inspection, { id: inspectionId }));
    invariant(view, `inspection ${inspectionId} exists`);
    return view;
  }

  private async known(
    tx: EntityManager,
    caller: Principal,
    capability: Capability,
    visit: Inspection | null,
  ): Promise<KnownVisit> {
    const school = visit && (await tx.findOneBy(School, { id: visit.schoolId }));
    if (visit && school && covers(scopeOf(caller, capability), school)) {
      const own = { inspectionId: visit.id, accountId: caller.accountId };
      const takesPart = await tx.existsBy(InspectionOfficer, own);
      const wasDrawn = visit.drawId !== null && (await tx.existsBy(InspectionAssignment, own));
      const conductsHere = covers(scopeOf(caller, 'inspection.conduct'), school);
      const { status, drawId } = visit;
      if (mayKnow({ status, isDrawn: drawId !== null }, { conductsHere, takesPart, wasDrawn })) {
        return { visit, school, takesPart };
      }
    }
    throw new DomainError('inspection.not-found', {}, { field: 'inspectionId' });
  }

  /** One page by (plannedFor, id), latest first; the key of a page is the last visit's id. */
  private async page(
    tx: EntityManager,
    visits: SelectQueryBuilder<Inspection>,
    { after, limit }: { after?: string; limit: number },
  ): Promise<ResponseOf<Api['inspections']>> {
    const last = after === undefined ? null : await tx.findOneBy(Inspection, { id: after });
    if (last) {
      const { plannedFor, id } = last;
      visits.andWhere('(visit.plannedFor < :plannedFor OR (visit.plannedFor = :plannedFor AND visit.id < :lastId))', {
        plannedFor,
        lastId: id,
      });
    }
    const rows = await visits
      .orderBy('visit.plannedFor', 'DESC')
      .addOrderBy('visit.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const items = await this.views(tx, rows.slice(0, limit));
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  private async views(tx: EntityManager, visits: readonly Inspection[]): Promise<InspectionView[]> {
    const inspectionId = In(visits.map(({ id }) => id));
    const schools = await tx.findBy(School, { id: In(visits.map(({ schoolId }) => schoolId)) });
    const joined = await tx.find(InspectionOfficer, {
      where: { inspectionId },
      order: { joinedAt: 'ASC', accountId: 'ASC' },
    });
    const officersOf = groupBy(joined, (officer) => officer.inspectionId);
    const drawnOf = groupBy(await tx.findBy(InspectionAssignment, { inspectionId }), (drawn) => drawn.inspectionId);
    const found = await tx.find(Finding, {
      where: { inspectionId },
      select: { id: true, inspectionId: true, status: true },
    });
    const views: InspectionView[] = [];
    for (const { plannedAt: _, drawGroup: __, ...visit } of visits) {
      const school = schools.find(({ id }) => id === visit.schoolId);
      invariant(school, 'a visit has its school');
      const officers = officersOf.get(visit.id) ?? [];
      const minimum = await this.minimumOf(tx, school);
      const findings = found.filter((finding) => finding.inspectionId === visit.id);
      views.push({
        ...visit,
        schoolName: school.name,
        officers: officers.map(({ accountId, name, unit, role, joinedAt }) => ({
          accountId,
          name,
          unit,
          role,
          joinedAt: joinedAt.toISOString(),
        })),
        drawnInspectors: (drawnOf.get(visit.id) ?? []).map(({ accountId, name, unit }) => ({ accountId, name, unit })),
        inspectorsMissing: inspectorsMissing(officers, minimum),
        checkedInAt: visit.checkedInAt?.toISOString() ?? null,
        checkInToldAt: visit.checkInToldAt?.toISOString() ?? null,
        closedAt: visit.closedAt?.toISOString() ?? null,
        closeToldAt: visit.closeToldAt?.toISOString() ?? null,
        findings: {
          total: findings.length,
          unsettled: findings.filter(({ status }) => status !== 'closed').length,
        },
      });
    }
    return views;
  }
}

/** That `:me` takes part in the visit or was drawn for it, as a condition. */
function ownVisits(query: SelectQueryBuilder<Inspection>): string {
  const [joined, drawn] = [InspectionOfficer, InspectionAssignment].map((entity) =>
    query.subQuery().select('own.inspectionId').from(entity, 'own').where('own.accountId = :me').getQuery(),
  );
  return `visit.id IN ${joined} OR visit.id IN ${drawn}`;
}
