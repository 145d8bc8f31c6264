import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { fieldEndpoints } from '../../contract/http/inspection-field.js';
import { AuditLog, Clock, DomainError, Idempotency, type Principal, UnitOfWork } from '../../platform/index.js';
import { WarehouseService } from '../../warehouse/index.js';
import { VisitReader } from '../visits/visit-reader.js';
import { claimedTime } from './claimed-time.js';
import { InspectionCount, InspectionRecount } from './field.entities.js';

type Api = typeof fieldEndpoints;
type View = ResponseOf<Api['recounts']>;

/** Lots that the platform drew and officers count again, beside what the books said. No stock moves by it. */
@Injectable()
export class Recounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly visits: VisitReader,
    private readonly warehouse: WarehouseService,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `inspection.not-found` */
  ofVisit(caller: Principal, inspectionId: string): Promise<View> {
    return this.uow.read(async (tx) => {
      const { takesPart } = await this.visits.knownById(tx, caller, inspectionId);
      const items = await recountViews(tx, inspectionId);
      return { items: items.filter(({ count }) => takesPart || count !== null) };
    });
  }

  /**
   * Another count of the same lot stands beside the first; the same count again changes nothing.
   *
   * @throws DomainError `inspection.not-an-officer`, `inspection.not-on-site`, `inspection.lot-not-drawn`
   */
  async count(caller: Principal, key: string, inspectionId: string, body: BodyOf<Api['recount']>): Promise<View> {
    const { lotId, placeId, countedAmount: counted } = body;
    const book = await this.bookAt(caller, inspectionId, body);
    const content = { route: 'inspection.recount', inspectionId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { visit, school } = await this.visits.lockOnSite(tx, caller, inspectionId);
      const lot = await tx.findOneBy(InspectionRecount, { inspectionId, lotId, placeId });
      if (lot === null) throw new DomainError('inspection.lot-not-drawn', {}, { field: 'lotId' });
      const items = await recountViews(tx, inspectionId);
      const last = items.find((item) => item.lotId === lotId && item.placeId === placeId)?.count;
      if (last?.counted === counted && last.bookAt === body.bookAt) return { items };
      const now = this.clock.now();
      const { accountId, displayName: name, unit } = caller;
      await tx.insert(InspectionCount, {
        ...{ inspectionId, countNo: (await tx.countBy(InspectionCount, { inspectionId })) + 1 },
        ...{ lotId, placeId, counted, book, bookAt: new Date(body.bookAt), accountId, name, unit },
        ...claimedTime(body.capturedAt, { since: visit.checkedInAt ?? visit.plannedAt, now }),
      });
      await this.audit.note(tx, {
        by: caller,
        action: 'inspection.recounted',
        subject: { kind: 'inspection', id: inspectionId },
        schoolId: school.id,
        areaCode: school.areaCode,
        detail: { goods: lot.goods, place: lot.placeName, counted, book },
      });
      return { items: await recountViews(tx, inspectionId) };
    });
  }

  /** What the books said then, whatever the tablet says they said. */
  private async bookAt(
    caller: Principal,
    inspectionId: string,
    { lotId, placeId, bookAt }: BodyOf<Api['recount']>,
  ): Promise<number> {
    const schoolId = await this.uow.read(async (tx) => {
      const { visit } = await this.visits.knownOwn(tx, caller, inspectionId);
      const lot = await tx.findOneBy(InspectionRecount, { inspectionId, lotId, placeId });
      if (lot === null) throw new DomainError('inspection.lot-not-drawn', {}, { field: 'lotId' });
      return visit.schoolId;
    });
    const query = { placeId, at: bookAt, knownAt: bookAt };
    const { items } = await this.warehouse.stockAsOf(caller, schoolId, query);
    return items.flatMap(({ lots }) => lots).find(({ id }) => id === lotId)?.amount ?? 0;
  }
}

/** The drawn lots in the order of their names, each with the last count of it. For whoever has settled the visit. */
export async function recountViews(tx: EntityManager, inspectionId: string): Promise<View['items']> {
  const drawn = await tx.find(InspectionRecount, {
    where: { inspectionId },
    order: { placeName: 'ASC', goods: 'ASC', lotId: 'ASC' },
  });
  const counts = await tx.find(InspectionCount, { where: { inspectionId }, order: { at: 'ASC', countNo: 'ASC' } });
  return drawn.map(({ lotId, placeId, goods, placeName, unit }) => {
    const last = counts.findLast((count) => count.lotId === lotId && count.placeId === placeId);
    return { lotId, placeId, goods, placeName, unit, count: last === undefined ? null : countView(last) };
  });
}

const countView = ({ counted, book, bookAt, accountId, name, unit, at }: InspectionCount) => ({
  ...{ counted, book, bookAt: bookAt.toISOString() },
  ...{ by: { accountId, name, unit }, at: at.toISOString() },
});
