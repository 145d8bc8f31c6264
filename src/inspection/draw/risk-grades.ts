import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import type { drawEndpoints, RiskGrade } from '../../contract/http/draws.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  areaPrefix,
  Clock,
  DomainError,
  Idempotency,
  insertRows,
  newId,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { StatedGrade } from './draw.entities.js';
import type { Drawable } from './draw-lists.js';

type Api = typeof drawEndpoints;

const WEIGHT_OF_GRADE = {
  A: 'inspection.visits_per_year.a',
  B: 'inspection.visits_per_year.b',
  C: 'inspection.visits_per_year.c',
  D: 'inspection.visits_per_year.d',
} as const satisfies Record<RiskGrade, string>;
const WEIGHT_UNGRADED = 'inspection.visits_per_year.ungraded';
/** So many ids go into one question. */
const CHUNK = 500;

/** Risk grades of schools (I-03), which weigh in a draw: stated by somebody, with the reason, never computed. */
@Injectable()
export class RiskGrades {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `organization.area-not-found` */
  ofArea(by: Principal, areaId: string): Promise<ResponseOf<Api['grades']>> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, by, 'draw.manage', areaId);
      const schools = await openSchools(tx, areaId, businessDateOf(this.clock.now()));
      const stated = await lastStated(tx, schools);
      return {
        items: schools.map(({ id, name }) => {
          const last = stated.get(id);
          if (last === undefined) return { schoolId: id, name, stated: null };
          const { grade, why, name: by, unit, statedAt } = last;
          return { schoolId: id, name, stated: { grade, why, by, unit, at: statedAt.toISOString() } };
        }),
      };
    });
  }

  /** @throws DomainError `organization.area-not-found`, `draws.not-of-the-area` */
  state(
    by: Principal,
    key: string,
    areaId: string,
    body: BodyOf<Api['stateGrades']>,
  ): Promise<ResponseOf<Api['stateGrades']>> {
    const content = { route: 'draws.stateGrades', areaId, body };
    return this.idempotency.once({ accountId: by.accountId, key, content }, async (tx) => {
      await this.directory.requireArea(tx, by, 'draw.manage', areaId);
      const now = this.clock.now();
      const open = new Set((await openSchools(tx, areaId, businessDateOf(now))).map(({ id }) => id));
      const schoolIds = [...new Set(body.schoolIds)];
      const foreign = body.schoolIds.findIndex((id) => !open.has(id));
      if (foreign >= 0) throw new DomainError('draws.not-of-the-area', {}, { field: `schoolIds.${foreign}` });
      const { riskGrade: grade, why } = body;
      const said = { accountId: by.accountId, name: by.displayName, unit: by.unit, statedAt: now };
      const rows: StatedGrade[] = schoolIds.map((schoolId) => ({ id: newId(), schoolId, grade, why, ...said }));
      await insertRows(tx, StatedGrade, rows);
      await this.audit.note(tx, {
        ...{ by, action: 'draws.grades-stated', subject: { kind: 'area', id: areaId }, areaCode: areaId },
        detail: { grade, schools: rows.length },
      });
      return { stated: rows.length };
    });
  }

  /** The open schools of the area, each with its grade and the weight that the policy gives it there that day. */
  async drawable(tx: EntityManager, areaCode: string, date: BusinessDate): Promise<Drawable[]> {
    const schools = await openSchools(tx, areaCode, date);
    const stated = await lastStated(tx, schools);
    const drawable: Drawable[] = [];
    for (const { id, name, areaCode: own } of schools) {
      const grade = stated.get(id)?.grade ?? null;
      const limit = grade === null ? WEIGHT_UNGRADED : WEIGHT_OF_GRADE[grade];
      drawable.push({
        schoolId: id,
        name,
        grade,
        weight: await this.policy.number(tx, limit, { date, areaCode: own }),
      });
    }
    return drawable;
  }
}

/** By name: those of the area and all below it that are open on `date`. */
function openSchools(tx: EntityManager, areaCode: string, date: BusinessDate): Promise<School[]> {
  return tx
    .createQueryBuilder(School, 'school')
    .where('school.areaCode LIKE :prefix', { prefix: `${areaPrefix(areaCode)}%` })
    .andWhere(
      new Brackets((open) => open.where('school.closedOn IS NULL').orWhere('school.closedOn > :date', { date })),
    )
    .orderBy('school.name')
    .addOrderBy('school.id')
    .getMany();
}

async function lastStated(tx: EntityManager, schools: readonly School[]): Promise<Map<string, StatedGrade>> {
  const last = new Map<string, StatedGrade>();
  for (let from = 0; from < schools.length; from += CHUNK) {
    const schoolId = In(schools.slice(from, from + CHUNK).map(({ id }) => id));
    // ids sort by the time they were made: what comes later stands instead of what was before
    for (const row of await tx.find(StatedGrade, { where: { schoolId }, order: { id: 'ASC' } })) {
      last.set(row.schoolId, row);
    }
  }
  return last;
}
