import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { findingEndpoints } from '../../contract/http/findings.js';
import type { Language } from '../../contract/language.js';
import type { Capability } from '../../contract/roles.js';
import { School, SchoolDirectory, withinScope } from '../../organization/index.js';
import {
  areaPrefix,
  Clock,
  covers,
  DomainError,
  lockRows,
  type Principal,
  scopeOf,
  UnitOfWork,
} from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Finding, FindingStep } from '../inspection.entities.js';
import { AWAITED, isOverdue, maySettle, statusOf } from './judge-finding.js';

type Api = typeof findingEndpoints;
export type FindingDetail = ResponseOf<Api['finding']>;
type FindingPage = ResponseOf<Api['findings']>;
/** Status and deadline as of a day, and whether it was overdue on it. */
type StandingFinding = Finding & { isOverdue: boolean };

/** Everything that reads findings. */
@Injectable()
export class FindingReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
  ) {}

  ofSchool(caller: Principal, schoolId: string, query: QueryOf<Api['findings']>): Promise<FindingPage> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'finding.read', schoolId);
      const findings = tx.createQueryBuilder(Finding, 'finding').where('finding.schoolId = :schoolId', { schoolId });
      return this.page(tx, findings, query);
    });
  }

  /** @throws DomainError `organization.school-not-found` */
  clauses(caller: Principal, schoolId: string, language: Language): Promise<ResponseOf<Api['clauses']>> {
    return this.uow.read(async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'finding.open', schoolId);
      const clauses = await this.policy.clauses(tx, { date: businessDateOf(this.clock.now()), areaCode });
      return { items: clauses.map(({ key, source, [language]: text }) => ({ key, source, text })) };
    });
  }

  all(caller: Principal, query: QueryOf<Api['allFindings']>): Promise<FindingPage> {
    return this.uow.read((tx) => {
      const findings = tx
        .createQueryBuilder(Finding, 'finding')
        .innerJoin(School, 'school', 'school.id = finding.schoolId')
        .where('1 = 1');
      return this.page(tx, withinScope(findings, 'school', caller, 'finding.read'), query);
    });
  }

  /** Which schools answered last, where `caller` may use `report.read`, the latest first. */
  async lastAnswers(tx: EntityManager, caller: Principal, most: number): Promise<{ school: School; at: Date }[]> {
    const query = tx
      .createQueryBuilder(FindingStep, 'step')
      .innerJoin(Finding, 'finding', 'finding.id = step.findingId')
      .innerJoin(School, 'school', 'school.id = finding.schoolId')
      .where("step.kind = 'answered'");
    const rows = await withinScope(query, 'school', caller, 'report.read')
      .select('finding.schoolId', 'schoolId')
      .addSelect('step.at', 'at')
      .orderBy('step.at', 'DESC')
      .limit(most)
      .getRawMany<{ schoolId: string; at: string | number }>();
    const schools = await tx.findBy(School, { id: In(rows.map(({ schoolId }) => schoolId)) });
    return rows.flatMap(({ schoolId, at }) => {
      const school = schools.find(({ id }) => id === schoolId);
      return school === undefined ? [] : [{ school, at: new Date(Number(at)) }];
    });
  }

  /**
   * By school: how many were opened in [`from`, `to`), and how many waited for something at its end (now, where that is to
   * come), those that were overdue then among them. It counts the rows of `ofSpan`.
   */
  async tally(
    tx: EntityManager,
    from: Date,
    to: Date,
  ): Promise<Map<string, { opened: number; open: number; overdue: number }>> {
    const sums = new Map<string, { opened: number; open: number; overdue: number }>();
    const findings = this.touching(tx, from, to).select([
      'finding.id',
      'finding.schoolId',
      'finding.status',
      'finding.deadline',
      'finding.openedAt',
    ]);
    for (const finding of await this.standing(tx, findings, from, to)) {
      const sum = sums.get(finding.schoolId) ?? { opened: 0, open: 0, overdue: 0 };
      if (finding.openedAt >= from) sum.opened += 1;
      if (finding.status !== 'closed') sum.open += 1;
      if (finding.isOverdue) sum.overdue += 1;
      sums.set(finding.schoolId, sum);
    }
    return sums;
  }

  /**
   * Findings in an area that were opened or closed in [`from`, `to`), or opened before and waited for something at its end, in
   * their order; status and deadline as they stood then (now, where that is to come). For whoever may read them in all of it.
   */
  async ofSpan(tx: EntityManager, areaCode: string, from: Date, to: Date): Promise<StandingFinding[]> {
    const findings = this.touching(tx, from, to)
      .innerJoin(School, 'school', 'school.id = finding.schoolId')
      .andWhere('school.areaCode LIKE :prefix', { prefix: `${areaPrefix(areaCode)}%` });
    return this.standing(tx, findings, from, to);
  }

  /** Those of `ofSpan`, and some that had been closed before and were opened again after. */
  private touching(tx: EntityManager, from: Date, to: Date): SelectQueryBuilder<Finding> {
    const findings = tx.createQueryBuilder(Finding, 'finding');
    const steps = findings
      .subQuery()
      .select('step.findingId')
      .from(FindingStep, 'step')
      .where("step.at >= :to OR (step.kind = 'closed' AND step.at >= :from)")
      .getQuery();
    return findings
      .where('finding.openedAt < :to', { from: from.getTime(), to: to.getTime() })
      .andWhere(`(finding.openedAt >= :from OR finding.status <> 'closed' OR finding.id IN ${steps})`);
  }

  /** What was done to them from `to` on is taken back. */
  private async standing(
    tx: EntityManager,
    findings: SelectQueryBuilder<Finding>,
    from: Date,
    to: Date,
  ): Promise<StandingFinding[]> {
    const rows = await findings.orderBy('finding.openedAt').addOrderBy('finding.id').getMany();
    const last = await this.lastStepsBefore(tx, to);
    const asOf = businessDateOf(new Date(Math.min(to.getTime() - 1, this.clock.now().getTime())));
    return rows.flatMap((row) => {
      const step = last.get(row.id);
      const finding = step ? { ...row, status: statusOf(step.kind), deadline: step.deadline } : row;
      const wasOver = step?.kind === 'closed' && step.at < from;
      return wasOver ? [] : [{ ...finding, isOverdue: isOverdue(finding, asOf) }];
    });
  }

  /** By finding, of those to which something was done from `to` on. */
  private async lastStepsBefore(tx: EntityManager, to: Date): Promise<Map<string, FindingStep>> {
    if (to > this.clock.now()) return new Map();
    const steps = tx.createQueryBuilder(FindingStep, 'step');
    const since = steps
      .subQuery()
      .select('later.findingId')
      .from(FindingStep, 'later')
      .where('later.at >= :to')
      .getQuery();
    const before = await steps
      .select(['step.findingId', 'step.stepNo', 'step.kind', 'step.deadline', 'step.at'])
      .where(`step.at < :to AND step.findingId IN ${since}`, { to: to.getTime() })
      .orderBy('step.stepNo')
      .getMany();
    return new Map(before.map((step) => [step.findingId, step]));
  }

  /** @throws DomainError `inspection.finding-not-found` */
  finding(caller: Principal, findingId: string): Promise<FindingDetail> {
    return this.uow.read((tx) => this.detail(tx, caller, findingId));
  }

  /** @throws DomainError `inspection.finding-not-found` */
  async detail(tx: EntityManager, caller: Principal, findingId: string): Promise<FindingDetail> {
    const row = await tx.findOneBy(Finding, { id: findingId });
    const { finding, school } = await this.inScope(tx, caller, 'finding.read', row);
    const steps = await tx.find(FindingStep, { where: { findingId }, order: { stepNo: 'ASC' } });
    const mayAnswer = covers(scopeOf(caller, 'finding.answer'), school) && finding.status !== 'closed';
    const answeredHimself = steps.some(({ kind, accountId }) => kind === 'answered' && accountId === caller.accountId);
    return {
      ...this.view(finding, school),
      steps: steps.map(({ findingId: _, accountId, name, unit, at, ...step }) => ({
        ...step,
        by: { accountId, name, unit },
        at: at.toISOString(),
      })),
      mayAnswer,
      maySettle: covers(scopeOf(caller, 'finding.open'), school) && maySettle(finding, caller) && !answeredHimself,
    };
  }

  /** The finding, held until `tx` ends. @throws DomainError `inspection.finding-not-found` */
  async lock(tx: EntityManager, caller: Principal, capability: Capability, findingId: string): Promise<Finding> {
    const [row] = await lockRows(tx, Finding, { id: findingId }, { id: 'ASC' });
    return (await this.inScope(tx, caller, capability, row ?? null)).finding;
  }

  private async inScope(
    tx: EntityManager,
    caller: Principal,
    capability: Capability,
    finding: Finding | null,
  ): Promise<{ finding: Finding; school: School }> {
    const school = finding && (await tx.findOneBy(School, { id: finding.schoolId }));
    if (finding && school && covers(scopeOf(caller, capability), school)) return { finding, school };
    throw new DomainError('inspection.finding-not-found', {}, { field: 'findingId' });
  }

  /** One page by (openedAt, id), latest first; the key of a page is the last finding's id. */
  private async page(
    tx: EntityManager,
    findings: SelectQueryBuilder<Finding>,
    { after, limit, show, inspectionId }: QueryOf<Api['findings']>,
  ): Promise<FindingPage> {
    if (show === 'unsettled') findings.andWhere("finding.status <> 'closed'");
    if (show === 'awaited') findings.andWhere('finding.status IN (:...awaited)', { awaited: AWAITED });
    if (inspectionId !== undefined) findings.andWhere('finding.inspectionId = :inspectionId', { inspectionId });
    const awaited = show === 'awaited' ? await findings.getCount() : null;
    const last = after === undefined ? null : await tx.findOneBy(Finding, { id: after });
    if (last) {
      findings.andWhere('(finding.openedAt < :at OR (finding.openedAt = :at AND finding.id < :lastId))', {
        at: last.openedAt.getTime(),
        lastId: last.id,
      });
    }
    const rows = await findings
      .orderBy('finding.openedAt', 'DESC')
      .addOrderBy('finding.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const shown = rows.slice(0, limit);
    const schools = await tx.findBy(School, { id: In(shown.map(({ schoolId }) => schoolId)) });
    const byId = new Map(schools.map((school) => [school.id, school]));
    const items = shown.flatMap((finding) => {
      const school = byId.get(finding.schoolId);
      return school ? [this.view(finding, school)] : [];
    });
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null, awaited };
  }

  private view(finding: Finding, school: School): FindingPage['items'][number] {
    const { openerAccountId, openerName, openerUnit, openedAt, stepCount: _, ...rest } = finding;
    return {
      ...rest,
      schoolName: school.name,
      overdue: isOverdue(finding, businessDateOf(this.clock.now())),
      openedBy: { accountId: openerAccountId, name: openerName, unit: openerUnit },
      openedAt: openedAt.toISOString(),
    };
  }
}
