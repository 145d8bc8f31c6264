import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In } from 'typeorm';
import { Ingredients } from '../catalogue/index.js';
import type { ActLine, ActReceipt } from '../contract/acts.js';
import { addDays, type BusinessDate } from '../contract/business-date.js';
import type { BodyOf, QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import { procurementEndpoints } from '../contract/http/procurement.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  entryBy,
  groupBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  type Written,
} from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { DomainError, type Principal, UnitOfWork } from '../platform/index.js';
import { PurchaseOrder, PurchaseOrderLine } from './procurement.entities.js';
import { Suppliers } from './suppliers/suppliers.js';

type Api = typeof procurementEndpoints;
type Body = BodyOf<Api['order']>;

/** What is wanted of a supplier for a day: a delivery is held against it (X05). Nothing follows from it by itself. */
@Injectable()
export class Orders implements ActBook {
  readonly kind = 'acceptance.order';
  readonly entry = entryBy(procurementEndpoints.order, {
    write: (open, body) => this.write(open, body),
    again: ({ lines, ...order }) => ({
      ...order,
      lines: (lines as unknown as PurchaseOrderLine[]).map(({ lineNo: _, ...line }) => line),
    }),
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly journal: JournalReader,
    private readonly suppliers: Suppliers,
    private readonly ingredients: Ingredients,
    private readonly directory: SchoolDirectory,
    private readonly uow: UnitOfWork,
  ) {
    books.register(this);
  }

  /** @throws DomainError `procurement.supplier-not-found`, `procurement.ordered-twice`, `catalogue.ingredient-not-found` */
  order(request: ActRequest & { body: Body }): Promise<ActReceipt> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  /** Orders that stand and are wanted on these days, in the order of the days. */
  wanted(
    caller: Principal,
    schoolId: string,
    { from, days }: QueryOf<Api['orders']>,
  ): Promise<ResponseOf<Api['orders']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const rows = await tx.find(PurchaseOrder, {
        where: { schoolId, wantedOn: Between(from, addDays(from, days - 1)) },
        order: { wantedOn: 'ASC', actId: 'ASC' },
      });
      const standing = await this.journal.standing(
        tx,
        rows.map(({ actId }) => actId),
      );
      const orders = rows.filter(({ actId }) => standing.some(({ id }) => id === actId));
      const lines = groupBy(await this.linesOf(tx, orders), ({ actId }) => actId);
      const names = await this.ingredients.namesOf(
        tx,
        [...lines.values()].flat().map(({ ingredientId }) => ingredientId),
      );
      return {
        items: orders.map(({ actId, supplierId, wantedOn }) => ({
          ...{ actId, supplierId, wantedOn },
          lines: (lines.get(actId) ?? []).map(({ ingredientId, orderedAmount, unit }) => ({
            ...{ ingredientId, orderedAmount, unit },
            ingredientName: names.get(ingredientId) ?? '',
          })),
        })),
      };
    });
  }

  /** Orders of one supplier for a day, those that were taken back among them. */
  async of(tx: EntityManager, schoolId: string, supplierId: string, wantedOn: BusinessDate): Promise<string[]> {
    const rows = await tx.find(PurchaseOrder, { where: { schoolId, supplierId, wantedOn }, order: { actId: 'ASC' } });
    return rows.map(({ actId }) => actId);
  }

  private async write({ tx, act }: OpenAct, { supplierId, wantedOn, lines }: Body): Promise<Written<object>> {
    await this.suppliers.require(tx, act.schoolId, supplierId);
    const ids = lines.map(({ ingredientId }) => ingredientId);
    await this.ingredients.require(tx, ids, 'lines');
    const again = ids.findIndex((id, index) => ids.indexOf(id) < index);
    if (again >= 0) throw new DomainError('procurement.ordered-twice', {}, { field: `lines.${again}.ingredientId` });
    await tx.insert(PurchaseOrder, { actId: act.id, schoolId: act.schoolId, supplierId, wantedOn });
    await tx.insert(
      PurchaseOrderLine,
      lines.map((line, index) => ({ ...line, actId: act.id, lineNo: index + 1 })),
    );
    return { links: [], answer: () => ({}) };
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const orders = await tx.findBy(PurchaseOrder, { actId: In([...actIds]) });
    const lines = groupBy(await this.linesOf(tx, orders), ({ actId }) => actId);
    return new Map(
      orders.map(({ actId, supplierId, wantedOn }) => [
        actId,
        { supplierId, wantedOn, lines: (lines.get(actId) ?? []).map(({ actId: _, ...line }) => ({ ...line })) },
      ]),
    );
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const lines = await this.linesOf(
      tx,
      actIds.map((actId) => ({ actId })),
    );
    const names = await this.ingredients.namesOf(
      tx,
      lines.map(({ ingredientId }) => ingredientId),
    );
    return new Map(
      [...groupBy(lines, ({ actId }) => actId)].map(([actId, own]) => [
        actId,
        own.map(({ ingredientId, orderedAmount: amount, unit }) => ({
          ...{ name: names.get(ingredientId) ?? '', quantity: { amount, unit }, count: null },
        })),
      ]),
    );
  }

  private linesOf(tx: EntityManager, orders: readonly { actId: string }[]): Promise<PurchaseOrderLine[]> {
    const actId = In(orders.map((order) => order.actId));
    return tx.find(PurchaseOrderLine, { where: { actId }, order: { actId: 'ASC', lineNo: 'ASC' } });
  }
}
