import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import { NOTICE_PARTS, type NoticePart, type noticeEndpoints } from '../../contract/http/notices.js';
import { type School, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  Hints,
  isDuplicateKey,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { NoticeSetting } from '../disclosure.entities.js';

type Api = typeof noticeEndpoints;
type View = ResponseOf<Api['settings']>;
/** Hint `{schoolId}`: what the notice of a school says has changed, and is made anew. */
export const NOTICE_CHANGED = 'notice.changed';

/** What a school says for its notice: licence, where to complain, and what may be shown that no law orders. */
@Injectable()
export class NoticeSettings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
    private readonly hints: Hints,
  ) {}

  /** @throws DomainError `organization.school-not-found` */
  settings(caller: Principal, schoolId: string): Promise<View> {
    return this.uow.read(async (tx) =>
      this.of(tx, await this.directory.require(tx, caller, 'published.read', schoolId)),
    );
  }

  /** @throws DomainError `organization.school-not-found`, `disclosure.settings-changed` */
  set(caller: Principal, schoolId: string, body: BodyOf<Api['setSettings']>): Promise<View> {
    return this.uow.write(async (tx) => {
      const school = await this.directory.require(tx, caller, 'notice.manage', schoolId);
      const row = { ...body, schoolId, version: body.version + 1 };
      if (!(await this.written(tx, body.version, row))) {
        const { version = 0 } = (await tx.findOneBy(NoticeSetting, { schoolId })) ?? {};
        throw new DomainError('disclosure.settings-changed', { version }, { field: 'version' });
      }
      await this.audit.note(tx, {
        by: caller,
        action: 'disclosure.notice-set',
        subject: { kind: 'school', id: schoolId },
        ...{ schoolId, areaCode: school.areaCode },
        detail: { version: row.version, ticks: body.choices.ticks, grades: body.choices.grades },
      });
      this.uow.afterCommit(tx, () => this.hints.give(NOTICE_CHANGED, { schoolId }));
      return this.of(tx, school);
    });
  }

  /** As `settings`, for whoever has settled the school. */
  async of(tx: EntityManager, { id: schoolId, areaCode }: School): Promise<View> {
    const said = await tx.findOneBy(NoticeSetting, { schoolId });
    const choices = said?.choices ?? { ticks: null, grades: null };
    const at = { date: businessDateOf(this.clock.now()), areaCode };
    const shown: Record<NoticePart, boolean> = { ticks: false, grades: false };
    for (const part of NOTICE_PARTS) {
      shown[part] = choices[part] ?? (await this.policy.number(tx, `notice.part.${part}`, at)) === 1;
    }
    return {
      schoolId,
      version: said?.version ?? 0,
      licenceNo: said?.licenceNo ?? null,
      licenceValidUntil: said?.licenceValidUntil ?? null,
      complaintPhone: said?.complaintPhone ?? null,
      ...{ choices, shown },
    };
  }

  /** The version decides in the statement that writes: of two editors at once only one finds the row as he saw it. */
  private async written(tx: EntityManager, version: number, row: NoticeSetting): Promise<boolean> {
    if (version > 0) {
      return (await tx.update(NoticeSetting, { schoolId: row.schoolId, version }, row)).affected === 1;
    }
    try {
      await tx.insert(NoticeSetting, row);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}
