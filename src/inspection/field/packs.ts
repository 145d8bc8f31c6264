import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays, businessDateOf, DAY_MS } from '../../contract/business-date.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import type { fieldEndpoints } from '../../contract/http/inspection-field.js';
import type { Language } from '../../contract/language.js';
import { Misfits } from '../../evidence/index.js';
import { KitchenService } from '../../kitchen/index.js';
import { type School, SchoolDirectory } from '../../organization/index.js';
import { AuditLog, Clock, DomainError, insertRows, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { StopUse, WarehouseService } from '../../warehouse/index.js';
import { Checks } from '../checks.js';
import { requireWithinDraw } from '../visits/judge-visit.js';
import { VisitReader } from '../visits/visit-reader.js';
import { drawLots } from './draw-lots.js';
import { InspectionMeasurable, InspectionRecount } from './field.entities.js';
import { keepMeasurable, Measures, measurableView, measureViews } from './measures.js';
import { recountViews } from './recounts.js';

type Pack = ResponseOf<(typeof fieldEndpoints)['pack']>;
type PackedLot = Pack['lots'][number];

/** As many leads as somebody reads in a car. */
const MOST_LEADS = 20;

/** What an officer takes along to a school without a line: only what the visit needs, and nothing about pupils. */
@Injectable()
export class Packs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly directory: SchoolDirectory,
    private readonly visits: VisitReader,
    private readonly checks: Checks,
    private readonly warehouse: WarehouseService,
    private readonly stops: StopUse,
    private readonly kitchen: KitchenService,
    private readonly measures: Measures,
    private readonly misfits: Misfits,
    private readonly audit: AuditLog,
  ) {}

  /**
   * May be asked again: what is in it is then newer, the lots to be counted again stay those of the first time.
   *
   * @throws DomainError `inspection.not-found`, `inspection.not-an-officer`, `inspection.is-closed`,
   *   `inspection.draw-over` (I-11)
   */
  async pack(caller: Principal, inspectionId: string, language: Language): Promise<Pack> {
    const now = this.clock.now();
    const { visit, school } = await this.uow.read((tx) => this.visits.knownOwn(tx, caller, inspectionId));
    const { schoolId } = visit;
    const lots = await this.lotsAt(caller, schoolId, now);
    const [measurable, samples, leads] = await Promise.all([
      this.measures.measurableAt(caller, school),
      this.kitchen.samplesKept(caller, schoolId),
      this.leadsOf(caller, school, language),
    ]);
    return this.uow.write(async (tx) => {
      const held = await this.visits.lockOwn(tx, caller, inspectionId);
      if (held.visit.status === 'closed') throw new DomainError('inspection.is-closed');
      requireWithinDraw(held.visit, businessDateOf(now));
      const at = { date: businessDateOf(now), areaCode: school.areaCode };
      if (!(await tx.existsBy(InspectionRecount, { inspectionId }))) {
        const wanted = await this.policy.number(tx, 'inspection.recount_lots', at);
        const drawn = drawLots(
          lots.filter(({ book }) => book > 0),
          wanted,
          randomInt,
        ).map(({ lotId, placeId, goods, placeName, unit }) => ({ lotId, placeId, goods, placeName, unit }));
        await insertRows(
          tx,
          InspectionRecount,
          drawn.map((lot) => ({ inspectionId, ...lot, drawnAt: now })),
        );
      }
      await keepMeasurable(tx, inspectionId, measurable);
      const packDays = await this.policy.number(tx, 'inspection.pack_days', at);
      const clauses = await this.policy.clauses(tx, at);
      // Of nobody of the school while it is planned (I-11)
      await this.audit.note(tx, {
        by: caller,
        action: 'inspection.packed',
        subject: { kind: 'inspection', id: inspectionId },
        schoolId: held.visit.status === 'planned' ? null : schoolId,
        areaCode: school.areaCode,
        detail: { lots: lots.length },
      });
      return {
        packedAt: now.toISOString(),
        forgetAt: new Date(now.getTime() + packDays * DAY_MS).toISOString(),
        minInspectors: await this.visits.minimumOf(tx, school),
        inspection: await this.visits.viewById(tx, inspectionId),
        checklist: await this.checks.view(tx, held.visit, school, language),
        clauses: clauses.map(({ key, source, [language]: text }) => ({ key, source, text })),
        leads,
        lots,
        recounts: await recountViews(tx, inspectionId),
        measurables: (
          await tx.find(InspectionMeasurable, { where: { inspectionId }, order: { kind: 'ASC', at: 'ASC' } })
        ).map(measurableView),
        measures: await measureViews(tx, inspectionId),
        samples: samples.items.map(({ id, dishName, takenAt, keepUntil }) => ({
          ...{ sampleId: id, dish: dishName, takenAt, keepUntil },
        })),
      };
    });
  }

  /** By the books of that moment, which say the same whenever they are asked again. */
  private async lotsAt(caller: Principal, schoolId: string, now: Date): Promise<PackedLot[]> {
    const at = now.toISOString();
    const { items } = await this.warehouse.stockAsOf(caller, schoolId, { at, knownAt: at });
    const lotIds = items.flatMap(({ lots }) => lots.map(({ id }) => id));
    const { places, stopped } = await this.uow.read(async (tx) => ({
      places: await this.directory.placesOf(tx, schoolId, businessDateOf(now)),
      stopped: await this.stops.stopped(tx, 'lot', lotIds),
    }));
    return places.flatMap(({ id: placeId, name: placeName }) =>
      (items.find(({ locationId }) => locationId === placeId)?.lots ?? []).map((lot) => ({
        ...{ lotId: lot.id, placeId, goods: lot.ingredientName, placeName, unit: lot.unit, book: lot.amount },
        ...{ supplierLot: lot.supplierLot, useBy: lot.useBy, receivedOn: lot.receivedOn },
        isStopped: stopped.has(lot.id),
      })),
    );
  }

  private async leadsOf(
    caller: Principal,
    { id: schoolId, areaCode }: School,
    language: Language,
  ): Promise<Pack['leads']> {
    const to = businessDateOf(this.clock.now());
    const days = await this.uow.read((tx) => this.policy.number(tx, 'inspection.lead_days', { date: to, areaCode }));
    const query = { schoolId, from: addDays(to, -days), to, show: 'all' as const, limit: MOST_LEADS };
    const { items } = await this.misfits.page(caller, query, language);
    return items.map(({ id, at, placeName, stage, reason }) => ({ id, at, placeName, stage, reason }));
  }
}
