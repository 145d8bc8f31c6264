import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import type { BusinessDate } from '../contract/business-date.js';
import { isSupplied, type SchoolKind, type SupplyMode } from '../contract/http/structure.js';
import { nameKey } from '../contract/sound-text.js';
import { Clock, DomainError, isDuplicateKey, lockRows, newId } from '../platform/index.js';
import {
  Area,
  ClassGroup,
  Kitchen,
  KitchenService,
  School,
  SchoolCapacity,
  SchoolPlacement,
  SchoolSupply,
} from './organization.entities.js';
import './organization.problems.js';

export interface NewSchool {
  name: string;
  schoolCode: string | null;
  kind: SchoolKind;
  areaCode: string;
  /** Only for a teaching point, and only a central school. */
  centralSchoolId: string | null;
  /** The day since which it lies there. */
  from: BusinessDate;
}
export interface NewKitchen {
  name: string;
  hostSchoolId: string;
  /** The day from which it serves its host. */
  servesFrom: BusinessDate;
}
export interface NewService {
  kitchenId: string;
  schoolId: string;
  from: BusinessDate;
  /** The first day on which it no longer serves; null for "until further notice". */
  to: BusinessDate | null;
}
export interface NewClass {
  schoolId: string;
  name: string;
  size: number;
}

/** Rows of one INSERT: both databases bound the number of parameters. */
const CHUNK = 500;

/**
 * Adds to the structure within the caller's transaction: schools, supply modes, kitchens, whom they serve, classes.
 * It checks what can be, not who may: the caller settles the scope first, and notes the act in the audit log last.
 * Each method takes rows in bulk and writes all or, throwing, none that the transaction keeps; `field` of what is thrown
 * is `<index>.<name>` of the row at fault.
 */
@Injectable()
export class Structure {
  constructor(private readonly clock: Clock) {}

  /**
   * @returns the schools in the order of `rows`
   * @throws DomainError `organization.area-not-found`, `organization.school-code-taken`, `organization.school-exists`,
   *   `organization.not-a-central-school`
   */
  async addSchools(tx: EntityManager, rows: readonly NewSchool[]): Promise<School[]> {
    await this.requireCounties(tx, rows);
    await this.requireCentralSchools(tx, rows);
    await this.requireNewNames(tx, rows);
    const createdAt = this.clock.now();
    const schools: School[] = rows.map(({ name, schoolCode, kind, areaCode, centralSchoolId }) => ({
      ...{ id: newId(), name, schoolCode, kind, areaCode, centralSchoolId },
      ...{ state: 'enabled' as const, closedOn: null, otherPayers: null, position: null, version: 1, createdAt },
    }));
    const placements = rows.map(({ areaCode, centralSchoolId, from }, index) => ({
      ...{ schoolId: schools[index]?.id as string, fromDate: from, areaCode, centralSchoolId },
    }));
    for (const chunk of chunks(schools)) {
      await tx.insert(School, chunk).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new DomainError('organization.school-exists', {}, { field: 'name' }) : error;
      });
    }
    for (const chunk of chunks(placements)) await tx.insert(SchoolPlacement, chunk);
    return schools;
  }

  /** From `from` on the school is fed that way; the same day again replaces what was said of it. */
  async setSupplyModes(
    tx: EntityManager,
    rows: readonly { schoolId: string; mode: SupplyMode; from: BusinessDate }[],
  ): Promise<void> {
    for (const chunk of chunks(rows.map(({ schoolId, mode, from }) => ({ schoolId, mode, fromDate: from })))) {
      await tx.upsert(SchoolSupply, chunk, ['schoolId', 'fromDate']);
    }
  }

  /** From a day on the canteen can cook for so many; the same day again replaces what was said of it. */
  async setCapacity(tx: EntityManager, said: SchoolCapacity): Promise<void> {
    await tx.upsert(SchoolCapacity, said, ['schoolId', 'fromDate']);
  }

  /** Of all schools, for how many pupils each canteen can cook on `date`; one of which nothing was said is not in the answer. */
  async cooksForOn(tx: EntityManager, date: BusinessDate): Promise<Map<string, number>> {
    const said = await tx.find(SchoolCapacity, {
      where: { fromDate: LessThanOrEqual(date) },
      order: { fromDate: 'ASC' },
    });
    return new Map(said.map(({ schoolId, cooksFor }) => [schoolId, cooksFor]));
  }

  /** The days from which something was said of each canteen's capacity, in their order; a school without any is not in the answer. */
  async capacityDaysOf(tx: EntityManager, schoolIds: readonly string[]): Promise<Map<string, BusinessDate[]>> {
    const days = new Map<string, BusinessDate[]>();
    for (const ids of chunks(schoolIds)) {
      const said = await tx.find(SchoolCapacity, { where: { schoolId: In(ids) }, order: { fromDate: 'ASC' } });
      for (const { schoolId, fromDate } of said) days.set(schoolId, [...(days.get(schoolId) ?? []), fromDate]);
    }
    return days;
  }

  /** How each school is fed on `date`; one of which nothing was said is not in the answer. */
  async supplyModesOn(
    tx: EntityManager,
    schoolIds: readonly string[],
    date: BusinessDate,
  ): Promise<Map<string, SupplyMode>> {
    const modes = new Map<string, SupplyMode>();
    for (const ids of chunks(schoolIds)) {
      const said = await tx.find(SchoolSupply, {
        where: { schoolId: In(ids), fromDate: LessThanOrEqual(date) },
        order: { fromDate: 'ASC' },
      });
      for (const { schoolId, mode } of said) modes.set(schoolId, mode);
    }
    return modes;
  }

  /** Of all schools, those that a company or a household feeds on `date`. */
  async suppliedOn(tx: EntityManager, date: BusinessDate): Promise<Set<string>> {
    const said = await tx.find(SchoolSupply, {
      where: { fromDate: LessThanOrEqual(date) },
      order: { fromDate: 'ASC' },
    });
    const modes = new Map(said.map(({ schoolId, mode }) => [schoolId, mode]));
    return new Set([...modes].flatMap(([id, mode]) => (isSupplied(mode) ? [id] : [])));
  }

  /** By school, how many are in its classes on `date`; a school without classes is not in it. */
  async pupilsOfAll(tx: EntityManager, date: BusinessDate): Promise<Map<string, number>> {
    const rows: { id: string; pupils: string | number }[] = await tx.query(
      'SELECT school_id AS id, SUM(size) AS pupils FROM class_group WHERE closed_on IS NULL OR closed_on > ? GROUP BY school_id',
      [date],
    );
    return new Map(rows.map(({ id, pupils }) => [id, Number(pupils)]));
  }

  /** Gives schools that exist another name; whoever is editing one of them is told so by its version. */
  async renameSchools(tx: EntityManager, rows: readonly { id: string; name: string }[]): Promise<void> {
    for (const { id, name } of rows) {
      await tx.update(School, { id }, { name });
      await tx.increment(School, { id }, 'version', 1);
    }
  }

  async resizeClasses(tx: EntityManager, rows: readonly { id: string; size: number }[]): Promise<void> {
    for (const { id, size } of rows) await tx.update(ClassGroup, { id }, { size });
  }

  /** Kitchens, each serving its host from `servesFrom`. @returns them in the order of `rows` */
  async addKitchens(tx: EntityManager, rows: readonly NewKitchen[]): Promise<Kitchen[]> {
    const kitchens = rows.map(({ name, hostSchoolId }) => ({ id: newId(), name, hostSchoolId }));
    const services = rows.map(({ hostSchoolId, servesFrom }, index) => ({
      ...{ id: newId(), kitchenId: kitchens[index]?.id as string, schoolId: hostSchoolId },
      ...{ fromDate: servesFrom, toDate: null },
    }));
    for (const chunk of chunks(kitchens)) await tx.insert(Kitchen, chunk);
    for (const chunk of chunks(services)) await tx.insert(KitchenService, chunk);
    return kitchens;
  }

  /** @throws DomainError `organization.service-ends-first`, `organization.already-served` */
  async serve(tx: EntityManager, rows: readonly NewService[]): Promise<void> {
    const kitchenIds = [...new Set(rows.map(({ kitchenId }) => kitchenId))].sort();
    await lockRows(tx, Kitchen, { id: In(kitchenIds) }, { id: 'ASC' });
    const known = await tx.findBy(KitchenService, { kitchenId: In(kitchenIds) });
    const added = rows.map((row, index) => {
      const { kitchenId, schoolId, from, to } = row;
      if (to !== null && to <= from) {
        throw new DomainError('organization.service-ends-first', {}, { field: `${index}.to` });
      }
      const overlaps = known.some(
        (other) =>
          other.kitchenId === kitchenId &&
          other.schoolId === schoolId &&
          (to === null || other.fromDate < to) &&
          (other.toDate === null || from < other.toDate),
      );
      if (overlaps) throw new DomainError('organization.already-served', {}, { field: `${index}.from` });
      const service = { id: newId(), kitchenId, schoolId, fromDate: from, toDate: to };
      known.push(service);
      return service;
    });
    for (const chunk of chunks(added)) await tx.insert(KitchenService, chunk);
  }

  /**
   * @returns the classes in the order of `rows`
   * @throws DomainError `organization.class-exists` when the school has an open class of that name
   */
  async addClasses(tx: EntityManager, rows: readonly NewClass[]): Promise<ClassGroup[]> {
    const schoolIds = [...new Set(rows.map(({ schoolId }) => schoolId))].sort();
    const taken = new Set<string>();
    for (const ids of chunks(schoolIds)) {
      await lockRows(tx, School, { id: In(ids) }, { id: 'ASC' });
      const present = await tx.findBy(ClassGroup, { schoolId: In(ids) });
      for (const { schoolId, name, closedOn } of present)
        if (closedOn === null) taken.add(`${schoolId}|${nameKey(name)}`);
    }
    const classes = rows.map(({ schoolId, name, size }, index) => {
      const key = `${schoolId}|${nameKey(name)}`;
      if (taken.has(key)) throw new DomainError('organization.class-exists', { name }, { field: `${index}.name` });
      taken.add(key);
      return { id: newId(), schoolId, name, size, closedOn: null };
    });
    for (const chunk of chunks(classes)) await tx.insert(ClassGroup, chunk);
    return classes;
  }

  /** Schools lie in counties; the prefecture itself has none. */
  private async requireCounties(tx: EntityManager, rows: readonly NewSchool[]): Promise<void> {
    const counties = new Set(
      (await tx.find(Area)).filter(({ parentCode }) => parentCode !== null).map(({ code }) => code),
    );
    const index = rows.findIndex(({ areaCode }) => !counties.has(areaCode));
    if (index >= 0) throw new DomainError('organization.area-not-found', {}, { field: `${index}.areaCode` });
  }

  private async requireCentralSchools(tx: EntityManager, rows: readonly NewSchool[]): Promise<void> {
    const ids = [...new Set(rows.flatMap(({ centralSchoolId }) => centralSchoolId ?? []))];
    const central = new Map<string, School>();
    for (const chunk of chunks(ids)) {
      for (const school of await tx.findBy(School, { id: In(chunk) })) central.set(school.id, school);
    }
    rows.forEach((row, index) => {
      requireCentralSchool(row, central.get(row.centralSchoolId ?? '') ?? null, `${index}.centralSchoolId`);
    });
  }

  private async requireNewNames(tx: EntityManager, rows: readonly NewSchool[]): Promise<void> {
    const [names, codes] = [new Set<string>(), new Set<string>()];
    for (const chunk of chunks(rows)) {
      const known = await tx.find(School, {
        where: [
          { name: In(chunk.map(({ name }) => name)) },
          { schoolCode: In(chunk.flatMap(({ schoolCode }) => schoolCode ?? [])) },
        ],
      });
      for (const { areaCode, name, schoolCode } of known) {
        names.add(`${areaCode}|${name}`);
        if (schoolCode !== null) codes.add(schoolCode);
      }
    }
    rows.forEach(({ areaCode, name, schoolCode }, index) => {
      if (names.has(`${areaCode}|${name}`)) {
        throw new DomainError('organization.school-exists', {}, { field: `${index}.name` });
      }
      if (schoolCode !== null && codes.has(schoolCode)) {
        throw new DomainError('organization.school-code-taken', { schoolCode }, { field: `${index}.schoolCode` });
      }
      names.add(`${areaCode}|${name}`);
      if (schoolCode !== null) codes.add(schoolCode);
    });
  }
}

/**
 * Only a teaching point stands under a central school, and only under one of its own county.
 *
 * @throws DomainError `organization.not-a-central-school`
 */
export function requireCentralSchool(
  point: Pick<NewSchool, 'kind' | 'areaCode' | 'centralSchoolId'>,
  central: School | null,
  field: string,
): void {
  if (point.centralSchoolId === null) return;
  const fits = central?.kind === 'central_school' && central.areaCode === point.areaCode;
  if (point.kind !== 'teaching_point' || !fits)
    throw new DomainError('organization.not-a-central-school', {}, { field });
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => rows.slice(i * CHUNK, (i + 1) * CHUNK));
}
