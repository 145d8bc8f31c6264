import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, businessDateOf } from '../../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { fieldEndpoints } from '../../contract/http/inspection-field.js';
import { KitchenService } from '../../kitchen/index.js';
import { type School, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  Idempotency,
  insertRows,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { WarehouseService } from '../../warehouse/index.js';
import { VisitReader } from '../visits/visit-reader.js';
import { claimedTime } from './claimed-time.js';
import { InspectionMeasurable, InspectionMeasure } from './field.entities.js';

type Api = typeof fieldEndpoints;
type View = ResponseOf<Api['measures']>;

/** As many readings of a day as are looked through. */
const MOST_READINGS = 200;

/** What officers measure themselves, beside what the canteen has on record of the same thing. It changes no record. */
@Injectable()
export class Measures {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly directory: SchoolDirectory,
    private readonly visits: VisitReader,
    private readonly kitchen: KitchenService,
    private readonly warehouse: WarehouseService,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `inspection.not-found` */
  ofVisit(caller: Principal, inspectionId: string): Promise<View> {
    return this.uow.read(async (tx) => {
      await this.visits.knownById(tx, caller, inspectionId);
      return { items: await measureViews(tx, inspectionId) };
    });
  }

  /** Batches of today, and the last temperature of each place of today or yesterday: what there is to be measured again. */
  async measurableAt(caller: Principal, school: School): Promise<Omit<InspectionMeasurable, 'inspectionId'>[]> {
    const date = businessDateOf(this.clock.now());
    const minTenths = await this.uow.read((tx) =>
      this.policy.number(tx, 'cook.core_tenths_c', { date, areaCode: school.areaCode }),
    );
    const meals = await this.kitchen.mealsOf(caller, school.id, date);
    const cores = meals.items.flatMap(({ batches }) =>
      batches.flatMap(({ id: recordId, dishName: what, coreTenthsC, finishedAt, reversed }) =>
        coreTenthsC === null || reversed
          ? []
          : [
              {
                ...{ recordId, kind: 'core' as const, what, valueTenths: coreTenthsC, at: new Date(finishedAt) },
                ...{ minTenths, maxTenths: null },
              },
            ],
      ),
    );
    const names = new Map(
      (await this.uow.read((tx) => this.directory.placesOf(tx, school.id, date))).map(({ id, name }) => [id, name]),
    );
    const stores = new Map<string, Omit<InspectionMeasurable, 'inspectionId'>>();
    for (const day of [addDays(date, -1), date]) {
      const { items } = await this.warehouse.readings(caller, school.id, { date: day, limit: MOST_READINGS });
      for (const { id: recordId, placeId, quantity, valueTenths, takenAt, limit } of items) {
        if (quantity !== 'temperature') continue;
        stores.set(placeId, {
          ...{ recordId, kind: 'store', what: names.get(placeId) ?? '', valueTenths, at: new Date(takenAt) },
          ...{ minTenths: limit?.minTenths ?? null, maxTenths: limit?.maxTenths ?? null },
        });
      }
    }
    return [...cores, ...stores.values()];
  }

  /**
   * Another measurement of the same thing stands beside the first.
   *
   * @throws DomainError `inspection.not-an-officer`, `inspection.not-on-site`, `inspection.record-not-packed`
   */
  measure(caller: Principal, key: string, inspectionId: string, body: BodyOf<Api['measure']>): Promise<View> {
    const { capturedAt, measureId, recordId, kind, ...measured } = body;
    const content = { route: 'inspection.measure', inspectionId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { visit, school } = await this.visits.lockOnSite(tx, caller, inspectionId);
      if (await tx.existsBy(InspectionMeasure, { inspectionId, measureId })) {
        return { items: await measureViews(tx, inspectionId) };
      }
      const record = recordId && (await tx.findOneBy(InspectionMeasurable, { inspectionId, recordId }));
      if (recordId !== null && (!record || record.kind !== kind)) {
        throw new DomainError('inspection.record-not-packed', {}, { field: 'recordId' });
      }
      const what = record ? record.what : measured.what;
      const { accountId, displayName: name, unit } = caller;
      await tx.insert(InspectionMeasure, {
        ...{ inspectionId, measureId, kind, recordId, ...measured, what, accountId, name, unit },
        ...claimedTime(capturedAt, { since: visit.checkedInAt ?? visit.plannedAt, now: this.clock.now() }),
      });
      await this.audit.note(tx, {
        ...{ by: caller, action: 'inspection.measured', subject: { kind: 'inspection', id: inspectionId } },
        ...{ schoolId: school.id, areaCode: school.areaCode, detail: { kind, what } },
      });
      return { items: await measureViews(tx, inspectionId) };
    });
  }
}

/** Keeps what may be measured again; what is there already stays as it was taken along first. */
export async function keepMeasurable(
  tx: EntityManager,
  inspectionId: string,
  found: readonly Omit<InspectionMeasurable, 'inspectionId'>[],
): Promise<void> {
  const known = new Set((await tx.findBy(InspectionMeasurable, { inspectionId })).map(({ recordId }) => recordId));
  const fresh = found.filter(({ recordId }) => !known.has(recordId));
  await insertRows(
    tx,
    InspectionMeasurable,
    fresh.map((one) => ({ inspectionId, ...one })),
  );
}

export const measurableView = ({ at, inspectionId: _, ...one }: InspectionMeasurable) => ({
  ...one,
  at: at.toISOString(),
});

/** What was measured, in the order of time. For whoever has settled the visit. */
export async function measureViews(tx: EntityManager, inspectionId: string): Promise<View['items']> {
  const records = await tx.findBy(InspectionMeasurable, { inspectionId });
  const rows = await tx.find(InspectionMeasure, { where: { inspectionId }, order: { at: 'ASC', measureId: 'ASC' } });
  return rows.map(({ measureId, kind, what, valueTenths, passed, recordId, accountId, name, unit, at }) => {
    const record = records.find((one) => one.recordId === recordId);
    return {
      ...{ measureId, kind, what, valueTenths, passed },
      record: record === undefined ? null : measurableView(record),
      ...{ by: { accountId, name, unit }, at: at.toISOString() },
    };
  });
}
