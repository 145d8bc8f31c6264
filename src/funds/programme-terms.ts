import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BusinessDate } from '../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { fundsEndpoints } from '../contract/http/funds.js';
import { SchoolDirectory } from '../organization/index.js';
import { AuditLog, Clock, Idempotency, newId, type Principal, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { ProgrammeTerm } from './funds.entities.js';

type Api = typeof fundsEndpoints;
type Terms = ResponseOf<Api['terms']>;

/** Under which terms schools take part in the programme, and the standard that follows from them. */
@Injectable()
export class ProgrammeTerms {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `organization.school-not-found` */
  read(caller: Principal, schoolId: string): Promise<Terms> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'funds.read', schoolId);
      return this.view(tx, schoolId);
    });
  }

  /** @throws DomainError `organization.school-not-found` */
  state(caller: Principal, key: string, schoolId: string, body: BodyOf<Api['stateTerm']>): Promise<Terms> {
    const content = { route: 'funds.stateTerm', schoolId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'funds.settle', schoolId);
      const { accountId, displayName: name } = caller;
      await tx.insert(ProgrammeTerm, { id: newId(), schoolId, ...body, accountId, name, statedAt: this.clock.now() });
      await this.audit.note(tx, {
        by: caller,
        action: 'funds.term-stated',
        subject: { kind: 'school', id: schoolId },
        ...{ schoolId, areaCode },
        detail: body,
      });
      return this.view(tx, schoolId);
    });
  }

  /** What has been said of the school, the latest day first. */
  ofSchool(tx: EntityManager, schoolId: string): Promise<ProgrammeTerm[]> {
    return tx.find(ProgrammeTerm, { where: { schoolId }, order: { from: 'DESC', statedAt: 'DESC', id: 'DESC' } });
  }

  /**
   * Fen for a pupil on `date`, by area type, school stage, place and date (F-01); 0 for a school outside the programme,
   * null while nobody has said which it is.
   *
   * @param terms of the school as `ofSchool` gives them
   */
  async standardOn(
    tx: EntityManager,
    terms: readonly ProgrammeTerm[],
    at: { date: BusinessDate; areaCode: string },
  ): Promise<number | null> {
    const term = termOn(terms, at.date);
    if (term === null) return null;
    if (term.areaType === 'outside') return 0;
    return this.policy.number(tx, `subsidy.${term.areaType}_fen.${term.schoolStage}`, at);
  }

  private async view(tx: EntityManager, schoolId: string): Promise<Terms> {
    const rows = await this.ofSchool(tx, schoolId);
    return {
      items: rows.map(({ from, areaType, schoolStage, source, name, statedAt }) => ({
        ...{ from, areaType, schoolStage, source, statedBy: name },
        statedAt: statedAt.toISOString(),
      })),
    };
  }
}

/** The one that holds on the day; null while none does. */
export const termOn = (terms: readonly ProgrammeTerm[], date: BusinessDate): ProgrammeTerm | null =>
  terms.find(({ from }) => from <= date) ?? null;
