import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { businessDateOf } from '../contract/business-date.js';
import { canonicalJson } from '../contract/hashing.js';
import type { BodyOf, QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import type { organizationEndpoints } from '../contract/http/organization.js';
import { FORBIDDEN_PLACE_KINDS, PLACE_KINDS, type PlaceKind } from '../contract/stages.js';
import {
  AuditLog,
  type AuditNote,
  Clock,
  DomainError,
  invariant,
  lockRows,
  newId,
  Outbox,
  type Principal,
  type SchoolAreas,
  UnitOfWork,
} from '../platform/index.js';
import { Area, Place, School, Timetable } from './organization.entities.js';
import './organization.problems.js';
import { SchoolDirectory, withinScope } from './school-directory.js';
import { Structure } from './structure.js';

type Api = typeof organizationEndpoints;

/** Areas, schools, kitchens, places and classes: who exists and who feeds whom since when. */
@Injectable()
export class OrganizationService implements SchoolAreas {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly outbox: Outbox,
    private readonly structure: Structure,
    private readonly audit: AuditLog,
  ) {}

  async areas(): Promise<ResponseOf<Api['areas']>> {
    const areas = await this.uow.read((tx) => tx.find(Area, { order: { code: 'ASC' } }));
    return { items: areas.map(({ code, name, parentCode }) => ({ id: code, name, parentId: parentCode })) };
  }

  /** One page of the schools in scope, in the order of (name, id). */
  /** By name; `search` is a part of a name or the start of a code. */
  async schools(
    principal: Principal,
    { after, limit, search }: QueryOf<Api['schools']>,
  ): Promise<ResponseOf<Api['schools']>> {
    const rows = await this.uow.read((tx) => {
      const query = withinScope(tx.createQueryBuilder(School, 'school'), 'school', principal, 'structure.read');
      const key = decodeKey(after);
      if (key) {
        query.andWhere('(school.name > :name OR (school.name = :name AND school.id > :id))', key);
      }
      if (search) {
        const text = search.replace(/[!%_]/g, '!$&');
        query.andWhere("(school.name LIKE :within ESCAPE '!' OR school.schoolCode LIKE :start ESCAPE '!')", {
          within: `%${text}%`,
          start: `${text}%`,
        });
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
      const sharing = (await this.directory.sharingKitchenOf(tx, schoolId, today)).filter(
        (other) => other !== schoolId,
      );
      const sites = await tx.find(School, { where: { id: In(sharing) }, order: { name: 'ASC' } });
      return {
        ...schoolView(school),
        kitchens,
        places,
        classes: classes.map(({ id, name, size }) => ({ id, name, size })),
        otherPayers: school.otherPayers ?? [],
        sites: sites.map(({ id, name }) => ({ id, name })),
        supplyMode: (await this.structure.supplyModesOn(tx, [schoolId], today)).get(schoolId) ?? null,
      };
    });
  }

  async createSchool(
    principal: Principal,
    body: BodyOf<Api['createSchool']>,
  ): Promise<ResponseOf<Api['createSchool']>> {
    const { name, areaId: areaCode, schoolCode, kind, centralSchoolId } = body;
    const from = businessDateOf(this.clock.now());
    return this.uow.write(async (tx) => {
      await this.directory.requireArea(tx, principal, 'structure.manage', areaCode);
      if (centralSchoolId !== null) {
        await this.directory.require(tx, principal, 'structure.manage', centralSchoolId, 'centralSchoolId');
      }
      const row = { name, schoolCode, kind, areaCode, centralSchoolId, from };
      const [school] = await this.structure.addSchools(tx, [row]).catch(ofOneRow);
      invariant(school, 'one row makes one school');
      await this.note(tx, principal, 'organization.school-added', school, { name, schoolCode, kind });
      return schoolView(school);
    });
  }

  async createKitchen(
    principal: Principal,
    schoolId: string,
    body: BodyOf<Api['createKitchen']>,
  ): Promise<ResponseOf<Api['createKitchen']>> {
    return this.uow.write(async (tx) => {
      const school = await this.directory.require(tx, principal, 'structure.manage', schoolId);
      const row = { name: body.name, hostSchoolId: schoolId, servesFrom: body.servesFrom };
      const [kitchen] = await this.structure.addKitchens(tx, [row]);
      invariant(kitchen, 'one row makes one kitchen');
      await this.note(tx, principal, 'organization.kitchen-added', school, { kitchenId: kitchen.id, name: body.name });
      return kitchen;
    });
  }

  async serveSchool(principal: Principal, kitchenId: string, body: BodyOf<Api['serveSchool']>): Promise<void> {
    const { schoolId, from, to } = body;
    await this.uow.write(async (tx) => {
      await this.directory.requireKitchen(tx, principal, 'structure.manage', kitchenId);
      const school = await this.directory.require(tx, principal, 'structure.manage', schoolId);
      await this.structure.serve(tx, [{ kitchenId, schoolId, from, to }]).catch(ofOneRow);
      await this.note(tx, principal, 'organization.service-begun', school, { kitchenId, from, to });
    });
  }

  async createPlace(
    principal: Principal,
    schoolId: string,
    body: BodyOf<Api['createPlace']>,
  ): Promise<ResponseOf<Api['createPlace']>> {
    const kind = placeKind(body.kind);
    return this.uow.write(async (tx) => {
      const school = await this.directory.require(tx, principal, 'structure.manage', schoolId);
      if (body.kitchenId !== null) {
        await this.directory.requireKitchen(tx, principal, 'structure.manage', body.kitchenId);
      }
      const place = { id: newId(), schoolId, kitchenId: body.kitchenId, kind, name: body.name, regime: body.regime };
      await tx.insert(Place, place);
      await this.note(tx, principal, 'organization.place-added', school, { placeId: place.id, kind, name: body.name });
      return place;
    });
  }

  async createClass(
    principal: Principal,
    schoolId: string,
    body: BodyOf<Api['createClass']>,
  ): Promise<ResponseOf<Api['createClass']>> {
    return this.uow.write(async (tx) => {
      const school = await this.directory.require(tx, principal, 'structure.manage', schoolId);
      const [added] = await this.structure.addClasses(tx, [{ schoolId, ...body }]).catch(ofOneRow);
      invariant(added, 'one row makes one class');
      const { id, name, size } = added;
      await this.note(tx, principal, 'organization.class-added', school, { classId: id, name, size });
      return { id, name, size };
    });
  }

  /**
   * Setting the same day again replaces that day's hours; those who tag footage are told.
   *
   * @throws DomainError `organization.timetable-changed` when other hours hold on that day than the caller saw
   */
  async setTimetable(principal: Principal, schoolId: string, body: BodyOf<Api['setTimetable']>): Promise<void> {
    await this.uow.write(async (tx) => {
      const school = await this.directory.require(tx, principal, 'structure.manage', schoolId);
      await lockRows(tx, School, { id: schoolId }, { id: 'ASC' });
      const present = await this.directory.timetableOf(tx, schoolId, body.from);
      if (canonicalJson([...present].map(hours)) !== canonicalJson(body.seen.map(hours))) {
        throw new DomainError('organization.timetable-changed', {}, { field: 'seen' });
      }
      await tx.upsert(Timetable, { schoolId, fromDate: body.from, entries: body.entries }, ['schoolId', 'fromDate']);
      await this.outbox.tell(tx, 'timetable.changed', { schoolId, from: body.from });
      await this.note(tx, principal, 'organization.timetable-set', school, { from: body.from });
    });
  }

  async timetable(principal: Principal, schoolId: string, date?: string): Promise<ResponseOf<Api['timetable']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, principal, 'structure.read', schoolId);
      const today = businessDateOf(this.clock.now());
      return { entries: [...(await this.directory.timetableOf(tx, schoolId, date ?? today))] };
    });
  }

  async namesOf(schoolIds: readonly string[]): Promise<Map<string, string>> {
    const schools = await this.uow.read((tx) => tx.findBy(School, { id: In([...schoolIds]) }));
    return new Map(schools.map(({ id, name }) => [id, name]));
  }

  async areaOf(schoolId: string): Promise<string | null> {
    const school = await this.uow.read((tx) => tx.findOneBy(School, { id: schoolId }));
    return school?.areaCode ?? null;
  }

  async placesOn(schoolId: string): Promise<ReadonlyMap<string, string>> {
    const places = await this.uow.read((tx) => tx.findBy(Place, { schoolId }));
    return new Map(places.map(({ id, name }) => [id, name]));
  }

  private note(
    tx: EntityManager,
    by: Principal,
    action: string,
    { id, areaCode }: Pick<School, 'id' | 'areaCode'>,
    detail: AuditNote['detail'],
  ): Promise<void> {
    return this.audit.note(tx, { by, action, subject: { kind: 'school', id }, schoolId: id, areaCode, detail });
  }
}

/** One row was asked for, so that its number says nothing to who asked. */
function ofOneRow(error: unknown): never {
  if (!(error instanceof DomainError) || error.at.field === undefined) throw error;
  const field = error.at.field.replace(/^0\./, '').replace('areaCode', 'areaId');
  throw new DomainError(error.code, error.details, { ...error.at, field });
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

const schoolView = ({ id, name, areaCode, schoolCode, kind, state }: School) => ({
  ...{ id, name, areaId: areaCode, schoolCode, kind, state },
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

const hours = ({ stage, fromMinute, toMinute }: BodyOf<Api['setTimetable']>['seen'][number]) => ({
  stage,
  fromMinute,
  toMinute,
});
