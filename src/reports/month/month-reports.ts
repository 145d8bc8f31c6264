import { setImmediate } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import { type BusinessMonth, monthOf } from '../../contract/business-month.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import type { reportsEndpoints } from '../../contract/http/reports.js';
import type { MonthEvidence } from '../../contract/month-evidence.js';
import { noFigures, sumOfReports } from '../../contract/month-report.js';
import { groupBy } from '../../journal/index.js';
import { Area, School, SchoolDirectory, withinScope } from '../../organization/index.js';
import {
  AuditLog,
  areaPrefix,
  Clock,
  covers,
  DomainError,
  lockRows,
  newId,
  type Principal,
  Pruning,
  scopeOf,
  UnitOfWork,
} from '../../platform/index.js';
import { Keeping } from '../../policy/index.js';
import { MonthReport } from '../reports.entities.js';
import { CountyEvidence } from './county-evidence.js';
import { MonthFigures } from './month-figures.js';

type Status = ResponseOf<(typeof reportsEndpoints)['start']>;
type ReportResult = NonNullable<Status['result']>;
/** As it is kept and handed out in files: a page does without the records. */
type KeptResult = ReportResult & {
  /** Absent in a report of several counties, and in one of before. */
  evidence?: MonthEvidence;
};
type SchoolRow = ReportResult['schools'][number];

/** Longer than the slowest school takes: whoever has said nothing for so long is gone. */
const STILL_MS = 300_000;
/** So often it is said how far it is. */
const EVERY_MS = 500;

/** This platform is stopping. */
class Stopped extends Error {}

/**
 * The month of all schools of an area, counties side by side, as the records say it at one moment. It is made in the background
 * with the rights of whoever asked; what was broken off has failed and is asked for again.
 */
@Injectable()
export class MonthReports implements OnModuleDestroy {
  private readonly logger = new Logger('MonthReports');
  private readonly going = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly directory: SchoolDirectory,
    private readonly figures: MonthFigures,
    private readonly evidence: CountyEvidence,
    pruning: Pruning,
    keeping: Keeping,
  ) {
    pruning.forget(MonthReport, 'createdAt', keeping.days('keep.month_report_days'));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.going.values());
  }

  /**
   * @throws DomainError `organization.area-not-found` unless all of the area is the caller's, `reports.busy`,
   *   `reports.month-to-come`
   */
  async start(by: Principal, areaId: string, month: BusinessMonth): Promise<Status> {
    const now = this.clock.now();
    if (month > monthOf(businessDateOf(now)))
      throw new DomainError('reports.month-to-come', { month }, { field: 'month' });
    const report: MonthReport = {
      ...{ id: newId(), accountId: by.accountId, areaCode: areaId, month, state: 'running', totalSchools: null },
      ...{ doneSchools: 0, createdAt: now, beatAt: now, result: null },
    };
    await this.uow.write(async (tx) => {
      await this.directory.requireArea(tx, by, 'report.read', areaId);
      const still = MoreThanOrEqual(new Date(now.getTime() - STILL_MS));
      const open = await lockRows(
        tx,
        MonthReport,
        { accountId: by.accountId, state: 'running', beatAt: still },
        { id: 'ASC' },
      );
      if (open.length > 0) throw new DomainError('reports.busy');
      await tx.insert(MonthReport, report);
      await this.note(tx, by, report, 'reports.month-begun');
    });
    this.go(by, report);
    return this.statusOf(report);
  }

  /** The caller's last one of the month; null without one. @throws DomainError `organization.area-not-found` */
  last(by: Principal, areaId: string, month: BusinessMonth): Promise<Status | null> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, by, 'report.read', areaId);
      const [report] = await tx.find(MonthReport, {
        where: { accountId: by.accountId, areaCode: areaId, month },
        order: { createdAt: 'DESC', id: 'DESC' },
        take: 1,
      });
      return report === undefined ? null : this.statusOf(report);
    });
  }

  /**
   * A report that is done, to be handed out as a file, which is noted.
   *
   * @throws DomainError `reports.not-found`, also for somebody else's, `reports.unfinished`, `organization.area-not-found`
   */
  handOut(
    by: Principal,
    reportId: string,
    action: 'reports.month-exported' | 'reports.month-printed',
  ): Promise<{ areaName: string; month: BusinessMonth; result: KeptResult }> {
    return this.uow.write(async (tx) => {
      const found = await tx.findOneBy(MonthReport, { id: reportId, accountId: by.accountId });
      if (found === null) throw new DomainError('reports.not-found', {}, { field: 'reportId' });
      const { name } = await this.directory.requireArea(tx, by, 'report.read', found.areaCode);
      const result = keptIn(found);
      if (result === null) throw new DomainError('reports.unfinished');
      await this.note(tx, by, found, action);
      return { areaName: name, month: found.month, result };
    });
  }

  /** Resolves when this process does nothing more for the report; tests await it. */
  async finished(reportId: string): Promise<void> {
    await this.going.get(reportId);
  }

  private go(by: Principal, report: MonthReport): void {
    const run = this.make(by, report)
      .catch(async (error: unknown) => {
        if (this.stopping) return;
        this.logger.error({ reportId: report.id, error: String(error) });
        await this.uow.write((tx) => tx.update(MonthReport, { id: report.id, state: 'running' }, { state: 'failed' }));
      })
      .finally(() => this.going.delete(report.id));
    this.going.set(report.id, run);
  }

  private async make(by: Principal, report: MonthReport): Promise<void> {
    const result = await this.uow.snapshot((tx) => this.compute(tx, by, report));
    const bytes = Buffer.from(JSON.stringify(result));
    await this.progress(report.id, { state: 'done', doneSchools: result.schools.length, result: bytes });
  }

  private async compute(tx: EntityManager, by: Principal, { id, areaCode, month }: MonthReport): Promise<KeptResult> {
    const asOf = this.clock.now().toISOString();
    const query = tx.createQueryBuilder(School, 'school').where("school.state = 'enabled'");
    const schools = await withinScope(query, 'school', by, 'report.read')
      .andWhere('school.areaCode LIKE :prefix', { prefix: `${areaPrefix(areaCode)}%` })
      .orderBy('school.areaCode')
      .addOrderBy('school.name')
      .addOrderBy('school.id')
      .getMany();
    await this.progress(id, { totalSchools: schools.length });
    const common = await this.figures.common(tx, schools, month);
    const rows: SchoolRow[] = [];
    let saidAt = performance.now();
    for (const school of schools) {
      const withMoney = covers(scopeOf(by, 'funds.read'), school);
      const { figures, missed } = await this.figures.of(tx, school, month, common, withMoney);
      rows.push({ schoolId: school.id, schoolName: school.name, areaId: school.areaCode, ...figures, missed });
      await setImmediate();
      if (performance.now() - saidAt < EVERY_MS) continue;
      await this.progress(id, { doneSchools: rows.length });
      saidAt = performance.now();
    }
    const names = new Map((await tx.find(Area)).map(({ code, name }) => [code, name]));
    const areas = [...groupBy(rows, (row) => row.areaId)].map(([code, own]) => ({
      ...{ areaId: code, areaName: names.get(code) ?? code },
      ...sumOfReports(own),
    }));
    const result = { asOf, total: sumOfReports(areas), areas, schools: rows };
    if (areaPrefix(areaCode) !== areaCode) return result;
    const schoolIds = new Set(rows.map(({ schoolId }) => schoolId));
    return { ...result, evidence: await this.evidence.of(tx, by, areaCode, month, schoolIds) };
  }

  /** @throws Stopped when this platform is stopping */
  private async progress(id: string, made: Partial<MonthReport>): Promise<void> {
    if (this.stopping) throw new Stopped();
    const beat = { ...made, beatAt: this.clock.now() };
    await this.uow.write((tx) =>
      tx.createQueryBuilder().update(MonthReport).set(beat).where({ id, state: 'running' }).execute(),
    );
  }

  private note(tx: EntityManager, by: Principal, { id, areaCode, month }: MonthReport, action: string): Promise<void> {
    return this.audit.note(tx, {
      ...{ by, action, subject: { kind: 'month-report', id }, schoolId: null, areaCode },
      detail: { month },
    });
  }

  private statusOf(report: MonthReport): Status {
    const { id, areaCode, month, state, totalSchools, doneSchools } = report;
    const { evidence: _, ...shown } = keptIn(report) ?? {};
    const isGone = state === 'running' && this.clock.now().getTime() - report.beatAt.getTime() > STILL_MS;
    return {
      ...{ id, areaId: areaCode, month, state: isGone ? 'failed' : state, totalSchools, doneSchools },
      createdAt: report.createdAt.toISOString(),
      result: report.result === null ? null : (shown as ReportResult),
    };
  }
}

function keptIn({ result }: MonthReport): KeptResult | null {
  if (result === null) return null;
  const kept = JSON.parse(result.toString('utf8')) as KeptResult;
  // one of an earlier release knows nothing of what is counted since
  for (const figures of [kept.total, ...kept.areas, ...kept.schools])
    figures.counts = { ...noFigures().counts, ...figures.counts };
  return kept;
}
