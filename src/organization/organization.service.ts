import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, businessDateOf } from '../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { organizationEndpoints } from '../contract/http/organization.js';
import { FORBIDDEN_PLACE_KINDS, PLACE_KINDS, type PlaceKind } from '../contract/stages.js';
import {
  Clock,
  covers,
  DomainError,
  isDuplicateKey,
  newId,
  Outbox,
  type Principal,
  type SchoolAreas,
  scopeOf,
  UnitOfWork,
} from '../platform/index.js';
import { Area, ClassGroup, Kitchen, KitchenService, Place, School, Timetable } from './organization.entities.js';
import './organization.problems.js';
import { SchoolDirectory, withinScope } from './school-directory.js';

type Api = typeof organizationEndpoints;

/** Areas, schools, kitchens, places and classes: who exists and who feeds whom since when. */
@Injectable()
export class OrganizationService implements SchoolAreas {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly outbox: Outbox,
  ) {}

  async areas(): Promise<ResponseOf<Api['areas']>> {
    const areas = await this.uow.read((tx) => tx.find(Area, { order: { code: 'ASC' } }));
    return { items: areas.map(({ code, name, parentCode }) => ({ id: code, name, parentId: parentCode })) };
  }

  /** One page of the schools in scope, in the order of (name, id). */
  async schools(principal: Principal, after: string | undefined, limit: number): Promise<ResponseOf<Api['schools']>> {
    const rows = await this.uow.read((tx) => {
      const query = withinScope(tx.createQueryBuilder(School, 'school'), 'school', principal, 'structure.read');
      const key = decodeKey(after);
      if (key) {
        query.andWhere('(school.name > :name OR (school.name = :name AND school.id > :id))', key);
      }
      return query
        .orderBy('school.name')
        .addOrderBy('school.id')
        .take(limit + 1)
        .getMany();
    });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items: items.map(schoolView), next: rows.length > limit && last ? encodeKey(last) : null };
  }

  async school(principal: Principal, schoolId: string): Promise<ResponseOf<Api['school']>> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, principal, 'structure.read', schoolId);
      const today = businessDateOf(this.clock.now());
      const [kitchens, places, classes] = [
        await this.directory.kitchensServing(tx, schoolId, today),
        await this.directory.placesOf(tx, schoolId, today),
        await this.directory.classesOf(tx, schoolId),
      ];
      return {
        ...schoolView(school),
        kitchens,
        places,
        classes: classes.map(({ id, name, size }) => ({ id, name, size })),
      };
    });
  }

  async createSchool(
    principal: Principal,
    body: BodyOf<Api['createSchool']>,
  ): Promise<ResponseOf<Api['createSchool']>> {
    const school = { id: newId(), name: body.name, areaCode: body.areaId, createdAt: this.clock.now() };
    if (!covers(scopeOf(principal, 'structure.manage'), school)) {
      throw new DomainError('organization.area-not-found', {}, { field: 'areaId' });
    }
    await this.uow.write(async (tx) => {
      if (!(await tx.existsBy(Area, { code: body.areaId }))) {
        throw new DomainError('organization.area-not-found', {}, { field: 'areaId' });
      }
      await tx.insert(School, school).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new DomainError('organization.school-exists', {}, { field: 'name' }) : error;
      });
    });
    return schoolView(school);
  }

  async createKitchen(
    principal: Principal,
    schoolId: string,
    body: BodyOf<Api['createKitchen']>,
  ): Promise<ResponseOf<Api['createKitchen']>> {
    return this.uow.write(async (tx) => {
      await this.directory.require(tx, principal, 'structure.manage', schoolId);
      const kitchen = { id: newId(), name: body.name, hostSchoolId: schoolId };
      await tx.insert(Kitchen, kitchen);
      await this.serve(tx, kitchen.id, schoolId, body.servesFrom, null);
      return kitchen;
    });
  }

  async serveSchool(principal: Principal, kitchenId: string, body: BodyOf<Api['serveSchool']>): Promise<void> {
    await this.uow.write(async (tx) => {
      await this.requireKitchen(tx, principal, kitchenId);
      await this.directory.require(tx, principal, 'structure.manage', body.schoolId);
      await this.serve(tx, kitchenId, body.schoolId, body.from, body.to);
    });
  }

  async createPlace(
    principal: Principal,
    schoolId: string,
    body: BodyOf<Api['createPlace']>,
  ): Promise<ResponseOf<Api['createPlace']>> {
    const kind = placeKind(body.kind);
    return this.uow.write(async (tx) => {
      await this.directory.require(tx, principal, 'structure.manage', schoolId);
      if (body.kitchenId !== null) await this.requireKitchen(tx, principal, body.kitchenId);
      const place = { id: newId(), schoolId, kitchenId: body.kitchenId, kind, name: body.name };
      await tx.insert(Place, place);
      return place;
    });
  }

  async createClass(
    principal: Principal,
    schoolId: string,
    body: BodyOf<Api['createClass']>,
  ): Promise<ResponseOf<Api['createClass']>> {
    return this.uow.write(async (tx) => {
      await this.directory.require(tx, principal, 'structure.manage', schoolId);
      const classGroup = { id: newId(), ...body };
      await tx.insert(ClassGroup, { ...classGroup, schoolId });
      return classGroup;
    });
  }

  /** Setting the same day again replaces that day's hours; those who tag footage are told. */
  async setTimetable(principal: Principal, schoolId: string, body: BodyOf<Api['setTimetable']>): Promise<void> {
    await this.uow.write(async (tx) => {
      await this.directory.require(tx, principal, 'structure.manage', schoolId);
      await tx.upsert(Timetable, { schoolId, fromDate: body.from, entries: body.entries }, ['schoolId', 'fromDate']);
      await this.outbox.tell(tx, 'timetable.changed', { schoolId });
    });
  }

  async timetable(principal: Principal, schoolId: string): Promise<ResponseOf<Api['timetable']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, principal, 'structure.read', schoolId);
      const today = businessDateOf(this.clock.now());
      return { entries: [...(await this.directory.timetableOf(tx, schoolId, today))] };
    });
  }

  async areaOf(schoolId: string): Promise<string | null> {
    const school = await this.uow.read((tx) => tx.findOneBy(School, { id: schoolId }));
    return school?.areaCode ?? null;
  }

  private async serve(tx: EntityManager, kitchenId: string, schoolId: string, from: string, to: string | null) {
    const others = await tx.findBy(KitchenService, { kitchenId, schoolId });
    const overlaps = others.some(
      (other) => (to === null || other.fromDate < to) && (other.toDate === null || from < other.toDate),
    );
    if (overlaps || (to !== null && to < addDays(from, 1))) {
      throw new DomainError('organization.already-served', {}, { field: 'from' });
    }
    await tx.insert(KitchenService, { id: newId(), kitchenId, schoolId, fromDate: from, toDate: to });
  }

  private async requireKitchen(tx: EntityManager, principal: Principal, kitchenId: string): Promise<Kitchen> {
    const kitchen = await tx.findOneBy(Kitchen, { id: kitchenId });
    const host = kitchen && (await tx.findOneBy(School, { id: kitchen.hostSchoolId }));
    if (!kitchen || !host || !covers(scopeOf(principal, 'structure.manage'), host)) {
      throw new DomainError('organization.kitchen-not-found', {}, { field: 'kitchenId' });
    }
    return kitchen;
  }
}

/** @throws DomainError `organization.place-kind-forbidden` (P-02), `organization.place-kind-unknown` */
function placeKind(kind: string): PlaceKind {
  if ((FORBIDDEN_PLACE_KINDS as readonly string[]).includes(kind)) {
    throw new DomainError('organization.place-kind-forbidden', { kind }, { field: 'kind', rule: 'P-02' });
  }
  const known = PLACE_KINDS.find((candidate) => candidate === kind);
  if (!known) throw new DomainError('organization.place-kind-unknown', { kind }, { field: 'kind' });
  return known;
}

const schoolView = ({ id, name, areaCode }: Pick<School, 'id' | 'name' | 'areaCode'>) => ({
  id,
  name,
  areaId: areaCode,
});

const encodeKey = ({ name, id }: School): string => Buffer.from(JSON.stringify([name, id])).toString('base64url');

/** A key we cannot read starts from the beginning: it names a position, not a permission. */
function decodeKey(after: string | undefined): { name: string; id: string } | null {
  if (after === undefined) return null;
  try {
    const [name, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[];
    return typeof name === 'string' && typeof id === 'string' ? { name, id } : null;
  } catch {
    return null;
  }
}
