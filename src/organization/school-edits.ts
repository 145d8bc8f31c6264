import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { structureEndpoints } from '../contract/http/structure.js';
import { nameKey } from '../contract/sound-text.js';
import {
  AuditLog,
  type AuditNote,
  Clock,
  DomainError,
  isDuplicateKey,
  lockRows,
  type Principal,
  UnitOfWork,
} from '../platform/index.js';
import { ClassGroup, Kitchen, KitchenService, School, SchoolPlacement } from './organization.entities.js';
import './organization.problems.js';
import { Placements } from './placements.js';
import { SchoolDirectory } from './school-directory.js';
import { requireCentralSchool, Structure } from './structure.js';

type Api = typeof structureEndpoints;
type Seen = BodyOf<Api['editClass']>['seen'];
type Version = ResponseOf<Api['updateSchool']>;

/** Changes to schools that exist. Of two editors the second is told what the first has made of it. */
@Injectable()
export class SchoolEdits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly structure: Structure,
    private readonly placements: Placements,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `organization.kind-in-use`, `organization.school-code-taken`, `organization.school-exists` */
  update(caller: Principal, schoolId: string, body: BodyOf<Api['updateSchool']>): Promise<Version> {
    const { name, schoolCode, kind } = body;
    return this.edit(caller, schoolId, body.version, async (tx, school) => {
      if (kind !== school.kind && (await this.isTied(tx, school))) {
        throw new DomainError('organization.kind-in-use', {}, { field: 'kind' });
      }
      const otherPayers = body.otherPayers ?? school.otherPayers;
      await tx
        .update(School, { id: schoolId }, { name, schoolCode, kind, otherPayers })
        .catch(async (error: unknown) => {
          if (!isDuplicateKey(error)) throw error;
          const sameCode = schoolCode !== null && (await tx.findOneBy(School, { schoolCode }));
          throw sameCode && sameCode.id !== schoolId
            ? new DomainError('organization.school-code-taken', { schoolCode }, { field: 'schoolCode' })
            : new DomainError('organization.school-exists', {}, { field: 'name' });
        });
      const detail = { name, schoolCode, kind, otherPayers: otherPayers?.join(' ') ?? null, nameBefore: school.name };
      return { action: 'school-edited', detail };
    });
  }

  /** What was written before the move stays where it is; who may see it changes on the day. */
  place(caller: Principal, schoolId: string, body: BodyOf<Api['placeSchool']>): Promise<Version> {
    const { from, areaId: areaCode, centralSchoolId } = body;
    return this.edit(caller, schoolId, body.version, async (tx, school, today) => {
      const last = (await this.placements.of(tx, schoolId))[0];
      if (from < today || (last && from < last.fromDate)) {
        throw new DomainError('organization.date-in-the-past', {}, { field: 'from' });
      }
      const county = await this.directory.requireArea(tx, caller, 'structure.manage', areaCode);
      if (county.parentCode === null) throw new DomainError('organization.area-not-found', {}, { field: 'areaId' });
      const namesake = await tx.findOneBy(School, { areaCode, name: school.name });
      if (namesake && namesake.id !== schoolId) {
        throw new DomainError('organization.school-exists', {}, { field: 'areaId' });
      }
      if (areaCode !== school.areaCode && (await this.hasPoints(tx, school))) {
        throw new DomainError('organization.kind-in-use', {}, { field: 'areaId' });
      }
      const central =
        centralSchoolId === null
          ? null
          : await this.directory.require(tx, caller, 'structure.manage', centralSchoolId, 'centralSchoolId');
      requireCentralSchool({ kind: school.kind, areaCode, centralSchoolId }, central, 'centralSchoolId');
      const placement = { schoolId, fromDate: from, areaCode, centralSchoolId };
      await tx.upsert(SchoolPlacement, placement, ['schoolId', 'fromDate']);
      if (from <= today) await tx.update(School, { id: schoolId }, { areaCode, centralSchoolId });
      return { action: 'school-placed', detail: { from, areaCode, centralSchoolId, areaBefore: school.areaCode } };
    });
  }

  /** Where the school lies; null takes back what was said. */
  setPosition(caller: Principal, schoolId: string, body: BodyOf<Api['setPosition']>): Promise<Version> {
    const { position } = body;
    return this.edit(caller, schoolId, body.version, async (tx) => {
      await tx.update(School, { id: schoolId }, { position });
      return { action: 'position-set', detail: { ...position } };
    });
  }

  setSupplyMode(caller: Principal, schoolId: string, body: BodyOf<Api['setSupplyMode']>): Promise<Version> {
    const { from, mode } = body;
    return this.edit(caller, schoolId, body.version, async (tx) => {
      await this.structure.setSupplyModes(tx, [{ schoolId, mode, from }]);
      return { action: 'supply-mode-set', detail: { from, mode } };
    });
  }

  setCapacity(caller: Principal, schoolId: string, body: BodyOf<Api['setCapacity']>): Promise<Version> {
    const { version, from, ...said } = body;
    return this.edit(caller, schoolId, version, async (tx) => {
      await this.structure.setCapacity(tx, { schoolId, fromDate: from, ...said });
      return { action: 'capacity-set', detail: { from, ...said } };
    });
  }

  /**
   * A closed school keeps all it has; from today no kitchen serves it and nothing is recorded there. Closed again it stays
   * closed from the first day; opened again, it was never closed.
   */
  setState(caller: Principal, schoolId: string, body: BodyOf<Api['setSchoolState']>): Promise<Version> {
    const { state } = body;
    return this.edit(caller, schoolId, body.version, async (tx, school, today) => {
      if (state === 'closed') await this.endAllServices(tx, schoolId, today);
      const closedOn = state === 'closed' ? (school.closedOn ?? today) : null;
      await tx.update(School, { id: schoolId }, { state, closedOn });
      return { action: state === 'closed' ? 'school-closed' : 'school-opened', detail: { on: today } };
    });
  }

  /** @throws DomainError `organization.not-served` */
  async endService(caller: Principal, kitchenId: string, body: BodyOf<Api['endService']>): Promise<void> {
    const { schoolId, to } = body;
    await this.uow.write(async (tx) => {
      await this.directory.requireKitchen(tx, caller, 'structure.manage', kitchenId);
      const school = await this.directory.require(tx, caller, 'structure.manage', schoolId);
      await lockRows(tx, Kitchen, { id: kitchenId }, { id: 'ASC' });
      const services = await tx.findBy(KitchenService, { kitchenId, schoolId });
      const running = services.find(({ fromDate, toDate }) => fromDate < to && (toDate === null || to < toDate));
      if (!running) throw new DomainError('organization.not-served', {}, { field: 'to' });
      await tx.update(KitchenService, { id: running.id }, { toDate: to });
      await this.note(tx, caller, school, { action: 'service-ended', detail: { kitchenId, to } });
    });
  }

  /** @throws DomainError `organization.class-not-found`, `organization.class-exists`, `organization.class-changed` */
  async editClass(
    caller: Principal,
    schoolId: string,
    classId: string,
    { name, size, closed, seen }: BodyOf<Api['editClass']>,
  ): Promise<void> {
    await this.uow.write(async (tx) => {
      const school = await this.directory.require(tx, caller, 'structure.manage', schoolId);
      await lockRows(tx, School, { id: schoolId }, { id: 'ASC' });
      const classes = await tx.findBy(ClassGroup, { schoolId });
      const edited = classes.find(({ id }) => id === classId);
      if (!edited) throw new DomainError('organization.class-not-found', {}, { field: 'classId' });
      const present = { name: edited.name, size: edited.size, closed: edited.closedOn !== null };
      if (!isSame(seen, present)) throw new DomainError('organization.class-changed', present, { field: 'seen' });
      // two that were alike before may each be changed otherwise
      const isAlike = (other: string) => other === name || (name !== edited.name && nameKey(other) === nameKey(name));
      const namesake = classes.find((other) => other.id !== classId && isAlike(other.name) && other.closedOn === null);
      if (namesake && !closed) throw new DomainError('organization.class-exists', { name }, { field: 'name' });
      const closedOn = closed ? (edited.closedOn ?? businessDateOf(this.clock.now())) : null;
      await tx.update(ClassGroup, { id: classId }, { name, size, closedOn });
      const detail = { classId, name, size, sizeBefore: edited.size, closedOn };
      await this.note(tx, caller, school, { action: 'class-edited', detail });
    });
  }

  /** @throws DomainError `organization.school-changed` with what is there now */
  private edit(
    caller: Principal,
    schoolId: string,
    version: number,
    change: (tx: EntityManager, school: School, today: BusinessDate) => Promise<Pick<AuditNote, 'action' | 'detail'>>,
  ): Promise<Version> {
    return this.uow.write(async (tx) => {
      await this.directory.require(tx, caller, 'structure.manage', schoolId);
      const [school] = await lockRows(tx, School, { id: schoolId }, { id: 'ASC' });
      if (!school || school.version !== version) throw new DomainError('organization.school-changed', present(school));
      const done = await change(tx, school, businessDateOf(this.clock.now()));
      await tx.update(School, { id: schoolId }, { version: version + 1 });
      await this.note(tx, caller, school, done);
      return { version: version + 1 };
    });
  }

  private async endAllServices(tx: EntityManager, schoolId: string, today: BusinessDate): Promise<void> {
    for (const { id } of await tx.findBy(Kitchen, { hostSchoolId: schoolId })) {
      await lockRows(tx, Kitchen, { id }, { id: 'ASC' });
      const services = await tx.findBy(KitchenService, { kitchenId: id });
      const others = services.filter(({ toDate, ...it }) => it.schoolId !== schoolId && (toDate ?? '9999') > today);
      if (others.length > 0) throw new DomainError('organization.kitchen-serves-others', {}, { field: 'state' });
    }
    for (const { id, fromDate, toDate } of await tx.findBy(KitchenService, { schoolId })) {
      if (fromDate >= today) await tx.delete(KitchenService, { id });
      else if (toDate === null || toDate > today) await tx.update(KitchenService, { id }, { toDate: today });
    }
  }

  /** Whether a placement, now or to come, rests on the school being what it is. */
  private async isTied(tx: EntityManager, school: School): Promise<boolean> {
    if (school.centralSchoolId !== null || (await this.hasPoints(tx, school))) return true;
    const today = businessDateOf(this.clock.now());
    const coming = await tx.findBy(SchoolPlacement, { schoolId: school.id, fromDate: MoreThan(today) });
    return coming.some(({ centralSchoolId }) => centralSchoolId !== null);
  }

  private async hasPoints(tx: EntityManager, school: School): Promise<boolean> {
    const today = businessDateOf(this.clock.now());
    return (
      (await tx.existsBy(School, { centralSchoolId: school.id })) ||
      (await tx.existsBy(SchoolPlacement, { centralSchoolId: school.id, fromDate: MoreThan(today) }))
    );
  }

  private note(
    tx: EntityManager,
    by: Principal,
    { id, areaCode }: School,
    { action, detail }: Pick<AuditNote, 'action' | 'detail'>,
  ): Promise<void> {
    const subject = { kind: 'school', id };
    return this.audit.note(tx, { by, action: `organization.${action}`, subject, schoolId: id, areaCode, detail });
  }
}

const isSame = (a: Seen, b: Seen): boolean => a.name === b.name && a.size === b.size && a.closed === b.closed;

const present = (school: School | undefined) =>
  school
    ? {
        ...{ name: school.name, schoolCode: school.schoolCode, kind: school.kind },
        ...{ areaId: school.areaCode, state: school.state, version: school.version },
      }
    : { name: '' };
