import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In, IsNull, LessThanOrEqual, MoreThan, type SelectQueryBuilder } from 'typeorm';
import type { BusinessDate } from '../contract/business-date.js';
import type { Capability } from '../contract/roles.js';
import type { TimetableEntry } from '../contract/wire/tagging.js';
import {
  areaPrefix,
  covers,
  DomainError,
  type Principal,
  readPair,
  readRows,
  type SchoolScope,
  scopeOf,
} from '../platform/index.js';
import { Area, ClassGroup, Kitchen, KitchenService, Place, School, Timetable } from './organization.entities.js';

/**
 * The one place that decides whose data somebody may reach. Every read or write of anything that belongs to a
 * school starts here, so that a controller that forgets nothing can leak nothing. What lies outside the caller's
 * scope does not exist for him: 404, never 403.
 */
@Injectable()
export class SchoolDirectory {
  /** The school. @throws DomainError `organization.school-not-found` also when it is out of scope */
  async require(
    tx: EntityManager,
    principal: Principal,
    capability: Capability,
    schoolId: string,
    field = 'schoolId',
  ): Promise<School> {
    const [school] = await readRows(tx, School, 'id = ?', [schoolId]);
    if (!school || !covers(scopeOf(principal, capability), school)) {
      throw new DomainError('organization.school-not-found', {}, { field });
    }
    return school;
  }

  /**
   * As `require`, with the place as `requirePlaceOf` finds it; null where that refuses. One statement, for what happens at a
   * place of the school.
   *
   * @throws DomainError `organization.school-not-found`
   */
  async requireAt(
    tx: EntityManager,
    principal: Principal,
    capability: Capability,
    { schoolId, placeId, date }: { schoolId: string; placeId: string; date: BusinessDate },
  ): Promise<{ school: School; place: Place | null }> {
    const [school, place] = await readPair(
      tx,
      [School, Place],
      { sql: `place.id = ? AND ${WORKS_AT}`, values: [placeId, ...worksAt(schoolId, date)] },
      { sql: 'school.id = ?', values: [schoolId] },
    );
    if (!school || !covers(scopeOf(principal, capability), school)) {
      throw new DomainError('organization.school-not-found', {}, { field: 'schoolId' });
    }
    return { school, place };
  }

  /** The kitchen, with the school on whose ground it stands in scope. @throws DomainError `organization.kitchen-not-found` */
  async requireKitchen(
    tx: EntityManager,
    principal: Principal,
    capability: Capability,
    kitchenId: string,
  ): Promise<Kitchen> {
    const kitchen = await tx.findOneBy(Kitchen, { id: kitchenId });
    const host = kitchen && (await tx.findOneBy(School, { id: kitchen.hostSchoolId }));
    if (!kitchen || !host || !covers(scopeOf(principal, capability), host)) {
      throw new DomainError('organization.kitchen-not-found', {}, { field: 'kitchenId' });
    }
    return kitchen;
  }

  /**
   * The area, when all of it is the caller's for that capability.
   *
   * @throws DomainError `organization.area-not-found`
   */
  async requireArea(tx: EntityManager, principal: Principal, capability: Capability, areaCode: string): Promise<Area> {
    const area = await tx.findOneBy(Area, { code: areaCode });
    const { areaPrefixes } = scopeOf(principal, capability);
    if (area === null || !areaPrefixes.some((prefix) => areaPrefix(areaCode).startsWith(prefix))) {
      throw new DomainError('organization.area-not-found', {}, { field: 'areaId' });
    }
    return area;
  }

  /** The place, with its school in scope. @throws DomainError `organization.place-not-found` */
  async requirePlace(tx: EntityManager, principal: Principal, capability: Capability, placeId: string): Promise<Place> {
    const place = await tx.findOneBy(Place, { id: placeId });
    const school = place && (await tx.findOneBy(School, { id: place.schoolId }));
    if (!place || !school || !covers(scopeOf(principal, capability), school)) {
      throw new DomainError('organization.place-not-found', {}, { field: 'placeId' });
    }
    return place;
  }

  /**
   * The place as one that `schoolId` works at on `date`: its own, or of a kitchen that serves it that day.
   *
   * @throws DomainError `organization.place-not-found`
   */
  async requirePlaceOf(tx: EntityManager, schoolId: string, date: BusinessDate, placeId: string): Promise<Place> {
    const [place] = await readRows(tx, Place, `id = ? AND ${WORKS_AT}`, [placeId, ...worksAt(schoolId, date)]);
    if (!place) throw new DomainError('organization.place-not-found', {}, { field: 'placeId' });
    return place;
  }

  /** The kitchens that serve the school on `date`, by name. */
  async kitchensServing(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<Kitchen[]> {
    return readRows(
      tx,
      Kitchen,
      `id IN (SELECT s.kitchen_id FROM kitchen_service s WHERE s.school_id = ? AND ${SERVES_ON}) ORDER BY name`,
      [schoolId, date, date],
    );
  }

  /** By school, the kitchens that serve it on `date`, of all schools there are. */
  async kitchensOfAll(tx: EntityManager, date: BusinessDate): Promise<Map<string, string[]>> {
    const kitchens = new Map<string, string[]>();
    const services: { kitchen_id: string; school_id: string }[] = await tx.query(
      `SELECT s.kitchen_id, s.school_id FROM kitchen_service s WHERE ${SERVES_ON}`,
      [date, date],
    );
    for (const { kitchen_id: kitchenId, school_id: schoolId } of services) {
      const own = kitchens.get(schoolId);
      if (own) own.push(kitchenId);
      else kitchens.set(schoolId, [kitchenId]);
    }
    return kitchens;
  }

  /** Whether somebody may use `capability` at the school that owns a thing; a school nobody knows is not reached. */
  async reaches(tx: EntityManager, principal: Principal, capability: Capability, schoolId: string): Promise<boolean> {
    const school = await tx.findOneBy(School, { id: schoolId });
    return school !== null && covers(scopeOf(principal, capability), school);
  }

  /** Whether the place belongs to a kitchen that on `date` serves a school where somebody may use `capability`. */
  async reachesByService(
    tx: EntityManager,
    principal: Principal,
    capability: Capability,
    placeId: string,
    date: BusinessDate,
  ): Promise<boolean> {
    const place = await tx.findOneBy(Place, { id: placeId });
    if (!place?.kitchenId) return false;
    for (const schoolId of await this.schoolsServedBy(tx, place.kitchenId, date)) {
      if (await this.reaches(tx, principal, capability, schoolId)) return true;
    }
    return false;
  }

  /** The schools a kitchen serves on `date`, its host among them when it is served. */
  async schoolsServedBy(tx: EntityManager, kitchenId: string, date: BusinessDate): Promise<string[]> {
    const services = await tx.findBy(KitchenService, { kitchenId });
    return [...new Set(services.filter((service) => servesOn(service, date)).map(({ schoolId }) => schoolId))];
  }

  /** The school and those that its kitchens serve on `date`: whose days its work shows in. */
  async sharingKitchenOf(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<string[]> {
    const kitchens = await tx.findBy(Kitchen, { hostSchoolId: schoolId });
    const services = await tx.findBy(KitchenService, { kitchenId: In(kitchens.map(({ id }) => id)) });
    return [...new Set([schoolId, ...services.filter((it) => servesOn(it, date)).map((it) => it.schoolId)])];
  }

  /** Who serves whom, and when: every service of the kitchens that ever served the school. */
  async servicesAround(tx: EntityManager, schoolId: string): Promise<KitchenService[]> {
    const own = await tx.findBy(KitchenService, { schoolId });
    return tx.findBy(KitchenService, { kitchenId: In([...new Set(own.map(({ kitchenId }) => kitchenId))]) });
  }

  /** The school's own places and those of the kitchens that serve it on `date`. */
  async placesOf(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<Place[]> {
    const kitchens = await this.kitchensServing(tx, schoolId, date);
    return tx.find(Place, {
      where: [{ schoolId }, { kitchenId: In(kitchens.map(({ id }) => id)) }],
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /** The working hours that hold on `date`; none when nobody has said. */
  async timetableOf(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<readonly TimetableEntry[]> {
    const found = await tx.findOne(Timetable, {
      where: { schoolId, fromDate: LessThanOrEqual(date) },
      order: { fromDate: 'DESC' },
    });
    return found?.entries ?? [];
  }

  /** The classes that are counted on `date`; without one, those that are open now. */
  classesOf(tx: EntityManager, schoolId: string, date?: BusinessDate): Promise<ClassGroup[]> {
    const open = { schoolId, closedOn: IsNull() };
    const where = date === undefined ? open : [open, { schoolId, closedOn: MoreThan(date) }];
    return tx.find(ClassGroup, { where, order: { name: 'ASC' } });
  }
}

/** As `servesOn` of `s`, with the day given twice. */
const SERVES_ON = 's.from_date <= ? AND (s.to_date IS NULL OR s.to_date > ?)';

/** Whether a place is one that a school works at: its own, or of a kitchen that serves it that day. */
const WORKS_AT = `(place.school_id = ? OR EXISTS (SELECT 1 FROM kitchen_service s WHERE s.kitchen_id = place.kitchen_id AND s.school_id = ? AND ${SERVES_ON}))`;
const worksAt = (schoolId: string, date: BusinessDate) => [schoolId, schoolId, date, date];

/** Whether the service holds on that day. */
export function servesOn({ fromDate, toDate }: KitchenService, date: BusinessDate): boolean {
  return fromDate <= date && (toDate === null || date < toDate);
}

/**
 * Narrows a list query to schools inside `principal`'s scope.
 *
 * @param alias the query's alias of the `School` entity
 */
export function withinScope<T extends object>(
  query: SelectQueryBuilder<T>,
  alias: string,
  principal: Principal,
  capability: Capability,
): SelectQueryBuilder<T> {
  const scope: SchoolScope = scopeOf(principal, capability);
  return query.andWhere(
    new Brackets((where) => {
      where.where('1 = 0');
      scope.areaPrefixes.forEach((prefix, i) => {
        where.orWhere(`${alias}.areaCode LIKE :area${i}`, { [`area${i}`]: `${prefix}%` });
      });
      if (scope.schoolIds.length > 0) {
        where
          .orWhere(`${alias}.id IN (:...scopeSchools)`, { scopeSchools: scope.schoolIds })
          .orWhere(`${alias}.centralSchoolId IN (:...scopeSchools)`, { scopeSchools: scope.schoolIds });
      }
    }),
  );
}
