import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { InspectionKind, inspectionEndpoints } from '../../contract/http/inspection.js';
import { AuditLog, Clock, DomainError, Hints, Idempotency, type Principal, UnitOfWork } from '../../platform/index.js';
import { Inspection, InspectionPublication } from '../inspection.entities.js';
import { VisitReader } from '../visits/visit-reader.js';
import { requireNobodyNamed } from './judge-publication.js';
import { PublicationClock } from './publication-clock.js';

type Api = typeof inspectionEndpoints;
type View = ResponseOf<Api['publish']>;

/** A result as everybody may read it. */
export interface PublishedInspection {
  kind: InspectionKind;
  /** The day on which the officers were there. */
  date: BusinessDate;
  result: string;
  unit: string;
  publishedAt: Date;
}

/** Results of visits for everybody to read (I-09): only what an officer of the visit has published goes out. */
@Injectable()
export class Publications {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly reader: VisitReader,
    private readonly deadlines: PublicationClock,
    private readonly audit: AuditLog,
    private readonly hints: Hints,
  ) {}

  /**
   * Publishes the result, or another one instead of what was published before.
   *
   * @throws DomainError `inspection.not-found`, `inspection.not-an-officer`, `inspection.not-closed`,
   *   `inspection.result-names-somebody`
   */
  publish(caller: Principal, key: string, inspectionId: string, { result }: BodyOf<Api['publish']>): Promise<View> {
    const content = { route: 'inspection.publish', inspectionId, result };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { visit, school } = await this.reader.lockOwn(tx, caller, inspectionId);
      if (visit.status !== 'closed') throw new DomainError('inspection.not-closed', {}, { rule: 'I-09' });
      requireNobodyNamed(result, [visit.receivedBy, visit.witnessName]);
      const row: InspectionPublication = {
        ...{ inspectionId, schoolId: school.id, result },
        publicationNo: (await tx.countBy(InspectionPublication, { inspectionId })) + 1,
        ...{ accountId: caller.accountId, name: caller.displayName, unit: caller.unit, publishedAt: this.clock.now() },
      };
      await tx.insert(InspectionPublication, row);
      await this.audit.note(tx, {
        by: caller,
        action: 'inspection.published',
        subject: { kind: 'inspection', id: inspectionId },
        ...{ schoolId: school.id, areaCode: school.areaCode },
        detail: { publicationNo: row.publicationNo },
      });
      this.uow.afterCommit(tx, () => this.hints.give('notice.changed', { schoolId: school.id }));
      return view(row);
    });
  }

  /** What was published of the visit, the last first. @throws DomainError `inspection.not-found` */
  ofVisit(caller: Principal, inspectionId: string): Promise<ResponseOf<Api['publications']>> {
    return this.uow.read(async (tx) => {
      const { visit, school } = await this.reader.knownById(tx, caller, inspectionId);
      const rows = await tx.find(InspectionPublication, {
        where: { inspectionId },
        order: { publicationNo: 'DESC' },
      });
      const dueOn = await this.deadlines.dueOn(tx, visit, school);
      const shownSince = businessDateOf(rows.at(-1)?.publishedAt ?? this.clock.now());
      return { items: rows.map(view), dueOn, isLate: dueOn !== null && dueOn < shownSince };
    });
  }

  /** Of the visits of a school the one published last; null while none was. For whoever has settled the school. */
  async latest(tx: EntityManager, schoolId: string): Promise<PublishedInspection | null> {
    const [row] = await tx.find(InspectionPublication, {
      where: { schoolId },
      order: { publishedAt: 'DESC', publicationNo: 'DESC' },
      take: 1,
    });
    if (!row) return null;
    const { kind, checkedInAt, plannedFor } = await tx.findOneByOrFail(Inspection, { id: row.inspectionId });
    const { result, unit, publishedAt } = row;
    return { kind, date: checkedInAt ? businessDateOf(checkedInAt) : plannedFor, result, unit, publishedAt };
  }
}

const view = ({ publicationNo, result, name, unit, publishedAt }: InspectionPublication): View => ({
  ...{ publicationNo, result, by: name, unit },
  publishedAt: publishedAt.toISOString(),
});
