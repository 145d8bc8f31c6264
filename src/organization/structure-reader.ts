import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { structureEndpoints } from '../contract/http/structure.js';
import { type Principal, UnitOfWork } from '../platform/index.js';
import { ClassGroup, Kitchen, KitchenService, School, SchoolCapacity, SchoolSupply } from './organization.entities.js';
import { Placements } from './placements.js';
import { SchoolDirectory } from './school-directory.js';

type View = ResponseOf<(typeof structureEndpoints)['structure']>;

/** One school with everything dated about it, past and to come. */
@Injectable()
export class StructureReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly placements: Placements,
  ) {}

  /** @throws DomainError `organization.school-not-found` */
  structure(caller: Principal, schoolId: string): Promise<View> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'structure.read', schoolId);
      const { id, name, schoolCode, kind, areaCode, state, version } = school;
      const placements = await this.placements.of(tx, schoolId);
      const supplies = await tx.find(SchoolSupply, { where: { schoolId }, order: { fromDate: 'DESC' } });
      const capacities = await tx.find(SchoolCapacity, { where: { schoolId }, order: { fromDate: 'DESC' } });
      const services = await this.services(tx, schoolId);
      const names = await namesOf(tx, [
        ...placements.flatMap(({ centralSchoolId }) => centralSchoolId ?? []),
        ...services.flatMap((service) => [service.schoolId, service.kitchen.hostSchoolId]),
      ]);
      const classes = await tx.find(ClassGroup, { where: { schoolId }, order: { name: 'ASC', id: 'ASC' } });
      const points = await tx.find(School, { where: { centralSchoolId: id }, order: { name: 'ASC', id: 'ASC' } });
      return {
        ...{ id, name, schoolCode, kind, areaId: areaCode, state, version },
        otherPayers: school.otherPayers ?? [],
        position: school.position,
        placements: placements.map(({ fromDate, areaCode: areaId, centralSchoolId }) => ({
          ...{ from: fromDate, areaId, centralSchoolId },
          centralSchoolName: centralSchoolId === null ? null : (names.get(centralSchoolId) ?? null),
        })),
        supplyModes: supplies.map(({ fromDate, mode }) => ({ from: fromDate, mode })),
        capacities: capacities.map(({ schoolId: _, fromDate, ...said }) => ({ from: fromDate, ...said })),
        services: services.map(({ kitchen, schoolId: served, fromDate, toDate }) => ({
          ...{ kitchenId: kitchen.id, kitchenName: kitchen.name, hostSchoolId: kitchen.hostSchoolId },
          hostSchoolName: names.get(kitchen.hostSchoolId) ?? '',
          ...{ schoolId: served, schoolName: names.get(served) ?? '', from: fromDate, to: toDate },
        })),
        teachingPoints: points.map((point) => ({ id: point.id, name: point.name })),
        classes: classes.map(({ id: classId, name: className, size, closedOn }) => ({
          ...{ id: classId, name: className, size, closedOn },
        })),
      };
    });
  }

  private async services(tx: EntityManager, schoolId: string) {
    const own = await tx.findBy(Kitchen, { hostSchoolId: schoolId });
    const services = await tx.find(KitchenService, {
      where: [{ schoolId }, { kitchenId: In(own.map(({ id }) => id)) }],
      order: { fromDate: 'DESC', id: 'ASC' },
    });
    const kitchens = await tx.findBy(Kitchen, { id: In(services.map(({ kitchenId }) => kitchenId)) });
    return services.flatMap((service) =>
      kitchens.filter(({ id }) => id === service.kitchenId).map((kitchen) => ({ ...service, kitchen })),
    );
  }
}

async function namesOf(tx: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const schools = await tx.findBy(School, { id: In([...new Set(ids)]) });
  return new Map(schools.map(({ id, name }) => [id, name]));
}
