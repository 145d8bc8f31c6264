import { Injectable } from '@nestjs/common';
import { Ingredients } from '../catalogue/index.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { procurementEndpoints } from '../contract/http/procurement.js';
import { groupBy, JournalReader, summaryOf } from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { type Principal, UnitOfWork } from '../platform/index.js';
import { Deliveries, viewsOf } from './deliveries.js';
import { Suppliers } from './suppliers/suppliers.js';

/** What the pages read of deliveries. */
@Injectable()
export class ProcurementService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly ingredients: Ingredients,
    private readonly journal: JournalReader,
    private readonly deliveries: Deliveries,
    private readonly suppliers: Suppliers,
  ) {}

  deliveriesOf(
    caller: Principal,
    schoolId: string,
    date: string,
  ): Promise<ResponseOf<(typeof procurementEndpoints)['deliveries']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const kitchens = await this.directory.kitchensServing(tx, schoolId, date);
      const day = await this.journal.actsOfDay(tx, { schoolId, kitchenIds: kitchens.map(({ id }) => id) }, date);
      const accepted = day.filter(({ act }) => act.kind === 'acceptance.delivery');
      const ids = accepted.map(({ act }) => act.id);
      const deliveries = new Map((await this.deliveries.byIds(tx, ids)).map((it) => [it.actId, it]));
      const lines = await this.deliveries.linesOf(tx, ids);
      const linesByAct = groupBy(lines, ({ actId }) => actId);
      const names = await this.ingredients.namesOf(
        tx,
        lines.map(({ ingredientId }) => ingredientId),
      );
      const suppliers = await this.suppliers.byIds(
        tx,
        [...deliveries.values()].map(({ supplierId }) => supplierId),
      );
      const supplierNames = new Map(suppliers.map(({ id, name }) => [id, name]));
      return {
        items: accepted.flatMap(({ act, state }) => {
          const delivery = deliveries.get(act.id);
          if (!delivery) return [];
          const { supplierId, deliveryNoteNo } = delivery;
          const supplierName = supplierNames.get(supplierId) ?? '';
          const views = viewsOf(linesByAct.get(act.id) ?? [], names);
          return [{ ...summaryOf(act, state), supplierId, supplierName, deliveryNoteNo, lines: views }];
        }),
      };
    });
  }
}
