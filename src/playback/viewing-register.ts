import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan, MoreThan, MoreThanOrEqual, type SelectQueryBuilder } from 'typeorm';
import { Camera } from '../boxes/index.js';
import { DAY_MS, SHANGHAI_OFFSET_MS, startOfBusinessDate } from '../contract/business-date.js';
import type { QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import type { videoEndpoints } from '../contract/http/video.js';
import { ROUTINE_VIEWING_REASON } from '../contract/roles.js';
import { SchoolDirectory } from '../organization/index.js';
import {
  AuditLog,
  Clock,
  csvOf,
  DomainError,
  givenBy,
  literally,
  newId,
  type Principal,
  UnitOfWork,
} from '../platform/index.js';
import { Viewing, ViewingServed } from './playback.entities.js';

type Api = typeof videoEndpoints;
type Wanted = QueryOf<Api['exportViewings']>;
const MAX_EXPORT_ROWS = 50_000;

type NewViewing = Pick<Viewing, 'content' | 'fromAt' | 'toAt'> & { reason: string | undefined };

/** Whether something filmed then is what the line of the register is about: anything else is shown to nobody by it. */
export function isOf(
  { cameraId, fromAt, toAt }: Pick<Viewing, 'cameraId' | 'fromAt' | 'toAt'>,
  filmed: { cameraId: string; startMs: number; durationMs: number },
): boolean {
  const { startMs, durationMs } = filmed;
  return cameraId === filmed.cameraId && startMs < toAt.getTime() && startMs + durationMs > fromAt.getTime();
}

/** Who watched what, for whom and why (P-06). */
@Injectable()
export class ViewingRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly schools: SchoolDirectory,
    private readonly audit: AuditLog,
  ) {}

  /** Writes the line; the caller has checked the scope and shows nothing before this returns. */
  open(principal: Principal, camera: Camera, viewing: NewViewing): Promise<Viewing> {
    return this.uow.write((tx) => this.openIn(tx, principal, camera, viewing));
  }

  /** The same within a transaction of somebody, who shows nothing before it has ended. */
  async openIn(tx: EntityManager, principal: Principal, camera: Camera, viewing: NewViewing): Promise<Viewing> {
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
    await tx.insert(Viewing, row);
    return row;
  }

  find(viewingId: string): Promise<Viewing | null> {
    return this.uow.read((tx) => tx.findOneBy(Viewing, { id: viewingId }));
  }

  /** The last line of somebody about footage of that camera that shares time with [`from`, `to`), opened since `from`; null without one. */
  lastWatched(
    tx: EntityManager,
    accountId: string,
    cameraId: string,
    { from, to }: { from: Date; to: Date },
  ): Promise<Viewing | null> {
    return tx.findOne(Viewing, {
      where: {
        ...{ accountId, cameraId, content: 'playback' },
        ...{ viewedAt: MoreThanOrEqual(from), fromAt: LessThan(to), toAt: MoreThan(from) },
      },
      order: { viewedAt: 'DESC', id: 'DESC' },
    });
  }

  /** One page, newest first. `date` is the local day of the viewing, not of the footage. */
  async page(
    principal: Principal,
    schoolId: string,
    query: QueryOf<Api['viewings']>,
  ): Promise<ResponseOf<Api['viewings']>> {
    return this.uow.read(async (tx) => {
      await this.schools.require(tx, principal, 'viewing.read', schoolId);
      const select = found(tx, schoolId, query);
      // a key we cannot read starts from the beginning: it names a position, not a permission
      const key = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(query.after ?? '');
      if (key) {
        select.andWhere('(viewing.viewedAt < :at OR (viewing.viewedAt = :at AND viewing.id < :id))', {
          at: Number(key[1]),
          id: key[2],
        });
      }
      const rows = await select.take(query.limit + 1).getMany();
      const items = rows.slice(0, query.limit);
      const names = new Map((await tx.findBy(Camera, { schoolId })).map(({ id, name }) => [id, name]));
      const served = await servedOf(tx, items);
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
          served: servedSpan(served.get(row.id)),
        })),
        next: rows.length > query.limit && last ? `${last.viewedAt.getTime()}.${last.id}` : null,
      };
    });
  }

  /** The register as a table; who took it is in the audit log. @throws DomainError `video.export-too-large` */
  async export(principal: Principal, schoolId: string, wanted: Wanted): Promise<string> {
    return this.uow.write(async (tx) => {
      const school = await this.schools.require(tx, principal, 'viewing.read', schoolId);
      const rows = await found(tx, schoolId, wanted)
        .take(MAX_EXPORT_ROWS + 1)
        .getMany();
      if (rows.length > MAX_EXPORT_ROWS) throw new DomainError('video.export-too-large', { rows: MAX_EXPORT_ROWS });
      const names = new Map((await tx.findBy(Camera, { schoolId })).map(({ id, name }) => [id, name]));
      const served = await servedOf(tx, rows);
      await this.audit.note(tx, {
        by: principal,
        action: 'video.viewings-exported',
        subject: { kind: 'school', id: schoolId },
        schoolId,
        areaCode: school.areaCode,
        detail: { rows: rows.length, ...wanted },
      });
      return csvOf(
        [
          '时间 viewed_at',
          '姓名 person',
          '单位 unit',
          '事由 reason',
          '摄像头 camera',
          '内容 content',
          '起 from',
          '止 to',
          '实际传出 served',
        ],
        rows.map((row) => [
          localTime(row.viewedAt),
          row.person,
          row.unit,
          row.reason,
          names.get(row.cameraId) ?? row.cameraId,
          row.content,
          localTime(row.fromAt),
          localTime(row.toAt),
          servedText(served.get(row.id)),
        ]),
      );
    });
  }
}

/** By viewing, what was really sent on, as far as it is known. */
async function servedOf(tx: EntityManager, rows: readonly Viewing[]): Promise<Map<string, ViewingServed>> {
  const ids = rows.filter(({ content }) => content === 'upward').map(({ id }) => id);
  const found = new Map<string, ViewingServed>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const served = await tx.findBy(ViewingServed, { viewingId: In(ids.slice(at, at + AT_ONCE)) });
    for (const one of served) found.set(one.viewingId, one);
  }
  return found;
}

const AT_ONCE = 500;

const servedSpan = (served: ViewingServed | undefined) =>
  served === undefined ? null : { from: served.fromAt.toISOString(), to: served.toAt.toISOString() };

const servedText = (served: ViewingServed | undefined): string =>
  served === undefined ? '' : `${localTime(served.fromAt)} – ${localTime(served.toAt)}`;

/** `2026-11-23 18:05:00` in Asia/Shanghai, as people there read it. */
function localTime(at: Date): string {
  return new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

function found(tx: EntityManager, schoolId: string, wanted: Wanted): SelectQueryBuilder<Viewing> {
  const { date, until = date, cameraId, person } = wanted;
  const select = tx.createQueryBuilder(Viewing, 'viewing').where('viewing.schoolId = :schoolId', { schoolId });
  if (date !== undefined) select.andWhere('viewing.viewedAt >= :from', { from: startOfBusinessDate(date) });
  if (until !== undefined) select.andWhere('viewing.viewedAt < :to', { to: startOfBusinessDate(until) + DAY_MS });
  if (cameraId !== undefined) select.andWhere('viewing.cameraId = :cameraId', { cameraId });
  if (person) {
    const like = `%${literally(person)}%`;
    select.andWhere("(viewing.person LIKE :like ESCAPE '!' OR viewing.unit LIKE :like ESCAPE '!')", { like });
  }
  return select.orderBy('viewing.viewedAt', 'DESC').addOrderBy('viewing.id', 'DESC');
}

/** The duty that lets this person watch at all, when he names no other reason. */
function routineReason(principal: Principal): string {
  const [grant] = givenBy(principal, 'footage.watch');
  return ROUTINE_VIEWING_REASON[grant?.role ?? 'safety_section'];
}
