import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import type { SigningMethod } from '../../contract/acts.js';
import { addDays, type BusinessDate, businessDateOf, startOfBusinessDate } from '../../contract/business-date.js';
import { distanceBetween, type Position } from '../../contract/distance.js';
import type { BodyOf } from '../../contract/http/endpoint.js';
import type { inspectionEndpoints } from '../../contract/http/inspection.js';
import { signatureMissing } from '../../contract/signing/judge-signatures.js';
import { PersonVerifier } from '../../identity/index.js';
import { type School, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  type AuditNote,
  Clock,
  covers,
  DomainError,
  Idempotency,
  insertRows,
  isDuplicateKey,
  newId,
  type Principal,
  scopeOf,
  UnitOfWork,
} from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Draw, InspectionAssignment } from '../draw/draw.entities.js';
import { partsOf } from '../draw/draws.js';
import { isFreeFor } from '../draw/judge-draw.js';
import { claimedTime } from '../field/claimed-time.js';
import { InspectionSignature } from '../field/field.entities.js';
import { Inspection, InspectionOfficer } from '../inspection.entities.js';
import { FindingPhotos } from '../photos.js';
import { officerRole, requireClueForRepeat, requireWithinDraw } from './judge-visit.js';
import { type InspectionView, VisitReader } from './visit-reader.js';

type Api = typeof inspectionEndpoints;

/** Visits to schools: planned in secret (I-11), begun by two inspectors (I-05), ended with a receipt (I-08). */
@Injectable()
export class Visits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly people: PersonVerifier,
    private readonly photos: FindingPhotos,
    private readonly reader: VisitReader,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `inspection.planned-in-past`, `inspection.visited-lately` (I-10) */
  plan(caller: Principal, key: string, schoolId: string, body: BodyOf<Api['plan']>): Promise<InspectionView> {
    const content = { route: 'inspection.plan', schoolId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const school = await this.directory.require(tx, caller, 'inspection.conduct', schoolId);
      const now = this.clock.now();
      if (body.plannedFor < businessDateOf(now)) {
        throw new DomainError('inspection.planned-in-past', {}, { field: 'plannedFor' });
      }
      const visited = await this.visitedLately(tx, school, body.plannedFor);
      requireClueForRepeat(visited, body.reason);
      const visit: Inspection = {
        id: newId(),
        schoolId,
        ...body,
        status: 'planned',
        plannedAt: now,
        checkedInAt: null,
        checkInToldAt: null,
        checkInNote: null,
        checkInPhotoIds: [],
        checkInPosition: null,
        checkInDistance: null,
        closedAt: null,
        closeToldAt: null,
        summary: null,
        receivedBy: null,
        refusalReason: null,
        witnessName: null,
        schoolStatement: null,
        signedSha256: null,
        drawId: null,
        drawGroup: null,
      };
      await tx.insert(Inspection, visit);
      await this.addOfficer(tx, visit, school, { officer: caller, session: caller, method: 'own-session' });
      return this.noted(
        tx,
        caller,
        'planned',
        { visit, school },
        { kind: visit.kind, plannedFor: visit.plannedFor, isRepeat: visited !== null },
      );
    });
  }

  /**
   * The day of the last visit that began within `draw.repeat_days` before `day`, as the draw counts them. Visits that are only
   * planned count for nothing, so that no refusal tells of one (I-11).
   */
  private async visitedLately(
    tx: EntityManager,
    { id: schoolId, areaCode }: School,
    day: BusinessDate,
  ): Promise<{ on: BusinessDate; days: number } | null> {
    const days = await this.policy.number(tx, 'draw.repeat_days', { date: day, areaCode });
    const since = new Date(startOfBusinessDate(addDays(day, -days)));
    const [last] = await tx.find(Inspection, {
      where: { schoolId, checkedInAt: MoreThanOrEqual(since) },
      select: { id: true, checkedInAt: true },
      order: { checkedInAt: 'DESC' },
      take: 1,
    });
    return last?.checkedInAt ? { on: businessDateOf(last.checkedInAt), days } : null;
  }

  /**
   * Lets a further officer take part: the caller himself, or somebody who proves by PIN on an officer's tablet who he is.
   *
   * @throws DomainError `inspection.is-closed`, `inspection.officer-joined`, `inspection.not-entitled`,
   *   `inspection.not-by-the-draw`, `inspection.not-an-officer` when somebody who takes no part adds another
   */
  async join(caller: Principal, key: string, inspectionId: string, body: BodyOf<Api['join']>): Promise<InspectionView> {
    // The PIN itself is kept out of what is remembered of the request.
    const content = { route: 'inspection.join', inspectionId, ...body, pin: null };
    const { method } = body;
    const officer = body.method === 'pin' ? await this.uow.read((tx) => this.people.verify(tx, body)) : caller;
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { visit, school, takesPart } = await this.reader.lock(tx, caller, 'inspection.conduct', inspectionId);
      if (visit.status === 'closed') throw new DomainError('inspection.is-closed');
      if (method === 'pin' && !takesPart) throw new DomainError('inspection.not-an-officer', {}, { rule: 'I-05' });
      await this.addOfficer(tx, visit, school, { officer, session: caller, method });
      return this.noted(tx, caller, 'joined', { visit, school }, { officer: officer.displayName, method });
    });
  }

  /**
   * A tablet without a line may tell it later: a drawn visit then counts as of the day on which it began.
   *
   * @throws DomainError `inspection.too-few-officers` (I-05), `inspection.already-on-site`, `inspection.not-an-officer`,
   *   `inspection.draw-over` (I-11)
   */
  checkIn(caller: Principal, key: string, inspectionId: string, body: BodyOf<Api['checkIn']>): Promise<InspectionView> {
    const content = { route: 'inspection.checkIn', inspectionId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { visit, school } = await this.reader.lockOwn(tx, caller, inspectionId);
      if (visit.status !== 'planned') throw new DomainError('inspection.already-on-site');
      const told = claimedTime(body.capturedAt, { since: visit.plannedAt, now: this.clock.now() });
      requireWithinDraw(visit, businessDateOf(told.at));
      const { inspectorsMissing: missing } = await this.reader.viewById(tx, inspectionId);
      if (missing > 0) throw new DomainError('inspection.too-few-officers', { missing }, { rule: 'I-05' });
      await this.photos.show(tx, visit.schoolId, body.photoIds);
      await tx.update(
        Inspection,
        { id: inspectionId },
        {
          status: 'on_site',
          checkedInAt: told.at,
          checkInToldAt: told.toldAt,
          checkInNote: body.note,
          checkInPhotoIds: body.photoIds,
          checkInPosition: body.position,
          checkInDistance: await this.distance(tx, school, body.position),
        },
      );
      return this.noted(tx, caller, 'begun', { visit, school }, {});
    });
  }

  /** From the school, with the limit of the policy: it is shown and said, and refuses nobody. */
  private async distance(tx: EntityManager, { position, areaCode }: School, there: Position | null) {
    if (position === null || there === null) return null;
    const date = businessDateOf(this.clock.now());
    const limitMetres = await this.policy.number(tx, 'inspection.check_in_metres', { date, areaCode });
    return { ...distanceBetween(position, there), limitMetres };
  }

  /**
   * @throws DomainError `inspection.not-on-site`, `inspection.not-an-officer`, `inspection.signature-missing` for a result
   *   that some have signed on the tablet (I-08), `inspection.photo-not-found`
   */
  close(caller: Principal, key: string, inspectionId: string, body: BodyOf<Api['close']>): Promise<InspectionView> {
    const content = { route: 'inspection.close', inspectionId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { visit, school } = await this.reader.lockOwn(tx, caller, inspectionId);
      if (visit.status !== 'on_site' || visit.checkedInAt === null) throw new DomainError('inspection.not-on-site');
      const { signatures, capturedAt, ...said } = body;
      await this.sign(tx, visit, school, body);
      const told = claimedTime(capturedAt, { since: visit.checkedInAt, now: this.clock.now() });
      const closed = { status: 'closed', closedAt: told.at, closeToldAt: told.toldAt } as const;
      await tx.update(Inspection, { id: inspectionId }, { ...said, ...closed });
      return this.noted(tx, caller, 'closed', { visit, school }, { receivedBy: body.receivedBy ?? null });
    });
  }

  private async sign(
    tx: EntityManager,
    { id: inspectionId, schoolId }: Inspection,
    school: School,
    { receivedBy, signatures }: BodyOf<Api['close']>,
  ): Promise<void> {
    const officers = await tx.findBy(InspectionOfficer, { inspectionId });
    const minimum = await this.reader.minimumOf(tx, school);
    const missing = signatureMissing({ receivedBy, signatures }, officers, minimum);
    if (missing !== null) {
      throw new DomainError('inspection.signature-missing', { role: missing }, { field: 'signatures', rule: 'I-08' });
    }
    await this.photos.show(
      tx,
      schoolId,
      signatures.map(({ photoId }) => photoId),
    );
    const rows = signatures.map((signature, index) => ({ inspectionId, signatureNo: index + 1, ...signature }));
    await insertRows(tx, InspectionSignature, rows);
  }

  /** A visit that has not begun is noted for the area only: nobody of the school may learn of it (I-11). */
  private async noted(
    tx: EntityManager,
    by: Principal,
    step: 'planned' | 'joined' | 'begun' | 'closed',
    { visit, school }: { visit: Inspection; school: School },
    detail: AuditNote['detail'],
  ): Promise<InspectionView> {
    const isSecret = step === 'planned' || step === 'joined';
    await this.audit.note(tx, {
      by,
      action: `inspection.${step}`,
      subject: { kind: 'inspection', id: visit.id },
      schoolId: isSecret ? null : school.id,
      areaCode: school.areaCode,
      detail,
    });
    return this.reader.viewById(tx, visit.id);
  }

  private async addOfficer(
    tx: EntityManager,
    visit: Inspection,
    school: School,
    { officer, session, method }: { officer: Principal; session: Principal; method: SigningMethod },
  ): Promise<void> {
    const role = officerRole(visit.kind, {
      conducts: covers(scopeOf(officer, 'inspection.conduct'), school),
      opensFindings: covers(scopeOf(officer, 'finding.open'), school),
    });
    if (role === null) throw new DomainError('inspection.not-entitled', {}, { field: 'username', rule: 'I-05' });
    await this.requireFree(tx, visit, officer);
    const row: InspectionOfficer = {
      inspectionId: visit.id,
      accountId: officer.accountId,
      name: officer.displayName,
      unit: officer.unit,
      role,
      method,
      sessionAccountId: session.accountId,
      joinedAt: this.clock.now(),
    };
    await tx.insert(InspectionOfficer, row).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
      throw new DomainError('inspection.officer-joined', {}, { field: 'username', rule: 'I-05' });
    });
  }

  /** Of a drawn visit; who goes to any other is for the officers to say. @throws DomainError `inspection.not-by-the-draw` */
  private async requireFree(
    tx: EntityManager,
    { id: inspectionId, schoolId, drawId }: Inspection,
    { accountId }: Principal,
  ): Promise<void> {
    if (drawId === null) return;
    const draw = await tx.findOneByOrFail(Draw, { id: drawId });
    const joined = await tx.findBy(InspectionOfficer, { inspectionId });
    const drawn = await tx.findBy(InspectionAssignment, { inspectionId });
    const others = new Set([...joined, ...drawn].map((one) => one.accountId));
    if (isFreeFor(partsOf(draw), { accountId, schoolId, others })) return;
    throw new DomainError('inspection.not-by-the-draw', {}, { field: 'username', rule: 'I-05' });
  }
}
