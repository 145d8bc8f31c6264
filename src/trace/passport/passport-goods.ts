import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Ingredient } from '../../catalogue/index.js';
import type { Passport } from '../../contract/http/trace.js';
import { gramsOf } from '../../contract/quantity.js';
import { isExpired } from '../../contract/storing/first-expired.js';
import { JournalReader } from '../../journal/index.js';
import type { Meal } from '../../kitchen/index.js';
import { Deliveries, isLicensedOn, SupplierPapers, Suppliers } from '../../procurement/index.js';
import { Lots } from '../../warehouse/index.js';
import { ActTracer } from '../traced-acts.js';

/**
 * The right-hand columns of a passport: the lots of a meal with their deliveries, and the suppliers.
 *
 * Where they came from belongs to the meal: whoever may read the meal may read it, also when the kitchen took the
 * delivery on a day before it served his school.
 */
@Injectable()
export class PassportGoods {
  constructor(
    private readonly journal: JournalReader,
    private readonly tracer: ActTracer,
    private readonly lots: Lots,
    private readonly deliveries: Deliveries,
    private readonly suppliers: Suppliers,
    private readonly papers: SupplierPapers,
  ) {}

  async gather(
    tx: EntityManager,
    meal: Pick<Meal, 'date'>,
    issues: Passport['issues'],
    batches: Passport['batches'],
  ): Promise<Pick<Passport, 'lots' | 'suppliers'>> {
    const issued = amountByLot(issues.flatMap(({ lines }) => lines));
    const cooked = amountByLot(batches.flatMap(({ inputs }) => inputs));
    const lots = await this.lots.byIds(tx, [...new Set([...issued.keys(), ...cooked.keys()])]);
    const ingredients = await tx.findBy(Ingredient, { id: In(lots.map(({ ingredientId }) => ingredientId)) });
    const lines = await this.deliveries.linesOfLots(
      tx,
      lots.map(({ id }) => id),
    );
    const delivered = await this.journal.byIds(
      tx,
      lots.map(({ deliveryActId }) => deliveryActId),
    );
    const standing = await this.tracer.standings(
      tx,
      delivered.filter(({ state }) => state.reversedByActId === null),
    );
    const brought = await this.suppliers.byIds(
      tx,
      lots.map(({ supplierId }) => supplierId),
    );
    const suppliers = await this.papers.licensed(tx, brought);
    return {
      lots: lots.map(({ id, ingredientId, supplierId, deliveryActId, ...lot }) => {
        const ingredient = ingredients.find((it) => it.id === ingredientId);
        const { unit } = lot;
        const [issuedAmount, cookedAmount] = [issued.get(id) ?? 0, cooked.get(id) ?? 0];
        return {
          id,
          ingredientId,
          ingredientName: ingredient?.name ?? '',
          category: ingredient?.category ?? null,
          supplierId,
          supplierLot: lot.supplierLot,
          madeOn: lot.madeOn,
          useBy: lot.useBy,
          receivedOn: lot.receivedOn,
          expiredWhenUsed: isExpired(lot, meal.date),
          unit,
          issuedAmount,
          cookedAmount,
          issuedGrams: gramsOf({ amount: issuedAmount, unit }),
          cookedGrams: gramsOf({ amount: cookedAmount, unit }),
          certificates: lines.find(({ lotId }) => lotId === id)?.certificates ?? [],
          delivery: standing.get(deliveryActId) ?? null,
        };
      }),
      suppliers: suppliers.map((supplier) => ({
        ...supplier,
        licenceValidAtDelivery: lots.every(
          ({ supplierId, receivedOn }) => supplierId !== supplier.id || isLicensedOn(supplier, receivedOn),
        ),
      })),
    };
  }
}

function amountByLot(lines: readonly { lotId: string; amount: number }[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const { lotId, amount } of lines) total.set(lotId, (total.get(lotId) ?? 0) + amount);
  return total;
}
