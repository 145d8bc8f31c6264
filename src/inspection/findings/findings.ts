import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import type { BodyOf } from '../../contract/http/endpoint.js';
import type { FindingStepKind, findingEndpoints } from '../../contract/http/findings.js';
import type { Capability } from '../../contract/roles.js';
import { Reviews } from '../../evidence/index.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import { AuditLog, Clock, DomainError, Idempotency, newId, Outbox, type Principal } from '../../platform/index.js';
import { claimedTime } from '../field/claimed-time.js';
import { Finding, FindingStep, type Inspection } from '../inspection.entities.js';
import { FindingPhotos } from '../photos.js';
import { VisitReader } from '../visits/visit-reader.js';
import { type FindingDetail, FindingReader } from './finding-reader.js';
import { maySettle, statusAfter } from './judge-finding.js';
import { Subjects } from './subjects.js';

type Api = typeof findingEndpoints;

interface NextStep {
  kind: Exclude<FindingStepKind, 'opened'>;
  text: string;
  photoIds: string[];
  /** A new one, where the step sets it. */
  deadline?: BusinessDate;
}

/**
 * Findings from opening to closure (I-07, I-15). A finding is a suspicion with evidence and a way to answer it; each
 * step is kept with who and when, and nothing here punishes anybody.
 */
@Injectable()
export class Findings {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly visits: VisitReader,
    private readonly subjects: Subjects,
    private readonly photos: FindingPhotos,
    private readonly reader: FindingReader,
    private readonly reviews: Reviews,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws DomainError `inspection.not-on-site`, `inspection.not-an-officer` for one within a visit;
   *   `inspection.subject-not-found`, `inspection.deadline-in-past`, `inspection.photo-not-found`
   */
  open(caller: Principal, key: string, schoolId: string, body: BodyOf<Api['open']>): Promise<FindingDetail> {
    const content = { route: 'inspection.open', schoolId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      await this.directory.require(tx, caller, 'finding.open', schoolId);
      const visit =
        body.inspectionId === null ? null : await this.requireOnSite(tx, caller, schoolId, body.inspectionId);
      await this.subjects.require(tx, schoolId, body.subject);
      const { photoIds, capturedAt, ...content } = body;
      const now = this.clock.now();
      const at = visit?.checkedInAt ? claimedTime(capturedAt, { since: visit.checkedInAt, now }).at : now;
      refusePast(body.deadline, at);
      await this.photos.show(tx, schoolId, photoIds);
      const finding: Finding = {
        id: newId(),
        schoolId,
        ...content,
        status: 'open',
        stepCount: 1,
        openerAccountId: caller.accountId,
        openerName: caller.displayName,
        openerUnit: caller.unit,
        openedAt: at,
      };
      await tx.insert(Finding, finding);
      await this.writeStep(
        tx,
        caller,
        finding,
        { kind: 'opened', text: body.text, photoIds, afterDeadline: false },
        at,
      );
      const misfitId = misfitOf(body.subject);
      if (misfitId !== null) await this.reviews.putToSchool(tx, caller, misfitId, finding.id);
      return this.told(tx, caller, finding, 'opened');
    });
  }

  /** @throws DomainError `inspection.finding-closed`, `inspection.photo-not-found` */
  answer(caller: Principal, key: string, findingId: string, body: BodyOf<Api['answer']>): Promise<FindingDetail> {
    return this.step(caller, key, 'finding.answer', findingId, { kind: 'answered', ...body });
  }

  /** @throws DomainError `inspection.not-the-opener`, `inspection.own-answer`, `inspection.finding-closed` */
  settle(caller: Principal, key: string, findingId: string, body: BodyOf<Api['settle']>): Promise<FindingDetail> {
    const { reason: text, photoIds } = body;
    return this.step(caller, key, 'finding.open', findingId, { kind: 'closed', text, photoIds });
  }

  /**
   * @throws DomainError `inspection.not-the-opener`, `inspection.own-answer`, `inspection.finding-not-answered`,
   *   `inspection.deadline-in-past`
   */
  reopen(caller: Principal, key: string, findingId: string, body: BodyOf<Api['reopen']>): Promise<FindingDetail> {
    const { reason: text, photoIds, deadline } = body;
    return this.step(caller, key, 'finding.open', findingId, { kind: 'reopened', text, photoIds, deadline });
  }

  private step(
    caller: Principal,
    key: string,
    capability: Capability,
    findingId: string,
    next: NextStep,
  ): Promise<FindingDetail> {
    const content = { route: 'inspection.step', findingId, ...next };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const finding = await this.reader.lock(tx, caller, capability, findingId);
      if (next.kind !== 'answered' && !maySettle(finding, caller)) throw new DomainError('inspection.not-the-opener');
      const answer = { findingId, kind: 'answered' as const, accountId: caller.accountId };
      if (next.kind !== 'answered' && (await tx.existsBy(FindingStep, answer))) {
        throw new DomainError('inspection.own-answer');
      }
      const status = statusAfter(finding.status, next.kind);
      const now = this.clock.now();
      if (next.deadline !== undefined) refusePast(next.deadline, now);
      await this.photos.show(tx, finding.schoolId, next.photoIds);
      const changed = {
        ...finding,
        status,
        deadline: next.deadline ?? finding.deadline,
        stepCount: finding.stepCount + 1,
      };
      const { deadline, stepCount } = changed;
      await tx.update(Finding, { id: findingId }, { status, deadline, stepCount });
      const afterDeadline = next.kind === 'answered' && businessDateOf(now) > finding.deadline;
      await this.writeStep(tx, caller, changed, { ...next, afterDeadline }, now);
      return this.told(tx, caller, changed, next.kind);
    });
  }

  private async writeStep(
    tx: EntityManager,
    { accountId, displayName: name, unit }: Principal,
    { id: findingId, stepCount: stepNo, deadline }: Finding,
    { kind, text, photoIds, afterDeadline }: Pick<FindingStep, 'kind' | 'text' | 'photoIds' | 'afterDeadline'>,
    at: Date,
  ): Promise<void> {
    const step = { findingId, stepNo, kind, text, photoIds, deadline, afterDeadline, accountId, name, unit, at };
    await tx.insert(FindingStep, step);
  }

  private async told(
    tx: EntityManager,
    caller: Principal,
    { id, schoolId, severity, clause, deadline, stepCount }: Finding,
    step: FindingStepKind,
  ): Promise<FindingDetail> {
    await this.outbox.tell(tx, 'finding.changed', { schoolId, findingId: id });
    const detail = await this.reader.detail(tx, caller, id);
    const { areaCode } = await tx.findOneByOrFail(School, { id: schoolId });
    await this.audit.note(tx, {
      by: caller,
      action: `inspection.finding-${step}`,
      subject: { kind: 'finding', id },
      schoolId,
      areaCode,
      detail: { severity, clause, deadline, step: stepCount },
    });
    return detail;
  }

  private async requireOnSite(
    tx: EntityManager,
    caller: Principal,
    schoolId: string,
    inspectionId: string,
  ): Promise<Inspection> {
    const { visit } = await this.visits.lockOnSite(tx, caller, inspectionId);
    if (visit.schoolId !== schoolId) throw new DomainError('inspection.not-found', {}, { field: 'inspectionId' });
    return visit;
  }
}

function refusePast(deadline: BusinessDate, now: Date): void {
  if (deadline >= businessDateOf(now)) return;
  throw new DomainError('inspection.deadline-in-past', {}, { field: 'deadline', rule: 'I-15' });
}

/** The act or event that a finding is about: where it did not fit, it waits for the school's answer from now on. */
function misfitOf(subject: BodyOf<Api['open']>['subject']): string | null {
  if (subject.type === 'act') return subject.actId;
  return subject.type === 'footage' ? subject.eventId : null;
}
