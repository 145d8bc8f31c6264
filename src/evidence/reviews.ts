import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { evidenceEndpoints } from '../contract/http/evidence.js';
import type { ReviewOutcome } from '../contract/misfits.js';
import { School } from '../organization/index.js';
import { AuditLog, Clock, DomainError, Idempotency, lockRows, Outbox, type Principal } from '../platform/index.js';
import { EvidenceReview, Verdict } from './evidence.entities.js';
import { misfitsWithin, reviewedVerdicts } from './misfits/misfit-query.js';

type Api = typeof evidenceEndpoints;
export type ReviewView = NonNullable<ResponseOf<Api['review']>['review']>;

interface Word {
  outcome: ReviewOutcome;
  note: string | null;
  findingId: string | null;
}

/** Who looked at what does not fit, and what he made of it. Nothing is overwritten: the latest word stands. */
@Injectable()
export class Reviews {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `evidence.misfit-not-found` */
  review(
    caller: Principal,
    key: string,
    subjectId: string,
    body: BodyOf<Api['review']>,
  ): Promise<ResponseOf<Api['review']>> {
    const content = { route: 'evidence.review', subjectId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const found = await this.find(tx, caller, subjectId);
      if (found === null) throw new DomainError('evidence.misfit-not-found', {}, { field: 'subjectId' });
      await this.write(tx, caller, found, { ...body, findingId: null });
      const { areaCode } = await tx.findOneByOrFail(School, { id: found.schoolId });
      await this.audit.note(tx, {
        by: caller,
        action: `evidence.misfit-${body.outcome}`,
        subject: { kind: found.subject, id: subjectId },
        schoolId: found.schoolId,
        areaCode,
        detail: { verdict: found.verdict, cause: found.cause },
      });
      return { subjectId, review: (await this.standing(tx, [subjectId])).get(subjectId) ?? null };
    });
  }

  /**
   * Within the transaction that asks the school by a finding: the misfit waits for its answer from now on. What is no
   * misfit, or not the caller's to review, stays as it is; whoever opens the finding notes it.
   *
   * @returns whether it was one
   */
  async putToSchool(tx: EntityManager, caller: Principal, subjectId: string, findingId: string): Promise<boolean> {
    const found = await this.find(tx, caller, subjectId);
    if (found === null) return false;
    await this.write(tx, caller, found, { outcome: 'to_answer', note: null, findingId });
    return true;
  }

  /** The review that stands on each of the acts or events; those without one are left out. */
  async standing(tx: EntityManager, subjectIds: readonly string[]): Promise<Map<string, ReviewView>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await reviewedVerdicts(tx)
      .select('review.subjectId', 'subjectId')
      .addSelect('review.reviewNo', 'reviewNo')
      .where('v.subjectId IN (:...subjectIds) AND review.subjectId IS NOT NULL', { subjectIds: [...subjectIds] })
      .getRawMany<{ subjectId: string; reviewNo: number }>();
    const reviews = await tx.findBy(EvidenceReview, { subjectId: In(rows.map((row) => row.subjectId)) });
    const latest = new Map(rows.map((row) => [row.subjectId, Number(row.reviewNo)]));
    return new Map(
      reviews.filter((it) => latest.get(it.subjectId) === it.reviewNo).map((it) => [it.subjectId, reviewView(it)]),
    );
  }

  /** The misfit, held until `tx` ends, so that the words of two colleagues come one after the other. */
  private async find(tx: EntityManager, caller: Principal, subjectId: string): Promise<Verdict | null> {
    const [held] = await lockRows(tx, Verdict, { subjectId }, { subjectId: 'ASC' });
    if (!held) return null;
    return misfitsWithin(tx, caller, 'misfit.review').andWhere('v.subjectId = :subjectId', { subjectId }).getOne();
  }

  private async write(
    tx: EntityManager,
    { accountId, displayName: name, unit }: Principal,
    { subjectId, verdict, cause, version, schoolId, businessDate }: Verdict,
    word: Word,
  ): Promise<void> {
    if (cause === null) return;
    const reviewNo = 1 + (await tx.countBy(EvidenceReview, { subjectId }));
    const row: EvidenceReview = {
      subjectId,
      reviewNo,
      ...word,
      verdict,
      cause,
      verdictVersion: version,
      accountId,
      name,
      unit,
      at: this.clock.now(),
    };
    await tx.insert(EvidenceReview, row);
    await this.outbox.tell(tx, 'day.changed', { schoolId, date: businessDate });
  }
}

export function reviewView({ outcome, accountId, name, unit, at, note, findingId }: EvidenceReview): ReviewView {
  return {
    outcome: outcome as ReviewView['outcome'],
    by: { accountId, name, unit },
    at: at.toISOString(),
    note,
    findingId,
  };
}
