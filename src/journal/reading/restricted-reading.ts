import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActKind } from '../../contract/acts.js';
import { plainActOf } from '../../contract/declaring/all.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import { AuditLog, type AuditNote, DomainError, type Principal, UnitOfWork } from '../../platform/index.js';
import type { Act } from '../journal.entities.js';
import type { Particulars } from '../sealing/seal-act.js';

type Read = Pick<Act, 'id' | 'kind' | 'schoolId' | 'actorAccountId'>;

/** What of a record is not for everybody who reads records (`Restricted` of its declaration), and who was shown it (P-12). */
@Injectable()
export class RestrictedReading {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly audit: AuditLog,
  ) {}

  isRestricted(kind: ActKind): boolean {
    return plainActOf(kind)?.restricted !== undefined;
  }

  /** Whether the caller, who may read the act, may read all it says: true for what is not restricted. */
  async mayRead(tx: EntityManager, caller: Principal, { kind, schoolId, actorAccountId }: Read): Promise<boolean> {
    const restricted = plainActOf(kind)?.restricted;
    if (restricted === undefined || actorAccountId === caller.accountId) return true;
    return this.directory.reaches(tx, caller, restricted.reader, schoolId);
  }

  /** The part of the particulars that everybody who reads records may read. */
  shownOf(kind: ActKind, particulars: Particulars): Particulars {
    const shown = plainActOf(kind)?.restricted?.shown;
    if (shown === undefined) return particulars;
    return Object.fromEntries(Object.entries(particulars).filter(([name]) => shown.includes(name)));
  }

  /** @throws DomainError `journal.book-restricted` */
  async requireBook(tx: EntityManager, caller: Principal, schoolId: string, kind: ActKind): Promise<void> {
    const restricted = plainActOf(kind)?.restricted;
    if (restricted === undefined || (await this.directory.reaches(tx, caller, restricted.reader, schoolId))) return;
    throw new DomainError('journal.book-restricted');
  }

  /** Notes that the caller is shown what is restricted, of one act or of the days of a book; before the answer leaves. */
  async noteReading(caller: Principal, schoolId: string, what: Pick<AuditNote, 'subject' | 'detail'>): Promise<void> {
    await this.uow.write(async (tx) => {
      const { areaCode } = await tx.findOneByOrFail(School, { id: schoolId });
      await this.audit.note(tx, { by: caller, action: 'journal.restricted-read', schoolId, areaCode, ...what });
    });
  }
}
