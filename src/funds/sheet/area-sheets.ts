import { setImmediate } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import type { BusinessMonth } from '../../contract/business-month.js';
import type { areaFundsEndpoints } from '../../contract/http/area-funds.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import type { Language } from '../../contract/language.js';
import { yuan } from '../../contract/words/funds-words.js';
import { SessionDirectory } from '../../identity/index.js';
import { groupBy } from '../../journal/index.js';
import { Area, School, SchoolDirectory, withinScope } from '../../organization/index.js';
import {
  AuditLog,
  areaPrefix,
  Clock,
  csvOf,
  DomainError,
  Jobs,
  lockRows,
  newId,
  type Principal,
  Pruning,
  UnitOfWork,
} from '../../platform/index.js';
import { Keeping } from '../../policy/index.js';
import { AreaSheet } from '../funds.entities.js';
import { sumReturns } from '../returns/sum-returns.js';
import { MonthSheets } from './month-sheets.js';

type Status = ResponseOf<(typeof areaFundsEndpoints)['startAreaSheet']>;
type Result = NonNullable<Status['result']>;
type SchoolRow = Result['schools'][number];

/** Longer than the slowest school takes: whoever has said nothing for so long is gone. */
const STILL_MS = 300_000;
/** So often it is said how far it is, and asked whether somebody has stopped it. */
const EVERY_MS = 500;

const HEADING: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    ...['县市', '学校', '受益人次', '应补助(元)', '补助学生的食材成本(元)', '期初(元)', '收入(元)', '支出(元)'],
    ...['期末(元)', '成本未知天数', '齐全'],
  ],
  en: [
    ...['County', 'School', 'Pupil days', 'Claim (yuan)', 'Cost of food on the subsidy (yuan)', 'Opening (yuan)'],
    ...['In (yuan)', 'Out (yuan)', 'Closing (yuan)', 'Days of unknown cost', 'Complete'],
  ],
};
const YES: Readonly<Record<Language, readonly [string, string]>> = { zh: ['否', '是'], en: ['no', 'yes'] };

/** Somebody cancelled it, or it is somebody else's by now. */
class Stopped extends Error {}

/**
 * The month of every school of an area as the records say it at one moment, returned or not. It is computed in the background
 * with its owner's rights; one that was broken off is begun again, at another moment.
 */
@Injectable()
export class AreaSheets implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('AreaSheets');
  private readonly going = new Map<string, Promise<void>>();
  /** Of those, what was cancelled here; of what was cancelled at another instance the next word of progress tells. */
  private readonly cancelled = new Set<string>();
  private stopping = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly sessions: SessionDirectory,
    private readonly directory: SchoolDirectory,
    private readonly sheets: MonthSheets,
    pruning: Pruning,
    keeping: Keeping,
    jobs: Jobs,
  ) {
    pruning.forget(AreaSheet, 'createdAt', keeping.days('keep.area_sheet_days'));
    jobs.add('area-sheets', '* * * * *', async () => ({ goneOn: await this.goOn() }));
  }

  onApplicationBootstrap(): void {
    void this.goOn().catch((error: unknown) => this.logger.error({ error: String(error) }));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.going.values());
  }

  /** @throws DomainError `organization.area-not-found` unless all of the area is the caller's, `funds.area-sheet-busy` */
  async start(by: Principal, areaId: string, month: BusinessMonth): Promise<Status> {
    const now = this.clock.now();
    const sheet: AreaSheet = {
      ...{ id: newId(), accountId: by.accountId, areaCode: areaId, month, state: 'queued', totalSchools: null },
      ...{ doneSchools: 0, createdAt: now, beatAt: now, finishedAt: null, result: null },
    };
    await this.uow.write(async (tx) => {
      await this.directory.requireArea(tx, by, 'funds.read', areaId);
      const open = { accountId: by.accountId, state: In(['queued', 'running']) };
      if ((await tx.countBy(AreaSheet, open)) > 0) throw new DomainError('funds.area-sheet-busy');
      await tx.insert(AreaSheet, sheet);
      await this.note(tx, by, sheet, 'funds.area-sheet-begun');
    });
    this.go(sheet.id);
    return statusOf(sheet);
  }

  /** The caller's last one of the month; null without one. @throws DomainError `organization.area-not-found` */
  last(by: Principal, areaId: string, month: BusinessMonth): Promise<Status | null> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, by, 'funds.read', areaId);
      const [sheet] = await tx.find(AreaSheet, {
        where: { accountId: by.accountId, areaCode: areaId, month },
        order: { createdAt: 'DESC', id: 'DESC' },
        take: 1,
      });
      return sheet === undefined ? null : statusOf(sheet);
    });
  }

  /** @throws DomainError `funds.area-sheet-not-found`, also for somebody else's, `organization.area-not-found` */
  async cancel(by: Principal, sheetId: string): Promise<Status> {
    const status = await this.uow.write(async (tx) => {
      await lockRows(tx, AreaSheet, { id: sheetId }, { id: 'ASC' });
      const found = await this.own(tx, by, sheetId);
      if (found.state !== 'queued' && found.state !== 'running') return statusOf(found);
      const ended = { state: 'cancelled' as const, finishedAt: this.clock.now() };
      await tx.update(AreaSheet, { id: sheetId }, ended);
      await this.note(tx, by, found, 'funds.area-sheet-cancelled');
      return statusOf({ ...found, ...ended });
    });
    if (status.state === 'cancelled' && this.going.has(sheetId)) this.cancelled.add(sheetId);
    return status;
  }

  /**
   * CSV with a row for each school by county and name.
   *
   * @throws DomainError `funds.area-sheet-not-found`, `funds.area-sheet-unfinished`, `organization.area-not-found`
   */
  table(by: Principal, sheetId: string, language: Language): Promise<{ csv: string; name: string }> {
    return this.uow.write(async (tx) => {
      const found = await this.own(tx, by, sheetId);
      const { result } = statusOf(found);
      if (result === null) throw new DomainError('funds.area-sheet-unfinished');
      await this.note(tx, by, found, 'funds.area-sheet-exported');
      const names = new Map(result.areas.map(({ areaId, areaName }) => [areaId, areaName]));
      const rows = result.schools.map((row) => [
        ...[names.get(row.areaId) ?? row.areaId, row.schoolName, row.pupilDays],
        ...[row.claimFen === null ? null : yuan(row.claimFen), yuan(row.costFen)],
        ...[row.openingFen, row.inFen, row.outFen, row.closingFen].map(yuan),
        ...[row.daysUnknown, YES[language][row.isComplete ? 1 : 0]],
      ]);
      return { csv: csvOf(HEADING[language], rows), name: `funds-${found.areaCode}-${found.month}.csv` };
    });
  }

  /** Resolves when this process does nothing more for the sheet; tests await it. */
  async finished(sheetId: string): Promise<void> {
    await this.going.get(sheetId);
  }

  /** Begins what nobody is at: what was asked for when the platform stopped, what an instance that is gone left. */
  private async goOn(): Promise<number> {
    const still = new Date(this.clock.now().getTime() - STILL_MS);
    const left = await this.uow.read((tx) =>
      tx.findBy(AreaSheet, { state: In(['queued', 'running']), beatAt: LessThan(still) }),
    );
    for (const { id } of left) this.go(id);
    return left.length;
  }

  private go(sheetId: string): void {
    if (this.going.has(sheetId)) return;
    const run = this.make(sheetId)
      .catch(async (error: unknown) => {
        if (error instanceof Stopped || this.stopping) return;
        this.logger.error({ sheetId, error: String(error) });
        const failed = { state: 'failed' as const, finishedAt: this.clock.now() };
        await this.uow.write((tx) => tx.update(AreaSheet, { id: sheetId, state: 'running' }, failed));
      })
      .finally(() => {
        this.going.delete(sheetId);
        this.cancelled.delete(sheetId);
      });
    this.going.set(sheetId, run);
  }

  private async make(sheetId: string): Promise<void> {
    const sheet = await this.claim(sheetId);
    if (sheet === null) return;
    const by = await this.sessions.absent(sheet.accountId);
    if (by === null) throw new DomainError('access.not-signed-in');
    const result = await this.uow.snapshot((tx) => this.compute(tx, by, sheet));
    const now = this.clock.now();
    const bytes = Buffer.from(JSON.stringify(result));
    await this.progress(sheetId, { state: 'done', doneSchools: result.total.schools, finishedAt: now, result: bytes });
  }

  private async compute(tx: EntityManager, by: Principal, { id, areaCode, month }: AreaSheet): Promise<Result> {
    const asOf = this.clock.now().toISOString();
    await this.directory.requireArea(tx, by, 'funds.read', areaCode);
    const query = tx.createQueryBuilder(School, 'school').where("school.state = 'enabled'");
    const schools = await withinScope(query, 'school', by, 'funds.read')
      .andWhere('school.areaCode LIKE :prefix', { prefix: `${areaPrefix(areaCode)}%` })
      .orderBy('school.areaCode')
      .addOrderBy('school.name')
      .addOrderBy('school.id')
      .getMany();
    await this.progress(id, { totalSchools: schools.length });
    const rows: SchoolRow[] = [];
    let saidAt = performance.now();
    for (const school of schools) {
      const named = { schoolId: school.id, schoolName: school.name, areaId: school.areaCode };
      rows.push({ ...named, ...(await this.sheets.figures(tx, school, month)) });
      await setImmediate();
      if (this.cancelled.has(id)) throw new Stopped();
      if (performance.now() - saidAt < EVERY_MS) continue;
      await this.progress(id, { doneSchools: rows.length });
      saidAt = performance.now();
    }
    const names = new Map((await tx.find(Area)).map(({ code, name }) => [code, name]));
    return {
      asOf,
      total: sumOf(rows),
      areas: [...groupBy(rows, (row) => row.areaId)].map(([code, own]) => ({
        ...{ areaId: code, areaName: names.get(code) ?? code },
        ...sumOf(own),
      })),
      schools: rows,
    };
  }

  /** Null where somebody else is at it, or it has ended. */
  private claim(sheetId: string): Promise<AreaSheet | null> {
    return this.uow.write(async (tx) => {
      const [sheet] = await lockRows(tx, AreaSheet, { id: sheetId }, { id: 'ASC' });
      const now = this.clock.now();
      const isFree = sheet?.state === 'queued' || now.getTime() - (sheet?.beatAt.getTime() ?? 0) > STILL_MS;
      if (!sheet || !isFree || (sheet.state !== 'queued' && sheet.state !== 'running')) return null;
      const begun = { state: 'running' as const, doneSchools: 0, beatAt: now };
      await tx.update(AreaSheet, { id: sheetId }, begun);
      return { ...sheet, ...begun };
    });
  }

  /** @throws Stopped when it was cancelled, or this platform is stopping */
  private async progress(sheetId: string, made: Partial<AreaSheet>): Promise<void> {
    if (this.stopping) throw new Stopped();
    const beat = { ...made, beatAt: this.clock.now() };
    const { affected } = await this.uow.write((tx) =>
      tx.createQueryBuilder().update(AreaSheet).set(beat).where({ id: sheetId, state: 'running' }).execute(),
    );
    if (affected !== 1) throw new Stopped();
  }

  private async own(tx: EntityManager, by: Principal, id: string): Promise<AreaSheet> {
    const sheet = await tx.findOneBy(AreaSheet, { id, accountId: by.accountId });
    if (sheet === null) throw new DomainError('funds.area-sheet-not-found');
    await this.directory.requireArea(tx, by, 'funds.read', sheet.areaCode);
    return sheet;
  }

  private note(tx: EntityManager, by: Principal, { id, areaCode, month }: AreaSheet, action: string): Promise<void> {
    return this.audit.note(tx, {
      ...{ by, action, subject: { kind: 'area-sheet', id }, schoolId: null, areaCode },
      detail: { month },
    });
  }
}

function sumOf(rows: readonly SchoolRow[]): Result['total'] {
  const { returned: _, locked: __, ...sum } = sumReturns(rows.map((row) => ({ ...row, isLocked: false })));
  return sum;
}

function statusOf({ id, areaCode, month, state, totalSchools, doneSchools, ...sheet }: AreaSheet): Status {
  return {
    ...{ id, areaId: areaCode, month, state, totalSchools, doneSchools },
    ...{ createdAt: sheet.createdAt.toISOString(), finishedAt: sheet.finishedAt?.toISOString() ?? null },
    result: sheet.result === null ? null : (JSON.parse(sheet.result.toString('utf8')) as Result),
  };
}
