import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgentDirectory, Camera, FootageHolds } from '../boxes/index.js';
import { businessDateOf, DAY_MS } from '../contract/business-date.js';
import { type caseEndpoints, MAX_CASE_ACTS, MAX_CASE_SPAN_HOURS, MAX_CASE_SPANS } from '../contract/http/cases.js';
import type { BodyOf } from '../contract/http/endpoint.js';
import { type School, SchoolDirectory } from '../organization/index.js';
import { AuditLog, Clock, DomainError, Idempotency, newId, type Principal, UnitOfWork } from '../platform/index.js';
import { HeldFootage } from '../playback/index.js';
import { Policy } from '../policy/index.js';
import { CaseOrigins } from './case-origins.js';
import { type CaseDetail, CaseReader } from './case-reader.js';
import { CaseAct, CaseSpan, EvidenceCase } from './cases.entities.js';
import { CUSTODY_START, Custody } from './custody.js';
import { FootageFetch } from './footage-fetch.js';

type Api = typeof caseEndpoints;
const HOUR_MS = 3_600_000;

interface NewSpan {
  cameraId: string;
  fromAt: Date;
  toAt: Date;
}

/** Opening, filling and closing a case. */
@Injectable()
export class CaseDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly schools: SchoolDirectory,
    private readonly boxes: AgentDirectory,
    private readonly holds: FootageHolds,
    private readonly footage: HeldFootage,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
    private readonly origins: CaseOrigins,
    private readonly reader: CaseReader,
    private readonly custody: Custody,
    private readonly fetching: FootageFetch,
  ) {}

  /**
   * What the finding or card points at is put into the case as far as the caller may see it.
   *
   * @throws DomainError `organization.school-not-found`, `cases.origin-not-found`
   */
  async open(caller: Principal, key: string, schoolId: string, body: BodyOf<Api['open']>): Promise<CaseDetail> {
    const content = { route: 'cases.open', schoolId, body };
    const opened = await this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const school = await this.schools.require(tx, caller, 'case.manage', schoolId);
      const pointed = await this.origins.pointsAt(tx, caller, schoolId, body);
      const theCase: EvidenceCase = {
        ...{ id: newId(), schoolId, reason: body.reason, origin: body.origin, originId: body.originId },
        ...{ openedAt: this.clock.now(), openerName: caller.displayName, openerUnit: caller.unit },
        ...{ closedAt: null, closeReason: null, custodyCount: 0, custodyHead: CUSTODY_START },
      };
      await tx.insert(EvidenceCase, theCase);
      const { reason, origin, originId } = body;
      await this.custody.note(tx, theCase, caller, 'opened', { reason, origin, originId });
      const own = await this.reader.readable(tx, caller, pointed.actIds);
      await this.putActs(tx, caller, theCase, own.slice(0, MAX_CASE_ACTS));
      await this.note(tx, caller, theCase, school, 'cases.opened', { reason, origin });
      return { caseId: theCase.id, spans: pointed.spans };
    });
    const now = this.clock.now().toISOString();
    for (const { cameraId, from, to: end } of opened.spans) {
      const to = end < now ? end : now;
      // By a key of its own: asked again, nothing is put in twice. What is not for him is left out, as the page shows
      const spanKey = `${key.slice(0, 40)}/${cameraId.slice(-8)}/${from.slice(11, 23)}`;
      await this.addSpan(caller, spanKey, opened.caseId, { cameraId, from, to }).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
      });
    }
    return this.reader.case(caller, opened.caseId);
  }

  /**
   * The line of the viewing register is there before anything is fetched; it stays also where the case then takes no more.
   *
   * @throws DomainError `cases.not-found`, `cases.closed`, `cases.span`, `cases.too-much`, `video.camera-not-found`
   */
  async addSpan(caller: Principal, key: string, caseId: string, body: BodyOf<Api['addSpan']>): Promise<CaseDetail> {
    const span: NewSpan = { cameraId: body.cameraId, fromAt: new Date(body.from), toAt: new Date(body.to) };
    const { camera, reason } = await this.uow.read((tx) => this.requireSpan(tx, caller, caseId, span));
    const content = { route: 'cases.addSpan', caseId, body };
    const { spanId } = await this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const theCase = await this.requireOpen(tx, caller, caseId);
      if ((await tx.countBy(CaseSpan, { caseId })) >= MAX_CASE_SPANS) throw new DomainError('cases.too-much');
      const { fromAt, toAt } = span;
      const viewed = { content: 'case' as const, fromAt, toAt, reason: reason.slice(0, 80) };
      const viewing = await this.footage.openIn(tx, caller, camera, viewed);
      const row: CaseSpan = {
        ...{ id: newId(), caseId, cameraId: camera.id, fromAt, toAt, addedAt: this.clock.now() },
        ...{ addedBy: caller.displayName, viewingId: viewing.id, state: 'waiting', cause: null },
        ...{ wanted: null, here: 0, missing: 0, listedAt: null, signed: null },
      };
      await tx.insert(CaseSpan, row);
      await this.holds.hold(tx, caseId, camera, { fromAt, toAt });
      const detail = { spanId: row.id, cameraId: camera.id, from: body.from, to: body.to, viewingId: viewing.id };
      await this.custody.note(tx, theCase, caller, 'span-added', detail);
      const school = await this.schools.require(tx, caller, 'case.manage', theCase.schoolId);
      await this.note(tx, caller, theCase, school, 'cases.span-added', detail);
      return { spanId: row.id };
    });
    await this.holds.push(camera.agentId);
    this.fetching.go(spanId);
    return this.reader.case(caller, caseId);
  }

  /** @throws DomainError `cases.not-found`, `cases.closed`, `cases.too-much`, `journal.act-not-found` */
  async addActs(caller: Principal, key: string, caseId: string, body: BodyOf<Api['addActs']>): Promise<CaseDetail> {
    const content = { route: 'cases.addActs', caseId, body };
    await this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const theCase = await this.requireOpen(tx, caller, caseId);
      await this.reader.requireActs(tx, caller, body.actIds);
      const added = await this.putActs(tx, caller, theCase, body.actIds);
      if ((await tx.countBy(CaseAct, { caseId })) > MAX_CASE_ACTS) throw new DomainError('cases.too-much');
      const school = await this.schools.require(tx, caller, 'case.manage', theCase.schoolId);
      await this.note(tx, caller, theCase, school, 'cases.acts-added', { count: added });
      return {};
    });
    return this.reader.case(caller, caseId);
  }

  /** @throws DomainError `cases.not-found`, `cases.closed` */
  async close(caller: Principal, key: string, caseId: string, body: BodyOf<Api['close']>): Promise<CaseDetail> {
    const content = { route: 'cases.close', caseId, body };
    const { agents } = await this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const theCase = await this.requireOpen(tx, caller, caseId);
      const school = await this.schools.require(tx, caller, 'case.manage', theCase.schoolId);
      const closedAt = this.clock.now();
      const at = { date: businessDateOf(closedAt), areaCode: school.areaCode };
      const days = await this.policy.number(tx, 'case.keep_days', at);
      const keptUntil = new Date(closedAt.getTime() + days * DAY_MS);
      await tx.update(EvidenceCase, { id: caseId }, { closedAt, closeReason: body.reason });
      await this.fetching.leave(tx, theCase);
      const released = await this.holds.release(tx, caseId, keptUntil);
      const detail = { reason: body.reason, keptUntil: keptUntil.toISOString() };
      await this.custody.note(tx, theCase, caller, 'closed', detail);
      await this.note(tx, caller, theCase, school, 'cases.closed', detail);
      return { agents: released };
    });
    for (const agentId of agents) await this.holds.push(agentId);
    return this.reader.case(caller, caseId);
  }

  private async requireSpan(
    tx: EntityManager,
    caller: Principal,
    caseId: string,
    { cameraId, fromAt, toAt }: NewSpan,
  ): Promise<{ camera: Camera; reason: string }> {
    const theCase = await this.reader.require(tx, caller, caseId);
    const length = toAt.getTime() - fromAt.getTime();
    if (length <= 0 || length > MAX_CASE_SPAN_HOURS * HOUR_MS || toAt > this.clock.now()) {
      throw new DomainError('cases.span', { hours: MAX_CASE_SPAN_HOURS }, { field: 'to' });
    }
    const wanted = { from: fromAt, to: toAt };
    const camera = await this.boxes.requireFootage(tx, caller, 'footage.watch', cameraId, wanted);
    // A case is of one school: what others' cameras saw belongs into one of theirs
    const served = camera.schoolId === theCase.schoolId;
    const isOwn = served || (await this.origins.isSeenBy(tx, theCase.schoolId, cameraId, { fromAt, toAt }));
    if (!isOwn) throw new DomainError('video.camera-not-found', {}, { field: 'cameraId' });
    return { camera, reason: theCase.reason };
  }

  /** @throws DomainError `cases.not-found`, `cases.closed` */
  private async requireOpen(tx: EntityManager, caller: Principal, caseId: string): Promise<EvidenceCase> {
    await this.reader.require(tx, caller, caseId);
    const theCase = await this.custody.lock(tx, caseId);
    if (theCase.closedAt !== null) throw new DomainError('cases.closed');
    return theCase;
  }

  private async putActs(
    tx: EntityManager,
    caller: Principal,
    theCase: EvidenceCase,
    actIds: readonly string[],
  ): Promise<number> {
    const caseId = theCase.id;
    const known = new Set((await tx.findBy(CaseAct, { caseId })).map(({ actId }) => actId));
    const added = [...new Set(actIds)].filter((actId) => !known.has(actId)).sort();
    if (added.length === 0) return 0;
    const [addedAt, addedBy] = [this.clock.now(), caller.displayName];
    await tx.insert(
      CaseAct,
      added.map((actId) => ({ caseId, actId, addedAt, addedBy })),
    );
    await this.custody.note(tx, theCase, caller, 'acts-added', { count: added.length, actIds: added.join(' ') });
    return added.length;
  }

  private note(
    tx: EntityManager,
    by: Principal,
    { id, schoolId }: EvidenceCase,
    { areaCode }: School,
    action: string,
    detail: Record<string, string | number | boolean | null>,
  ): Promise<void> {
    return this.audit.note(tx, { by, action, subject: { kind: 'case', id }, schoolId, areaCode, detail });
  }
}
