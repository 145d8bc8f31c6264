import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../contract/business-date.js';
import { AuditLog, Clock, Jobs, lockRows, UnitOfWork } from '../platform/index.js';
import { School, SchoolPlacement } from './organization.entities.js';

/** Where schools belong since when. Scope is read from the school's row, which this keeps true as days come. */
@Injectable()
export class Placements implements OnApplicationBootstrap {
  private readonly logger = new Logger('Organization');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    jobs: Jobs,
  ) {
    jobs.add('placements', '* * * * *', async () => ({ moved: await this.turn() }));
  }

  async onApplicationBootstrap(): Promise<void> {
    // Nobody is let in with yesterday's rights; from then on a move is noticed within a minute of midnight.
    await this.turn();
  }

  /**
   * Moves every school whose day has come. A move that cannot be made is logged and holds up no other.
   *
   * @returns how many were due
   */
  async turn(): Promise<number> {
    const today = businessDateOf(this.clock.now());
    const due = await this.uow.read((tx) => this.due(tx, today));
    for (const { schoolId } of due) {
      await this.uow
        .write(async (tx) => {
          const [school] = await lockRows(tx, School, { id: schoolId }, { id: 'ASC' });
          const placement = school && (await this.on(tx, schoolId, today));
          if (!school || !placement || isThere(school, placement)) return;
          await this.move(tx, school, placement);
          const { areaCode, centralSchoolId, fromDate } = placement;
          await this.audit.note(tx, {
            by: null,
            action: 'organization.school-moved',
            subject: { kind: 'school', id: schoolId },
            schoolId,
            areaCode,
            detail: { from: fromDate, fromArea: school.areaCode, centralSchoolId },
          });
        })
        .catch((error: unknown) => this.logger.error(`school ${schoolId} could not be moved: ${String(error)}`));
    }
    return due.length;
  }

  /** The placement that holds on `date`; null before the school's first day. */
  on(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<SchoolPlacement | null> {
    return tx.findOne(SchoolPlacement, {
      where: { schoolId, fromDate: LessThanOrEqual(date) },
      order: { fromDate: 'DESC' },
    });
  }

  of(tx: EntityManager, schoolId: string): Promise<SchoolPlacement[]> {
    return tx.find(SchoolPlacement, { where: { schoolId }, order: { fromDate: 'DESC' } });
  }

  /** An editor who saw the school before it moved is told so: the move counts as an edit. */
  async move(tx: EntityManager, school: School, { areaCode, centralSchoolId }: SchoolPlacement): Promise<void> {
    await tx.update(School, { id: school.id }, { areaCode, centralSchoolId, version: school.version + 1 });
  }

  /** Schools that are not where the placement of today, the latest that has come, says. */
  private due(tx: EntityManager, today: BusinessDate): Promise<SchoolPlacement[]> {
    return tx
      .createQueryBuilder(SchoolPlacement, 'placement')
      .innerJoin(School, 'school', 'school.id = placement.schoolId')
      .where('placement.fromDate <= :today', { today })
      .andWhere(
        (query) =>
          `placement.fromDate = ${query
            .subQuery()
            .select('MAX(latest.fromDate)')
            .from(SchoolPlacement, 'latest')
            .where('latest.schoolId = placement.schoolId AND latest.fromDate <= :today')
            .getQuery()}`,
      )
      .andWhere(
        "(placement.areaCode <> school.areaCode OR COALESCE(placement.centralSchoolId, '') <> COALESCE(school.centralSchoolId, ''))",
      )
      .orderBy('placement.schoolId')
      .getMany();
  }
}

function isThere(school: School, { areaCode, centralSchoolId }: SchoolPlacement): boolean {
  return school.areaCode === areaCode && school.centralSchoolId === centralSchoolId;
}
