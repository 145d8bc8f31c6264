import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import { type BusinessMonth, spanOfMonth } from '../../contract/business-month.js';
import { canonicalJson, sha256 } from '../../contract/hashing.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import { fundsEndpoints, RETURN_SCHEMA } from '../../contract/http/funds.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  Idempotency,
  lockRows,
  newId,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { FundReturn, FundReturnLock } from '../funds.entities.js';
import { MonthSheets } from '../sheet/month-sheets.js';
import { changesOfRound } from './changes-of-round.js';
import { MonthClosing } from './month-closing.js';
import { readSheet } from './read-sheet.js';
import { figuresOf } from './sum-returns.js';

type Api = typeof fundsEndpoints;
type Frozen = ResponseOf<Api['submit']>;
type Head = ResponseOf<Api['lockReturn']>;

/**
 * Monthly returns: what a principal answered for, frozen as it was computed then. A correction is a further round that says
 * why; the earlier ones stay as they are.
 */
@Injectable()
export class FundReturns {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly sheets: MonthSheets,
    private readonly closing: MonthClosing,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws DomainError `funds.month-not-over`, `funds.return-changed` when another round came meanwhile,
   *   `funds.return-locked` once the bureau has closed the month, `funds.entries-unsigned`, `funds.note-missing` for a further round or a sheet that misses something
   */
  submit(
    caller: Principal,
    key: string,
    { schoolId, month }: { schoolId: string; month: BusinessMonth },
    { seenRound, note }: BodyOf<Api['submit']>,
  ): Promise<Frozen> {
    const content = { route: 'funds.submit', schoolId, month, seenRound, note };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const school = await this.directory.require(tx, caller, 'funds.submit', schoolId);
      await lockRows(tx, School, { id: schoolId }, { id: 'ASC' });
      const now = this.clock.now();
      if (businessDateOf(now) <= spanOfMonth(month).to) {
        throw new DomainError('funds.month-not-over', { month }, { field: 'month' });
      }
      const round = (await tx.countBy(FundReturn, { schoolId, month })) + 1;
      if (seenRound !== round - 1) {
        throw new DomainError('funds.return-changed', { round: round - 1 }, { field: 'seenRound' });
      }
      if (await this.closing.isClosed(tx, schoolId, month)) {
        throw new DomainError('funds.return-locked', {}, { field: 'month', rule: 'F-06' });
      }
      const before = await tx.findOneBy(FundReturn, { schoolId, month, round: round - 1 });
      const sheet = await this.sheets.of(tx, school, month);
      const unsigned = sheet.ledger.funds.reduce((sum, { awaiting }) => sum + awaiting, 0);
      if (unsigned > 0) throw new DomainError('funds.entries-unsigned', { count: unsigned });
      const figures = figuresOf(sheet);
      if (note === null && (round > 1 || !figures.isComplete)) {
        throw new DomainError('funds.note-missing', {}, { field: 'note' });
      }
      const bytes = canonicalJson(sheet);
      const row: FundReturn = {
        ...{ id: newId(), schoolId, areaCode: school.areaCode, month, round, note },
        ...{ schemaVersion: RETURN_SCHEMA, figures, content: Buffer.from(bytes), sha256: sha256(bytes) },
        ...{ accountId: caller.accountId, name: caller.displayName, submittedAt: now },
      };
      await tx.insert(FundReturn, row);
      const { amountFen: claimFen } = sheet.claim;
      await this.audit.note(tx, {
        by: caller,
        action: 'funds.return-submitted',
        subject: { kind: 'fund-return', id: row.id },
        ...{ schoolId, areaCode: school.areaCode },
        detail: { month, round, claimFen, sha256: row.sha256 },
      });
      return { ...headOf(row, null), sheet, changes: before ? changesOfRound(readSheet(before), sheet) : [] };
    });
  }

  /** @throws DomainError `organization.school-not-found`, `funds.return-altered` when bytes and checksum differ */
  ofMonth(caller: Principal, schoolId: string, month: BusinessMonth): Promise<{ items: Frozen[] }> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'funds.read', schoolId);
      const rows = await tx.find(FundReturn, { where: { schoolId, month }, order: { round: 'DESC' } });
      const locks = await this.locksOf(tx, rows);
      return {
        items: rows.map((row, index) => this.frozen(row, locks.get(row.id) ?? null, rows[index + 1] ?? null)),
      };
    });
  }

  /** @throws DomainError `funds.return-not-found`, `funds.return-superseded`, `funds.return-locked` */
  lock(caller: Principal, key: string, schoolId: string, returnId: string): Promise<Head> {
    const content = { route: 'funds.lockReturn', returnId };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'funds.settle', schoolId);
      await lockRows(tx, School, { id: schoolId }, { id: 'ASC' });
      const row = await tx.findOneBy(FundReturn, { id: returnId, schoolId });
      if (row === null) throw new DomainError('funds.return-not-found', {}, { field: 'returnId' });
      const { month, round } = row;
      const last = await tx.countBy(FundReturn, { schoolId, month });
      if (round !== last) throw new DomainError('funds.return-superseded', { round: last }, { field: 'returnId' });
      if ((await this.locksOf(tx, [row])).has(returnId)) {
        throw new DomainError('funds.return-locked', {}, { field: 'returnId' });
      }
      const { accountId, displayName: name, unit } = caller;
      const lock: FundReturnLock = { returnId, accountId, name, unit, lockedAt: this.clock.now() };
      await tx.insert(FundReturnLock, lock);
      await this.audit.note(tx, {
        by: caller,
        action: 'funds.return-locked',
        subject: { kind: 'fund-return', id: returnId },
        ...{ schoolId, areaCode },
        detail: { month, round, sha256: row.sha256 },
      });
      return headOf(row, lock);
    });
  }

  /** The last round of the school's latest month, for whoever has settled the school; null while none was submitted. */
  async latest(tx: EntityManager, schoolId: string): Promise<Frozen | null> {
    const [row] = await tx.find(FundReturn, {
      where: { schoolId },
      order: { month: 'DESC', round: 'DESC' },
      take: 1,
    });
    if (!row) return null;
    const before = await tx.findOneBy(FundReturn, { schoolId, month: row.month, round: row.round - 1 });
    return this.frozen(row, (await this.locksOf(tx, [row])).get(row.id) ?? null, before);
  }

  /** @param before the round before it; null for the first */
  private frozen(row: FundReturn, lock: FundReturnLock | null, before: FundReturn | null): Frozen {
    const sheet = readSheet(row);
    return { ...headOf(row, lock), sheet, changes: before === null ? [] : changesOfRound(readSheet(before), sheet) };
  }

  /** By return. */
  async locksOf(tx: EntityManager, rows: readonly Pick<FundReturn, 'id'>[]): Promise<Map<string, FundReturnLock>> {
    const locks = await tx.findBy(FundReturnLock, { returnId: In(rows.map(({ id }) => id)) });
    return new Map(locks.map((lock) => [lock.returnId, lock]));
  }
}

/** What is said of a return besides its figures. */
export function headOf(row: Omit<FundReturn, 'content'>, lock: FundReturnLock | null): Head {
  const { id, schoolId, month, round, schemaVersion, sha256: hash, note, name, submittedAt } = row;
  return {
    ...{ id, schoolId, month, round, schemaVersion, note },
    sha256: hash,
    submittedBy: name,
    submittedAt: submittedAt.toISOString(),
    lock: lock && { by: lock.name, unit: lock.unit, at: lock.lockedAt.toISOString() },
  };
}
