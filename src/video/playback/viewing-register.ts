import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { videoEndpoints } from '../../contract/http/video.js';
import { CAPABILITIES_OF_ROLE, ROUTINE_VIEWING_REASON } from '../../contract/roles.js';
import { SchoolDirectory } from '../../organization/index.js';
import { Clock, newId, type Principal, UnitOfWork } from '../../platform/index.js';
import { Camera } from '../fleet/fleet.entities.js';
import { Viewing } from './playback.entities.js';

type Api = typeof videoEndpoints;

/** Who watched what, for whom and why (P-06). */
@Injectable()
export class ViewingRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly schools: SchoolDirectory,
  ) {}

  /** Writes the line; the caller has checked the scope and shows nothing before this returns. */
  async open(
    principal: Principal,
    camera: Camera,
    viewing: Pick<Viewing, 'content' | 'fromAt' | 'toAt'> & { reason: string | undefined },
  ): Promise<Viewing> {
    const row: Viewing = {
      ...viewing,
      id: newId(),
      viewedAt: this.clock.now(),
      schoolId: camera.schoolId,
      cameraId: camera.id,
      accountId: principal.accountId,
      sessionId: principal.sessionId,
      person: principal.displayName,
      unit: principal.unit,
      reason: viewing.reason ?? routineReason(principal),
    };
    await this.uow.write((tx) => tx.insert(Viewing, row));
    return row;
  }

  find(viewingId: string): Promise<Viewing | null> {
    return this.uow.read((tx) => tx.findOneBy(Viewing, { id: viewingId }));
  }

  /** One page, newest first. `date` is the local day of the viewing, not of the footage. */
  async page(
    principal: Principal,
    schoolId: string,
    query: QueryOf<Api['viewings']>,
  ): Promise<ResponseOf<Api['viewings']>> {
    return this.uow.read(async (tx) => {
      await this.schools.require(tx, principal, 'viewing.read', schoolId);
      const rows = await pageOf(tx, schoolId, query);
      const items = rows.slice(0, query.limit);
      const names = new Map((await tx.findBy(Camera, { schoolId })).map(({ id, name }) => [id, name]));
      const last = items.at(-1);
      return {
        items: items.map((row) => ({
          id: row.id,
          viewedAt: row.viewedAt.toISOString(),
          person: row.person,
          unit: row.unit,
          reason: row.reason,
          cameraId: row.cameraId,
          cameraName: names.get(row.cameraId) ?? '',
          content: row.content,
          from: row.fromAt.toISOString(),
          to: row.toAt.toISOString(),
        })),
        next: rows.length > query.limit && last ? `${last.viewedAt.getTime()}.${last.id}` : null,
      };
    });
  }
}

function pageOf(tx: EntityManager, schoolId: string, query: QueryOf<Api['viewings']>): Promise<Viewing[]> {
  const select = tx.createQueryBuilder(Viewing, 'viewing').where('viewing.schoolId = :schoolId', { schoolId });
  if (query.date !== undefined) {
    const from = startOfBusinessDate(query.date);
    select.andWhere('viewing.viewedAt >= :from AND viewing.viewedAt < :to', { from, to: from + DAY_MS });
  }
  // a key we cannot read starts from the beginning: it names a position, not a permission
  const key = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(query.after ?? '');
  if (key) {
    select.andWhere('(viewing.viewedAt < :at OR (viewing.viewedAt = :at AND viewing.id < :id))', {
      at: Number(key[1]),
      id: key[2],
    });
  }
  return select
    .orderBy('viewing.viewedAt', 'DESC')
    .addOrderBy('viewing.id', 'DESC')
    .take(query.limit + 1)
    .getMany();
}

/** The duty that lets this person watch at all, when he names no other reason. */
function routineReason(principal: Principal): string {
  const role = principal.grants
    .map((grant) => grant.role)
    .find((held) => CAPABILITIES_OF_ROLE[held].includes('footage.watch'));
  return ROUTINE_VIEWING_REASON[role ?? 'safety_section'];
}
