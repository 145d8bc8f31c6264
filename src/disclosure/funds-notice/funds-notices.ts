import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BusinessMonth } from '../../contract/business-month.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { fundsNoticeEndpoints, NoticedFunds } from '../../contract/http/funds-notices.js';
import { AreaMonths } from '../../funds/index.js';
import { Area, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  areaPrefix,
  Clock,
  DomainError,
  Idempotency,
  lockRows,
  newId,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { FundsNotice } from '../disclosure.entities.js';
import { noticeOf } from './sum-notice.js';

type Api = typeof fundsNoticeEndpoints;
type Rounds = ResponseOf<Api['rounds']>;

/** A notice as it was published. */
export type PublishedRound = Omit<FundsNotice, 'content'> & { noticed: NoticedFunds };

/** What everybody reads of an area's month. */
export interface PublishedFunds {
  areaName: string;
  month: BusinessMonth;
  /** Of which something is published, the latest first. */
  months: BusinessMonth[];
  /** The latest first; at least one. */
  rounds: PublishedRound[];
}

/** How many months a page leads to. */
const MONTHS_SHOWN = 24;

/**
 * What counties and the prefecture publish of the subsidy's money of a month (F-20, F-22). Nothing is typed: a county's notice is the
 * sum of the returns that the bureau has locked, the prefecture's that of the notices of its counties. What is published stays.
 */
@Injectable()
export class FundsNotices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly months: AreaMonths,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `organization.area-not-found` */
  rounds(caller: Principal, areaId: string, month: BusinessMonth): Promise<Rounds> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, caller, 'funds.read', areaId);
      return viewOf(await roundsOf(tx, areaId, month));
    });
  }

  /**
   * @throws DomainError `organization.area-not-found`, `disclosure.funds-notice-changed` when another round came meanwhile,
   *   `disclosure.funds-nothing-closed`, `disclosure.funds-notice-same` when it would say nothing else than the round before,
   *   `disclosure.funds-reason-missing` for a further round without one
   */
  publish(
    caller: Principal,
    key: string,
    { areaId, month }: { areaId: string; month: BusinessMonth },
    { seenRound, reason }: BodyOf<Api['publish']>,
  ): Promise<Rounds> {
    const content = { route: 'disclosure.publishFunds', areaId, month, seenRound, reason };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      await this.directory.requireArea(tx, caller, 'funds.settle', areaId);
      await lockRows(tx, Area, { code: areaId }, { code: 'ASC' }); // of two at once the second sees the first's round
      const [last] = await roundsOf(tx, areaId, month);
      const round = last?.round ?? 0;
      if (round !== seenRound)
        throw new DomainError('disclosure.funds-notice-changed', { round }, { field: 'seenRound' });
      const noticed = await this.now(tx, caller, areaId, month);
      if (noticed.rows.length === 0) throw new DomainError('disclosure.funds-nothing-closed');
      if (last !== undefined && JSON.stringify(noticed) === JSON.stringify(last.noticed))
        throw new DomainError('disclosure.funds-notice-same');
      if (last !== undefined && reason === null)
        throw new DomainError('disclosure.funds-reason-missing', {}, { field: 'reason' });
      const { accountId, displayName: name, unit } = caller;
      await tx.insert(FundsNotice, {
        ...{ id: newId(), areaCode: areaId, month, round: round + 1, accountId, name, unit },
        content: Buffer.from(JSON.stringify(noticed)),
        ...{ reason: last === undefined ? null : reason, publishedAt: this.clock.now() },
      });
      await this.audit.note(tx, {
        by: caller,
        action: 'disclosure.funds-published',
        subject: { kind: 'area', id: areaId },
        areaCode: areaId,
        detail: { month, round: round + 1, rows: noticed.rows.length, missing: noticed.missing.length },
      });
      return viewOf(await roundsOf(tx, areaId, month));
    });
  }

  /**
   * @param month null: the latest of which something is published
   * @throws DomainError `organization.area-not-found`, `disclosure.funds-notice-none`
   */
  published(areaId: string, month: BusinessMonth | null): Promise<PublishedFunds> {
    return this.uow.read(async (tx) => {
      const area = await tx.findOneBy(Area, { code: areaId });
      if (area === null) throw new DomainError('organization.area-not-found', {}, { field: 'areaId' });
      const known: { month: string }[] = await tx.query(
        'SELECT DISTINCT month FROM funds_notice WHERE area_code = ? ORDER BY month DESC LIMIT ?',
        [areaId, MONTHS_SHOWN],
      );
      const months = known.map((row) => row.month);
      const chosen = month ?? months[0];
      const rounds = chosen === undefined ? [] : await roundsOf(tx, areaId, chosen);
      if (chosen === undefined || rounds.length === 0) throw new DomainError('disclosure.funds-notice-none');
      return { areaName: area.name, month: chosen, months, rounds };
    });
  }

  /** What a notice would say now. */
  private async now(tx: EntityManager, caller: Principal, areaId: string, month: BusinessMonth): Promise<NoticedFunds> {
    const counties = (await tx.find(Area, { order: { code: 'ASC' } })).filter(
      ({ code }) => code !== areaId && code.startsWith(areaPrefix(areaId)),
    );
    if (counties.length === 0) {
      const { schools } = await this.months.within(tx, caller, areaId, month);
      return noticeOf(
        schools.map(({ schoolName: name, return: last }) => ({ name, figures: last?.lock == null ? null : last })),
      );
    }
    const below = [];
    for (const { code, name } of counties) {
      const [last] = await roundsOf(tx, code, month);
      below.push({ name, figures: last?.noticed.total ?? null });
    }
    return noticeOf(below);
  }
}

async function roundsOf(tx: EntityManager, areaCode: string, month: BusinessMonth): Promise<PublishedRound[]> {
  const rows = await tx.find(FundsNotice, { where: { areaCode, month }, order: { round: 'DESC' } });
  return rows.map(({ content, ...row }) => ({ ...row, noticed: JSON.parse(content.toString('utf8')) as NoticedFunds }));
}

const viewOf = (rounds: readonly PublishedRound[]): Rounds => ({
  items: rounds.map(({ id, round, reason, name, unit, publishedAt, noticed }) => ({
    ...{ id, round, reason, by: name, unit, publishedAt: publishedAt.toISOString() },
    ...noticed,
  })),
});
